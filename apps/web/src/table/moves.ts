/** A cell of a grid, counted from 0. */
export interface Cell {
  readonly row: number;
  readonly column: number;
}

/** A key that is pressed. */
interface Press {
  readonly key: string;
  readonly ctrlKey: boolean;
}

interface Extent {
  readonly rows: number;
  readonly columns: number;
  /** Rows of a page. */
  readonly page: number;
}

const STEPS: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** The cell that a key leads to, or null for a key that leads nowhere. Home and End go to the ends of a row, with Ctrl of all rows. */
export function moved({ row, column }: Cell, { key, ctrlKey }: Press, { rows, columns, page }: Extent): Cell | null {
  const within = (place: number, count: number): number => Math.max(0, Math.min(count - 1, place));
  const step = STEPS[key];
  if (step !== undefined) return { row: within(row + step[0], rows), column: within(column + step[1], columns) };
  if (key === "PageUp") return { row: within(row - page, rows), column };
  if (key === "PageDown") return { row: within(row + page, rows), column };
  if (key === "Home") return { row: ctrlKey ? 0 : row, column: 0 };
  return key === "End" ? { row: ctrlKey ? within(rows - 1, rows) : row, column: columns - 1 } : null;
}
