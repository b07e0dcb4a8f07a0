import { createRequire } from "node:module";
import { StoreError } from "../fault.ts";

const { version } = createRequire(import.meta.url)("../../package.json") as { readonly version: string };

/** Reads which version of the program made the layout. */
export const MADE_BY = "SELECT value FROM setting WHERE key = 'layout'";

/** Notes which version of the program made the layout, so that one that is older can name it. */
export const SIGN: string = `INSERT INTO setting (key, value) VALUES ('layout', '${version}') ON CONFLICT (key) DO UPDATE SET value = excluded.value`;

/** A register of a layout that this version does not know; `by` is what `MADE_BY` reads. */
export function newer(place: string, layout: number, newest: number, by: unknown): StoreError {
  const needed = typeof by === "string" && /^\d+\.\d+\.\d+[\w.-]*$/.test(by) ? by : null;
  const what = needed === null ? "a newer Dragoman" : `Dragoman ${needed} or newer`;
  const message = `${place} needs ${what} (it has layout ${layout}, this one knows ${newest})`;
  return new StoreError("register.newer", message, `install it: npm install -g dragoman@${needed ?? "latest"}`);
}
