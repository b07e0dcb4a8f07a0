import type { Assertion, EventType } from "@dragoman/model";
import type { Refusal } from "../refusal.ts";

/** A deed as it goes into the Reading. */
export interface Coded {
  readonly type: EventType;
  readonly assertion: Assertion;
  /** Whether the promise, not the promised deed, is what is told. */
  readonly promised: boolean;
}

const COOPERATIVE: ReadonlySet<EventType> = new Set(["CONSULT", "SUPPORT", "COOPERATE", "AID"]);

/** Types that are words about a deed of somebody: their own promise or plan is the same speech act. */
const SPEECH: ReadonlySet<EventType> = new Set(["AGREE", "REQUEST", "REJECT", "THREATEN"]);

/** Types whose refusal is a deed of its own. */
const REFUSABLE: ReadonlySet<EventType> = new Set([...COOPERATIVE, "AGREE", "RETREAT", "CONCEDE"]);

/** Concessions whose promise is a promise to cooperate: captives, property, access for others. */
const SHARED: ReadonlySet<string | null> = new Set(["release", "return", "access"]);

/** How a deed is told besides its status. */
export interface Telling {
  readonly mode: string | null;
  /** Whether somebody agrees, offers or is willing to do it. */
  readonly isAgreed: boolean;
}

/**
 * Type and status of a deed whose clause has a status (READING, rules of meaning 3): the future of a cooperative deed is
 * AGREE, that of a material concession CONCEDE or, where it is agreed or offered, AGREE, all actual; "will not" is REJECT; a deed that is only asked for is none
 * (null), and nor is what could not be agreed or has not been done.
 */
export function code(
  type: EventType,
  assertion: Assertion,
  refusal: Refusal | null,
  { mode, isAgreed }: Telling = { mode: null, isAgreed: false },
): Coded | null {
  if (assertion === "requested") return null;
  if (refusal === "unable" && type === "AGREE") return null;
  // "Did not rule out further steps" refuses nothing.
  if (type === "REJECT" && assertion === "negated") return null;
  const refuses = refusal === "unwilling" || (assertion === "negated" && type === "AGREE");
  if (refuses && REFUSABLE.has(type)) return { type: "REJECT", assertion: "actual", promised: true };
  if (refusal === "pending" && assertion === "negated" && REFUSABLE.has(type)) return null;
  return assertion === "planned" ? planned(type, mode, isAgreed) : { type, assertion, promised: false };
}

/** What the plan of a deed is: itself, or the promise of it. */
function planned(type: EventType, mode: string | null, isAgreed: boolean): Coded {
  const isConceded = type === "RETREAT" || type === "CONCEDE";
  const isPromise = COOPERATIVE.has(type) || (isConceded && (isAgreed || SHARED.has(mode)));
  if (isPromise) return { type: "AGREE", assertion: "actual", promised: true };
  if (type === "RETREAT") return { type: "CONCEDE", assertion: "actual", promised: true };
  const isWords = SPEECH.has(type) || type === "CONCEDE";
  return { type, assertion: isWords ? "actual" : "planned", promised: false };
}
