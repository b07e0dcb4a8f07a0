import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { runProgram } from "../src/program.ts";
import { type TestSystem, testEffects } from "./effects.ts";

const interview = readFileSync(join(import.meta.dirname, "../../../examples/interview.txt"), "utf8");

async function run(args: readonly string[], system: TestSystem = {}) {
  const { effects, printed, complained } = testEffects({ files: { "a.txt": interview, "-": interview }, ...system });
  const code = await runProgram(args, effects);
  return { code, printed: printed(), complained: complained() };
}

describe("dragoman read", () => {
  it("prints facts with the words they rest on", async () => {
    const { code, printed, complained } = await run(["read", "a.txt"]);
    expect(complained).toBe("");
    expect(code).toBe(0);
    expect(printed).toMatch(/QUOTATIONS\n.*kind.*speaker/);
    expect(printed).toContain("“A strategic partnership means that you can call each other");
    expect(printed).not.toContain("\x1b");
  });

  it.each([40, 60, 80, 120])("keeps within %i columns", async (columns) => {
    const { printed } = await run(["read", "a.txt", "--text", "--times"], { columns });
    expect(printed.split("\n").filter((line) => line.length > columns)).toEqual([]);
  });

  it("colours a terminal only, and never with NO_COLOR", async () => {
    const terminal = { terminal: true, columns: 80 };
    expect((await run(["read", "a.txt"], terminal)).printed).toContain("\x1b[1m");
    expect((await run(["read", "a.txt"], { ...terminal, env: { NO_COLOR: "1" } })).printed).not.toContain("\x1b");
    expect((await run(["read", "a.txt"], { ...terminal, env: { TERM: "dumb" } })).printed).not.toContain("\x1b");
    expect((await run(["read", "a.txt"], { env: { FORCE_COLOR: "1" } })).printed).toContain("\x1b[1m");
  });

  it("prints the same words with and without colour", async () => {
    const coloured = await run(["read", "a.txt", "--text"], { terminal: true, columns: 80 });
    const plain = await run(["read", "a.txt", "--text"], { columns: 80 });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the codes of a terminal begin with one
    expect(coloured.printed.replace(/\x1b\[\d+m/g, "")).toBe(plain.printed);
  });

  it("marks the evidence in the text", async () => {
    const { printed } = await run(["read", "a.txt", "--text"], { columns: 80 });
    expect(printed).toMatch(/\[q\d+ A strategic\s+partnership means/);
    expect(printed).toMatch(/green\s+energy q\d+\]/);
  });

  it("prints one line of JSON for each article", async () => {
    const { printed } = await run(["read", "--json", "a.txt", "-", "--title", "A talk", "--published", "2025-03-18"]);
    const readings = printed
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(readings.map(({ article }) => [article.title, article.publishedFrom])).toEqual([
      ["A talk", "option"],
      ["A talk", "option"],
    ]);
  });

  it("explains a fact, a sentence, everything, and says when there is nothing to explain", async () => {
    const one = await run(["read", "a.txt", "--explain", "q2"]);
    expect(one.printed).toMatch(/q2 by quote\./);
    const words = await run(["read", "a.txt", "--explain", "call each other at ANY hour"]);
    expect(words.printed).toMatch(/q\d+ by quote\./);
    const all = await run(["read", "a.txt", "--explain"]);
    expect(all.printed.length).toBeGreaterThan(words.printed.length);
    const nothing = await run(["read", "a.txt", "--explain", "no such words"]);
    expect(nothing).toMatchObject({
      code: 1,
      complained: expect.stringContaining('nothing answers to "no such words"'),
    });
  });
});

describe("a command line that is not understood", () => {
  it.each([
    [["read"], /no file is named/],
    [["read", "--explain", "a.txt"], /name the file before --explain/],
    [["read", "a.txt", "--published", "tomorrow"], /"tomorrow" is no date/],
    [["read", "a.txt", "--frobnicate"], /unknown option '--frobnicate'/],
    [["read", "--jsonl", "a.jsonl", "a.txt"], /--jsonl takes one file/],
    [["read", "--jsonl", "a.jsonl", "--published", "2025"], /--jsonl takes one file/],
    [["raed"], /unknown command 'raed'/],
    [["rules", "lsit"], /neither list nor test/],
    [["rules", "list", "consul"], /"consul" is neither a folder nor a topic \(topics: .*consult/],
    [["eval"], /missing required argument 'gold'/],
  ])("%j", async (args, message) => {
    const { code, complained } = await run(args);
    expect(code).toBe(2);
    expect(complained).toMatch(message);
  });
});

describe("help", () => {
  it.each([[["--help"]], [["read", "--help"]], [["eval", "--help"]], [["rules", "--help"]]])("%j", async (args) => {
    const { code, printed } = await run(args);
    expect(code).toBe(0);
    expect(printed).toMatch(/Examples:|Exit codes:/);
  });

  it("and the version", async () => {
    expect(await run(["--version"])).toMatchObject({ code: 0, printed: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) });
  });
});
