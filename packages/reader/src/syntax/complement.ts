import type { LanguagePack } from "../pack.ts";
import type { Tree } from "./tree.ts";

type Words = Pick<LanguagePack, "modality" | "syntax">;

/** An infinitive right behind a verb that takes one is its complement, though it was labelled as its purpose: "applied to join". */
export function withComplements(tree: Tree, words: Words): Tree {
  const open = tree.relations.flatMap((relation, token) =>
    relation === "advcl" && isComplement(tree, token, words) ? [token] : [],
  );
  if (open.length === 0) return tree;
  const relations = [...tree.relations];
  for (const token of open) relations[token] = "xcomp";
  return { ...tree, relations };
}

function isComplement(tree: Tree, token: number, { modality, syntax }: Words): boolean {
  const head = tree.heads[token] ?? -1;
  const verb = tree.lemmas[head] ?? "";
  const isBehind = tree.lemmas[head + 1] === modality.infinitive && tree.heads[head + 1] === token;
  if (tree.upos[head] !== "VERB" || !isBehind) return false;
  const governs = modality.governors.get(verb)?.some((cue) => cue.over !== "noun" && cue.with === null);
  return governs === true || syntax.complemented.has(verb);
}
