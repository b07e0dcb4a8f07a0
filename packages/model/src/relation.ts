import type { Assertion, Evidence } from "./evidence.ts";

export type RelationKind =
  | "partnership"
  | "instrument"
  | "membership"
  | "chair"
  | "host"
  | "diplomatic"
  | "office"
  | "project"
  | "position";

export type Change =
  | "established"
  | "upgraded"
  | "downgraded"
  | "reaffirmed"
  | "proposed"
  | "suspended"
  | "ended"
  | "denied"
  | "held";

/** What holds over time between the parties. */
export interface Relation {
  readonly id: string;
  readonly kind: RelationKind;
  readonly subject: readonly string[];
  readonly object: string | null;
  readonly level: string | null;
  /** Ordinal of a partnership's level on its ladder, or null. */
  readonly tier: number | null;
  readonly change: Change;
  readonly previous: string | null;
  readonly start: string | null;
  readonly end: string | null;
  /** ISO 8601, when only a length is stated. */
  readonly duration: string | null;
  readonly instrument: string | null;
  readonly assertion: Assertion;
  readonly claimedBy: string | null;
  readonly evidence: readonly Evidence[];
}
