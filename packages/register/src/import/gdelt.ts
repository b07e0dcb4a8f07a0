import type { Entity, Reference } from "@dragoman/model";
import { cameoOf, ofCameoState, ofFips, ofGroup } from "../export/codes.ts";
import { gdeltTable } from "../export/gdelt.ts";
import {
  type Converted,
  type DataSet,
  dayOf,
  groupNamed,
  type Row,
  type Side,
  stateCoded,
  toStatement,
} from "./converted.ts";

/** CAMEO roles whose acts are the state's. */
const STATE_ROLES = new Set(["GOV", "MIL", "COP", "SPY", "JUD", "LEG"]);

/** GDELT's event files 2.0: tab-separated, without a header. */
export const gdeltSet: DataSet = {
  name: "gdelt",
  source: "dataset:GDELT",
  columns: gdeltTable.columns.map(({ name }) => name),
  needed: gdeltTable.columns.map(({ name }) => name),
  convert,
};

function convert(row: Row, reference: Reference): Converted {
  const { cell } = row;
  const code = cameoOf(cell("EventCode") ?? "");
  if (code === null) return { refused: `EventCode "${cell("EventCode") ?? ""}" is unknown` };
  if (code.type === null) return { left: "a statement or appeal (CAMEO 01, 02), which PLOVER does not have" };
  const day = dayOf(cell("SQLDATE"));
  if (day == null) return { refused: `SQLDATE "${cell("SQLDATE") ?? ""}" is no day` };
  const side = (n: 1 | 2): readonly Side[] => {
    const entity = actorOf(n, row, reference);
    return entity === null ? [] : [{ entity, person: null }];
  };
  const coded = {
    type: code.type,
    mode: code.mode,
    contexts: code.contexts,
    cameo: code.code,
    actors: side(1),
    recipients: side(2),
    day,
    place: placeOf(row),
    reportedAt: dayOf(cell("DATEADDED")?.slice(0, 8) ?? null) ?? null,
    unknown: [],
  };
  return toStatement(coded, row, gdeltSet);
}

function actorOf(n: 1 | 2, { cell }: Row, reference: Reference): Entity | null {
  const group = ofGroup(cell(`Actor${n}KnownGroupCode`) ?? "");
  if (group !== null) return reference.entity(group);
  const code = cell(`Actor${n}CountryCode`);
  const state = code === null ? null : stateCoded(ofCameoState(code), reference);
  const role = cell(`Actor${n}Type1Code`);
  if (state !== null && (role === null || STATE_ROLES.has(role))) return state;
  const name = cell(`Actor${n}Name`);
  return name === null ? state : groupNamed(name, state?.country ?? null);
}

/** GDELT's cities; its states and landmarks tell no more than the actors do. */
function placeOf({ cell }: Row): Entity | null {
  const full = cell("ActionGeo_FullName");
  const name = full?.split(",", 1)[0]?.trim() ?? "";
  if (name === "" || !["3", "4"].includes(cell("ActionGeo_Type") ?? "")) return null;
  return {
    id: `place:${name}`,
    kind: "place",
    name,
    country: ofFips(cell("ActionGeo_CountryCode") ?? ""),
    wikidata: null,
  };
}
