import { pipeline, Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import type { Context, Input } from "../format.ts";
import type { Found } from "../ingested.ts";
import { Budget } from "./budget.ts";

/** A packed document: what it is, is told by what comes out of it and by its name without `.gz`. */
export async function* readGzip(input: Input, context: Context): AsyncGenerator<Found> {
  const { name, url = null, fileName = name } = input.source;
  yield* context.inner({ bytes: gunzip(input), name, url, fileName: fileName.replace(/\.gz$/i, "") });
}

async function* gunzip(input: Input): AsyncGenerator<Uint8Array> {
  const budget = new Budget();
  async function* counted(): AsyncGenerator<Uint8Array> {
    for await (const piece of input.stream()) {
      budget.takeIn(piece.length);
      yield piece;
    }
  }
  // An error of either stream reaches whoever reads the second one.
  const unpacked = pipeline(Readable.from(counted()), createGunzip({ chunkSize: 65_536 }), () => {});
  for await (const piece of unpacked) {
    budget.giveOut((piece as Uint8Array).length);
    yield piece as Uint8Array;
  }
}
