import { gathered } from "../gathered.ts";
import { withArcs } from "./arcs.ts";
import type { Tree } from "./tree.ts";
import { childOf, hasSubject } from "./words.ts";

/** A preposition of a day, the day's words, half-open, and the noun behind them on which both were hung. */
interface Day {
  readonly mark: number;
  readonly from: number;
  readonly to: number;
  readonly noun: number;
}

const NONE: readonly Day[] = [];

/** "On Monday Turkey recalled its envoy", "in March two Greek jets …": the noun behind a day is the subject, and not what happens on it. */
export function withDays(tree: Tree, dates: ReadonlySet<string>): Tree {
  const found = gathered(tree.upos, (upos, mark) => {
    const day = upos === "ADP" && tree.relations[mark] === "case" ? dayAt(tree, mark, dates) : null;
    return day === null ? NONE : [day];
  });
  return found.reduce(mend, tree);
}

function dayAt(tree: Tree, mark: number, dates: ReadonlySet<string>): Day | null {
  const from = mark + 1;
  if (!isDate(tree, from, dates)) return null;
  const above = tree.heads[mark] ?? -1;
  const noun = above === from ? (tree.heads[from] ?? -1) : above;
  let to = from + 1;
  while (to < noun && (tree.upos[to] === "NUM" || isDate(tree, to, dates)) && tree.heads[to]! <= to) to++;
  if (noun < to || tree.lemmas[to] === "," || !isWithin(tree, from, to, noun)) return null;
  return isSubject(tree, noun) ? { mark, from, to, noun } : null;
}

/** Whether a noun is the subject of a verb behind it, or may be, since that has no other. */
function isSubject(tree: Tree, noun: number): boolean {
  const verb = tree.heads[noun] ?? -1;
  const relation = tree.relations[noun] ?? "";
  if (verb < noun || tree.upos[verb] !== "VERB" || !/^(nsubj|obl)/.test(relation)) return false;
  return relation.startsWith("nsubj") || !hasSubject(tree, verb);
}

function isDate(tree: Tree, token: number, dates: ReadonlySet<string>): boolean {
  return tree.upos[token] === "PROPN" && dates.has(tree.lemmas[token]?.toLowerCase() ?? "");
}

/** Whether the day hangs on the noun's phrase. */
function isWithin(tree: Tree, from: number, to: number, noun: number): boolean {
  const head = tree.heads[from] ?? -1;
  return to <= head && head <= noun;
}

function mend(tree: Tree, { mark, from, to, noun }: Day): Tree {
  const verb = tree.heads[noun] ?? -1;
  const isPassive = childOf(tree, verb, "aux:pass") !== undefined;
  const further = Array.from({ length: to - from - 1 }, (_, at) => from + 1 + at);
  return withArcs(tree, [
    { token: mark, head: from, relation: tree.relations[mark]! },
    { token: from, head: verb, relation: "obl" },
    ...further.map((token) => ({ token, head: from, relation: "nmod:unmarked" })),
    { token: noun, head: verb, relation: isPassive ? "nsubj:pass" : "nsubj" },
  ]);
}
