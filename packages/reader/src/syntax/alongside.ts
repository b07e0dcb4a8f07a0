import { gathered } from "../gathered.ts";
import { type Arc, withArcs } from "./arcs.ts";
import type { Tree } from "./tree.ts";

const NONE: readonly Arc[] = [];

/** "Latvia, together with Estonia, closed its border": whoever a name does something along with is joined to it as by "and". */
export function withFellows(tree: Tree, alongside: ReadonlySet<string>): Tree {
  const arcs = gathered(tree.relations, (relation, word) => {
    const isPossible = relation === "case" || tree.upos[word + 1] === "ADP";
    return isPossible && alongside.has(tree.lemmas[word]!) ? fellow(tree, word) : NONE;
  });
  return withArcs(tree, arcs);
}

function fellow(tree: Tree, word: number): readonly Arc[] {
  const subject = tree.relations.findLastIndex((relation, at) => at < word && relation === "nsubj");
  const verb = tree.heads[subject] ?? -1;
  if (verb < word || tree.upos[subject] !== "PROPN" || !isNear(tree, subject, word)) return NONE;
  const preposition = tree.upos[word + 1] === "ADP" ? word + 1 : word;
  const name = tree.relations[preposition] === "case" ? (tree.heads[preposition] ?? -1) : -1;
  if (name < preposition || name > verb || tree.upos[name] !== "PROPN") return NONE;
  return [
    { token: name, head: subject, relation: "conj" },
    ...(preposition === word ? [] : [{ token: word, head: name, relation: "cc" }]),
    { token: preposition, head: name, relation: "cc" },
  ];
}

/** Whether nothing stands between but commas and names. */
function isNear(tree: Tree, from: number, to: number): boolean {
  return tree.upos.slice(from + 1, to).every((upos) => upos === "PUNCT" || upos === "PROPN" || upos === "CCONJ");
}
