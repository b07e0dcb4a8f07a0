import type { Source } from "./bundle.ts";
import { CONTEXTS, COW_CODES, cowOf, EVENT_TYPES, MODES, quadOf, scoreOf } from "./codes.ts";
import { type Deed, deeds, type Party } from "./deed.ts";
import { EVIDENCE_COLUMNS, evidenceCells } from "./evidence.ts";
import type { ExportOptions } from "./options.ts";
import { SECTORS } from "./sector.ts";
import { type Cell, type Column, headLine, joined, rowLine, type Table } from "./table.ts";

const text = (name: string, description: string): Column => ({ name, description, type: "string" });
const codes = (name: string, description: string, list: readonly string[]): Column => ({
  ...text(name, description),
  codes: list,
  isList: true,
});

const side = (who: "Actor" | "Recipient"): readonly Column[] => [
  text(`${who} Name`, "Names; what is not known of one is left out of the lists behind."),
  { ...text(`${who} Country`, "ISO 3166-1 alpha-3."), pattern: "[A-Z]{3}(;[A-Z]{3})*" },
  codes(`${who} COW`, "Correlates of War numbers.", COW_CODES),
  codes(`Primary ${who} Sector`, "PLOVER sector of the first.", SECTORS),
  codes(`${who} Sectors`, "PLOVER sectors.", SECTORS),
  text(`${who} Title`, "Not known."),
  text(`${who} Name Raw`, "The words of the first source."),
  text(`Wikipedia ${who} ID`, "Not known; Wikidata numbers stand in JSON-LD."),
];

const COLUMNS: readonly Column[] = [
  { ...text("Event ID", "Id of the fact."), pattern: "f[0-9a-f]{16}", isRequired: true },
  { name: "Event Date", description: "The day of the deed; never the day of a report.", type: "date" },
  { ...text("Event Type", "PLOVER type."), codes: EVENT_TYPES, isRequired: true },
  { ...text("Event Mode", "PLOVER mode."), codes: MODES },
  { name: "Intensity", description: "PLOVER's score of the type.", type: "number", range: [-10, 10], isRequired: true },
  { ...text("Quad Code", "PLOVER quad, 1 to 4."), codes: ["1", "2", "3", "4"], isRequired: true },
  codes("Contexts", "PLOVER contexts.", CONTEXTS),
  ...side("Actor"),
  ...side("Recipient"),
  text("Placename", "Where it took place."),
  text("City", "The same, when it is a city."),
  text("District", "Not known."),
  text("Province", "Not known."),
  { ...text("Country", "ISO 3166-1 alpha-3 of the place."), pattern: "[A-Z]{3}" },
  { name: "Latitude", description: "Not known.", type: "number" },
  { name: "Longitude", description: "Not known.", type: "number" },
  { name: "GeoNames ID", description: "Not known.", type: "integer" },
  text("Raw Placename", "The words of the first source."),
  text("Feature Type", "Not known."),
  text("Source", "Outlets or data sets that tell it."),
  { name: "Publication Date", description: "Day of the first report.", type: "date" },
  text("Story People", "Persons who took part."),
  text("Story Organizations", "Organisations among the parties."),
  text("Story Locations", "The place."),
  text("Language", "Languages of the reports."),
  text("Version", "Version of the engine that read it, or the import."),
];

/** POLECAT's forty columns. */
export const polecatTable: Table = {
  name: "polecat",
  title: "Events as POLECAT has them, one row an event",
  separator: "\t",
  hasHeader: true,
  absent: "None",
  columns: COLUMNS,
};

/** The same with our evidence behind them. */
export const polecatEvidenceTable: Table = { ...polecatTable, columns: [...COLUMNS, ...EVIDENCE_COLUMNS] };

/** Events, one row each; several actors without a recipient stay one row. */
export async function* polecat(source: Source, options: ExportOptions): AsyncGenerator<string> {
  const table = options.evidence ? polecatEvidenceTable : polecatTable;
  yield headLine(table);
  for await (const deed of deeds(source, options)) {
    const cells = [...polecatCells(deed), ...(options.evidence ? evidenceCells(deed.bundle) : [])];
    yield rowLine(table, cells, deed.bundle.fact.id);
  }
}

function polecatCells(deed: Deed): readonly Cell[] {
  const { bundle, type, mode, contexts, day, actors, recipients } = deed;
  const { fact, statements, entity } = bundle;
  const coding = [fact.id, day, type, mode, scoreOf(type), String(quadOf(type)), joined(contexts)];
  const people = (fact.qualifiers.people ?? []).map((id) => entity(id).name);
  const groups = [...actors, ...recipients].filter((party) => party.entity.kind === "organisation");
  const place = placeCells(deed);
  return [
    ...coding,
    ...sideCells(actors),
    ...sideCells(recipients),
    ...place,
    joined(sourcesOf(deed)),
    fact.firstReported,
    joined(people),
    joined(groups.map((party) => party.entity.name)),
    place[0] ?? null,
    joined([...new Set([...bundle.articles.values()].map(({ language }) => language))]),
    statements.find(({ engine }) => engine !== null)?.engine?.split(" ", 1)[0] ?? null,
  ];
}

function sideCells(parties: readonly Party[]): readonly Cell[] {
  const sectors = parties.map(({ sector }) => sector);
  return [
    joined(parties.map(({ entity }) => entity.name)),
    joined(parties.map(({ country }) => country)),
    joined(parties.map(({ country }) => (country === null ? null : cowOf(country)))),
    sectors[0] ?? null,
    joined([...new Set(sectors)]),
    null,
    parties[0]?.raw ?? null,
    null,
  ];
}

/** From `Placename` to `Feature Type`. */
function placeCells({ bundle }: Deed): readonly Cell[] {
  const id = bundle.fact.qualifiers.place;
  if (id === undefined) return Array.from({ length: 10 }, () => null);
  const { name, kind, country } = bundle.entity(id);
  const state = id.startsWith("state:") ? id.slice("state:".length) : country;
  return [name, kind === "place" ? name : null, null, null, state, null, null, null, null, null];
}

/** Names of the outlets, or of the data sets that rows came from. */
export function sourcesOf({ bundle }: Deed): readonly string[] {
  const ids = bundle.statements.flatMap(({ source }) => source ?? []);
  return [...new Set(ids)].map((id) => (id.startsWith("outlet:") ? bundle.entity(id).name : id.replace(/^\w+:/, "")));
}
