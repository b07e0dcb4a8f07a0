import type { PublishedRow } from "@dragoman/register";
import { DragomanError } from "../error.ts";

/** A line of a published table as it is written. */
export interface WrittenRow {
  readonly line: number;
  readonly a: string;
  readonly b: string;
  readonly level: string | null;
  readonly start: string | null;
}

type Column = "a" | "b" | "level" | "start";

/** What published tables call their columns, compared without case, blanks and underscores. */
const NAMES: Readonly<Record<Column, readonly string[]>> = {
  a: [
    "a",
    "statea",
    "state1",
    "countrya",
    "country1",
    "partya",
    "party1",
    "partnera",
    "partner1",
    "state",
    "country",
    "iso3a",
    "source",
  ],
  b: [
    "b",
    "stateb",
    "state2",
    "countryb",
    "country2",
    "partyb",
    "party2",
    "partnerb",
    "partner2",
    "partner",
    "with",
    "iso3b",
    "target",
  ],
  level: ["level", "label", "partnership", "partnershiplevel", "partnershiptype", "type", "status", "name"],
  start: [
    "start",
    "since",
    "from",
    "startdate",
    "date",
    "year",
    "startyear",
    "established",
    "signed",
    "begin",
    "begindate",
  ],
};
/** Words in longer names of columns: "Type of partnership", "Year signed". */
const INSIDE: Readonly<Record<Column, RegExp | null>> = {
  a: null,
  b: null,
  level: /level|type|partnership/,
  start: /since|start|date|year/,
};
const COLUMNS = Object.keys(NAMES) as readonly Column[];

/** Reads `a=State A,b=State B,level=Type,start=Year`. */
export function parseColumns(words: string | undefined): Readonly<Partial<Record<Column, string>>> {
  const named: Partial<Record<Column, string>> = {};
  for (const part of words === undefined ? [] : words.split(",")) {
    const at = part.indexOf("=");
    const column = COLUMNS.find((name) => name === part.slice(0, at).trim());
    if (column === undefined) {
      throw new DragomanError(
        "usage",
        `--columns ${words} is not understood`,
        "a=Country,b=Partner,level=Type,start=Year",
      );
    }
    named[column] = part.slice(at + 1).trim();
  }
  return named;
}

/** The lines of a published table of partnerships: CSV, with tabs or semicolons too, the first line naming its columns. */
export async function readPublished(
  text: string,
  path: string,
  columns: Readonly<Partial<Record<Column, string>>>,
): Promise<readonly WrittenRow[]> {
  const { parse } = await import("csv-parse/sync");
  const options = { bom: true, delimiter: delimiterOf(text), info: true, skip_empty_lines: true } as const;
  const records = parsed(
    () => parse(text, { ...options, relax_column_count: true }) as unknown as readonly Parsed[],
    path,
  );
  const [heads, ...rows] = records;
  const at = heads === undefined ? {} : placesOf(heads.record, columns, path);
  return rows.map(({ record, info }) => {
    const cell = (column: Column): string => record[at[column] ?? -1]?.trim() ?? "";
    return { line: info.lines, a: cell("a"), b: cell("b"), level: cell("level") || null, start: cell("start") || null };
  });
}

interface Parsed {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

function parsed(parse: () => readonly Parsed[], path: string): readonly Parsed[] {
  try {
    return parse();
  } catch (error) {
    throw new DragomanError("table.invalid", `${path} is no CSV: ${(error as Error).message}`);
  }
}

/** Of the separators the one that the first line has most of. */
function delimiterOf(text: string): string {
  const [first = ""] = text.split("\n", 1);
  const counts = [",", ";", "\t"].map((mark) => [mark, first.split(mark).length] as const);
  return counts.reduce((best, one) => (one[1] > best[1] ? one : best))[0];
}

function placesOf(
  heads: readonly string[],
  columns: Readonly<Partial<Record<Column, string>>>,
  path: string,
): Readonly<Partial<Record<Column, number>>> {
  const plain = heads.map(plainName);
  const places: Partial<Record<Column, number>> = {};
  for (const column of COLUMNS) {
    const own = columns[column];
    const names = own === undefined ? NAMES[column] : [plainName(own)];
    const exact = names.map((name) => plain.indexOf(name)).find((place) => place >= 0);
    const at = exact ?? (own === undefined ? plain.findIndex((name) => INSIDE[column]?.test(name)) : -1);
    if (at >= 0) places[column] = at;
    else if (own !== undefined || column === "a" || column === "b") {
      throw new DragomanError(
        "table.columns",
        `${path} has no column ${own ?? `for party ${column}`}`,
        `it has ${heads.join(", ")}; name them: --columns a=…,b=…,level=…,start=…`,
      );
    }
  }
  return places;
}

const plainName = (name: string): string => name.toLowerCase().replace(/[\s_-]/g, "");

const MONTH_AND_YEAR = /^\p{L}{3,9}\.?,? \d{4}$/u;

/** A start as lists write it ("2024", "July 2023", "24 January 2024"), as EDTF; null when it is none. */
export async function toStart(written: string | null): Promise<PublishedRow["start"]> {
  if (written === null) return null;
  const edtf = /^\d{4}(?:-\d{2}){0,2}$/.exec(written)?.[0];
  if (edtf !== undefined) return edtf;
  const { parseDate } = await import("@dragoman/ingest");
  if (MONTH_AND_YEAR.test(written)) return parseDate(`1 ${written}`)?.slice(0, 7) ?? null;
  return parseDate(written)?.slice(0, 10) ?? null;
}
