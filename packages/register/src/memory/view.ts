import type { Entity, Fact, Judgement, Statement } from "@dragoman/model";
import type { ArticleHead, KeptArticle, Witness } from "../article.ts";
import type { Facets, PartyCount } from "../facets.ts";
import type { Filter, Page, Paging } from "../filter.ts";
import { cursorOf, orderKey, pageLimit, placeOf } from "../index/paging.ts";
import { compareText, inOrder } from "../order.ts";
import { hasTerms } from "../search/match.ts";
import { termsOf } from "../search/query.ts";
import { snippetOf } from "../search/snippet.ts";
import { searchWords } from "../search/words.ts";
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
import { facetsIn, groupsIn, monthsIn, partiesIn, speakersIn } from "./counts.ts";
import { matching } from "./filter.ts";
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
    return this.rowsAt(keys).map(({ article: { text: _, notes: __, ...head } }) => head);
  }

  async idsFrom(beginning: string, limit: number): Promise<readonly string[]> {
    const { facts, statements, judgements, articles } = this.state;
    const tables = { f: facts, s: statements, j: judgements, a: articles };
    const table = tables[beginning[0] as keyof typeof tables];
    if (!table) return [];
    return inOrder([...table.keys()].filter((id) => id.startsWith(beginning))).slice(0, limit);
  }

  async witnesses(articles: readonly string[]): Promise<readonly Witness[]> {
    return this.rowsAt(articles).map(({ article: { key, owner, published }, cluster }) => ({
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
    const sought = searchWords(words);
    if (sought.length === 0) return [];
    const found = [...this.state.entities.values()].filter(({ name }) => {
      const held = searchWords(name);
      return sought.every((word) => held.some((start) => start.startsWith(word)));
    });
    const cited = new Map<string, number>();
    for (const { index } of this.state.facts.values()) {
      for (const id of index.parties) cited.set(id, (cited.get(id) ?? 0) + 1);
    }
    const times = ({ id }: Entity) => cited.get(id) ?? 0;
    return found.sort((a, b) => times(b) - times(a) || compareText(a.id, b.id)).slice(0, limit);
  }

  async statements(ids: readonly string[]): Promise<readonly Statement[]> {
    return this.statementsAt(ids);
  }

  async statementsOf(article: string): Promise<readonly Statement[]> {
    return this.statementsAt(this.state.rowsByArticle.get(article));
  }

  async log(afterTx: number, limit: number): Promise<readonly LogEntry[]> {
    return this.recorded(limit, ({ tx }) => tx > afterTx);
  }

  async analystLog(afterTx: number, limit: number): Promise<readonly LogEntry[]> {
    return this.recorded(limit, ({ tx, statement }) => tx > afterTx && statement.by !== null);
  }

  private recorded(limit: number, such: (row: LogEntry) => boolean): readonly LogEntry[] {
    const rows = [...this.state.statements.values()].filter(such);
    return wholeTransactions(rows, limit).map(({ tx, statement }) => ({ tx, statement }));
  }

  async rowsOf(groups: readonly string[]): Promise<GroupRows> {
    const own = groups.flatMap((group) => [...this.state.rowsByGroup.get(group)]);
    const statements = this.statementsAt(this.connected(own));
    const witnesses = await this.witnesses(statements.flatMap(({ article }) => article ?? []));
    return { statements, witnesses };
  }

  async groups(after: string | null, limit: number): Promise<readonly string[]> {
    const groups = inOrder(this.state.rowsByGroup.keys());
    return groups.filter((group) => after === null || compareText(group, after) > 0).slice(0, limit);
  }

  async groupsOf(statements: readonly string[]): Promise<readonly string[]> {
    return this.groupsAt(this.connected(statements));
  }

  async groupsIn(articles: readonly string[]): Promise<readonly string[]> {
    return this.groupsAt(articles.flatMap((key) => [...this.state.rowsByArticle.get(key)]));
  }

  async citing(entities: readonly string[]): Promise<readonly Statement[]> {
    return this.statementsAt(entities.flatMap((id) => [...this.state.rowsByEntity.get(id)]));
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
    return this.state.facts.get(id)?.fact ?? this.successor(id);
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
    const terms = termsOf(text);
    const found = [...this.state.articles.values()].filter(({ article }) => hasTerms(article, terms));
    return found
      .map(({ article }) => article)
      .sort((a, b) => compareText(day(b), day(a)) || compareText(a.key, b.key))
      .slice(0, limit)
      .map((article) => ({
        article: article.key,
        title: article.title,
        published: article.published,
        snippet: snippetOf(article, terms),
      }));
  }

  async monthly(entities: readonly string[]): Promise<readonly MonthlyCount[]> {
    return monthsIn(this.state, entities);
  }

  async changes(afterTx: number, limit: number): Promise<readonly FactChangeEntry[]> {
    return wholeTransactions(
      [...this.state.changes.values()].filter(({ tx }) => tx > afterTx),
      limit,
    );
  }

  async changeCounts(afterTx: number): Promise<ChangeCounts> {
    const since = [...this.state.changes.values()].filter(({ tx }) => tx > afterTx);
    const wasThere = new Map<string, boolean>();
    for (const { before, after } of since) {
      const { id } = (before ?? after)!;
      if (!wasThere.has(id)) wasThere.set(id, before !== null);
    }
    const counts = { new: 0, changed: 0, gone: 0 };
    for (const [id, before] of wasThere) {
      const isThere = this.state.facts.has(id);
      if (before) counts[isThere ? "changed" : "gone"]++;
      else if (isThere) counts.new++;
    }
    return counts;
  }

  async history(fact: string): Promise<readonly FactChangeEntry[]> {
    return [...this.state.changes.values()].filter(({ before, after }) => (after ?? before)?.id === fact);
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
    return new Map(this.rowsAt(articles).map(({ article, signature }) => [article.key, signature]));
  }

  private rowsAt(keys: readonly string[]) {
    return inOrder(keys).flatMap((key) => this.state.articles.get(key) ?? []);
  }

  private statementsAt(ids: Iterable<string>): readonly Statement[] {
    return inOrder(ids).flatMap((id) => this.state.statements.get(id)?.statement ?? []);
  }

  private groupsAt(ids: Iterable<string>): readonly string[] {
    return inOrder([...ids].flatMap((id) => this.state.statements.get(id)?.groups ?? []));
  }

  /** The rows themselves, those they answer and those that answer them, and so on. */
  private connected(ids: readonly string[]): ReadonlySet<string> {
    const seen = new Set(ids);
    for (const id of seen) {
      for (const answered of this.state.statements.get(id)?.statement.answers ?? []) seen.add(answered);
      for (const answering of this.state.answers.get(id)) seen.add(answering);
    }
    return seen;
  }

  /** The fact that has most of the statements which a former fact had when it went. */
  private successor(id: string): Fact | null {
    let gone: Fact | null = null;
    for (const { change, before } of this.state.changes.values()) {
      if (change === "gone" && before?.id === id) gone = before;
    }
    const shared = new Map<string, number>();
    for (const row of gone?.statements ?? []) {
      for (const fact of this.state.factsByRow.get(row)) shared.set(fact, (shared.get(fact) ?? 0) + 1);
    }
    const [best] = [...shared].sort(([a, m], [b, n]) => n - m || compareText(a, b));
    return best ? this.state.facts.get(best[0])!.fact : null;
  }
}

function day({ published }: KeptArticle): string {
  return published?.slice(0, 10) ?? "";
}

/** The first rows up to the end of the transaction in which the limit is reached. */
function wholeTransactions<T extends { readonly tx: number }>(rows: readonly T[], limit: number): readonly T[] {
  const last = rows[Math.min(limit, rows.length) - 1];
  return last ? rows.filter(({ tx }) => tx <= last.tx) : [];
}
