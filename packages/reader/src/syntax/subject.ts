import { gathered } from "../gathered.ts";
import { type Arc, withArcs } from "./arcs.ts";
import type { SyntaxLexicon } from "./lexicon.ts";
import type { Tree } from "./tree.ts";
import { childOf, hasSubject, subjectIn } from "./words.ts";

const FINITE = /^VB[DPZ]$/;
const NOMINAL = /^(NOUN|PROPN|PRON|NUM)$/;
const NONE: readonly Arc[] = [];

/**
 * Clauses whose subject stands before other words that were taken for it: "a member of the union, Chad left", "Chad, officials said,
 * left", "Chad lowered its flags, then left", "it was Chad that left".
 */
export function withSubjects(tree: Tree, sequents: SyntaxLexicon["sequents"]): Tree {
  const relabelled = gathered(tree.relations, (relation, token) => relabel(tree, token, relation, sequents));
  const split = gathered(tree.relations, (relation, verb) => (relation === "ccomp" ? setApart(tree, verb) : NONE));
  const mended = withArcs(tree, [...relabelled, ...split, ...headless(tree)]);
  const doubled = gathered(mended.upos, (upos, verb) => (upos === "VERB" ? doubledAt(mended, verb) : NONE));
  return withArcs(mended, doubled);
}

/** Of two subjects before a verb the last, when a comma stands before it: what stands before that comma explains it, unless "and" joins them. */
function doubledAt(tree: Tree, verb: number): readonly Arc[] {
  const subjects = (tree.children[verb] ?? []).filter(
    (child) => child < verb && tree.relations[child]?.startsWith("nsubj"),
  );
  if (subjects.length < 2) return NONE;
  const [first = -1] = subjects;
  const last = subjects.at(-1) ?? -1;
  const start = startOf(tree, last);
  if (tree.lemmas[start - 1] !== ",") return NONE;
  if (tree.upos[start] === "CCONJ") return [{ token: last, head: first, relation: "conj" }];
  const told = toldBetween(tree, verb, first, last);
  if (told >= 0)
    return [
      { token: told, head: verb, relation: "ccomp" },
      { token: first, head: told, relation: "nsubj" },
    ];
  return subjects.slice(0, -1).map((token) => ({ token, head: verb, relation: "dislocated" }));
}

/** "Troops crossed the river, officials said": the verb without a subject that is told, between the two nouns before the verb of saying. */
function toldBetween(tree: Tree, verb: number, first: number, last: number): number {
  return tree.relations.findIndex((relation, at) => {
    const isTold = relation === "ccomp" && tree.heads[at] === verb;
    const isOfNoun = relation === "acl" && tree.heads[at] === first && tree.xpos[at] === "VBD";
    return (isTold || isOfNoun) && first < at && at < last && !hasSubject(tree, at);
  });
}

/**
 * "Chad, whose coffers are empty, and Mali, which is poor, signed a deal", "Chad quietly and without debate left", "Chad to leave",
 * "Chad, which is poor, left": a name that was taken for the whole sentence, though a verb goes on with it.
 */
function headless(tree: Tree): readonly Arc[] {
  const root = tree.relations.indexOf("root");
  const isClause = (tree.children[root] ?? []).some((child) => /^(cop|nsubj)/.test(tree.relations[child] ?? ""));
  if (root < 0 || isClause || !NOMINAL.test(tree.upos[root] ?? "")) return [];
  for (const verb of tree.relations.keys()) {
    const joined = isOpen(tree, verb, root) ? joinedTo(tree, verb, root) : isPlan(tree, verb, root) ? [] : null;
    if (joined === null) continue;
    const raised = { token: verb, head: -1, relation: "root" };
    return [raised, { token: root, head: verb, relation: "nsubj" }, ...joined];
  }
  return [];
}

/** A verb that may go on with a name. */
function isOpen(tree: Tree, verb: number, name: number): boolean {
  if (verb < name || !/^VB[DNZ]$/.test(tree.xpos[verb] ?? "")) return false;
  if (tree.relations[verb] === "conj") return true;
  const isTensed = tree.xpos[verb] !== "VBN" || childOf(tree, verb, "aux") !== undefined;
  return isTensed && tree.relations[verb] === "acl:relcl" && isPastClause(tree, verb, name);
}

/** "Chad, which is poor, left": a verb behind the comma of a clause, which no pronoun makes a clause of the name. */
function isPastClause(tree: Tree, verb: number, name: number): boolean {
  if (tree.heads[verb] !== name || hasSubject(tree, verb)) return false;
  const isClause = (child: number): boolean => child < verb && tree.relations[child] === "acl:relcl";
  return tree.lemmas[startOf(tree, verb) - 1] === "," && (tree.children[name] ?? []).some(isClause);
}

/** "Chad to recall its envoy": the infinitive of a headline right behind a name. */
function isPlan(tree: Tree, verb: number, name: number): boolean {
  const isInfinitive = tree.relations[verb] === "acl" && tree.xpos[verb] === "VB" && tree.upos[name] === "PROPN";
  return isInfinitive && tree.heads[verb] === name && tree.xpos[name + 1] === "TO" && tree.heads[name + 1] === verb;
}

/** What a verb behind a name has for a subject beside the name: nothing, or another name behind "and"; null when it has one of its own. */
function joinedTo(tree: Tree, verb: number, name: number): readonly Arc[] | null {
  const subject = subjectIn(tree, verb);
  if (subject === undefined) return tree.heads[verb] === name || isBehindClause(tree, verb, name) ? [] : null;
  const start = startOf(tree, subject);
  const isJoined = tree.upos[start] === "CCONJ" && tree.lemmas[start - 1] === ",";
  return isJoined ? [{ token: subject, head: name, relation: "conj" }] : null;
}

/** "Mali, which had paid, signed": a verb behind a comma that was taken to go on with the clause of a name. */
function isBehindClause(tree: Tree, verb: number, name: number): boolean {
  let at = verb;
  while (tree.relations[at] === "conj" && at > name) at = tree.heads[at] ?? -1;
  const noun = tree.relations[at] === "acl:relcl" ? (tree.heads[at] ?? -1) : -1;
  const isOfName = noun === name || (tree.relations[noun] === "conj" && tree.heads[noun] === name);
  return isOfName && tree.lemmas[verb - 1] === ",";
}

/** The first word of a phrase, without the mark before it. */
function startOf(tree: Tree, token: number): number {
  let at = token;
  for (let first = tree.children[at]?.[0] ?? at; first < at; first = tree.children[at]?.[0] ?? at) at = first;
  return at < token && tree.upos[at] === "PUNCT" ? at + 1 : at;
}

/** "Chad, officials said, left": a clause between commas, whose verb took the subject of the verb behind it for its own. */
function setApart(tree: Tree, verb: number): readonly Arc[] {
  const said = tree.heads[verb] ?? -1;
  if (said < 0 || said > verb || !FINITE.test(tree.xpos[said] ?? "") || hasSubject(tree, verb)) return [];
  const comma = tree.lemmas.lastIndexOf(",", said);
  const isClosed = comma > 0 && tree.lemmas.slice(said, verb).includes(",");
  const subject = tree.children[said]?.find((child) => tree.relations[child] === "nsubj" && child < comma) ?? -1;
  const speaker = tree.upos.findLastIndex(
    (upos, at) => at < said && NOMINAL.test(upos) && isTop(tree, at, [comma, said]),
  );
  if (!isClosed || subject < 0 || speaker < comma) return [];
  return [
    { token: verb, head: tree.heads[said] ?? -1, relation: tree.relations[said]! },
    { token: said, head: verb, relation: "parataxis" },
    { token: subject, head: verb, relation: "nsubj" },
    { token: speaker, head: said, relation: "nsubj" },
  ];
}

/** Whether a word hangs on none of the words between a comma and a verb. */
function isTop(tree: Tree, token: number, [comma, verb]: readonly [number, number]): boolean {
  const head = tree.heads[token] ?? -1;
  return head < comma || head >= verb;
}

/** A clause of a name, and a verb that goes on from another behind "then". */
function relabel(tree: Tree, token: number, relation: string, sequents: ReadonlySet<string>): readonly Arc[] {
  if (relation !== "advcl:relcl" && relation !== "parataxis") return NONE;
  const head = tree.heads[token] ?? -1;
  if (relation === "advcl:relcl")
    return NOMINAL.test(tree.upos[head] ?? "") ? [{ token, head, relation: "acl:relcl" }] : NONE;
  const isNext = tree.xpos[token] === tree.xpos[head] && !hasSubject(tree, token);
  const joint = tree.children[token]?.find((child) => tree.relations[child] !== "punct") ?? -1;
  return isNext && head < token && sequents.has(tree.lemmas[joint] ?? "") ? [{ token, head, relation: "conj" }] : NONE;
}
