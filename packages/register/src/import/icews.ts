import type { Entity, Reference } from "@dragoman/model";
import { cameoOf } from "../export/codes.ts";
import { icewsTable } from "../export/icews.ts";
import {
  type Converted,
  type DataSet,
  dayOf,
  entityNamed,
  groupNamed,
  personNamed,
  type Row,
  type Side,
  toStatement,
} from "./converted.ts";

/** Words in a sector or an actor's name that mean organs of a state. */
const ORGANS =
  /\b(government|executive|military|army|navy|police|ministry|minister|legislat|parliament|judicia|cabinet)/i;

/** ICEWS event files: tab-separated, with a header, whichever columns it has. */
export const icewsSet: DataSet = {
  name: "icews",
  source: "dataset:ICEWS",
  columns: icewsTable.columns.map(({ name }) => name),
  needed: ["Event ID", "Event Date", "Source Name", "CAMEO Code", "Target Name"],
  convert,
};

function convert(row: Row, reference: Reference): Converted {
  const { cell } = row;
  const code = cameoOf(cell("CAMEO Code") ?? "");
  if (code === null) return { refused: `CAMEO Code "${cell("CAMEO Code") ?? ""}" is unknown` };
  if (code.type === null) return { left: "a statement or appeal (CAMEO 01, 02), which PLOVER does not have" };
  const day = dayOf(cell("Event Date"));
  if (day == null) return { refused: `Event Date "${cell("Event Date") ?? ""}" is no day` };
  const side = (who: "Source" | "Target"): readonly Side[] => {
    const found = sideOf(cell(`${who} Name`), cell(`${who} Sectors`), cell(`${who} Country`), reference);
    return found === null ? [] : [found];
  };
  const coded = {
    type: code.type,
    mode: code.mode,
    contexts: code.contexts,
    cameo: code.code,
    actors: side("Source"),
    recipients: side("Target"),
    day,
    place: placeOf(row, reference),
    reportedAt: null,
    unknown: [],
  };
  return toStatement(coded, row, icewsSet);
}

/** Names of states that ICEWS alone has. */
const OWN_NAMES: Readonly<Record<string, string>> = { "Occupied Palestinian Territory": "state:PSE" };

function countryNamed(name: string, reference: Reference): Entity | null {
  const own = OWN_NAMES[name];
  return own === undefined ? entityNamed(name, reference) : reference.entity(own);
}

function sideOf(
  name: string | null,
  sectors: string | null,
  country: string | null,
  reference: Reference,
): Side | null {
  if (name === null) return null;
  const state = country === null ? null : countryNamed(country, reference);
  const known = entityNamed(name, reference);
  const isOther = known?.kind === "state" && state !== null && known.id !== state.id;
  if (known !== null && !isOther) return { entity: known, person: null };
  const isState = state?.kind === "state" && (ORGANS.test(sectors ?? "") || ORGANS.test(name));
  if (isState) return { entity: state, person: personNamed(name, reference) };
  return { entity: groupNamed(name, state?.country ?? null), person: null };
}

function placeOf({ cell }: Row, reference: Reference): Entity | null {
  const name = cell("City");
  const country = cell("Country");
  const state = country === null ? null : countryNamed(country, reference);
  return name === null
    ? null
    : { id: `place:${name}`, kind: "place", name, country: state?.country ?? null, wikidata: null };
}
