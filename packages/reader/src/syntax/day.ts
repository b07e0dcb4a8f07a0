import { gathered } from "../gathered.ts";
import { type Arc, withArcs } from "./arcs.ts";
import type { Tree } from "./tree.ts";
import { childOf, hasContent, hasSubject } from "./words.ts";

/** A preposition of a day, the day's words, half-open, and the noun behind them on which both were hung. */
interface Day {
  readonly mark: number;
  readonly from: number;
  readonly to: number;
  readonly noun: number;
  /** What the noun is to its verb. */
  readonly as: "nsubj" | "obj";
}

const NONE: readonly Day[] = [];
const NO_ARCS: readonly Arc[] = [];

/**
 * "On Monday Turkey recalled its envoy", "in March two Greek jets …": the noun behind a day is the subject, and not what happens on
 * it; "received on Monday Turkish minister N N": it is the object.
 */
export function withDays(tree: Tree, dates: ReadonlySet<string>): Tree {
  const found = gathered(tree.upos, (upos, mark) => {
    const day = upos === "ADP" && tree.relations[mark] === "case" ? dayAt(tree, mark, dates) : null;
    return day === null ? NONE : [day];
  });
  return found.reduce(mend, withThings(tree, dates));
}

/** "Signed a contract Wednesday for …": the noun before a bare day, which was hung on it, is what is done. */
function withThings(tree: Tree, dates: ReadonlySet<string>): Tree {
  const arcs = gathered(tree.relations, (relation, day) => {
    const thing = day - 1;
    const isHung = relation === "obj" && tree.heads[thing] === day && tree.upos[thing] === "NOUN";
    if (!isHung || !isDate(tree, day, dates)) return NO_ARCS;
    const verb = tree.heads[day]!;
    const own = tree.children[day]!.filter((child) => child < thing);
    return [
      ...own.map((token) => ({ token, head: thing, relation: tree.relations[token]! })),
      { token: thing, head: verb, relation },
      { token: day, head: verb, relation: "obl:unmarked" },
    ];
  });
  return withArcs(tree, arcs);
}

function dayAt(tree: Tree, mark: number, dates: ReadonlySet<string>): Day | null {
  const from = mark + 1;
  if (!isDate(tree, from, dates)) return null;
  const above = tree.heads[mark] ?? -1;
  const noun = titled(tree, above === from ? (tree.heads[from] ?? -1) : above);
  let to = from + 1;
  while (to < noun && (tree.upos[to] === "NUM" || isDate(tree, to, dates)) && tree.heads[to]! <= to) to++;
  if (noun < to || tree.lemmas[to] === "," || !isWithin(tree, from, to, noun)) return null;
  const as = isSubject(tree, noun) ? "nsubj" : isObject(tree, mark, noun) ? "obj" : null;
  return as && { mark, from, to, noun, as };
}

/** Whether a noun is the subject of a verb behind it, or may be, since that has no other. */
function isSubject(tree: Tree, noun: number): boolean {
  const verb = tree.heads[noun] ?? -1;
  const relation = tree.relations[noun] ?? "";
  if (verb < noun || tree.upos[verb] !== "VERB" || !/^(nsubj|obl)/.test(relation)) return false;
  return relation.startsWith("nsubj") || !hasSubject(tree, verb);
}

/** Whether somebody named stands behind a verb and a day, and the verb has no other object. */
function isObject(tree: Tree, mark: number, noun: number): boolean {
  const verb = tree.heads[noun] ?? -1;
  if (verb > mark || tree.upos[verb] !== "VERB" || tree.upos[noun] !== "PROPN" || tree.relations[noun] !== "obl")
    return false;
  return !hasContent(tree, verb);
}

function isDate(tree: Tree, token: number, dates: ReadonlySet<string>): boolean {
  return tree.upos[token] === "PROPN" && dates.has(tree.lemmas[token]?.toLowerCase() ?? "");
}

/** Whoever a title behind the day belongs to. */
function titled(tree: Tree, noun: number): number {
  const head = tree.heads[noun] ?? -1;
  return tree.relations[noun] === "nmod:desc" && head > noun ? head : noun;
}

/** Whether the day hangs on the noun's phrase, or on the verb and only its preposition does. */
function isWithin(tree: Tree, from: number, to: number, noun: number): boolean {
  const head = tree.heads[from] ?? -1;
  return (to <= head && head <= noun) || head === tree.heads[noun];
}

function mend(tree: Tree, { mark, from, to, noun, as }: Day): Tree {
  const verb = tree.heads[noun] ?? -1;
  const isPassive = childOf(tree, verb, "aux:pass") !== undefined;
  const further = Array.from({ length: to - from - 1 }, (_, at) => from + 1 + at);
  return withArcs(tree, [
    { token: mark, head: from, relation: tree.relations[mark]! },
    { token: from, head: verb, relation: "obl" },
    ...further.map((token) => ({ token, head: from, relation: "nmod:unmarked" })),
    { token: noun, head: verb, relation: isPassive ? "nsubj:pass" : as },
  ]);
}
