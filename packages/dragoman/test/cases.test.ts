import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseCases, printReading } from "@dragoman/test-kit";
import { describe, expect, it } from "vitest";
import { loaded } from "./reader.ts";

const folder = join(import.meta.dirname, "cases");
const reader = loaded();

for (const file of readdirSync(folder).filter((name) => name.endsWith(".txt"))) {
  describe(file, () => {
    const cases = parseCases(readFileSync(join(folder, file), "utf8"), file);
    it.each(cases.map((one) => [one.title, one] as const))("%s", async (_, { article, kinds, expected }) => {
      expect(printReading((await reader).read(article), kinds)).toEqual(expected);
    });
  });
}
