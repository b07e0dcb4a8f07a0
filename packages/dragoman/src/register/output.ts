import { DragomanError } from "../error.ts";

/** How results are printed. */
export type Format = "table" | "json" | "jsonl" | "csv";

/** Options that choose it; at most one of them. */
export interface FormatFlags {
  readonly json?: true;
  readonly jsonl?: true;
  readonly csv?: true;
}

/** The format that the options ask for. */
export function toFormat({ json, jsonl, csv }: FormatFlags): Format {
  const asked = FORMATS.filter((format) => ({ json, jsonl, csv })[format]);
  if (asked.length > 1) throw new DragomanError("usage", `--${asked.join(" and --")} exclude each other`);
  return asked[0] ?? "table";
}

const FORMATS = ["json", "jsonl", "csv"] as const;
