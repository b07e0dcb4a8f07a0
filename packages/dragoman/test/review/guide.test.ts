import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { runProgram } from "../../src/program.ts";
import { actions, readKeymap, usualKeys } from "../../src/review/keymap.ts";
import { testEffects } from "../effects.ts";
import { type Report, registerOf, sit } from "./desk.ts";

const root = join(import.meta.dirname, "../../../..");
const page = readFileSync(join(root, "docs/register.md"), "utf8");
const reports = readFileSync(join(root, "examples/register.jsonl"), "utf8")
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line) as Report);

/** What the guide says that a command prints. */
function shown(command: string): string {
  const start = page.indexOf(`$ dragoman ${command}`);
  expect(start).toBeGreaterThan(0);
  return page.slice(page.indexOf("\n", start) + 1, page.indexOf("```", start));
}

async function run(file: string, ...args: readonly string[]): Promise<string> {
  const { effects, printed } = testEffects({ env: { DRAGOMAN_REGISTER: file } });
  await runProgram(args, effects);
  return printed();
}

it("the guide shows what edit and the figures print", async () => {
  const file = await registerOf(reports);
  const edited = await run(file, "edit", "f89ef", "--from", "2024-07-03", "--reason", "text", "--by", "Ann");
  expect(edited).toBe(shown("edit f89ef"));
  await run(file, "undo", "--by", "Ann");
  await run(file, "accept", "f1ab3", "--by", "Ann");
  await run(file, "accept", "f1ab3", "--by", "Ben");
  await run(file, "reject", "fd458", "--by", "Ben");
  await run(file, "accept", "fd458", "--by", "Ann");
  expect(await run(file, "review", "--stats")).toBe(shown("review --stats"));
});

it("the guide shows the screen of a session", async () => {
  const file = await registerOf(reports);
  const { screens } = await sit(["--register", file, "--by", "Ann", "--kind", "partnership"], ["G", "q"], { env: {} });
  const screen = screens[1]!.filter((line) => line !== "");
  const start = page.indexOf("3 of 3 · 3 open");
  const told = page
    .slice(start, page.indexOf("```", start))
    .split("\n")
    .filter((line) => line !== "");
  expect(screen).toEqual(told);
});

it("the guide lists every action with its keys, and keys that are taken", () => {
  const table = page.slice(page.indexOf("| keys "), page.indexOf("Every act is written at once"));
  for (const { action } of actions) {
    expect(table).toContain(`\`${action}\``);
    for (const key of usualKeys.keysOf(action)) expect(table).toContain(`\`${key}\``);
  }
  const own = /```json\n(.*?)\n```/s.exec(page.slice(page.indexOf("Your own keys")))?.[1] ?? "";
  expect(readKeymap(own, "keys.json").keysOf("accept")).toEqual(["y"]);
});
