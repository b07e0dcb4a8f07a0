import { spawnSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { loadReference } from "@dragoman/reference";
import { type Entry, Register } from "@dragoman/register";
import { openSqlite } from "@dragoman/store/sqlite";
import { entryAt } from "../register-rows.ts";

const root = join(import.meta.dirname, "../..");
const cli = join(root, "packages/dragoman/bin/dragoman.js");
/** Rows of a generated article. */
const ROWS = 10;
/** Generated articles between two foldings. */
const BATCH = 500;

/** Makes a register of the examples, of a corpus where there is one, and of generated articles about real states until it holds so many facts; what is there already stays. */
export async function fill(file: string, corpus: string | null, facts: number): Promise<void> {
  mkdirSync(dirname(file), { recursive: true });
  const sources = ["examples/gazette", "examples/register", ...(corpus === null ? [] : [corpus])];
  spawnSync(process.execPath, [cli, "add", ...sources, "--register", file], { cwd: root, stdio: "inherit" });
  const reference = loadReference();
  const store = await openSqlite(file, { create: false });
  const register = new Register(store, { reference, now: () => "2026-01-01T00:00:00.000Z" });
  await register.refresh();
  const states = reference.all("state").map(({ id }) => id);
  const named = (place: number): Entry => {
    const { groups: _, ...entry } = entryAt(place, ROWS, states);
    return { ...entry, entities: entry.entities.flatMap(({ id }) => reference.entity(id) ?? []) };
  };
  for (let head = await register.view.head(); head.facts < facts; head = await register.view.head()) {
    for (let i = 0; i < BATCH; i++) await register.add(named(head.articles + i));
    await register.refresh();
  }
  await register.close();
}
