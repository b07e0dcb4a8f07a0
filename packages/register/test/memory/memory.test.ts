import type { Fact } from "@dragoman/model";
import { describe, expect, it } from "vitest";
import type { Filter, Paging } from "../../src/filter.ts";
import { MemoryStore } from "../../src/memory/memory.ts";
import { articleOf, at, factOf, rowOf } from "./rows.ts";

async function holding(facts: readonly Fact[]): Promise<MemoryStore> {
  const store = new MemoryStore();
  await store.transact((writer) => writer.replaceFacts("g", facts, "2026-01-01T00:00:00Z"));
  return store;
}

const FACTS = [
  factOf("f1", "partnership", {
    from: at("2024-07-03"),
    subject: ["state:AZE", "state:CHN"],
    value: "strategic partnership",
  }),
  factOf("f2", "event", { from: at("2024-07"), value: "CONSULT", sources: 3, confidence: 0.95 }),
  factOf("f3", "event", { from: at("2024"), value: "AID", status: "disputed", confidence: 0.29 }),
  factOf("f4", "event", { firstReported: "2024-07-10", lastReported: "2024-08-02" }),
  factOf("f5", "office", { from: at("2020-01-01"), to: at("2024-06-30"), value: "president" }),
  factOf("f6", "quotation", {
    subject: ["person:B"],
    qualifiers: { about: ["state:CHN"], people: ["person:C"] },
    value: "words",
    claims: [{ speaker: "person:D", statements: [] }],
  }),
];

const ids = async (filter: Filter, paging: Paging = { order: "id" }) => {
  const store = await holding(FACTS);
  const found = (await store.view.facts(filter, paging)).items.map(({ id }) => id);
  expect(await store.view.count(filter)).toBe(found.length);
  return found.join(" ");
};

describe("a filter", () => {
  it("meets facts in their own time, undated ones by their reports, moments on their days alone", async () => {
    expect(await ids({ from: "2024-07-03", to: "2024-07-03" })).toBe("f1 f2 f3");
    expect(await ids({ from: "2024-07-10", to: "2024-07-20" })).toBe("f1 f2 f3 f4");
    expect(await ids({ from: "2025-01-01" })).toBe("f1");
    expect(await ids({ to: "2023-12-31" })).toBe("f5");
  });

  it("finds who takes part in any way, and who says something", async () => {
    expect(await ids({ involving: ["state:CHN"] })).toBe("f1 f6");
    expect(await ids({ involving: ["state:CHN", "person:D"] })).toBe("f6");
    expect(await ids({ involving: ["person:C"] })).toBe("f6");
    expect(await ids({ speaker: "person:B" })).toBe("f6");
    expect(await ids({ speaker: "person:D" })).toBe("f6");
    expect(await ids({ speaker: "person:C" })).toBe("");
    expect(await ids({ involving: [] })).toBe("f1 f2 f3 f4 f5 f6");
  });

  it("compares kinds, values, statuses, sources and confidence; the words of a quotation are no value", async () => {
    expect(await ids({ kinds: ["event"], values: ["AID", "CONSULT"] })).toBe("f2 f3");
    expect(await ids({ values: ["words"] })).toBe("");
    expect(await ids({ statuses: ["disputed"] })).toBe("f3");
    expect(await ids({ minSources: 2 })).toBe("f2");
    expect(await ids({ minConfidence: 0.5 })).toBe("f1 f2 f4 f5 f6");
    expect(await ids({ kinds: [] })).toBe("");
  });

  it("refuses what is no day, no page and no cursor of the order", async () => {
    const { view } = await holding(FACTS);
    await expect(view.facts({ from: "2024-07" }, {})).rejects.toThrow(/"2024-07" is no day/);
    await expect(view.count({ from: "2024-07-01", to: "2024-06-01" })).rejects.toThrow(/ends before it begins/);
    await expect(view.facts({}, { limit: 0 })).rejects.toThrow(/a page of 0/);
    await expect(view.facts({}, { cursor: "id.0.f1" })).rejects.toThrow(/no cursor of a list in order of time/);
    await expect(view.facts({}, { cursor: "x" })).rejects.toThrow(RangeError);
  });
});

it("puts the latest first and the undated last, ties by id, page by page", async () => {
  const store = await holding([...FACTS, factOf("f0", "event", { from: at("2024-07-01") })]);
  const orders = {
    time: "f1 f0 f2 f3 f5 f4 f6",
    reported: "f4 f0 f1 f2 f3 f5 f6",
    confidence: "f3 f0 f1 f4 f5 f6 f2",
  } as const;
  for (const [order, wanted] of Object.entries(orders) as [keyof typeof orders, string][]) {
    const seen: string[] = [];
    for (let cursor: string | null = null, turn = 0; turn === 0 || cursor !== null; turn++) {
      const page = await store.view.facts({}, { order, limit: 2, cursor });
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.next;
    }
    expect(seen.join(" "), order).toBe(wanted);
  }
});

it("counts by month what is dated by one, what is undated by its first report, and nothing that is coarser", async () => {
  const { view } = await holding(FACTS);
  const told = (await view.monthly([])).map(({ month, kind, value, count }) => `${month} ${kind} ${value} ${count}`);
  expect(told).toEqual([
    "2020-01 office president 1",
    "2024-07 event null 1",
    "2024-07 event CONSULT 1",
    "2024-07 partnership strategic partnership 1",
  ]);
  expect(await view.monthly(["state:AZE", "state:CHN"])).toHaveLength(1);
});

describe("a search", () => {
  const store = new MemoryStore();
  const put = store.transact(async (writer) => {
    const nothing = new Uint8Array(16);
    const articles = [
      articleOf("a1", "Azerbaijan and Russia's envoy met in Québec City over strategic ties.", {
        published: "2024-01-02",
      }),
      articleOf("a2", "Strategic partners agreed. Partners of old.", { published: "2025-01-02", title: "An accord" }),
      articleOf("a3", "中国与哈萨克斯坦建立全面战略伙伴关系。", { language: "zh-Hans" }),
      articleOf("a4", "Ο Σίσυφος και η Кремль.", { language: "el" }),
    ];
    for (const article of articles) await writer.putArticle(article, nothing, []);
  });
  const found = async (text: string) => {
    await put;
    return (await store.view.search(text, 9)).map(({ article }) => article).join(" ");
  };

  it.each([
    ["strategic", "a2 a1"],
    ["STRATEGIC partners", "a2"],
    ['"strategic partners"', "a2"],
    ['"partners strategic"', ""],
    ["strat*", "a2 a1"],
    ['"strategic par*"', "a2"],
    ["quebec", "a1"],
    ["Russia’s envoy", "a1"],
    ['"russia s envoy"', "a1"],
    ["accord old", "a2"],
    ["战略伙伴", "a3"],
    ["关系", "a3"],
    ["国", "a3"],
    ["σισυφοσ", "a4"],
    ["кремль", "a4"],
    ["", ""],
    ["?! —", ""],
    ["nowhere", ""],
  ])("for %s", async (text, wanted) => {
    expect(await found(text)).toBe(wanted);
  });

  it("shows the words around the first match", async () => {
    await put;
    const [hit] = await store.view.search('"quebec city"', 1);
    expect(hit?.snippet).toBe("Azerbaijan and Russia's envoy met in \u0002Québec City\u0003 over strategic ties.");
    const [other] = await store.view.search("伙伴", 1);
    expect(other?.snippet).toContain("\u0002伙伴\u0003");
  });
});

it("leads from a fact that went to the one that has most of its statements now", async () => {
  const store = new MemoryStore();
  const rows = ["2020", "2021", "2022"].map((from) => rowOf("a1", { from }));
  const statements = rows.map(({ id }) => id);
  await store.transact((writer) => writer.append(rows.map((statement) => ({ statement, groups: ["g"] }))));
  const replace = (group: string, facts: readonly Fact[]) =>
    store.transact((writer) => writer.replaceFacts(group, facts, "2026-01-01T00:00:00Z"));
  await replace("g", [factOf("f1", "partnership", { statements })]);
  const heirs = [
    factOf("f8", "partnership", { group: "h", statements: statements.slice(0, 1) }),
    factOf("f9", "partnership", { group: "h", statements: statements.slice(1) }),
  ];
  await replace("h", heirs);
  await replace("g", []);
  expect((await store.view.fact("f1"))?.id).toBe("f9");
  expect((await store.view.history("f1")).map(({ change }) => change)).toEqual(["new", "gone"]);
  await replace("h", []);
  expect(await store.view.fact("f1")).toBeNull();
});

it("keeps nothing of a transaction that throws, and draws its number again", async () => {
  const store = new MemoryStore();
  const failing = store.transact(async (writer) => {
    await writer.putArticle(articleOf("a1", "text"), new Uint8Array(16), ["b"]);
    await writer.append([{ statement: rowOf("a1", {}), groups: ["g"] }]);
    await writer.markStale(["g"]);
    throw new Error("no");
  });
  await expect(failing).rejects.toThrow("no");
  const nothing = { schema: 1, tx: 0, articles: 0, statements: 0, judgements: 0, facts: 0, stale: 0 };
  expect(await store.view.head()).toEqual(nothing);
  expect(await store.view.bandMates(["b"])).toEqual([]);
  expect(await store.view.groups(null, 9)).toEqual([]);
});
