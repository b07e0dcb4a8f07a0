/** What stands for a field that a row does not have. */
const MISSING = "~";

/** A table by its columns, in which it packs better. */
export function columnsOf(table: string): string {
  const rows = table.split("\n").map((row) => row.split("\t"));
  const width = Math.max(...rows.map(({ length }) => length));
  return Array.from({ length: width }, (_, at) => rows.map((row) => row[at] ?? MISSING).join("\n")).join("\t");
}

/** The table whose columns they are. */
export function rowsOf(columns: string): string {
  const all = columns.split("\t").map((column) => column.split("\n"));
  const row = (at: number): string =>
    all
      .map((column) => column[at]!)
      .filter((field) => field !== MISSING)
      .join("\t");
  return all[0]!.map((_, at) => row(at)).join("\n");
}
