import { gathered } from "../gathered.ts";
import type { RoleWords } from "../rules/roles.ts";
import { type Arc, withArcs } from "./arcs.ts";
import type { Tree } from "./tree.ts";
import { childOf } from "./words.ts";

const NONE: readonly Arc[] = [];

type Words = Pick<RoleWords, "byDoer" | "dates" | "meetings" | "servants" | "toReceiver">;

/** Words between a visit and its doer: "to the port of Oran on Monday". */
const BETWEEN = /^(ADP|DET|ADJ|NOUN|PROPN|NUM)$/;
const NEAR = 7;

/**
 * "Was accused of spying by Chad on Monday", "was thanked for its help by Chad": the doer of a passive, and what stands behind him, that were
 * hung on what somebody is charged with or thanked for; "signed it during a visit to Chad by Mali's premier": the guest, who was hung on the verb.
 */
export function withAgents(tree: Tree, words: Words): Tree {
  const arcs = gathered(tree.relations, (relation, token) => {
    if (relation === "aux:pass") return raised(tree, tree.heads[token] ?? -1, words);
    return relation === "case" && words.byDoer.includes(tree.lemmas[token] ?? "") ? visiting(tree, token, words) : NONE;
  });
  return withArcs(tree, arcs);
}

/** The doer behind a mark hangs on the visit right before it. */
function visiting(tree: Tree, mark: number, words: Words): readonly Arc[] {
  const doer = tree.heads[mark] ?? -1;
  let noun = mark - 1;
  while (mark - noun < NEAR && BETWEEN.test(tree.upos[noun] ?? "") && !isVisit(tree, noun, words)) noun--;
  const isApart = noun < mark - 1 && tree.heads[doer] !== noun && childOf(tree, doer, "conj") === undefined;
  return isApart && isVisit(tree, noun, words) && isDoer(tree, doer, words)
    ? [{ token: doer, head: noun, relation: "nmod" }]
    : NONE;
}

/** "During a visit to": a meeting for which one goes somewhere. */
function isVisit(tree: Tree, noun: number, { meetings, toReceiver }: Words): boolean {
  const isThere = meetings.has(tree.lemmas[noun] ?? "") && toReceiver.includes(tree.lemmas[noun + 1] ?? "");
  return isThere && childOf(tree, noun, "case") !== undefined;
}

function raised(tree: Tree, verb: number, words: Words): readonly Arc[] {
  const below = (tree.children[verb] ?? []).filter((child) => child > verb);
  const isAgent = (token: number): boolean => isDoer(tree, token, words);
  if (below.some(isAgent)) return [];
  for (const lower of below) {
    if (!/^(advcl|obl)$/.test(tree.relations[lower] ?? "") || childOf(tree, lower, "aux:pass") !== undefined) continue;
    const phrases = (tree.children[lower] ?? []).filter((child) => child > lower);
    const agent = phrases.findIndex(isAgent);
    if (agent < 0) continue;
    const [first = -1, ...behind] = phrases.slice(agent);
    if (isVisit(tree, lower, words) && childOf(tree, first, "conj") === undefined) return [];
    const moved = behind.filter((token) => /^obl|^nmod/.test(tree.relations[token] ?? ""));
    return [
      { token: first, head: verb, relation: "obl:agent" },
      ...moved.map((token) => ({ token, head: verb, relation: "obl" })),
    ];
  }
  return [];
}

/** A name, or somebody who acts for a state, behind "by". */
function isDoer(tree: Tree, token: number, { byDoer, dates, servants }: Words): boolean {
  const isBy = (tree.children[token] ?? []).some(
    (child) => tree.relations[child] === "case" && byDoer.includes(tree.lemmas[child] ?? ""),
  );
  const lemma = tree.lemmas[token]?.toLowerCase() ?? "";
  return isBy && !dates.has(lemma) && (tree.upos[token] === "PROPN" || servants.has(lemma));
}
