import { dayNumber } from "@dragoman/model";
import type { Direction } from "./direction.ts";
import type { Period } from "./period.ts";

/** The publication date as far as it is known: a day number, and which of its parts are real. */
export interface Publication {
  readonly day: number;
  readonly precision: "day" | "month" | "year";
}

/** What an expression is set against. */
export interface Anchor {
  readonly publication: Publication | null;
  /** The time before it in the text, when near enough to be meant. */
  readonly previous: Period | null;
  readonly direction: Direction;
  /** The quarter of which the sentences before tell, where this time compares a number with it. */
  readonly quarter: Period | null;
  /** Whether the sentence speaks of a state of the southern hemisphere. */
  readonly southern: boolean;
}

/** Reads `published` of an article; the middle of the year or month stands for an unknown day. */
export function publicationOf(published: string | null): Publication | null {
  const match = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?/.exec(published ?? "");
  if (!match) return null;
  const [, year, month, day] = match;
  const precision = day ? "day" : month ? "month" : "year";
  return { day: dayNumber(Number(year), Number(month ?? 7), Number(day ?? 15)), precision };
}
