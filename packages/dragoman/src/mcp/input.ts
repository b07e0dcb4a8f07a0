import { EVENT_TYPES, KINDS, REVIEWS, STATUSES, STRONGEST_FIRST } from "@dragoman/register";
import { z } from "zod";
import { Problem } from "../api/problem.ts";
import type { Fields, FilterQuery, TimelessQuery } from "../api/query.ts";

const LONGEST = 500;
const MOST_NAMES = 20;

/** A word or several, not empty. */
export function words(description: string): z.ZodType<string> {
  return z.string().min(1).max(LONGEST).describe(description);
}

/** A list of these. */
function some<T>(one: z.ZodType<T>, description: string): z.ZodType<readonly T[] | undefined> {
  return z.array(one).max(MOST_NAMES).optional().describe(description);
}

/** How many at most. */
export function limit(usual: number, most: number): z.ZodType<number> {
  return z.number().int().min(1).max(most).default(usual).describe("At most so many");
}

/** A day, month or year. */
export function date(description: string): z.ZodType<string | undefined> {
  return words(`${description}: 2024, 2024-07 or 2024-07-03`).optional();
}

/** The party as people name it. */
export const party: z.ZodType<string> = words("A state or organisation: a name, an ISO code (AZ, AZE) or an id");

/** Where the answer before ended. */
export const place: z.ZodType<string | undefined> = z
  .string()
  .max(100)
  .optional()
  .describe("`next` of the answer before, to go on after it");

const name = z.string().min(1).max(LONGEST);

/** Parameters that choose facts without regard to time. */
export const chosen: Fields<TimelessQuery> = {
  state: some(name, "Who takes part: names, ISO codes or ids; several take part together"),
  with: some(name, "Who takes part as well"),
  kind: some(z.enum(KINDS), "Kinds of facts"),
  value: some(name, 'Levels, offices or types: "strategic partnership"'),
  event: some(z.enum(EVENT_TYPES), "Events of these PLOVER types"),
  speaker: words("Who says or claims it: a person, or a state for all of its people").optional(),
  text: words('Words of the articles: all of them, "phrases", beginnings*').optional(),
  status: some(z.enum(STATUSES), "What sources make of it"),
  assertion: some(z.enum(STRONGEST_FIRST), "Whether it is said to be so"),
  review: some(z.enum(REVIEWS), "What analysts decided"),
  article: words("Key of an article that it rests on").optional(),
  minSources: z.number().int().min(0).max(1e6).optional().describe("Independent sources"),
  minConfidence: z.number().min(0).max(1).optional().describe("Least confidence, 0 to 1"),
};

/** Parameters that choose facts. */
export const filtering: Fields<FilterQuery> = {
  ...chosen,
  from: date("Held or happened on or after it"),
  to: date("Held or happened on or before it"),
};

/** How many were told before, as a cursor tells. */
export function toldBefore(given: string | undefined): number {
  if (given === undefined) return 0;
  if (/^\d{1,7}$/.test(given)) return Number(given);
  throw new Problem(400, "usage", "cursor is none", { parameter: "cursor", hint: "take `next` of the answer before" });
}

/** The cursor after so many of all, or null. */
export function afterThese(told: number, total: number): string | null {
  return told < total ? String(told) : null;
}
