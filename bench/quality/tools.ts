import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, openSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { toArticle } from "../../packages/dragoman/src/input/article.ts";
import type { Reader } from "../../packages/dragoman/src/load.ts";

const LONGEST = 1 << 30;

/** Reads what a judging tool prepares, hands it the Readings, and gives what it prints; null where tool or data are missing. */
export function judge(folder: string, tool: string, data: string, reader: Reader): string | null {
  const [script, source] = [join(folder, "tools", tool), join(folder, "gold", data)];
  if (!existsSync(script) || !existsSync(source)) return null;
  const scratch = mkdtempSync(join(tmpdir(), "quality-"));
  const prepared = join(scratch, "articles.jsonl");
  // A tool that leaves by itself loses what a pipe has not taken yet; a file takes all.
  execFileSync(process.execPath, [script, "prepare", source], {
    stdio: ["ignore", openSync(prepared, "w"), "inherit"],
  });
  const readings = readFileSync(prepared, "utf8")
    .trim()
    .split("\n")
    .map((line) => toArticle(JSON.parse(line)))
    .map(({ id, article }) => JSON.stringify({ id, ...reader.read(article) }));
  const file = join(scratch, "readings.jsonl");
  writeFileSync(file, `${readings.join("\n")}\n`);
  return execFileSync(process.execPath, [script, "score", source, file], {
    encoding: "utf8",
    maxBuffer: LONGEST,
  }).trim();
}
