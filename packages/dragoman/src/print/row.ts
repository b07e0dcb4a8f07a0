import type { Statement } from "@dragoman/model";
import type { Palette } from "./colour.ts";
import type { Namer } from "./names.ts";
import { type Runs, run } from "./runs.ts";
import { when } from "./when.ts";

/** Characters of a quotation's words. */
const WORDS = 80;

/** "partnership Azerbaijan, China: strategic partnership, 2024-07-03": what a row says, in a line. */
export function rowRuns(row: Statement, name: Namer, colours: Palette): Runs {
  const { kind, subject, object, value, from, to, assertion } = row;
  const whom = object.length > 0 ? ` → ${object.map(name).join(", ")}` : "";
  const time = from === null ? to && `until ${when(to)}` : to === null ? when(from) : `${when(from)} to ${when(to)}`;
  const words = kind === "quotation" ? `“${cut(value ?? "")}”` : value;
  const what = [words, time, assertion === "actual" ? null : assertion].filter(Boolean).join(", ");
  return [
    run(`${kind} `, colours.faint),
    run(subject.map(name).join(", ") + whom, colours.strong),
    run(what === "" ? "" : `: ${what}`),
  ];
}

function cut(words: string): string {
  const line = words.replace(/\s+/g, " ");
  return line.length > WORDS ? `${line.slice(0, WORDS - 1)}…` : line;
}
