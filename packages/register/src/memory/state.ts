import type { Entity, Judgement, Statement } from "@dragoman/model";
import type { KeptArticle } from "../article.ts";
import type { Indexed } from "../index/meets.ts";
import type { FactChangeEntry } from "../store.ts";
import { Journal, Links, Table } from "./journal.ts";

export interface ArticleRow {
  readonly article: KeptArticle;
  readonly signature: Uint8Array;
  readonly cluster: string;
  readonly engine: string | null;
}

export interface StatementRow {
  readonly tx: number;
  readonly statement: Statement;
  readonly groups: readonly string[];
}

/** All rows of a register in memory. */
export class State {
  readonly journal: Journal = new Journal();
  readonly articles: Table<ArticleRow> = new Table(this.journal);
  readonly entities: Table<Entity> = new Table(this.journal);
  readonly statements: Table<StatementRow> = new Table(this.journal);
  readonly judgements: Table<Judgement> = new Table(this.journal);
  readonly facts: Table<Indexed> = new Table(this.journal);
  readonly changes: Table<FactChangeEntry> = new Table(this.journal);
  /** One key each. */
  readonly stale: Table<true> = new Table(this.journal);
  readonly numbers: Table<number> = new Table(this.journal);
  readonly settings: Table<string> = new Table(this.journal);
  /** Articles by band and by cluster. */
  readonly bands: Links = new Links(this.journal);
  readonly clusters: Links = new Links(this.journal);
  /** Rows by article, by group and by the row that they answer. */
  readonly rowsByArticle: Links = new Links(this.journal);
  readonly rowsByGroup: Links = new Links(this.journal);
  readonly answers: Links = new Links(this.journal);
  readonly rowsByEntity: Links = new Links(this.journal);
  /** Facts by group and by a row that they rest on. */
  readonly factsByGroup: Links = new Links(this.journal);
  readonly factsByRow: Links = new Links(this.journal);
}
