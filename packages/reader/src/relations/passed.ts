import type { Scene } from "../scene.ts";
import type { Pair, Setting } from "./counterpart.ts";
import { jointMentions, phrasesForBoth } from "./joint.ts";
import type { PartnershipLexicon } from "./lexicon.ts";
import type { Memory } from "./memory.ts";

/** "Next comes Peru. Both countries took their ties to an L": words for both leave out nobody who is new in the sentence right before. */
export function notPassing(pairs: readonly Pair[], { level, scene, memory, lexicon }: Setting): readonly Pair[] {
  const { sentence } = level;
  const { sentences } = scene.document;
  const { tokens } = sentences[sentence]!;
  const areBodies = jointMentions(tokens, lexicon).some(({ head }) => lexicon.jointBodies.has(tokens[head]!.lower));
  const isBody = (party: string): boolean => !party.startsWith("state:");
  if (areBodies && !pairs.every(({ parties }) => parties.every(isBody))) return [];
  if (pairs.length !== 1 || sentences[sentence - 1]?.paragraph !== sentences[sentence]!.paragraph) return pairs;
  const here = namedIn(sentence, scene, memory, lexicon);
  const before = namedIn(sentence - 1, scene, memory, lexicon);
  const isSame = jointMentions(sentences[sentence - 1]!.tokens, lexicon).length > 0;
  const isWith = memory.partiesIn(sentence).some(({ isOther }) => isOther);
  const [next, another] = [...before].filter((one) => !here.has(one));
  const known = [...before].find((one) => one !== next);
  if (isSame || isWith || next === undefined || another !== undefined || here.size > 1) return pairs;
  if (pairs[0]!.parties.includes(next) || (here.size > 0 && known === undefined)) return pairs;
  const other = known ?? memory.focus(new Set([next]));
  return other === null ? [] : [{ parties: [next, other], spans: [], item: null, by: "joint" }];
}

/** The parties that a sentence names, be it in no words for both. */
function namedIn(
  sentence: number,
  { document }: Scene,
  memory: Memory,
  lexicon: PartnershipLexicon,
): ReadonlySet<string> {
  const joint = phrasesForBoth(document.sentences[sentence]!.tokens, lexicon);
  const isNamed = (head: number): boolean => !joint.some(({ tokens: [from, to] }) => from <= head && head < to);
  const named = memory.partiesIn(sentence).filter(({ isPlace, head }) => !isPlace && isNamed(head));
  return new Set(named.map(({ entity }) => entity));
}
