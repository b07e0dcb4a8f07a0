import type { Fact } from "@dragoman/model";
import type { Witness } from "../article.ts";
import type { FoldContext } from "./context.ts";
import { canonicalIn, factId } from "./key.ts";
import { inOrder, pushTo } from "./lists.ts";
import type { Liveness } from "./live.ts";
import type { Placed } from "./place.ts";
import { witnessesOf } from "./witness.ts";

/** Facts of one group. */
export function factsOf(
  group: string,
  placed: readonly Placed[],
  _live: Liveness,
  witnesses: ReadonlyMap<string, Witness>,
  context: FoldContext,
): readonly Fact[] {
  const byKey = new Map<string, Placed[]>();
  for (const one of placed) if (one.rejected.length === 0) pushTo(byKey, one.key, one);
  const facts = [...byKey].map(([key, rows]) => factOf(group, key, rows, witnesses, context));
  return facts.sort((a, b) => (a.id < b.id ? -1 : 1));
}

function factOf(
  group: string,
  key: string,
  placed: readonly Placed[],
  witnesses: ReadonlyMap<string, Witness>,
  context: FoldContext,
): Fact {
  const rows = placed.map(({ row }) => row).sort((a, b) => (a.id < b.id ? -1 : 1));
  const first = rows[0]!;
  const own = rows.filter((row) => row.claimedBy === null);
  const sources = witnessesOf(own, witnesses, context.ownerOf).length;
  const days = inOrder(rows.flatMap(({ reportedAt }) => reportedAt?.slice(0, 10) ?? []));
  return {
    id: factId(key, ""),
    group,
    kind: first.kind,
    subject: canonicalIn(first.subject, context.canonical),
    object: canonicalIn(first.object, context.canonical),
    value: first.value,
    qualifiers: first.qualifiers,
    status: own.length === 0 ? "claimed" : sources > 1 ? "corroborated" : "reported",
    assertion: first.assertion,
    from: first.from === null ? null : { value: first.from, basis: "stated", statements: [first.id] },
    to: first.to === null ? null : { value: first.to, basis: "stated", statements: [first.id] },
    changes: [],
    claims: [],
    conflicts: [],
    supersedes: null,
    supersededBy: null,
    sources,
    articles: new Set(rows.map(({ article }) => article)).size,
    confidence: 0.5,
    firstReported: days[0] ?? null,
    lastReported: days.at(-1) ?? null,
    correction: null,
    review: "open",
    statements: rows.map(({ id }) => id),
  };
}
