import { dayOf, type Fact, isoDate } from "@dragoman/model";
import { isClaimed } from "./claimed.ts";
import { type Bounds, boundsOf, widthOf } from "./time/edtf.ts";

/**
 * `certain`: it had begun, by a known start, and had not ended. `attested`: its start is unknown, and it was reported by then. `claimed`: only
 * speakers say so. `unknown`: the times known do not settle it.
 */
export type Answer = "certain" | "attested" | "claimed" | "no" | "unknown";

export interface Holding {
  readonly answer: Answer;
  /** In plain words: "since 2024-07-03", "superseded 2025-04-23", "last reported 2019-05-02". */
  readonly reason: string;
}

/** Whether a fact held on a day, given as a day number. A deed "holds" on the day on which it was done. */
export function holdsOn(fact: Fact, day: number): Holding {
  if (fact.status === "retracted") return { answer: "no", reason: "rejected" };
  if (fact.kind === "quotation") return { answer: "no", reason: "words do not last" };
  if (fact.assertion !== "actual") return { answer: "no", reason: `only ${fact.assertion}` };
  const timed = fact.kind === "event" ? doneOn(fact, day) : lastedOn(fact, day);
  return isClaimed(fact) && timed.answer !== "no" ? { ...timed, answer: "claimed" } : timed;
}

/** The highest level of a dyad that held on a day, given the facts of its partnerships; null when none is known to have held. */
export function levelOn(
  facts: readonly Fact[],
  day: number,
): { readonly fact: Fact; readonly holding: Holding } | null {
  const held = facts
    .filter(({ kind }) => kind === "partnership")
    .map((fact) => ({ fact, holding: holdsOn(fact, day) }))
    .filter(({ holding }) => holding.answer === "certain" || holding.answer === "attested");
  return held.reduce<(typeof held)[number] | null>(
    (best, one) => (best === null || isHigher(one, best) ? one : best),
    null,
  );
}

function isHigher(a: { readonly fact: Fact }, b: { readonly fact: Fact }): boolean {
  const [tier, held] = [a.fact.qualifiers.tier ?? 0, b.fact.qualifiers.tier ?? 0];
  return tier > held || (tier === held && a.fact.id < b.fact.id);
}

function doneOn(fact: Fact, day: number): Holding {
  const time = fact.from === null ? null : boundsOf(fact.from.value);
  if (time === null) return { answer: "unknown", reason: "undated" };
  if (!isWithin(day, time)) return { answer: "no", reason: `on ${fact.from!.value}` };
  return { answer: widthOf(time) === 1 ? "certain" : "unknown", reason: `on ${fact.from!.value}` };
}

function lastedOn(fact: Fact, day: number): Holding {
  return endedBy(fact, day) ?? suspendedOn(fact, day) ?? begunBy(fact, day);
}

function endedBy({ to }: Fact, day: number): Holding | null {
  const end = to === null ? null : boundsOf(to.value);
  if (to === null || end === null) return null;
  const isPast = end.last !== null && (to.basis === "superseded" ? day >= end.last : day > end.last);
  const word = to.basis === "superseded" ? "superseded" : "ended";
  if (isPast) return { answer: "no", reason: `${word} ${to.value}` };
  const isOpen = widthOf(end) > 1 && (end.first === null || day >= end.first);
  return isOpen ? { answer: "unknown", reason: `${word} ${to.value}` } : null;
}

function suspendedOn({ changes }: Fact, day: number): Holding | null {
  const turns = changes.filter(({ change, time, assertion }) => {
    const from = time === null ? null : (boundsOf(time)?.last ?? null);
    return assertion === "actual" && from !== null && from <= day && !["held", "proposed", "denied"].includes(change);
  });
  const last = turns.at(-1);
  return last?.change === "suspended" ? { answer: "no", reason: `suspended ${last.time}` } : null;
}

function begunBy(fact: Fact, day: number): Holding {
  const start = fact.from === null ? null : boundsOf(fact.from.value);
  const last = fact.lastReported === null ? null : `last reported ${fact.lastReported}`;
  if (fact.from !== null && start !== null) {
    const since = `since ${fact.from.value}`;
    if (start.first !== null && day < start.first) return { answer: "no", reason: since };
    const isSettled = start.last !== null && day >= start.last;
    return { answer: isSettled ? "certain" : "unknown", reason: since };
  }
  if (fact.firstReported === null) return { answer: "unknown", reason: "neither its start nor a report is dated" };
  const today = isoDate(dayOf(day));
  if (today < fact.firstReported) return { answer: "unknown", reason: `first reported ${fact.firstReported}` };
  return { answer: "attested", reason: today > fact.lastReported! ? last! : `reported since ${fact.firstReported}` };
}

function isWithin(day: number, { first, last }: Bounds): boolean {
  return (first === null || first <= day) && (last === null || day <= last);
}
