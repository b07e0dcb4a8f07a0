import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { summaryLines } from "../../src/add/summary.ts";
import { runProgram } from "../../src/program.ts";
import { type TestSystem, testEffects } from "../effects.ts";
import { jsonl, reports } from "./session.ts";

let folder = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "dragoman-command-"));
});

afterAll(() => rm(folder, { recursive: true }));

async function run(args: readonly string[], system: TestSystem, register = "r.db", more: object = {}) {
  const { effects, printed, complained } = testEffects({
    ...system,
    env: { DRAGOMAN_REGISTER: join(folder, register) },
  });
  const code = await runProgram(args, { ...effects, ...more });
  return { code, printed: printed(), complained: complained() };
}

const files = { "a.jsonl": jsonl(reports(2)), "b.txt": reports(1, 9)[0]!, "-": reports(1, 10)[0]! };

describe("dragoman add", () => {
  it("says what it would add, without a register and with one, and writes nothing", async () => {
    const dry = ["add", "a.jsonl", "b.txt", "none.txt", "--dry-run", "--publisher", "AZERTAC"];
    const first = await run(dry, { files }, "dry.db");
    expect(first.code).toBe(1);
    expect(first.printed).toBe(
      "2024-07-04  AZERTAC  (a.jsonl#1)\n2024-07-04  AZERTAC  (a.jsonl#2)\nundated     AZERTAC  (b.txt)\n",
    );
    expect(first.complained).toBe(
      "dragoman: none.txt does not exist\ndragoman: 3 would be added, 0 already there, 1 refused\n",
    );
    await run(["add", "a.jsonl", "--publisher", "AZERTAC"], { files }, "dry.db");
    const second = await run([...dry, "--json"], { files }, "dry.db");
    expect(
      second.printed
        .trimEnd()
        .split("\n")
        .map((line) => JSON.parse(line).status),
    ).toEqual(["refused", "known", "known", "new"]);
  });

  it("prints a line of JSON for each article, and its summary beside", async () => {
    const { code, printed, complained } = await run(
      ["add", "a.jsonl", "none.txt", "-", "--json"],
      { files },
      "json.db",
    );
    expect(code).toBe(1);
    const lines = printed
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(lines.map(({ status, origin }) => `${status} ${origin}`)).toEqual([
      "refused none.txt",
      "added a.jsonl#1",
      "added a.jsonl#2",
      "added standard input",
    ]);
    expect(lines[1].key).toMatch(/^a[0-9a-f]{32}$/);
    expect(complained).toContain("3 articles added, 0 already there, 1 refused\n");
  });

  it.each([
    [["add", "a.jsonl", "b.txt", "--title", "One"], "--title is for one article (2 files and addresses are named)"],
    [["add", "a.jsonl", "--published", "yesterday"], '"yesterday" is no date'],
    [["add", "a.jsonl", "--every", "1h"], "--every goes with --watch"],
    [["add", "-", "--watch"], "standard input cannot be watched"],
    [["add", "a.jsonl", "--watch", "--dry-run"], "--watch and --dry-run exclude each other"],
    [["add", "a.jsonl", "--columns", "x"], '--columns does not understand "x"'],
    [["add"], "missing required argument"],
    [["reread", "--all", "--article", "a1"], "--all and --article exclude each other"],
  ])("does not understand %o", async (args, message) => {
    const { code, complained } = await run(args, { files }, "usage.db");
    expect([code, complained]).toEqual([2, expect.stringContaining(message)]);
  });

  it("reads no more of a document than it may, and goes on", async () => {
    let taken = 0;
    async function* endless() {
      for (const piece = Buffer.from("Endless words of no use. ".repeat(4000)); ; taken += piece.length) yield piece;
    }
    const { effects } = testEffects({ files: { ...files, "huge.txt": "" } });
    const stream = (path: string) => (path === "huge.txt" ? endless() : effects.stream(path));
    const { code, printed, complained } = await run(
      ["add", "huge.txt", "b.txt"],
      { files: { ...files, "huge.txt": "" } },
      "huge.db",
      { stream },
    );
    expect(code).toBe(1);
    expect(complained).toMatch(/^dragoman: huge\.txt is larger than 20 MB \(.*\)\n$/);
    expect(printed).toMatch(/^1 article added, 0 already there, 1 refused\n/);
    expect(taken).toBeLessThan(21_000_000);
  });

  it("takes lines of a stream that is larger than memory, holding back what it reads", {
    timeout: 60_000,
  }, async () => {
    const [text] = reports(1);
    const line = Buffer.from(`${JSON.stringify({ text, filler: "x".repeat(100_000) })}\n`);
    async function* many() {
      for (let i = 0; i < 2000; i++) yield line;
    }
    const { effects } = testEffects({ files: { "many.jsonl": "" } });
    const before = process.memoryUsage().rss;
    const { code, printed } = await run(["add", "many.jsonl"], { files: { "many.jsonl": "" } }, "many.db", {
      stream: (path: string) => (path === "many.jsonl" ? many() : effects.stream(path)),
    });
    expect([code, printed.split("\n")[0]]).toEqual([0, "1 article added, 1,999 already there, 0 refused"]);
    expect(process.memoryUsage().rss - before).toBeLessThan(150_000_000);
  });

  it("remarks on a date in the future where it says what it would add, and where it adds", async () => {
    const ahead = { "ahead.jsonl": `${JSON.stringify({ text: reports(1, 9)[0], published: "2999-05-03" })}\n` };
    for (const args of [["--dry-run"], []]) {
      const { complained } = await run(["add", "ahead.jsonl", ...args], { files: ahead }, "ahead.db");
      expect(complained).toContain("dragoman: ahead.jsonl#1: the date 2999-05-03 lies in the future\n");
    }
  });

  it("refuses what may not be read, and adds the rest", async () => {
    const denied = Object.assign(new Error("denied"), { code: "EACCES" });
    const { effects } = testEffects({ files });
    const { code, printed, complained } = await run(["add", "a.jsonl", "b.txt"], { files }, "denied.db", {
      stream: (path: string) => {
        if (path === "a.jsonl") throw denied;
        return effects.stream(path);
      },
    });
    expect([code, complained]).toEqual([1, "dragoman: a.jsonl may not be read (check its permissions)\n"]);
    expect(printed).toMatch(/^1 article added, 0 already there, 1 refused/);
  });

  it("names its register's fault in one line", async () => {
    const { code, complained } = await run(["add", "b.txt"], { files }, "");
    expect([code, complained.trimEnd().split("\n").length]).toEqual([1, 1]);
    expect(complained).toContain("is a folder");
  });
});

describe("dragoman reread", () => {
  it("says that there is no register, or no such article", async () => {
    expect(await run(["reread"], {}, "none.db")).toMatchObject({
      code: 1,
      complained: expect.stringContaining("no register"),
    });
    await run(["add", "a.jsonl"], { files }, "again.db");
    const unknown = await run(["reread", "--article", "afff"], {}, "again.db");
    expect(unknown).toMatchObject({
      code: 1,
      complained: expect.stringContaining("no article's key begins with afff"),
    });
    const all = await run(["reread", "--all"], {}, "again.db");
    expect(all).toMatchObject({ code: 0, printed: expect.stringMatching(/^2 articles read again, 0 with changes\n/) });
  });
});

describe("the summary", () => {
  it("says what to look at", () => {
    const tally = {
      added: 1200,
      known: 1,
      refused: 2,
      earlier: 1,
      remarks: 12,
      unchanged: 1,
      future: 4,
      ahead: ["A", "B", "C"],
    };
    const leftOut = new Map([
      [".css", 1],
      [".png", 12],
    ]);
    const facts = { new: 1, changed: 2, gone: 3 };
    expect(summaryLines({ tally, facts, seconds: 10, leftOut, stopped: true })).toEqual([
      "1,200 articles added, 1 already there, 2 refused",
      "1 new fact, 2 changed, 3 gone · 10.0 s, 120 articles/s",
      "1 address unchanged since last asked",
      "1 article read by an earlier engine: dragoman reread",
      "4 articles dated in the future: “A”, “B”, “C”, …",
      "2 more remarks; --json shows them all",
      "left out, for they hold no articles: 12 .png, 1 .css",
      "stopped; the same command goes on from here",
    ]);
  });
});
