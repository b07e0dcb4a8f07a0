import { gathered } from "../gathered.ts";
import { type Arc, withArcs } from "./arcs.ts";
import type { Tree } from "./tree.ts";
import { childOf, hasSubject } from "./words.ts";

const NONE: readonly Arc[] = [];

/** "Condemned what it called an Omani raid": what somebody calls it stands in the place of "what", whose clause then tells of the noun. */
export function withCalled(tree: Tree, naming: ReadonlySet<string>): Tree {
  const arcs = gathered(tree.xpos, (tag, token) => (tag === "WP" ? calledBy(tree, token, naming) : NONE));
  return withArcs(tree, arcs);
}

function calledBy(tree: Tree, what: number, naming: ReadonlySet<string>): readonly Arc[] {
  const relation = tree.relations[what] ?? "";
  const verb = childOf(tree, what, "acl:relcl") ?? -1;
  if (!/^(obj|obl|nmod)/.test(relation) || !naming.has(tree.lemmas[verb] ?? "")) return NONE;
  const noun = (tree.children[verb] ?? []).find((child) => child > verb && isName(tree, child)) ?? -1;
  const mark = childOf(tree, what, "case");
  return noun < 0
    ? NONE
    : [
        { token: noun, head: tree.heads[what] ?? -1, relation },
        { token: verb, head: noun, relation: "acl" },
        { token: what, head: verb, relation: "obj" },
        ...goingOn(tree, what, verb),
        ...(mark === undefined ? [] : [{ token: mark, head: noun, relation: "case" }]),
      ];
}

/** "And asked Oman to leave" goes on with who condemned it, and not with what he called it. */
function goingOn(tree: Tree, what: number, verb: number): readonly Arc[] {
  const above = tree.heads[what] ?? -1;
  return (tree.children[verb] ?? []).flatMap((child) =>
    tree.relations[child] === "conj" && !hasSubject(tree, child) && tree.upos[above] === "VERB"
      ? [{ token: child, head: above, relation: "conj" }]
      : [],
  );
}

/** "Polish hysteria", "as a Malian plot". */
function isName(tree: Tree, token: number): boolean {
  const mark = childOf(tree, token, "case");
  const isAs = tree.relations[token] === "obl" && mark !== undefined && tree.lemmas[mark] === "as";
  return (
    tree.upos[token] === "NOUN" && (isAs || (/^(obj|xcomp)$/.test(tree.relations[token] ?? "") && mark === undefined))
  );
}
