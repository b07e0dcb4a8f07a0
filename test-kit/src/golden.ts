import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";

/** What became of a comparison with a kept file. */
export type GoldenResult = "same" | "updated" | "missing" | "changed";

/**
 * Compares lines with a kept file. A difference is left beside it as `*.changed.txt`; `UPDATE=1` rewrites the file,
 * but never in CI. A file that does not exist fails: it is written by `UPDATE=1` alone.
 */
export function compareGolden(
  file: string,
  lines: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): GoldenResult {
  const actual = `${lines.join("\n")}\n`;
  const changed = file.replace(/\.txt$/, ".changed.txt");
  if (env["UPDATE"] && env["CI"]) throw new Error("UPDATE is refused in CI");
  const kept = existsSync(file) ? readFileSync(file, "utf8") : null;
  if (kept === actual || env["UPDATE"]) {
    if (kept !== actual) writeFileSync(file, actual);
    rmSync(changed, { force: true });
    return kept === actual ? "same" : "updated";
  }
  if (kept === null) return "missing";
  writeFileSync(changed, actual);
  return "changed";
}
