import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { toArticle } from "../../packages/dragoman/src/input/article.ts";
import type { Reader } from "../../packages/dragoman/src/load.ts";

const LONGEST = 1 << 30;

/** Reads what a judging tool prepares, hands it the Readings, and gives what it prints; null where tool or data are missing. */
export function judge(folder: string, tool: string, data: string, reader: Reader): string | null {
  const [script, source] = [join(folder, "tools", tool), join(folder, "gold", data)];
  if (!existsSync(script) || !existsSync(source)) return null;
  const prepared = execFileSync(process.execPath, [script, "prepare", source], {
    encoding: "utf8",
    maxBuffer: LONGEST,
  });
  const readings = prepared
    .trim()
    .split("\n")
    .map((line) => toArticle(JSON.parse(line)))
    .map(({ id, article }) => JSON.stringify({ id, ...reader.read(article) }));
  const file = join(mkdtempSync(join(tmpdir(), "quality-")), "readings.jsonl");
  writeFileSync(file, `${readings.join("\n")}\n`);
  return execFileSync(process.execPath, [script, "score", source, file], {
    encoding: "utf8",
    maxBuffer: LONGEST,
  }).trim();
}
