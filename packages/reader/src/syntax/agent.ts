import { gathered } from "../gathered.ts";
import type { RoleWords } from "../rules/roles.ts";
import { type Arc, withArcs } from "./arcs.ts";
import type { Tree } from "./tree.ts";
import { childOf } from "./words.ts";

const NONE: readonly Arc[] = [];

type Words = Pick<RoleWords, "byDoer" | "dates" | "servants">;

/**
 * "Was accused of spying by Chad on Monday", "was thanked for its help by Chad": the doer of a passive, and what stands behind him, that were
 * hung on what somebody is charged with or thanked for.
 */
export function withAgents(tree: Tree, words: Words): Tree {
  const arcs = gathered(tree.relations, (relation, token) =>
    relation === "aux:pass" ? raised(tree, tree.heads[token] ?? -1, words) : NONE,
  );
  return withArcs(tree, arcs);
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
