import type { Entity, Fact, Judgement, Statement } from "@dragoman/model";
import type { ArticleHead, KeptArticle, Witness } from "../article.ts";
import type { Facets, PartyCount } from "../facets.ts";
import type { Filter, Page, Paging } from "../filter.ts";
import { cursorOf, orderKey, pageLimit, placeOf } from "../index/paging.ts";
import { compareText, inOrder } from "../order.ts";
import {
  type ChangeCounts,
  type FactChangeEntry,
  type GroupCount,
  type GroupRows,
  type Head,
  type Hit,
  type LogEntry,
  type MonthlyCount,
  SCHEMA,
  type SpeakerCount,
  type View,
} from "../store.ts";
import { changeCountsAfter, changesAfter, historyOf, successorOf } from "./changes.ts";
import { facetsIn, groupsIn, monthsIn, partiesIn, speakersIn } from "./counts.ts";
import { matching } from "./filter.ts";
import { articlesAt, connected, groupsAt, recorded, statementsAt } from "./rows.ts";
import { entitiesNamed, hitsOf } from "./search.ts";
import type { State } from "./state.ts";

/** What a memory store answers; the specification of all others. */
export class MemoryView implements View {
  protected readonly state: State;

  constructor(state: State) {
    this.state = state;
  }

  async head(): Promise<Head> {
    const { articles, statements, judgements, facts, stale, numbers } = this.state;
    return {
      schema: SCHEMA,
      tx: numbers.get("tx") ?? 0,
      articles: articles.size,
      statements: statements.size,
      judgements: judgements.size,
      facts: facts.size,
      stale: stale.size,
    };
  }

  async article(key: string): Promise<KeptArticle | null> {
    return this.state.articles.get(key)?.article ?? null;
  }

  async articles(paging: Paging): Promise<Page<KeptArticle>> {
    const limit = pageLimit(paging);
    const after = paging.cursor ? placeOf("id", paging.cursor).id : "";
    const keys = inOrder(this.state.articles.keys()).filter((key) => key > after);
    const items = keys.slice(0, limit).map((key) => this.state.articles.get(key)!.article);
    return { items, next: keys.length > limit ? cursorOf("id", { key: 0, id: items.at(-1)!.key }) : null };
  }

  async articleHeads(keys: readonly string[]): Promise<readonly ArticleHead[]> {
    return articlesAt(this.state, keys).map(({ article: { text: _, notes: __, ...head } }) => head);
  }

  async idsFrom(beginning: string, limit: number): Promise<readonly string[]> {
    const { facts, statements, judgements, articles } = this.state;
    const tables = { f: facts, s: statements, j: judgements, a: articles };
    const table = tables[beginning[0] as keyof typeof tables];
    if (!table) return [];
    return inOrder([...table.keys()].filter((id) => id.startsWith(beginning))).slice(0, limit);
  }

  async witnesses(articles: readonly string[]): Promise<readonly Witness[]> {
    return articlesAt(this.state, articles).map(({ article: { key, owner, published }, cluster }) => ({
      article: key,
      owner,
      cluster,
      published,
    }));
  }

  async entities(ids: readonly string[]): Promise<readonly Entity[]> {
    return inOrder(ids).flatMap((id) => this.state.entities.get(id) ?? []);
  }

  async findEntities(words: string, limit: number): Promise<readonly Entity[]> {
    return entitiesNamed(this.state, words, limit);
  }

  async statements(ids: readonly string[]): Promise<readonly Statement[]> {
    return statementsAt(this.state, ids);
  }

  async statementsOf(article: string): Promise<readonly Statement[]> {
    return statementsAt(this.state, this.state.rowsByArticle.get(article));
  }

  async log(afterTx: number, limit: number): Promise<readonly LogEntry[]> {
    return recorded(this.state, limit, ({ tx }) => tx > afterTx);
  }

  async analystLog(afterTx: number, limit: number): Promise<readonly LogEntry[]> {
    return recorded(this.state, limit, ({ tx, statement }) => tx > afterTx && statement.by !== null);
  }

  async rowsOf(groups: readonly string[]): Promise<GroupRows> {
    const own = groups.flatMap((group) => [...this.state.rowsByGroup.get(group)]);
    const statements = statementsAt(this.state, connected(this.state, own));
    const witnesses = await this.witnesses(statements.flatMap(({ article }) => article ?? []));
    return { statements, witnesses };
  }

  async groups(after: string | null, limit: number): Promise<readonly string[]> {
    const groups = inOrder(this.state.rowsByGroup.keys());
    return groups.filter((group) => after === null || compareText(group, after) > 0).slice(0, limit);
  }

  async groupsOf(statements: readonly string[]): Promise<readonly string[]> {
    return groupsAt(this.state, connected(this.state, statements));
  }

  async groupsIn(articles: readonly string[]): Promise<readonly string[]> {
    return groupsAt(
      this.state,
      articles.flatMap((key) => [...this.state.rowsByArticle.get(key)]),
    );
  }

  async citing(entities: readonly string[]): Promise<readonly Statement[]> {
    return statementsAt(
      this.state,
      entities.flatMap((id) => [...this.state.rowsByEntity.get(id)]),
    );
  }

  async factsOf(groups: readonly string[]): Promise<readonly Fact[]> {
    const ids = inOrder(groups.flatMap((group) => [...this.state.factsByGroup.get(group)]));
    return ids.map((id) => this.state.facts.get(id)!.fact);
  }

  async judgements(): Promise<readonly Judgement[]> {
    const all = [...this.state.judgements.values()];
    return all.sort((a, b) => compareText(a.at, b.at) || compareText(a.id, b.id));
  }

  async fact(id: string): Promise<Fact | null> {
    return this.state.facts.get(id)?.fact ?? successorOf(this.state, id);
  }

  async facts(filter: Filter, paging: Paging): Promise<Page<Fact>> {
    const limit = pageLimit(paging);
    const order = paging.order ?? "time";
    const place = paging.cursor ? placeOf(order, paging.cursor) : null;
    const rows = matching(this.state, filter)
      .map(({ fact, index }) => ({ fact, key: orderKey(order, index) }))
      .filter(({ fact, key }) => !place || key > place.key || (key === place.key && fact.id > place.id))
      .sort((a, b) => a.key - b.key || compareText(a.fact.id, b.fact.id));
    const page = rows.slice(0, limit);
    const last = page.at(-1);
    const next = last && rows.length > limit ? cursorOf(order, { key: last.key, id: last.fact.id }) : null;
    return { items: page.map(({ fact }) => fact), next };
  }

  async count(filter: Filter): Promise<number> {
    return matching(this.state, filter).length;
  }

  async facets(filter: Filter): Promise<Facets> {
    return facetsIn(this.state, filter);
  }

  async parties(filter: Filter, as: "party" | "speaker", limit: number): Promise<readonly PartyCount[]> {
    return partiesIn(this.state, filter, as).slice(0, limit);
  }

  async groupCounts(filter: Filter): Promise<readonly GroupCount[]> {
    return groupsIn(this.state, filter);
  }

  async search(text: string, limit: number): Promise<readonly Hit[]> {
    return hitsOf(this.state, text, limit);
  }

  async monthly(entities: readonly string[]): Promise<readonly MonthlyCount[]> {
    return monthsIn(this.state, entities);
  }

  async changes(afterTx: number, limit: number): Promise<readonly FactChangeEntry[]> {
    return changesAfter(this.state, afterTx, limit);
  }

  async changeCounts(afterTx: number): Promise<ChangeCounts> {
    return changeCountsAfter(this.state, afterTx);
  }

  async history(fact: string): Promise<readonly FactChangeEntry[]> {
    return historyOf(this.state, fact);
  }

  async speakers(country: string, limit: number): Promise<readonly SpeakerCount[]> {
    return speakersIn(this.state, country).slice(0, limit);
  }

  async engineOf(article: string): Promise<string | null> {
    return this.state.articles.get(article)?.engine ?? null;
  }

  async setting(key: string): Promise<string | null> {
    return this.state.settings.get(key) ?? null;
  }

  async bandMates(bands: readonly string[]): Promise<readonly string[]> {
    return inOrder(bands.flatMap((band) => [...this.state.bands.get(band)]));
  }

  async inClusters(clusters: readonly string[]): Promise<readonly string[]> {
    return inOrder(clusters.flatMap((cluster) => [...this.state.clusters.get(cluster)]));
  }

  async signatures(articles: readonly string[]): Promise<ReadonlyMap<string, Uint8Array>> {
    return new Map(articlesAt(this.state, articles).map(({ article, signature }) => [article.key, signature]));
  }
}
