import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { evaluate } from "../src/eval/evaluate.ts";
import { parseGold } from "../src/eval/gold.ts";
import { report } from "../src/eval/report.ts";
import { MEASURES } from "../src/eval/tally.ts";
import { load } from "../src/load.ts";

/** For each measure of a set: at least so many right, at most so many wrong. */
type Floors = Record<string, Record<string, { right: number; wrong: number }>>;

const root = join(import.meta.dirname, "../../..");
const floorsFile = join(root, "gold/floors.json");
const floors: Floors = JSON.parse(readFileSync(floorsFile, "utf8"));
const given = process.env["DRAGOMAN_GOLD"];
const raise = process.env["UPDATE"] === "1" && !process.env["CI"];
const reader = await load();

/** Lines by which more than at the floor may be wrong, in sets of which few are told and in others: sets are small, and what is read better reads some line worse. */
const SPARE = { few: 1, many: 2 };
const FEW = 50;
/** Measures of lines that are right in their details too end so: "relationFull" of "relation". */
const DETAILED = "Full";

for (const set of Object.keys(floors)) {
  const file = set.startsWith("own/") ? join(root, "gold", set.slice(4)) : given && join(given, "gold", set);
  const present = file !== undefined && existsSync(file);
  test.skipIf(!present)(`${set} keeps its floors${present ? "" : " (skipped: no gold folder)"}`, () => {
    const reached = measure(file as string);
    if (raise) floors[set] = higher(floors[set]!, reached);
    for (const [name, floor] of Object.entries(floors[set]!)) {
      const now = reached[name];
      expect(now?.right, `${name}: right`).toBeGreaterThanOrEqual(floor.right);
      expect(now?.wrong, `${name}: wrong`).toBeLessThanOrEqual(
        floor.wrong + spareOf(floor) + foundAnew(name, floors[set]!, reached),
      );
    }
    if (raise) writeFileSync(floorsFile, `${JSON.stringify(floors, null, 2)}\n`);
  });
}

function measure(file: string): Floors[string] {
  const gold = parseGold(readFileSync(file, "utf8"), file);
  const scores = report(evaluate(gold, reader));
  const reached: Floors[string] = {};
  for (const name of MEASURES) {
    const figures = scores[name];
    if (figures) reached[name] = { right: figures.right, wrong: figures.predicted - figures.right };
  }
  const { speaker, falseAlarm } = scores;
  if (speaker) reached["speaker"] = { right: speaker.right, wrong: speaker.wrong };
  if (falseAlarm) reached["falseAlarm"] = { right: 0, wrong: falseAlarm.alarmed };
  return reached;
}

function spareOf({ right, wrong }: Floors[string][string]): number {
  return right + wrong > FEW ? SPARE.many : SPARE.few;
}

/** Lines beyond the floor that are right but for details, which may be wrong in them: none where a measure is none of details. */
function foundAnew(name: string, floor: Floors[string], reached: Floors[string]): number {
  const lines = name.endsWith(DETAILED) ? name.slice(0, -DETAILED.length) : "";
  return Math.max(0, (reached[lines]?.right ?? 0) - (floor[lines]?.right ?? 0));
}

/** Floors only go up: a measure keeps its floor unless it got better without getting worse, but for details of lines found anew. */
function higher(floor: Floors[string], reached: Floors[string]): Floors[string] {
  const next = { ...floor };
  for (const [name, now] of Object.entries(reached)) {
    const before = floor[name];
    const most = (before?.wrong ?? 0) + foundAnew(name, floor, reached);
    const isBetter = !before || (now.right >= before.right && now.wrong <= most);
    next[name] = isBetter ? now : { ...before, wrong: most };
  }
  return next;
}
