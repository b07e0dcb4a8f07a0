import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { MemoryStore } from "@dragoman/register";
import { build } from "vite";
import { afterAll, beforeAll, expect, it } from "vitest";
import { randomFrom } from "../../../test-kit/src/random.ts";
import { openSqlite } from "../src/sqlite/index.ts";
import { entryAt } from "./kill/entries.ts";
import { registerOver } from "./story.ts";

const KILLS = Number(process.env["DRAGOMAN_KILLS"] ?? 200);
/** Registers that are filled at the same time, each by a process of its own. */
const LANES = 2;
const SEED = 20_260_214;
/** Milliseconds, at most, from the opening of a register to the kill. */
const LIFE = 60;

const folder = mkdtempSync(join(tmpdir(), "dragoman-kill-"));
/** Inside of the workspace, where the child finds its packages. */
const built = fileURLToPath(new URL("../../../.cache/kill", import.meta.url));
const child = join(built, "child.mjs");

beforeAll(async () => {
  const entry = fileURLToPath(new URL("kill/child.ts", import.meta.url));
  await build({
    configFile: false,
    logLevel: "silent",
    resolve: { conditions: ["@dragoman/source"] },
    ssr: { noExternal: true, external: ["libsql"], resolve: { conditions: ["@dragoman/source"] } },
    build: { ssr: entry, outDir: built, emptyOutDir: true, rollupOptions: { output: { entryFileNames: "child.mjs" } } },
  });
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true }));

it(`loses and doubles nothing when it is killed ${KILLS} times`, { timeout: 600_000 }, async () => {
  await Promise.all(Array.from({ length: LANES }, (_, lane) => survive(lane)));
});

async function survive(lane: number): Promise<void> {
  const path = join(folder, `${lane}.db`);
  const random = randomFrom(SEED + lane);
  const printed: string[] = [];
  let early = 0;
  for (let kill = 0; kill < KILLS / LANES; kill++) {
    // Every tenth is killed before it has opened the register, the first of them while it makes it.
    const isEarly = kill % 10 === 0;
    if (isEarly) early++;
    printed.push(...(await live(path, isEarly ? random() * 2 * LIFE : null, random() * LIFE)));
  }
  const count = printed.length + 20;
  printed.push(...(await finish(path, count)));
  await verify(path, printed, count);
  expect(early).toBeGreaterThan(0);
}

/** Lets a process live for a while and gives the keys that it told of. */
async function live(path: string, afterStart: number | null, afterOpening: number): Promise<readonly string[]> {
  const { process, lines, opened, ended } = start(path, 1_000_000);
  if (afterStart === null) {
    await Promise.race([opened, ended]);
    await setTimeout(afterOpening);
  } else await setTimeout(afterStart);
  process.kill("SIGKILL");
  expect(await ended, "nothing but the signal may end it").toBe("SIGKILL");
  return told(lines);
}

async function finish(path: string, count: number): Promise<readonly string[]> {
  const { lines, ended } = start(path, count);
  expect(await ended).toBe(0);
  return told(lines);
}

function start(path: string, count: number) {
  const process = spawn(globalThis.process.execPath, [child, path, String(count)], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const lines: string[] = [];
  const opened = new Promise<void>((resolve) => {
    process.stdout.on("data", (piece: Buffer) => {
      lines.push(piece.toString());
      resolve();
    });
  });
  return { process, lines, opened, ended: endOf(process) };
}

function endOf(process: ChildProcess): Promise<string | number | null> {
  return new Promise((resolve) => process.once("close", (code, signal) => resolve(signal ?? code)));
}

/** Whole lines only. */
function told(pieces: readonly string[]): readonly string[] {
  const lines = pieces.join("").split("\n").slice(0, -1);
  return lines.filter((line) => line !== "open");
}

async function verify(path: string, printed: readonly string[], count: number): Promise<void> {
  expect(new Set(printed).size, "no key was told twice").toBe(printed.length);
  const store = await openSqlite(path);
  const register = registerOver(store);
  const expected = registerOver(new MemoryStore());
  const stored = new Set(await register.view.idsFrom("a", count + 1));
  for (let place = 0; place < count; place++) {
    const entry = entryAt(place);
    await expected.add(entry);
    const rows = await register.view.statementsOf(entry.article.key);
    expect(rows.map(({ id }) => id)).toEqual(entry.statements.map(({ id }) => id).sort());
  }
  expect(printed.filter((key) => !stored.has(key))).toEqual([]);
  await Promise.all([register.refresh(), expected.refresh()]);
  const [{ tx: _, ...head }, { tx: __, ...wanted }] = [await register.view.head(), await expected.view.head()];
  expect(head).toEqual(wanted);
  const ids = (await register.view.log(0, 10 * count)).map(({ statement }) => statement.id);
  expect(new Set(ids).size).toBe(ids.length);
  const page = { order: "id", limit: 1000 } as const;
  expect(await register.view.facts({}, page)).toEqual(await expected.view.facts({}, page));
  expect(await register.integrity()).toEqual([]);
  await register.close();
}
