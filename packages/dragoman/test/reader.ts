import { load, type Reader } from "../src/load.ts";

let loading: Promise<Reader> | null = null;

/** The shipped reader, loaded once for all tests of a file. */
export function loaded(): Promise<Reader> {
  loading ??= load();
  return loading;
}
