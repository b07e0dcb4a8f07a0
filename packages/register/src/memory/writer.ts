import type { Entity, Fact, Judgement, Statement } from "@dragoman/model";
import type { KeptArticle } from "../article.ts";
import { entitiesOf } from "../index/cited.ts";
import { indexOf } from "../index/fact.ts";
import { mergeEntity, storable } from "../index/kept.ts";
import { inOrder, isSame } from "../order.ts";
import type { FactChangeEntry, Writer } from "../store.ts";
import { MemoryView } from "./view.ts";

/** Writes rows inside a transaction. */
export class MemoryWriter extends MemoryView implements Writer {
  private tx: number | null = null;

  async putArticle(article: KeptArticle, signature: Uint8Array, bands: readonly string[]): Promise<boolean> {
    const { articles, clusters, bands: byBand } = this.state;
    const { key } = article;
    if (articles.has(key)) return false;
    this.number();
    articles.set(key, { article: storable(article), signature, cluster: key, engine: null });
    clusters.add(key, key);
    for (const band of bands) byBand.add(band, key);
    return true;
  }

  async putEntities(entities: readonly Entity[]): Promise<void> {
    for (const entity of entities) {
      const known = this.state.entities.get(entity.id);
      this.state.entities.set(entity.id, known ? mergeEntity(known, entity) : entity);
    }
  }

  async append(
    rows: readonly { readonly statement: Statement; readonly groups: readonly string[] }[],
  ): Promise<readonly string[]> {
    const { statements, rowsByArticle, rowsByEntity, answers } = this.state;
    const added: string[] = [];
    for (const { statement, groups } of rows) {
      const { id, article } = statement;
      if (statements.has(id)) continue;
      statements.set(id, { tx: this.number(), statement, groups: [] });
      this.place(id, groups);
      if (article !== null) rowsByArticle.add(article, id);
      for (const entity of entitiesOf(statement)) rowsByEntity.add(entity, id);
      for (const answered of statement.answers) answers.add(answered, id);
      added.push(id);
    }
    return added;
  }

  async judge(judgement: Judgement): Promise<void> {
    if (this.state.judgements.has(judgement.id)) return;
    this.number();
    this.state.judgements.set(judgement.id, judgement);
  }

  async putEngine(article: string, engine: string): Promise<void> {
    const row = this.state.articles.get(article);
    if (row) this.state.articles.set(article, { ...row, engine });
  }

  async putSetting(key: string, value: string | null): Promise<void> {
    if (value === null) this.state.settings.delete(key);
    else this.state.settings.set(key, value);
  }

  async setCluster(articles: readonly string[], cluster: string): Promise<void> {
    for (const key of articles) {
      const row = this.state.articles.get(key);
      if (!row) continue;
      this.state.articles.set(key, { ...row, cluster });
      this.state.clusters.delete(row.cluster, key);
      this.state.clusters.add(cluster, key);
    }
  }

  async regroup(moves: ReadonlyMap<string, readonly string[]>): Promise<void> {
    for (const [id, groups] of moves) if (this.state.statements.has(id)) this.place(id, groups);
  }

  async markStale(groups: readonly string[]): Promise<void> {
    for (const group of groups) this.state.stale.set(group, true);
  }

  async staleGroups(limit: number): Promise<readonly string[]> {
    return inOrder(this.state.stale.keys()).slice(0, limit);
  }

  async replaceFacts(group: string, facts: readonly Fact[], at: string): Promise<void> {
    const after = new Map(facts.map((fact) => [fact.id, fact]));
    const held = [...this.state.factsByGroup.get(group)];
    for (const id of inOrder([...held, ...after.keys()])) this.replace(id, after.get(id) ?? null, at);
    this.state.stale.delete(group);
  }

  private replace(id: string, after: Fact | null, at: string): void {
    const before = this.state.facts.get(id)?.fact ?? null;
    if (isSame(before, after)) return;
    if (before) this.remove(before);
    if (after) this.insert(after);
    const change = before === null ? "new" : after === null ? "gone" : "changed";
    const entry: FactChangeEntry = { tx: this.number(), at, change, before, after };
    this.state.changes.set(String(this.state.changes.size), entry);
  }

  private remove({ id, group, statements }: Fact): void {
    this.state.facts.delete(id);
    this.state.factsByGroup.delete(group, id);
    for (const row of statements) this.state.factsByRow.delete(row, id);
  }

  private insert(fact: Fact): void {
    const { id, group, statements } = fact;
    this.state.facts.set(id, { fact, index: indexOf(fact) });
    this.state.factsByGroup.add(group, id);
    for (const row of statements) this.state.factsByRow.add(row, id);
  }

  private place(id: string, groups: readonly string[]): void {
    const { statements, rowsByGroup } = this.state;
    const row = statements.get(id)!;
    for (const group of row.groups) rowsByGroup.delete(group, id);
    for (const group of groups) rowsByGroup.add(group, id);
    statements.set(id, { ...row, groups: inOrder(groups) });
  }

  /** The transaction's number, drawn when it first writes a row that carries it. */
  private number(): number {
    if (this.tx === null) {
      this.tx = (this.state.numbers.get("tx") ?? 0) + 1;
      this.state.numbers.set("tx", this.tx);
    }
    return this.tx;
  }
}
