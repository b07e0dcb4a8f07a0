import type { Effects } from "../effects.ts";
import { evaluate } from "../eval/evaluate.ts";
import { parseGold } from "../eval/gold.ts";
import { report, reportLines } from "../eval/report.ts";
import type { Fault } from "../eval/tally.ts";
import { readText } from "../input/file.ts";
import { type Palette, palette } from "../print/colour.ts";

/** Options of `dragoman eval`. */
export interface EvalFlags {
  readonly errors?: boolean;
  readonly json?: boolean;
}

/** Reads annotated articles and prints how well, one set after the other. */
export async function evalCommand(files: readonly string[], flags: EvalFlags, effects: Effects): Promise<boolean> {
  const reader = await effects.load();
  const colours = palette(effects);
  for (const file of files) {
    const gold = parseGold(await readText(file, effects), file);
    const board = evaluate(gold, reader);
    const scores = report(board);
    const faults = flags.errors ? board.faults : [];
    if (flags.json) {
      await effects.stdout.write(`${JSON.stringify({ file, articles: gold.length, scores, faults })}\n`);
      continue;
    }
    const title = colours.heading(`${file}, ${gold.length} articles`);
    const lines = [...faults.map((fault) => faultLine(fault, colours)), title, ...reportLines(scores), ""];
    await effects.stdout.write(`${lines.join("\n")}\n`);
  }
  return true;
}

function faultLine({ article, what, detail }: Fault, colours: Palette): string {
  const { words, ...rest } = detail;
  const fields = Object.entries(rest).map(
    ([key, value]) => `${key} ${typeof value === "string" ? value : JSON.stringify(value)}`,
  );
  const quoted = typeof words === "string" ? `“${words.replace(/\s+/g, " ")}”` : "";
  return `${article} ${colours.warning(what)}: ${fields.join(", ")} ${colours.faint(quoted)}`;
}
