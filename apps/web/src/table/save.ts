import { csvOf } from "../save/file.ts";
import type { Column } from "./columns.tsx";
import { pagesOf } from "./rows.ts";

/** A form in which what is shown is saved. */
export type Form = "csv" | "json";

const PAGE = 1000;
const TYPES: Readonly<Record<Form, string>> = { csv: "text/csv;charset=utf-8", json: "application/json" };

/** All rows of a list in the columns and the order of the page, as a file. Throws Failed, and AbortError when it is stopped. */
export async function collect(
  path: string,
  columns: readonly Column[],
  form: Form,
  { signal, tell }: { readonly signal: AbortSignal; readonly tell: (done: number, total: number) => void },
): Promise<Blob> {
  const parts: string[] = form === "csv" ? [csvOf([columns.map(({ title }) => title)])] : ["[\n"];
  let done = 0;
  for await (const page of pagesOf(path, signal, PAGE)) {
    const rows = page.items.map((item) => columns.map(({ text }) => text(item, page.names)));
    parts.push(form === "csv" ? csvOf(rows) : jsonRows(columns, rows, done === 0));
    done += page.items.length;
    tell(done, page.total);
  }
  if (form === "json") parts.push("\n]\n");
  return new Blob(parts, { type: TYPES[form] });
}

function jsonRows(columns: readonly Column[], rows: readonly (readonly string[])[], isFirst: boolean): string {
  const lines = rows.map((cells) =>
    JSON.stringify(Object.fromEntries(columns.map(({ name }, at) => [name, cells[at]]))),
  );
  return lines.length === 0 ? "" : `${isFirst ? "" : ",\n"}${lines.join(",\n")}`;
}
