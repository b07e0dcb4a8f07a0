import type { LinkedMention } from "../entities/cast.ts";
import { gathered } from "../gathered.ts";
import type { Scene } from "../scene.ts";
import type { Token } from "../text/document.ts";
import type { EventLexicon } from "./lexicon.ts";

/** Words that stand between the items of a list. */
type ListWords = Pick<EventLexicon, "conjunctions" | "definite">;

const SHORTEST = 3;
const ACTING = /^(state|org|person|office):/;
const PARTNER = /^(state|org):/;
const JOINED = /^(state|org|gathering):/;

/**
 * Mentions that stand with the one at a token in a written list of three or more ("Peru, Chile and Cuba"), whatever the
 * tree makes of it: commas between, a conjunction before the last. Empty where there is no such list.
 */
export function seriesAt(scene: Scene, sentence: number, token: number, words: ListWords): readonly LinkedMention[] {
  const mentions = scene.cast.inSentence(sentence);
  const tokens = scene.document.sentences[sentence]?.tokens ?? [];
  return mentions.length < SHORTEST ? [] : seriesOf(mentions, tokens, token, words);
}

function seriesOf(
  mentions: readonly LinkedMention[],
  tokens: readonly Token[],
  token: number,
  words: ListWords,
): readonly LinkedMention[] {
  let run: LinkedMention[] = [];
  for (const next of mentions) {
    const last = run.at(-1);
    if (next.isNested || last?.tokens[0] === next.tokens[0]) continue;
    const link = last === undefined ? null : linkOf(tokens, [last.tokens[1], next.tokens[0]], words);
    const whole = wholeOf(run, next, link);
    if (whole !== null && isSeries(whole, token)) return whole;
    run = link === "more" && ACTING.test(next.entity) ? [...run, next] : [next];
  }
  return [];
}

/** A list that ends with a mention, or before it ("Chad, Mali, Togo, the Sahel and …": that does no deeds); null where it goes on. */
function wholeOf(
  run: readonly LinkedMention[],
  next: LinkedMention,
  link: ReturnType<typeof linkOf>,
): readonly LinkedMention[] | null {
  if (!ACTING.test(next.entity)) return link === null ? null : run;
  return link === "last" ? [...run, next] : null;
}

/** Whether mentions are enough for a list, with one at a token among them. */
function isSeries(run: readonly LinkedMention[], token: number): boolean {
  return run.length >= SHORTEST && run.some(({ tokens: [from, to] }) => from <= token && token < to);
}

/** Whether the words between two mentions, two at most beside articles, make them neighbours in a list. */
function linkOf(
  tokens: readonly Token[],
  [from, to]: readonly [number, number],
  { conjunctions, definite }: ListWords,
): "more" | "last" | null {
  const words: string[] = [];
  for (let at = from; at < to; at++) {
    const { lower } = tokens[at]!;
    if (!definite.has(lower) && words.push(lower) > 2) return null;
  }
  if (words.length === 1 && words[0] === ",") return "more";
  const [last = ""] = words.slice(-1);
  const isLast = conjunctions.has(last) && words.slice(0, -1).every((word) => word === ",");
  return isLast ? "last" : null;
}

/** "The president of Chad, Omar Deby, and the president of Mali": persons coordinated with the one at a token, to whichever of his words the tree ties them. */
export function personsBeside({ cast, syntax }: Scene, sentence: number, token: number): readonly number[] {
  const tree = syntax[sentence] ?? null;
  const person = cast.at(sentence, token);
  if (tree === null || person === null || !person.entity.startsWith("person:")) return [];
  const [from, to] = person.tokens;
  const isInside = (at: number): boolean => from <= at && at < to;
  const isBeside = ({ entity, tokens, isNested }: LinkedMention): boolean => {
    if (isNested || tokens[0] < to || !entity.startsWith("person:")) return false;
    for (let at = tokens[0]; at < tokens[1]; at++)
      if (tree.relations[at] === "conj" && isInside(tree.heads[at]!)) return true;
    return false;
  };
  return gathered(cast.inSentence(sentence), (mention) => (isBeside(mention) ? [mention.tokens[0]] : []));
}

const HYPHENS = new Set(["-", "–"]);

/** The other parts of "Canada-India ties", "the Saudi-EU summit", "Russian-Armenian-Omani talks". */
export function halvesAt({ document, cast }: Scene, sentence: number, token: number): readonly number[] {
  const tokens = document.sentences[sentence]?.tokens ?? [];
  const partAt = (at: number, kind = PARTNER): LinkedMention | null => {
    const mention = cast.at(sentence, at);
    return mention !== null && kind.test(mention.entity) ? mention : null;
  };
  const isJoint = (at: number): boolean => HYPHENS.has(tokens[at]?.form ?? "");
  const own = partAt(token, JOINED);
  const found: number[] = [];
  for (let part = own; part !== null && isJoint(part.tokens[0] - 1); ) {
    part = partAt(part.tokens[0] - 2);
    if (part !== null) found.unshift(part.tokens[0]);
  }
  for (let part = own; part !== null && isJoint(part.tokens[1]); ) {
    part = partAt(part.tokens[1] + 1);
    if (part !== null) found.push(part.tokens[0]);
  }
  return found;
}
