import { type Comparison, type Counts, compareWith, DATA_SETS, named } from "@dragoman/register";
import type { Effects } from "../effects.ts";
import { DragomanError } from "../error.ts";
import { grouped } from "../export/counter.ts";
import { run } from "../print/runs.ts";
import { type Row, tableLines } from "../print/table.ts";
import { type FilterFlags, toFilter } from "../register/filter.ts";
import type { RegisterFlags } from "../register/flags.ts";
import { type Session, withRegister } from "../register/session.ts";

/** Options of `dragoman compare`. */
export interface CompareFlags extends RegisterFlags, FilterFlags {
  readonly days?: string;
  readonly limit?: string;
  readonly json?: true;
}

/** Pairs that the table shows unless a limit is given. */
const SHOWN = 20;

/** Counts how far the rows of an imported data set and what was read agree. */
export async function compareCommand(form: string, flags: CompareFlags, effects: Effects): Promise<boolean> {
  const set = DATA_SETS.find(({ name }) => name === form.toLowerCase());
  if (set === undefined) {
    throw new DragomanError(
      "usage",
      `"${form}" is no data set`,
      `one of ${DATA_SETS.map(({ name }) => name).join(", ")}`,
    );
  }
  const [window, limit] = [whole("--days", flags.days, 1), whole("--limit", flags.limit, SHOWN)];
  return withRegister(flags, effects, async (session) => {
    const filter = await toFilter(flags, session);
    const comparison = await compareWith(set.source, { ...session, filter }, window);
    if (comparison.period === null) {
      throw new DragomanError(
        "compare.nothing",
        `no dated event of ${set.name} is in the register`,
        `dragoman import ${set.name} FILE`,
      );
    }
    const text = flags.json ? json(comparison) : table(comparison, set.name, window, limit, session).join("\n");
    await effects.stdout.write(`${text}\n`);
    return true;
  });
}

function whole(option: string, given: string | undefined, otherwise: number): number {
  if (given === undefined) return otherwise;
  if (/^\d{1,6}$/.test(given)) return Number(given);
  throw new DragomanError("usage", `${option} ${given} is no whole number`);
}

function json({ dyads, types, ...rest }: Comparison): string {
  return JSON.stringify({
    ...rest,
    types: Object.fromEntries(types),
    dyads: [...dyads].map(([pair, counts]) => ({ parties: pair.split("\t"), ...counts })),
  });
}

function table(
  { period, all, dyads, types, undated, outside }: Comparison,
  set: string,
  window: number,
  limit: number,
  { reference, columns, colours }: Session,
): readonly string[] {
  const name = (pair: string): string =>
    pair
      .split("\t")
      .map((id) => named(id, reference).name)
      .join(" – ");
  const heads = ["", "both", `${set} alone`, "read alone", "agreement"];
  const ranked = [...dyads].sort(([a, x], [b, y]) => total(y) - total(x) || (a < b ? -1 : 1));
  const more = ranked.length > limit ? [`… and ${grouped(ranked.length - limit)} more pairs; --limit shows them`] : [];
  const section = (rows: readonly Row[]): readonly string[] => tableLines(heads, rows, columns, colours.faint);
  const days = window === 0 ? "the same day" : `days that differ by ${window} at most`;
  return [
    colours.heading(`${set} and what was read, ${period?.join(" to ")}; ${days}`),
    "",
    ...section(ranked.slice(0, limit).map(([pair, counts]) => rowOf(name(pair), counts))),
    ...more,
    "",
    ...section([...types].sort(([a], [b]) => (a < b ? -1 : 1)).map(([type, counts]) => rowOf(type, counts))),
    "",
    ...section([rowOf("all", all)]),
    "",
    `Not compared: ${grouped(undated)} without a day, ${grouped(outside)} outside the period of ${set}.`,
  ];
}

function total({ same, there, here }: Counts): number {
  return same + there + here;
}

function rowOf(name: string, counts: Counts): Row {
  const share = total(counts) === 0 ? "" : `${Math.round((100 * counts.same) / total(counts))} %`;
  const numbers = [counts.same, counts.there, counts.here].map(grouped);
  return { cells: [name, ...numbers, share].map((text) => [run(text)]), below: [] };
}
