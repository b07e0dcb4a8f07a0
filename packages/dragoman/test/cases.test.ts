import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseCases, printReading } from "@dragoman/test-kit";
import { describe, expect, it } from "vitest";
import { loaded } from "./reader.ts";

const folder = join(import.meta.dirname, "cases");
const reader = loaded();

for (const file of readdirSync(folder).filter((name) => name.endsWith(".txt"))) {
  describe(file, () => {
    it.each(parseCases(readFileSync(join(folder, file), "utf8"), file))(
      "$title",
      async ({ article, kinds, expected }) => {
        expect(printReading((await reader).read(article), kinds)).toEqual(expected);
      },
    );
  });
}
