import type { Fact } from "@dragoman/model";
import type { Filter } from "../filter.ts";
import { indexOf } from "../index/fact.ts";
import { testOf } from "../index/meets.ts";
import { hasTerms } from "../search/match.ts";
import { termsOf } from "../search/query.ts";
import type { FactChangeEntry, View } from "../store.ts";

/** A place in the log of changes. */
export interface ChangePlace {
  readonly tx: number;
  /** The last fact of the transaction that is before the place; null: all of it is. */
  readonly fact: string | null;
}

/** Some of the changes of facts. */
export interface Changed {
  readonly entries: readonly FactChangeEntry[];
  /** Where to go on. */
  readonly place: ChangePlace;
  /** Whether there may be more after the place. */
  readonly isMore: boolean;
}

/** How changes are looked for. */
export interface LookingOptions {
  readonly limit: number;
  /** Waited for between pieces of the work, so that others get their turn. */
  readonly pause?: () => Promise<void>;
}

/** Changes that are read at once. */
const PAGE = 200;
/** Changes that are looked at for one answer, however few of them meet the filter. */
const MOST = 20_000;
/** Transactions that are looked at together on the way back, and how often. */
const WIDEST = 32;
const WINDOWS = 4000;

/** Changes after a place of facts that met the filter before or meet it now, the earliest first. */
export async function changesMeeting(
  view: View,
  filter: Filter,
  start: ChangePlace,
  { limit, pause = noPause }: LookingOptions,
): Promise<Changed> {
  const entries: FactChangeEntry[] = [];
  let place = start;
  for (let seen = 0; seen < MOST; ) {
    const page = await changesAfter(view, place);
    if (page.length === 0) return { entries, place: { tx: place.tx, fact: null }, isMore: false };
    const met = await meeting(view, page, filter, pause);
    const room = limit - entries.length;
    entries.push(...met.slice(0, room));
    if (met.length > room) return { entries, place: placeOf(entries.at(-1)!), isMore: true };
    place = { tx: page.at(-1)!.tx, fact: null };
    seen += page.length;
    await pause();
  }
  return { entries, place, isMore: true };
}

async function noPause(): Promise<void> {}

async function changesAfter(view: View, { tx, fact }: ChangePlace): Promise<readonly FactChangeEntry[]> {
  if (fact === null) return view.changes(tx, PAGE);
  const page = await view.changes(tx - 1, PAGE);
  const last = page.findIndex((entry) => entry.tx === tx && idOf(entry) === fact);
  const rest = page.slice(last + 1);
  return rest.length > 0 || page.length === 0 ? rest : view.changes(page.at(-1)!.tx, PAGE);
}

function placeOf(entry: FactChangeEntry): ChangePlace {
  return { tx: entry.tx, fact: idOf(entry) };
}

function idOf({ before, after }: FactChangeEntry): string {
  return (after ?? before)!.id;
}

/** The latest changes of facts that met the filter before or meet it now, the latest first. */
export async function latestChanges(
  view: View,
  filter: Filter,
  { limit, pause = noPause }: LookingOptions,
): Promise<readonly FactChangeEntry[]> {
  const entries: FactChangeEntry[] = [];
  let end = (await view.head()).tx;
  for (let [window, seen] = [1, 0]; end > 0 && seen < MOST && window <= WINDOWS && entries.length < limit; window++) {
    const start = Math.max(0, end - Math.min(WIDEST, 2 ** window));
    const inside = await between(view, start, end);
    entries.push(...(await meeting(view, inside, filter, pause)).toReversed());
    seen += inside.length;
    end = start;
    await pause();
  }
  return entries.slice(0, limit);
}

/** Changes after one transaction up to another. */
async function between(view: View, afterTx: number, lastTx: number): Promise<readonly FactChangeEntry[]> {
  const entries: FactChangeEntry[] = [];
  for (let tx = afterTx; tx < lastTx; ) {
    const page = await view.changes(tx, PAGE);
    if (page.length === 0) break;
    entries.push(...page.filter((entry) => entry.tx <= lastTx));
    tx = page.at(-1)!.tx;
  }
  return entries;
}

async function meeting(
  view: View,
  entries: readonly FactChangeEntry[],
  filter: Filter,
  pause: () => Promise<void>,
): Promise<readonly FactChangeEntry[]> {
  if (filterIsEmpty(filter)) return entries;
  const facts = entries.flatMap(({ before, after }) => [before, after].filter((fact) => fact !== null));
  const met = await factsMeeting(view, facts, filter, pause);
  return entries.filter(({ before, after }) => (before && met.has(before)) || (after && met.has(after)));
}

function filterIsEmpty(filter: Filter): boolean {
  return Object.values(filter).every((value) => value === undefined);
}

/** Those of some facts, be they of now or of former times, that meet a filter. */
async function factsMeeting(
  view: View,
  facts: readonly Fact[],
  filter: Filter,
  pause: () => Promise<void>,
): Promise<ReadonlySet<Fact>> {
  const rows = facts.map((fact) => ({ fact, index: indexOf(fact) }));
  const speakers = filter.speakerCountry === undefined ? [] : rows.flatMap(({ index }) => index.speakers);
  const countries = new Map((await view.entities(speakers)).map(({ id, country }) => [id, country]));
  const test = testOf(filter, (id, country) => id === `state:${country}` || countries.get(id) === country);
  const met = rows.filter(test).map(({ fact }) => fact);
  if (filter.article === undefined && filter.text === undefined) return new Set(met);
  return new Set(await inArticles(view, met, filter, pause));
}

/** Facts that rest on the article and on one that has the words. */
async function inArticles(
  view: View,
  facts: readonly Fact[],
  { article, text }: Filter,
  pause: () => Promise<void>,
): Promise<readonly Fact[]> {
  const rows = await view.statements([...new Set(facts.flatMap(({ statements }) => statements))]);
  const articleOf = new Map(rows.map((row) => [row.id, row.article]));
  const having = text === undefined ? null : await withWords(view, new Set(articleOf.values()), text, pause);
  return facts.filter(({ statements }) => {
    const keys = statements.map((id) => articleOf.get(id) ?? null);
    return (
      (article === undefined || keys.includes(article)) && (having === null || keys.some((key) => having.has(key)))
    );
  });
}

async function withWords(
  view: View,
  keys: Iterable<string | null>,
  text: string,
  pause: () => Promise<void>,
): Promise<ReadonlySet<string | null>> {
  const terms = termsOf(text);
  const found = new Set<string | null>();
  for (const key of keys) {
    const article = key === null ? null : await view.article(key);
    if (article !== null && hasTerms(article, terms)) found.add(key);
    await pause();
  }
  return found;
}
