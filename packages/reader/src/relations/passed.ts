import type { Pair, Setting } from "./counterpart.ts";
import { isBoth, jointMentions } from "./joint.ts";
import type { PartyMention } from "./party.ts";

/** "Next comes Peru. Both countries took their ties to an L": words for both leave out nobody who is new in the sentence right before. */
export function notPassing(pairs: readonly Pair[], { level, scene, memory, lexicon }: Setting): readonly Pair[] {
  const { sentence } = level;
  const { sentences } = scene.document;
  const { tokens, paragraph } = sentences[sentence]!;
  const last = sentences[sentence - 1];
  if (jointMentions(tokens, lexicon).some(({ head }) => lexicon.jointBodies.has(tokens[head]!.lower)))
    return pairs.filter(({ parties }) => !parties.some((party) => party.startsWith("state:")));
  if (pairs.length !== 1 || last?.paragraph !== paragraph || jointMentions(last.tokens, lexicon).length > 0)
    return pairs;
  const namedIn = (at: number): readonly PartyMention[] =>
    memory.partiesIn(at).filter((party) => !party.isPlace && !isBoth(party, sentences[at]!.tokens, lexicon));
  const named = namedIn(sentence);
  const here = new Set(named.map(({ entity }) => entity));
  const before = new Set(namedIn(sentence - 1).map(({ entity }) => entity));
  const [next, another] = [...before].filter((one) => !here.has(one));
  const known = [...before].find((one) => one !== next);
  const isSame = next === undefined || another !== undefined || pairs[0]!.parties.includes(next);
  if (isSame || here.size > 1 || named.some(({ isOther }) => isOther) || (here.size > 0 && known === undefined))
    return pairs;
  const other = known ?? memory.focus(new Set([next]));
  return other === null ? [] : [{ parties: [next, other], spans: [], item: null, by: "joint" }];
}
