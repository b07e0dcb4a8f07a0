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
function partLines(title: string, { total, facts, search }: ToldPart): readonly string[] {
  if (total === 0) return [];
  const more = search === null ? [] : [`All of them: search_facts with ${JSON.stringify(search)}.`];
  return ["", `${title} (${countOf(facts.length, total)}):`, ...facts.flatMap(factLines), ...more];
}

/** Sections under their headings, in the order of these. */
export function sectionLines<K extends string>(
  headings: Readonly<Record<K, string>>,
  parts: Readonly<Record<NoInfer<K>, ToldPart>>,
): readonly string[] {
  return (Object.keys(headings) as K[]).flatMap((key) => partLines(headings[key], parts[key]));
}

/** "5 of 12", or the number of all when they are all here. */
export function countOf(shown: number, total: number): string {
  return shown < total ? `${shown} of ${total}` : String(total);
}
