import { startHere as startEntrantHere } from "../src/add/here.ts";
import { startHere } from "../src/batch/here.ts";
import type { Effects, Keystroke, Output } from "../src/effects.ts";
import { startHere as startFolderHere } from "../src/fold/here.ts";
import type { Reader } from "../src/load.ts";
import { openRegister } from "../src/register/open.ts";
import { loaded } from "./reader.ts";

/** Effects without a system: files in memory, output kept. */
export interface TestEffects {
  readonly effects: Effects;
  readonly printed: () => string;
  readonly complained: () => string;
  /** What lies where, with what was written. */
  readonly files: Readonly<Record<string, string | Uint8Array>>;
}

export interface TestSystem {
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  readonly columns?: number;
  readonly terminal?: boolean;
  readonly env?: Readonly<Record<string, string>>;
  readonly load?: () => Promise<Reader>;
  /** What is typed at the terminal. */
  readonly keys?: AsyncIterable<Keystroke>;
  readonly size?: () => { readonly columns: number; readonly rows: number };
}

/** A system with these files (`-` is standard input). */
export function testEffects({
  files: given = {},
  columns,
  terminal = false,
  env = {},
  load = loaded,
  keys,
  size = () => ({ columns: columns ?? 80, rows: 24 }),
}: TestSystem): TestEffects {
  const stdout = memory(terminal, columns ?? null);
  const stderr = memory(terminal, columns ?? null);
  const files: Record<string, string | Uint8Array> = { ...given };
  let time = 0;
  const effects: Effects = {
    stdout,
    stderr,
    terminal: { isPresent: keys !== undefined, size, keys: () => keys ?? nothing() },
    env,
    userName: async () => "tester",
    now: () => (time += 100),
    clock: () => "2026-03-01T12:00:00.000Z",
    sleep: async () => {},
    onStop: () => () => {},
    cores: 2,
    readFile: async (path) => bytesOf(files, path),
    draft: async (path, mayReplace) => {
      if (files[path] !== undefined && !mayReplace) throw Object.assign(new Error(path), { code: "EEXIST" });
      const pieces: Uint8Array[] = [];
      return {
        write: async (piece) => void pieces.push(Buffer.from(piece as Uint8Array)),
        keep: async () => {
          files[path] = Buffer.concat(pieces);
        },
        drop: async () => {},
      };
    },
    makeFolder: async () => {},
    listFolder: async (path) => {
      const inside = Object.keys(files)
        .filter((file) => file.startsWith(`${path}/`))
        .sort();
      if (inside.length === 0) throw Object.assign(new Error(`no folder ${path}`), { code: "ENOENT" });
      return inside;
    },
    remove: async (path) => {
      for (const file of Object.keys(files)) if (file === path || file.startsWith(`${path}/`)) delete files[file];
    },
    look: async (path) =>
      Object.keys(files).some((file) => file.startsWith(`${path}/`))
        ? { kind: "folder", size: 0, changed: 0, id: path }
        : { kind: "file", size: bytesOf(files, path).length, changed: 0, id: path },
    stream: (path) => pieces(bytesOf(files, path)),
    size: async (path) => (path === "-" ? null : bytesOf(files, path).length),
    load,
    startLineReader: (further) => startHere(load, further),
    startFetching: () => ({
      get: async (origin) => ({ origin, code: "fetch.failed", message: "cannot be reached", hint: null }),
    }),
    post: async (origin) => ({ origin, code: "fetch.failed", message: "cannot be reached", hint: null }),
    startEntrant: (further) => startEntrantHere(load, further),
    startFolder: (flags) => startFolderHere(() => openRegister(flags, effects)),
    browse: async () => {},
  };
  return { effects, printed: stdout.kept, complained: stderr.kept, files };
}

async function* nothing(): AsyncGenerator<never> {}

function memory(isTerminal: boolean, columns: number | null): Output & { readonly kept: () => string } {
  let kept = "";
  return {
    isTerminal,
    columns,
    write: async (text) => {
      kept += typeof text === "string" ? text : Buffer.from(text).toString();
    },
    kept: () => kept,
  };
}

function bytesOf(files: Readonly<Record<string, string | Uint8Array>>, path: string): Uint8Array {
  const file = files[path];
  if (file === undefined) throw Object.assign(new Error(`no file ${path}`), { code: "ENOENT" });
  return typeof file === "string" ? Buffer.from(file) : file;
}

/** Small pieces, so that characters and lines are cut. */
async function* pieces(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let i = 0; i < bytes.length; i += 1000) yield bytes.subarray(i, i + 1000);
}
