import type { Fact } from "@dragoman/model";
import { citedIn, type FactChangeEntry, namesOf, type View } from "@dragoman/register";
import type { Effects } from "../effects.ts";
import { DragomanError } from "../error.ts";
import { parsePeriod } from "../input/period.ts";
import { changeLines } from "../print/change.ts";
import { counted } from "../print/fact.ts";
import { printJson } from "../print/json.ts";
import { toLimit } from "../register/filter.ts";
import type { RegisterFlags } from "../register/open.ts";
import { withRegister } from "../register/session.ts";

/** Options of `dragoman changes`. */
export interface ChangesFlags extends RegisterFlags {
  readonly since?: string;
  readonly limit?: string;
  readonly json?: true;
  readonly jsonl?: true;
}

/** Changes that are printed unless a limit is given. */
const SHOWN = 50;
const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d/;

/** Prints what became of facts since a day, a moment or a transaction, the earliest first. */
export function changesCommand(flags: ChangesFlags, effects: Effects): Promise<boolean> {
  const limit = toLimit(flags.limit) ?? (flags.jsonl ? Number.POSITIVE_INFINITY : SHOWN);
  const since = toSince(flags.since);
  return withRegister(flags, effects, async ({ view, columns, colours }) => {
    const after = typeof since === "number" ? since : await txBefore(view, since);
    const entries = await take(view, after, limit + 1);
    const shown = entries.slice(0, limit);
    if (flags.jsonl) {
      for (const entry of shown) await effects.stdout.write(`${JSON.stringify(entry)}\n`);
      return true;
    }
    const names = await namesOf(view, shown.flatMap(factsIn).flatMap(citedIn));
    const next = entries.length > shown.length ? nextOf(shown, entries[shown.length]!) : null;
    if (flags.json) {
      await printJson({ entries: shown, names, next }, effects);
      return true;
    }
    const rest = shown.length === 0 ? "nothing changed" : counted(shown.length, "change");
    const more = next === null ? "" : "; more with --limit";
    const lines = [...changeLines(shown, names, columns, colours), colours.faint(rest + more)];
    await effects.stdout.write(`${lines.join("\n")}\n`);
    return true;
  });
}

/** A transaction's number, or the ISO moment from which on changes count; `""`: from the beginning. */
function toSince(since: string | undefined): number | string {
  if (since === undefined) return "";
  const tx = /^(?:tx|#)(\d{1,15})$/i.exec(since.trim())?.[1];
  if (tx !== undefined) return Number(tx);
  if (MOMENT.test(since)) {
    const moment = new Date(since);
    if (!Number.isNaN(moment.getTime())) return moment.toISOString();
  }
  try {
    return parsePeriod(since).first;
  } catch {
    throw new DragomanError(
      "usage",
      `--since ${since} is neither a date nor a transaction`,
      "write 2026-07-03 or tx120",
    );
  }
}

/** The last transaction before a moment, by halving: transactions are numbered in the order of their times. */
async function txBefore(view: View, moment: string): Promise<number> {
  let low = 0;
  let high = (await view.head()).tx;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const [first] = await view.changes(middle, 1);
    if (first === undefined || first.at >= moment) high = middle;
    else low = Math.max(first.tx, middle + 1);
  }
  return low;
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

/** The transaction to go on after; one that was cut is shown again as a whole. */
function nextOf(shown: readonly FactChangeEntry[], following: FactChangeEntry): number {
  const { tx } = shown.at(-1)!;
  return tx === following.tx ? tx - 1 : tx;
}

function factsIn({ before, after }: FactChangeEntry): readonly Fact[] {
  return [before, after].filter((fact) => fact !== null);
}
