import type { Tree } from "../syntax/tree.ts";
import { subjectIn } from "../syntax/words.ts";

/** Steps above a word that are looked at. */
const DEPTH = 8;

const CLAUSES = /^(ccomp|xcomp|advcl|acl)/;

/** How much words stand out in their sentence: 3 the subject of the main clause, 2 that of another, 1 an object, 0 all others. */
export function rankOf(tree: Tree, head: number): number {
  const at = firstOf(tree, head);
  const relation = tree.relations[at] ?? "";
  if (relation.startsWith("nsubj")) return isMain(tree, tree.heads[at]!) ? 3 : 2;
  return /^i?obj/.test(relation) ? 1 : 0;
}

/** Whether a word says whose or from where a subject is. */
export function isOwnerOfSubject({ relations, heads }: Tree, token: number): boolean {
  return /^(nmod:poss|amod|compound)/.test(relations[token] ?? "") && relations[heads[token]!]!.startsWith("nsubj");
}

/** The first of what is coordinated with a word. */
function firstOf({ relations, heads }: Tree, token: number): number {
  let at = token;
  for (let step = 0; step < DEPTH && relations[at] === "conj"; step++) at = heads[at]!;
  return at;
}

/** Whether no clause stands above that of a verb. */
function isMain({ relations, heads }: Tree, verb: number): boolean {
  for (let at = verb, step = 0; at >= 0 && step < DEPTH; at = heads[at]!, step++)
    if (CLAUSES.test(relations[at]!)) return false;
  return true;
}

/** The word of a clause on which a phrase hangs: "sent" of "sent a letter to him". */
export function clauseOf({ relations, heads }: Tree, token: number): number {
  let at = token;
  for (let step = 0; step < DEPTH && /^(nmod|conj)/.test(relations[at] ?? ""); step++) at = heads[at]!;
  return heads[at] ?? -1;
}

/** The subject of a clause, its own or that of the clause that it goes on; null where none is told. */
export function subjectFor(tree: Tree, verb: number): number | null {
  const { relations, heads } = tree;
  for (let at = verb, step = 0; at >= 0 && step < DEPTH; at = heads[at]!, step++) {
    const own = subjectIn(tree, at);
    if (own !== undefined) return own;
    if (!/^(xcomp|conj|advcl)/.test(relations[at]!)) return null;
  }
  return null;
}

/** The verb in whose words a token stands, or -1: "said" of "said that he would". */
export function sayingAbove({ relations, heads }: Tree, token: number): number {
  for (let at = token, step = 0; at >= 0 && step < DEPTH; at = heads[at]!, step++)
    if (relations[at] === "ccomp") return heads[at]!;
  return -1;
}
