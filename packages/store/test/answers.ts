import type { Fact } from "@dragoman/model";
import type { Filter, Order, View } from "@dragoman/register";
import { ARTICLES, ENTITIES, GROUPS, QUERIES } from "./world.ts";

/** A question about facts. */
export interface Question {
  readonly filter: Filter;
  readonly order: Order;
  readonly limit: number;
}

/** Everything that a view can be asked, as one value. */
export async function answersOf(view: View, questions: readonly Question[]): Promise<unknown> {
  return {
    ...(await ofArticles(view)),
    ...(await ofStatements(view)),
    ...(await ofFacts(view, questions)),
  };
}

async function ofArticles(view: View): Promise<object> {
  const keys = [...ARTICLES, "a9", "nothing"];
  return {
    head: await view.head(),
    article: await each(keys, (key) => view.article(key)),
    engine: await each(keys, (key) => view.engineOf(key)),
    articles: await pages((cursor) => view.articles({ limit: 2, cursor })),
    heads: await view.articleHeads(keys.toReversed()),
    witnesses: await view.witnesses(keys),
    entities: await view.entities(ENTITIES.toReversed()),
    found: await each(["ali", "ILHAM aliyev", "trade org", "中", "əliyev", ""], (words) => view.findEntities(words, 2)),
    search: await each(QUERIES, (query) => view.search(query, 3)),
    bands: await view.bandMates(["b1", "b2", "b9"]),
    clusters: await view.inClusters(keys),
    signatures: [...(await view.signatures(keys))],
    setting: await view.setting("feed"),
    ids: await each(["a", "s", "f", "j", "f1", "x", ""], (beginning) => view.idsFrom(beginning, 4)),
  };
}

async function ofStatements(view: View): Promise<object> {
  const ids = (await view.log(0, 1000)).map(({ statement }) => statement.id);
  return {
    log: await view.log(0, 1000),
    part: await view.log(1, 2),
    analysts: [await view.analystLog(0, 1000), await view.analystLog(1, 1)],
    statements: await view.statements(["s1", ...ids.toReversed()]),
    of: await each(ARTICLES, (key) => view.statementsOf(key)),
    rows: await each(GROUPS, (group) => view.rowsOf([group])),
    allRows: await view.rowsOf(GROUPS),
    groups: [await view.groups(null, 3), await view.groups("g3", 3)],
    groupsOf: await each(ids.slice(0, 4), (id) => view.groupsOf([id])),
    groupsIn: await view.groupsIn(ARTICLES),
    citing: await each(ENTITIES, (id) => view.citing([id])),
    judgements: await view.judgements(),
  };
}

async function ofFacts(view: View, questions: readonly Question[]): Promise<object> {
  const ids = ["f1", "f2", "f3"].flatMap((id) => GROUPS.map((_, i) => `${id}${i}`));
  return {
    fact: await each(ids, (id) => view.fact(id)),
    of: await view.factsOf(GROUPS),
    monthly: await each(
      [[], ["state:AZE"], ["state:CHN", "state:AZE"], ["state:AZE", "org:WTO"], ["nobody"], ENTITIES.slice(0, 3)],
      (whom) => view.monthly(whom),
    ),
    changes: [await view.changes(0, 1000), await view.changes(2, 1)],
    counts: [await view.changeCounts(0), await view.changeCounts(3)],
    history: await each(ids, (id) => view.history(id)),
    speakers: [await view.speakers("AZE", 2), await view.speakers("CHN", 5)],
    lists: await each(questions, (question) => listOf(view, question)),
    count: await each(questions, ({ filter }) => view.count(filter)),
    facets: await each(questions, ({ filter }) => view.facets(filter)),
    parties: await each(questions, ({ filter, limit }) => view.parties(filter, "party", limit + 3)),
    speakersIn: await each(questions, ({ filter, limit }) => view.parties(filter, "speaker", limit)),
    groupCounts: await each(questions, ({ filter }) => groupCountsOf(view, filter)),
  };
}

/** In an order of ours: stores give them as they find them. */
async function groupCountsOf(view: View, filter: Filter): Promise<readonly string[]> {
  return (await view.groupCounts(filter))
    .map(({ group, value, count }) => JSON.stringify([group, value, count]))
    .sort();
}

function listOf(view: View, { filter, order, limit }: Question): Promise<readonly string[]> {
  return pages<Fact>((cursor) => view.facts(filter, { order, limit, cursor })).then((facts) =>
    facts.map(({ id }) => id),
  );
}

async function pages<T>(
  page: (cursor: string | null) => Promise<{ readonly items: readonly T[]; readonly next: string | null }>,
): Promise<readonly T[]> {
  const items: T[] = [];
  for (let cursor: string | null = null, turn = 0; turn === 0 || cursor !== null; turn++) {
    const answer = await page(cursor);
    items.push(...answer.items);
    cursor = answer.next;
    if (turn > 100) throw new Error("pages without end");
  }
  return items;
}

async function each<K, T>(keys: readonly K[], ask: (key: K) => Promise<T>): Promise<readonly T[]> {
  const answers: T[] = [];
  for (const key of keys) {
    answers.push(
      await ask(key).catch((error) => {
        if (!(error instanceof RangeError)) throw error;
        return error.message as T;
      }),
    );
  }
  return answers;
}
