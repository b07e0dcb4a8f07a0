import { gathered } from "../gathered.ts";
import { type Arc, withArcs } from "./arcs.ts";
import type { Tree } from "./tree.ts";
import { childOf } from "./words.ts";

/** Relations of an infinitive that was hung on the day before it. */
const HUNG = /^(acl|csubj|advcl|xcomp)$/;

const NONE: readonly Arc[] = [];

/** What belongs to the words of the day itself. */
const OWN = /^(amod|det|case|nummod|nmod|compound|flat)/;

/** "The king is next week to visit Chad", "is on Monday to sign": the verb heads the clause, and not the day; "is due on Monday to sign" has one subject. */
export function withPlans(tree: Tree, isDay: (lemma: string) => boolean): Tree {
  const arcs = gathered(tree.xpos, (xpos, verb) =>
    xpos === "VB" ? [...expected(tree, verb), ...planned(tree, verb, isDay)] : NONE,
  );
  return withArcs(tree, arcs);
}

/** "Is due to travel", taken for the preposition "due to": the adjective heads the clause. */
function expected(tree: Tree, verb: number): readonly Arc[] {
  const adjective = verb - 2;
  const isPreposition = tree.relations[adjective] === "case" && tree.heads[adjective] === verb;
  if (!isPreposition || tree.upos[adjective] !== "ADJ" || tree.xpos[verb - 1] !== "TO") return NONE;
  const cop = childOf(tree, verb, "cop");
  if (cop === undefined) return NONE;
  const subject = childOf(tree, verb, "nsubj");
  return [
    { token: adjective, head: tree.heads[verb] ?? -1, relation: tree.relations[verb] ?? "root" },
    { token: verb, head: adjective, relation: "xcomp" },
    { token: verb - 1, head: verb, relation: "mark" },
    { token: cop, head: adjective, relation: "cop" },
    ...(subject === undefined ? [] : [{ token: subject, head: adjective, relation: "nsubj" }]),
  ];
}

function planned(tree: Tree, verb: number, isDay: (lemma: string) => boolean): readonly Arc[] {
  const head = tree.heads[verb] ?? -1;
  const relation = tree.relations[verb] ?? "";
  if (head < 0 || head >= verb - 1 || tree.xpos[verb - 1] !== "TO" || !HUNG.test(relation)) return [];
  const cop = childOf(tree, head, "cop");
  if (cop === undefined || cop > head) return [];
  if (tree.upos[head] === "ADJ") {
    const isDoubled = relation === "csubj" && childOf(tree, head, "nsubj") !== undefined;
    return isDoubled ? [{ token: verb, head, relation: "xcomp" }] : [];
  }
  return head === verb - 2 && isDay(tree.lemmas[head]?.toLowerCase() ?? "") ? clause(tree, verb, head, cop) : [];
}

/** The verb with all that was hung on the day; its subject may hang on the verb of saying behind the clause. */
function clause(tree: Tree, verb: number, day: number, cop: number): readonly Arc[] {
  const above = tree.heads[day] ?? -1;
  const own = childOf(tree, day, "nsubj");
  const subject = own ?? (above > verb ? childOf(tree, above, "nsubj") : undefined);
  if (subject === undefined || subject > cop) return [];
  const others = (tree.children[day] ?? []).filter((child) => child !== verb && !OWN.test(tree.relations[child] ?? ""));
  return [
    { token: verb, head: above, relation: own === undefined ? "ccomp" : (tree.relations[day] ?? "root") },
    { token: day, head: verb, relation: "obl:unmarked" },
    ...others.map((token) => ({ token, head: verb, relation: tree.relations[token] ?? "dep" })),
    { token: subject, head: verb, relation: "nsubj" },
  ];
}
