import type { Holder } from "@dragoman/model";
import type { Dossier, MembershipLine, Partner } from "@dragoman/register";
import type { Palette } from "./colour.ts";
import { belowRuns, interval, listed, namerOf, STATUS_HEAD, shortId, statusRuns } from "./fact.ts";
import { KIND_HEADS, kindRows } from "./months.ts";
import type { Namer } from "./names.ts";
import { run, wrap } from "./runs.ts";
import { type Layout, latestSection, partSection, tableSection, textSection } from "./section.ts";
import type { Row } from "./table.ts";
import { when } from "./when.ts";

/** Months that are shown before whole years are. */
const MONTHS = 12;

/** The page of a state or an organisation, with at most so many of each kind but partners and memberships. */
export function dossierLines(page: Dossier, most: number, columns: number, colours: Palette): readonly string[] {
  const layout: Layout = { columns, colours, names: page.names };
  const name = namerOf(page.names);
  const sections = [
    ...tableSection(
      "IN OFFICE (REFERENCE)",
      ["office", "holder", "since"],
      page.holders.map((holder) => holderRow(holder, colours)),
      layout,
    ),
    ...tableSection(
      "PARTNERS",
      ["", "partner", "level", "time", STATUS_HEAD],
      page.partners.map((partner) => partnerRow(partner, name, colours)),
      layout,
    ),
    ...latestSection("OTHER PARTNERSHIPS", page.otherPartnerships, most, layout),
    ...latestSection("DIPLOMATIC RELATIONS", page.diplomatic, most, layout),
    ...memberships(page, layout),
    ...latestSection("CHAIRS", page.chairs, most, layout),
    ...partSection("HOSTS", page.hosted, layout),
    ...partSection("OFFICES", page.offices, layout),
    ...latestSection("PROJECTS", page.projects, most, layout),
    ...partSection("POSITIONS", page.positions, layout),
    ...textSection("SPEAKERS", speakers(page, name), layout),
    ...partSection("EVENTS", page.events, layout),
    ...tableSection("FACTS BY MONTH", KIND_HEADS, kindRows(page.months, MONTHS), layout),
  ];
  return [
    ...wrap([run(name(page.subject), colours.heading), run(` on ${page.on}`, colours.faint)], columns),
    ...(sections.length === 0 ? ["nothing is known"] : sections),
  ];
}

function holderRow({ office, person, since }: Holder, colours: Palette): Row {
  const from = since === null ? "" : when(since);
  return { cells: [[run(office)], [run(person, colours.strong)], [run(from)]], below: [] };
}

function partnerRow({ partners, level }: Partner, name: Namer, colours: Palette): Row {
  const { fact } = level;
  return {
    cells: [
      [run(shortId(fact.id), colours.relation)],
      [run(partners.map(name).join(", "), colours.strong)],
      [run(fact.value ?? fact.kind)],
      [run(interval(fact) ?? level.reason)],
      statusRuns(fact, colours),
    ],
    below: belowRuns(level, name, colours),
  };
}

/** Those that reports tell of, row by row; the others, which only the reference has, as one paragraph. */
function memberships({ memberships: lines }: Dossier, layout: Layout): readonly string[] {
  const name = namerOf(layout.names);
  const reported = lines.filter(({ reported: item }) => item !== null);
  const known = lines.filter(({ reported: item }) => item === null);
  const rows = reported.map((line) => membershipRow(line, name, layout.colours));
  const others = known.map(({ organisation, known: row }) => {
    const status = row === null || row.status === "member" ? "" : ` (${row.status})`;
    return organisation.slice(organisation.indexOf(":") + 1) + status;
  });
  return [
    ...tableSection("MEMBERSHIPS", ["", "organisation", "as", "reference", STATUS_HEAD], rows, layout),
    ...textSection("MEMBERSHIPS (REFERENCE ONLY)", others.length === 0 ? [] : [[run(others.join(", "))]], layout),
  ];
}

function membershipRow({ organisation, reported, known }: MembershipLine, name: Namer, colours: Palette): Row {
  if (reported === null) return { cells: [[run("")], [run(name(organisation))]], below: [] };
  const { fact } = reported;
  return {
    cells: [
      [run(shortId(fact.id), colours.relation)],
      [run(name(organisation), colours.strong)],
      [run(listed([fact.value, interval(fact)]))],
      [run(known?.status ?? "–", colours.faint)],
      statusRuns(fact, colours),
    ],
    below: belowRuns(reported, name, colours),
  };
}

function speakers({ speakers: counts }: Dossier, name: Namer) {
  if (counts.length === 0) return [];
  return [[run(counts.map(({ speaker, count }) => `${name(speaker)} ${count.toLocaleString("en")}`).join(", "))]];
}
