import type { Entity, Fact, Judgement, Statement } from "@dragoman/model";
import {
  type ArticleHead,
  type ChangeCounts,
  type Facets,
  type FactChangeEntry,
  type Filter,
  type GroupCount,
  type GroupRows,
  type Head,
  type Hit,
  type KeptArticle,
  type LogEntry,
  type MonthlyCount,
  type Page,
  type Paging,
  type PartyCount,
  SCHEMA,
  type SpeakerCount,
  type View,
  type Witness,
} from "@dragoman/register";
import {
  articleAt,
  articlesPage,
  bandMatesOf,
  engineAt,
  headsAt,
  hitsOf,
  keysInClusters,
  signaturesAt,
  witnessesAt,
} from "./articles.ts";
import { changeCountsAfter, changesAfter, historyOf } from "./changes.ts";
import { type Db, first, type Row, type Words } from "./db.ts";
import { entitiesAt, entitiesNamed, speakersOf } from "./entities.ts";
import { facetsIn, groupCountsOf, partiesIn } from "./facets.ts";
import { countFacts, factAt, factsOfGroups, factsPage, monthlyOf } from "./facts.ts";
import {
  groupsAfter,
  groupsInArticles,
  groupsOfStatements,
  judgementsIn,
  logAfter,
  rowsOfGroups,
  statementsAt,
  statementsCiting,
  statementsIn,
} from "./statements.ts";

/** Tables whose ids begin with a letter of their own, and that letter's column. */
const TABLES: Readonly<Record<string, string>> = {
  f: "SELECT id FROM fact WHERE",
  s: "SELECT id FROM statement WHERE",
  j: "SELECT id FROM judgement WHERE",
  a: "SELECT key AS id FROM article WHERE tx IS NOT NULL AND",
};

/** The reading side over SQL. */
export class SqlView implements View {
  protected readonly db: Db;
  protected readonly words: Words;

  constructor(db: Db, words: Words) {
    this.db = db;
    this.words = words;
  }

  async head(): Promise<Head> {
    const sql = "SELECT tx, articles, statements, judgements, facts, stale FROM register";
    const row = await first<Row & Omit<Head, "schema">>(this.db, sql);
    return { schema: SCHEMA, ...row! };
  }

  article(key: string): Promise<KeptArticle | null> {
    return articleAt(this.db, key);
  }

  articles(paging: Paging): Promise<Page<KeptArticle>> {
    return articlesPage(this.db, paging);
  }

  articleHeads(keys: readonly string[]): Promise<readonly ArticleHead[]> {
    return headsAt(this.db, keys);
  }

  async idsFrom(beginning: string, limit: number): Promise<readonly string[]> {
    const select = TABLES[beginning[0] ?? ""];
    if (!select) return [];
    const column = select.includes("key") ? "key" : "id";
    const sql = `${select} ${column} >= ? AND ${column} < ? ORDER BY ${column} LIMIT ?`;
    const rows = await this.db.all<Row & { id: string }>(sql, beginning, `${beginning}\u{10ffff}`, limit);
    return rows.map(({ id }) => id);
  }

  witnesses(articles: readonly string[]): Promise<readonly Witness[]> {
    return witnessesAt(this.db, articles);
  }

  entities(ids: readonly string[]): Promise<readonly Entity[]> {
    return entitiesAt(this.db, ids);
  }

  findEntities(words: string, limit: number): Promise<readonly Entity[]> {
    return entitiesNamed(this.db, words, limit);
  }

  statements(ids: readonly string[]): Promise<readonly Statement[]> {
    return statementsAt(this.db, ids);
  }

  statementsOf(article: string): Promise<readonly Statement[]> {
    return statementsIn(this.db, article);
  }

  log(afterTx: number, limit: number): Promise<readonly LogEntry[]> {
    return logAfter(this.db, afterTx, limit);
  }

  analystLog(afterTx: number, limit: number): Promise<readonly LogEntry[]> {
    return logAfter(this.db, afterTx, limit, "AND said_by IS NOT NULL");
  }

  rowsOf(groups: readonly string[]): Promise<GroupRows> {
    return rowsOfGroups(this.db, groups);
  }

  groups(after: string | null, limit: number): Promise<readonly string[]> {
    return groupsAfter(this.db, after, limit);
  }

  groupsOf(statements: readonly string[]): Promise<readonly string[]> {
    return groupsOfStatements(this.db, statements);
  }

  groupsIn(articles: readonly string[]): Promise<readonly string[]> {
    return groupsInArticles(this.db, articles);
  }

  citing(entities: readonly string[]): Promise<readonly Statement[]> {
    return statementsCiting(this.db, entities);
  }

  factsOf(groups: readonly string[]): Promise<readonly Fact[]> {
    return factsOfGroups(this.db, groups);
  }

  judgements(): Promise<readonly Judgement[]> {
    return judgementsIn(this.db);
  }

  fact(id: string): Promise<Fact | null> {
    return factAt(this.db, id);
  }

  facts(filter: Filter, paging: Paging): Promise<Page<Fact>> {
    return factsPage(this.db, this.words, filter, paging);
  }

  count(filter: Filter): Promise<number> {
    return countFacts(this.db, this.words, filter);
  }

  facets(filter: Filter): Promise<Facets> {
    return facetsIn(this.db, this.words, filter);
  }

  parties(filter: Filter, as: "party" | "speaker", limit: number): Promise<readonly PartyCount[]> {
    return partiesIn(this.db, this.words, filter, as, limit);
  }

  groupCounts(filter: Filter): Promise<readonly GroupCount[]> {
    return groupCountsOf(this.db, this.words, filter);
  }

  search(text: string, limit: number): Promise<readonly Hit[]> {
    return hitsOf(this.db, this.words, text, limit);
  }

  monthly(entities: readonly string[]): Promise<readonly MonthlyCount[]> {
    return monthlyOf(this.db, this.words, entities);
  }

  changes(afterTx: number, limit: number): Promise<readonly FactChangeEntry[]> {
    return changesAfter(this.db, afterTx, limit);
  }

  changeCounts(afterTx: number): Promise<ChangeCounts> {
    return changeCountsAfter(this.db, afterTx);
  }

  history(fact: string): Promise<readonly FactChangeEntry[]> {
    return historyOf(this.db, fact);
  }

  speakers(country: string, limit: number): Promise<readonly SpeakerCount[]> {
    return speakersOf(this.db, country, limit);
  }

  engineOf(article: string): Promise<string | null> {
    return engineAt(this.db, article);
  }

  async setting(key: string): Promise<string | null> {
    const row = await first<Row & { value: string }>(this.db, "SELECT value FROM setting WHERE key = ?", key);
    return row?.value ?? null;
  }

  bandMates(bands: readonly string[]): Promise<readonly string[]> {
    return bandMatesOf(this.db, bands);
  }

  inClusters(clusters: readonly string[]): Promise<readonly string[]> {
    return keysInClusters(this.db, clusters);
  }

  signatures(articles: readonly string[]): Promise<ReadonlyMap<string, Uint8Array>> {
    return signaturesAt(this.db, articles);
  }
}
