import type { Entity, Fact, Statement } from "@dragoman/model";
import fc from "fast-check";
import { expect, it } from "vitest";
import {
  type Act,
  type Analyst,
  accept,
  edit,
  findAct,
  isRefusal,
  type Matter,
  merge,
  mergeEntities,
  type Refusal,
  reject,
  type StatementSketch,
  split,
  splitEntities,
  undo,
} from "../../src/index.ts";
import { reference, type World, world } from "./world.ts";

const time = fc.constantFrom(null, "2023", "2024", "2024-07", "2024-07-03", "2024-07-05", "2025-04-23");
const pair = fc.constantFrom(["state:AZE", "state:CHN"], ["state:AZE", "state:KAZ"]);
const row: fc.Arbitrary<Partial<StatementSketch>> = fc.oneof(
  fc.record({
    kind: fc.constant("partnership" as const),
    subject: pair,
    value: fc.constantFrom("strategic partnership", "comprehensive strategic partnership"),
    from: time,
    assertion: fc.constantFrom("actual" as const, "planned" as const, "denied" as const),
  }),
  fc.record({
    kind: fc.constant("event" as const),
    subject: pair,
    value: fc.constantFrom("CONSULT", "AGREE"),
    from: time,
    qualifiers: fc.constant({}),
  }),
  fc.record({
    kind: fc.constant("quotation" as const),
    subject: fc.constantFrom(["person:Farid Hashim"], ["person:F. Hashim"], ["person:Farid Hashim/MYS"]),
    value: fc.constantFrom("We are ready", "We wait"),
    qualifiers: fc.constant({ form: "direct" }),
  }),
);

type Deed = "accept" | "reject" | "edit" | "level" | "merge" | "split" | "same" | "different";
const wish = fc.record({
  deed: fc.constantFrom<Deed>("accept", "reject", "edit", "level", "merge", "split", "same", "different"),
  on: fc.nat(),
  with: fc.nat(),
  by: fc.constantFrom("Ann", "Ben"),
});
type Wish = typeof wish extends fc.Arbitrary<infer T> ? T : never;

it("an act and its undoing change nothing, and undoing the undoing is the act, in any register", async () => {
  const reports = fc.array(fc.array(row, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 6 });
  const acts = fc.array(wish, { minLength: 1, maxLength: 5 });
  let done = 0;
  await fc.assert(
    fc.asyncProperty(reports, acts, async (articles, wishes) => {
      const it = world();
      for (const [i, rows] of articles.entries()) await it.report(`r${i}`, rows);
      const states: (readonly Fact[])[] = [await it.facts()];
      const ids: string[] = [];
      for (const one of wishes) {
        const act = await tried(it, one);
        if (act === null) continue;
        ids.push((act.statements[0] ?? act.judgements[0])!.id);
        states.push(await it.facts());
        done++;
      }
      for (const [i, id] of [...ids.entries()].reverse()) {
        const undoing = await takeBack(it, id);
        expect(await it.facts()).toEqual(states[i]);
        const redoing = await takeBack(it, undoing);
        expect(await it.facts()).toEqual(states[i + 1]);
        await takeBack(it, redoing);
        expect(await it.facts()).toEqual(states[i]);
      }
    }),
    { numRuns: 60 },
  );
  expect(done).toBeGreaterThan(60);
});

async function tried(it: World, one: Wish): Promise<Act | null> {
  const facts = await it.facts();
  const fact = facts[one.on % facts.length]!;
  const other = await it.matter(facts[one.with % facts.length]!);
  try {
    return await it.do(fact, (matter, analyst) => wished(one, matter, other, analyst), one.by);
  } catch (error) {
    if (error instanceof Error && !(error instanceof TypeError) && !(error instanceof RangeError)) return null;
    throw error;
  }
}

function wished(one: Wish, matter: Matter, other: Matter, analyst: Analyst): Act | Refusal {
  const known = (): boolean => true;
  if (one.deed === "same" || one.deed === "different") return judged(one, matter, other, analyst);
  if (one.deed === "accept") return accept(matter, analyst);
  if (one.deed === "reject") return reject(matter, analyst);
  if (one.deed === "edit") return edit(matter, new Map([["from", "2022-05-06"]]), analyst, known);
  if (one.deed === "merge") return merge(matter, other, analyst);
  if (one.deed === "split") return split(matter, matter.fact.statements.slice(0, 1), analyst);
  const value = matter.fact.kind === "event" ? "SUPPORT" : "enhanced partnership";
  return edit(matter, new Map([["value", value]]), analyst, known);
}

function judged(one: Wish, matter: Matter, other: Matter, analyst: Analyst): Act | Refusal {
  const [left, right] = [matter, other].map(({ fact }): Entity => {
    const id = fact.subject[0] ?? "";
    return { id, kind: id.startsWith("person:") ? "person" : "state", name: id, country: null, wikidata: null };
  });
  const pair = { left: left!, right: right!, areBothKnown: left!.kind === "state" };
  const judge = one.deed === "same" ? mergeEntities : splitEntities;
  return judge(pair, matter.judgements, analyst);
}

/** Id of the undoing. */
async function takeBack(it: World, id: string): Promise<string> {
  const found = await findAct(it.register.view, id, reference);
  if (found === null) throw new TypeError(`no act ${id}`);
  const at = new Date(Date.parse(latest(found.act.at, await rowsOf(it), found.judgements)) + 1).toISOString();
  const act = undo(found.act, found.judgements, { by: "Ann", at, reason: null });
  if (isRefusal(act)) throw new TypeError(act.problem);
  await it.register.act(act.statements, act.judgements);
  return (act.statements[0] ?? act.judgements[0])!.id;
}

async function rowsOf(it: World): Promise<readonly Statement[]> {
  return (await it.register.view.log(0, 10_000)).map(({ statement }) => statement);
}

function latest(at: string, ...lists: readonly (readonly { readonly at: string | null }[])[]): string {
  return lists.flat().reduce((held, one) => (one.at !== null && one.at > held ? one.at : held), at);
}
