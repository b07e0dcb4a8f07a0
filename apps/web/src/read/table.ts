import type { Reading } from "@dragoman/model";
import { nameOf } from "../names.ts";
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
  const lines = rowsOf(reading).map((row) => COLUMNS.map((column) => cell(row[column])).join(","));
  return [COLUMNS.join(","), ...lines].map((line) => `${line}\r\n`).join("");
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

function cell(value: Row[keyof Row]): string {
  const text = Array.isArray(value) ? value.join(";") : String(value ?? "");
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
