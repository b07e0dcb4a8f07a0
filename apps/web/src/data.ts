import type { Entity, Reading, Statement } from "@dragoman/model";
import type { Explanation } from "@dragoman/reader";
import type {
  ArticleHead,
  Dossier,
  Dyad,
  Facets,
  FactChangeEntry,
  FactList,
  FactPage,
  Head,
  Hit,
  KeptArticle,
  ListedFact,
  Names,
  PartyCount,
} from "@dragoman/register";
import { ask } from "./api.ts";

export type { Dossier, Dyad, FactPage, KeptArticle, Reading };

/** The register's figures and the engine. */
export interface HeadAnswer {
  readonly register: Head;
}

export interface FactsAnswer extends FactList {
  readonly total: number;
  readonly next: string | null;
}

/** Facts by their fields, and by who is in them where that is asked for. */
export interface FacetsAnswer extends Facets {
  readonly parties: readonly PartyCount[] | null;
  readonly speakers: readonly PartyCount[] | null;
  readonly names: Names;
}

export interface EntityAnswer {
  readonly items: readonly Entity[];
}

export interface ChangesAnswer {
  readonly entries: readonly FactChangeEntry[];
  readonly names: Names;
}

/** An article found by its words; the match is a span of the snippet. */
export interface FoundArticle extends Omit<Hit, "snippet"> {
  readonly snippet: string;
  readonly match: readonly [number, number] | null;
}

export interface SearchAnswer {
  readonly entities: readonly Entity[];
  readonly articles: readonly FoundArticle[];
  readonly facts: readonly ListedFact[];
  readonly names: Names;
}

/** Facts that rest on an article, with the article's own rows. */
export interface ArticleFacts {
  readonly article: ArticleHead;
  readonly items: readonly ListedFact[];
  readonly statements: readonly Statement[];
  readonly names: Names;
}

/** A rule of the reader. */
export type { RuleText } from "@dragoman/english";

/** What was tried on the sentences of some words. */
export interface Explained {
  readonly sentences: readonly Explanation[];
}

/** `/v1/facts` with parameters. */
export function factsPath(parameters: Readonly<Record<string, string | number>>): string {
  return `/v1/facts?${query(parameters)}`;
}

export function entitiesPath(text: string): string {
  return `/v1/entities?${query({ q: text, limit: 8 })}`;
}

export function searchPath(text: string): string {
  return `/v1/search?${query({ q: text, limit: 20 })}`;
}

export function dyadPath(a: string, b: string): string {
  return `/v1/dyads/${encodeURIComponent(a)}/${encodeURIComponent(b)}`;
}

export function quotationsPath(parameters: Readonly<Record<string, string>>): string {
  return `/v1/quotations?${query(parameters)}`;
}

export function statePath(id: string, on: string | null): string {
  const base = `/v1/states/${encodeURIComponent(id)}`;
  return on === null ? base : `${base}?${query({ on })}`;
}

/** How far back changes are looked for, in transactions. */
const REACHES = [5, 100, Number.POSITIVE_INFINITY];
const MOST = 200;

/** What changed last, the latest first. */
export async function latestChanges({ register }: HeadAnswer, limit: number): Promise<ChangesAnswer> {
  for (const reach of REACHES) {
    const since = Math.max(0, register.tx - reach);
    const { entries, names } = await ask<ChangesAnswer>(`/v1/changes?${query({ since: `tx${since}`, limit: MOST })}`);
    if (entries.length > 0) return { entries: entries.toSorted(byNews).slice(0, limit), names };
  }
  return { entries: [], names: {} };
}

/** The latest transaction first; within one, what holds before deeds, and words last. */
function byNews(a: FactChangeEntry, b: FactChangeEntry): number {
  return b.tx - a.tx || weightOf(a) - weightOf(b);
}

function weightOf({ before, after }: FactChangeEntry): number {
  const kind = (after ?? before)?.kind;
  return kind === "quotation" ? 2 : kind === "event" ? 1 : 0;
}

function query(parameters: Readonly<Record<string, string | number>>): string {
  return new URLSearchParams(Object.entries(parameters).map(([key, value]) => [key, String(value)])).toString();
}
