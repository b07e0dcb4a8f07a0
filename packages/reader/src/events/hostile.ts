import type { EventType } from "@dragoman/model";

/** Deeds that set two states against each other. */
export const HOSTILE: ReadonlySet<EventType> = new Set([
  "ASSAULT",
  "COERCE",
  "SANCTION",
  "ACCUSE",
  "THREATEN",
  "MOBILIZE",
  "REJECT",
]);
