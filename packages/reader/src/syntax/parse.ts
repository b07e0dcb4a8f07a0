import type { Context } from "../context.ts";
import type { ModalityLexicon } from "../modality.ts";
import type { Document } from "../text/document.ts";
import { withAttributes } from "./attribute.ts";
import type { Syntax, Tree } from "./tree.ts";

/** Trees of the sentences; hardly one could be left out without loss, so none is. */
export function parse(document: Document, { language }: Context): Syntax {
  return language.parser
    .parse(document.sentences)
    .map((tree) => tree && withAttributes(withComplements(tree, language.modality), language.modality));
}

/** An infinitive right behind a verb that takes one is its complement, though it was labelled as its purpose: "applied to join". */
function withComplements(tree: Tree, modality: ModalityLexicon): Tree {
  if (!tree.relations.some((relation, token) => relation === "advcl" && isComplement(tree, token, modality)))
    return tree;
  const relations = tree.relations.map((relation, token) =>
    relation === "advcl" && isComplement(tree, token, modality) ? "xcomp" : relation,
  );
  return { ...tree, relations };
}

function isComplement(tree: Tree, token: number, { infinitive, governors, complemented }: ModalityLexicon): boolean {
  const head = tree.heads[token] ?? -1;
  const verb = tree.lemmas[head] ?? "";
  if (tree.upos[head] !== "VERB" || tree.lemmas[head + 1] !== infinitive || tree.heads[head + 1] !== token)
    return false;
  const governs = governors.get(verb)?.some((cue) => cue.over !== "noun" && cue.with === null);
  return governs === true || complemented.has(verb);
}
