import { describe, expect, it } from "vitest";
import { figureLines, interval } from "../../src/audit/figures.ts";
import { parseSheet, type Sheet } from "../../src/audit/sheet.ts";
import type { Keystroke } from "../../src/effects.ts";
import { palette } from "../../src/print/colour.ts";
import { runProgram } from "../../src/program.ts";
import { testEffects } from "../effects.ts";
import { registerOf } from "../review/desk.ts";

const REPORTS = [
  {
    title: "Declaration",
    publisher: "Antara",
    published: "2024-07-03",
    text: "JAKARTA, July 3, 2024 - Indonesia and Peru established a strategic partnership on Wednesday. President of Peru Dina Boluarte praised Indonesia.",
  },
  {
    title: "Embassies",
    publisher: "Andina",
    published: "2025-01-10",
    text: 'LIMA, January 10, 2025 - Peru and Laos established diplomatic relations. "We trust Laos," President of Peru Dina Boluarte said.',
  },
];

/** Runs `dragoman audit` on a register, with somebody at the keyboard where keys are given. */
async function audit(
  register: string,
  args: readonly string[],
  typed: readonly string[] | null = null,
  files: Readonly<Record<string, string | Uint8Array>> = {},
) {
  async function* keys(): AsyncGenerator<Keystroke> {
    for (const name of typed ?? []) yield { kind: "key", name };
  }
  const seat = typed === null ? {} : { terminal: true, keys: keys() };
  const test = testEffects({ ...seat, files, env: { NO_COLOR: "1", DRAGOMAN_REGISTER: register } });
  const look: typeof test.effects.look = async (path) => {
    if (test.files[path] === undefined) throw Object.assign(new Error(path), { code: "ENOENT" });
    return { kind: "file", size: 1, changed: 0, id: path };
  };
  const code = await runProgram(["audit", ...args], { ...test.effects, look });
  return { code, printed: test.printed(), complained: test.complained(), files: test.files };
}

const sheetIn = (files: Readonly<Record<string, string | Uint8Array>>, file: string): Sheet =>
  parseSheet(Buffer.from(files[file]!).toString(), file);

describe("audit", () => {
  it("draws the same lines for the same seed, others for another one, each at most once", async () => {
    const register = await registerOf(REPORTS);
    const drawn = async (...args: string[]) => sheetIn((await audit(register, ["a.json", ...args])).files, "a.json");
    const all = await drawn();
    expect(all.lines.length).toBe(all.population);
    expect(new Set(all.lines.map(({ statement }) => statement)).size).toBe(all.population);
    const ids = ({ lines }: Sheet) => lines.map(({ statement }) => statement);
    const first = ids(await drawn("--sample", "3", "--seed", "5"));
    expect(ids(await drawn("--sample", "3", "--seed", "5"))).toEqual(first);
    expect(ids(await drawn("--sample", "3", "--seed", "6"))).not.toEqual(first);
    const partnership = await drawn("--kind", "partnership");
    expect(partnership.lines).toMatchObject([
      {
        kind: "partnership",
        source: "Antara",
        words: expect.stringMatching(/^JAKARTA.*Wednesday\.$/),
        says: expect.stringContaining("Indonesia, Peru: strategic partnership"),
        verdict: null,
      },
    ]);
  });

  it("marks in the sentences of a quotation what is told as said", async () => {
    const register = await registerOf([
      { ...REPORTS[1]!, text: 'LIMA - "We trust Laos," President of Peru Dina Boluarte said, "and Laos trusts us."' },
    ]);
    const { files } = await audit(register, ["a.json", "--kind", "quotation"]);
    expect(sheetIn(files, "a.json").lines.map(({ words }) => words)).toEqual([
      'LIMA - "⟦We trust Laos⟧," President of Peru Dina Boluarte said, "⟦and Laos trusts us⟧."',
    ]);
  });

  it("takes verdicts by key, keeps each at once, goes back, and goes on where it was left", async () => {
    const register = await registerOf(REPORTS);
    const first = await audit(register, ["a.json"], ["y", "x", "n", "u", "N", ..."who?", "enter", "s", "q"]);
    const verdicts = ({ lines }: Sheet) => lines.slice(0, 4).map(({ verdict, note }) => [verdict, note]);
    expect(verdicts(sheetIn(first.files, "a.json"))).toEqual([
      ["right", null],
      ["wrong", "who?"],
      ["skipped", null],
      [null, null],
    ]);
    expect(first.printed).toMatch(/1 right, 1 wrong, 1 skipped, \d+ open/);
    expect(first.printed).toMatch(/all +1 +2 +50\.0 % +9\.5 % to 90\.5 %/);
    expect(first.printed).toContain(" – who?");
    const again = await audit(register, ["a.json"], ["y", "q"], first.files);
    expect(verdicts(sheetIn(again.files, "a.json"))[3]).toEqual(["right", null]);
    expect((await audit(register, ["a.json", "--report"], null, again.files)).printed).toContain("2 right, 1 wrong");
  });

  it("says what to do with wrong input, and never draws over verdicts", async () => {
    const register = await registerOf(REPORTS);
    const files = { "notes.txt": "milk", "a.json": '{"audit":1,"seed":1,"population":1,"lines":[{}]}' };
    for (const [args, message, code] of [
      [["notes.txt"], /notes\.txt: it holds no audit \(dragoman audit NEWFILE/, 1],
      [["a.json"], /a\.json: line 1: "statement" is no text/, 1],
      [["a.json", "--sample", "3"], /is an audit already/, 2],
      [["b.json", "--sample", "none"], /--sample none is no whole number from 1/, 2],
      [["b.json", "--kind", "visit"], /--kind/, 2],
      [["b.json", "--report"], /b\.json/, 1],
    ] as const) {
      const result = await audit(register, [...args], null, files);
      expect([result.code, result.complained]).toEqual([code, expect.stringMatching(message)]);
    }
  });
});

describe("interval", () => {
  it("is Wilson's", () => {
    // Figures of Newcombe, Statistics in Medicine 17 (1998), table I.
    const rounded = (right: number, judged: number) => interval({ right, judged }).map((end) => end.toFixed(4));
    expect(rounded(81, 263)).toEqual(["0.2553", "0.3662"]);
    expect(rounded(15, 148)).toEqual(["0.0624", "0.1605"]);
    expect(rounded(0, 20)).toEqual(["0.0000", "0.1611"]);
    expect(rounded(1, 29)).toEqual(["0.0061", "0.1718"]);
    expect(interval({ right: 0, judged: 0 })).toEqual([0, 1]);
  });

  it("stands beside each kind and outlet of which something was judged", () => {
    const line = { statement: "s", article: "a", title: null, published: null, says: "x", words: "y", note: null };
    const sheet: Sheet = {
      audit: 1,
      seed: 1,
      population: 9,
      lines: [
        { ...line, kind: "event", source: "Antara", verdict: "right" },
        { ...line, kind: "event", source: null, verdict: "wrong" },
        { ...line, kind: "office", source: "Antara", verdict: null },
      ],
    };
    const lines = figureLines(sheet, 80, palette({ env: { NO_COLOR: "1" }, stdout: testEffects({}).effects.stdout }));
    expect(lines.map((text) => text.split(/ {2,}/).slice(0, 3).join("|"))).toEqual(
      expect.arrayContaining(["all|1|2", "event|1|2", "Antara|1|1", "unknown outlet|0|1"]),
    );
    expect(lines.some((text) => text.startsWith("office"))).toBe(false);
  });
});
