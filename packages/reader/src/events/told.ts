import type { Context } from "../context.ts";
import type { RuleMatch } from "../rules/match.ts";
import type { Scene } from "../scene.ts";
import type { Tree } from "../syntax/tree.ts";

/** How far above a word its clause is looked for. */
const STEPS = 5;

/** Relations in which a noun stands for itself. */
const ALONE = /^(root|nsubj|appos|conj|parataxis|list|dep)/;

/** Whether a noun tells a deed: as subject of what happens, by a light verb, after "during" or "after", or standing alone; verbs always do. */
export function isTold(scene: Scene, { sentence, anchor }: RuleMatch, { language }: Context): boolean {
  const tree = scene.syntax[sentence] ?? null;
  if (tree === null) return true;
  if (isAsked(scene, sentence, tree, anchor, language.events.asking)) return false;
  if (tree.upos[anchor] !== "NOUN") return true;
  const { roles, telling, occasions, stative } = language.events;
  const head = tree.heads[anchor] ?? -1;
  const relation = tree.relations[anchor] ?? "";
  const verb = tree.lemmas[head] ?? "";
  if (relation === "nsubj" && tree.upos[head] === "VERB") return !stative.has(verb);
  if (ALONE.test(relation) || roles.lightVerbs.has(verb) || telling.has(verb)) return true;
  if (relation === "nmod" && occasions.has(verb)) return true;
  return /^(obl|nmod)/.test(relation) && isFramed(scene, sentence, tree, anchor, language.events.frames);
}

/** Whether the clause of a word, or one above it, is a condition or a question told: "asked whether Oman will host the talks". */
function isAsked(scene: Scene, sentence: number, tree: Tree, token: number, asking: ReadonlySet<string>): boolean {
  const tokens = scene.document.sentences[sentence]?.tokens ?? [];
  for (let at = token, step = 0; at >= 0 && step < STEPS; at = tree.heads[at] ?? -1, step++) {
    const marks = (tree.children[at] ?? []).filter((child) => tree.relations[child] === "mark");
    if (marks.some((mark) => asking.has(tokens[mark]?.lower ?? ""))) return true;
  }
  return false;
}

/** "During the visit", "after the talks". */
function isFramed(scene: Scene, sentence: number, tree: Tree, noun: number, frames: ReadonlySet<string>): boolean {
  const tokens = scene.document.sentences[sentence]?.tokens ?? [];
  return (tree.children[noun] ?? []).some(
    (child) => tree.relations[child] === "case" && frames.has(tokens[child]?.lower ?? ""),
  );
}
