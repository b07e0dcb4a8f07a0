import type { LineReader } from "../effects.ts";
import type { Reader } from "../load.ts";
import { readLines } from "./line.ts";

/** Reads lines in the calling thread. */
export function startHere(load: () => Promise<Reader>): LineReader {
  let loading: Promise<Reader> | null = null;
  return {
    read: async (lines) => {
      loading ??= load();
      return readLines(lines, await loading);
    },
    close: async () => {},
  };
}
