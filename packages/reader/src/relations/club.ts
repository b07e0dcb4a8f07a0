import { lemmaAt } from "./cue.ts";
import type { Ground } from "./ground.ts";

/** The known organisations that stand in the words of a noun: "the OPEC+ agreement", "leaders of the SCO". */
export function bodiesAt(sentence: number, noun: number, { scene, context }: Ground): readonly string[] {
  const tree = scene.syntax[sentence] ?? null;
  return (tree?.children[noun] ?? [])
    .filter((child) => /^(compound|nmod)/.test(tree!.relations[child]!))
    .flatMap((child) => scene.cast.inSentence(sentence).filter(({ tokens: [from, to] }) => from <= child && child < to))
    .map(({ entity }) => entity)
    .filter((entity) => entity.startsWith("org:") && context.reference.entity(entity) !== null);
}

/** "The summit adopted", "the 18 members of the Arab League signed": words for those who are in a body. */
export function isClub(sentence: number, noun: number, ground: Ground): boolean {
  const { scene, context } = ground;
  const tree = scene.syntax[sentence] ?? null;
  const { tokens } = scene.document.sentences[sentence]!;
  if (!context.language.relations.objects.clubs.has(lemmaAt({ tokens, tree }, noun))) return false;
  const isOf = (tree?.children[noun] ?? []).some((child) => /^(compound|nmod)/.test(tree!.relations[child]!));
  return !isOf || bodiesAt(sentence, noun, ground).length > 0;
}
