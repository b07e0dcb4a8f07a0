import { type ChangePlace, changesMeeting, type FactChangeEntry, type Filter, latestChanges } from "@dragoman/register";
import { describe, expect, it } from "vitest";
import { addArticle, served } from "../api/served.ts";

const { register } = await served();
const { view } = register;
const { items: articles } = await view.articles({});

const FILTERS: readonly Filter[] = [
  {},
  { involving: ["state:AZE", "state:CHN"] },
  { kinds: ["partnership", "quotation"], minConfidence: 0.8 },
  { values: ["strategic partnership"], statuses: ["conflicting"] },
  { speakerCountry: "AZE" },
  { speaker: "person:Ilham Aliyev" },
  { from: "2024-07-01", to: "2024-12-31", assertions: ["actual"] },
  { text: "joint declaration" },
  { article: articles[0]!.key, minSources: 1, reviews: ["open"] },
  { involving: ["state:PER"] },
];

/** All changes that meet it, taken so many at a time. */
async function walk(filter: Filter, limit: number): Promise<readonly FactChangeEntry[]> {
  const entries: FactChangeEntry[] = [];
  let place: ChangePlace = { tx: 0, fact: null };
  for (let isMore = true; isMore; ) {
    const page = await changesMeeting(view, filter, place, { limit });
    expect(page.entries.length).toBeLessThanOrEqual(limit);
    entries.push(...page.entries);
    ({ place, isMore } = page);
  }
  return entries;
}

describe.each(FILTERS)("%j", (filter) => {
  it("finds the changes of those facts that the store finds", async () => {
    const { items } = await view.facts(filter, { order: "id", limit: 1000 });
    const changed = await walk(filter, 1000);
    expect(changed.map(({ after }) => after!.id).toSorted()).toEqual(items.map(({ id }) => id));
  });

  it("goes on within a transaction, the latest from the other end", async () => {
    const all = await walk(filter, 1000);
    for (const limit of [1, 3]) expect(await walk(filter, limit)).toEqual(all);
    expect(await latestChanges(view, filter, { limit: 1000 })).toEqual(all.toReversed());
    expect(await latestChanges(view, filter, { limit: 2 })).toEqual(all.toReversed().slice(0, 2));
  });
});

it("finds facts that no longer meet a filter, and that are gone", async () => {
  const own = await served();
  const key = await addArticle(own.register, {
    text: "Peru and Fiji established a strategic partnership on 1 May 2025.",
  });
  await own.register.refresh();
  const { tx } = await own.register.view.head();
  const rows = await own.register.view.statementsOf(key);
  expect(rows.length).toBeGreaterThan(0);
  await own.register.reread(key, [], [], "another engine");
  await own.register.refresh();
  const filter: Filter = { involving: ["state:PER"], text: "strategic", statuses: ["reported"] };
  const { entries } = await changesMeeting(own.register.view, filter, { tx, fact: null }, { limit: 10 });
  expect(entries.map(({ change, before }) => [change, before?.value])).toEqual([["gone", "strategic partnership"]]);
});
