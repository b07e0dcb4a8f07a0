import { type Fact, type Statement, sha256 } from "@dragoman/model";
import * as fc from "fast-check";
import { expect, it } from "vitest";
import { livenessOf } from "../../src/fold/live.ts";
import {
  contextOf,
  fold,
  holdsOn,
  type KeptArticle,
  levelOn,
  MemoryStore,
  makeStatement,
  Register,
} from "../../src/index.ts";
import { reference } from "../views/scripted.ts";
import { type Log, logs, witnesses } from "./log.ts";

const factsOf = ({ rows, witnesses: heard, judgements }: Log): readonly Fact[] =>
  fold({ statements: rows, witnesses: heard }, contextOf(reference, judgements));

it("the order and number of rows, articles and judgements changes no fact", () => {
  const shuffled = logs.chain((log) =>
    fc.record({
      log: fc.constant(log),
      rows: fc.shuffledSubarray([...log.rows, ...log.rows], { minLength: log.rows.length * 2 }),
      witnesses: fc.shuffledSubarray([...log.witnesses], { minLength: log.witnesses.length }),
      judgements: fc.shuffledSubarray([...log.judgements, ...log.judgements], { minLength: log.judgements.length * 2 }),
    }),
  );
  fc.assert(
    fc.property(shuffled, ({ log, ...other }) => {
      expect(factsOf(other)).toEqual(factsOf(log));
    }),
    { numRuns: 400 },
  );
});

it("an act undone is no act, and an undoing undone is the act", () => {
  fc.assert(
    fc.property(
      logs,
      fc.constantFrom("retract", "override", "confirm"),
      fc.array(fc.nat(), { minLength: 1, maxLength: 3 }),
      (log, op, picks) => {
        const add = (rows: readonly Statement[]): Log => ({ ...log, rows: [...log.rows, ...rows] });
        const answered = picks.map((pick) => log.rows[pick % log.rows.length]!);
        const act = actOn(answered, op, "2026-03-01T00:00:00.000Z");
        const undo = actOn([act], "retract", "2026-03-02T00:00:00.000Z");
        const redo = actOn([undo], "retract", "2026-03-03T00:00:00.000Z");
        expect(factsOf(add([act, undo]))).toEqual(factsOf(log));
        expect(factsOf(add([act, undo, redo]))).toEqual(factsOf(add([act])));
      },
    ),
    { numRuns: 300 },
  );
});

function actOn(rows: readonly Statement[], op: "retract" | "override" | "confirm", at: string): Statement {
  const { kind, subject, object, value } = rows[0]!;
  const from = op === "override" ? "2024-07-04" : null;
  return makeStatement({ op, kind, subject, object, value, from, by: "ben", at, answers: rows.map(({ id }) => id) });
}

it("every row that a fact rests on counts", () => {
  fc.assert(
    fc.property(logs, (log) => {
      const live = livenessOf(log.rows);
      for (const fact of factsOf(log)) {
        const ids = [...JSON.stringify(fact).matchAll(/"(s[0-9a-f]{32})"/g)].map(([, id]) => id!);
        for (const id of ids) expect(live.isLive(live.byId.get(id)!)).toBe(true);
        expect(fact.statements.length).toBeGreaterThan(0);
        expect(new Set(fact.statements).size).toBe(fact.statements.length);
      }
    }),
    { numRuns: 300 },
  );
});

it("every live row of somebody's voice is in exactly one fact", () => {
  fc.assert(
    fc.property(logs, (log) => {
      const live = livenessOf(log.rows);
      const facts = factsOf(log);
      for (const row of log.rows.filter((one) => one.op === "assert" && live.isLive(one))) {
        expect(facts.filter(({ statements }) => statements.includes(row.id))).toHaveLength(1);
      }
      expect(new Set(facts.map(({ id }) => id)).size).toBe(facts.length);
    }),
    { numRuns: 300 },
  );
});

it("facts are sound: sure within bounds, ends after starts, levels linked both ways", () => {
  fc.assert(
    fc.property(logs, (log) => {
      const facts = factsOf(log);
      const byId = new Map(facts.map((fact) => [fact.id, fact]));
      for (const fact of facts) expectSound(fact, byId);
      const held = levelOn(facts, 19_900);
      if (held !== null) expect(held.fact.assertion).toBe("actual");
    }),
    { numRuns: 300 },
  );
});

function expectSound(fact: Fact, byId: ReadonlyMap<string, Fact>): void {
  expect(fact.confidence).toBeGreaterThanOrEqual(0);
  expect(fact.confidence).toBeLessThan(1);
  if (fact.supersededBy !== null) expect(byId.get(fact.supersededBy)).toBeDefined();
  if (fact.supersedes !== null) expect(byId.get(fact.supersedes)!.supersededBy).toBe(fact.id);
  if (fact.status === "corroborated") expect(fact.sources).toBeGreaterThan(1);
  if (fact.status === "claimed") expect(fact.sources).toBe(0);
  expect(["certain", "attested", "claimed", "no", "unknown"]).toContain(holdsOn(fact, 19_900).answer);
}

it("told in any portions to a register, the facts are those of the whole", async () => {
  const parts = fc.array(fc.nat(), { maxLength: 4 });
  await fc.assert(
    fc.asyncProperty(logs, parts, async (log, cuts) => {
      const register = new Register(new MemoryStore(), { reference, now: () => "2026-04-01T00:00:00.000Z" });
      for (const { article } of witnesses) await register.add(entryOf(article));
      const ends = [...new Set([...cuts.map((cut) => cut % log.rows.length), log.rows.length])].sort((a, b) => a - b);
      let done = 0;
      for (const [at, end] of ends.entries()) {
        await register.act(log.rows.slice(done, end));
        const judged = log.judgements.slice(at, at === ends.length - 1 ? undefined : at + 1);
        for (const judgement of judged) await register.judge(judgement);
        await register.refresh();
        done = end;
      }
      const { items } = await register.view.facts({}, { order: "id", limit: 1000 });
      const heard = await register.view.witnesses(witnesses.map(({ article }) => article));
      expect([...items].sort((a, b) => (a.id < b.id ? -1 : 1))).toEqual(factsOf({ ...log, witnesses: heard }));
    }),
    { numRuns: 120 },
  );
});

function entryOf(key: string) {
  const { owner, published } = witnesses.find(({ article }) => article === key)!;
  const article: KeptArticle = {
    key,
    digest: sha256(key),
    text: key,
    title: null,
    url: null,
    publisher: owner,
    owner,
    language: "en",
    published,
    place: null,
    origin: null,
    format: "text",
    notes: [],
  };
  return { article, signature: new Uint8Array(), bands: [], entities: [], statements: [], engine: "test" };
}
