/** Makes the tables of `data/` from a folder of raw material: `npm run reference -- --from DIR`. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { formatCsv, list, type Row } from "./csv.ts";
import { AS_OF, factbookTerms } from "./factbook.ts";
import { leaderTerms } from "./leaderlist.ts";
import { Names } from "./names.ts";
import { officesByTitle } from "./offices.ts";
import { MEMBERSHIP_COLUMNS, membershipRows, ORGANISATION_COLUMNS, organisationRows } from "./organisations.ts";
import { overlayTerms, ownTerms } from "./overlay.ts";
import { capitalLatitudes, cityRows, PLACE_COLUMNS } from "./places.ts";
import { seenTerms } from "./seen.ts";
import { speakers, visitors } from "./sightings.ts";
import { dataFolder, openRaw, table } from "./sources.ts";
import { alpha3, STATE_COLUMNS, stateRows, territories, territoryRows } from "./states.ts";
import * as sundry from "./sundry.ts";
import { tightenBounds } from "./term.ts";

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
write("places", PLACE_COLUMNS, [...cityRows(raw, iso3), ...territoryRows(ownStates, all)]);

const ownOrganisations = table("own/organisations");
const organisations = organisationRows(ownOrganisations, raw);
write("organisations", ORGANISATION_COLUMNS, organisations);
write(
  "memberships",
  MEMBERSHIP_COLUMNS,
  membershipRows(organisations, ownOrganisations, table("own/memberships"), raw),
);

write("regions", sundry.REGION_COLUMNS, sundry.regionRows(table("own/regions"), raw, code));
write("outlets", sundry.OUTLET_COLUMNS, sundry.outletRows(table("own/outlets"), raw, code));
write("gatherings", sundry.GATHERING_COLUMNS, sundry.gatheringRows(table("own/gatherings"), raw, code));
write("projects", sundry.PROJECT_COLUMNS, sundry.projectRows(table("own/projects"), raw, code));
write("metonyms", sundry.METONYM_COLUMNS, sundry.metonymRows(table("own/metonyms"), raw, code));

const names = new Names(table("own/persons"));
const heads = factbookTerms(raw.csv("leaders_factbook_2015_2026.csv"), names);
const officials = overlayTerms(raw.csv("overlay/officials_overlay.csv"), names);
const stateNames = new Map(
  ownStates.flatMap((row) =>
    [row["name"] ?? "", ...list(row["aliases"])].map((name) => [name, row["iso3"] ?? ""] as const),
  ),
);
const sighted = [
  ...speakers(raw.csv("unga_speakers_1946_2024.csv"), names),
  ...visitors(raw.csv("state_visits_to_us.csv"), names, stateNames),
];
const offices = officesByTitle(heads);
const seen = sighted.map((one) => ({ ...one, office: offices.get(`${one.of}\t${one.title}`) ?? one.office }));
const own = ownTerms(table("own/terms"), names);
const replaced = new Set(own.map((term) => `${term.of}\t${term.office}\t${term.person}`));
const dated = [...heads, ...officials].filter((term) => !replaced.has(`${term.of}\t${term.office}\t${term.person}`));
dated.push(...own);
const codes = new Map(table("own/cow-codes").map((row) => [row["code"] ?? "", row["iso3"] ?? ""]));
dated.push(...leaderTerms(raw.csv("reign_leaderlist_2021-03_mit.csv"), codes, seen, heads, names));
const terms = [...tightenBounds(dated), ...seenTerms(seen, dated)];
const holders = new Set(terms.map((term) => term.person));
write("terms", Object.keys(terms[0] ?? {}), terms as unknown as Row[]);
write(
  "persons",
  ["name", "surname", "aliases", "gender"],
  [...names.used.values()]
    .filter(({ name }) => holders.has(name))
    .map((person) => ({ ...person, aliases: person.aliases.join("|") })),
);
write("meta", ["key", "value"], [{ key: "as_of", value: AS_OF }]);

function write(name: string, columns: readonly string[], rows: readonly Row[]): void {
  writeFileSync(join(dataFolder, `${name}.csv`), formatCsv(columns, rows));
  console.log(`${name}: ${rows.length} rows`);
}
