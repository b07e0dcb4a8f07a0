import type { ByteReader } from "./bytes.ts";

/** Bytes of one line, and lines, that a head may have. */
const LINE = 65_536;
const LINES = 1000;

/** Names in lower case; of a name that comes twice the first counts. */
export type Headers = ReadonlyMap<string, string>;

/** Header lines up to the empty one (RFC 9112); null when they do not end. */
export async function readHeaders(bytes: ByteReader): Promise<Headers | null> {
  const headers = new Map<string, string>();
  for (let lines = 0; lines < LINES; lines++) {
    const line = await bytes.line(LINE);
    if (line === null) return null;
    if (line === "") return headers;
    const [, name, value] = /^([^\s:]+)\s*:\s*(.*)$/.exec(line) ?? [];
    if (name !== undefined && !headers.has(name.toLowerCase())) headers.set(name.toLowerCase(), value!.trim());
  }
  return null;
}
