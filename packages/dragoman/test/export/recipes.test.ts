import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { EXPORTERS } from "../../src/commands/export.ts";
import { place } from "./place.ts";

const page = readFileSync(join(import.meta.dirname, "../../../../docs/exports.md"), "utf8");
const recipes = [...page.matchAll(/^```sh recipe\n(.+)\n```$/gm)].map(([, line = ""]) => line);
const files = [...page.matchAll(/^dragoman export (\S+) ?(.*) --out ((?:facts|events|graph)\.\w+)$/gm)];

/** Whether a recipe's program, and what it imports, is on this machine. */
function isPresent(recipe: string): boolean {
  const program = recipe.split(" ", 1)[0]!;
  if (spawnSync("sh", ["-c", `command -v ${program}`]).status !== 0) return false;
  const library = /python3 -c 'import (\w+)/.exec(recipe)?.[1];
  return library === undefined || spawnSync("python3", ["-c", `import ${library}`]).status === 0;
}

async function prepared() {
  const here = await place();
  for (const [, form = "", options = "", file = ""] of files) {
    const { code } = await here.run("export", form, ...options.split(" ").filter(Boolean), "--out", here.path(file));
    expect(code, file).toBe(0);
  }
  return here;
}

describe("the page on exports", () => {
  it("has a heading for each form", () => {
    for (const { name } of EXPORTERS) expect(page).toContain(`\n## ${name}\n`);
  });

  it("makes the files that its recipes read", () => {
    expect(files.map(([, , , file]) => file)).toEqual([
      "facts.csv",
      "events.txt",
      "facts.parquet",
      "facts.jsonl",
      "graph.graphml",
    ]);
    expect(recipes.length).toBeGreaterThan(6);
  });
});

describe("recipes", () => {
  const here = prepared();
  for (const recipe of recipes) {
    const present = isPresent(recipe);
    const name = recipe.slice(0, 60);
    if (!present) console.warn(`skipped, its program is not here: ${name}`);
    it.skipIf(!present)(name, async () => {
      const { path } = await here;
      const { status, stdout, stderr } = spawnSync("sh", ["-c", recipe], { cwd: dirname(path("x")), encoding: "utf8" });
      expect(status, stderr).toBe(0);
      expect(stdout).toMatch(/partnership|CONSULT|SUPPORT|Graph with \d+ nodes/);
    });
  }
});
