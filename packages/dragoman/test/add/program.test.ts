import { type ChildProcess, spawn } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openRegister } from "../../src/register/open.ts";
import { jsonl, reports } from "./session.ts";

const program = join(import.meta.dirname, "../../bin/dragoman.js");
let folder = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "dragoman-add-"));
});

afterAll(() => rm(folder, { recursive: true }));

interface Ended {
  readonly code: number | null;
  readonly printed: string;
  readonly complained: string;
}

/** The built program in the folder, as it is installed. */
function start(...args: readonly string[]): { readonly child: ChildProcess; readonly ended: Promise<Ended> } {
  const child = spawn(process.execPath, [program, ...args], { cwd: folder, env: { ...process.env, NO_COLOR: "1" } });
  const [out, err]: [string[], string[]] = [[], []];
  child.stdout.on("data", (piece) => out.push(String(piece)));
  child.stderr.on("data", (piece) => err.push(String(piece)));
  const ended = new Promise<Ended>((resolve) => {
    child.on("close", (code) => resolve({ code, printed: out.join(""), complained: err.join("") }));
  });
  return { child, ended };
}

const run = (...args: readonly string[]): Promise<Ended> => start(...args).ended;

async function head(register: string) {
  const effects = { env: {}, clock: () => "2026-03-01T12:00:00.000Z" };
  const open = await openRegister({ register: join(folder, register) }, effects);
  const found = {
    head: await open.view.head(),
    facts: (await open.view.facts({}, { order: "id", limit: 1000 })).items,
  };
  await open.close();
  return found;
}

describe("the built program", () => {
  it("adds a folder in threads, refuses what it must, and adds nothing twice", { timeout: 120_000 }, async () => {
    const news = join(folder, "news");
    await mkdir(join(news, "2024"), { recursive: true });
    await mkdir(join(news, "empty"));
    await writeFile(join(news, "2024/lines.jsonl"), `${jsonl(reports(150))}\n{broken`);
    await writeFile(join(news, "one.txt"), reports(1, 500)[0]!);
    await writeFile(
      join(news, "page.html"),
      `<title>Deal</title><article><p>${reports(1, 501)[0]!.repeat(3)}</p></article>`,
    );
    await writeFile(
      join(news, "table.csv"),
      `text;published\n"${reports(1, 502)[0]!.replaceAll('"', '""')}";2024-07-04\n`,
    );
    await writeFile(
      join(news, "noise.txt"),
      Uint8Array.from({ length: 5000 }, (_, i) => (i * 7) % 32),
    );
    await writeFile(join(news, "map.png"), "x");
    const first = await run("add", "news", "--register", "a.db");
    expect(first.printed).toMatch(/^153 articles added, 0 already there, 2 refused/);
    expect(first.code).toBe(1);
    const lines = first.complained.trimEnd().split("\n");
    expect(lines).toHaveLength(2);
    expect(lines[0]).toContain("news/2024/lines.jsonl#151 is no JSON");
    expect(lines[1]).toContain("news/noise.txt");
    expect(first.printed).toContain("left out, for they hold no articles: 1 .png");
    const before = await head("a.db");
    expect([before.head.articles, before.head.stale]).toEqual([153, 0]);
    const second = await run("add", "news", "--register", "a.db");
    expect(second.printed).toMatch(/^0 articles added, 153 already there, 2 refused\n0 new facts, 0 changed/);
    expect(await head("a.db")).toEqual(before);
  });

  it("stops at Ctrl-C and goes on from there", { timeout: 120_000 }, async () => {
    await writeFile(join(folder, "many.jsonl"), jsonl(reports(600)));
    const { child, ended } = start("add", "many.jsonl", "--register", "b.db", "--json");
    let counted = 0;
    child.stdout!.on("data", (piece) => {
      counted += String(piece).split("\n").length - 1;
      if (counted > 40 && !child.killed) child.kill("SIGINT");
    });
    const stopped = await ended;
    expect([stopped.code, stopped.complained]).toEqual([
      0,
      expect.stringContaining("the same command goes on from here"),
    ]);
    const kept = (await head("b.db")).head.articles;
    expect(kept).toBe(stopped.printed.trimEnd().split("\n").length);
    expect(kept).toBeLessThan(600);
    const { code, printed } = await run("add", "many.jsonl", "--register", "b.db");
    expect([code, printed.split("\n")[0]]).toEqual([
      0,
      `${600 - kept} articles added, ${kept} already there, 0 refused`,
    ]);
    expect((await head("b.db")).head).toMatchObject({ articles: 600, stale: 0 });
  });

  it("lets two adds write to one register at the same time", { timeout: 120_000 }, async () => {
    await writeFile(join(folder, "left.jsonl"), jsonl(reports(200)));
    await writeFile(join(folder, "right.jsonl"), jsonl(reports(200, 100)));
    const ended = await Promise.all(
      ["left.jsonl", "right.jsonl"].map((file) => run("add", file, "--register", "d.db")),
    );
    expect(ended.map(({ code, complained }) => [code, complained])).toEqual([
      [0, ""],
      [0, ""],
    ]);
    expect((await head("d.db")).head).toMatchObject({ articles: 300, stale: 0 });
    const added = ended.map(({ printed }) => Number(/^(\d+) articles? added/.exec(printed)?.[1]));
    expect(added[0]! + added[1]!).toBe(300);
  });

  it("reads again in threads with further rules, and prints what changed", { timeout: 120_000 }, async () => {
    await mkdir(join(folder, "rules"), { recursive: true });
    await writeFile(join(folder, "rules/rivers.yaml"), await ownRules());
    await writeFile(join(folder, "river.txt"), "Angola and Namibia signed a treaty on the river in 2020.");
    await run("add", "river.txt", "--register", "e.db", "--published", "2024-07-04");
    expect((await run("reread", "--register", "e.db")).printed).toMatch(/^0 articles read again, 0 with changes/);
    const { code, printed, complained } = await run("reread", "--register", "e.db", "--rules", "rules");
    expect([code, complained]).toEqual([0, ""]);
    expect(printed).toMatch(/^a[0-9a-f]{8} {2}2024-07-04 {2}river\.txt\n/);
    expect(printed).toContain("\n  + instrument Angola, Namibia → river treaty: treaty, 2020\n");
    expect(printed).toContain("\n  - instrument Angola, Namibia → treaty on the river: treaty, 2020\n");
    expect(printed).toMatch(/1 article read again, 1 with changes\nstatements: 1 new, 1 gone\nfacts: .*\n$/);
    const known = await run("add", "river.txt", "--register", "e.db", "--published", "2024-07-04");
    expect(known.printed).toContain("1 article read by an earlier engine: dragoman reread");
  });
});

/** The rules that the guide shows. */
async function ownRules(): Promise<string> {
  const guide = await readFile(join(import.meta.dirname, "../../../../docs/rules.md"), "utf8");
  return /^```yaml\n(# my-rules\/[\s\S]*?)^```$/m.exec(guide)![1]!;
}
