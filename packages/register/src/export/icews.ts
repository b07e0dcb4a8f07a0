import type { Source } from "./bundle.ts";
import { CAMEO_CODES, cameoOf } from "./codes.ts";
import { type Deed, deeds, type Party, pairsOf } from "./deed.ts";
import { numberOf } from "./number.ts";
import type { ExportOptions } from "./options.ts";
import { sourcesOf } from "./polecat.ts";
import { ICEWS_SECTORS, icewsSector } from "./sector.ts";
import { type Cell, type Column, headLine, joined, rowLine, type Table } from "./table.ts";

const text = (name: string, description: string): Column => ({ name, description, type: "string" });

/** The twenty columns of ICEWS as of 2020, with `CAMEO Code` in its place. */
export const icewsTable: Table = {
  name: "icews",
  title: "Events as ICEWS has them, one row for each source and target",
  separator: "\t",
  hasHeader: true,
  absent: "",
  columns: [
    { name: "Event ID", description: "Number made of the fact's id and the pair.", type: "integer", isRequired: true },
    { name: "Event Date", description: "The day of the deed.", type: "date", isRequired: true },
    { ...text("Source Name", "Who did it."), isRequired: true },
    { ...text("Source Sectors", "What it is."), codes: ICEWS_SECTORS },
    text("Source Country", "Name of its state, as in our reference."),
    { ...text("Event Text", "What CAMEO calls the code."), isRequired: true },
    { ...text("CAMEO Code", "CAMEO 1.1b3."), codes: CAMEO_CODES, isRequired: true },
    {
      name: "Intensity",
      description: "Goldstein's score of the code.",
      type: "number",
      range: [-10, 10],
      isRequired: true,
    },
    { ...text("Target Name", "To whom."), isRequired: true },
    { ...text("Target Sectors", "What it is."), codes: ICEWS_SECTORS },
    text("Target Country", "Name of its state."),
    { name: "Story ID", description: "Number made of the key of the first article.", type: "integer" },
    { name: "Sentence Number", description: "Not known.", type: "integer" },
    text("Publisher", "Outlets or data sets that tell it."),
    text("City", "Where it took place."),
    text("District", "Not known."),
    text("Province", "Not known."),
    text("Country", "State of the place."),
    { name: "Latitude", description: "Not known.", type: "number" },
    { name: "Longitude", description: "Not known.", type: "number" },
  ],
};

/** Events, one row for each ordered pair; deeds with one side only, and those whose CAMEO code is not certain, are left out. */
export async function* icews(source: Source, options: ExportOptions): AsyncGenerator<string> {
  yield headLine(icewsTable);
  for await (const deed of deeds(source, { ...options, undated: false })) {
    if (deed.cameo === null) {
      options.leave?.("CAMEO code not certain");
      continue;
    }
    for (const [a, b] of pairsOf(deed)) {
      if (a === null || b === null) options.leave?.("one side only");
      else yield rowLine(icewsTable, icewsCells(deed, a, b, deed.cameo), deed.bundle.fact.id);
    }
  }
}

function icewsCells(deed: Deed, a: Party, b: Party, code: string): readonly Cell[] {
  const { fact, articles, entity, reference } = deed.bundle;
  const cameo = cameoOf(code);
  const story = articles.keys().next().value;
  const place = fact.qualifiers.place === undefined ? null : entity(fact.qualifiers.place);
  const state = (iso3: string | null): string | null =>
    iso3 === null ? null : (reference.entity(`state:${iso3}`)?.name ?? iso3);
  const side = ({ entity: { name }, sector, country }: Party): readonly Cell[] => [
    name,
    sector === null ? null : icewsSector(sector),
    state(country),
  ];
  return [
    numberOf(fact.id, a.entity.id, b.entity.id),
    deed.day,
    ...side(a),
    cameo?.name ?? null,
    code,
    cameo?.goldstein ?? null,
    ...side(b),
    story === undefined ? null : numberOf(story),
    null,
    joined(sourcesOf(deed)),
    place?.kind === "place" ? place.name : null,
    null,
    null,
    place?.kind === "state" ? place.name : state(place?.country ?? null),
    null,
    null,
  ];
}
