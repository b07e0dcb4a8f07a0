import type { KindMonth, Quad, QuadMonth } from "@dragoman/register";
import { type Runs, run } from "./runs.ts";
import type { Row } from "./table.ts";

const QUADS: readonly Quad[] = ["verbal cooperation", "material cooperation", "verbal conflict", "material conflict"];

/** Heads of a table of cooperation and conflict. */
export const QUAD_HEADS: readonly string[] = ["", "verbal coop.", "material coop.", "verbal conf.", "material conf."];

/** The latest months of cooperation and conflict, the newest first; when there are many, whole years. */
export function quadRows(months: readonly QuadMonth[], most: number): readonly Row[] {
  return periods(months, most).map(([period, counts]) => ({
    cells: [[run(period)], ...QUADS.map((quad) => number(counts[quad] ?? 0))],
    below: [],
  }));
}

/** Heads of a table of facts by month. */
export const KIND_HEADS: readonly string[] = ["", "events", "quotations", "relations"];

/** The latest months by kinds of facts, the newest first; when there are many, whole years. */
export function kindRows(months: readonly KindMonth[], most: number): readonly Row[] {
  return periods(months, most).map(([period, { event = 0, quotation = 0, ...relations }]) => ({
    cells: [[run(period)], ...[event, quotation, sum(Object.values(relations))].map(number)],
    below: [],
  }));
}

const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);

type Counts = Readonly<Record<string, number>>;

function periods(
  months: readonly { readonly month: string; readonly counts: Counts }[],
  most: number,
): readonly (readonly [period: string, counts: Counts])[] {
  const isLong = months.length > most;
  const sums = new Map<string, Record<string, number>>();
  for (const { month, counts } of months) {
    const period = isLong ? month.slice(0, 4) : month;
    const total = sums.get(period) ?? {};
    for (const [key, count] of Object.entries(counts)) total[key] = (total[key] ?? 0) + count;
    sums.set(period, total);
  }
  return [...sums].sort(([a], [b]) => (a < b ? 1 : -1)).slice(0, most);
}

const number = (count: number): Runs => [run(count === 0 ? "·" : count.toLocaleString("en"))];
