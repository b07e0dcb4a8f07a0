import type { Tree } from "../syntax/tree.ts";
import { objectIn } from "../syntax/words.ts";
import type { Reach } from "./reach.ts";
import type { RoleWords } from "./roles.ts";

type Words = Pick<RoleWords, "it" | "them">;

/** Verbs of a row that are looked back over. */
const STEPS = 4;

/**
 * "Cut its ties in May, restored them in June": a pronoun as the object of a further verb stands for the noun that is the object of the nearest
 * verb before it in the row, if both are one or both are several; so either is the object.
 */
export function withAntecedent(tree: Tree, verb: number, reach: Reach, words: Words): readonly Reach[] {
  const pronoun = tree.lemmas[reach.token] ?? "";
  const isSeveral = words.them.has(pronoun);
  if (tree.relations[verb] !== "conj" || (!isSeveral && !words.it.has(pronoun))) return [reach];
  for (const earlier of before(tree, verb)) {
    const object = objectIn(tree, earlier);
    if (object === undefined) return [reach];
    if (tree.upos[object] === "PRON") continue;
    const fits = tree.upos[object] === "NOUN" && (tree.xpos[object] === "NNS") === isSeveral;
    return fits ? [reach, { token: object, confidence: reach.confidence }] : [reach];
  }
  return [reach];
}

/** The verbs before one in its row, the nearest first. */
function before(tree: Tree, verb: number): readonly number[] {
  const first = tree.heads[verb] ?? -1;
  const further = (tree.children[first] ?? []).filter((child) => tree.relations[child] === "conj" && child < verb);
  return [...further.reverse(), first].slice(0, STEPS);
}
