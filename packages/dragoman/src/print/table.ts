import type { Paint } from "./colour.ts";
import { plainText, type Run, type Runs, run, width, wrap } from "./runs.ts";

/** A row of cells, and the words it rests on, printed beneath over the whole width. */
export interface Row {
  readonly cells: readonly Runs[];
  readonly below: readonly Runs[];
}

const GAP = 2;
const NARROWEST = 10;

/** Lines of a table that fits into `columns`; where it cannot, each row becomes one wrapped paragraph. */
export function tableLines(
  heads: readonly string[],
  rows: readonly Row[],
  columns: number,
  faint: Paint,
): readonly string[] {
  const titles = heads.map((head): Runs => [run(head, faint)]);
  const natural = naturalWidths([titles, ...rows.map(({ cells }) => cells)]);
  const fitted = fit(natural, columns);
  const indent = (natural[0] ?? 0) + GAP;
  const body = rows.flatMap(({ cells, below }) => [
    ...(fitted ? gridLines(cells, fitted) : stacked(cells, indent, columns)),
    ...below.flatMap((runs) => indented(runs, indent, columns)),
  ]);
  return fitted ? [...gridLines(titles, fitted), ...body] : body;
}

function naturalWidths(rows: readonly (readonly Runs[])[]): readonly number[] {
  const widths: number[] = [];
  for (const cells of rows) {
    for (const [i, cell] of cells.entries()) widths[i] = Math.max(widths[i] ?? 0, width(plainText(cell)));
  }
  return widths;
}

/** Column widths that fit, taken from the widest column first; null when a column would get too narrow. */
function fit(natural: readonly number[], columns: number): readonly number[] | null {
  const widths = [...natural];
  const room = columns - GAP * (widths.length - 1);
  let total = widths.reduce((sum, value) => sum + value, 0);
  while (total > room) {
    const widest = widths.indexOf(Math.max(...widths));
    if (widths[widest]! <= NARROWEST) return null;
    widths[widest]!--;
    total--;
  }
  return columns < 72 && total < natural.reduce((sum, value) => sum + value, 0) ? null : widths;
}

function gridLines(cells: readonly Runs[], widths: readonly number[]): readonly string[] {
  const wrapped = cells.map((runs, i) => ({
    lines: wrap(runs, widths[i]!),
    plain: wrap([run(plainText(runs))], widths[i]!),
  }));
  const height = Math.max(...wrapped.map(({ lines }) => lines.length));
  return Array.from({ length: height }, (_, n) => {
    const parts = wrapped.map(
      ({ lines, plain }, i) => (lines[n] ?? "") + " ".repeat(widths[i]! - width(plain[n] ?? "")),
    );
    return parts.join(" ".repeat(GAP)).trimEnd();
  });
}

/** "r1  partnership · Azerbaijan, China · …" */
function stacked(cells: readonly Runs[], indent: number, columns: number): readonly string[] {
  const [id, ...rest] = cells;
  const filled = rest.filter((runs) => plainText(runs) !== "");
  const joined = filled.flatMap((runs, i): Run[] => (i === 0 ? [...runs] : [run(" · "), ...runs]));
  const [first = "", ...others] = wrap(joined, columns - indent);
  const label = wrap(id ?? [], indent)[0] ?? "";
  const pad = " ".repeat(Math.max(0, indent - width(plainText(id ?? []))));
  return [label + pad + first, ...others.map((line) => " ".repeat(indent) + line)];
}

/** Wrapped lines behind an indent. */
export function indented(runs: Runs, indent: number, columns: number): readonly string[] {
  return wrap(runs, Math.max(NARROWEST, columns - indent)).map((line) => " ".repeat(indent) + line);
}
