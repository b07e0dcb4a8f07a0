import type { Fact } from "@dragoman/model";
import { citedInChange, type FactChangeEntry, namesOf, type Refusal } from "@dragoman/register";
import type { Effects } from "../effects.ts";
import { DragomanError } from "../error.ts";
import { type Palette, palette } from "../print/colour.ts";
import { columnsOf } from "../print/columns.ts";
import { counted, namerOf } from "../print/fact.ts";
import type { Namer } from "../print/names.ts";
import { run, wrap } from "../print/runs.ts";
import { indented } from "../print/table.ts";
import type { Attempt } from "./attempt.ts";
import type { Bench, Outcome } from "./bench.ts";
import { differences, factRuns } from "./compare.ts";

/** Changes that are printed. */
const SHOWN = 10;

/** Prints what was done, and what each fact was and is that came, changed or went by it. */
export async function reportOutcome(
  told: string,
  { changes }: Outcome,
  { register }: Pick<Bench, "register">,
  effects: Effects,
): Promise<void> {
  const colours = palette(effects);
  const shown = changes.slice(0, SHOWN);
  const name = namerOf(await namesOf(register.view, shown.flatMap(citedInChange)));
  const more = changes.length - shown.length;
  const lines = [
    ...wrap([run(told, colours.event)], columnsOf(effects)),
    ...shown.flatMap((entry) => changeLines(entry, name, columnsOf(effects), colours)),
    ...(changes.length === 0 ? [colours.faint("  no fact changed by it")] : []),
    ...(more > 0 ? [colours.faint(`  ${counted(more, "more fact")} changed: dragoman changes`)] : []),
  ];
  await effects.stdout.write(`${lines.join("\n")}\n`);
}

function changeLines(
  { before, after }: FactChangeEntry,
  name: Namer,
  columns: number,
  colours: Palette,
): readonly string[] {
  const line = (label: string, fact: Fact): readonly string[] =>
    indented([run(label.padEnd(5), colours.faint), ...factRuns(fact, name, colours)], 2, columns);
  const changes = before === null || after === null ? [] : differences(before, after, name);
  return [
    ...(before === null ? [] : line(after === null ? "gone" : "was", before)),
    ...(after === null ? [] : line(before === null ? "new" : "is", after)),
    ...changes.flatMap((change) => indented([run(change, colours.faint)], 7, columns)),
  ];
}

/** A refused act as an error for the command line. */
export function refused({ problem, hint }: Refusal): DragomanError {
  return new DragomanError("act.refused", problem, hint);
}

/** What was done; an attempt that came to nothing is an error for the command line. */
export function outcomeOf(attempt: Attempt): Outcome {
  if (attempt.came === "done") return attempt.outcome;
  if (attempt.came === "refused") throw refused(attempt.refusal);
  throw new DragomanError(
    "fact.unknown",
    `${attempt.seen.id} is no fact any more`,
    "dragoman query lists facts with their ids",
  );
}
