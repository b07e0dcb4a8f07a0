import packed from "tables.bin?url";
import code from "unpack.wasm?url";
import { rowsOf, rulesOf, TURNED } from "./columns.ts";
import { fetched, kept } from "./fetched.ts";
import { unpacked } from "./packer.ts";

/** Unpacking takes longer than all else, and need not be done at each visit. */
const bytes = await kept(`${packed}?unpacked`, async () => {
  const [module, whole] = await Promise.all([fetched(code), fetched(packed)]);
  return unpacked(module, whole);
});

/** Rules, lexicons and reference tables by the names of their modules. */
export const tables: Readonly<Record<string, unknown>> = parsed(bytes);

function parsed(bytes: Uint8Array): Readonly<Record<string, unknown>> {
  const json = new TextDecoder().decode(bytes).replaceAll("\t", "\\t").replaceAll("\n", "\\n");
  const all = JSON.parse(json);
  for (const name of TURNED) all[name] = rowsOf(all[name]);
  return { ...all, rules: rulesOf(all.rules) };
}
