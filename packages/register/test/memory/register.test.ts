import * as fc from "fast-check";
import { expect, it } from "vitest";
import { bandsOf } from "../../src/duplicates/bands.ts";
import { signatureOf } from "../../src/duplicates/signature.ts";
import { MemoryStore } from "../../src/memory/memory.ts";
import { type Entry, Register } from "../../src/register.ts";
import { makeJudgement, makeStatement } from "../../src/statements/statement.ts";
import { articleOf, nothingKnown, rowOf } from "./rows.ts";

function fresh(): Register {
  let minute = 0;
  return new Register(new MemoryStore(), {
    reference: nothingKnown,
    now: () => `2026-01-01T00:${String(minute++).padStart(2, "0")}:00Z`,
  });
}

function entryOf(key: string, text: string, rows: Parameters<typeof rowOf>[1][]): Entry {
  const signature = signatureOf(text);
  const statements = rows.map((row) => rowOf(key, row));
  return { article: articleOf(key, text), signature, bands: bandsOf(signature), entities: [], statements, engine: "1" };
}

const BODY =
  "The ministers of both states spoke in the capital of rail, of ports and of customs, of the long accord that was made in the summer and of the road that is to be built through the hills by the end of the decade. ";
const ENTRIES = [
  entryOf("a5", BODY, [{ from: "2024-07" }]),
  entryOf("a3", `${BODY}Read more here.`, [{ from: "2024-07-03" }]),
  entryOf("a4", `Our desk. ${BODY}`, [{ from: "2024-07-03" }, { kind: "event", value: "CONSULT", from: "2024-07-03" }]),
  entryOf("a1", "A wholly different report of the same accord came from the north in autumn.", [{ from: "2024" }]),
  entryOf("a2", "Nobody here has copied anything from anyone, says the editor in this line.", [
    { value: "comprehensive strategic partnership", from: "2025-04-23", qualifiers: { change: "upgraded", tier: 4 } },
  ]),
];

async function factsOf(register: Register): Promise<unknown> {
  await register.refresh();
  return (await register.view.facts({}, { order: "id" })).items;
}

it("clusters copies and folds the same facts in whatever order and how often articles come", async () => {
  const wanted = fresh();
  for (const entry of ENTRIES) await wanted.add(entry);
  const facts = await factsOf(wanted);
  expect(facts).not.toEqual([]);
  expect((await wanted.view.witnesses(["a3", "a4", "a5"])).map(({ cluster }) => cluster)).toEqual(["a3", "a3", "a3"]);
  expect(await wanted.view.inClusters(["a3"])).toEqual(["a3", "a4", "a5"]);
  const order = fc.array(fc.constantFrom(...ENTRIES), { maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(order, fc.shuffledSubarray(ENTRIES, { minLength: ENTRIES.length }), async (some, all) => {
      const register = fresh();
      for (const entry of [...some, ...all]) {
        await register.add(entry);
        if (entry.article.key === "a4") await register.refresh();
      }
      expect(await factsOf(register)).toEqual(facts);
      expect(await register.integrity()).toEqual([]);
    }),
    { numRuns: 40 },
  );
});

it("knows an article that it has, and changes nothing", async () => {
  const register = fresh();
  expect(await register.add(ENTRIES[0]!)).toBe("added");
  const head = await register.view.head();
  expect(await register.add(ENTRIES[0]!)).toBe("known");
  expect(await register.view.head()).toEqual(head);
});

it("takes a correction back exactly", async () => {
  const register = fresh();
  for (const entry of ENTRIES) await register.add(entry);
  const before = await factsOf(register);
  const row = ENTRIES[1]!.statements[0]!;
  const act = (answers: readonly string[], at: string) =>
    makeStatement({ ...row, op: "retract", evidence: [], engine: null, by: "ada", at, answers });
  const rejection = act([row.id], "2026-02-01T00:00:00Z");
  await register.act([rejection]);
  expect(await factsOf(register)).not.toEqual(before);
  await register.act([act([rejection.id], "2026-02-02T00:00:00Z")]);
  expect(await factsOf(register)).toEqual(before);
});

it("moves the rows of entities that are one, and moves them back", async () => {
  const register = fresh();
  await register.add(entryOf("a1", "one", [{ subject: ["person:A. B."], kind: "office", value: "minister" }]));
  await register.add(entryOf("a2", "two", [{ subject: ["person:Ann B."], kind: "office", value: "minister" }]));
  const before = await factsOf(register);
  const pair = { left: "person:A. B.", right: "person:Ann B.", by: "ada", reason: null };
  await register.judge(makeJudgement({ ...pair, verdict: "same", at: "2026-01-01T00:00:00Z" }));
  const merged = (await factsOf(register)) as { subject: string[] }[];
  expect(merged.map(({ subject }) => subject)).toEqual([["person:A. B."]]);
  expect(await register.integrity()).toEqual([]);
  await register.judge(makeJudgement({ ...pair, verdict: "none", at: "2026-01-02T00:00:00Z" }));
  expect(await factsOf(register)).toEqual(before);
});

it("forgets a judgement whose transaction failed", async () => {
  const store = new MemoryStore();
  const register = new Register(store, { reference: nothingKnown, now: () => "2026-01-01T00:00:00Z" });
  await register.add(entryOf("a1", "one", [{ subject: ["person:A", "person:C"] }]));
  const judged = (right: string) =>
    register.judge(
      makeJudgement({ left: "person:A", right, verdict: "same", by: "ada", at: "2026-01-01T00:00:00Z", reason: null }),
    );
  const transact = store.transact.bind(store);
  store.transact = (work) =>
    transact(async (writer) => {
      await work(writer);
      throw new Error("no disk");
    });
  await expect(judged("person:X")).rejects.toThrow("no disk");
  store.transact = transact;
  await judged("person:Y");
  await register.add(
    entryOf("a2", "two", [{ subject: ["person:C", "person:X"] }, { subject: ["person:C", "person:Y"] }]),
  );
  expect(await register.view.groups(null, 9)).toEqual([
    "partnership|person:A,person:C",
    "partnership|person:C,person:X",
  ]);
});

it("puts another reading in place of the first, and the first again", async () => {
  const register = fresh();
  const [entry] = [entryOf("a1", "one", [{ from: "2024" }, { value: "friendly partnership" }])];
  await register.add(entry);
  const before = await factsOf(register);
  const [kept, dropped] = entry.statements;
  const other = rowOf("a1", { from: "2024-07" });
  const once = await register.reread("a1", [], [{ ...kept!, engine: "2" }, other], "2");
  expect(once).toEqual({ retracted: [dropped!.id], revived: [], added: [other.id], unchanged: 1 });
  expect(await factsOf(register)).not.toEqual(before);
  const again = await register.reread("a1", [], entry.statements, "1");
  expect(again).toEqual({ retracted: [other.id], revived: [dropped!.id], added: [], unchanged: 1 });
  expect(await factsOf(register)).toEqual(before);
  const still = await register.reread("a1", [], entry.statements, "1");
  expect(still).toEqual({ retracted: [], revived: [], added: [], unchanged: 2 });
  expect(await register.view.engineOf("a1")).toBe("1");
  await expect(register.reread("a9", [], [], "1")).rejects.toThrow("no article a9");
});
