import { mkdir, mkdtemp, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { findSources } from "../../src/add/find.ts";
import { nameOf } from "../../src/add/source.ts";
import { nodeEffects } from "../../src/node.ts";

let folder = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "dragoman-find-"));
  await mkdir(join(folder, "2024/deep"), { recursive: true });
  await mkdir(join(folder, "empty"));
  await mkdir(join(folder, ".hidden"));
  for (const file of ["b.txt", "a.txt", "2024/c.html", "2024/deep/d.txt", ".hidden/e.txt", "f.PNG", "register.db"]) {
    await writeFile(join(folder, file), "x");
  }
  await symlink("..", join(folder, "2024/up"));
  await symlink("nowhere", join(folder, "2024/broken.txt"));
  await writeFile(join(folder, "odd [1].txt"), "x");
});

async function find(...names: readonly string[]) {
  const { sources, refused, leftOut } = await findSources(
    names.map((name) => (name.includes("://") || name === "-" ? name : join(folder, name))),
    nodeEffects(),
  );
  const short = (name: string): string => name.replace(`${folder}/`, "");
  return {
    found: sources.map((source) => short(nameOf(source))),
    refused: refused.map(({ origin, message }) => `${short(origin)} ${message}`),
    leftOut: Object.fromEntries(leftOut),
  };
}

describe("the sources that arguments name", () => {
  it("are all files of a folder, by name, without hidden ones and those that hold no articles", async () => {
    expect(await find("")).toEqual({
      found: ["2024/c.html", "2024/deep/d.txt", "a.txt", "b.txt", "odd [1].txt"],
      refused: ["2024/broken.txt does not exist"],
      leftOut: { ".png": 1, ".db": 1 },
    });
  });

  it.each([
    ["*.txt", ["a.txt", "b.txt", "odd [1].txt"]],
    ["**/*.{txt,html}", ["2024/c.html", "2024/deep/d.txt", "a.txt", "b.txt", "odd [1].txt"]],
    ["202?/*", ["2024/c.html"]],
    ["[ab].txt", ["a.txt", "b.txt"]],
  ])("are what the pattern %s matches", async (pattern, found) => {
    expect((await find(pattern)).found).toEqual(found);
  });

  it("are files by their own names, even those that look like patterns or hold no articles by their ending", async () => {
    expect((await find("odd [1].txt", "f.PNG")).found).toEqual(["odd [1].txt", "f.PNG"]);
  });

  it("are addresses and standard input", async () => {
    const { found, refused } = await find("https://example.org/feed.xml", "-", "ftp://example.org/x");
    expect(found).toEqual(["https://example.org/feed.xml", "standard input"]);
    expect(refused).toEqual(["ftp://example.org/x cannot be fetched"]);
  });

  it("are refused when there is nothing", async () => {
    expect((await find("empty", "none*.txt", "none.txt", "none/*.txt")).refused).toEqual([
      "empty holds no file",
      "none*.txt matches no file",
      "none.txt does not exist",
      "none does not exist",
    ]);
  });
});
