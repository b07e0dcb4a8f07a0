/** What stands for a field that a row does not have. */
export const MISSING = "~";

/** A table of rows from its columns. */
export function rowsOf(columns: string): string {
  const all = columns.split("\t").map((column) => column.split("\n"));
  const row = (at: number): string =>
    all
      .map((column) => column[at]!)
      .filter((field) => field !== MISSING)
      .join("\t");
  return all[0]!.map((_, at) => row(at)).join("\n");
}
