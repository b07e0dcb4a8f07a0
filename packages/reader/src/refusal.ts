import type { Assertion } from "@dragoman/model";
import type { Clause } from "./assertion.ts";

/** "Will not", "could not", or what is so up to now: "has not yet", "was not", "does not", "no longer". */
export type Refusal = "unwilling" | "unable" | "pending";

/** What a negated clause says beyond a mere "did not", which is null. */
export function refusalOf(clause: Clause, token: number): Refusal | null {
  const { sentence, tree, lexicon } = clause;
  const { auxiliaries, negators, refusing, declining, failing } = lexicon;
  const head = tree.relations[token] === "xcomp" ? (tree.lemmas[tree.heads[token] ?? -1] ?? "") : "";
  if (declining.has(head)) return "unwilling";
  if (failing.has(head)) return "pending";
  const words = (tree.children[token] ?? []).map((child) => sentence.tokens[child]?.lower ?? "");
  if (isOver(clause, token)) return isStanding(clause, token) ? "pending" : null;
  if (!words.some((word) => negators.has(word))) return null;
  if (words.some((word) => refusing.has(word) || auxiliaries.get(word) === "planned")) return "unwilling";
  if (words.some((word) => auxiliaries.get(word) === "possible")) return "unable";
  return isStanding(clause, token) ? "pending" : null;
}

/** "No longer recognises", and not "instead of recognising". */
function isOver(clause: Clause, token: number): boolean {
  const before = clause.sentence.tokens[token - 2]?.lower ?? "";
  return clause.lexicon.negators.has(before) && introduced(clause, token) === "negated";
}

/** "Does not recognise", "has not signed", "was not signed": so it is, whenever it began. */
function isStanding({ tree }: Clause, token: number): boolean {
  const auxiliaries = (tree.children[token] ?? []).filter((child) => /^aux/.test(tree.relations[child] ?? ""));
  return [token, ...auxiliaries].some((at) => /^VB[NPZ]$/.test(tree.xpos[at] ?? ""));
}

/** "Instead of leaving", "rather than leave", "no longer leaves": two words right before a verb. */
export function introduced({ sentence: { tokens }, lexicon }: Clause, token: number): Assertion {
  return lexicon.marks.get(`${tokens[token - 2]?.lower} ${tokens[token - 1]?.lower}`) ?? "actual";
}
