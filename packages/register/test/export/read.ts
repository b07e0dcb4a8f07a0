import { type ExportOptions, type Filter, FORMATS, type Register } from "../../src/index.ts";
import { reference } from "./world.ts";

/** All of an export, and what was left out. */
export async function exported(
  register: Register,
  name: string,
  options: ExportOptions = {},
  filter: Filter = {},
): Promise<{ readonly text: string; readonly left: Readonly<Record<string, number>> }> {
  const format = FORMATS.find((each) => each.name === name);
  if (format === undefined) throw new Error(`no format ${name}`);
  const left: Record<string, number> = {};
  const leave = (why: string): void => {
    left[why] = (left[why] ?? 0) + 1;
  };
  const pieces: string[] = [];
  for await (const piece of format.write({ view: register.view, reference, filter }, { ...options, leave })) {
    pieces.push(piece);
  }
  return { text: pieces.join(""), left };
}

/** Rows of tab-separated text that knows no quoting. */
export function tsvRows(text: string): readonly (readonly string[])[] {
  return text
    .split("\n")
    .slice(0, -1)
    .map((line) => line.split("\t"));
}

/** Rows of CSV as RFC 4180 has it; throws when a quote is out of place. */
export function csvRows(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let at = 0;
  while (at < text.length) {
    const row: string[] = [];
    for (;;) {
      const rest = text.slice(at);
      const cell = /^(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\n|$)/.exec(rest);
      if (cell === null) throw new Error(`no cell at ${at}: ${rest.slice(0, 60)}`);
      row.push(cell[1]?.replaceAll('""', '"') ?? cell[2] ?? "");
      at += cell[0].length;
      if (cell[3] !== ",") break;
    }
    rows.push(row);
  }
  return rows;
}

interface Constraints {
  readonly required?: true;
  readonly enum?: readonly string[];
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
}

interface Field {
  readonly name: string;
  readonly type: "string" | "integer" | "number" | "date";
  readonly constraints?: Constraints;
}

interface Schema {
  readonly fields: readonly Field[];
  readonly missingValues: readonly string[];
}

/** A data package of one table, as its schema file has it. */
export interface Package {
  readonly resources: readonly [
    {
      readonly dialect: { readonly delimiter: "\t" | ","; readonly header: boolean };
      readonly schema: Schema;
    },
  ];
}

/** What is wrong with a table by its data package, told without any code of the exports. */
export function tableFaults(text: string, { resources: [{ dialect, schema }] }: Package): readonly string[] {
  const rows = dialect.delimiter === "\t" ? tsvRows(text) : csvRows(text);
  const names = schema.fields.map(({ name }) => name);
  const [head, body] = dialect.header ? [rows[0], rows.slice(1)] : [names, rows];
  const wrongHead = JSON.stringify(head) === JSON.stringify(names) ? [] : [`header ${head}`];
  return [
    ...wrongHead,
    ...body.flatMap((row, number) => rowFaults(row, schema).map((fault) => `row ${number}: ${fault}`)),
  ];
}

function rowFaults(row: readonly string[], { fields, missingValues }: Schema): readonly string[] {
  if (row.length !== fields.length) return [`${row.length} cells`];
  return fields.flatMap(({ name, type, constraints = {} }, i) => {
    const cell = row[i]!;
    if (missingValues.includes(cell)) return constraints.required ? [`${name} is missing`] : [];
    return [typeFault(cell, type), constraintFault(cell, constraints)].flatMap((fault) =>
      fault ? [`${name} ${fault}`] : [],
    );
  });
}

function typeFault(cell: string, type: Field["type"]): string | null {
  if (/[\t\r\n]/.test(cell)) return "has a break inside";
  if (type === "integer") return /^-?\d+$/.test(cell) ? null : `is no integer: ${cell}`;
  if (type === "number") return Number.isFinite(Number(cell)) ? null : `is no number: ${cell}`;
  return type === "date" && !isDate(cell) ? `is no date: ${cell}` : null;
}

function constraintFault(cell: string, { enum: codes, pattern, minimum, maximum }: Constraints): string | null {
  if (codes && !codes.includes(cell)) return `is not of the list: ${cell}`;
  if (pattern && !new RegExp(`^(${pattern})$`).test(cell)) return `does not match: ${cell}`;
  if (minimum !== undefined && Number(cell) < minimum) return `is too small: ${cell}`;
  return maximum !== undefined && Number(cell) > maximum ? `is too great: ${cell}` : null;
}

function isDate(cell: string): boolean {
  const day = new Date(`${cell}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().slice(0, 10) === cell;
}

const NAME = "[a-zA-Z][\\w:.-]*";
const TEXT = '(?:[^<>&"]|&#\\d+;)*';
const TOKEN = new RegExp(
  `<\\?xml[^<>]*\\?>|<(${NAME})((?: ${NAME}="${TEXT}")*)(/?)>|</(${NAME})>|${TEXT.replace("*", "+")}`,
  "gy",
);

/** Whether a text is well-formed XML of the few forms that the exports use: elements, attributes, text, numbered references. */
export function xmlFault(xml: string): string | null {
  const open: string[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < xml.length) {
    const at = TOKEN.lastIndex;
    const token = TOKEN.exec(xml);
    if (token === null) return `no XML at ${at}: ${xml.slice(at, at + 80)}`;
    if (token[1] !== undefined && token[3] === "") open.push(token[1]);
    if (token[4] !== undefined && open.pop() !== token[4]) return `</${token[4]}> closes nothing`;
  }
  return open.length === 0 ? null : `<${open.at(-1)}> is open`;
}
