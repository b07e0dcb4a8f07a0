import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseCsv, type Row } from "./csv.ts";

/** Folder of the committed tables. */
export const dataFolder: string = join(dirname(fileURLToPath(import.meta.url)), "../data");

/** The folder of raw material, which never enters the repository. */
export interface Raw {
  csv(name: string): Row[];
  json(name: string): unknown;
}

/** Two-letter code in small letters, as the hand-written raw tables have it, to alpha-3. */
export type Alpha3 = (code: string) => string;

/** Opens the folder of raw material. */
export function openRaw(folder: string): Raw {
  const text = (name: string) => readFileSync(join(folder, name), "utf8");
  return { csv: (name) => parseCsv(text(name)), json: (name) => JSON.parse(text(name)) };
}

/** A table kept by hand in `data/own`, or a built one in `data`. */
export function table(name: string): Row[] {
  const file = join(dataFolder, `${name}.csv`);
  return existsSync(file) ? parseCsv(readFileSync(file, "utf8")) : [];
}
