import { gathered } from "../gathered.ts";
import type { LanguagePack } from "../pack.ts";
import { withParts } from "./arcs.ts";
import type { Tree } from "./tree.ts";

const NONE: readonly number[] = [];

type Words = Pick<LanguagePack, "modality" | "syntax">;

/** An infinitive behind a verb that takes one is its complement, though it was labelled as its purpose: "applied to join". */
export function withComplements(tree: Tree, words: Words): Tree {
  const open = gathered(tree.relations, (relation, token) =>
    relation === "advcl" && isComplement(tree, token, words) ? [token] : NONE,
  );
  if (open.length === 0) return tree;
  const relations = tree.relations.slice();
  for (const token of open) relations[token] = "xcomp";
  return withParts(tree, { relations });
}

function isComplement(tree: Tree, token: number, { modality, syntax }: Words): boolean {
  const head = tree.heads[token] ?? -1;
  const verb = tree.lemmas[head] ?? "";
  const mark = (tree.children[token] ?? []).find((child) => tree.lemmas[child] === modality.infinitive) ?? -1;
  if (tree.upos[head] !== "VERB" || mark < head || !isBare(tree, head, token)) return false;
  const governs = modality.governors.get(verb)?.some((cue) => cue.over !== "noun" && cue.with === null);
  const { complemented } = syntax;
  return governs === true || complemented.has(verb) || complemented.has(`${verb} ${tree.lemmas[head + 1]}`);
}

/** "Agreed on Friday in Oslo to leave": nothing but phrases between a verb and its infinitive. */
function isBare(tree: Tree, head: number, token: number): boolean {
  const between = (tree.children[head] ?? []).filter((child) => head < child && child < token);
  return between.every((child) => /^(obl|advmod|nmod:unmarked|compound:prt)/.test(tree.relations[child] ?? ""));
}
