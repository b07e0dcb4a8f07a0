import type { Fact } from "@dragoman/model";
import { isClaimed } from "../claimed.ts";
import { boundsOf } from "../time/edtf.ts";
import { levelKey } from "./level.ts";
import { dayOfReport } from "./voice.ts";

/** How far a membership goes. */
const memberships: ReadonlyMap<string, number> = new Map([
  ["applicant", 1],
  ["candidate", 1],
  ["observer", 2],
  ["dialogue partner", 2],
  ["partner", 2],
  ["associate member", 2],
  ["member", 3],
  ["founding member", 3],
  ["party", 3],
]);

/**
 * A dyad's levels, or a state's standings in an organisation, in order: a higher one that begins later, or a lower one that the parties went down to, closes the
 * one before. Levels without a place on the ladder stand beside it.
 */
export function climb(facts: readonly Fact[]): readonly Fact[] {
  const held = facts.filter(
    (fact) => fact.assertion === "actual" && fact.status !== "retracted" && rungOf(fact) !== null,
  );
  const next = new Map(
    held.flatMap((fact) => {
      const follower = followerOf(fact, held);
      return follower === null ? [] : [[fact.id, follower] as const];
    }),
  );
  return facts.map((fact) => {
    const closed = closedBy(fact, next.get(fact.id) ?? null);
    const before = held.filter(({ id }) => next.get(id)?.id === fact.id);
    return before.length === 0
      ? closed
      : followed(
          closed,
          before.reduce((best, one) => (isNearer(one, best) ? one : best)),
        );
  });
}

/** The first of those that end a fact. */
function followerOf(fact: Fact, held: readonly Fact[]): Fact | null {
  const later = held.filter((other) => !isClaimed(other) && outranks(other, fact) && beginsLater(other, fact));
  return later.reduce<Fact | null>((best, one) => (best === null || comesFirst(one, best) ? one : best), null);
}

function outranks(higher: Fact, lower: Fact): boolean {
  if (higher === lower) return false;
  const [rung, below] = [rungOf(higher)!, rungOf(lower)!];
  const { previous, change } = higher.qualifiers;
  const isNamed = previous !== undefined && lower.value !== null && levelKey(previous) === levelKey(lower.value);
  return rung > below || (isNamed && (rung === below || change === "downgraded"));
}

/** Its start is known and does not lie before the other's; where that one's is unknown, a report of it does, or it is named as the level before. */
function beginsLater(higher: Fact, lower: Fact): boolean {
  const start = higher.from === null ? null : boundsOf(higher.from.value);
  if (start === null || start.first === null) return false;
  const before = lower.from === null ? null : boundsOf(lower.from.value);
  if (before !== null) return before.first === null || start.first >= before.first;
  const { previous } = higher.qualifiers;
  const isNamed = previous !== undefined && lower.value !== null && levelKey(previous) === levelKey(lower.value);
  const reported = dayOfReport(lower.firstReported);
  return isNamed || (reported !== null && reported < start.first);
}

function comesFirst(a: Fact, b: Fact): boolean {
  const [first, held] = [beginning(a), beginning(b)];
  return first !== held ? first < held : rungOf(a)! !== rungOf(b)! ? rungOf(a)! < rungOf(b)! : a.id < b.id;
}

/** Of the facts that one follows, the one directly before it. */
function isNearer(a: Fact, b: Fact): boolean {
  const [rung, held] = [rungOf(a)!, rungOf(b)!];
  return rung !== held ? rung > held : beginning(a) !== beginning(b) ? beginning(a) > beginning(b) : a.id < b.id;
}

/** A stated or corrected end stays. */
function closedBy(fact: Fact, follower: Fact | null): Fact {
  if (follower === null) return fact;
  const { value, statements } = follower.from!;
  return { ...fact, to: fact.to ?? { value, basis: "superseded", statements }, supersededBy: follower.id };
}

function followed(fact: Fact, before: Fact): Fact {
  const previous = fact.qualifiers.previous ?? before.value;
  return {
    ...fact,
    supersedes: before.id,
    qualifiers: previous === null ? fact.qualifiers : { ...fact.qualifiers, previous },
  };
}

function rungOf({ kind, value, qualifiers }: Fact): number | null {
  return kind === "membership" ? (memberships.get(value ?? "") ?? null) : (qualifiers.tier ?? null);
}

function beginning({ from }: Fact): number {
  return (from === null ? null : boundsOf(from.value)?.first) ?? Number.NEGATIVE_INFINITY;
}
