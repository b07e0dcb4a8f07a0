import type { Span } from "@dragoman/model";
import type { Scene } from "../scene.ts";
import type { Tree } from "../syntax/tree.ts";
import { wordsIn } from "../text/words.ts";
import type { Party } from "./parties.ts";
import { isOfTime } from "./time.ts";

const LOOSE = /^(acl:relcl|appos|punct|conj|cc|advcl|parataxis|cop|nsubj|ccomp|dep|advmod|nmod:unmarked)$/;

/** A group named by its own words: determiners, relative clauses, appositions and times are left out. */
export function groupOf(scene: Scene, sentence: number, token: number, tree: Tree): Party {
  const line = scene.document.sentences[sentence];
  const isApart = (child: number): boolean => isOfTime(scene, sentence, child) || isMainVerb(tree, child);
  const [from, to] = extent(tree, token, isApart);
  const start = line?.tokens[from]?.start ?? 0;
  const end = line?.tokens[to - 1]?.end ?? start;
  return { entity: groupId(scene, [start, end]), span: [start, end], person: null };
}

/** "Gunmen killed four officers": a participle that has an object is the verb of the clause, wherever the parser put it. */
function isMainVerb({ relations, xpos, children }: Tree, child: number): boolean {
  const isPast = relations[child] === "acl" && /^VB[DN]/.test(xpos[child] ?? "");
  return isPast && (children[child] ?? []).some((below) => relations[below] === "obj");
}

/** Id of a group that a span names. */
export function groupId({ document }: Scene, span: Span): string {
  return `group:${wordsIn(document.text, span).toLowerCase()}`;
}

/** Tokens of a noun with its modifiers and prepositional phrases but those that stand apart, half-open. */
export function extent(
  tree: Tree,
  token: number,
  isApart: (child: number) => boolean = () => false,
): readonly [from: number, to: number] {
  let from = token;
  let to = token + 1;
  for (const child of tree.children[token] ?? []) {
    const relation = tree.relations[child] ?? "";
    if (LOOSE.test(relation) || /^(det|case|mark|aux)/.test(relation) || isApart(child)) continue;
    const [left, right] = fullExtent(tree, child);
    from = Math.min(from, left);
    to = Math.max(to, right);
  }
  return [from, to];
}

function fullExtent(tree: Tree, token: number): readonly [from: number, to: number] {
  let from = token;
  let to = token + 1;
  const open = [token];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    from = Math.min(from, at);
    to = Math.max(to, at + 1);
    for (const child of tree.children[at] ?? [])
      if (!LOOSE.test(tree.relations[child] ?? "") || tree.relations[child] === "conj") open.push(child);
  }
  return [from, to];
}
