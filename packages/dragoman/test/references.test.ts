import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { load } from "../src/load.ts";
import { passagesOf, scoreOf } from "./references/passages.ts";

const reader = await load();

/** At least so many references right, at most so many wrong; the others are left open. */
const floors = [
  { file: "first.txt", right: 127, wrong: 3 },
  { file: "second.txt", right: 91, wrong: 2 },
  { file: "third.txt", right: 81, wrong: 2 },
];

it.each(floors)("tells whom the references of $file mean", ({ file, right, wrong }) => {
  const passages = passagesOf(readFileSync(join(import.meta.dirname, "references", file), "utf8"));
  const score = scoreOf(passages, (article) => reader.read(article));
  const faults = score.faults.join("\n");
  expect(score.right, faults).toBeGreaterThanOrEqual(right);
  expect(score.wrong, faults).toBeLessThanOrEqual(wrong);
});
