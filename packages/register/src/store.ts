import type { Entity, Fact, Judgement, Statement } from "@dragoman/model";
import type { ArticleHead, KeptArticle, Witness } from "./article.ts";
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

/** How many quotations of one speaker there are. */
export interface SpeakerCount {
  /** Entity id. */
  readonly speaker: string;
  readonly count: number;
}

/** The reading side of a store. Lists of keys may hold unknown ones; they are left out of the answer. */
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
  /** All rows in order of recording, from after the given transaction on. */
  log(afterTx: number, limit: number): Promise<readonly { readonly tx: number; readonly statement: Statement }[]>;
  rowsOf(groups: readonly string[]): Promise<GroupRows>;
  /** All of them, oldest first. */
  judgements(): Promise<readonly Judgement[]>;
  /** The fact, or the one that took the place of a former id; null when there is none. */
  fact(id: string): Promise<Fact | null>;
  facts(filter: Filter, paging: Paging): Promise<Page<Fact>>;
  count(filter: Filter): Promise<number>;
  search(text: string, limit: number): Promise<readonly Hit[]>;
  /** From kept roll-ups: of a state or person, or of a pair. */
  monthly(entities: readonly string[]): Promise<readonly MonthlyCount[]>;
  changes(afterTx: number, limit: number): Promise<readonly FactChangeEntry[]>;
  /** What became of one fact, oldest first. */
  history(fact: string): Promise<readonly FactChangeEntry[]>;
  /** Entities of a state (ISO 3166-1 alpha-3) by the number of quotations of theirs that are kept, the most quoted first. */
  speakers(country: string, limit: number): Promise<readonly SpeakerCount[]>;
  /** The engine that last read the article, or null. */
  engineOf(article: string): Promise<string | null>;
  /** Keys of articles whose band is among these. */
  bandMates(bands: readonly string[]): Promise<readonly string[]>;
  /** Signature by article. */
  signatures(articles: readonly string[]): Promise<ReadonlyMap<string, Uint8Array>>;
}

/** The writing side, inside a transaction. Nothing is ever changed or removed but what is derived: facts, links, clusters, staleness. */
export interface Writer extends View {
  /** False when it was there already. */
  putArticle(article: KeptArticle, signature: Uint8Array, bands: readonly string[]): Promise<boolean>;
  putEntities(entities: readonly Entity[]): Promise<void>;
  /** Appends rows with the groups they belong to; gives the ids of those that were new. */
  append(
    rows: readonly { readonly statement: Statement; readonly groups: readonly string[] }[],
  ): Promise<readonly string[]>;
  judge(judgement: Judgement): Promise<void>;
  putEngine(article: string, engine: string): Promise<void>;
  setCluster(articles: readonly string[], cluster: string): Promise<void>;
  /** Moves rows to other groups, after entities were merged or split. */
  regroup(moves: ReadonlyMap<string, readonly string[]>): Promise<void>;
  markStale(groups: readonly string[]): Promise<void>;
  staleGroups(limit: number): Promise<readonly string[]>;
  /** Puts the facts of a group in place of its earlier ones, with their index rows and roll-ups; it is stale no more. Writes the change entries. */
  replaceFacts(group: string, facts: readonly Fact[], at: string): Promise<void>;
}

/** Where a register keeps its rows. Every driver answers exactly as the memory store does. */
export interface Store {
  readonly view: View;
  /** Runs the work as one transaction: all of it is kept, or nothing. Transactions wait for each other. */
  transact<T>(work: (writer: Writer) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}
