import type { Fact } from "@dragoman/model";
import type { FactChangeEntry, Names } from "@dragoman/register";
import type { Palette } from "./colour.ts";
import { kindOf, listed, namerOf, partiesOf, shortId } from "./fact.ts";
import type { Namer } from "./names.ts";
import { type Runs, run } from "./runs.ts";
import { type Row, tableLines } from "./table.ts";
import { edge } from "./when.ts";

/** What became of facts, transaction by transaction. */
export function changeLines(
  entries: readonly FactChangeEntry[],
  names: Names,
  columns: number,
  colours: Palette,
): readonly string[] {
  const name = namerOf(names);
  const transactions = new Map<number, FactChangeEntry[]>();
  for (const entry of entries) transactions.set(entry.tx, [...(transactions.get(entry.tx) ?? []), entry]);
  return [...transactions].flatMap(([tx, own]) => [
    colours.heading(`tx${tx}  ${moment(own[0]!.at)}`),
    ...tableLines(
      ["", "", "kind", "parties", "what"],
      own.map((entry) => changeRow(entry, name, colours)),
      columns,
      colours.faint,
    ).slice(columns < 72 ? 0 : 1),
    "",
  ]);
}

function changeRow(entry: FactChangeEntry, name: Namer, colours: Palette): Row {
  const fact = (entry.after ?? entry.before)!;
  const paint = { new: colours.relation, changed: colours.event, gone: colours.warning }[entry.change];
  return {
    cells: [
      [run(shortId(fact.id), colours.faint)],
      [run(entry.change, paint)],
      [run(kindOf(fact))],
      [run(partiesOf(fact, name), colours.strong)],
      differenceRuns(entry),
    ],
    below: [],
  };
}

/** The time of a transaction to the minute, in UTC. */
export function moment(at: string): string {
  return `${at.slice(0, 10)} ${at.slice(11, 16)}`;
}

/** What a change entry says: the fact when it is new or gone, else the fields that differ. */
export function differenceRuns({ before, after }: FactChangeEntry): Runs {
  const told = (fact: Fact): string =>
    listed([fact.kind === "event" || fact.kind === "quotation" ? null : fact.value, timeOf(fact), fact.status]);
  if (before === null || after === null) return [run(told((after ?? before)!))];
  const fields = FIELDS.flatMap(([field, read]) => {
    const [was, is] = [read(before), read(after)];
    return was === is ? [] : [`${field} ${was} → ${is}`];
  });
  return [run(fields.length === 0 ? "rests on other rows" : fields.join(", "))];
}

const FIELDS: readonly (readonly [field: string, read: (fact: Fact) => string])[] = [
  ["value", ({ value }) => value ?? "none"],
  ["from", ({ from }) => (from === null ? "unknown" : edge(from.value))],
  ["to", ({ to }) => (to === null ? "open" : edge(to.value))],
  ["status", ({ status }) => status],
  ["assertion", ({ assertion }) => assertion],
  ["sources", ({ sources }) => String(sources)],
  ["articles", ({ articles }) => String(articles)],
  ["confidence", ({ confidence }) => confidence.toFixed(2)],
  ["review", ({ review }) => review],
];

function timeOf({ from, to }: Fact): string | null {
  if (from === null) return to === null ? null : `until ${edge(to.value)}`;
  return to === null ? edge(from.value) : `${edge(from.value)} to ${edge(to.value)}`;
}
