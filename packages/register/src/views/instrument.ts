import { dayOf, type Fact, type FactKind, isoDate, namedInClaim, type Reference } from "@dragoman/model";
import type { View } from "../store.ts";
import { boundsOf } from "../time/edtf.ts";
import { type Citation, citationOf, cite, citedInList, type ListedFact } from "./cite.ts";
import { byStart, isContradicted } from "./dyad.ts";
import { type Names, namesOf } from "./names.ts";
import { allFacts } from "./walk.ts";

/** What is known of a treaty, a declaration or anything else that was signed. */
export interface InstrumentPage {
  /** Entity id, null when reports give no title; a title alone does not tell instruments of different parties apart. */
  readonly instrument: string | null;
  readonly names: Names;
  /** One for each set of parties and date under this title, the earliest first. */
  readonly facts: readonly ListedFact[];
  /** What rests on them: levels that they founded or that began with them, other facts that name them. */
  readonly founded: readonly ListedFact[];
  /** Deeds of all their parties on the days of signing. */
  readonly deeds: readonly ListedFact[];
  /** Every row that tells of them, the earliest report first. */
  readonly reports: readonly Report[];
  /** Ids of facts above that sources contradict. */
  readonly contradictions: readonly string[];
}

/** What one report says of an instrument. */
export interface Report {
  /** Id of the fact. */
  readonly fact: string;
  /** The row's words and whose they are. */
  readonly citation: Citation;
}

/** Facts of one title, and deeds of one day, that are shown. */
const MOST = 50;
/** Rows that are shown. */
const REPORTS = 200;
/** What an instrument can found or change. */
const FOUNDED: readonly FactKind[] = ["partnership", "membership", "diplomatic", "project", "position"];
/** Parties that are asked for; those of a convention are too many. */
const PARTIES = 3;

/** The page of an instrument by its entity id, or of the one that a fact is about; null when nothing tells of it. */
export async function instrument(view: View, idOrFact: string, reference: Reference): Promise<InstrumentPage | null> {
  const facts = idOrFact.includes(":") ? await ofTitle(view, idOrFact) : await ofFact(view, idOrFact);
  if (facts.length === 0) return null;
  const id = idOrFact.includes(":") ? idOrFact : (facts[0]!.object[0] ?? null);
  const founded = await unique(facts, (fact) => foundedBy(view, fact));
  const deeds = await unique(facts, (fact) => deedsOf(view, fact));
  const items = await cite(view, [...facts, ...founded, ...deeds]);
  const reports = await reportsOn(view, facts);
  const sources = reports.flatMap(({ citation }) => [citation.source, ...namedInClaim(citation.claimedBy)]);
  const cited = [...citedInList(items), ...[id, ...sources].filter((each) => each != null)];
  return {
    instrument: id,
    facts: items.slice(0, facts.length).sort(byStart),
    founded: items.slice(facts.length, facts.length + founded.length).sort(byStart),
    deeds: items.slice(facts.length + founded.length),
    reports,
    contradictions: facts.filter(isContradicted).map((fact) => fact.id),
    names: await namesOf(view, cited, reference),
  };
}

async function ofTitle(view: View, id: string): Promise<readonly Fact[]> {
  const { items } = await view.facts({ involving: [id], kinds: ["instrument"] }, { order: "time", limit: MOST });
  return items;
}

async function ofFact(view: View, id: string): Promise<readonly Fact[]> {
  const fact = await view.fact(id);
  return fact?.kind === "instrument" ? [fact] : [];
}

/** What names it, and levels of its parties that began with it. */
async function foundedBy(view: View, { subject, object, from }: Fact): Promise<readonly Fact[]> {
  const facts = await allFacts(view, { involving: subject.slice(0, PARTIES), kinds: FOUNDED });
  return facts.filter(({ kind, qualifiers, from: start }) => {
    const isNamed = qualifiers.instrument !== undefined && object.includes(qualifiers.instrument);
    return isNamed || (kind === "partnership" && start?.basis === "instrument" && start.value === from?.value);
  });
}

/** What its parties did together on the day of signing; nothing where the day is not known. */
async function deedsOf(view: View, { subject, from }: Fact): Promise<readonly Fact[]> {
  const days = from === null ? null : boundsOf(from.value);
  if (days === null || days.first === null || days.first !== days.last) return [];
  const day = isoDate(dayOf(days.first));
  const filter = { involving: subject.slice(0, PARTIES), kinds: ["event" as const], from: day, to: day };
  return (await view.facts(filter, { order: "time", limit: MOST })).items;
}

async function unique(
  facts: readonly Fact[],
  work: (fact: Fact) => Promise<readonly Fact[]>,
): Promise<readonly Fact[]> {
  const found = (await Promise.all(facts.map(work))).flat();
  return [...new Map(found.map((fact) => [fact.id, fact])).values()];
}

async function reportsOn(view: View, facts: readonly Fact[]): Promise<readonly Report[]> {
  const factOf = new Map(facts.flatMap(({ id, statements }) => statements.map((row) => [row, id] as const)));
  const rows = await view.statements([...factOf.keys()].slice(0, REPORTS));
  const reports = rows
    .filter(({ op }) => op === "assert")
    .map((row) => ({ fact: factOf.get(row.id)!, citation: citationOf(row) }));
  const date = ({ citation }: Report): string => citation.reportedAt ?? "9999";
  return reports.sort((a, b) => (date(a) < date(b) ? -1 : date(a) > date(b) ? 1 : 0));
}
