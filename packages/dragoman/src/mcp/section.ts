import type { ListedFact, Names } from "@dragoman/register";
import { z } from "zod";
import type { Links } from "../register/links.ts";
import { factLines, type ToldFact, told, toldFact } from "./fact.ts";

/** Some facts of one sort out of all of them. */
export interface ToldPart {
  readonly total: number;
  readonly facts: readonly ToldFact[];
  /** Arguments of search_facts that give all of them; null when they are all here. */
  readonly search: Readonly<Record<string, readonly string[]>> | null;
}

/** Its shape. */
export const toldPart: z.ZodType<ToldPart> = z.object({
  total: z.number(),
  facts: z.array(toldFact),
  search: z.record(z.string(), z.array(z.string())).nullable().describe("Arguments of search_facts that give all"),
});

/** How sections are told. */
export interface Telling {
  readonly names: Names;
  readonly links: Links;
  readonly most: number;
}

/** The first of some facts. */
export function partOf(
  items: readonly ListedFact[],
  search: Readonly<Record<string, readonly string[]>>,
  { names, links, most }: Telling,
  total: number = items.length,
): ToldPart {
  const facts = items.slice(0, most).map((item) => told(item, names, links));
  return { total, facts, search: facts.length < total ? search : null };
}

/** Its lines under a heading; none when it is empty. */
export function partLines(title: string, { total, facts, search }: ToldPart): readonly string[] {
  if (total === 0) return [];
  const count = facts.length < total ? `${facts.length} of ${total}` : String(total);
  const more = search === null ? [] : [`All of them: search_facts with ${JSON.stringify(search)}.`];
  return ["", `${title} (${count}):`, ...facts.flatMap(factLines), ...more];
}
