import type { Entity, Fact, Judgement, Statement } from "@dragoman/model";
import {
  entitiesOf,
  type Head,
  type KeptArticle,
  type MonthlyCount,
  mergeEntity,
  storable,
  type Writer,
} from "@dragoman/register";
import { type Db, first, type Row, type Value, type Words } from "./db.ts";
import { nameWords } from "./entities.ts";
import { type Memo, Numbers } from "./intern.ts";
import { Replacing } from "./replace.ts";
import { STATEMENT_COLUMNS, statementRow } from "./saying.ts";
import { SqlView } from "./view.ts";

type Count = "articles" | "statements" | "judgements" | "facts" | "stale";

/** Writes rows inside a transaction. `finish` writes what was put off, before the transaction is committed. */
export class SqlWriter extends SqlView implements Writer {
  private readonly numbers: Numbers;
  private readonly replacing: Replacing;
  private readonly counts: Record<Count, number> = { articles: 0, statements: 0, judgements: 0, facts: 0, stale: 0 };
  private tx: number | null = null;

  constructor(db: Db, words: Words, memo: Memo) {
    super(db, words);
    this.numbers = new Numbers(db, memo);
    this.replacing = new Replacing(db, this.numbers, () => this.number());
  }

  override async head(): Promise<Head> {
    const head = await super.head();
    const { articles, statements, judgements, facts, stale } = this.counts;
    return {
      ...head,
      articles: head.articles + articles,
      statements: head.statements + statements,
      judgements: head.judgements + judgements,
      facts: head.facts + facts,
      stale: head.stale + stale,
    };
  }

  override async monthly(entities: readonly string[]): Promise<readonly MonthlyCount[]> {
    await this.replacing.writeMonthly();
    return super.monthly(entities);
  }

  async finish(): Promise<void> {
    await this.replacing.writeMonthly();
    const changed = Object.entries(this.counts).filter(([, count]) => count !== 0);
    if (changed.length === 0) return;
    const sets = changed.map(([column]) => `${column} = ${column} + ?`).join(", ");
    await this.db.run(`UPDATE register SET ${sets}`, ...changed.map(([, count]) => count));
  }

  async putArticle(article: KeptArticle, signature: Uint8Array, bands: readonly string[]): Promise<boolean> {
    const { db } = this;
    const held = await first<Row & { tx: number | null }>(db, "SELECT tx FROM article WHERE key = ?", article.key);
    if (typeof held?.tx === "number") return false;
    const kept = storable(article);
    const no = (await this.numbers.of("article", [kept.key])).get(kept.key)!;
    const { digest, title, url, publisher, owner, language, published, place, origin, format, text, notes } = kept;
    await db.run(
      `UPDATE article SET tx = ?, digest = ?, title = ?, url = ?, publisher = ?, owner = ?, language = ?, published = ?,
       place = ?, origin = ?, format = ? WHERE no = ?`,
      ...[await this.number(), digest, title, url, publisher, owner, language, published, place, origin, format, no],
    );
    await db.insert(
      "article_text",
      ["article", "signature", "notes", "text"],
      [[no, signature, JSON.stringify(notes), text]],
    );
    const bandRows = [...new Set(bands)].map((band) => [band, no]);
    await db.insert("band", ["band", "article"], bandRows);
    await this.words.index(db, no, kept);
    this.counts.articles++;
    return true;
  }

  async putEntities(entities: readonly Entity[]): Promise<void> {
    if (entities.length === 0) return;
    const ids = entities.map(({ id }) => id);
    const held = new Map((await this.entities(ids)).map((entity) => [entity.id, entity]));
    const nos = await this.numbers.of("entity", ids);
    for (const entity of entities) {
      const known = held.get(entity.id);
      const merged = known ? mergeEntity(known, entity) : entity;
      if (known && JSON.stringify(known) === JSON.stringify(merged)) continue;
      held.set(entity.id, merged);
      const { kind, name, country, wikidata } = merged;
      await this.db.run(
        "UPDATE entity SET kind = ?, name = ?, words = ?, country = ?, wikidata = ? WHERE no = ?",
        ...[kind, name, nameWords(name), country, wikidata, nos.get(entity.id)!],
      );
    }
  }

  async append(
    rows: readonly { readonly statement: Statement; readonly groups: readonly string[] }[],
  ): Promise<readonly string[]> {
    const ids = rows.map(({ statement }) => statement.id);
    const held = await this.db.all<Row & { id: string }>(`SELECT id FROM statement WHERE id IN ${this.db.texts}`, ids);
    const known = new Set(held.map(({ id }) => id));
    const fresh = rows.filter(({ statement: { id } }) => !known.has(id) && known.add(id));
    if (fresh.length > 0) await this.insertStatements(fresh);
    return fresh.map(({ statement }) => statement.id);
  }

  async judge(judgement: Judgement): Promise<void> {
    const { id, left, right, verdict, by, at, reason } = judgement;
    if (await first(this.db, "SELECT id FROM judgement WHERE id = ?", id)) return;
    await this.db.insert(
      "judgement",
      ["id", "tx", "left_id", "right_id", "verdict", "judged_by", "judged_at", "reason"],
      [[id, await this.number(), left, right, verdict, by, at, reason]],
    );
    this.counts.judgements++;
  }

  async putEngine(article: string, engine: string): Promise<void> {
    await this.db.run("UPDATE article SET engine = ? WHERE key = ? AND tx IS NOT NULL", engine, article);
  }

  async putSetting(key: string, value: string | null): Promise<void> {
    if (value === null) {
      await this.db.run("DELETE FROM setting WHERE key = ?", key);
      return;
    }
    const sql = "INSERT INTO setting (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value";
    await this.db.run(sql, key, value);
  }

  async setCluster(articles: readonly string[], cluster: string): Promise<void> {
    await this.db.run(
      `UPDATE article SET cluster = (SELECT no FROM article WHERE key = ?) WHERE tx IS NOT NULL AND key IN ${this.db.texts}`,
      cluster,
      articles,
    );
  }

  async regroup(moves: ReadonlyMap<string, readonly string[]>): Promise<void> {
    const groups = await this.numbers.of("group", [...moves.values()].flat());
    const nos = await this.statementNumbers([...moves.keys()]);
    const rows = [...moves].flatMap(([id, names]) => {
      const no = nos.get(id);
      return no === undefined ? [] : [...new Set(names)].map((name) => [groups.get(name)!, no]);
    });
    await this.db.run(`DELETE FROM statement_group WHERE statement IN ${this.db.numbers}`, [...nos.values()]);
    await this.db.insert("statement_group", ["fact_group", "statement"], rows);
  }

  async markStale(groups: readonly string[]): Promise<void> {
    const nos = await this.numbers.of("group", groups);
    const sql = `UPDATE fact_group SET stale = 1 WHERE stale = 0 AND no IN ${this.db.numbers}`;
    this.counts.stale += await this.db.run(sql, [...nos.values()]);
  }

  async staleGroups(limit: number): Promise<readonly string[]> {
    const sql = "SELECT name FROM fact_group WHERE stale = 1 ORDER BY name LIMIT ?";
    return (await this.db.all<Row & { name: string }>(sql, limit)).map(({ name }) => name);
  }

  async replaceFacts(group: string, facts: readonly Fact[], at: string): Promise<void> {
    const no = (await this.numbers.of("group", [group])).get(group)!;
    this.counts.facts += await this.replacing.replace(no, facts, at);
    this.counts.stale -= await this.db.run("UPDATE fact_group SET stale = 0 WHERE stale = 1 AND no = ?", no);
  }

  private async insertStatements(
    rows: readonly { readonly statement: Statement; readonly groups: readonly string[] }[],
  ): Promise<void> {
    const tx = await this.number();
    const articles = await this.numbers.of(
      "article",
      rows.flatMap(({ statement }) => statement.article ?? []),
    );
    const groups = await this.numbers.of(
      "group",
      rows.flatMap((row) => row.groups),
    );
    const entities = await this.numbers.of(
      "entity",
      rows.flatMap(({ statement }) => entitiesOf(statement)),
    );
    const tables: Record<"row" | "group" | "entity" | "answer", (readonly Value[])[]> = {
      row: [],
      group: [],
      entity: [],
      answer: [],
    };
    for (const { statement, groups: names } of rows) {
      const no = await this.numbers.next("statement");
      const { article, answers } = statement;
      tables.row.push(statementRow(no, tx, article === null ? null : articles.get(article)!, statement));
      for (const name of new Set(names)) tables.group.push([groups.get(name)!, no]);
      for (const entity of entitiesOf(statement)) tables.entity.push([entities.get(entity)!, no]);
      for (const answered of new Set(answers)) tables.answer.push([answered, no]);
    }
    await this.db.insert("statement", STATEMENT_COLUMNS, tables.row);
    await this.db.insert("statement_group", ["fact_group", "statement"], tables.group);
    await this.db.insert("statement_entity", ["entity", "statement"], tables.entity);
    await this.db.insert("answer", ["answered", "statement"], tables.answer);
    this.counts.statements += rows.length;
  }

  private async statementNumbers(ids: readonly string[]): Promise<ReadonlyMap<string, number>> {
    const sql = `SELECT id, no FROM statement WHERE id IN ${this.db.texts}`;
    const rows = await this.db.all<Row & { id: string; no: number }>(sql, ids);
    return new Map(rows.map(({ id, no }) => [id, no]));
  }

  /** The transaction's number, drawn when it first writes a row that carries it. */
  private async number(): Promise<number> {
    if (this.tx === null) {
      const [row] = await this.db.all<Row & { tx: number }>("UPDATE register SET tx = tx + 1 RETURNING tx");
      this.tx = row!.tx;
    }
    return this.tx;
  }
}
