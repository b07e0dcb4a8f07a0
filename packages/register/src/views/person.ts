import type { Holder, Reference } from "@dragoman/model";
import type { View } from "../store.ts";
import { cite, citedInList, type ListedFact } from "./cite.ts";
import { byStart, type Part } from "./dyad.ts";
import { type KnownName, knownNames, sameAs } from "./known.ts";
import { type Names, namesOf } from "./names.ts";
import { type KindMonth, kindMonths } from "./quads.ts";
import { allFacts, firstFacts } from "./walk.ts";

/** What is known of somebody. */
export interface PersonPage {
  readonly person: string;
  /** ISO 3166-1 alpha-3 of the state that the person belongs to, or null. */
  readonly country: string | null;
  readonly wikidata: string | null;
  readonly names: Names;
  /** Words by which reports name the person. */
  readonly known: readonly KnownName[];
  /** Other ids that analysts judged to mean the same person. */
  readonly same: readonly string[];
  /** Offices as reports tell them, the earliest first. */
  readonly offices: readonly ListedFact[];
  /** Terms as the reference tables have them. */
  readonly terms: readonly Holder[];
  /** Quotations in which the person speaks. */
  readonly said: number;
  /** Facts that name the person otherwise, the latest reports first. */
  readonly facts: Part;
  /** Facts by month and kind, oldest first. */
  readonly months: readonly KindMonth[];
}

/** What to show of a person. */
export interface PersonOptions {
  /** At most so many facts; 50 when absent. */
  readonly newest?: number;
}

/** Facts that are looked through for names. */
const LOOKED_AT = 300;

/** The page of a person. */
export async function person(
  view: View,
  id: string,
  reference: Reference,
  { newest = 50 }: PersonOptions = {},
): Promise<PersonPage> {
  const others = { involving: [id], kinds: OTHER_KINDS };
  const [[read], offices, quotations, first, said, months, same] = await Promise.all([
    view.entities([id]),
    allFacts(view, { involving: [id], kinds: ["office"] }),
    view.facts({ kinds: ["quotation"], speaker: id }, { order: "reported", limit: LOOKED_AT }),
    firstFacts(view, others, "reported", newest),
    view.count({ kinds: ["quotation"], speaker: id }),
    view.monthly([id]),
    sameAs(view, id),
  ]);
  const own = await cite(view, [...offices, ...first.facts], 1);
  const terms = termsOf(id, reference);
  const known = read ?? reference.entity(id);
  return {
    person: id,
    country: known?.country ?? null,
    wikidata: known?.wikidata ?? null,
    known: await knownNames(view, id, [...quotations.items, ...offices]),
    same,
    offices: own.slice(0, offices.length).sort(byStart),
    terms,
    said,
    facts: { items: own.slice(offices.length), total: first.total },
    months: kindMonths(months),
    names: await namesOf(view, [id, ...same, ...citedInList(own), ...terms.map(({ of }) => of)], reference),
  };
}

const OTHER_KINDS = [
  "event",
  "position",
  "host",
  "chair",
  "membership",
  "instrument",
  "project",
  "partnership",
] as const;

/** Terms of exactly this person in the tables, the earliest first. */
function termsOf(id: string, reference: Reference): readonly Holder[] {
  const name = id.slice("person:".length).replace(/\/[A-Z]{3}$/, "");
  const terms = reference.people(name).filter((term) => term.person === name);
  return [...terms].sort((a, b) => ((a.since ?? "") < (b.since ?? "") ? -1 : 1));
}
