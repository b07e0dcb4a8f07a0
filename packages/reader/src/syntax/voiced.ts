import { gathered } from "../gathered.ts";
import { type Arc, withArcs } from "./arcs.ts";
import type { Tree } from "./tree.ts";
import { childOf, hasSubject, subjectIn } from "./words.ts";

const NONE: readonly Arc[] = [];

/** Whether a noun is for people, or for who acts as they do. */
type IsPerson = (lemma: string) => boolean;

/** "Chad said the raids broke the law and urged Mali to stop": raids urge nobody, so what only people and states do goes on from the verb above. */
export function withVoiced(tree: Tree, voicing: ReadonlySet<string>, isPerson: IsPerson): Tree {
  const arcs = gathered(tree.relations, (relation, verb) => {
    if (relation === "advcl") return voicing.has(tree.lemmas[verb] ?? "") ? besideOrder(tree, verb) : NONE;
    const isVoiced = relation === "conj" && tree.xpos[verb] === "VBD" && voicing.has(tree.lemmas[verb] ?? "");
    return isVoiced && !hasSubject(tree, verb) ? aboveThings(tree, verb, isPerson) : NONE;
  });
  return withArcs(tree, arcs);
}

function aboveThings(tree: Tree, verb: number, isPerson: IsPerson): readonly Arc[] {
  const first = tree.heads[verb] ?? -1;
  const above = tree.heads[first] ?? -1;
  const subject = subjectIn(tree, first) ?? -1;
  const isThing = tree.upos[subject] === "NOUN" && !isPerson(tree.lemmas[subject] ?? "");
  const isTold = tree.relations[first] === "ccomp" && tree.xpos[above] === "VBD" && above < subject;
  const isOwn = childOf(tree, verb, "aux") === undefined && hasSubject(tree, above);
  return isThing && isTold && isOwn ? [{ token: verb, head: above, relation: "conj" }] : NONE;
}

/** "Ordered two envoys to leave, accusing them": a participle behind a comma tells what the one does who orders, and not those who leave. */
function besideOrder(tree: Tree, verb: number): readonly Arc[] {
  const infinitive = tree.heads[verb] ?? -1;
  const above = tree.heads[infinitive] ?? -1;
  const isOrdered = tree.relations[infinitive] === "xcomp" && childOf(tree, above, "obj") !== undefined;
  const isApart = tree.xpos[verb] === "VBG" && infinitive < verb && tree.lemmas[verb - 1] === ",";
  return isApart && isOrdered ? [{ token: verb, head: above, relation: "advcl" }] : NONE;
}
