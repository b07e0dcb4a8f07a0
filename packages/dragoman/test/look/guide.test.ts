import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { look } from "./sample.ts";

const root = join(import.meta.dirname, "../../../..");
const page = join(root, "docs/register.md");
const BLOCK = /^```\n\$ dragoman (.*)\n([\s\S]*?)```$/gm;
const LOOK_UP = /^(?:dyad|fact|dossier|query|on|timeline|table|changes) /;

/** The page as the commands in it print today. */
async function printed(text: string): Promise<string> {
  const parts: string[] = [];
  let end = 0;
  for (const match of text.matchAll(BLOCK)) {
    const [whole, command = ""] = match;
    parts.push(text.slice(end, match.index), LOOK_UP.test(`${command} `) ? await answer(command) : whole);
    end = match.index + whole.length;
  }
  return parts.join("") + text.slice(end);
}

async function answer(command: string): Promise<string> {
  const published = readFileSync(join(root, "examples/published.csv"), "utf8");
  const args = [...command.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, word]) => quoted ?? word ?? "");
  const { code, printed: output } = await look(args, { files: { "examples/published.csv": published } });
  expect([command, code]).toEqual([command, 0]);
  return `\`\`\`\n$ dragoman ${command}\n${output}\`\`\``;
}

it("the guide shows what the commands print (UPDATE=1 rewrites it)", async () => {
  const text = readFileSync(page, "utf8");
  const today = await printed(text);
  if (process.env["UPDATE"] === "1" && !process.env["CI"]) writeFileSync(page, today);
  else expect(text).toBe(today);
  expect([...today.matchAll(BLOCK)].length).toBeGreaterThan(7);
});
