import { loadReference } from "@dragoman/reference";
import type { Entry } from "@dragoman/register";
import { describe, expect, it } from "vitest";
import type { Entrant } from "../../src/add/entrant.ts";
import { findSources } from "../../src/add/find.ts";
import { startPool } from "../../src/add/pool.ts";
import { startReport } from "../../src/add/report.ts";
import { addBegun } from "../../src/add/round.ts";
import type { Effects } from "../../src/effects.ts";
import { DragomanError } from "../../src/error.ts";
import { jsonl, reports, testSession } from "./session.ts";

describe("adding", () => {
  it("keeps every article with what it says, and folds facts", async () => {
    const { register, add } = testSession({ files: { "a.jsonl": jsonl(reports(3)), "b.txt": reports(1, 9)[0]! } });
    expect(await add(["a.jsonl", "b.txt"])).toMatchObject({ added: 4, known: 0, refused: 0 });
    const { articles, facts, stale } = await register.view.head();
    expect([articles, stale]).toEqual([4, 0]);
    expect(facts).toBeGreaterThan(0);
    const { items } = await register.view.articles({});
    expect(items.map(({ origin }) => origin).toSorted()).toEqual(["a.jsonl#1", "a.jsonl#2", "a.jsonl#3", "b.txt"]);
  });

  it("changes nothing the second time, and reads nothing", async () => {
    const { register, add, effects } = testSession({ files: { "a.jsonl": jsonl(reports(40)) } });
    await add(["a.jsonl"]);
    const before = await register.view.head();
    const enter = (): never => expect.unreachable("an article that is known was read");
    const stubbed = { ...effects, startEntrant: () => ({ ...effects.startEntrant(null), enter }) };
    expect(await add(["a.jsonl"], { effects: stubbed })).toMatchObject({ added: 0, known: 40, earlier: 0 });
    expect(await register.view.head()).toEqual(before);
  });

  it("tells of articles that an earlier engine read", async () => {
    const { add, effects } = testSession({ files: { "a.jsonl": jsonl(reports(2)) } });
    await add(["a.jsonl"]);
    const later = { ...effects, startEntrant: () => ({ ...effects.startEntrant(null), engine: async () => "later" }) };
    expect(await add(["a.jsonl"], { effects: later })).toMatchObject({ known: 2, earlier: 2 });
  });

  it("takes the same text under another address for another article, of the same cluster", async () => {
    const text = `${reports(1)[0]} ${"It was the first of its kind, officials in both capitals told reporters. ".repeat(3)}`;
    const files = {
      "a.jsonl": ["https://example.org/1", "https://example.net/2", "https://example.org/1"]
        .map((url) => JSON.stringify({ text, url }))
        .join("\n"),
    };
    const { register, add } = testSession({ files });
    expect(await add(["a.jsonl"])).toMatchObject({ added: 2, known: 1 });
    const { items } = await register.view.articles({});
    const witnesses = await register.view.witnesses(items.map(({ key }) => key));
    expect(new Set(witnesses.map(({ cluster }) => cluster)).size).toBe(1);
  });

  it("keeps articles that are dated in the future, and names them", async () => {
    const { add } = testSession({ files: { "a.txt": reports(1)[0]!, "b.txt": reports(1, 5)[0]! } });
    expect((await add(["a.txt"], { options: { defaults: { published: "2026-03-02" } } })).future).toBe(0);
    const tally = await add(["b.txt"], { options: { defaults: { published: "2026-03-09", title: "From tomorrow" } } });
    expect(tally).toMatchObject({ added: 1, future: 1, ahead: ["From tomorrow"] });
  });

  it("refuses what is damaged, each with its reason, and adds the rest", async () => {
    const files = {
      "a.jsonl": ['{"text": "cut', jsonl(reports(1)), '{"n": 1}', "[]", jsonl(reports(1, 7))].join("\n"),
      "b.bin": Uint8Array.from({ length: 3000 }, (_, i) => (i * 7) % 32),
      "c.txt": " \n ",
      "d.txt": reports(1, 3)[0]!,
    };
    const { add, complained } = testSession({ files });
    expect(await add(["a.jsonl", "b.bin", "c.txt", "none.txt", "d.txt"])).toMatchObject({ added: 3, refused: 6 });
    const lines = complained().trimEnd().split("\n");
    expect(lines).toHaveLength(6);
    for (const start of ["none.txt does not exist", "a.jsonl#1 is no JSON", "a.jsonl#3", "a.jsonl#4", "b.bin", "c.txt"])
      expect(lines.filter((line) => line.startsWith(`dragoman: ${start}`))).toHaveLength(1);
  });

  it("refuses an article that the reader fails at, and adds the others of its group", async () => {
    const { add, effects, complained } = testSession({ files: { "a.jsonl": jsonl(reports(5)) } });
    const failing: Effects["startEntrant"] = () => {
      const entrant = effects.startEntrant(null);
      const enter: Entrant["enter"] = async (items) =>
        (await entrant.enter(items)).map((entered, i) =>
          items[i]!.origin.endsWith("#3") ? { failure: "broke" } : entered,
        );
      return { ...entrant, enter };
    };
    expect(await add(["a.jsonl"], { effects: { ...effects, startEntrant: failing } })).toMatchObject({
      added: 4,
      refused: 1,
    });
    expect(complained()).toBe("dragoman: a.jsonl#3 broke\n");
  });

  it("stops at once while a pipe gives nothing", async () => {
    const { add, effects } = testSession({});
    const stopping = new AbortController();
    async function* silent(): AsyncGenerator<Uint8Array> {
      yield Buffer.from(`${jsonl(reports(1))}\n`);
      stopping.abort();
      await new Promise(() => {});
    }
    const waiting = { ...effects, stream: silent };
    expect((await add(["-"], { effects: waiting, stop: stopping.signal })).refused).toBe(0);
  });

  it("tells what was kept when the register fails, and says why", async () => {
    const { register, effects, printed } = testSession({ files: { "a.jsonl": jsonl(reports(60)) } });
    let kept = 0;
    const full = Object.create(register, {
      add: {
        value: (entry: Entry) =>
          ++kept > 40 ? Promise.reject(new DragomanError("register.full", "no space is left")) : register.add(entry),
      },
    });
    const sources = await findSources(["a.jsonl"], effects);
    const pool = startPool(2, () => effects.startEntrant(null));
    const stop = new AbortController().signal;
    const fetching = effects.startFetching(false);
    const round = { register: full, reference: loadReference(), pool, fetching, stop, flags: {}, effects };
    await expect(addBegun(sources, startReport(false, effects), round)).rejects.toThrow("no space is left");
    expect(printed()).toMatch(/^40 articles added, 0 already there, 0 refused\n/);
    expect((await register.view.head()).articles).toBe(40);
  });

  it("goes on after a stop where it was, to the same register", async () => {
    const files = { "a.jsonl": jsonl(reports(200)) };
    const whole = testSession({ files });
    await whole.add(["a.jsonl"]);
    const cut = testSession({ files });
    const stopping = new AbortController();
    const startEntrant: Effects["startEntrant"] = () => {
      const entrant = cut.effects.startEntrant(null);
      const enter: Entrant["enter"] = async (items) => {
        if (items.some(({ origin }) => origin.endsWith("#50"))) stopping.abort();
        return entrant.enter(items);
      };
      return { ...entrant, enter };
    };
    const first = await cut.add(["a.jsonl"], { stop: stopping.signal, effects: { ...cut.effects, startEntrant } });
    expect(first.added).toBeGreaterThanOrEqual(32);
    expect(first.added).toBeLessThan(200);
    const second = await cut.add(["a.jsonl"]);
    expect(second).toMatchObject({ added: 200 - first.added, known: first.added });
    const facts = async ({ register }: typeof whole) =>
      (await register.view.facts({}, { limit: 1000, order: "id" })).items;
    expect(await facts(cut)).toEqual(await facts(whole));
  });
});
