import { type Assertion, type Claimant, type Fact, namedInClaim, type Statement } from "@dragoman/model";
import type { View } from "../store.ts";
import { canBeSame } from "./moment.ts";
import { citedIn, type Names, namesOf } from "./names.ts";

/** Words that a fact rests on, and whose they are. */
export interface Citation {
  /** Id of the row. */
  readonly statement: string;
  /** Key of the article, null when an analyst typed it in without one. */
  readonly article: string | null;
  /** Outlet id, or name of a data set. */
  readonly source: string | null;
  readonly reportedAt: string | null;
  readonly claimedBy: Claimant | null;
  readonly assertion: Assertion;
  /** The analyst whose row it is, or null. */
  readonly by: string | null;
  /** The words themselves; null for rows without any. */
  readonly quote: string | null;
  readonly rule: string | null;
}

/** A fact as lists show it. */
export interface ListedFact {
  readonly fact: Fact;
  /** The row that says it best, or null when there is none that the store knows. */
  readonly citation: Citation | null;
}

/** Facts with the names of all whom they cite. */
export interface FactList {
  readonly items: readonly ListedFact[];
  readonly names: Names;
}

/** Rows that are looked at for each fact, if the caller does not say: those that give its start, then others. */
const LOOKED_AT = 4;

/** Puts to each fact the words that say it best: one reading of rows and one of names for all of them. */
export async function listed(view: View, facts: readonly Fact[], others: Iterable<string> = []): Promise<FactList> {
  const items = await cite(view, facts);
  return { items, names: await namesOf(view, [...citedInList(items), ...others]) };
}

/** The facts with their words, without names; of each fact at most `most` rows are looked at. */
export async function cite(
  view: View,
  facts: readonly Fact[],
  most: number = LOOKED_AT,
): Promise<readonly ListedFact[]> {
  const wanted = new Map(facts.map((fact) => [fact.id, candidates(fact, most)]));
  const rows = await view.statements([...new Set([...wanted.values()].flat())]);
  const byId = new Map(rows.map((row) => [row.id, row]));
  return facts.map((fact) => {
    const own = (wanted.get(fact.id) ?? []).flatMap((id) => byId.get(id) ?? []);
    return { fact, citation: best(own, fact) };
  });
}

/** Ids of all entities that listed facts and their words cite. */
export function citedInList(items: readonly ListedFact[]): readonly string[] {
  return items.flatMap(({ fact, citation }) => [
    ...citedIn(fact),
    ...(citation?.source == null ? [] : [citation.source]),
    ...namedInClaim(citation?.claimedBy ?? null),
  ]);
}

/** A row's words as a citation. */
export function citationOf(row: Statement): Citation {
  const { article, source, reportedAt, claimedBy, assertion, by } = row;
  const anchor = row.evidence[0] ?? null;
  return {
    statement: row.id,
    article,
    source,
    reportedAt,
    claimedBy,
    assertion,
    by,
    quote: anchor?.quote ?? null,
    rule: anchor?.rule ?? null,
  };
}

/** A correction has no words of its own. */
function candidates({ from, statements, correction }: Fact, most: number): readonly string[] {
  const own = new Set(statements.filter((id) => id !== correction?.statement));
  const first = from?.statements.filter((id) => own.has(id)) ?? [];
  return [...new Set([...first, ...own])].slice(0, most);
}

function best(rows: readonly Statement[], fact: Fact): Citation | null {
  const ranked = rows.map((row) => ({ row, rank: rankOf(row, fact) }));
  ranked.sort((a, b) => b.rank - a.rank || earlier(a.row, b.row));
  return ranked[0] === undefined ? null : citationOf(ranked[0].row);
}

/** What agrees with the fact's start before what does not, words before none, own words before claims, the fact's assertion before others, the surest first. */
function rankOf(row: Statement, { from, assertion }: Fact): number {
  const surest = row.evidence[0]?.confidence ?? 0;
  const isOwn = row.claimedBy === null ? 4 : 0;
  const agrees = row.from === null || from === null ? 0 : canBeSame(row.from, from.value) ? 1 : -16;
  return agrees + isOwn + (row.evidence.length > 0 ? 8 : 0) + (row.assertion === assertion ? 2 : 0) + surest;
}

function earlier(a: Statement, b: Statement): number {
  const [left, right] = [a.reportedAt ?? "9999", b.reportedAt ?? "9999"];
  return left < right ? -1 : left > right ? 1 : a.id < b.id ? -1 : 1;
}
