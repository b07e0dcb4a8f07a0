import { createGzip } from "node:zlib";
import type { Draft, Effects } from "../effects.ts";
import { DragomanError, systemCode } from "../error.ts";

/** Characters or bytes that are written at once. */
const CHUNK = 1 << 16;

/** Where an export goes: a file that appears once it is whole, or standard output. */
export interface Spool {
  write(piece: string | Uint8Array): Promise<void>;
  /** All is written. */
  close(): Promise<void>;
  /** Something went wrong: no file is left behind. */
  abandon(): Promise<void>;
}

/** To a file, gzipped when its name ends in `.gz`. */
export async function fileSpool(path: string, mayReplace: boolean, effects: Effects): Promise<Spool> {
  const draft = await effects.draft(path, mayReplace).catch((error) => Promise.reject(writeError(path, error)));
  return buffered(path.endsWith(".gz") ? zipped(draft, path) : plain(draft, path));
}

/** To standard output. */
export function outputSpool({ stdout }: Pick<Effects, "stdout">): Spool {
  const told = (error: unknown): Promise<never> =>
    Promise.reject(systemCode(error) === "EPIPE" ? error : writeError("standard output", error));
  const write = (piece: string | Uint8Array): Promise<void> => stdout.write(piece).catch(told);
  return buffered({ write, close: async () => {}, abandon: async () => {} });
}

function plain(draft: Draft, path: string): Spool {
  const told = (error: unknown): Promise<never> => Promise.reject(writeError(path, error));
  return {
    write: (piece) => draft.write(piece).catch(told),
    close: () => draft.keep().catch(told),
    abandon: () => draft.drop(),
  };
}

/** The same text gives the same bytes: no name and no time stand in the head of the file. */
function zipped(draft: Draft, path: string): Spool {
  const gzip = createGzip();
  const inner = plain(draft, path);
  const drained = (async () => {
    for await (const piece of gzip) await inner.write(piece as Uint8Array);
  })();
  drained.catch(() => {});
  return {
    write: async (piece) => {
      if (gzip.write(piece)) return;
      await Promise.race([drained, new Promise<void>((resolve) => gzip.once("drain", resolve))]);
    },
    close: async () => {
      gzip.end();
      await drained;
      await inner.close();
    },
    abandon: async () => {
      gzip.destroy();
      await inner.abandon();
    },
  };
}

/** Puts small pieces of text together. */
function buffered(inner: Spool): Spool {
  let held: string[] = [];
  let length = 0;
  const flush = async (): Promise<void> => {
    const text = held.join("");
    held = [];
    length = 0;
    if (text !== "") await inner.write(text);
  };
  return {
    write: async (piece) => {
      if (typeof piece !== "string") {
        await flush();
        return inner.write(piece);
      }
      held.push(piece);
      length += piece.length;
      if (length >= CHUNK) await flush();
    },
    close: async () => {
      await flush();
      await inner.close();
    },
    abandon: inner.abandon,
  };
}

const REASONS: Readonly<Record<string, readonly [code: string, message: string, hint: string | null]>> = {
  EEXIST: ["file.exists", "is there already", "--force replaces it"],
  EISDIR: ["file.folder", "is a folder", "name a file in it"],
  EINVAL: ["file.special", "is no file", null],
  ENOENT: ["file.missing", "cannot be made: its folder does not exist", null],
  ENOTDIR: ["file.missing", "cannot be made: its folder is no folder", null],
  EACCES: ["file.denied", "may not be written", "check the permissions of its folder"],
  EROFS: ["file.denied", "may not be written: the disk is read-only", null],
  ENOSPC: ["disk.full", "cannot be written: the disk is full", "make room and run the command again"],
};

/** What the system says about a file that was to be written, in the program's own words. */
export function writeError(path: string, error: unknown): unknown {
  const system = systemCode(error);
  if (system === null || error instanceof DragomanError) return error;
  const [code, message, hint] = REASONS[system] ?? ["file.unwritable", `cannot be written (${system})`, null];
  return new DragomanError(code, `${path} ${message}`, hint);
}
