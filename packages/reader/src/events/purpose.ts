import type { Context } from "../context.ts";
import type { RuleMatch } from "../rules/match.ts";
import type { Scene } from "../scene.ts";
import type { Tree } from "../syntax/tree.ts";
import { type Party, parties } from "./parties.ts";

/** Dependents of a deed that say what it is for, and of these what it is against. */
const CLAUSE = /^(advcl|xcomp|acl)$/;
const OBJECT = /^(obj|iobj|obl)$/;
const CONTENT = /^ccomp$/;
const SUBJECT = /^nsubj(:pass)?$/;

/** Whose decision, rule or resignation a deed is about: "marched to protest against Chad's decision". Empty where several are. */
export function purposeOf(scene: Scene, { sentence, anchor, words }: RuleMatch, context: Context): readonly Party[] {
  const tree = scene.syntax[sentence] ?? null;
  if (tree === null) return [];
  const heads = [anchor, ...words.filter((word) => word !== anchor), tree.heads[anchor] ?? -1];
  for (const clause of heads.flatMap((head) => below(tree, head, CLAUSE))) {
    const verbs = [clause, ...below(tree, clause, /^xcomp$/)];
    const asked = below(tree, clause, CONTENT).flatMap((verb) => below(tree, verb, SUBJECT));
    for (const object of [...verbs.flatMap((verb) => below(tree, verb, OBJECT)), ...asked]) {
      const found = parties(scene, sentence, object, context, { groups: false, belongings: true });
      if (found.length === 1) return found;
    }
  }
  return [];
}

function below(tree: Tree, head: number, relations: RegExp): readonly number[] {
  return (tree.children[head] ?? []).filter((child) => relations.test(tree.relations[child] ?? ""));
}
