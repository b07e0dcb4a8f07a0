import type { Fact } from "@dragoman/model";
import { citedIn, type FactChangeEntry, namesOf, type View } from "@dragoman/register";
import type { Effects } from "../effects.ts";
import { changeLines } from "../print/change.ts";
import { counted } from "../print/fact.ts";
import { printJson } from "../print/json.ts";
import { toLimit } from "../register/filter.ts";
import type { RegisterFlags } from "../register/open.ts";
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
