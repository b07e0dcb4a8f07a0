import type { Pairing, PartnershipRow, PublishedRow, TableDifference } from "@dragoman/register";
import type { Palette } from "./colour.ts";
import { counted, listed, shortId } from "./fact.ts";
import type { Namer } from "./names.ts";
import { run } from "./runs.ts";
import { type Layout, tableSection } from "./section.ts";
import { type Row, tableLines } from "./table.ts";
import { edge } from "./when.ts";

const HEADS: readonly string[] = ["", "parties", "level", "start", "sources", "agree"];

/** A table of partnerships. */
export function partnershipLines(
  rows: readonly PartnershipRow[],
  name: Namer,
  columns: number,
  colours: Palette,
): readonly string[] {
  if (rows.length === 0) return [];
  return tableLines(
    HEADS,
    rows.map((row) => partnershipRow(row, name, colours)),
    columns,
    colours.faint,
  );
}

function partnershipRow(row: PartnershipRow, name: Namer, colours: Palette): Row {
  const { a, b, level, tier, previous, sources, agreement, disputed, instrument } = row;
  const more = listed([
    tier !== null && `tier ${tier}`,
    previous !== null && `before: ${previous}`,
    instrument !== null && `by ${name(instrument)}`,
  ]);
  return {
    cells: [
      [run(shortId(row.fact), colours.relation)],
      [run(`${name(a)}, ${name(b)}`, colours.strong)],
      [run(level)],
      [run(timeOf(row))],
      [run(String(sources)), run(disputed ? " disputed" : "", colours.warning)],
      [run(agreement === null ? "" : `${Math.round(agreement * 100)} %`)],
    ],
    below: more === "" ? [] : [[run(more, colours.faint)]],
  };
}

function timeOf({ start, end }: PartnershipRow): string {
  const from = start === null ? "?" : edge(start);
  return end === null ? (start === null ? "" : from) : `${from} to ${edge(end)}`;
}

/** How a published table differs from ours. */
export function differenceLines(difference: TableDifference, name: Namer, layout: Layout): readonly string[] {
  const { same, differing, oursOnly, theirsOnly, unresolved } = difference;
  const { colours } = layout;
  const counts = [
    `${same.length} the same`,
    `${differing.length} differ`,
    `${oursOnly.length} ours only`,
    `${theirsOnly.length} theirs only`,
    ...(unresolved.length > 0 ? [`${counted(unresolved.length, "line")} with names that nobody knows`] : []),
  ];
  const pairs = (pairings: readonly Pairing[]): readonly Row[] => pairings.map((one) => pairingRow(one, name, colours));
  return [
    colours.heading(counts.join(", ")),
    ...tableSection("DIFFERING", ["", "parties", "in", "ours", "theirs", "line"], pairs(differing), layout),
    ...tableSection(
      "OURS ONLY",
      HEADS,
      oursOnly.map((row) => partnershipRow(row, name, colours)),
      layout,
    ),
    ...tableSection(
      "THEIRS ONLY",
      THEIRS,
      theirsOnly.map((row) => publishedRow(row, colours)),
      layout,
    ),
    ...tableSection(
      "UNKNOWN NAMES",
      THEIRS,
      unresolved.map((row) => publishedRow(row, colours)),
      layout,
    ),
    ...tableSection("SAME", ["", "parties", "in", "ours", "theirs", "line"], pairs(same), layout),
  ];
}

const THEIRS: readonly string[] = ["line", "a", "b", "level", "start"];

function pairingRow({ ours, theirs, differs }: Pairing, name: Namer, colours: Palette): Row {
  return {
    cells: [
      [run(shortId(ours.fact), colours.relation)],
      [run(`${name(ours.a)}, ${name(ours.b)}`, colours.strong)],
      [run(differs.join(", "), colours.warning)],
      [run(listed([ours.level, ours.start === null ? "no start known" : edge(ours.start)]))],
      [run(listed([theirs.level, theirs.start]))],
      [run(String(theirs.line), colours.faint)],
    ],
    below: [],
  };
}

function publishedRow({ line, names, level, start }: PublishedRow, colours: Palette): Row {
  return {
    cells: [
      [run(String(line), colours.faint)],
      [run(names[0], colours.strong)],
      [run(names[1], colours.strong)],
      [run(level ?? "")],
      [run(start ?? "")],
    ],
    below: [],
  };
}
