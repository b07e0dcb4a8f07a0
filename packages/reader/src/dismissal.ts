import type { Clause } from "./assertion.ts";

/** "Dismissed reports that Chad had signed": whether what a noun tells by a clause is denied by the verb above. */
export function isDismissed({ tree, lexicon }: Clause, noun: number, relation: string): boolean {
  const verb = tree.heads[noun] ?? -1;
  return (
    /^(acl|ccomp)$/.test(relation) &&
    tree.relations[noun] === "obj" &&
    lexicon.reported.has(tree.lemmas[noun] ?? "") &&
    lexicon.dismissing.has(tree.lemmas[verb] ?? "")
  );
}
