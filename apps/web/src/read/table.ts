import type { Reading } from "@dragoman/model";
import { nameOf } from "../names.ts";
import { type Cell, csvOf } from "../save/file.ts";
import { type Line, linesOf, namesIn, timeOf } from "./lines.ts";

/** Columns of the CSV, which are the fields of a line of JSONL. */
const COLUMNS = [
  "id",
  "kind",
  "subject",
  "object",
  "value",
  "manner",
  "from",
  "to",
  "place",
  "assertion",
  "claimed_by",
  "confidence",
  "rules",
  "start",
  "end",
  "quote",
] as const;

type Row = Readonly<Record<(typeof COLUMNS)[number], string | number | null | readonly string[]>>;

/** A table after RFC 4180; lists stand in one cell, parted by semicolons. */
export function toCsv(reading: Reading): string {
  return csvOf([COLUMNS, ...rowsOf(reading).map((row) => COLUMNS.map((column) => cellOf(row[column])))]);
}

/** One line of JSON for each thing said. */
export function toJsonl(reading: Reading): string {
  return rowsOf(reading)
    .map((row) => `${JSON.stringify(row)}\n`)
    .join("");
}

/** The Reading itself. */
export function toJson(reading: Reading): string {
  return `${JSON.stringify(reading, null, 2)}\n`;
}

/** For people: a line for each thing said, and its words below. */
export function toText(reading: Reading): string {
  return linesOf(reading)
    .map((line) => {
      const head = [line.title, timeOf(line), line.assertion === "actual" ? "" : line.assertion].filter(Boolean);
      return `${head.join(" · ")}\n${line.kind === "quotation" ? "" : `  “${quoteOf(line, reading.text)}”\n`}`;
    })
    .join("\n");
}

function rowsOf(reading: Reading): readonly Row[] {
  const names = namesIn(reading);
  return linesOf(reading).map((line): Row => {
    const [start, end] = [Math.min(...line.spans.map(([at]) => at)), Math.max(...line.spans.map(([, at]) => at))];
    const { id, kind, value, manner, from, to, assertion, claimedBy, confidence, rules } = line;
    return {
      ...{ id, kind, subject: line.subject, object: line.object, value, manner, from, to },
      place: line.place === null ? null : nameOf(line.place, names),
      ...{ assertion, claimed_by: claimedBy, confidence, rules, start, end, quote: quoteOf(line, reading.text) },
    };
  });
}

function quoteOf({ spans }: Line, text: string): string {
  return spans.map((span) => text.slice(...span)).join(" … ");
}

function cellOf(value: Row[keyof Row]): Cell {
  return typeof value === "object" && value !== null ? value.join(";") : value;
}
