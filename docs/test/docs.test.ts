import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";

const root = join(import.meta.dirname, "../..");
const read = (path: string): string => readFileSync(join(root, path), "utf8");
const pages = ["README.md", "CHANGELOG.md", "THIRD_PARTY.md", "examples/README.md", "gold/README.md"].concat(
  readdirSync(join(root, "docs"))
    .filter((file) => file.endsWith(".md"))
    .map((file) => `docs/${file}`),
);

/** Blocks of code in a page, with the words that open them. */
function blocks(page: string): readonly { readonly info: string; readonly code: string }[] {
  return [...page.matchAll(/^```(.*)\n([\s\S]*?)^```$/gm)].map(([, info = "", code = ""]) => ({ info, code }));
}

function dragoman(...args: readonly string[]): string {
  const cli = ["--import", "tsx", "--conditions=@dragoman/source", "packages/dragoman/src/cli.ts"];
  return execFileSync(process.execPath, [...cli, ...args], { cwd: root, encoding: "utf8" });
}

test("every note code has its heading", () => {
  const union = read("packages/model/src/note.ts").match(/NoteCode =([\s\S]*?);/)?.[1] ?? "";
  const codes = [...union.matchAll(/"([^"]+)"/g)].map(([, code]) => code);
  const headings = [...read("docs/notes.md").matchAll(/^## (.+)$/gm)].map(([, heading]) => heading);
  expect(codes.length).toBeGreaterThan(5);
  expect(headings.toSorted()).toEqual(codes.toSorted());
});

describe("links", () => {
  for (const page of pages) {
    test(page, () => {
      const links = [...read(page).matchAll(/\]\(([^)#\s]+)\)/g)].map(([, link = ""]) => link);
      const local = links.filter((link) => !link.includes("://"));
      expect(local.filter((link) => !existsSync(join(root, dirname(page), link)))).toEqual([]);
    });
  }
});

describe("the walk through the code", () => {
  const walk = read("docs/architecture.md");
  const sources = readdirSync(join(root, "packages"), { encoding: "utf8" })
    .map((name) => `packages/${name}/src`)
    .concat("apps/web/src");
  const folders = sources.flatMap((source) =>
    readdirSync(join(root, source), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1)),
  );

  test("names every folder of code", () => {
    expect(folders.length).toBeGreaterThan(50);
    expect(folders.filter((folder) => !walk.includes(`${folder.split("/").at(-1)}/`))).toEqual([]);
  });

  test("names no folder and no file that is not there", () => {
    const files = sources.flatMap((source) => readdirSync(join(root, source), { recursive: true, encoding: "utf8" }));
    const named = [...walk.matchAll(/`([\w./-]+(?:\/|\.tsx?|\.ya?ml))`/g)].map(([, name = ""]) =>
      name.replace(/\/$/, ""),
    );
    const isThere = (name: string): boolean =>
      existsSync(join(root, name)) ||
      readdirSync(join(root, "packages")).some((folder) => existsSync(join(root, "packages", folder, name))) ||
      files.some((file) => file === name || file.endsWith(`/${name}`));
    expect(named.length).toBeGreaterThan(50);
    expect(named.filter((name) => !isThere(name))).toEqual([]);
  });
});

test("the README shows what the example prints", () => {
  const shown = blocks(read("README.md")).find(({ code }) => code.includes("PARTNERSHIP"))?.code ?? "";
  const register = join(mkdtempSync(join(tmpdir(), "readme-")), "register.db");
  dragoman("add", "examples/gazette", "--register", register);
  const printed = dragoman("dyad", "Kenya", "Portugal", "--on", "2026-01-01", "--register", register);
  const lines = shown.trimEnd().split("\n");
  expect(lines.length).toBeGreaterThan(15);
  expect(lines.filter((line) => line !== "…" && !printed.includes(line))).toEqual([]);
  expect(read("scripts/example.ts")).toContain('dragoman("dyad", "Kenya", "Portugal", "--on", "2026-01-01")');
});

test("every command and option of the help stands in the guide, and the other way round", () => {
  const guide = read("docs/use.md");
  const help = dragoman("read", "--help");
  const options = [...help.matchAll(/^\s+(?:-\w, )?(--[a-z]+)/gm)].map(([, option = ""]) => option);
  expect(options).toContain("--jsonl");
  expect(options.filter((option) => option !== "--help" && !guide.includes(option))).toEqual([]);
  const named = [...guide.matchAll(/dragoman (\w+)/g)].map(([, command = ""]) => command);
  for (const command of new Set(named)) expect(dragoman("--help")).toContain(command);
});

test.each(["add", "reread"])("every option of %s stands in the guide of the register", (command) => {
  const guide = read("docs/register.md");
  const options = [...dragoman(command, "--help").matchAll(/^\s+(?:-\w, )?(--[a-z-]+)/gm)].map(
    ([, option = ""]) => option,
  );
  expect(options).toContain("--dry-run");
  expect(options.filter((option) => option !== "--help" && !guide.includes(option))).toEqual([]);
});

test("the rules shown in the guide pass their own examples", () => {
  const own = blocks(read("docs/rules.md")).find(({ code }) => code.startsWith("# my-rules/"))?.code ?? "";
  const folder = mkdtempSync(join(tmpdir(), "rules-"));
  writeFileSync(join(folder, "rivers.yaml"), own);
  expect(dragoman("rules", "test", folder)).toContain("0 failed");
});
