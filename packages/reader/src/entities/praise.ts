import { childOf } from "../syntax/words.ts";
import type { Line } from "./line.ts";

/** "Congratulated Chad on its chairmanship", "thanked Ms A for her help": the object of such a verb, of whom a possessive behind it speaks; or null. */
export function praisedAt({ tree, tokens, names }: Line, token: number): number | null {
  const noun = tree?.relations[token] === "nmod:poss" ? tree.heads[token]! : -1;
  const verb = noun >= 0 ? tree!.heads[noun]! : -1;
  if (verb < 0 || !names.epithets.praising.has(tree!.lemmas[verb] ?? "")) return null;
  const isReason = tree!.children[noun]!.some((child) => names.epithets.reasons.has(tokens[child]!.lower));
  const object = childOf(tree!, verb, "obj");
  return isReason && object !== undefined ? object : null;
}
