import type { Conflict, Fact } from "@dragoman/model";
import { isClaimed } from "../claimed.ts";
import { type Bounds, boundsOf } from "../time/edtf.ts";
import { inOrder } from "./lists.ts";

/** Offices that one person holds at a time. */
const SINGLE = new Set([
  "president",
  "prime minister",
  "chancellor",
  "federal chancellor",
  "king",
  "queen",
  "emperor",
  "sultan",
  "emir",
  "amir",
  "pope",
  "taoiseach",
  "head of state",
  "head of government",
  "foreign minister",
  "minister of foreign affairs",
  "foreign secretary",
  "secretary of state",
  "defence minister",
  "minister of defence",
  "secretary-general",
  "secretary general",
]);

/** Holders of an office or chair that only one can have: one whose start is known ends the term before; two whose stated times overlap are in conflict. */
export function succeed(facts: readonly Fact[]): readonly Fact[] {
  const isSingle = facts.every(({ kind, value }) => kind === "chair" || (kind === "office" && SINGLE.has(value ?? "")));
  if (!isSingle || facts.length < 2) return facts;
  const terms = facts
    .filter((fact) => fact.assertion === "actual" && fact.status !== "retracted" && !isClaimed(fact))
    .filter(({ from }) => from !== null && boundsOf(from.value)?.first != null)
    .sort((a, b) => startOf(a).first! - startOf(b).first! || (a.id < b.id ? -1 : 1));
  const changed = new Map<string, Fact>(facts.map((fact) => [fact.id, fact]));
  for (const [at, term] of terms.slice(1).entries()) {
    const before = changed.get(terms[at]!.id)!;
    const [ended, begun] = passOn(before, changed.get(term.id)!);
    changed.set(ended.id, ended).set(begun.id, begun);
  }
  return facts.map(({ id }) => changed.get(id)!);
}

function passOn(before: Fact, next: Fact): readonly [Fact, Fact] {
  if (overlap(before, next)) {
    const conflict = conflictOf(before, next);
    return [disputed(before, conflict), disputed(next, conflict)];
  }
  const { value, statements } = next.from!;
  const to = before.to ?? { value, basis: "superseded" as const, statements };
  return [
    { ...before, to, supersededBy: next.id },
    { ...next, supersedes: before.id },
  ];
}

/** Both began at one time, or the first one's stated end lies after the second's start. */
function overlap(before: Fact, next: Fact): boolean {
  if (before.subject.join() === next.subject.join()) return false;
  const [first, second] = [startOf(before), startOf(next)];
  const end = before.to === null ? null : boundsOf(before.to.value);
  const isSameDay = first.first === second.first && first.last === second.last;
  return isSameDay || (end !== null && end.first !== null && second.last !== null && end.first > second.last);
}

function conflictOf(a: Fact, b: Fact): Conflict {
  const values = [a, b].map(({ subject, from }) => ({
    value: subject.join(" "),
    statements: inOrder(from!.statements),
  }));
  return { field: "subject", values };
}

function disputed(fact: Fact, conflict: Conflict): Fact {
  const isOpen = fact.status === "reported" || fact.status === "corroborated";
  return { ...fact, status: isOpen ? "conflicting" : fact.status, conflicts: [...fact.conflicts, conflict] };
}

function startOf({ from }: Fact): Bounds {
  return boundsOf(from!.value)!;
}
