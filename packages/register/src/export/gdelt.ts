import type { Source } from "./bundle.ts";
import { CAMEO_CODES, cameoOf, cameoQuad, cameoState, fipsOf, groupOf } from "./codes.ts";
import { type Deed, deeds, type Party, pairsOf } from "./deed.ts";
import { numberOf } from "./number.ts";
import type { ExportOptions } from "./options.ts";
import { CAMEO_ROLES, cameoRole } from "./sector.ts";
import { type Cell, type Column, rowLine, type Table } from "./table.ts";

const text = (name: string, description: string): Column => ({ name, description, type: "string" });
const integer = (name: string, description: string): Column => ({ name, description, type: "integer" });
const number = (name: string, description: string): Column => ({ name, description, type: "number" });
const UNKNOWN = "Not known.";
/** YYYYMMDDHHMMSS. */
export const MOMENTS: readonly [number, number] = [1_01_01_000000, 9999_12_31_235959];

const actor = (n: 1 | 2): readonly Column[] => [
  text(`Actor${n}Code`, "CAMEO code: state or IGO, group, role."),
  text(`Actor${n}Name`, "Name in capitals."),
  { ...text(`Actor${n}CountryCode`, "CAMEO code of the state."), pattern: "[A-Z]{3}" },
  { ...text(`Actor${n}KnownGroupCode`, "CAMEO code of the organisation."), pattern: "[A-Z]{3}" },
  text(`Actor${n}EthnicCode`, UNKNOWN),
  text(`Actor${n}Religion1Code`, UNKNOWN),
  text(`Actor${n}Religion2Code`, UNKNOWN),
  { ...text(`Actor${n}Type1Code`, "CAMEO role."), codes: CAMEO_ROLES },
  text(`Actor${n}Type2Code`, UNKNOWN),
  text(`Actor${n}Type3Code`, UNKNOWN),
];

const geo = (which: "Actor1Geo" | "Actor2Geo" | "ActionGeo", what: string): readonly Column[] => [
  { ...text(`${which}_Type`, what), codes: ["0", "1", "4"], isRequired: true },
  text(`${which}_FullName`, "Place and state."),
  { ...text(`${which}_CountryCode`, "FIPS 10-4."), pattern: "[A-Z]{2}" },
  text(`${which}_ADM1Code`, UNKNOWN),
  text(`${which}_ADM2Code`, UNKNOWN),
  number(`${which}_Lat`, UNKNOWN),
  number(`${which}_Long`, UNKNOWN),
  text(`${which}_FeatureID`, UNKNOWN),
];

/** GDELT's event table 2.0, without a header. */
export const gdeltTable: Table = {
  name: "gdelt",
  title: "Events as GDELT 2.0 has them, one row for each actor 1 and actor 2",
  separator: "\t",
  hasHeader: false,
  absent: "",
  columns: [
    { ...integer("GLOBALEVENTID", "Number made of the fact's id and the pair."), isRequired: true },
    { ...integer("SQLDATE", "The day of the deed, YYYYMMDD."), range: [1_01_01, 9999_12_31], isRequired: true },
    { ...integer("MonthYear", "YYYYMM."), range: [1_01, 9999_12], isRequired: true },
    { ...integer("Year", "YYYY."), range: [1, 9999], isRequired: true },
    { ...number("FractionDate", "Year and (30 × (month − 1) + day) / 365."), isRequired: true },
    ...actor(1),
    ...actor(2),
    { ...integer("IsRootEvent", UNKNOWN), range: [0, 1] },
    { ...text("EventCode", "CAMEO 1.1b3."), codes: CAMEO_CODES, isRequired: true },
    { ...text("EventBaseCode", "Its first three digits."), pattern: "\\d{3}", isRequired: true },
    { ...text("EventRootCode", "Its first two digits."), pattern: "\\d{2}", isRequired: true },
    { ...integer("QuadClass", "By CAMEO root, 1 to 4."), range: [1, 4], isRequired: true },
    { ...number("GoldsteinScale", "Of the code."), range: [-10, 10], isRequired: true },
    integer("NumMentions", "Rows of the register that tell it."),
    integer("NumSources", "Independent sources."),
    integer("NumArticles", "Articles."),
    number("AvgTone", UNKNOWN),
    ...geo("Actor1Geo", "0: where the actor was is not known."),
    ...geo("Actor2Geo", "0: where the actor was is not known."),
    ...geo("ActionGeo", "1 state, 4 city, 0 not known."),
    { ...integer("DATEADDED", "Day of the first report, YYYYMMDD000000."), range: MOMENTS },
    text("SOURCEURL", "Address of the first article that has one."),
  ],
};

/** A row of GDELT's table, and what its mentions need. */
export interface GdeltEvent {
  readonly deed: Deed;
  readonly id: number;
  readonly cells: readonly Cell[];
}

/** Events, one row for each ordered pair; those whose CAMEO code is not certain are left out. */
export async function* gdelt(source: Source, options: ExportOptions): AsyncGenerator<string> {
  for await (const { deed, cells } of gdeltEvents(source, options))
    yield rowLine(gdeltTable, cells, deed.bundle.fact.id);
}

export async function* gdeltEvents(source: Source, options: ExportOptions): AsyncGenerator<GdeltEvent> {
  for await (const deed of deeds(source, { ...options, undated: false })) {
    const { cameo, day, bundle } = deed;
    if (cameo === null || day === null) {
      options.leave?.("CAMEO code not certain");
      continue;
    }
    for (const [a, b] of pairsOf(deed)) {
      const id = numberOf(bundle.fact.id, a?.entity.id ?? "", b?.entity.id ?? "");
      const cells = [
        id,
        ...dateCells(day),
        ...actorCells(a),
        ...actorCells(b),
        ...actionCells(deed, cameo),
        ...tail(deed),
      ];
      yield { deed, id, cells };
    }
  }
}

/** `20240703`. */
export function compact(day: string): string {
  return day.slice(0, 10).replaceAll("-", "");
}

function dateCells(day: string): readonly Cell[] {
  const [year = "", month = "", date = ""] = day.split("-");
  const fraction = ((Number(month) - 1) * 30 + Number(date)) / 365;
  return [compact(day), `${year}${month}`, year, (Number(year) + fraction).toFixed(4)];
}

function actorCells(party: Party | null): readonly Cell[] {
  if (party === null) return Array.from({ length: 10 }, () => null);
  const { code, state, group, role } = actorCode(party);
  return [code, party.entity.name.toUpperCase(), state, group, null, null, null, role, null, null];
}

/** CAMEO's code of an actor with its parts: `AZEGOV`, `IGOUNO`. */
export function actorCode({ entity, country, sector }: Party): {
  readonly code: string | null;
  readonly state: string | null;
  readonly group: string | null;
  readonly role: string | null;
} {
  const state = country === null ? null : cameoState(country);
  const group = groupOf(entity.id);
  const role = sector === null ? null : cameoRole(sector);
  const code = role === "IGO" ? ["IGO", group] : [state, group, role];
  return { code: code.join("") || null, state, group, role };
}

function actionCells({ bundle: { fact } }: Deed, cameo: string): readonly Cell[] {
  const coding = [cameo, cameo.slice(0, 3), cameo.slice(0, 2), cameoQuad(cameo), cameoOf(cameo)?.goldstein ?? null];
  return [null, ...coding, fact.statements.length, fact.sources, fact.articles, null];
}

function tail({ bundle }: Deed): readonly Cell[] {
  const { fact, entity, articles } = bundle;
  const nowhere: readonly Cell[] = ["0", null, null, null, null, null, null, null];
  const added = fact.firstReported === null ? null : `${compact(fact.firstReported)}000000`;
  const url = [...articles.values()].find((head) => head.url !== null)?.url ?? null;
  const { place } = fact.qualifiers;
  return [...nowhere, ...nowhere, ...(place === undefined ? nowhere : geoCells(place, entity)), added, url];
}

function geoCells(id: string, entity: Deed["bundle"]["entity"]): readonly Cell[] {
  const { name, kind, country } = entity(id);
  const iso3 = kind === "state" ? id.slice("state:".length) : country;
  const state = iso3 === null || kind === "state" ? null : entity(`state:${iso3}`).name;
  const full = state === null ? name : `${name}, ${state}`;
  return [
    kind === "place" ? "4" : kind === "state" ? "1" : "0",
    full,
    iso3 && fipsOf(iso3),
    null,
    null,
    null,
    null,
    null,
  ];
}
