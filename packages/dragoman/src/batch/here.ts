import type { FurtherRules } from "@dragoman/english";
import type { LineReader } from "../effects.ts";
import { type Reader, withRules } from "../load.ts";
import { readLines } from "./line.ts";

/** Reads lines in the calling thread. */
export function startHere(load: () => Promise<Reader>, further: FurtherRules | null): LineReader {
  let loading: Promise<Reader> | null = null;
  return {
    read: async (lines) => {
      loading ??= load().then((reader) => (further ? withRules(reader, further) : reader));
      return readLines(lines, await loading);
    },
    close: async () => {},
  };
}
