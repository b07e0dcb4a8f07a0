import type { Assertion, Change, Fact, FactKind, FactStatus } from "@dragoman/model";

/** Kinds of facts. */
export const KINDS: readonly FactKind[] = [
  "partnership",
  "instrument",
  "membership",
  "chair",
  "host",
  "diplomatic",
  "office",
  "project",
  "position",
  "event",
  "quotation",
];

/** What sources make of a fact. */
export const STATUSES: readonly FactStatus[] = [
  "reported",
  "corroborated",
  "claimed",
  "conflicting",
  "disputed",
  "retracted",
  "overridden",
];

/** Whether it is said to be so, in the order of a Reading's contract. */
export const ASSERTIONS: readonly Assertion[] = ["actual", "planned", "possible", "requested", "negated", "denied"];

/** The same, the strongest first. */
export const STRONGEST_FIRST: readonly Assertion[] = [
  "actual",
  "planned",
  "requested",
  "possible",
  "denied",
  "negated",
];

/** Turns in the life of a fact. */
export const CHANGES: readonly Change[] = [
  "established",
  "upgraded",
  "downgraded",
  "reaffirmed",
  "proposed",
  "suspended",
  "ended",
  "denied",
  "held",
];

/** What analysts decided. */
export const REVIEWS: readonly Fact["review"][] = ["open", "accepted", "rejected", "edited", "reopened"];
