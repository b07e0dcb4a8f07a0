import type { ModalityLexicon } from "./modality.ts";
import type { Tree } from "./syntax/tree.ts";

/** "Dismissed reports that Chad had signed": whether what a noun tells by a clause is denied by the verb above. */
export function isDismissed(tree: Tree, lexicon: ModalityLexicon, noun: number, relation: string): boolean {
  const verb = tree.heads[noun] ?? -1;
  return (
    /^(acl|ccomp)$/.test(relation) &&
    tree.relations[noun] === "obj" &&
    lexicon.reported.has(tree.lemmas[noun] ?? "") &&
    lexicon.dismissing.has(tree.lemmas[verb] ?? "")
  );
}
