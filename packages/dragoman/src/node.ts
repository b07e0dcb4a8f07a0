import { execFile, spawn } from "node:child_process";
import { createReadStream } from "node:fs";
import { mkdir, readdir, readFile, rm, stat } from "node:fs/promises";
import { createRequire } from "node:module";
import { availableParallelism, userInfo } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { setTimeout } from "node:timers/promises";
import { promisify } from "node:util";
import type { FurtherRules } from "@dragoman/english";
import type { Entrant } from "./add/entrant.ts";
import type { Fetching } from "./add/web.ts";
import { draft } from "./draft.ts";
import type { Effects, LineReader, Output, Place } from "./effects.ts";
import { collectSooner, compileLater } from "./engine.ts";
import { systemCode } from "./error.ts";
import type { Folder } from "./fold/folder.ts";
import type { Reader } from "./load.ts";
import type { RegisterFlags } from "./register/flags.ts";
import { nodeTerminal } from "./terminal.ts";

const { version } = createRequire(import.meta.url)("../package.json") as { readonly version: string };

/** The effects of a program that runs in a shell. */
export function nodeEffects(): Effects {
  return {
    stdout: output(process.stdout),
    stderr: output(process.stderr),
    terminal: nodeTerminal(process.stdin, process.stdout),
    env: process.env,
    userName,
    now: () => performance.now(),
    clock: () => new Date().toISOString(),
    sleep,
    onStop,
    cores: availableParallelism(),
    readFile,
    draft,
    makeFolder: async (path) => void (await mkdir(path, { recursive: true })),
    listFolder: async (path) => (await readdir(path)).sort().map((name) => join(path, name)),
    remove: (path) => rm(path, { recursive: true, force: true }),
    look,
    stream: (path) => (path === "-" ? process.stdin : createReadStream(path, { highWaterMark: 1 << 18 })),
    size,
    load,
    startLineReader: (further) => lazily(() => startReader(further)),
    startFetching,
    post: async (address, options) => (await import("@dragoman/ingest")).post(address, options),
    startEntrant: (further) => lazyEntrant(() => startEntrant(further)),
    startFolder: (flags) => lazyFolder(() => startFolder(flags)),
    browse,
  };
}

const load = async (): Promise<Reader> => (await import("./load.ts")).load();

/** Threads run compiled modules only; from source the lines are read in this thread. */
async function startReader(further: FurtherRules | null): Promise<LineReader> {
  if (import.meta.url.endsWith(".ts")) return (await import("./batch/here.ts")).startHere(load, further);
  compileLater();
  return (await import("./batch/thread.ts")).startThread(new URL("./batch/worker.js", import.meta.url), further);
}

function lazily(start: () => Promise<LineReader>): LineReader {
  const started = start();
  return {
    read: async (lines) => (await started).read(lines),
    explain: async (line) => (await started).explain(line),
    close: async () => (await started).close(),
  };
}

/** As the reader of lines does. */
async function startEntrant(further: FurtherRules | null): Promise<Entrant> {
  if (import.meta.url.endsWith(".ts")) return (await import("./add/here.ts")).startHere(load, further);
  compileLater();
  collectSooner();
  return (await import("./add/thread.ts")).startThread(new URL("./add/worker.js", import.meta.url), further);
}

function lazyEntrant(start: () => Promise<Entrant>): Entrant {
  const started = start();
  return {
    engine: async () => (await started).engine(),
    enter: async (items) => (await started).enter(items),
    close: async () => (await started).close(),
  };
}

/** As the reader of lines does. */
async function startFolder(flags: RegisterFlags): Promise<Folder> {
  if (!import.meta.url.endsWith(".ts")) {
    return (await import("./fold/thread.ts")).startThread(new URL("./fold/worker.js", import.meta.url), flags);
  }
  const { openRegister } = await import("./register/open.ts");
  const effects = { env: process.env, clock: () => new Date().toISOString() };
  return (await import("./fold/here.ts")).startHere(() => openRegister(flags, effects));
}

function lazyFolder(start: () => Promise<Folder>): Folder {
  let started: Promise<Folder> | null = null;
  return {
    fold: async () => {
      started ??= start();
      return (await started).fold();
    },
    close: async () => (await started)?.close(),
  };
}

function startFetching(allowPrivate: boolean): Fetching {
  const fetcher = import("@dragoman/ingest").then(
    ({ Fetcher }) => new Fetcher({ agent: `dragoman/${version}`, ...(allowPrivate ? { isAllowed: () => true } : {}) }),
  );
  return { get: async (address, known, signal) => (await fetcher).get(address, known, signal) };
}

async function userName(): Promise<string | null> {
  const git = await promisify(execFile)("git", ["config", "--get", "user.name"], { timeout: 2000 }).catch(() => null);
  const name = git?.stdout.trim();
  if (name) return name;
  try {
    return userInfo().username || null;
  } catch {
    return null;
  }
}

/** What opens an address, by platform. */
const BROWSERS: Readonly<Record<string, readonly string[]>> = {
  darwin: ["open"],
  win32: ["rundll32", "url.dll,FileProtocolHandler"],
};

async function browse(address: string): Promise<void> {
  const [command = "xdg-open", ...args] = BROWSERS[process.platform] ?? [];
  const browser = spawn(command, [...args, address], { stdio: "ignore", detached: true });
  browser.on("error", () => {});
  browser.unref();
}

async function look(path: string): Promise<Place> {
  const status = await stat(path);
  const kind = status.isFile() ? "file" : status.isDirectory() ? "folder" : "other";
  return { kind, size: status.size, changed: status.mtimeMs, id: `${status.dev}:${status.ino}` };
}

async function sleep(milliseconds: number, signal?: AbortSignal): Promise<void> {
  await setTimeout(milliseconds, undefined, signal ? { signal } : {}).catch((error) => {
    if (systemCode(error) !== "ABORT_ERR") throw error;
  });
}

function onStop(stop: () => void): () => void {
  process.once("SIGINT", stop);
  process.once("SIGTERM", stop);
  return () => {
    process.off("SIGINT", stop);
    process.off("SIGTERM", stop);
  };
}

async function size(path: string): Promise<number | null> {
  if (path === "-") return null;
  const status = await stat(path);
  return status.isFile() ? status.size : null;
}

function output(stream: NodeJS.WriteStream): Output {
  stream.on("error", () => {});
  return {
    isTerminal: stream.isTTY === true,
    columns: stream.columns ?? null,
    write: (text) =>
      new Promise((resolve, reject) => {
        stream.write(text, (error) => (error ? reject(error) : resolve()));
      }),
  };
}
