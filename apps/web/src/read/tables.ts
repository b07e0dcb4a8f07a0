import packed from "tables.lzma?url";
import { decompress } from "lzma1";
import { fetched } from "./fetched.ts";

/** Rules, lexicons and reference tables by the names of their modules. */
export const tables: Readonly<Record<string, unknown>> = JSON.parse(
  new TextDecoder()
    .decode(decompress(await fetched(packed)))
    .replaceAll("\t", "\\t")
    .replaceAll("\n", "\\n"),
);
