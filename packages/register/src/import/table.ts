import type { Reference } from "@dragoman/model";
import type { Converted, DataSet, Row } from "./converted.ts";
import { gdeltSet } from "./gdelt.ts";
import { icewsSet } from "./icews.ts";
import { polecatSet } from "./polecat.ts";

/** Data sets whose rows can be taken in, by name. */
export const DATA_SETS: readonly DataSet[] = [polecatSet, icewsSet, gdeltSet];

/** Longer lines are no rows. */
const LONGEST = 1 << 16;

/** Takes the lines of one file in turn. */
export interface RowReader {
  /** Null for the header. */
  read(line: string): Converted | null;
}

/** A reader of a file of the set. Throws RangeError at a header without the columns that are needed. */
export function readRows(set: DataSet, reference: Reference): RowReader {
  let columns: readonly string[] | null = null;
  return {
    read: (line) => {
      const cells = line.split("\t");
      if (columns !== null) return readRow(line, cells, columns, set, reference);
      columns = headerOf(cells, set);
      if (columns !== null) return null;
      columns = withoutHeader(cells, set);
      return readRow(line, cells, columns, set, reference);
    },
  };
}

function headerOf(cells: readonly string[], set: DataSet): readonly string[] | null {
  const names = cells.map((cell) => cell.replace(/^\ufeff/, "").trim());
  return names[0] === set.columns[0] && set.needed.every((name) => names.includes(name)) ? names : null;
}

function withoutHeader(cells: readonly string[], set: DataSet): readonly string[] {
  if (cells.length === set.columns.length && !cells.includes(set.needed[1]!)) return set.columns;
  const missing = set.needed.filter((name) => !cells.includes(name));
  throw new RangeError(
    `the first line is no header and no row of ${set.name}: ${cells.length} columns for ${set.columns.length}, without ${missing[0] ?? "a known one"}`,
  );
}

function readRow(
  line: string,
  cells: readonly string[],
  columns: readonly string[],
  set: DataSet,
  reference: Reference,
): Converted {
  if (cells.length !== columns.length) return { refused: `${cells.length} cells for ${columns.length} columns` };
  if (line.length > LONGEST) return { refused: `${line.length} characters are too many for a row` };
  return set.convert(rowOf(line, cells, columns), reference);
}

function rowOf(line: string, cells: readonly string[], columns: readonly string[]): Row {
  return {
    line,
    cell: (column) => {
      const text = cells[columns.indexOf(column)]?.trim() ?? "";
      return text === "" || text === "None" || text === "NULL" ? null : text;
    },
  };
}
