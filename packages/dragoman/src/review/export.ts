import type { Filter, View } from "@dragoman/register";
import type { Effects } from "../effects.ts";
import { DragomanError, systemCode } from "../error.ts";
import { writeWhole } from "../export/whole.ts";
import { counted, listed } from "../print/fact.ts";
import { annotated, decidedArticles, type Exported } from "./decided.ts";

/** Writes the articles of accepted and corrected facts with their annotation, one a line, and says what is left out. */
export async function exportGold(file: string, filter: Filter, view: View, effects: Effects): Promise<boolean> {
  const exported: Exported[] = [];
  const { keys, typedIn } = await decidedArticles(filter, view);
  for (const key of keys) exported.push(...(await annotated(key, view)));
  if (exported.length === 0) {
    throw new DragomanError("gold.empty", "nothing that the filter shows was accepted or edited yet");
  }
  await writeWhole(file, false, linesOf(exported), effects).catch((error) => Promise.reject(writeError(file, error)));
  await effects.stdout.write(`${summaryLines(file, exported, typedIn).join("\n")}\n`);
  return true;
}

function* linesOf(exported: readonly Exported[]): Generator<string> {
  for (const { annotated: one } of exported) yield `${JSON.stringify(one.article)}\n`;
}

function writeError(file: string, error: unknown): unknown {
  const code = systemCode(error);
  if (code === null) return error;
  if (code === "EEXIST") {
    return new DragomanError("gold.exists", `${file} is there already`, "name a new file; nothing is ever overwritten");
  }
  return new DragomanError("gold.denied", `${file} cannot be written (${code})`);
}

function summaryLines(file: string, exported: readonly Exported[], typedIn: number): readonly string[] {
  const sum = (count: (one: Exported) => number): number => exported.reduce((total, one) => total + count(one), 0);
  const required = sum((one) => one.annotated.required);
  const optional = sum((one) => one.annotated.optional);
  const rejected = sum(({ rejected }) => rejected);
  const nowhere = sum((one) => one.annotated.leftOut["no words of the article"]);
  const scattered = sum((one) => one.annotated.leftOut["words in several places"]);
  const left = listed([
    rejected > 0 && `${counted(rejected, "statement")} rejected or no longer read`,
    nowhere > 0 && `${counted(nowhere, "statement")} without words of the article`,
    typedIn > 0 && `${counted(typedIn, "statement")} typed in without an article`,
    scattered > 0 && `${counted(scattered, "quotation")} in parts that stand in several places`,
  ]);
  return [
    `${file}: ${counted(exported.length, "article")}, ${counted(required, "statement")} accepted or corrected, ${optional} not decided on (optional)`,
    ...(left === "" ? [] : [`left out: ${left}`]),
    "what nobody read or typed in is not there: look for what is missing before the file counts as complete",
  ];
}
