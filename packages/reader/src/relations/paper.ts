import type { Scene } from "../scene.ts";
import { ancestors } from "../syntax/words.ts";
import { establishes, type Line, lineOf } from "./cue.ts";
import { asDate, bornDate, clauseDate, type Dated, verbOver } from "./dates.ts";
import type { Ground } from "./ground.ts";
import type { LevelMention } from "./level.ts";
import type { Status } from "./status.ts";
import { timeAt, timesIn } from "./times.ts";

/** "The statement of May 2018 calls them L", "they signed a treaty on Monday which makes them L": the date of the document that says so. */
export function paperDate(
  level: LevelMention,
  { change, cue, assertion }: Status,
  { scene, context, instruments }: Ground,
): Dated | null {
  const { sentence, head } = level;
  const tree = scene.syntax[sentence] ?? null;
  if (tree === null || cue === null || change !== "held" || assertion !== "actual") return null;
  const lexicon = context.language.relations.partnerships;
  const path = ancestors(tree, head);
  for (const paper of instruments(sentence)) {
    const isSubject = tree.relations[paper.head] === "nsubj" && path.includes(tree.heads[paper.head]!);
    const isMeant = path.some((at) => tree.relations[at] === "acl:relcl" && tree.heads[at] === paper.head);
    if (!isSubject && !isMeant) continue;
    const own = bornDate(sentence, paper.head, scene, lexicon.dating);
    return own ?? (isMeant ? asDate(clauseDate(sentence, paper.head, scene)) : null);
  }
  return null;
}

/** "Are L, a status agreed in May", "enjoy an L, proclaimed on Monday": when that began of which only that it holds is told. */
export function asideDate(
  level: LevelMention,
  { change, assertion }: Status,
  { scene, context }: Ground,
): Dated | null {
  const { sentence } = level;
  const tree = scene.syntax[sentence] ?? null;
  if (tree === null || change !== "held" || assertion !== "actual") return null;
  const line = lineOf(sentence, scene, context.language.relations.partnerships);
  const aside = timesIn(scene, sentence).find(({ tokens }) =>
    isLooseParticiple(verbOver(tree, tokens), level, line, scene),
  );
  return asDate(aside ?? null);
}

/** "L with Chad, signed in May", "L, a status agreed in May": a participle behind a comma and the names of the parties, wherever the parser hangs it. */
export function isLooseParticiple(
  verb: number,
  { sentence, tokens: [, end] }: LevelMention,
  line: Line,
  scene: Scene,
): boolean {
  const tree = line.tree!;
  const isStatus = line.lexicon.recalling.get(line.tokens[verb - 1]?.lower ?? "") === "rank";
  const comma = isStatus ? verb - 3 : verb - 1;
  const isElse = (child: number): boolean =>
    /^(nsubj|obj|cc$)/.test(tree.relations[child]!) && timeAt(scene, sentence, child) === null;
  return (
    comma >= end &&
    line.tokens[comma]!.lower === "," &&
    /^VB[DN]$/.test(tree.xpos[verb]!) &&
    isSigning(verb, line) &&
    !tree.upos.slice(end, comma).some((upos) => /^(NOUN|PRON|VERB)$/.test(upos)) &&
    !tree.children[verb]!.some(isElse)
  );
}

/** Whether a verb that puts a document into force stands here. */
export function isSigning(token: number, line: Line): boolean {
  return line.tree?.upos[token] === "VERB" && establishes(line, token);
}
