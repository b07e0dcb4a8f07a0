import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { compareGolden, KINDS, printEvidence, printReading } from "@dragoman/test-kit";
import { describe, expect, it } from "vitest";
import { loaded } from "./reader.ts";

const examples = join(import.meta.dirname, "../../../examples");
const reader = loaded();

describe("the Readings of the examples", () => {
  it.each(readdirSync(examples).filter((file) => file.endsWith(".txt")))("%s", async (file) => {
    const reading = (await reader).read({ text: readFileSync(join(examples, file), "utf8") });
    const lines = [...printReading(reading, KINDS), ...printEvidence(reading)];
    expect(compareGolden(join(import.meta.dirname, "articles", file), lines, process.env)).toMatch(/same|updated/);
  });
});
