import type { Effects } from "../effects.ts";
import { DragomanError, systemCode } from "../error.ts";

type Reason = readonly [code: string, message: string, hint: string | null];

const REASONS: Readonly<Record<string, (path: string) => Reason>> = {
  ENOENT: () => ["file.missing", "does not exist", null],
  ENOTDIR: () => ["file.missing", "is no folder", null],
  EISDIR: (path) => ["file.folder", "is a folder", `name its files, for example ${path.replace(/\/$/, "")}/*.txt`],
  EACCES: () => ["file.denied", "may not be read", "check its permissions"],
};

/** The text of a file, or of standard input for `-`; a guessed encoding is said on standard error. */
export async function readText(path: string, effects: Effects): Promise<string> {
  const name = path === "-" ? "standard input" : path;
  const bytes = await readBytes(path, effects);
  const { decode } = await import("@dragoman/ingest/charset");
  const decoded = await decode(bytes);
  if ("binary" in decoded) {
    const hint = "extract its text first; dragoman reads plain text";
    throw new DragomanError("file.binary", `${name} ${decoded.binary}`, hint);
  }
  if (decoded.remark !== null) await effects.stderr.write(`dragoman: ${name} ${decoded.remark}\n`);
  return decoded.text;
}

async function readBytes(path: string, effects: Effects): Promise<Uint8Array> {
  if (path !== "-") return effects.readFile(path).catch((error) => Promise.reject(fileError(path, error)));
  const pieces: Uint8Array[] = [];
  for await (const piece of readStream(path, effects)) pieces.push(piece);
  return Buffer.concat(pieces);
}

/** The bytes of a file piece by piece. */
export async function* readStream(path: string, effects: Effects): AsyncGenerator<Uint8Array> {
  try {
    yield* effects.stream(path);
  } catch (error) {
    throw fileError(path, error);
  }
}

/** What the system says of a file, in the program's own words. */
export function fileError(path: string, error: unknown): unknown {
  const code = systemCode(error);
  if (code === null) return error;
  const [name, message, hint] = REASONS[code]?.(path) ?? ["file.unreadable", `cannot be read (${code})`, null];
  return new DragomanError(name, `${path} ${message}`, hint);
}
