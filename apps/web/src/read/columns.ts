/** The tables that are packed by columns. */
export const TURNED = ["cities", "memberships", "names", "records", "terms"] as const;

/** What stands for a field that a row does not have. */
const MISSING = "~";

/** A table by its columns, in which it packs better. */
export function columnsOf(table: string): string {
  const rows = table.split("\n").map((row) => row.split("\t"));
  const width = Math.max(...rows.map(({ length }) => length));
  return Array.from({ length: width }, (_, at) => rows.map((row) => row[at] ?? MISSING).join("\n")).join("\t");
}

/** The table whose columns they are. */
export function rowsOf(columns: string): string {
  const all = columns.split("\t").map((column) => column.split("\n"));
  const row = (at: number): string =>
    all
      .map((column) => column[at]!)
      .filter((field) => field !== MISSING)
      .join("\t");
  return all[0]!.map((_, at) => row(at)).join("\n");
}

type Rule = Readonly<Record<string, unknown>>;
/** Rules by topic. */
export type Rules = Readonly<Record<string, readonly Rule[]>>;

/** What of each rule stands in lists of its own. */
const APART = ["tree", "match", "makes"] as const;
type Lists = Readonly<Record<(typeof APART)[number], readonly unknown[]>>;

/** Rules by their parts, in which they pack better. */
export function partsOf(rules: Rules): readonly [Rules, Lists] {
  const all = Object.values(rules).flat();
  const list = (key: string): unknown[] => all.flatMap((rule) => (key in rule ? [rule[key]] : []));
  const rest = mapped(rules, (key) => (APART.some((one) => one === key) ? 0 : undefined));
  return [rest, { tree: list("tree"), match: list("match"), makes: list("makes") }];
}

/** The rules whose parts they are. */
export function rulesOf([rest, lists]: readonly [Rules, Lists]): Rules {
  const next = new Map<string, Iterator<unknown>>(APART.map((key) => [key, lists[key].values()]));
  return mapped(rest, (key) => next.get(key)?.next().value);
}

/** Rules with other values where `other` gives one. */
function mapped(rules: Rules, other: (key: string) => unknown): Rules {
  const change = (rule: Rule): Rule =>
    Object.fromEntries(Object.entries(rule).map(([key, value]) => [key, other(key) ?? value]));
  return Object.fromEntries(Object.entries(rules).map(([topic, list]) => [topic, list.map(change)]));
}
