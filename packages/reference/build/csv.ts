/** One line of a table by column; absent values are empty. */
export type Row = Readonly<Record<string, string>>;

/** Reads RFC 4180 text with a head line; a short line gives empty values. */
export function parseCsv(text: string): Row[] {
  const lines = splitLines(text.replace(/^\ufeff/, ""));
  const head = lines.shift() ?? [];
  return lines.map((cells) => Object.fromEntries(head.map((name, i) => [name, cells[i] ?? ""])));
}

/** Writes the named columns of every row, sorted by their text so that a rebuilt table differs by its changes alone. */
export function formatCsv(columns: readonly string[], rows: readonly Row[]): string {
  const lines = rows.map((row) => columns.map((name) => quote(row[name] ?? "")).join(","));
  return `${[columns.join(","), ...[...new Set(lines)].sort()].join("\n")}\n`;
}

/** A cell that holds several values keeps them apart by "|". */
export function list(cell: string | undefined): string[] {
  return (cell ?? "")
    .split("|")
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

function quote(cell: string): string {
  return /[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

function splitLines(text: string): string[][] {
  const lines: string[][] = [];
  let cells: string[] = [];
  const pattern = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/gy;
  for (let found = pattern.exec(text); found !== null && found[0] !== ""; found = pattern.exec(text)) {
    cells.push(found[1]?.replaceAll('""', '"') ?? found[2] ?? "");
    if (found[3] === ",") continue;
    if (cells.length > 1 || cells[0] !== "") lines.push(cells);
    cells = [];
  }
  return lines;
}
