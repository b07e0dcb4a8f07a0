import type { Tree } from "./tree.ts";
import { childOf } from "./words.ts";

/** Words above the first of a phrase that are looked at for its noun. */
const STEPS = 4;

/** "The government rejected the charge", "the ministry denied it": whether the subject in which a token stands judges what was told before. */
export function isAnswer(tree: Tree, token: number, judging: ReadonlySet<string>): boolean {
  let noun = token;
  for (let step = 0; step < STEPS && noun >= 0 && !tree.relations[noun]!.startsWith("nsubj"); step++)
    noun = tree.heads[noun]!;
  const verb = noun < 0 ? -1 : tree.heads[noun]!;
  if (verb < 0 || !judging.has(tree.lemmas[verb] ?? "")) return false;
  const object = childOf(tree, verb, "obj");
  if (object === undefined || tree.upos[object] === "PRON") return true;
  const parts = tree.children[object]!.map((child) => tree.relations[child]!);
  return parts.includes("det") && parts.every((relation) => /^(det|punct)$/.test(relation));
}
