import { gathered } from "../gathered.ts";
import { type Arc, withArcs, withParts } from "./arcs.ts";
import type { SyntaxLexicon } from "./lexicon.ts";
import type { Tree } from "./tree.ts";

const NONE: readonly Arc[] = [];

/**
 * "Neither agreed", "threatened both with tariffs": a word for two that stands alone, and was taken for one that joins others;
 * "Chad and Mali each left": one that stands behind those who act, and was taken for them.
 */
export function withBoth(tree: Tree, { standing, floating }: Pick<SyntaxLexicon, "standing" | "floating">): Tree {
  const behind = gathered(tree.relations, (relation, token) =>
    relation === "nsubj" && floating.has(tree.lemmas[token] ?? "") ? behindNames(tree, token) : NONE,
  );
  return withStanding(withArcs(tree, behind), standing);
}

/** "Chad and Mali each": the names in a row before the word are the subject of its verb. */
function behindNames(tree: Tree, token: number): readonly Arc[] {
  const last = token - 1;
  const first = tree.relations[last] === "conj" ? (tree.heads[last] ?? -1) : -1;
  const areNames = [first, last].every((name) => /^(NOUN|PROPN)$/.test(tree.upos[name] ?? ""));
  const hasMark = (tree.children[first] ?? []).some((child) => tree.relations[child] === "case" && child < first);
  if (!areNames || hasMark || (tree.heads[token] ?? -1) < token) return NONE;
  return [
    { token: first, head: tree.heads[token] ?? -1, relation: "nsubj" },
    { token, head: first, relation: "det" },
  ];
}

function withStanding(tree: Tree, standing: ReadonlySet<string>): Tree {
  const found = gathered(tree.relations, (relation, token) => {
    if (relation === "nmod") return asRelative(tree, token);
    if (relation !== "advmod" && relation !== "cc:preconj") return NONE;
    const isStanding = standing.has(tree.lemmas[token]?.toLowerCase() ?? "");
    const mended = isStanding ? (asSubject(tree, token) ?? asObject(tree, token)) : null;
    return mended === null ? NONE : [mended];
  });
  return found.reduce(mend, tree);
}

function asSubject(tree: Tree, token: number): Arc | null {
  const head = tree.heads[token] ?? -1;
  const isJoined = (tree.children[head] ?? []).some((child) => /^(nsubj|conj|expl)/.test(tree.relations[child] ?? ""));
  const isSubject = tree.relations[token] === "advmod" && token < head && tree.upos[head] === "VERB" && !isJoined;
  return isSubject ? { token, head, relation: "nsubj" } : null;
}

/** "Chad and Fiji, both of which joined": the subject of a clause that tells of those before it. */
function asRelative({ xpos, upos, heads, relations, children }: Tree, token: number): readonly Arc[] {
  const all = heads[token]!;
  if (!/^W/.test(xpos[token]!) || all !== token - 2 || !/^(conj|appos)$/.test(relations[all]!)) return NONE;
  if (!/^(DET|PRON|NUM)$/.test(upos[all]!)) return NONE;
  const noun = heads[all]!;
  const clause = [...(children[all] ?? []), ...(children[noun] ?? [])].find(
    (child) => child > token && relations[child] === "acl:relcl",
  );
  if (clause === undefined) return NONE;
  return [
    { token: all, head: clause, relation: "nsubj" },
    { token: clause, head: noun, relation: "acl:relcl" },
  ];
}

function asObject(tree: Tree, token: number): Arc | null {
  const joined = tree.children[tree.heads[token] ?? -1] ?? [];
  const verb = token - 1;
  const isPair = joined.some((child) => tree.relations[child] === "conj");
  const hasObject = (tree.children[verb] ?? []).some((child) => tree.relations[child] === "obj");
  const isObject = tree.relations[token] === "cc:preconj" && tree.upos[token + 1] === "ADP" && !isPair;
  return isObject && tree.upos[verb] === "VERB" && !hasObject ? { token, head: verb, relation: "obj" } : null;
}

function mend(tree: Tree, arc: Arc): Tree {
  const mended = withArcs(tree, [arc]);
  return arc.relation === "acl:relcl" ? mended : withParts(mended, { upos: tree.upos.with(arc.token, "PRON") });
}
