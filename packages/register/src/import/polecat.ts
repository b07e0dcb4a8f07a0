import type { Entity, Reference } from "@dragoman/model";
import { polecatTable } from "../export/polecat.ts";
import {
  type Converted,
  type DataSet,
  dayOf,
  entityNamed,
  groupNamed,
  personNamed,
  type Row,
  type Side,
  stateCoded,
  toStatement,
} from "./converted.ts";
import { labelsOf } from "./labels.ts";

/** Sectors whose acts are the state's. */
const STATE_SECTORS = new Set(["GOV", "MIL", "COP", "SPY", "JUD", "LEG"]);

/** POLECAT's event files: tab-separated, with a header. */
export const polecatSet: DataSet = {
  name: "polecat",
  source: "dataset:POLECAT",
  columns: polecatTable.columns.map(({ name }) => name),
  needed: ["Event ID", "Event Date", "Event Type", "Actor Name", "Recipient Name"],
  convert,
};

function convert(row: Row, reference: Reference): Converted {
  const { cell } = row;
  const labels = labelsOf(cell("Event Type"), cell("Event Mode"), listOf(cell("Contexts")));
  if (labels === null) return { refused: `Event Type "${cell("Event Type") ?? ""}" is unknown` };
  const [day, reportedAt] = [dayOf(cell("Event Date")), dayOf(cell("Publication Date"))];
  if (day === undefined) return { refused: `Event Date "${cell("Event Date")}" is no day` };
  const coded = {
    ...labels,
    cameo: null,
    actors: sidesOf("Actor", row, reference),
    recipients: sidesOf("Recipient", row, reference),
    day,
    place: placeOf(row),
    reportedAt: reportedAt ?? null,
  };
  return toStatement(coded, row, polecatSet);
}

function listOf(text: string | null): readonly string[] {
  return text === null ? [] : text.split(";").map((item) => item.trim());
}

/** Names, countries and sectors stand side by side when there are as many of each; else one country stands for all. */
function sidesOf(who: "Actor" | "Recipient", { cell }: Row, reference: Reference): readonly Side[] {
  const names = listOf(cell(`${who} Name`));
  const countries = listOf(cell(`${who} Country`));
  const sectors = listOf(cell(`Primary ${who} Sector`) ?? cell(`${who} Sectors`));
  const count = Math.max(names.length, countries.length);
  return Array.from({ length: count }, (_, i) => {
    const country = countries.length === count ? countries[i] : countries.length === 1 ? countries[0] : undefined;
    const sector = sectors.length === count ? sectors[i] : sectors[0];
    return sideOf(names[i] ?? null, country ?? null, sector ?? null, reference);
  }).filter((side) => side !== null);
}

function sideOf(name: string | null, country: string | null, sector: string | null, reference: Reference): Side | null {
  const state = stateCoded(country, reference);
  const known = name === null ? null : entityNamed(name, reference);
  const isOther = known?.kind === "state" && state !== null && known.id !== state.id;
  if (known !== null && !isOther) return { entity: known, person: null };
  const isState = state !== null && (name === null || sector === null || STATE_SECTORS.has(sector));
  if (isState) return { entity: state, person: name === null ? null : personNamed(name, reference) };
  return name === null ? null : { entity: groupNamed(name, state === null ? null : country), person: null };
}

function placeOf({ cell }: Row): Entity | null {
  const name = cell("City") ?? cell("Placename");
  const country = cell("Country");
  if (name === null) return null;
  return { id: `place:${name}`, kind: "place", name, country, wikidata: null };
}
