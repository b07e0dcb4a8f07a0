import type { Assertion, Evidence } from "./evidence.ts";

/** The sixteen PLOVER types. */
export type EventType =
  | "AGREE"
  | "CONSULT"
  | "SUPPORT"
  | "CONCEDE"
  | "COOPERATE"
  | "AID"
  | "RETREAT"
  | "REQUEST"
  | "ACCUSE"
  | "REJECT"
  | "THREATEN"
  | "PROTEST"
  | "SANCTION"
  | "MOBILIZE"
  | "COERCE"
  | "ASSAULT";

/** A deed at a time, coded in PLOVER (and CAMEO when certain). */
export interface Event {
  readonly id: string;
  readonly type: EventType;
  readonly mode: string | null;
  readonly contexts: readonly string[];
  readonly cameo: string | null;
  /** All parties of a deed done together; else who did it. */
  readonly actors: readonly string[];
  readonly recipients: readonly string[];
  readonly people: readonly string[];
  /** EDTF, or null when no time governs the deed; never the publication date. */
  readonly time: string | null;
  readonly place: string | null;
  readonly assertion: Assertion;
  /** Id of the quotation it stands in; null = the outlet's own voice. */
  readonly claimedBy: string | null;
  readonly evidence: readonly Evidence[];
}
