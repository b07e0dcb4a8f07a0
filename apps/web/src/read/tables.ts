import packed from "tables.lzma?url";
import { decompress } from "lzma1";
import { rowsOf } from "./columns.ts";
import { fetched } from "./fetched.ts";

/** Rules, lexicons and reference tables by the names of their modules. */
export const tables: Readonly<Record<string, unknown>> = unpacked(decompress(await fetched(packed)));

function unpacked(bytes: Uint8Array): Readonly<Record<string, unknown>> {
  const json = new TextDecoder().decode(bytes).replaceAll("\t", "\\t").replaceAll("\n", "\\n");
  const { memberships, records, ...others } = JSON.parse(json);
  return { ...others, memberships: rowsOf(memberships), records: rowsOf(records) };
}
