import type { Span } from "@dragoman/model";
import type { Scene } from "../scene.ts";
import type { Tree } from "../syntax/tree.ts";
import type { Token } from "../text/document.ts";
import { publishedOn } from "../text/published.ts";
import type { FoundTime } from "../times/find.ts";
import { governorOf, isNominal } from "./dates.ts";
import type { LevelMention } from "./level.ts";
import type { PartnershipLexicon } from "./lexicon.ts";
import type { Status } from "./status.ts";
import { timesIn } from "./times.ts";
import { mainsBehind } from "./way.ts";

/** From when to when a level holds, and whether that is over on the day of the article. */
export interface Lasting {
  readonly start: string | null;
  readonly end: string;
  readonly span: Span;
  readonly isOver: boolean;
}

/** "Were partners until 2016", "had an L from 2009 to 2016", "the L signed in 2020 runs until 2030": the end that is told of what holds. */
export function lastingOf(
  level: LevelMention,
  status: Status,
  scene: Scene,
  lexicon: PartnershipLexicon,
): Lasting | null {
  const { sentence } = level;
  const tree = scene.syntax[sentence] ?? null;
  const isTold = status.change === "held" || status.change === "established";
  if (tree === null || !isTold || status.assertion !== "actual") return null;
  const { tokens } = scene.document.sentences[sentence]!;
  for (const time of timesIn(scene, sentence)) {
    const term = termOf(time, tokens, lexicon);
    if (term === null || !isOf(level, governorOf(tree, time.tokens), status, tree)) continue;
    const [start, end] = term;
    const published = publishedOn(scene.document) ?? "";
    return { start, end, span: time.span, isOver: end < published.slice(0, end.length) };
  }
  return null;
}

/** The days of "from 2009 to 2016", "between 2009 and 2016", "until 2016", not of "in the first quarter", "by 2016". */
function termOf(
  { tokens: [from], value, modifier }: FoundTime,
  tokens: readonly Token[],
  { sources, sharing, agentive }: PartnershipLexicon,
): readonly [start: string | null, end: string] | null {
  const [, start, last] = /^(?:(\d{4}[-\d]*)|\.\.)\/(\d{4}[-\d]*)$/.exec(value ?? "") ?? [];
  const opener = tokens[from]!.lower;
  const isTerm =
    start === undefined
      ? opener !== agentive && modifier !== "before"
      : sources.has(opener) || sharing.get(opener) === "both";
  if (last === undefined || !isTerm) return null;
  return [start ?? null, modifier === "end" && last.length === 4 ? `${last}-12` : last];
}

/** Whether a word tells that a level holds: itself ("partners until 2016"), the verb of its being, or one of which it is the subject. */
function isOf({ head }: LevelMention, governor: number, { change, cue }: Status, tree: Tree): boolean {
  const relation = tree.relations[head]!;
  const isDoer = relation === "nsubj" && tree.heads[head] === governor;
  if (change === "established" && cue !== null)
    return governor === cue ? mainsBehind(cue, tree).length > 0 : isDoer || mainsBehind(cue, tree).includes(governor);
  if (governor < 0) return false;
  return isDoer || governor === cue || (!relation.startsWith("nmod") && isNominal(tree, governor, head));
}
