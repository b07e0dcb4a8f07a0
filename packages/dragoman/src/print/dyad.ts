import type { Fact } from "@dragoman/model";
import type { Dyad, ListedFact, Names } from "@dragoman/register";
import type { Palette } from "./colour.ts";
import {
  belowRuns,
  counted,
  interval,
  kindOf,
  listed,
  namerOf,
  STATUS_HEAD,
  shortId,
  statusRuns,
  statusWords,
} from "./fact.ts";
import { QUAD_HEADS, quadRows } from "./months.ts";
import { type Runs, run, wrap } from "./runs.ts";
import { type Layout, latestSection, partSection, tableSection, textSection } from "./section.ts";
import type { Row } from "./table.ts";
import { when } from "./when.ts";

/** Months that are shown before whole years are. */
const MONTHS = 18;

/** The page of two parties, with at most so many of each kind. */
export function dyadLines(page: Dyad, most: number, columns: number, colours: Palette): readonly string[] {
  const layout: Layout = { columns, colours, names: page.names };
  return [
    ...headLines(page, layout),
    ...ladderLines("PARTNERSHIP", page.ladder, layout),
    ...latestSection("INSTRUMENTS", page.instruments, most, layout),
    ...latestSection("DIPLOMATIC RELATIONS", page.diplomatic, most, layout),
    ...latestSection("PROJECTS", page.projects, most, layout),
    ...latestSection("POSITIONS", page.positions, most, layout),
    ...partSection("EVENTS", page.events, layout),
    ...partSection("ABOUT EACH OTHER", page.quotations, layout),
    ...tableSection("COOPERATION AND CONFLICT", QUAD_HEADS, quadRows(page.months, MONTHS), layout),
    ...textSection("CONTRADICTIONS", contradictions(page, colours), layout),
    ...textSection("OUTLETS OF THE WORDS ABOVE", outlets(page, colours), layout),
  ];
}

function headLines({ parties, names, level, on, ladder }: Dyad, { columns, colours }: Layout): readonly string[] {
  const name = namerOf(names);
  const title = [run(parties.map(name).join(", "), colours.heading)];
  if (level === null) {
    const none = ladder.length === 0 ? "no partnership is known" : `no partnership is known to hold on ${on}`;
    return [...wrap(title, columns), ...wrap([run(none, colours.faint)], columns)];
  }
  const { fact, reason } = level;
  const since = reason.replace(/^since (.+)$/, (_, time: string) => `since ${when(time)}`);
  const now = [
    run(fact.value ?? fact.kind, colours.strong),
    run(`, ${since}, ${statusWords(fact)}`),
    run(` (on ${on})`, colours.faint),
  ];
  return [...wrap(title, columns), ...wrap(now, columns)];
}

/** The levels of a pair, the earliest first. */
function ladderLines(title: string, ladder: readonly ListedFact[], layout: Layout): readonly string[] {
  const rows = ladder.map((item) => levelRow(item, layout.names, layout.colours));
  return tableSection(title, ["", "level", "time", "turns", STATUS_HEAD], rows, layout);
}

function levelRow(item: ListedFact, names: Names, colours: Palette): Row {
  const { fact } = item;
  return {
    cells: [
      [run(shortId(fact.id), colours.relation)],
      [run(fact.value ?? fact.kind, colours.strong)],
      [run(interval(fact) ?? "undated")],
      [run(turns(fact), colours.faint)],
      statusRuns(fact, colours),
    ],
    below: belowRuns(item, namerOf(names), colours),
  };
}

/** Kinds of change that sources tell, each once. */
function turns({ changes }: Fact): string {
  return [...new Set(changes.map(({ change }) => change))].join(", ");
}

function contradictions(page: Dyad, colours: Palette): readonly Runs[] {
  const all = [
    ...page.ladder,
    ...page.instruments,
    ...page.diplomatic,
    ...page.projects,
    ...page.positions,
    ...page.events.items,
    ...page.quotations.items,
  ];
  const against = new Set(page.contradictions);
  const facts = all.map(({ fact }) => fact).filter(({ id }) => against.has(id));
  return facts.map((fact) => [
    run(`${shortId(fact.id)}  `, colours.relation),
    run(`${listed([kindOf(fact), fact.kind === "event" ? null : fact.value])}: `),
    run(listed([fact.status, ...fact.conflicts.map(sidesOf)]), colours.warning),
  ]);
}

/** "from 2024-07-03 (3) or 2023 (1)". */
export function sidesOf({ field, values }: Fact["conflicts"][number]): string {
  const sides = values.map(({ value, statements }) => `${when(value)} (${counted(statements.length, "row")})`);
  return `${field} ${sides.join(" or ")}`;
}

function outlets({ sources, names }: Dyad, colours: Palette): readonly Runs[] {
  if (sources.length === 0) return [];
  const name = namerOf(names);
  const parts = sources.map(({ source, facts }) => `${source === null ? "unknown" : name(source)} ${facts}`);
  return [[run(parts.join(", "), colours.faint)]];
}
