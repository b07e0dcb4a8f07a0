import { NAMES, plainName } from "./fields.ts";

/** What may stand between cells, the commonest first. */
const DELIMITERS = [",", "\t", ";", "|"];

/** What stands between the cells of a table: whatever its first line has most of outside of quote marks. */
export function delimiterOf(text: string): string {
  const line = firstLine(text).replace(/"[^"]*"/g, "");
  const counts = DELIMITERS.map((delimiter) => line.split(delimiter).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))]!;
}

/** Whether text begins with the header of a table of articles: short names, one of them for the text and one for something else. */
export function isTable(text: string): boolean {
  const cells = firstLine(text)
    .split(delimiterOf(text))
    .map((cell) => plainName(cell.trim().replace(/^"|"$/g, "")));
  if (cells.length < 2 || cells.some((cell) => cell.length > 40)) return false;
  const isText = (cell: string): boolean => NAMES.text.includes(cell);
  const { text: _, ...others } = NAMES;
  const known = Object.values(others).flat();
  return cells.some(isText) && cells.some((cell) => known.includes(cell));
}

const firstLine = (text: string): string => text.slice(0, 10_000).split(/\r?\n/, 1)[0] ?? "";
