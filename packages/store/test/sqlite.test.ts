import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { MemoryStore, type Store } from "@dragoman/register";
import { afterAll } from "vitest";
import { openSqlite } from "../src/sqlite/index.ts";
import { hasLibrary, LIBRARIES } from "../src/sqlite/library.ts";
import { contract } from "./contract.ts";

const folder = mkdtempSync(join(tmpdir(), "dragoman-store-"));
afterAll(() => rmSync(folder, { recursive: true }));

contract("memory", { make: async () => new MemoryStore(), rounds: 20 });

let made = 0;
const paths = new Map<Store, string>();

for (const library of LIBRARIES) {
  if (!(await hasLibrary(library))) {
    console.warn(`skipped: no ${library} here`);
    continue;
  }
  contract(library, {
    make: async () => {
      const path = join(folder, `${made++}.db`);
      const store = await openSqlite(path, { create: true, library });
      paths.set(store, path);
      return store;
    },
    again: (store) => openSqlite(paths.get(store)!, { library }),
    rounds: Number(process.env["ROUNDS"] ?? 25),
  });
}
