import type { Row } from "./csv.ts";
import type { Names } from "./names.ts";
import type { Term } from "./term.ts";

const FIRST_YEAR = 2000;

/** Foreign ministers who spoke in the General Debate: attested for that September, start and end unknown. */
export function speakerTerms(rows: readonly Row[], names: Names, known: readonly Term[]): Term[] {
  const dated = new Set(
    known.filter((term) => term.office === "foreign minister").map((term) => `${term.of}\t${term.person}`),
  );
  const seats = new Map<string, { first: number; last: number }>();
  for (const row of rows) {
    const year = Number(row["year"]);
    if (row["role"] !== "FM" || year < FIRST_YEAR || !/^[A-Z]{3}$/.test(row["iso3"] ?? "")) continue;
    const key = `state:${row["iso3"]}\t${names.canonical(row["name"] ?? "", row["iso3"] ?? "")}`;
    if (dated.has(key)) continue;
    const seat = seats.get(key);
    seats.set(key, { first: Math.min(seat?.first ?? year, year), last: Math.max(seat?.last ?? year, year) });
  }
  return [...seats].map(([key, { first, last }]) => {
    const [of = "", person = ""] = key.split("\t");
    return {
      person,
      of,
      office: "foreign minister",
      title: "minister of foreign affairs",
      since: "",
      until: "",
      end: "",
      attestedFrom: `${first}-09-20`,
      attestedUntil: `${last}-09-30`,
      source: "UN General Debate speakers",
    };
  });
}
