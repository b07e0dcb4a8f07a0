/** Makes the tables of `data/` from a folder of raw material: `npm run reference -- --from DIR`. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { formatCsv, type Row } from "./csv.ts";
import { AS_OF } from "./factbook.ts";
import { GATHERING_COLUMNS, gatheringRows } from "./gatherings.ts";
import { PERSON_COLUMNS, readHolders, TERM_COLUMNS } from "./holders.ts";
import { METONYM_COLUMNS, metonymRows } from "./metonyms.ts";
import { MEMBERSHIP_COLUMNS, membershipRows, ORGANISATION_COLUMNS, organisationRows } from "./organisations.ts";
import { OUTLET_COLUMNS, outletRows } from "./outlets.ts";
import { capitalLatitudes, cityRows, PLACE_COLUMNS, provinceRows } from "./places.ts";
import { PROJECT_COLUMNS, projectRows } from "./projects.ts";
import { REGION_COLUMNS, regionRows } from "./regions.ts";
import { dataFolder, openRaw, table } from "./sources.ts";
import { alpha3, STATE_COLUMNS, stateRows, territories, territoryRows } from "./states.ts";

const from = process.argv[process.argv.indexOf("--from") + 1];
if (!process.argv.includes("--from") || from === undefined) {
  console.error("usage: npm run reference -- --from DIR");
  process.exit(2);
}

const raw = openRaw(from);
const all = territories(raw);
const iso3 = new Map(
  [...all.values()].flatMap((item) => (item.iso2 && item.iso3 ? [[item.iso2, item.iso3] as const] : [])),
);
const code = (two: string) => alpha3(all, two);
const ownStates = table("own/states");

write("states", STATE_COLUMNS, stateRows(ownStates, all, capitalLatitudes(raw, iso3)));
write("places", PLACE_COLUMNS, [
  ...cityRows(raw, iso3),
  ...provinceRows(table("own/provinces")),
  ...territoryRows(ownStates, all),
]);

const ownOrganisations = table("own/organisations");
const organisations = organisationRows(ownOrganisations, raw);
write("organisations", ORGANISATION_COLUMNS, organisations);
write(
  "memberships",
  MEMBERSHIP_COLUMNS,
  membershipRows(organisations, ownOrganisations, table("own/memberships"), raw),
);

write("regions", REGION_COLUMNS, regionRows(table("own/regions"), organisations, raw, code));
write("outlets", OUTLET_COLUMNS, outletRows(table("own/outlets"), raw, code));
write("gatherings", GATHERING_COLUMNS, gatheringRows(table("own/gatherings"), raw, code));
write("projects", PROJECT_COLUMNS, projectRows(table("own/projects"), raw, code));
write("metonyms", METONYM_COLUMNS, metonymRows(table("own/metonyms"), raw, code));

const { terms, persons } = readHolders(raw, ownStates);
write("terms", TERM_COLUMNS, terms);
write("persons", PERSON_COLUMNS, persons);
write("meta", ["key", "value"], [{ key: "as_of", value: AS_OF }]);

function write(name: string, columns: readonly string[], rows: readonly Row[]): void {
  writeFileSync(join(dataFolder, `${name}.csv`), formatCsv(columns, rows));
  console.log(`${name}: ${rows.length} rows`);
}
