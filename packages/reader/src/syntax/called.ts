import { gathered } from "../gathered.ts";
import { type Arc, withArcs } from "./arcs.ts";
import type { Tree } from "./tree.ts";
import { childOf, hasSubject } from "./words.ts";

const NONE: readonly Arc[] = [];

/**
 * "Condemned what it called an Omani raid", "fired what seems to be a rocket": the noun stands in the place of "what", whose clause then
 * tells of the noun.
 */
export function withCalled(tree: Tree, naming: ReadonlySet<string>, dates: ReadonlySet<string>): Tree {
  const arcs = gathered(tree.xpos, (tag, token) => {
    const found = tag === "WP" ? calledBy(tree, token, naming) : NONE;
    return tag === "WP" && found.length === 0 ? takenFor(tree, token, dates) : found;
  });
  return withArcs(tree, arcs);
}

/** "What it says is a raid", "what is believed to be a raid", "what appeared to be a raid". */
function takenFor(tree: Tree, what: number, dates: ReadonlySet<string>): readonly Arc[] {
  const isSubject = tree.relations[what]?.startsWith("nsubj") ?? false;
  const verb = (isSubject ? tree.heads[what] : childOf(tree, what, "acl:relcl")) ?? -1;
  const above = tree.heads[isSubject ? verb : what] ?? -1;
  if (verb < 0 || tree.upos[above] !== "VERB" || above > what || (isSubject && tree.relations[verb] !== "ccomp"))
    return NONE;
  const nouns = [...(tree.children[verb] ?? []), ...(tree.children[above] ?? [])];
  const noun = nouns.find((child) => child > verb && isSaidToBe(tree, child));
  if (noun === undefined) return NONE;
  return [
    { token: noun, head: above, relation: "obj" },
    { token: verb, head: noun, relation: "acl" },
    { token: what, head: verb, relation: isSubject ? "nsubj" : "obj" },
    ...partsOf(tree, noun, verb, above, dates),
  ];
}

/** "To be" goes with the verb of what is said, a day behind the noun with the deed. */
function partsOf(tree: Tree, noun: number, verb: number, above: number, dates: ReadonlySet<string>): readonly Arc[] {
  const be = childOf(tree, noun, "cop")!;
  const parts = (tree.children[noun] ?? []).flatMap((child): readonly Arc[] => {
    if (child < be) return [{ token: child, head: be, relation: tree.relations[child] ?? "" }];
    return dates.has(tree.lemmas[child]?.toLowerCase() ?? "") ? [{ token: child, head: above, relation: "obl" }] : NONE;
  });
  return [{ token: be, head: verb, relation: "xcomp" }, ...parts];
}

/** A noun of which somebody says what it is. */
function isSaidToBe(tree: Tree, token: number): boolean {
  return (
    tree.upos[token] === "NOUN" &&
    /^[xc]comp$/.test(tree.relations[token] ?? "") &&
    childOf(tree, token, "cop") !== undefined
  );
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
