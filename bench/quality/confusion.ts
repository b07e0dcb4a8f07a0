import type { Fault } from "../../packages/dragoman/src/eval/tally.ts";
import { type Scored, tableLines } from "./sets.ts";

/** What became of annotated events of one type. */
interface Fate {
  annotated: number;
  missed: number;
  /** Missed where an event of another type was read in the same words, by that type. */
  readonly others: Map<string, number>;
  /** Read where nothing of the type is annotated. */
  extra: number;
}

/** Events by type over some sets: annotated, found, taken for others, not seen, too much. */
export function confusionLines(sets: readonly Scored[]): readonly string[] {
  const fates = new Map<string, Fate>();
  for (const { gold, board } of sets) {
    for (const { events = [] } of gold) {
      for (const { type, optional } of events) if (!optional) fateOf(fates, type).annotated++;
    }
    for (const fault of board.faults) add(fates, fault, board.faults);
  }
  const rows = [...fates].sort().map(([type, { annotated, missed, others, extra }]) => {
    const taken = [...others].sort((a, b) => b[1] - a[1]).map(([other, count]) => `${other} ${count}`);
    const mistaken = [...others.values()].reduce((sum, count) => sum + count, 0);
    return [type, annotated, annotated - missed, taken.join(", ") || "–", missed - mistaken, extra].map(String);
  });
  return tableLines(
    ["type", "annotated", "found", "read as", "not read, or with other parties", "read beside the annotation"],
    rows,
  );
}

function fateOf(fates: Map<string, Fate>, type: string): Fate {
  const fate = fates.get(type) ?? { annotated: 0, missed: 0, others: new Map(), extra: 0 };
  fates.set(type, fate);
  return fate;
}

function add(fates: Map<string, Fate>, fault: Fault, faults: readonly Fault[]): void {
  const type = String(fault.detail["type"]);
  if (fault.what === "event extra") fateOf(fates, type).extra++;
  if (fault.what !== "event missed") return;
  const fate = fateOf(fates, type);
  fate.missed++;
  const other = faults.find((one) => one.what === "event extra" && one.article === fault.article && isSame(one, fault));
  const otherType = other === undefined ? null : String(other.detail["type"]);
  if (otherType !== null && otherType !== type) fate.others.set(otherType, (fate.others.get(otherType) ?? 0) + 1);
}

/** Whether two faults are about the same words. */
function isSame(a: Fault, b: Fault): boolean {
  const [left, right] = [a, b].map(({ detail }) => String(detail["words"] ?? "").replace(/\s+/g, " "));
  return left !== "" && right !== "" && (left!.includes(right!) || right!.includes(left!));
}
