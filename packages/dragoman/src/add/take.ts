import { type Found, type IngestOptions, ingest, isListed } from "@dragoman/ingest";
import type { Effects } from "../effects.ts";
import { refusal } from "./find.ts";
import { nameOf, type Source } from "./source.ts";
import { takeAddress, type Web } from "./web.ts";

/** Counts bytes as they are taken from files. */
export interface Counter {
  bytes: number;
}

/** How to take articles out of sources. */
export interface Taking {
  readonly options: IngestOptions;
  readonly counter: Counter;
  readonly web: Web;
  readonly effects: Effects;
}

/** Everything that comes out of the sources, one after the other; what cannot be had is refused in its place. */
export async function* takeAll(sources: Iterable<Source>, taking: Taking): AsyncGenerator<Found> {
  for (const source of sources) {
    if (source.kind === "address") yield* takeAddress(source.url, taking.options, taking.web);
    else yield* takeFile(source, taking);
  }
}

/** A list of feeds in a file is followed. */
async function* takeFile(
  source: Exclude<Source, { readonly kind: "address" }>,
  { options, counter, web, effects }: Taking,
): AsyncGenerator<Found> {
  const path = source.kind === "input" ? "-" : source.path;
  const name = nameOf(source);
  try {
    for await (const found of ingest({ bytes: counted(effects.stream(path), counter, web.stop), name }, options)) {
      if (isListed(found)) yield* takeAddress(found.address, options, web);
      else yield found;
    }
  } catch (error) {
    yield refusal(name, error);
  }
}

/** Counts what is taken; ends at once when the user stops, even while a pipe gives nothing. */
async function* counted(
  pieces: AsyncIterable<Uint8Array>,
  counter: Counter,
  stop: AbortSignal,
): AsyncGenerator<Uint8Array> {
  const iterator = pieces[Symbol.asyncIterator]();
  let halt = (): void => {};
  const stopped = new Promise<null>((resolve) => {
    halt = () => resolve(null);
  });
  stop.addEventListener("abort", halt);
  try {
    while (!stop.aborted) {
      const next = await Promise.race([iterator.next(), stopped]);
      if (next === null || next.done === true) return;
      counter.bytes += next.value.length;
      yield next.value;
    }
  } finally {
    stop.removeEventListener("abort", halt);
    iterator.return?.().catch(() => {});
  }
}
