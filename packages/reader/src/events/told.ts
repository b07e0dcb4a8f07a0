import type { Context } from "../context.ts";
import type { RuleMatch } from "../rules/match.ts";
import type { Scene } from "../scene.ts";

/** Whether a noun tells a deed: as subject of what happens, by a light verb, after "during" or "after", or standing alone; verbs always do. */
export function isTold(scene: Scene, { sentence, anchor }: RuleMatch, context: Context): boolean {
  const tree = scene.syntax[sentence] ?? null;
  if (tree === null || tree.upos[anchor] !== "NOUN") return true;
  const { roles, frames, telling, occasions, stative } = context.language.events;
  const head = tree.heads[anchor] ?? -1;
  const relation = tree.relations[anchor] ?? "";
  const verb = tree.lemmas[head] ?? "";
  if (relation === "nsubj") return tree.upos[head] !== "VERB" || !stative.has(verb);
  if (head < 0 || /^(nsubj|appos|conj|parataxis|list|dep)/.test(relation)) return true;
  if (roles.lightVerbs.has(verb) || telling.has(verb)) return true;
  const tokens = scene.document.sentences[sentence]?.tokens ?? [];
  const prepositions = (tree.children[anchor] ?? []).filter((child) => tree.relations[child] === "case");
  if (relation === "nmod" && occasions.has(verb)) return true;
  return /^(obl|nmod)/.test(relation) && prepositions.some((child) => frames.has(tokens[child]?.lower ?? ""));
}
