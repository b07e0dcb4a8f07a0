import { type Cell, checkedTexts, type ExportOptions, type Rows, type Source, type Table } from "@dragoman/register";
import type { ColumnSource, ParquetWriter } from "hyparquet-writer";

/** Rows that are held until they are written together. */
const GROUP = 20_000;
const DAY = 86_400_000;

/** How the columns of a table are kept. */
const TYPES = {
  string: { type: "BYTE_ARRAY", converted_type: "UTF8" },
  integer: { type: "INT32" },
  number: { type: "DOUBLE" },
  date: { type: "INT32", converted_type: "DATE" },
} as const;

/** A table as Parquet, some thousand rows at a time; every cell is checked as in the text of the table. */
export async function* parquet(
  table: Table,
  rows: Rows,
  source: Source,
  options: ExportOptions,
): AsyncGenerator<Uint8Array> {
  const { ByteWriter, ParquetWriter } = await import("hyparquet-writer");
  const bytes = new ByteWriter();
  const root = { name: "root", num_children: table.columns.length };
  const leaves = table.columns.map(({ name, type }) => ({
    name,
    repetition_type: "OPTIONAL" as const,
    ...TYPES[type],
  }));
  const writer = new ParquetWriter({ writer: bytes, schema: [root, ...leaves], createdBy: "dragoman" });
  const taken = (): Uint8Array => {
    const piece = bytes.getBytes().slice();
    bytes.index = 0;
    return piece;
  };
  let held: (readonly (string | null)[])[] = [];
  for await (const [cells, about] of rows(source, options)) {
    held.push(checkedTexts(table, cells, about));
    if (held.length < GROUP) continue;
    await writeGroup(writer, table, held);
    held = [];
    yield taken();
  }
  if (held.length > 0) await writeGroup(writer, table, held);
  writer.finish();
  yield taken();
}

async function writeGroup(
  writer: ParquetWriter,
  { columns }: Table,
  rows: readonly (readonly (string | null)[])[],
): Promise<void> {
  const columnData = columns.map(({ name, type }, i): ColumnSource => {
    const parse = type === "string" ? (text: string) => text : type === "date" ? dayNumber : Number;
    return { name, data: rows.map((row): Cell => (row[i] == null ? null : parse(row[i]))) };
  });
  await writer.write({ columnData, rowGroupSize: GROUP });
}

/** Days since 1970. */
function dayNumber(iso: string): number {
  return Date.parse(`${iso}T00:00:00Z`) / DAY;
}
