import type { FurtherRules } from "@dragoman/english";
import type { LineReader } from "../effects.ts";
import { type Reader, withRules } from "../load.ts";
import { explainLine, readLines } from "./line.ts";

/** Reads lines in the calling thread. */
export function startHere(load: () => Promise<Reader>, further: FurtherRules | null): LineReader {
  let loading: Promise<Reader> | null = null;
  const loaded = (): Promise<Reader> => {
    loading ??= load().then((reader) => (further ? withRules(reader, further) : reader));
    return loading;
  };
  return {
    read: async (lines) => readLines(lines, await loaded()),
    explain: async (line) => explainLine(line, await loaded()),
    close: async () => {},
  };
}
