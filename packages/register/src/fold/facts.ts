import type { Fact } from "@dragoman/model";
import type { Court } from "./context.ts";
import { correct } from "./correct.ts";
import { factOf, type Instruments } from "./fact.ts";
import { climb } from "./ladder.ts";
import type { Liveness } from "./live.ts";
import type { Placed } from "./place.ts";
import { rejected } from "./reject.ts";
import { reviewed } from "./review.ts";
import { succeed } from "./succession.ts";
import { type Unit, unitsOf } from "./units.ts";

/** Facts of one group, in order of id. */
export function factsOf(
  group: string,
  placed: readonly Placed[],
  live: Liveness,
  instruments: Instruments,
  court: Court,
): readonly Fact[] {
  const facts = unitsOf(placed, court).map((unit) => settled(unit, group, live, instruments, court));
  const isLadder = facts.some(({ kind }) => kind === "partnership" || kind === "membership");
  const linked = isLadder ? climb(facts) : succeed(facts);
  return [...linked].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** One fact as it stands after all that analysts did. */
function settled(unit: Unit, group: string, live: Liveness, instruments: Instruments, court: Court): Fact {
  const voices = unit.voices.filter(({ placed }) => placed.rejected.length === 0);
  if (voices.length === 0) return rejected(factOf(unit, group, instruments, court), unit.voices);
  const read = factOf({ ...unit, voices }, group, instruments, court);
  return reviewed(correct(read, voices, court.canonical), read, voices, unit.voices.length - voices.length, live);
}
