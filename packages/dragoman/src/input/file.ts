import type { Effects } from "../effects.ts";
import { DragomanError, systemCode } from "../error.ts";
import { decode } from "./decode.ts";

const REASONS: Readonly<Record<string, readonly [code: string, message: string, hint: string | null]>> = {
  ENOENT: ["file.missing", "does not exist", null],
  EISDIR: ["file.folder", "is a folder", "name its files, for example FOLDER/*.txt"],
  EACCES: ["file.denied", "may not be read", "check its permissions"],
};

/** The text of a file, or of standard input for `-`; a guessed encoding is said on standard error. */
export async function readText(path: string, effects: Effects): Promise<string> {
  const name = path === "-" ? "standard input" : path;
  const { text, encoding, certain } = decode(await readBytes(path, effects), name);
  if (!certain) {
    const why = encoding === "windows-1252" ? "is not UTF-8" : "has no byte order mark";
    await effects.stderr.write(`dragoman: ${name} ${why}; read as ${encoding}\n`);
  }
  return text;
}

async function readBytes(path: string, effects: Effects): Promise<Uint8Array> {
  try {
    if (path !== "-") return await effects.readFile(path);
    const pieces: Uint8Array[] = [];
    for await (const piece of effects.stream("-")) pieces.push(piece);
    return Buffer.concat(pieces);
  } catch (error) {
    throw fileError(path, error);
  }
}

/** What the system says of a file, in the program's own words. */
export function fileError(path: string, error: unknown): unknown {
  const code = systemCode(error);
  if (code === null) return error;
  const [name, message, hint] = REASONS[code] ?? ["file.unreadable", `cannot be read (${code})`, null];
  return new DragomanError(name, `${path} ${message}`, hint);
}
