import type { MonthlyCount } from "../store.ts";

/** The four quadrants into which PLOVER sorts its types. */
export type Quad = "verbal cooperation" | "material cooperation" | "verbal conflict" | "material conflict";

/** From the PLOVER manual's table of types. */
const QUADS: Readonly<Record<string, Quad>> = {
  AGREE: "verbal cooperation",
  CONSULT: "verbal cooperation",
  SUPPORT: "verbal cooperation",
  CONCEDE: "verbal cooperation",
  COOPERATE: "material cooperation",
  AID: "material cooperation",
  RETREAT: "material cooperation",
  REQUEST: "verbal conflict",
  ACCUSE: "verbal conflict",
  REJECT: "verbal conflict",
  THREATEN: "verbal conflict",
  PROTEST: "material conflict",
  SANCTION: "material conflict",
  MOBILIZE: "material conflict",
  COERCE: "material conflict",
  ASSAULT: "material conflict",
};

/** The quadrant of a PLOVER type, or null. */
export function quadOf(type: string): Quad | null {
  return QUADS[type] ?? null;
}

/** Events of one month by quadrant. */
export interface QuadMonth {
  /** `2024-07`. */
  readonly month: string;
  readonly counts: Readonly<Record<Quad, number>>;
}

const NONE: Readonly<Record<Quad, number>> = {
  "verbal cooperation": 0,
  "material cooperation": 0,
  "verbal conflict": 0,
  "material conflict": 0,
};

/** Cooperation and conflict by month, oldest first; months without events are left out. */
export function quadMonths(rows: readonly MonthlyCount[]): readonly QuadMonth[] {
  const months = new Map<string, Record<Quad, number>>();
  for (const { month, kind, value, count } of rows) {
    const quad = kind === "event" && value !== null ? quadOf(value) : null;
    if (quad === null) continue;
    const counts = months.get(month) ?? { ...NONE };
    counts[quad] += count;
    months.set(month, counts);
  }
  return [...months].sort(([a], [b]) => (a < b ? -1 : 1)).map(([month, counts]) => ({ month, counts }));
}

/** Facts of all kinds by month, oldest first. */
export interface KindMonth {
  /** `2024-07`. */
  readonly month: string;
  /** Kind of fact to the number of them. */
  readonly counts: Readonly<Record<string, number>>;
}

/** Facts by month and kind, oldest first; months without any are left out. */
export function kindMonths(rows: readonly MonthlyCount[]): readonly KindMonth[] {
  const months = new Map<string, Record<string, number>>();
  for (const { month, kind, count } of rows) {
    const counts = months.get(month) ?? {};
    counts[kind] = (counts[kind] ?? 0) + count;
    months.set(month, counts);
  }
  return [...months].sort(([a], [b]) => (a < b ? -1 : 1)).map(([month, counts]) => ({ month, counts }));
}
