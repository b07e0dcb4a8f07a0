import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { load } from "../src/load.ts";
import { passagesOf, scoreOf } from "./parties/deeds.ts";

const reader = await load();

/** At least so many deeds with all their parties, at most so many that are not told. */
const floors = [
  { file: "first.txt", right: 53, extra: 6 },
  { file: "second.txt", right: 46, extra: 9 },
  { file: "third.txt", right: 42, extra: 4 },
];

it.each(floors)("tells who does the deeds of $file, and to whom", ({ file, right, extra }) => {
  const passages = passagesOf(readFileSync(join(import.meta.dirname, "parties", file), "utf8"));
  const score = scoreOf(passages, (article) => reader.read(article));
  const faults = score.faults.join("\n");
  expect(score.right, faults).toBeGreaterThanOrEqual(right);
  expect(score.extra, faults).toBeLessThanOrEqual(extra);
});
