import type { Assertion } from "./evidence.ts";
import type { Change } from "./relation.ts";
import type { FactKind, Qualifiers } from "./statement.ts";

/**
 * - `reported`: one independent source in its own voice; `corroborated`: two or more.
 * - `claimed`: only speakers say so.
 * - `conflicting`: sources give times or holders that cannot all be right; `disputed`: some source or party denies it.
 * - `retracted`: an analyst rejected all that it rested on; `overridden`: an analyst corrected it.
 */
export type FactStatus =
  | "reported"
  | "corroborated"
  | "claimed"
  | "conflicting"
  | "disputed"
  | "retracted"
  | "overridden";

/** One end of the time in which a fact holds. */
export interface Bound {
  /** EDTF, as precise as the sources together allow. */
  readonly value: string;
  /** `superseded`: ended because a higher level or a successor began then. */
  readonly basis: "stated" | "instrument" | "superseded" | "corrected";
  /** Ids of the statements that give it; of the superseding fact's for `superseded`. */
  readonly statements: readonly string[];
}

/** A dated turn in the life of a fact. */
export interface FactChange {
  readonly change: Change;
  readonly time: string | null;
  readonly assertion: Assertion;
  readonly statements: readonly string[];
}

/** Values of one field that cannot all be right, the best supported first. */
export interface Conflict {
  readonly field: "from" | "to" | "assertion" | "subject";
  readonly values: readonly { readonly value: string; readonly statements: readonly string[] }[];
}

/** What one speaker claims of the fact. */
export interface FactClaim {
  /** Entity id, or null when unresolved. */
  readonly speaker: string | null;
  readonly statements: readonly string[];
}

/** An analyst's correction that is in force. */
export interface Correction {
  readonly statement: string;
  readonly by: string;
  readonly at: string;
  readonly reason: string | null;
  /** What was there before, as read: field to value. */
  readonly before: Readonly<Record<string, string | null>>;
}

/** What the register holds to be said about the world, folded from statements; derived, never stored by hand. */
export interface Fact {
  /** `f` and 16 hexadecimal digits, of the key; an event's or term's key has its time in it. */
  readonly id: string;
  /** The facts that are folded together: a dyad's ladder, the holders of an office, deeds of one type between the same parties. */
  readonly group: string;
  readonly kind: FactKind;
  readonly subject: readonly string[];
  readonly object: readonly string[];
  readonly value: string | null;
  readonly qualifiers: Qualifiers;
  readonly status: FactStatus;
  /** The strongest: actual, planned, requested, possible, denied, negated. Only `actual` can hold. */
  readonly assertion: Assertion;
  readonly from: Bound | null;
  readonly to: Bound | null;
  readonly changes: readonly FactChange[];
  readonly claims: readonly FactClaim[];
  readonly conflicts: readonly Conflict[];
  /** Ids of facts of the group that it follows, and that follow it. */
  readonly supersedes: string | null;
  readonly supersededBy: string | null;
  /** Independent witnesses in their own voice: outlets of one owner, near-duplicates and relays of one wire count once. */
  readonly sources: number;
  /** Articles that say it, in whatever way. */
  readonly articles: number;
  /** 0 to 1, two decimals: noisy-or over independent witnesses, lowered by denials. */
  readonly confidence: number;
  /** Days, ISO 8601, of the first and the last report; null when no article is dated. */
  readonly firstReported: string | null;
  readonly lastReported: string | null;
  readonly correction: Correction | null;
  /** What an analyst decided; `reopened` when contrary evidence came after it. */
  readonly review: "open" | "accepted" | "rejected" | "edited" | "reopened";
  /** Ids of all live statements it rests on, sorted. */
  readonly statements: readonly string[];
}
