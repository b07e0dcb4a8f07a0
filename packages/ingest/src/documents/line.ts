/** A line of a page; lengths in points (1/72 inch), measured from the lower left corner. */
export interface Line {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  /** Where it ends. */
  readonly end: number;
  /** Height of its letters. */
  readonly size: number;
}

export interface Page {
  readonly lines: readonly Line[];
  readonly height: number;
}

/** A stretch of text as pdf.js gives it; only those with `str` are text. */
export interface TextItem {
  readonly str?: string;
  readonly transform?: readonly number[];
  readonly width?: number;
  readonly hasEOL?: boolean;
}

/** Puts the stretches of a page into lines, in the order in which the page tells them. */
export function linesOf(items: readonly TextItem[]): readonly Line[] {
  const lines: Line[] = [];
  let parts: TextItem[] = [];
  const close = (): void => {
    const line = lineOf(parts);
    if (line !== null) lines.push(line);
    parts = [];
  };
  for (const item of items) {
    if (item.str === undefined) continue;
    if (parts.length > 0 && item.str !== "" && isElsewhere(parts.at(-1)!, item)) close();
    parts.push(item);
    if (item.hasEOL === true) close();
  }
  close();
  return lines;
}

const sizeOf = ({ transform = [] }: TextItem): number => Math.hypot(transform[2] ?? 0, transform[3] ?? 0) || 1;

const yOf = ({ transform = [] }: TextItem): number => transform[5] ?? 0;

function isElsewhere(before: TextItem, item: TextItem): boolean {
  return Math.abs(yOf(before) - yOf(item)) > 0.6 * Math.max(sizeOf(before), sizeOf(item));
}

function lineOf(parts: readonly TextItem[]): Line | null {
  const text = parts
    .map(({ str }) => str)
    .join("")
    .replace(/\s+/g, " ")
    .trim();
  const inked = parts.filter(({ str = "" }) => str.trim() !== "");
  if (text === "" || inked.length === 0) return null;
  const last = inked.at(-1)!;
  return {
    text,
    x: inked[0]!.transform?.[4] ?? 0,
    y: yOf(inked[0]!),
    end: (last.transform?.[4] ?? 0) + (last.width ?? 0),
    size: Math.max(...inked.slice(0, 50).map(sizeOf)),
  };
}
