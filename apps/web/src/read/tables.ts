import packed from "tables.bin?url";
import code from "unpack.wasm?url";
import { rowsOf } from "./columns.ts";
import { fetched } from "./fetched.ts";
import { unpacked } from "./packer.ts";

const [module, bytes] = await Promise.all([fetched(code), fetched(packed)]);

/** Rules, lexicons and reference tables by the names of their modules. */
export const tables: Readonly<Record<string, unknown>> = parsed(await unpacked(module, bytes));

function parsed(bytes: Uint8Array): Readonly<Record<string, unknown>> {
  const json = new TextDecoder().decode(bytes).replaceAll("\t", "\\t").replaceAll("\n", "\\n");
  const { memberships, records, ...others } = JSON.parse(json);
  return { ...others, memberships: rowsOf(memberships), records: rowsOf(records) };
}
