import type { Reading } from "@dragoman/model";
import type { Explanation, TraceEntry } from "@dragoman/reader";
import type { Palette } from "./colour.ts";
import { type Runs, run, wrap } from "./runs.ts";
import { indented } from "./table.ts";

/** For each sentence: its words, the facts that rest on them, what fired and what lost. */
export function explanationLines(
  reading: Reading,
  explanations: readonly Explanation[],
  columns: number,
  colours: Palette,
): readonly string[] {
  return explanations.flatMap(({ sentence, facts, entries }) => [
    "",
    ...wrap([run(`“${flat(reading.text.slice(...sentence))}”`, colours.strong)], columns),
    ...indented(factRuns(facts, colours), 2, columns),
    ...entries.flatMap((entry) => indented(entryRuns(entry, reading, colours), 2, columns)),
  ]);
}

function factRuns(facts: Explanation["facts"], colours: Palette): Runs {
  if (facts.length === 0) return [run("no fact rests on it", colours.faint)];
  return facts.flatMap(({ id, rules }, i) => [
    run(i === 0 ? "" : "; "),
    run(id, colours.strong),
    run(` by ${rules.join(", ")}`, colours.faint),
  ]);
}

function entryRuns({ stage, span, rule, outcome, reason }: TraceEntry, reading: Reading, colours: Palette): Runs {
  const words = flat(reading.text.slice(...span));
  const shown = words.length > 80 ? `${words.slice(0, 79)}…` : words;
  return [
    run(outcome === "fired" ? "fired " : "lost  ", outcome === "fired" ? colours.relation : colours.warning),
    run(`${stage} `, colours.faint),
    run(rule),
    run(` “${shown}”`, colours.faint),
    run(reason === "" ? "" : `: ${reason}`),
  ];
}

const flat = (words: string): string => words.replace(/\s+/g, " ");
