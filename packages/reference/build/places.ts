import { list, type Row } from "./csv.ts";
import type { Raw } from "./sources.ts";

/** Where GeoNames spells letter by letter what English shortens: "Nizhniy Novgorod", "Groznyy", "Arkhangel’sk". */
const CYRILLIC = new Set(["RUS", "UKR", "BLR", "KAZ", "KGZ"]);

/** From what size on, in thousands, cities are kept. */
const CITY = 50;

/** From what size on, in thousands, cities are kept of states of which news from elsewhere tells the larger ones alone. */
const LEAST = new Map([
  ...leastOf(100, "ALB AZE BLR HTI KAZ LBY MKD PRI SRB SOM UZB"),
  ...leastOf(
    150,
    "AGO ARE AUS AUT BEL BEN BFA BGR BOL CHE CIV CMR COD CZE DNK ECU FIN GHA GRC HRV IRL JOR KEN KHM KWT LKA",
  ),
  ...leastOf(
    150,
    "MAR MDG MLI MMR MOZ NIC NOR NPL NZL OMN PAN PRT PRY RWA SAU SEN SLV SVK TGO TUN TZA UGA URY ZMB ZWE",
  ),
  ...leastOf(250, "ITA RUS"),
  ...leastOf(300, "CAN CUB DEU DOM DZA ESP FRA GBR GTM HUN NLD POL PRK ROU SWE"),
  ...leastOf(450, "ARG BGD CHL COL EGY IRN KOR MYS PAK PER THA TUR TWN VEN ZAF"),
  ...leastOf(700, "USA"),
  ...leastOf(650, "IDN NGA PHL VNM"),
  ...leastOf(1300, "BRA IND JPN MEX"),
  ...leastOf(2500, "CHN"),
]);

/** Smaller ones of which it does tell. */
const TOLD = new Set(
  [
    "Aberdeen, Aflao, Agartala, Aizawl, Ajaccio, Alexandroupoli, Algeciras, Amherst, Anapa, Anchorage, Ann Arbor, Aomori",
    "Arica, Arnhem, Arua, Avignon, Bagamoyo, Bam, Ceyhan, Dakhla, Encarnación, Entebbe, Gafsa, Jinja, Jizan, Kars, Kasserine",
    "Aqaba, Arzamas, Busia, Cabinda, Chiang Mai, Derbent, Elista, Gao, Kayes, Khanty-Mansiysk, Khasavyurt, Kislovodsk, Kristiansand",
    "Kuwait City, Kyzyl, Leuven, Limerick, Lugano, Mafraq, Nakhodka, Norilsk, Obninsk, Odintsovo, Pula, Pyatigorsk, Sergiyev Posad",
    "Sihanoukville, Soroti, Tobolsk, Ukhta, Vavuniya, Volos",
    "Ağrı, Badajoz, Baguio, Banda Aceh, Berkeley, Budyonnovsk, Buffalo, Calais, Cambridge, Cannes, Cincinnati, Cizre",
    "Cleveland, Dali, Dayton, Dharamsala, Domodedovo, Donetsk, Dubna, Dundee, Dunhuang, Dunkerque",
    "Foz do Iguaçu, Fukushima, Gandhinagar, Gangneung, Gatchina, Gelendzhik, George Town, Gurgaon, Gyeongju",
    "Hakkâri, Hami, Hartford, Heidelberg, Honolulu, Imphāl, Karamay, Kaspiysk, Kizlyar, Krymsk, Leiden, Lhasa",
    "Lijiang, Little Rock, Naha, Maastricht, Magadan, Maicao, Midrand, Mineralnye Vody, Nanterre, New Haven",
    "New Orleans, Nogales, Noida, Norfolk, Nusaybin, Ooty, Orlando, Oxford, Pittsburgh, Polokwane, Port Blair",
    "Potsdam, Przemyśl, Puerto Princesa, Puno, Putrajaya, Reyhanlı, Rostock, Rzeszów, Saint-Denis, Saint-Malo",
    "Saint-Nazaire, Salamanca, Salt Lake City, Santander, Sarov, Sasebo, Saskatoon, Savannah, Severomorsk",
    "Shillong, Shimla, Sibiu, Silopi, Sorong, Suceava, Tacloban, Tampa, Tapachula, Ternate, Toruń, Tuapse",
    "Turpan, Venice, Versailles, Vorkuta, Vyborg, Yanji, Yelabuga, Yeysk, Yili, Zhukovsky",
    "Arish, Badalona, Boa Vista, Cartagena, Granada, Guadalupe, Hurghada, Jammu, Jamnagar, Kanazawa",
    "Mangalore, Nagasaki, New Delhi, Rio Branco, Santos, Toyota, Wanzhou",
    "Annapolis, Armavir, Assab, Batken, Bor, Bria, Cobija, Comrat, Corfu, Dien Bien Phu, Famagusta, Farah, Freeport",
    "Gevgelija, Gibraltar, Juneau, Karlovy Vary, Khovd, Kitui, Kokopo, Koper, Lamu, Leticia, Machakos, Mandera",
    "Nakhon Phanom, Naryn, Ngozi, Nuuk, Ohrid, Ölgii, Paphos, Pärnu, Rosso, Salekhard, Stanley, Surin, Talas",
    "Bangassou, Bentiu, Diffa, Kidal, Maun, Timbuktu, Timimoun, Tindouf, Torit, Tórshavn, Ungheni, Ventspils, Zug, Zugdidi",
    "Aalborg, Abakan, Balashikha, Bizerte, Brugge, Bushehr, Cajamarca, Cape Coast, Concepción, Darwin, Debrecen",
    "Engels, Goma, Kamensk-Uralsky, Kara, Kovrov, Lausanne, León, Lille, Livingstone, Malindi, Mytishchi, Nador",
    "Nazran, Novocherkassk, Parma, Petropavlovsk-Kamchatsky, Podolsk, Rijeka, Riverside, Saint Louis, Sepang",
    "Severodvinsk, Sikasso, Sohar, Stara Zagora, Stavanger, Trondheim, Ussuriysk, Volgodonsk, Yuzhno-Sakhalinsk",
    "Kunduz, Eindhoven, Graz, Linz, Salzburg, Innsbruck, Basel, Bern, Ghent, Liège, Namur, Tampere, Turku, Oulu",
    "Bergen, Malmö, Uppsala, Coimbra, Patras, Heraklion, Bursa, Constanța, Banja Luka, Split, Osijek, Dundalk",
    "Aachen, Antakya, Białystok, Blagoveshchensk, Bordeaux, Brighton, Calabar, Cox’s Bāzār, Galaţi, Guantánamo, Jayapura, Kagoshima, Katsina",
    "Kumamoto, Messina, Miami, Minneapolis, Mokpo, Münster, Nalchik, Natal, Novorossiysk, Oakland, Padova, Pskov, Puducherry, Sanya, Sinŭiju",
    "Southampton, Strasbourg, Surakarta, Sétif, Trabzon, Trieste, Valparaíso, Victoria, Viña del Mar, Veliky Novgorod, Yakutsk, Yeosu, Zamboanga, Zhoushan",
    "Amritsar, Atlanta, Baltimore, Chandīgarh, Cochin, Guilin, Guwahati, Jilin, Kansas City, Luoyang, Mexicali, Niigata, Quanzhou, Sacramento",
    "Sendai, Srinagar, Thiruvananthapuram, Visakhapatnam, Weihai, Xining, Yangzhou, Yinchuan, Yiwu",
    "Abadan, Antofagasta, Aswan, Bandar Abbas, Buenaventura, Cusco, Damietta, Erzurum, Hualien City, Ismailia, Kahramanmaraş, Kuching, Luxor",
    "New Cairo, Samsun, Sejong, Sivas, Şanlıurfa",
    "Cork, Galway, Waterford, Nelson, Dunedin, Tauranga, Hobart, Cairns, Townsville, Geelong",
    "Baotou, Boston, Detroit, El Paso, Hiroshima, Hohhot, Las Vegas, Memphis, Mérida, Milwaukee, Monterrey, Nanchang, Nashik",
    "Nashville, Oklahoma City, Ordos, Portland, Ranchi, Shaoxing, Sokoto, Varanasi, Washington, Yantai, Zhuhai",
  ].flatMap((row) => row.split(", ")),
);

export const PLACE_COLUMNS: readonly string[] = [
  "name",
  "country",
  "kind",
  "qid",
  "population",
  "aliases",
  "adjectives",
  "source",
];

/** `[id, name, iso2, region, latitude, longitude, population in thousands, 1 = capital]`. */
type City = readonly [number, string, string, string, number, number, number, number];

/** Cities of 50,000 and more, in the states of `LEAST` larger ones, capitals, and those of `TOLD`; of one name in one state the largest. */
export function cityRows(raw: Raw, iso3: ReadonlyMap<string, string>): Row[] {
  const largest = new Map<string, Row>();
  for (const [, spelling, iso2, , , , population, capital] of raw.json("cities_50k.json") as City[]) {
    const country = iso3.get(iso2);
    if (country === undefined || (capital !== 1 && isLeftOut(spelling, country, population))) continue;
    const name = (CYRILLIC.has(country) ? shorten(spelling) : spelling).replace(/^St\.? /, "Saint ");
    const key = `${name}\t${country}`;
    if (Number(largest.get(key)?.["population"] ?? -1) >= population) continue;
    largest.set(key, {
      name,
      country,
      kind: "city",
      qid: "",
      population: String(population),
      aliases: saints(name).join("|"),
      adjectives: "",
      source: "GeoNames",
    });
  }
  return [...largest.values()];
}

/** Provinces, regions and federal states of which news often tells, kept by hand. */
export function provinceRows(own: readonly Row[]): Row[] {
  return own.flatMap((row) =>
    list(row["names"]).map((name) => ({
      name,
      country: row["iso3"] ?? "",
      kind: "province",
      qid: "",
      population: "",
      aliases: "",
      adjectives: "",
      source: "own",
    })),
  );
}

/** Latitude of the capital by state. */
export function capitalLatitudes(raw: Raw, iso3: ReadonlyMap<string, string>): Map<string, number> {
  const latitudes = new Map<string, number>();
  for (const [, , iso2, , latitude, , , capital] of raw.json("cities_50k.json") as City[]) {
    const country = iso3.get(iso2);
    if (capital === 1 && country !== undefined) latitudes.set(country, latitude);
  }
  return latitudes;
}

function leastOf(size: number, states: string): [string, number][] {
  return states.split(" ").map((state) => [state, size]);
}

function isLeftOut(name: string, country: string, population: number): boolean {
  return population < (LEAST.get(country) ?? CITY) && !TOLD.has(name);
}

function shorten(spelling: string): string {
  return spelling.replace(/[iy]y\b/g, "y").replace(/['’ʼ]/g, "");
}

/** "Saint Petersburg" is also written "St. Petersburg" and "St Petersburg". */
function saints(name: string): string[] {
  const rest = /^Saint (.+)$/.exec(name)?.[1];
  return rest === undefined ? [] : [`St ${rest}`, `St. ${rest}`];
}
