import type { Entity, Fact, Judgement, Statement } from "@dragoman/model";
import type { ArticleHead, KeptArticle, Witness } from "./article.ts";
import type { Facets, PartyCount } from "./facets.ts";
import type { Filter, Page, Paging } from "./filter.ts";

/** The register's figures. */
export interface Head {
  /** Version of the layout of rows. */
  readonly schema: number;
  /** Number of the last transaction; it only rises. */
  readonly tx: number;
  readonly articles: number;
  readonly statements: number;
  readonly judgements: number;
  readonly facts: number;
  /** Groups whose rows changed since they were folded. */
  readonly stale: number;
}

/** All rows that can bear on some groups: their own, those they answer, and those that answer them. */
export interface GroupRows {
  readonly statements: readonly Statement[];
  readonly witnesses: readonly Witness[];
}

/** Something that a check found wrong. */
export interface Fault {
  /** What kind, for programs: `register.damaged`, `register.facts`, … */
  readonly code: string;
  readonly message: string;
  /** What to do about it, or null. */
  readonly hint: string | null;
}

/** Version of the layout of rows. */
export const SCHEMA = 1;

/** A row with the number of the transaction that recorded it. */
export interface LogEntry {
  readonly tx: number;
  readonly statement: Statement;
}

/** What became of a fact when its group was folded anew. */
export interface FactChangeEntry {
  readonly tx: number;
  /** ISO 8601 with time. */
  readonly at: string;
  readonly change: "new" | "changed" | "gone";
  /** As it was, null when new. */
  readonly before: Fact | null;
  /** As it is, null when gone. */
  readonly after: Fact | null;
}

/** How many facts are new, others or gone since some transaction; each counts once, by what it was then and is now. */
export interface ChangeCounts {
  readonly new: number;
  readonly changed: number;
  readonly gone: number;
}

/** An article found by its words. */
export interface Hit {
  readonly article: string;
  readonly title: string | null;
  readonly published: string | null;
  /** Words around the first match, with the match between U+0002 and U+0003. */
  readonly snippet: string;
}

/** Facts of one kind and value in one month. */
export interface MonthlyCount {
  /** `2024-07`. */
  readonly month: string;
  readonly kind: string;
  readonly value: string | null;
  readonly count: number;
}

/** How many facts of one group have one value. */
export interface GroupCount {
  readonly group: string;
  /** A level, office or type; null for quotations. */
  readonly value: string | null;
  readonly count: number;
}

/** How many quotations of one speaker there are. */
export interface SpeakerCount {
  /** Entity id. */
  readonly speaker: string;
  readonly count: number;
}

/**
 * The reading side of a store. Lists of keys may hold unknown ones; they are left out of the answer, which is in order of key.
 * While a transaction of the same store runs, only its writer may be read.
 */
export interface View {
  head(): Promise<Head>;
  article(key: string): Promise<KeptArticle | null>;
  /** In order of key. */
  articles(paging: Paging): Promise<Page<KeptArticle>>;
  /** In order of key. */
  articleHeads(keys: readonly string[]): Promise<readonly ArticleHead[]>;
  /** Ids of facts (`f…`), statements (`s…`), judgements (`j…`) or articles (`a…`) that begin with these characters, sorted. */
  idsFrom(beginning: string, limit: number): Promise<readonly string[]>;
  witnesses(articles: readonly string[]): Promise<readonly Witness[]>;
  entities(ids: readonly string[]): Promise<readonly Entity[]>;
  /** Entities whose name holds the words, ignoring case and marks; the most often cited first. */
  findEntities(words: string, limit: number): Promise<readonly Entity[]>;
  statements(ids: readonly string[]): Promise<readonly Statement[]>;
  /** Rows of an article, in order of id. */
  statementsOf(article: string): Promise<readonly Statement[]>;
  /** All rows in order of recording, from after the given transaction on; never part of a transaction, so at times more than the limit. */
  log(afterTx: number, limit: number): Promise<readonly LogEntry[]>;
  /** The same of rows that analysts wrote. */
  analystLog(afterTx: number, limit: number): Promise<readonly LogEntry[]>;
  /** Statements in order of id, witnesses in order of article. */
  rowsOf(groups: readonly string[]): Promise<GroupRows>;
  /** Groups that have rows, in order, from after the given one on. */
  groups(after: string | null, limit: number): Promise<readonly string[]>;
  /** Groups of these rows, and of all rows that answers connect with them; in order. */
  groupsOf(statements: readonly string[]): Promise<readonly string[]>;
  /** Groups of the rows of these articles, in order. */
  groupsIn(articles: readonly string[]): Promise<readonly string[]>;
  /** Rows that name one of these entities in any part but their words, in order of id. */
  citing(entities: readonly string[]): Promise<readonly Statement[]>;
  /** Facts of these groups, in order of id. */
  factsOf(groups: readonly string[]): Promise<readonly Fact[]>;
  /** All of them, by `at`, then by id. */
  judgements(): Promise<readonly Judgement[]>;
  /** The fact, or the one that took the place of a former id; null when there is none. */
  fact(id: string): Promise<Fact | null>;
  facts(filter: Filter, paging: Paging): Promise<Page<Fact>>;
  count(filter: Filter): Promise<number>;
  /** The facts that meet the filter by kind, value, status, assertion and review. */
  facets(filter: Filter): Promise<Facets>;
  /** Entities that take part in facts that meet the filter, or that say or claim them; those of most facts first, equals by id. */
  parties(filter: Filter, as: "party" | "speaker", limit: number): Promise<readonly PartyCount[]>;
  /** Facts that meet the filter by group and value, in no order. */
  groupCounts(filter: Filter): Promise<readonly GroupCount[]>;
  /** Articles that have every word, "phrase" or beginning*: the latest first, undated last. */
  search(text: string, limit: number): Promise<readonly Hit[]>;
  /** From kept roll-ups: facts that involve every one of these, by month, kind and value; the value of quotations is null. */
  monthly(entities: readonly string[]): Promise<readonly MonthlyCount[]>;
  /** In order of transaction, within one of fact; never part of a transaction, so at times more than the limit. */
  changes(afterTx: number, limit: number): Promise<readonly FactChangeEntry[]>;
  /** Facts that were new and are gone again do not count. */
  changeCounts(afterTx: number): Promise<ChangeCounts>;
  /** What became of one fact, oldest first. */
  history(fact: string): Promise<readonly FactChangeEntry[]>;
  /** Entities of a state (ISO 3166-1 alpha-3) by the number of quotations of theirs that are kept, the most quoted first. */
  speakers(country: string, limit: number): Promise<readonly SpeakerCount[]>;
  /** The engine that last read the article, or null. */
  engineOf(article: string): Promise<string | null>;
  /** Something that a program keeps beside the rows, as what a feed told last; null when there is none. */
  setting(key: string): Promise<string | null>;
  /** Keys of articles whose band is among these, in order. */
  bandMates(bands: readonly string[]): Promise<readonly string[]>;
  /** Keys of articles of these clusters, in order. */
  inClusters(clusters: readonly string[]): Promise<readonly string[]>;
  /** Signature by article. */
  signatures(articles: readonly string[]): Promise<ReadonlyMap<string, Uint8Array>>;
}

/** The writing side, inside a transaction. Nothing is ever changed or removed but what is derived: facts, links, clusters, staleness. */
export interface Writer extends View {
  /** False when it was there already. */
  putArticle(article: KeptArticle, signature: Uint8Array, bands: readonly string[]): Promise<boolean>;
  /** Of two that have one id the fields that are known count, of two known ones the smaller: order cannot matter. */
  putEntities(entities: readonly Entity[]): Promise<void>;
  /** Appends rows with the groups they belong to; gives the ids of those that were new. */
  append(
    rows: readonly { readonly statement: Statement; readonly groups: readonly string[] }[],
  ): Promise<readonly string[]>;
  judge(judgement: Judgement): Promise<void>;
  putEngine(article: string, engine: string): Promise<void>;
  /** Null takes it away. Settings draw no number of a transaction. */
  putSetting(key: string, value: string | null): Promise<void>;
  setCluster(articles: readonly string[], cluster: string): Promise<void>;
  /** Moves rows to exactly these groups, after entities were merged or split. */
  regroup(moves: ReadonlyMap<string, readonly string[]>): Promise<void>;
  markStale(groups: readonly string[]): Promise<void>;
  /** In order. */
  staleGroups(limit: number): Promise<readonly string[]>;
  /** Puts the facts of a group in place of its earlier ones, with their index rows and roll-ups; it is stale no more. Writes the change entries. */
  replaceFacts(group: string, facts: readonly Fact[], at: string): Promise<void>;
}

/** `process`: what is committed outlives the program; `power`: and the loss of power, at the price of waiting for the disk. */
export type Safety = "process" | "power";

/** Where a register keeps its rows. Every driver answers exactly as the memory store does. */
export interface Store {
  readonly view: View;
  /**
   * Runs the work as one transaction: all of it is kept, or nothing when it throws. Transactions wait for each other;
   * one that is started inside another waits for ever. Safety is `process` unless asked for.
   */
  transact<T>(work: (writer: Writer) => Promise<T>, safety?: Safety): Promise<T>;
  /** What the store itself can tell to be wrong with its rows; empty when all is well. */
  integrity(): Promise<readonly Fault[]>;
  /** Copies the whole register, as of the last transaction, to a place where nothing is yet. Throws where a store cannot. */
  backup(path: string): Promise<void>;
  close(): Promise<void>;
}
