import type { Calendar } from "@dragoman/reader";
import { lexicon } from "./generated/lexicon.ts";
import { words } from "./words.ts";

interface CalendarFile {
  readonly months: Readonly<Record<string, string>>;
  readonly weekdays: Readonly<Record<string, string>>;
  readonly slashOrder: "dmy" | "mdy";
  readonly dayLinks: string;
  readonly halves: { readonly morning: string; readonly afternoon: string };
  readonly zones: Readonly<Record<string, number>>;
}

const file = lexicon["calendar"] as CalendarFile;

/** Words of time. */
export const calendar: Calendar = {
  language: "en",
  months: numbered(file.months),
  weekdays: numbered(file.weekdays),
  slashOrder: file.slashOrder,
  dayLinks: new Set(words(file.dayLinks)),
  halves: new Map([
    ...words(file.halves.morning).map((word) => [word, false] as const),
    ...words(file.halves.afternoon).map((word) => [word, true] as const),
  ]),
  zones: new Map(Object.entries(file.zones)),
};

/** Words by the number under which they stand. */
function numbered(table: Readonly<Record<string, string>>): ReadonlyMap<string, number> {
  return new Map(
    Object.entries(table).flatMap(([number, list]) => words(list).map((word) => [word, Number(number)] as const)),
  );
}
