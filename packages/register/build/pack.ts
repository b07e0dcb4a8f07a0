import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseCsv } from "../../reference/build/csv.ts";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");

/** The tables of codes that exports need, without their source column: file path to module text. */
export function packCodes(): Map<string, string> {
  return new Map([
    pack(
      "cameo",
      ["code", "type", "mode", "contexts", "goldstein", "name"],
      "CAMEO code, PLOVER type, mode, contexts, Goldstein's score, name.",
    ),
    pack("states", ["iso3", "cow", "fips"], "ISO 3166-1 alpha-3, Correlates of War number, FIPS 10-4."),
  ]);
}

function pack(name: string, columns: readonly string[], what: string): readonly [string, string] {
  const rows = parseCsv(readFileSync(join(root, `data/${name}.csv`), "utf8"));
  const lines = rows.map((row) => columns.map((column) => row[column] ?? "").join("\t"));
  const body = `/** ${what} */\nexport const ${name}: string =\n  ${JSON.stringify(lines.join("\n"))};\n`;
  return [join(root, `src/generated/${name}.ts`), body];
}
