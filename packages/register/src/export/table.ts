/** What a cell may hold; unknown is null. */
export type Cell = string | number | null;

/** One column of a table that others load. */
export interface Column {
  readonly name: string;
  readonly description: string;
  readonly type: "string" | "integer" | "number" | "date";
  /** Everything a cell, or an item of a list, may be. */
  readonly codes?: readonly string[];
  /** What all of a cell must match. */
  readonly pattern?: string;
  /** The least and the greatest that a number may be. */
  readonly range?: readonly [least: number, greatest: number];
  /** Items joined by `;`. */
  readonly isList?: true;
  readonly isRequired?: true;
}

/** A table: its columns in order and how it is written. */
export interface Table {
  readonly name: string;
  readonly title: string;
  readonly separator: "\t" | ",";
  readonly hasHeader: boolean;
  /** What stands for unknown. */
  readonly absent: "" | "None";
  readonly columns: readonly Column[];
}

/** A row that must not be written; the fault is the program's, never the user's. */
export class MalformedRow extends Error {
  override readonly name = "MalformedRow";
}

/** The names of the columns as a line, or nothing for a table without. */
export function headLine({ columns, separator, hasHeader }: Table): string {
  return hasHeader ? `${columns.map(({ name }) => name).join(separator)}\n` : "";
}

/** A row as a line; `about` names the fact in the error when a cell is not what its column promises. */
export function rowLine(table: Table, cells: readonly Cell[], about: string): string {
  const { separator, absent } = table;
  const texts = checkedTexts(table, cells, about);
  return `${texts.map((text) => written(text ?? absent, separator)).join(separator)}\n`;
}

/** The texts of a row's cells, each what its column promises; null is unknown. */
export function checkedTexts(table: Table, cells: readonly Cell[], about: string): readonly (string | null)[] {
  const { columns, name } = table;
  if (cells.length !== columns.length) {
    throw new MalformedRow(`${name}: ${cells.length} cells for ${columns.length} columns in ${about}`);
  }
  return cells.map((cell, i) => cellText(cell, columns[i]!, table, about));
}

function cellText(cell: Cell, column: Column, table: Table, about: string): string | null {
  const text = cell === null ? null : typeof cell === "number" ? String(cell) : clean(cell, table.separator);
  const fault = faultOf(text === "" ? null : text, column);
  if (fault !== null) throw new MalformedRow(`${table.name}: ${column.name} ${fault} in ${about}`);
  return text === "" ? null : text;
}

const TYPES: Readonly<Record<Column["type"], RegExp>> = {
  string: /^[^\t\r\n]*$/,
  integer: /^-?\d+$/,
  number: /^-?\d+(\.\d+)?$/,
  date: /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/,
};

/** What is wrong with a cell, or null. */
function faultOf(text: string | null, column: Column): string | null {
  if (text === null) return column.isRequired ? "is empty" : null;
  const { type, pattern, range, isList } = column;
  if (!TYPES[type].test(text)) return `"${text}" is no ${type}`;
  const { whole, codes } = rulesOf(column);
  if (whole?.test(text) === false) return `"${text}" does not match ${pattern}`;
  if (range !== undefined && (Number(text) < range[0] || Number(text) > range[1])) {
    return `"${text}" is not between ${range[0]} and ${range[1]}`;
  }
  if (codes === null) return null;
  const wrong = (isList ? text.split(";") : [text]).find((item) => !codes.has(item));
  return wrong === undefined ? null : `"${wrong}" is no code of the list`;
}

interface Rules {
  readonly whole: RegExp | null;
  readonly codes: ReadonlySet<string> | null;
}

const RULES = new WeakMap<Column, Rules>();

/** Made once for each column. */
function rulesOf(column: Column): Rules {
  const known = RULES.get(column);
  if (known !== undefined) return known;
  const { pattern, codes } = column;
  const rules = {
    whole: pattern === undefined ? null : new RegExp(`^(?:${pattern})$`),
    codes: codes === undefined ? null : new Set(codes),
  };
  RULES.set(column, rules);
  return rules;
}

/** Items joined by `;`, or null when there are none; a semicolon inside an item becomes a comma. */
export function joined(items: readonly (string | null)[]): string | null {
  const known = items.filter((item): item is string => item !== null && item !== "");
  return known.length === 0 ? null : known.map((item) => item.replaceAll(";", ",")).join(";");
}

/** Lone surrogates, which no UTF-8 file can hold. */
const LONE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** Text that needs nothing: letters, digits and the usual marks, no blank at its ends. */
const PLAIN = /^[\w.,:;/+-]+(?: [\w.,:;/+-]+)*$/;

/** One line without control characters; in tables that know no quoting, without the quotation marks that readers would take for some. */
export function clean(text: string, separator: Table["separator"]): string {
  if (PLAIN.test(text)) return text;
  const line = text
    .replace(LONE, "\ufffd")
    .replace(/[\p{Cc}\u2028\u2029\ufeff]+/gu, " ")
    .trim();
  return separator === "\t" ? line.replaceAll('"', "'") : line;
}

/** Quoted after RFC 4180 where a comma separates. */
function written(text: string, separator: Table["separator"]): string {
  return separator === "," && /[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
