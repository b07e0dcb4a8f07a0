import type { Fact } from "@dragoman/model";
import { isClaimed } from "../claimed.ts";
import { levelOn } from "../hold.ts";
import type { View } from "../store.ts";
import { compareTimes, dayIndex } from "./moment.ts";
import { type Names, namesOf } from "./names.ts";
import { allFacts } from "./walk.ts";

/** A line of a table of partnerships, of the kind that is published as a list. */
export interface PartnershipRow {
  /** Id of the fact. */
  readonly fact: string;
  /** Entity ids, in order of id. */
  readonly a: string;
  readonly b: string;
  readonly level: string;
  readonly tier: number | null;
  /** EDTF, null when no source tells it. */
  readonly start: string | null;
  readonly end: string | null;
  /** The level before it. */
  readonly previous: string | null;
  /** Entity id of the instrument that confers it. */
  readonly instrument: string | null;
  /** Independent sources. */
  readonly sources: number;
  /** Share of the rows with a start that are not against the one shown, 0 to 1; null without a start. */
  readonly agreement: number | null;
  /** Some source or party contradicts it. */
  readonly disputed: boolean;
}

export interface PartnershipTable {
  readonly rows: readonly PartnershipRow[];
  readonly names: Names;
}

/** Which lines the table has. */
export interface TableOptions {
  /** Only the level that holds on this ISO day, one to a pair; without it every level that was ever actual. */
  readonly on?: string;
  /** Only pairs in which this entity is. */
  readonly involving?: string;
  readonly minSources?: number;
}

/** Partnerships as a table; a level that more than two share gives a line for each pair of them. */
export async function partnershipTable(view: View, options: TableOptions = {}): Promise<PartnershipTable> {
  const { on, involving, minSources } = options;
  const filter = {
    kinds: ["partnership" as const],
    assertions: ["actual" as const],
    ...(involving === undefined ? {} : { involving: [involving] }),
    ...(minSources === undefined ? {} : { minSources }),
  };
  const facts = (await allFacts(view, filter)).filter(isListed);
  const held = on === undefined ? facts : inForce(facts, on);
  const rows = held.flatMap((fact) => rowsOf(fact, involving));
  rows.sort((x, y) => compareWords(x.a, y.a) || compareWords(x.b, y.b) || compareTimes(x.start, y.start));
  const instruments = rows.flatMap(({ instrument }) => instrument ?? []);
  return { rows, names: await namesOf(view, [...rows.flatMap(({ a, b }) => [a, b]), ...instruments]) };
}

/** What only speakers claim and what an analyst rejected stands in no table. */
function isListed(fact: Fact): boolean {
  return fact.status !== "retracted" && !isClaimed(fact) && fact.subject.length > 1;
}

/** The level of each ladder that holds on a day. */
function inForce(facts: readonly Fact[], day: string): readonly Fact[] {
  const ladders = new Map<string, Fact[]>();
  for (const fact of facts) ladders.set(fact.group, [...(ladders.get(fact.group) ?? []), fact]);
  return [...ladders.values()].flatMap((ladder) => levelOn(ladder, dayIndex(day))?.fact ?? []);
}

function rowsOf(fact: Fact, involving: string | undefined): readonly PartnershipRow[] {
  const parties = [...fact.subject].sort();
  const pairs = parties.flatMap((a, i) => parties.slice(i + 1).map((b) => [a, b] as const));
  const wanted = pairs.filter(([a, b]) => involving === undefined || a === involving || b === involving);
  return wanted.map(([a, b]) => ({
    fact: fact.id,
    a,
    b,
    level: fact.value ?? "partnership",
    tier: fact.qualifiers.tier ?? null,
    start: fact.from?.value ?? null,
    end: fact.to?.value ?? null,
    previous: fact.qualifiers.previous ?? null,
    instrument: fact.qualifiers.instrument ?? null,
    sources: fact.sources,
    agreement: agreementOf(fact),
    disputed: fact.status === "disputed" || fact.status === "conflicting" || fact.review === "reopened",
  }));
}

function agreementOf({ from, conflicts }: Fact): number | null {
  if (from === null) return null;
  const conflict = conflicts.find(({ field }) => field === "from");
  if (conflict === undefined) return 1;
  const counts = conflict.values.map(({ statements }) => statements.length);
  const total = counts.reduce((sum, count) => sum + count, 0);
  return total === 0 ? null : Math.round((100 * (counts[0] ?? 0)) / total) / 100;
}

function compareWords(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
