import { pipeline, Readable } from "node:stream";
import { parse } from "csv-parse";
import { decodeStream } from "../charset/stream.ts";
import type { Context, Input } from "../format.ts";
import type { Found } from "../ingested.ts";
import { refuse } from "../refuse.ts";
import type { Columns } from "../source.ts";
import { delimiterOf } from "./delimiter.ts";
import { findKeys, toArticle } from "./fields.ts";

type Cells = readonly string[];

/** A row and how much has been read up to its end. */
interface Row {
  readonly record: Cells;
  readonly info: { readonly bytes: number };
}

/** Characters that may lie between the source and the rows. */
const SLACK = 4_000_000;

/** Rows of a table, each an article; the header is row 1. A row that has more or fewer cells than the header is refused in its place. */
export async function* readCsv(input: Input, context: Context): AsyncGenerator<Found> {
  const { encoding, chunks } = await decodeStream(input);
  const reading = new Reading(context.options.columns ?? {}, input.source.name, encoding.remark);
  const parser = parse({
    delimiter: delimiterOf(input.head.text ?? ""),
    bom: true,
    info: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
  });
  let isBroken = false;
  parser.on("skip", () => {
    isBroken = true;
  });
  pipeline(Readable.from(bounded(chunks, reading, context.limit + SLACK)), parser, () => {});
  for await (const row of parser) {
    const found = reading.take(row as Row);
    if (found !== null) yield found;
    if (reading.isHopeless) return;
  }
  if (isBroken) yield reading.unclosed();
}

/** The same pieces, cut off when too many have passed without a row: a quote mark has been left open. */
async function* bounded(chunks: AsyncIterable<string>, reading: Reading, limit: number): AsyncGenerator<string> {
  let passed = 0;
  for await (const chunk of chunks) {
    passed += chunk.length;
    if (passed - reading.taken > limit) return;
    yield chunk;
  }
}

/** Keeps the header and counts the rows. */
class Reading {
  readonly #columns: Columns;
  readonly #name: string;
  readonly #remark: string | null;
  #header: Cells | null;
  #row = 1;
  /** Whether the table has no column that could hold the text. */
  isHopeless = false;
  /** Bytes of the rows so far. */
  taken = 0;

  constructor(columns: Columns, name: string, remark: string | null) {
    this.#columns = columns;
    this.#name = name;
    this.#remark = remark;
    this.#header = countsColumns(columns) ? [] : null;
  }

  take({ record, info }: Row): Found | null {
    const origin = `${this.#name}#${this.#row}`;
    this.#row += 1;
    this.taken = info.bytes;
    if (this.#header === null) return this.#takeHeader(record);
    if (this.#header.length === 0) this.#header = record.map((_, i) => String(i + 1));
    const extra = record.slice(this.#header.length);
    if (record.length < this.#header.length || extra.some((cell) => cell !== "")) {
      return refuse(origin, "row.ragged", `has ${record.length} cells where the table has ${this.#header.length}`);
    }
    const row = Object.fromEntries(this.#header.map((column, i) => [column, record[i]]));
    const article = toArticle(row, this.#columns);
    if (typeof article === "string") return refuse(origin, "article.invalid", article);
    return { article, format: "csv", origin, map: null, remarks: this.#remark === null ? [] : [this.#remark] };
  }

  #takeHeader(cells: Cells): Found | null {
    this.#header = cells.map((cell) => cell.trim());
    const { text } = findKeys(this.#header, this.#columns);
    if (text !== undefined && this.#header.includes(text)) return null;
    this.isHopeless = true;
    const wanted = this.#columns.text ?? "text";
    const columns = this.#header
      .map((column) => column.slice(0, 40))
      .slice(0, 20)
      .join(", ");
    return refuse(
      this.#name,
      "table.columns",
      `has no column "${wanted}" (its columns: ${columns})`,
      'name the column that holds the text, for example "--columns text=Body"; a table without a header counts them, "text=3"',
    );
  }

  unclosed(): Found {
    const origin = `${this.#name}#${this.#row}`;
    const message = "has a quote mark that is never closed; no row from here on was taken";
    return refuse(origin, "table.broken", message, "look for a stray quote mark in this row");
  }
}

const countsColumns = (columns: Columns): boolean =>
  Object.keys(columns).length > 0 && Object.values(columns).every((column) => /^[1-9]\d*$/.test(column));
