import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { checkReading, schema, valid } from "./check.ts";
import { loaded } from "./reader.ts";

const root = join(import.meta.dirname, "../../..");
const edtf: ValidateFunction = new Ajv2020().compile(schema.$defs.edtf);
const corpus = join(process.env["DRAGOMAN_GOLD"] ?? "", "corpus/diplomatic.jsonl");

describe("the schema of a Reading", () => {
  const examples = readdirSync(join(root, "examples")).filter((file) => file.endsWith(".txt"));
  const reader = loaded();

  it.each(examples)("accepts the Reading of %s", async (file) => {
    checkReading((await reader).read({ text: readFileSync(join(root, "examples", file), "utf8") }));
  });

  it("refuses what no Reading may be", async () => {
    const reading = (await reader).read({ text: "France and Germany signed a treaty." });
    expect(valid(reading)).toBe(true);
    expect(valid({ ...reading, schema: "other" })).toBe(false);
    expect(valid({ ...reading, entities: [{ id: "state:France", kind: "state", name: "France" }] })).toBe(false);
    expect(valid({ ...reading, text: "a\r\nb" })).toBe(false);
  });

  it.each([
    "2024",
    "2024-07",
    "2024-07-03",
    "2024-22",
    "2019/2023",
    "2024-07/..",
    "XXXX-01",
    "199X",
    "2001~",
    "../2030",
  ])("knows the date %s", (date) => expect(edtf(date)).toBe(true));

  it.each(["", "24", "2024-7", "2024-13", "2024-25", "../..", "2024/", "last year", "2024-07-03T10:30", "P4Y"])(
    "knows no date %s",
    (date) => expect(edtf(date)).toBe(false),
  );
});

describe.skipIf(!process.env["DRAGOMAN_GOLD"] || !existsSync(corpus))("articles of the corpus", () => {
  it("have valid Readings", { timeout: 120_000 }, async () => {
    const reader = await loaded();
    const lines = readFileSync(corpus, "utf8").trimEnd().split("\n");
    for (let i = 0; i < lines.length; i += 60) checkReading(reader.read(JSON.parse(lines[i]!)));
  });
});
