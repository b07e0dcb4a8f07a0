import type { Fact, Statement } from "@dragoman/model";
import { makeJudgement, type Store, type Writer } from "@dragoman/register";
import * as fc from "fast-check";
import { ARTICLES, article, ENTITIES, entity, fact, GROUPS, statement } from "./world.ts";

/** Something that is done to a store inside a transaction. */
export interface Deed {
  readonly name: string;
  readonly run: (writer: Writer) => Promise<unknown>;
}

const group = fc.constantFrom(...GROUPS);
const groups = fc.uniqueArray(group, { minLength: 1, maxLength: 2 });

const putArticle: fc.Arbitrary<Deed> = fc.tuple(article, fc.subarray(["b1", "b2"])).map(([put, bands]) => ({
  name: `article ${put.key}`,
  run: (writer) => writer.putArticle(put, Uint8Array.of(1, 2, put.text.length % 256), bands),
}));

const putEntities: fc.Arbitrary<Deed> = fc
  .array(entity, { maxLength: 3 })
  .map((put) => ({ name: "entities", run: (writer) => writer.putEntities(put) }));

const append: fc.Arbitrary<Deed> = fc
  .array(fc.record({ statement, groups }, { noNullPrototype: true }), { minLength: 1, maxLength: 6 })
  .map((rows) => ({
    name: `rows ${rows.map((row) => row.statement.id.slice(0, 6))}`,
    run: async (writer) => writer.append(await answering(writer, rows)),
  }));

function fold(of: fc.Arbitrary<string>, least: number): fc.Arbitrary<Deed> {
  return fc.tuple(of, fc.array(fc.nat(1_000_000), { minLength: least, maxLength: 4 })).map(([name, seeds]) => ({
    name: `facts ${name}`,
    run: async (writer) => {
      const ids = (await writer.log(0, 1000)).map((row) => row.statement.id);
      await writer.replaceFacts(name, some(name, ids, seeds), "2026-02-02T00:00:00Z");
    },
  }));
}

const others: fc.Arbitrary<Deed> = fc.oneof(
  fc
    .tuple(fc.constantFrom(...ENTITIES), fc.constantFrom("2026-01-01T00:00:00Z", "2026-01-02T00:00:00Z"))
    .map(([left, at]) => ({
      name: `judge ${left}`,
      run: (writer: Writer) =>
        writer.judge(makeJudgement({ left, right: "state:KAZ", verdict: "same", by: "ada", at, reason: null })),
    })),
  fc.tuple(fc.constantFrom(...ARTICLES), fc.constantFrom("e1", "e2")).map(([key, engine]) => ({
    name: `engine ${key}`,
    run: (writer: Writer) => writer.putEngine(key, engine),
  })),
  fc.option(fc.constantFrom("x", "y"), { nil: null }).map((value) => ({
    name: "setting",
    run: (writer: Writer) => writer.putSetting("feed", value),
  })),
  fc
    .subarray([...ARTICLES])
    .map((keys) => ({ name: `cluster ${keys}`, run: (writer: Writer) => joined(writer, keys) })),
  groups.map((names) => ({ name: `stale ${names}`, run: (writer: Writer) => writer.markStale(names) })),
  fc.tuple(fc.nat(), groups).map(([which, names]) => ({
    name: "regroup",
    run: async (writer: Writer) => {
      const rows = await writer.log(0, 1000);
      const row = rows[which % (rows.length || 1)];
      if (row)
        await writer.regroup(
          new Map([
            [row.statement.id, names],
            ["s404", names],
          ]),
        );
    },
  })),
);

const deed = fc.oneof(putArticle, putEntities, append, append, fold(group, 0), fold(group, 0), others, others);

/** So much that most questions have an answer. */
const beginning: fc.Arbitrary<Transaction> = fc
  .tuple(
    putArticle,
    putArticle,
    putArticle,
    putEntities,
    append,
    append,
    ...GROUPS.map((name) => fold(fc.constant(name), 3)),
  )
  .map((deeds) => ({ deeds, fails: false }));

/** Deeds by transactions; one that is to fail throws at its end. */
export interface Transaction {
  readonly deeds: readonly Deed[];
  readonly fails: boolean;
}

const further: fc.Arbitrary<Transaction> = fc.record(
  { deeds: fc.array(deed, { minLength: 1, maxLength: 4 }), fails: fc.nat(7).map((n) => n === 0) },
  { noNullPrototype: true },
);

export const transactions: fc.Arbitrary<readonly Transaction[]> = fc
  .tuple(beginning, fc.array(further, { maxLength: 10 }))
  .map(([opening, rest]) => [opening, ...rest]);

/** Gives what every deed answered. */
export async function carryOut(store: Store, { deeds, fails }: Transaction): Promise<readonly unknown[]> {
  const answers: unknown[] = [];
  try {
    await store.transact(async (writer) => {
      for (const { run } of deeds) answers.push(await run(writer));
      answers.push(await writer.head(), await writer.staleGroups(3), await writer.monthly(["state:AZE"]));
      if (fails) throw new Error("on purpose");
    });
  } catch (error) {
    if (!fails) throw error;
  }
  return answers;
}

/** The rows with, where they answer one, the id of a row that is there. */
async function answering(
  writer: Writer,
  rows: readonly { readonly statement: Statement; readonly groups: readonly string[] }[],
) {
  const [held] = await writer.log(0, 1);
  return rows.map(({ statement: row, groups: names }) => ({
    statement: { ...row, answers: row.answers.map((id) => (id === "s1" && held ? held.statement.id : id)) },
    groups: names,
  }));
}

async function joined(writer: Writer, keys: readonly string[]): Promise<void> {
  const there = (await writer.witnesses(keys)).map((witness) => witness.article);
  if (there.length > 0) await writer.setCluster(there, there[0]!);
}

/** The same seeds give the same facts, and ids are each of one fact. */
function some(name: string, ids: readonly string[], seeds: readonly number[]): readonly Fact[] {
  const facts = new Map<string, Fact>();
  for (const seed of seeds) {
    const [made] = fc.sample(fact(name, ids), { seed, numRuns: 1 });
    facts.set(made!.id, made!);
  }
  return [...facts.values()];
}
