import type { Bound, Conflict, Fact } from "@dragoman/model";
import type { Names } from "./names.ts";
import type { FactRow } from "./rows.ts";

/** Why a fact is as it is, a sentence or two each. */
export interface Why {
  readonly status: string;
  /** Null when the fact has no time. */
  readonly interval: string | null;
  readonly confidence: string;
}

/** Tells what a fact's status, interval and confidence rest on. `others` are the facts folded with it. */
export function whyOf(fact: Fact, rows: readonly FactRow[], others: readonly Fact[], names: Names): Why {
  const ends = [bound("starts", fact.from, rows, others, fact), bound("ends", fact.to, rows, others, fact)].filter(
    (sentence) => sentence !== null,
  );
  return {
    status: [statusOf(fact, names), reviewOf(fact)].filter((sentence) => sentence !== null).join("; "),
    interval: ends.length === 0 ? null : ends.join("; "),
    confidence: confidenceOf(fact, rows),
  };
}

function statusOf(fact: Fact, names: Names): string {
  const { status, sources, claims, conflicts, correction } = fact;
  if (status === "reported") return "one independent source says so in its own voice";
  if (status === "corroborated") return `${sources} sources that do not depend on each other say so in their own voice`;
  if (status === "claimed")
    return `only speakers say so: ${claims.map(({ speaker }) => named(speaker, names)).join(", ")}`;
  if (status === "conflicting") return `sources cannot all be right: ${conflicts.map(conflictOf).join("; ")}`;
  if (status === "disputed") return ["a source or a party denies it", ...conflicts.map(conflictOf)].join("; ");
  if (status === "retracted") return "an analyst rejected all that it rested on";
  if (correction === null) return "an analyst corrected it";
  const reason = correction.reason === null ? "" : `: ${correction.reason}`;
  return `${correction.by} corrected it on ${correction.at.slice(0, 10)}${reason}`;
}

function reviewOf({ review }: Fact): string | null {
  if (review === "reopened")
    return "contrary evidence came after an analyst's decision, which stands until it is reviewed";
  return review === "accepted" ? "an analyst accepted it" : null;
}

/** "from: 2024-07-03 (3 rows) against 2023 (1 row)". */
function conflictOf({ field, values }: Conflict): string {
  const sides = values.map(({ value, statements }) => `${value} (${counted(statements.length, "row")})`);
  return `${field} is ${sides.join(" against ")}`;
}

function bound(
  verb: "starts" | "ends",
  end: Bound | null,
  rows: readonly FactRow[],
  others: readonly Fact[],
  fact: Fact,
): string | null {
  if (end === null) return null;
  const next = others.find(({ id }) => id === fact.supersededBy);
  if (end.basis === "superseded") {
    return `it ${verb} ${end.value}, when ${next === undefined ? "what followed" : `the ${next.value ?? next.kind}`} began`;
  }
  const field = verb === "starts" ? "from" : "to";
  const coarser = [...new Set(rows.map(({ statement }) => statement[field]))].filter(
    (value) => value !== null && value !== end.value && isRefinedBy(fact, field, value),
  );
  const refined = coarser.length === 0 ? "" : `, which refines ${coarser.join(" and ")}`;
  return `it ${verb} ${end.value}${refined}, ${BASES[end.basis]} (${counted(end.statements.length, "row")})`;
}

const BASES: Readonly<Record<Exclude<Bound["basis"], "superseded">, string>> = {
  stated: "as stated",
  instrument: "the date of the earliest instrument",
  corrected: "as an analyst corrected it",
};

/** What stands on another side of a conflict is not refined. */
function isRefinedBy({ conflicts }: Fact, field: "from" | "to", value: string): boolean {
  const conflict = conflicts.find((one) => one.field === field);
  return !conflict?.values.slice(1).some((side) => side.value === value);
}

function confidenceOf({ confidence, status, conflicts }: Fact, rows: readonly FactRow[]): string {
  const surest = new Map<number, number>();
  for (const { statement, witness } of rows) {
    if (witness === null) continue;
    const own = Math.max(0, ...statement.evidence.map((anchor) => anchor.confidence));
    surest.set(witness, Math.max(surest.get(witness) ?? 0, own));
  }
  const denied = conflicts.some(({ field }) => field === "assertion") ? ", lowered by denials" : "";
  if (status === "claimed" || surest.size === 0)
    return `${confidence.toFixed(2)} from claims, which count half${denied}`;
  const readings = [...surest.values()].map((value) => value.toFixed(2));
  const read =
    readings.length === 1
      ? `one source, read with ${readings[0]}`
      : `${readings.length} sources, read with ${readings.join(", ")}`;
  return `${confidence.toFixed(2)} from ${read}${denied}`;
}

function named(id: string | null, names: Names): string {
  return id === null ? "somebody unnamed" : (names[id] ?? id);
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
