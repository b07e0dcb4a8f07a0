import { spawnSync } from "node:child_process";
import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { StoreError } from "../src/index.ts";
import { bound, Driver } from "../src/sqlite/driver.ts";
import { openSqlite } from "../src/sqlite/index.ts";
import { connect, hasLibrary, LIBRARIES } from "../src/sqlite/library.ts";
import { MIGRATIONS } from "../src/sqlite/migrate.ts";
import { SqliteStore } from "../src/sqlite/store.ts";
import { entryAt } from "./kill/entries.ts";
import { registerOver } from "./story.ts";

const folder = mkdtempSync(join(tmpdir(), "dragoman-trouble-"));
chmodSync(folder, 0o755);
afterAll(() => rmSync(folder, { recursive: true }));
const here: string[] = [];
for (const library of LIBRARIES) if (await hasLibrary(library)) here.push(library);

describe.each(here)("a register in trouble, opened with %s", (library) => {
  let made = 0;
  const place = () => join(folder, `${library.replace(":", "-")}-${made++}.db`);
  const open = (path: string, options = {}) => openSqlite(path, { library, ...options });

  async function filled(path: string, articles: number): Promise<void> {
    const register = registerOver(await open(path, { create: true }));
    for (let i = 0; i < articles; i++) await register.add(entryAt(i));
    await register.refresh();
    await register.close();
  }

  const refusal = async (work: Promise<unknown>): Promise<StoreError> => {
    const error = await work.then(
      () => null,
      (reason: unknown) => reason,
    );
    expect(error).toBeInstanceOf(StoreError);
    expect((error as StoreError).hint).toMatch(/\w/);
    return error as StoreError;
  };

  it("says what a path holds that is no register, and leaves it alone", async () => {
    const text = place();
    writeFileSync(text, "These are notes of a talk, and no register at all. ".repeat(50));
    const other = place();
    new Driver(await connect(other, library)).exec("CREATE TABLE recipes (name TEXT)");
    const empty = place();
    writeFileSync(empty, "");
    const cases = [
      [join(folder, "none.db"), "register.missing"],
      [folder, "register.foreign"],
      [text, "register.foreign"],
      [other, "register.foreign"],
      [empty, "register.missing"],
      [join(folder, "no", "folder.db"), "register.missing"],
    ] as const;
    for (const [path, code] of cases) expect(await refusal(open(path))).toMatchObject({ code });
    expect(await refusal(open(text, { create: true }))).toMatchObject({ code: "register.foreign" });
    expect(await refusal(open(other, { create: true }))).toMatchObject({ code: "register.foreign" });
    expect(await refusal(open(join(folder, "no", "folder.db"), { create: true }))).toMatchObject({
      code: "register.missing",
    });
    expect(readFileSync(text, "utf8")).toMatch(/^These are notes/);
    await (await open(empty, { create: true })).close();
  });

  it("refuses a newer register and brings an older one up to date, after a copy", async () => {
    const path = place();
    await filled(path, 2);
    const next = [...MIGRATIONS, ["CREATE TABLE extra (a INTEGER) STRICT", "INSERT INTO extra VALUES (7)"]];
    const store = await open(path, { migrations: next });
    expect((await store.view.head()).articles).toBe(2);
    await store.close();
    const { version } = createRequire(import.meta.url)("../package.json");
    expect(await refusal(open(path))).toMatchObject({
      code: "register.newer",
      message: expect.stringContaining(`needs Dragoman ${version} or newer (it has layout 2, this one knows 1)`),
      hint: `install it: npm install -g dragoman@${version}`,
    });
    const copy = await open(`${path}.layout-1`);
    expect((await copy.view.head()).articles).toBe(2);
    await copy.close();
  });

  it("names no version where none is noted, and keeps a copy of every try", async () => {
    const path = place();
    await filled(path, 1);
    const driver = new Driver(await connect(path, library));
    driver.exec("DELETE FROM setting");
    driver.exec(`PRAGMA user_version = ${MIGRATIONS.length + 1}`);
    expect(await refusal(open(path))).toMatchObject({
      message: expect.stringContaining("needs a newer Dragoman"),
      hint: "install it: npm install -g dragoman@latest",
    });
    driver.exec("DROP TABLE setting");
    expect(await refusal(open(path))).toMatchObject({ code: "register.newer" });
    driver.close();
    const older = place();
    await filled(older, 1);
    const broken = [...MIGRATIONS, ["CREATE TABLE extra (a INTEGER)", "NONSENSE"]];
    for (let i = 0; i < 2; i++) await expect(open(older, { migrations: broken })).rejects.toThrow();
    for (const copy of [`${older}.layout-1`, `${older}.layout-1-2`]) {
      const store = await open(copy);
      expect((await store.view.head()).articles).toBe(1);
      await store.close();
    }
  });

  it("brings a register up to date once when two programs open it", async () => {
    const path = place();
    await filled(path, 1);
    const next = [...MIGRATIONS, ["CREATE TABLE extra (a INTEGER) STRICT"]];
    const stores = await Promise.all([open(path, { migrations: next }), open(path, { migrations: next })]);
    for (const store of stores) expect((await store.view.head()).articles).toBe(1);
    for (const store of stores) await store.close();
  });

  it("changes nothing when a step to a newer layout fails", async () => {
    const path = place();
    await filled(path, 1);
    await expect(
      open(path, { migrations: [...MIGRATIONS, ["CREATE TABLE extra (a INTEGER)", "NONSENSE"]] }),
    ).rejects.toThrow();
    const store = await open(path);
    expect(await store.integrity()).toEqual([]);
    await store.close();
  });

  it("waits for another program, then says that it is locked", async () => {
    const path = place();
    await filled(path, 1);
    const other = new Driver(await connect(path, library));
    other.exec("BEGIN IMMEDIATE");
    const store = await open(path, { wait: 120 });
    const register = registerOver(store);
    expect((await register.view.head()).articles).toBe(1);
    expect(await refusal(register.add(entryAt(5)))).toMatchObject({ code: "register.locked" });
    setTimeout(() => other.exec("COMMIT"), 60);
    expect(await register.add(entryAt(5))).toBe("added");
    other.close();
    await register.close();
  });

  it("keeps all that was there when the disk is full, and goes on when there is room again", async () => {
    const path = place();
    await filled(path, 3);
    const driver = new Driver(await connect(path, library));
    const pages = Number(driver.rows<{ readonly page_count: number }>("PRAGMA page_count")[0]!.page_count);
    driver.exec(`PRAGMA max_page_count = ${pages + 2}`);
    const register = registerOver(new SqliteStore(driver, path, 100));
    const long = { ...entryAt(9).article, text: "word ".repeat(20_000) };
    expect(await refusal(register.add({ ...entryAt(9), article: long }))).toMatchObject({ code: "register.full" });
    expect((await register.view.head()).articles).toBe(3);
    expect(await register.integrity()).toEqual([]);
    driver.exec("PRAGMA max_page_count = 100000");
    expect(await register.add({ ...entryAt(9), article: long })).toBe("added");
    await register.refresh();
    expect(await register.integrity()).toEqual([]);
    await register.close();
  });

  it("tells of damage", async () => {
    const path = place();
    await filled(path, 60);
    const damaged = place();
    copyFileSync(path, damaged);
    const file = openSync(damaged, "r+");
    const size = statSync(damaged).size;
    for (let at = 8192; at < size; at += 8192) writeSync(file, Buffer.alloc(4096, 0xa5), 0, 4096, at);
    const error = await refusal(
      (async () => {
        const register = registerOver(await open(damaged));
        const faults = await register.integrity();
        await register.close();
        throw new StoreError(faults[0]!.code, faults[0]!.message, faults[0]!.hint);
      })(),
    );
    expect(error.code).toBe("register.damaged");
    const cut = place();
    copyFileSync(path, cut);
    truncateSync(cut, 40_000);
    const faults = open(cut).then((store) => store.integrity());
    await faults.then(
      (found) => expect(found[0]?.code).toBe("register.damaged"),
      (reason) => expect(reason).toMatchObject({ code: "register.damaged" }),
    );
  });

  it("finds facts, counts and words that are not what they should be, and folds anew", async () => {
    const path = place();
    await filled(path, 12);
    const driver = new Driver(await connect(path, library));
    driver.exec("UPDATE fact_body SET body = replace(body, 'reported', 'disputed') WHERE fact = 1");
    const store = await open(path);
    const register = registerOver(store);
    expect(await register.integrity()).toMatchObject([{ code: "register.facts" }]);
    await register.refold();
    await register.refresh();
    expect(await register.integrity()).toEqual([]);
    driver.exec("UPDATE register SET facts = facts + 1");
    driver.exec("INSERT INTO words (words, rowid, title, text) VALUES ('delete', 1, '', 'one two')");
    const codes = (await register.integrity()).map(({ code }) => code);
    expect(codes).toContain("register.counts");
    expect(codes).toContain("register.words");
    driver.close();
    await register.close();
  });

  it("copies itself while in use, and never over something", async () => {
    const path = place();
    await filled(path, 5);
    const register = registerOver(await open(path));
    const copy = place().replace(".db", " 'copy'.db");
    await register.backup(copy);
    expect(await refusal(register.backup(copy))).toMatchObject({ code: "backup.exists" });
    expect(await refusal(register.backup(join(folder, "no", "b.db")))).toMatchObject({ code: "register.missing" });
    await register.add(entryAt(20));
    const other = registerOver(await open(copy));
    expect((await other.view.head()).articles).toBe(5);
    expect(await other.integrity()).toEqual([]);
    for (const each of [register, other]) await each.close();
  });

  it("can be looked at where it may not be written", { timeout: 120_000 }, async () => {
    if (process.getuid?.() !== 0) return;
    const own = join(folder, `readonly-${made++}`);
    mkdirSync(own, { recursive: true });
    const path = join(own, "register.db");
    await filled(path, 3);
    const script = `
      import { openSqlite } from "${new URL("../src/sqlite/index.ts", import.meta.url).href}";
      import { MIGRATIONS } from "${new URL("../src/sqlite/migrate.ts", import.meta.url).href}";
      const store = await openSqlite(${JSON.stringify(path)}, { library: ${JSON.stringify(library)} });
      const head = await store.view.head();
      const found = await store.view.facts({}, {});
      let code = "";
      try { await store.transact((writer) => writer.putSetting("a", "b")); } catch (error) { code = error.code; }
      const migrations = [...MIGRATIONS, ["CREATE TABLE extra (a INTEGER)"]];
      const options = { library: ${JSON.stringify(library)}, migrations };
      const older = await openSqlite(${JSON.stringify(path)}, options).then(() => "", (error) => error.code);
      console.log(JSON.stringify([head.articles, found.items.length > 0, code, older]));
      await store.close();`;
    const file = join(own, "look.mts");
    writeFileSync(file, script);
    const tsx = new URL("../../../node_modules/tsx/dist/loader.mjs", import.meta.url).href;
    const args = ["--import", tsx, "--conditions=@dragoman/source", file];
    const done = spawnSync(process.execPath, args, {
      uid: 65534,
      gid: 65534,
      encoding: "utf8",
      cwd: "/tmp",
      env: { TMPDIR: "/tmp/dragoman-nobody" },
    });
    expect(done.stderr.replace(/.*ExperimentalWarning.*|.*--trace-warnings.*/g, "").trim()).toBe("");
    expect(JSON.parse(done.stdout)).toEqual([3, true, "register.readonly", "register.older"]);
  });
});

it("binds only what a database can hold", () => {
  expect([true, false, "a\u0000\ud800", 1.5, null, [1, 2]].map((value) => bound(value))).toEqual([
    1,
    0,
    "a\ufffd\ufffd",
    1.5,
    null,
    "[1,2]",
  ]);
  for (const wrong of [Number.NaN, Number.POSITIVE_INFINITY, undefined, {}, () => 1, new Date(), Symbol("a")]) {
    expect(() => bound(wrong as never)).toThrow(TypeError);
  }
});
