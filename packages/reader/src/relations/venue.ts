import type { LinkedMention } from "../entities/cast.ts";
import type { Tree } from "../syntax/tree.ts";
import { headOf } from "../syntax/words.ts";
import type { Pair, Setting } from "./counterpart.ts";
import type { PartyMention } from "./party.ts";

/** "Was granted an L in Suva", "signed an L in the Kremlin", "came home from Suva with an L": a party with the state in whose city it got what it has, or in the house of whose government; null where no other is told. */
export function gotAt(party: PartyMention, { level, scene, lexicon }: Setting): Pair | null {
  const { sentence, head } = level;
  const tree = scene.syntax[sentence] ?? null;
  const verb = tree === null ? -1 : verbOf(tree, party.head);
  if (tree === null || verb < 0 || (verbOf(tree, head) !== verb && tree.heads[head] !== -1)) return null;
  const { tokens } = scene.document.sentences[sentence]!;
  const isGain = lexicon.gaining.has(tree.lemmas[verb]!.toLowerCase());
  const isSource = ({ by, entity, tokens: [from] }: LinkedMention): boolean => {
    const at = tokens[from - 1]?.lower === lexicon.article ? from - 2 : from - 1;
    const word = tokens[at]?.lower ?? "";
    const isSeat = by === "alias" && entity.startsWith("place:");
    if (!isGain && !isSeat) return lexicon.sources.has(word) || lexicon.sources.has(`${tokens[at - 1]?.lower} ${word}`);
    return lexicon.locatives.has(word);
  };
  const found = scene.cast.inSentence(sentence).flatMap((mention) => {
    const state = `state:${scene.cast.entities.get(mention.entity)?.country}`;
    const isCity = /^(place|state|org):/.test(mention.entity) && state !== "state:null" && state !== party.entity;
    return isCity && isSource(mention) && verbOf(tree, headOf(tree.heads, mention.tokens)) === verb
      ? [{ state, span: mention.span }]
      : [];
  });
  const [venue] = found;
  if (venue === undefined || found.some(({ state }) => state !== venue.state)) return null;
  return { parties: [venue.state, party.entity], spans: [venue.span, party.span], item: party, by: "stated" };
}

/** The verb whose argument a word is, or stands in. */
function verbOf({ heads, upos }: Tree, token: number): number {
  let at = heads[token]!;
  while (at >= 0 && upos[at] !== "VERB") at = heads[at]!;
  return at;
}
