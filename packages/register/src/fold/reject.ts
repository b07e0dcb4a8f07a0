import type { Bound, Fact } from "@dragoman/model";
import { inOrder } from "./lists.ts";
import type { Voice } from "./voice.ts";

/** A fact of which analysts took back all that it rested on: what it said stays to be seen, and it rests on their acts alone. */
export function rejected(read: Fact, voices: readonly Voice[]): Fact {
  return {
    ...read,
    status: "retracted",
    review: "rejected",
    from: unsupported(read.from),
    to: unsupported(read.to),
    changes: [],
    claims: [],
    conflicts: [],
    sources: 0,
    confidence: 0,
    statements: inOrder(voices.flatMap(({ placed }) => placed.rejected.map(({ id }) => id))),
  };
}

function unsupported(bound: Bound | null): Bound | null {
  return bound === null ? null : { ...bound, statements: [] };
}
