import type { Effects } from "../effects.ts";
import { palette } from "./colour.ts";
import { columnsOf } from "./columns.ts";
import { run } from "./runs.ts";
import { oneLine } from "./says.ts";
import { tableLines } from "./table.ts";

/** Prints rows of plain words as a table under its heads. */
export async function printRows(
  heads: readonly string[],
  rows: readonly (readonly string[])[],
  effects: Effects,
): Promise<void> {
  const told = rows.map((cells) => ({ cells: cells.map((cell) => [run(oneLine(cell))]), below: [] }));
  const lines = tableLines(heads, told, columnsOf(effects), palette(effects).faint);
  await effects.stdout.write(`${lines.join("\n")}\n`);
}
