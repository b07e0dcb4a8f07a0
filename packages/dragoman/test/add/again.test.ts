import type { Statement } from "@dragoman/model";
import { makeStatement } from "@dragoman/register";
import { describe, expect, it } from "vitest";
import { type Changed, orphansAmong, readAgain } from "../../src/add/again.ts";
import type { Entrant } from "../../src/add/entrant.ts";
import { startPool } from "../../src/add/pool.ts";
import { progress } from "../../src/batch/progress.ts";
import type { Effects } from "../../src/effects.ts";
import { jsonl, reports, type TestSession, testSession } from "./session.ts";

/** An engine that says of each article what `say` makes of the rows that are read. */
function engine(effects: Effects, name: string, say: (rows: readonly Statement[]) => readonly Statement[]) {
  const started: Entrant = effects.startEntrant(null);
  const enter: Entrant["enter"] = async (items) =>
    (await started.enter(items)).map((each) =>
      "entry" in each ? { entry: { ...each.entry, statements: say(each.entry.statements), engine: name } } : each,
    );
  return (): Entrant => ({ ...started, engine: async () => name, enter });
}

async function again(
  { register, effects }: TestSession,
  start: () => Entrant,
  options: { readonly dry?: boolean; readonly all?: boolean; readonly only?: string; readonly stop?: AbortSignal } = {},
) {
  const changed: Changed[] = [];
  const read = await readAgain({
    register,
    pool: startPool(2, start),
    bar: progress(effects.stderr, effects.now),
    only: options.only ?? null,
    all: options.all ?? false,
    dry: options.dry ?? false,
    now: effects.clock,
    stop: options.stop ?? new AbortController().signal,
    changed: async (each) => void changed.push(each),
    failed: async () => {},
  });
  await register.refresh();
  const gone = changed.flatMap((each) => each.gone);
  const fresh = changed.flatMap((each) => each.fresh);
  return { read, changed: changed.length, gone, fresh, orphans: await orphansAmong(gone, register.view) };
}

const isQuotation = ({ kind }: Statement): boolean => kind === "quotation";

/** The same row as another rule would read it. */
function byAnotherRule(row: Statement): Statement {
  const { id: _, ...content } = row;
  return makeStatement({ ...content, evidence: row.evidence.map((anchor) => ({ ...anchor, rule: "another.rule" })) });
}

const sure = (row: Statement, by = "ana"): Statement =>
  makeStatement({
    op: "confirm",
    kind: row.kind,
    subject: row.subject,
    object: row.object,
    value: row.value,
    article: row.article,
    by,
    at: "2026-03-01T13:00:00.000Z",
    answers: [row.id],
  });

async function filled(count = 3): Promise<TestSession & { readonly rows: () => Promise<readonly Statement[]> }> {
  const session = testSession({ files: { "a.jsonl": jsonl(reports(count)) } });
  await session.add(["a.jsonl"]);
  const rows = async () => (await session.register.view.log(0, 10_000)).map(({ statement }) => statement);
  return { ...session, rows };
}

describe("reading again", () => {
  it("leaves alone what this engine has read, and changes nothing when all is read anew", async () => {
    const session = await filled();
    const same = (): Entrant => session.effects.startEntrant(null);
    const before = await session.register.view.head();
    expect(await again(session, same)).toMatchObject({ read: 0, changed: 0 });
    expect(await again(session, same, { all: true })).toMatchObject({ read: 3, changed: 0 });
    expect(await session.register.view.head()).toEqual(before);
  });

  it("takes back what is read no more, and gives it back when it is read again", async () => {
    const session = await filled();
    const facts = async () => (await session.register.view.facts({}, { order: "id" })).items;
    const before = await facts();
    expect(before.some(({ kind }) => kind === "quotation")).toBe(true);
    const deaf = engine(session.effects, "deaf", (rows) => rows.filter((row) => !isQuotation(row)));
    const less = await again(session, deaf);
    expect(less.read).toBe(3);
    expect(less.gone.length).toBeGreaterThan(0);
    expect(less.gone.every(isQuotation)).toBe(true);
    expect((await facts()).some(({ kind }) => kind === "quotation")).toBe(false);
    expect(await again(session, deaf)).toMatchObject({ read: 0 });
    const hearing = await again(
      session,
      engine(session.effects, "hearing", (rows) => rows),
    );
    expect(hearing.fresh.map(({ id }) => id).toSorted()).toEqual(less.gone.map(({ id }) => id).toSorted());
    expect(await facts()).toEqual(before);
  });

  it("says what would change, and changes nothing", async () => {
    const session = await filled();
    const before = await session.register.view.head();
    const deaf = engine(session.effects, "deaf", (rows) => rows.filter((row) => !isQuotation(row)));
    const dry = await again(session, deaf, { dry: true });
    expect(await session.register.view.head()).toEqual(before);
    const wet = await again(session, deaf);
    expect(dry.gone).toEqual(wet.gone);
  });

  it("keeps an analyst's act where the same words say the same, and lists it when they do not", async () => {
    const session = await filled();
    const [row] = (await session.rows()).filter(isQuotation);
    await session.register.act([sure(row!)]);
    await session.register.refresh();
    const reviews = async () => (await session.register.view.facts({ reviews: ["accepted"] }, {})).items.length;
    expect(await reviews()).toBe(1);
    const renamed = engine(session.effects, "renamed", (rows) => rows.map(byAnotherRule));
    const moved = await again(session, renamed);
    expect([moved.changed, moved.orphans]).toEqual([3, []]);
    expect(await reviews()).toBe(1);
    const deaf = engine(session.effects, "deaf", (rows) =>
      rows.filter((each) => !isQuotation(each)).map(byAnotherRule),
    );
    const { orphans } = await again(session, deaf);
    expect(orphans.map(({ by, op }) => `${by} ${op}`)).toEqual(["ana confirm"]);
    expect(await reviews()).toBe(0);
  });

  it("reads one article alone", async () => {
    const session = await filled();
    const { items } = await session.register.view.articles({});
    const deaf = engine(session.effects, "deaf", (rows) => rows.filter((row) => !isQuotation(row)));
    expect(await again(session, deaf, { only: items[1]!.key })).toMatchObject({ read: 1, changed: 1 });
    expect(await again(session, deaf)).toMatchObject({ read: 2 });
  });

  it("goes on after a stop", async () => {
    const session = await filled(150);
    const stopping = new AbortController();
    let calls = 0;
    const deaf = engine(session.effects, "deaf", (rows) => rows.filter((row) => !isQuotation(row)));
    const halting = (): Entrant => {
      const started = deaf();
      return {
        ...started,
        enter: (items) => {
          if (++calls === 2) stopping.abort();
          return started.enter(items);
        },
      };
    };
    const first = await again(session, halting, { stop: stopping.signal });
    expect(first.read).toBeGreaterThan(0);
    expect(first.read).toBeLessThan(150);
    expect((await again(session, deaf)).read).toBe(150 - first.read);
  });
});
