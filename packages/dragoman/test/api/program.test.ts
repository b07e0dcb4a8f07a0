import { type ChildProcess, spawn } from "node:child_process";
import { chmodSync, copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Register } from "@dragoman/register";
import { openSqlite } from "@dragoman/store/sqlite";
import { afterAll, afterEach, describe, expect, it, vi } from "vitest";
import { Driver } from "../../../store/src/sqlite/driver.ts";
import { connect } from "../../../store/src/sqlite/library.ts";
import { sample } from "../look/sample.ts";
import { loaded } from "../reader.ts";
import { addArticle, jsonOf } from "./served.ts";

const program = join(import.meta.dirname, "../../bin/dragoman.js");
const folder = mkdtempSync(join(tmpdir(), "dragoman-serve-"));
chmodSync(folder, 0o755);
const given = await sample();
const NOBODY = 65_534;

const running: ChildProcess[] = [];
afterEach(() => {
  for (const child of running.splice(0)) child.kill("SIGINT");
});
afterAll(() => rmSync(folder, { recursive: true }));

let made = 0;
function copy(): string {
  const path = join(folder, `register-${made++}.db`);
  for (const end of ["", "-wal"]) if (existsSync(given + end)) copyFileSync(given + end, path + end);
  return path;
}

/** The built server as it is installed, or why it did not start. */
async function serve(path: string, user: object = {}) {
  const child = spawn(process.execPath, [program, "serve", path, "--port", "0"], { cwd: "/tmp", ...user });
  running.push(child);
  let [printed, complained] = ["", ""];
  child.stdout.on("data", (piece) => {
    printed += piece;
  });
  child.stderr.on("data", (piece) => {
    complained += piece;
  });
  const code = new Promise<number | null>((resolve) => child.on("exit", resolve));
  await vi.waitUntil(() => printed.includes("answers at") || child.exitCode !== null, { timeout: 30_000 });
  const address = /http:\/\/\S+/.exec(printed)?.[0] ?? "";
  const get = async (route: string) => jsonOf(await fetch(address + route));
  const send = (route: string, body: object) =>
    fetch(address + route, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(body),
    });
  const stop = async () => {
    child.kill("SIGINT");
    return code;
  };
  return { get, send, stop, code, complained: () => complained };
}

/** A fact to decide on, with its version. */
async function openFact({ get }: Awaited<ReturnType<typeof serve>>) {
  const { items } = await get("/v1/review?limit=1");
  return { id: items[0].fact.id as string, version: items[0].version as string };
}

describe("the built server", { timeout: 120_000 }, () => {
  it("folds in its thread what another program added, and ends when it is told to", async () => {
    const path = copy();
    const server = await serve(path);
    expect((await server.get("/v1/facts?state=Peru&with=Fiji")).total).toBe(0);
    const { reference } = await loaded();
    const other = new Register(await openSqlite(path), { reference, now: () => "2026-03-01T10:00:00.000Z" });
    await addArticle(other, { text: "Peru and Fiji established a strategic partnership on 1 May 2025." });
    await other.close();
    await expect.poll(async () => (await server.get("/v1/facts?state=Peru&with=Fiji")).total).toBe(1);
    expect((await server.get("/v1")).writable).toBe(true);
    expect([await server.stop(), server.complained()]).toEqual([0, ""]);
  });

  it("shares its register with a second server: what is decided at one is seen at the other", async () => {
    const path = copy();
    const [one, two] = [await serve(path), await serve(path)];
    const { id, version } = await openFact(one);
    expect((await one.send(`/v1/facts/${id}/accept`, { version })).status).toBe(200);
    expect((await two.get(`/v1/facts/${id}`)).fact.review).toBe("accepted");
    const stale = await two.send(`/v1/facts/${id}/reject`, { version });
    expect([stale.status, (await jsonOf(stale)).versions.length]).toEqual([409, 2]);
    const all = await Promise.all([one, two].flatMap((server) => [1, 2, 3].map(() => openFact(server))));
    const acts = all.map((fact, i) =>
      [one, two][i % 2]!.send(`/v1/facts/${fact.id}/accept`, { version: fact.version }),
    );
    for (const response of await Promise.all(acts)) expect([200, 409, 422]).toContain(response.status);
    expect((await one.get("/v1")).register).toEqual((await two.get("/v1")).register);
  });

  it("goes on answering while another program writes, and asks who decides to come back", async () => {
    const path = copy();
    const server = await serve(path);
    const { id, version } = await openFact(server);
    const other = new Driver(await connect(path, null));
    other.exec("BEGIN IMMEDIATE");
    const act = server.send(`/v1/facts/${id}/accept`, { version });
    expect((await server.get(`/v1/facts/${id}`)).fact.review).toBe("open");
    const response = await act;
    expect([response.status, response.headers.get("retry-after")]).toEqual([503, "1"]);
    expect((await jsonOf(response)).type).toBe("urn:dragoman:register.locked");
    other.exec("COMMIT");
    other.close();
    expect((await server.get(`/v1/facts/${id}`)).fact.review).toBe("open");
    expect((await server.send(`/v1/facts/${id}/accept`, { version })).status).toBe(200);
  });

  it.skipIf(process.getuid?.() !== 0)("shows a file that it may not write, and says so", async () => {
    const own = join(folder, "readonly");
    mkdirSync(own);
    const path = join(own, "register.db");
    const whole = new Driver(await connect(copy(), null));
    whole.exec(`VACUUM INTO '${path}'`);
    whole.close();
    chmodSync(path, 0o444);
    chmodSync(own, 0o555);
    const server = await serve(path, { uid: NOBODY, gid: NOBODY });
    expect(server.complained()).toBe("");
    expect((await server.get("/v1")).writable).toBe(false);
    const { id, version } = await openFact(server);
    const response = await server.send(`/v1/facts/${id}/accept`, { version });
    const { type, hint } = await jsonOf(response);
    expect([response.status, type]).toEqual([403, "urn:dragoman:register.readonly"]);
    expect(hint).toMatch(/allow writing to the file and its folder/);
    expect((await server.get(`/v1/facts/${id}`)).fact.review).toBe("open");
    expect([await server.stop(), server.complained()]).toEqual([0, ""]);
  });

  it("says which version a newer register needs", async () => {
    const path = copy();
    const driver = new Driver(await connect(path, null));
    driver.exec(
      "INSERT INTO setting VALUES ('layout', '7.1.0') ON CONFLICT (key) DO UPDATE SET value = excluded.value",
    );
    driver.exec("PRAGMA user_version = 7");
    driver.close();
    const server = await serve(path);
    expect(await server.code).toBe(1);
    expect(server.complained()).toMatch(/needs Dragoman 7\.1\.0 or newer .*npm install -g dragoman@7\.1\.0/);
  });
});
