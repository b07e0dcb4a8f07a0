import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import type { Effects } from "../effects.ts";
import { DragomanError, systemCode } from "../error.ts";
import { readStream } from "../input/file.ts";
import { splitLines } from "../input/lines.ts";

/** A line of a file with its number from 1 on. */
export interface NumberedLine {
  readonly number: number;
  readonly line: string;
}

/** The lines of a file that are not blank; a name that ends in `.gz` means that it is gzipped. */
export async function* numberedLines(path: string, effects: Effects): AsyncGenerator<NumberedLine> {
  const bytes = readStream(path, effects);
  let number = 0;
  for await (const line of splitLines(path.endsWith(".gz") ? unzipped(bytes, path) : bytes, () => {})) {
    number++;
    const whole = line.endsWith("\r") ? line.slice(0, -1) : line;
    if (whole.trim() !== "") yield { number, line: whole };
  }
}

async function* unzipped(bytes: AsyncIterable<Uint8Array>, path: string): AsyncGenerator<Uint8Array> {
  const gunzip = createGunzip();
  pipeline(Readable.from(bytes), gunzip).catch(() => {});
  try {
    yield* gunzip as AsyncIterable<Uint8Array>;
  } catch (error) {
    if (!systemCode(error)?.startsWith("Z_")) throw error;
    throw new DragomanError("file.damaged", `${path} is no whole gzip file`, "fetch or copy it again");
  } finally {
    gunzip.destroy();
  }
}
