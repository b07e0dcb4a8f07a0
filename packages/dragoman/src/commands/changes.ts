import { citedInChange, type FactChangeEntry, type Names, namesOf, type View } from "@dragoman/register";
import type { Effects } from "../effects.ts";
import { changeLines } from "../print/change.ts";
import type { Palette } from "../print/colour.ts";
import { counted } from "../print/fact.ts";
import { printJson } from "../print/json.ts";
import { toLimit } from "../register/filter.ts";
import type { RegisterFlags } from "../register/flags.ts";
import { withRegister } from "../register/session.ts";
import { toSince, txBefore } from "../register/since.ts";

/** Options of `dragoman changes`. */
export interface ChangesFlags extends RegisterFlags {
  readonly since?: string;
  readonly limit?: string;
  readonly json?: true;
  readonly jsonl?: true;
}

/** Changes that are printed unless a limit is given. */
const SHOWN = 50;

/** Prints what became of facts since a day, a moment or a transaction, the earliest first. */
export function changesCommand(flags: ChangesFlags, effects: Effects): Promise<boolean> {
  const limit = toLimit(flags.limit) ?? (flags.jsonl ? Number.POSITIVE_INFINITY : SHOWN);
  const since = toSince(flags.since);
  return withRegister(flags, effects, async ({ view, columns, colours }) => {
    const after = typeof since === "number" ? since : await txBefore(view, since);
    const entries = await take(view, after, limit + 1);
    if (flags.json) await printPage(entries, limit, view, effects);
    else if (flags.jsonl) await printEntries(entries.slice(0, limit), effects);
    else await effects.stdout.write(`${(await listed(entries, limit, view, columns, colours)).join("\n")}\n`);
    return true;
  });
}

async function printEntries(entries: readonly FactChangeEntry[], effects: Effects): Promise<void> {
  for (const entry of entries) await effects.stdout.write(`${JSON.stringify(entry)}\n`);
}

async function printPage(
  entries: readonly FactChangeEntry[],
  limit: number,
  view: View,
  effects: Effects,
): Promise<void> {
  const shown = entries.slice(0, wholeUpTo(entries, limit));
  const next = entries.length > shown.length ? shown.at(-1)!.tx : null;
  await printJson({ entries: shown, names: await namesIn(shown, view), next }, effects);
}

async function listed(
  entries: readonly FactChangeEntry[],
  limit: number,
  view: View,
  columns: number,
  colours: Palette,
): Promise<readonly string[]> {
  const shown = entries.slice(0, limit);
  const rest = shown.length === 0 ? "nothing changed" : counted(shown.length, "change");
  const more = entries.length > shown.length ? "; more with --limit" : "";
  return [...changeLines(shown, await namesIn(shown, view), columns, colours), colours.faint(rest + more)];
}

function namesIn(entries: readonly FactChangeEntry[], view: View): Promise<Names> {
  return namesOf(view, entries.flatMap(citedInChange));
}

async function take(view: View, after: number, most: number): Promise<readonly FactChangeEntry[]> {
  const entries: FactChangeEntry[] = [];
  let tx = after;
  while (entries.length < most) {
    const page = await view.changes(tx, Math.min(1000, most - entries.length));
    if (page.length === 0) break;
    entries.push(...page);
    tx = page.at(-1)!.tx;
  }
  return entries;
}

/** How many entries the limit asks for, and the rest of the last one's transaction: going on after it misses none. */
function wholeUpTo(entries: readonly FactChangeEntry[], limit: number): number {
  const after = entries.findIndex(({ tx }, at) => at >= limit && tx !== entries[at - 1]?.tx);
  return after < 0 ? entries.length : after;
}
