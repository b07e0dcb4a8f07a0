import type { Tree } from "../syntax/tree.ts";

/** How two tokens hang together. */
export interface Link {
  /** Steps from the first token up to what governs both. */
  readonly up: number;
  /** The child of the meeting point on the second token's side, or the meeting point itself. */
  readonly branch: number;
  /** Clauses that the way down enters. */
  readonly clauses: number;
}

/** The way from a token (given by its ancestors) to another. */
export function linkTo(tree: Tree, path: readonly number[], token: number): Link {
  let clauses = 0;
  let branch = token;
  for (let at = token, steps = 0; at >= 0 && steps <= tree.heads.length; at = tree.heads[at]!, steps++) {
    const up = path.indexOf(at);
    if (up >= 0) return { up, branch, clauses };
    if (isClause(tree, at)) clauses++;
    branch = at;
  }
  return { up: path.length, branch, clauses };
}

/** A clause of its own: a subordinate one, an aside, or a verb coordinated with another. */
function isClause(tree: Tree, token: number): boolean {
  const relation = tree.relations[token]!;
  return /^(acl|advcl|parataxis|appos|dep)/.test(relation) || (relation === "conj" && tree.upos[token] === "VERB");
}
