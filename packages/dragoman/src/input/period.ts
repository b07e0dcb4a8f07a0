import { daysInMonth, isDay, isoDate } from "@dragoman/model";
import { DragomanError } from "../error.ts";

/** First and last day, ISO 8601. */
export interface Period {
  readonly first: string;
  readonly last: string;
}

const DATE = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/;

/** The days of a year, a month or a day as a user writes them: 2024, 2024-07, 2024-07-03. */
export function parsePeriod(words: string): Period {
  const match = DATE.exec(words.trim());
  const [year = 0, month, day] = (match?.slice(1) ?? []).map((part) => (part === undefined ? undefined : Number(part)));
  const isValid = match !== null && isDay(year, month ?? 1, day ?? 1);
  if (!isValid) throw new DragomanError("usage", `"${words}" is no date`, "write 2024, 2024-07 or 2024-07-03");
  const [lastMonth, lastDay] = [month ?? 12, day ?? daysInMonth(year, month ?? 12)];
  return {
    first: isoDate({ year, month: month ?? 1, day: day ?? 1 }),
    last: isoDate({ year, month: lastMonth, day: lastDay }),
  };
}
