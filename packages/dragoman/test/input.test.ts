import type { Reading } from "@dragoman/model";
import { describe, expect, it } from "vitest";
import { runProgram } from "../src/program.ts";
import { testEffects } from "./effects.ts";
import { loaded } from "./reader.ts";

const sentence = "“We will sign the treaty,” said Emmanuel Macron, président de la République, in Zürich.";

describe("files that are no plain text", () => {
  it.each([
    ["a missing file", "missing.txt", /missing\.txt does not exist/],
    ["a PDF", "a.pdf", /is a PDF \(extract its text first/],
    ["an archive", "a.docx", /is a ZIP archive or an office document/],
    ["other bytes", "a.bin", /is no text/],
  ])("%s is refused, the others are read", async (_, file, message) => {
    const files = {
      "a.pdf": "%PDF-1.7 …",
      "a.docx": "PK\x03\x04…",
      "a.bin": Uint8Array.from({ length: 3000 }, (_, i) => (i * 7) % 32),
      "good.txt": sentence,
    };
    const { effects, printed, complained } = testEffects({ files });
    expect(await runProgram(["read", "--json", file, "good.txt"], effects)).toBe(1);
    expect(complained()).toMatch(message);
    expect(complained().trimEnd()).not.toContain("\n");
    expect((JSON.parse(printed()) as Reading).text).toBe(sentence);
  });

  it("a folder is refused", async () => {
    const { effects, complained } = testEffects({});
    const folder = { ...effects, readFile: () => Promise.reject(Object.assign(new Error(), { code: "EISDIR" })) };
    expect(await runProgram(["read", "papers"], folder)).toBe(1);
    expect(complained()).toBe("dragoman: papers is a folder (name its files, for example papers/*.txt)\n");
  });
});

describe("encodings", () => {
  it("anything else is read as windows-1252, and that is said", async () => {
    const bytes = Buffer.from([0x93, 0x5a, 0xfc, 0x72, 0x69, 0x63, 0x68, 0x94]);
    const { effects, printed, complained } = testEffects({ files: { "a.txt": bytes } });
    expect(await runProgram(["read", "--json", "a.txt"], effects)).toBe(0);
    expect((JSON.parse(printed()) as Reading).text).toBe("“Zürich”");
    expect(complained()).toBe("dragoman: a.txt is not UTF-8; read as windows-1252\n");
  });
});

describe("odd texts", () => {
  const notes = async (text: string, published?: string): Promise<readonly string[]> => {
    const reading = (await loaded()).read({ text, published: published ?? null });
    return reading.notes.map(({ code }) => code);
  };

  it.each([
    ["empty", "", "article.empty"],
    ["white space only", " \n\t\n ", "article.empty"],
    ["NULs", "Fran\0ce signed.", "text.repaired"],
    ["a lone surrogate", "France \ud800 signed.", "text.repaired"],
    ["HTML", "<html><body><p>France signed.</p></body></html>", "article.html"],
    ["a dateline of no day", "PARIS, February 31, 2025 – France signed.", "dateline.invalid"],
  ])("%s get a note", async (_, text, code) => expect(await notes(text)).toContain(code));

  it("a publication date that is none gets a note", async () => {
    expect(await notes("France signed.", "the day after")).toContain("published.invalid");
  });
});

describe("time grows with the text and no faster", () => {
  const sample = "France and Germany signed a treaty in Berlin on Monday, “a good day for Europe”, said Olaf Scholz. ";
  const shapes: readonly (readonly [string, (size: number) => string])[] = [
    ["one line", (size) => sample.repeat(size / sample.length)],
    ["one word", (size) => "a".repeat(size)],
    ["quote marks", (size) => '"'.repeat(size)],
    ["opened quote marks", (size) => "“a ".repeat(size / 3)],
    ["nested brackets", (size) => "(".repeat(size / 2) + ")".repeat(size / 2)],
    ["capital names", (size) => "Joint Declaration on the Strategic ".repeat(size / 35)],
    ["commas", (size) => "France, ".repeat(size / 8)],
    ["blank lines", (size) => "a\n\n".repeat(size / 3)],
    ["digits", (size) => "2024-".repeat(size / 5)],
  ];

  it.each(shapes)("%s", { timeout: 60_000 }, async (_, make) => {
    const reader = await loaded();
    const spent = (size: number): number => {
      const text = make(size);
      const started = performance.now();
      reader.read({ text });
      return performance.now() - started;
    };
    spent(20_000);
    const small = Math.max(20, spent(50_000));
    expect(spent(400_000)).toBeLessThan(small * 8 * 4);
  });
});
