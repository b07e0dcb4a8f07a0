/** Columns of `terms` that are left empty where the line before has the same. */
const REPEATED: ReadonlySet<number> = new Set([0, 1, 3]);
const PERSON = 2;
const FIRST_DATE = 4;
const DAY = "2000-01-01".length;
const DAY_MS = 86_400_000;
const EPOCH = Date.UTC(1800, 0, 1);
/** Stands before a date that is no day: a year, a month, a word. */
const PLAIN = "=";

/**
 * Lines of terms in few characters: cells of the line before left out, persons in the order in which they come first
 * (a new one is left out), days as numbers since 1800 in base 36.
 */
export function terse(lines: readonly string[]): readonly string[] {
  let before: readonly string[] = [];
  let persons = 0;
  return lines.map((line) => {
    const cells = line.split("\t");
    const short = cells.map((cell, at) => {
      if (at === PERSON) return Number.parseInt(cell, 36) === persons ? "" : cell;
      if (at >= FIRST_DATE) return dayCode(cell);
      return REPEATED.has(at) && cell === before[at] ? "" : cell;
    });
    if (short[PERSON] === "") persons++;
    before = cells;
    return short.join("\t");
  });
}

/** The lines that `terse` made shorter; their dates stay codes, which `dateOf` reads. */
export function full(lines: readonly string[]): readonly string[] {
  let before: readonly string[] = [];
  let persons = 0;
  return lines.map((line) => {
    const cells = line.split("\t").map((cell, at) => (cell === "" && REPEATED.has(at) ? (before[at] ?? "") : cell));
    if (cells[PERSON] === "") cells[PERSON] = (persons++).toString(36);
    before = cells;
    return cells.join("\t");
  });
}

function dayCode(date: string): string {
  if (date === "") return "";
  const day = date.length === DAY ? (Date.parse(date) - EPOCH) / DAY_MS : Number.NaN;
  return Number.isInteger(day) && day >= 0 ? day.toString(36) : `${PLAIN}${date}`;
}

/** The date of a code: "2000-01-01", a year, a word; empty for none. */
export function dateOf(code: string): string {
  if (code === "" || code.startsWith(PLAIN)) return code.slice(PLAIN.length);
  return new Date(EPOCH + Number.parseInt(code, 36) * DAY_MS).toISOString().slice(0, DAY);
}
