/**
 * Every figure of how well the reader reads, as Markdown: own gold, and the public sets in the folder named by DRAGOMAN_GOLD.
 *   npm run quality                 prints it
 *   npm run quality -- --write      puts it between the marks in docs/quality.md
 */
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { load } from "../../packages/dragoman/src/load.ts";
import { confusionLines } from "./confusion.ts";
import { scoreHalves, scoreSets, setLines } from "./sets.ts";
import { judge } from "./tools.ts";

const root = join(import.meta.dirname, "../..");
const page = join(root, "docs/quality.md");
const folder = process.env["DRAGOMAN_GOLD"] || null;
/** Benches of single public sets, each with what it is asked for. */
const BENCHES: readonly (readonly string[])[] = [["bench/events.ts", "plv", "gsr", "codebook"], ["bench/actors.ts"]];
const TOOLS: readonly (readonly [tool: string, data: string, name: string])[] = [
  ["times.mjs", "times/tbaq/data/TBAQ-cleaned/TimeBank", "TimeBank"],
  ["times.mjs", "times/tbaq/data/TBAQ-cleaned/AQUAINT", "AQUAINT"],
  ["polnear.mjs", "quotes/polnear/dev", "PolNeAR, development part"],
];

const { values } = parseArgs({ options: { write: { type: "boolean" } } });
const reader = await load();
const sets = scoreSets(reader, folder);
const real = sets.filter(({ name }) => name.startsWith("dev "));
const parts: Readonly<Record<string, readonly string[]>> = {
  sets: setLines(sets),
  halves: setLines(scoreHalves(sets)),
  confusion: confusionLines(real.length > 0 ? real : sets),
  ...(folder === null ? {} : { public: ["```", ...publicLines(folder), "```"] }),
};
if (values.write) writeFileSync(page, written(readFileSync(page, "utf8")));
else
  process.stdout.write(
    `${Object.values(parts)
      .map((lines) => lines.join("\n"))
      .join("\n\n")}\n`,
  );
if (folder === null) process.stderr.write("skipped: no gold folder (DRAGOMAN_GOLD), so own gold alone\n");

function publicLines(given: string): readonly string[] {
  const judged = TOOLS.map(
    ([tool, data, name]) => `${name}: ${judge(given, tool, data, reader) ?? "skipped: not in the folder"}`,
  );
  const benches = BENCHES.map(([script = "", ...args]) =>
    execFileSync(process.execPath, ["--import", "tsx", "--conditions=@dragoman/source", script, ...args], {
      cwd: root,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "inherit"],
    }).trimEnd(),
  );
  return [...judged, ...benches];
}

function written(text: string): string {
  let now = text;
  for (const [name, lines] of Object.entries(parts)) {
    const [begin, end] = [`<!-- quality: ${name} -->`, "<!-- quality: end -->"];
    const from = now.indexOf(begin);
    const to = now.indexOf(end, from);
    if (from < 0 || to < 0) throw new Error(`docs/quality.md has no place for ${name}`);
    now = `${now.slice(0, from + begin.length)}\n${lines.join("\n")}\n${now.slice(to)}`;
  }
  return now;
}
