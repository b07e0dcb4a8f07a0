import { expect, test } from "vitest";
import { forms } from "../build/forms.ts";
import { loadReference } from "../src/index.ts";

const reference = loadReference();

/** Every alias of a text from left to right, as `words = entity, entity`. */
function found(text: string): string[] {
  const words = forms(text);
  const matches: string[] = [];
  for (let i = 0; i < words.length; ) {
    const match = reference.match(words, i);
    if (match === null) i++;
    else {
      const targets = match.targets.map((target) => target.entity).join(", ");
      matches.push(`${words.slice(i, i + match.length).join(" ")} = ${targets}`);
      i += match.length;
    }
  }
  return matches;
}

/** The states that a text names by anything but a capital. */
function states(text: string): string[] {
  const words = forms(text);
  const ids: string[] = [];
  for (let i = 0; i < words.length; ) {
    const match = reference.match(words, i);
    const targets = match?.targets.filter((target) => target.kind === "state" && target.by !== "capital") ?? [];
    ids.push(...targets.map((target) => target.entity.slice("state:".length)));
    i += match?.length ?? 1;
  }
  return ids;
}

test.each([
  ["the Indian and Chinese ministers", ["IND", "CHN"]],
  ["Latin American leaders", []],
  ["American Samoa", []],
  ["African Americans and Native Americans", []],
  ["the Republic of Korea and the DPRK", ["KOR", "PRK"]],
  ["North Korean and South Korean envoys", ["PRK", "KOR"]],
  ["Korean companies", ["KOR", "PRK"]],
  ["Congo", ["COD", "COG"]],
  ["Congo-Brazzaville and the Democratic Republic of the Congo", ["COG", "COD"]],
  ["Sudan and South Sudan", ["SDN", "SSD"]],
  ["Guinea, Equatorial Guinea, Guinea-Bissau and Papua New Guinea", ["GIN", "GNQ", "GNB", "PNG"]],
  ["Dominica and the Dominican Republic", ["DMA", "DOM"]],
  ["Dominican", ["DOM", "DMA"]],
  ["Niger and Nigeria, a Nigerien and a Nigerian", ["NER", "NGA", "NER", "NGA"]],
  ["Sino-Russian and Franco-German", ["CHN", "RUS", "FRA", "DEU"]],
  ["Franco died", []],
  ["Emirati, Uzbek, Kazakh, Kazakhstani and Kyrgyz guests", ["ARE", "UZB", "KAZ", "KAZ", "KGZ"]],
  ["Azerbaijanis and Turks", ["AZE", "TUR"]],
  ["Mexican workers in New Mexico", ["MEX"]],
  ["New Jersey", []],
  ["Ireland and Northern Ireland", ["IRL"]],
  ["Guyana and French Guiana", ["GUY"]],
  ["Samoa", ["WSM"]],
  ["the US, the U.S. and the UK", ["USA", "USA", "GBR"]],
  ["tell us", []],
  ["the PRC, the ROK and the RoK", ["CHN", "KOR", "KOR"]],
  ["TÜRKİYE AND IRAN SIGN DEAL", ["TUR", "IRN"]],
  ["Türkiye’s envoy to Côte d’Ivoire and São Tomé and Príncipe", ["TUR", "CIV", "STP"]],
  ["Kosovo, Palestine and Taiwan", ["XKX", "PSE", "TWN"]],
  ["the Soviet Union and Czechoslovakia", ["SUN", "CSK"]],
  ["China's Lao People's Democratic Republic desk", ["CHN", "LAO"]],
])("states in %s", (text, expected) => {
  expect(states(text)).toEqual(expected);
});

test("a state that is also an American state gives both, guarded", () => {
  const match = reference.match(["Georgia"], 0);
  expect(match?.targets.map(({ entity, guard }) => [entity, guard])).toEqual([
    ["state:GEO", "weak"],
    ["place:Georgia (US state)", "weak"],
  ]);
});

test("a capital is the government everywhere and a place behind a word of place", () => {
  const match = reference.match(["Baku"], 0);
  expect(match?.targets).toEqual([
    { entity: "state:AZE", kind: "state", by: "capital", guard: "none" },
    { entity: "place:Baku", kind: "place", by: "name", guard: "locative" },
  ]);
  expect(found("the Kremlin and the White House")).toEqual(["Kremlin = state:RUS", "White House = state:USA"]);
});

test("a house that stands for a state tells which organ speaks there, a capital none", () => {
  const organ = (...forms: string[]) => reference.match(forms, 0)?.targets[0]?.organ;
  expect(organ("Pentagon")).toBe("Pentagon");
  expect(organ("Foggy", "Bottom")).toBe("Department of State of United States");
  expect(organ("Elysee", "Palace")).toBe("Élysée");
  expect(organ("Moscow")).toBeUndefined();
});

test("names of airlines, rivers and persons hide the states inside them", () => {
  expect(found("American Airlines")).toEqual(["American Airlines = "]);
  expect(found("Michael Jordan")).toEqual(["Michael Jordan = "]);
  expect(found("the Indian Ocean")).toEqual(["Indian Ocean = region:Indian Ocean"]);
});

test("titles of outlets count as written", () => {
  expect(found("RT and Russia Today")).toEqual(["RT = outlet:RT", "Russia Today = outlet:RT"]);
  expect(found("Azerbaijan and Russia today")).toEqual(["Azerbaijan = state:AZE", "Russia = state:RUS"]);
});

test("cities that are also words are left out", () => {
  for (const word of ["Man", "Nice", "Reading", "Most", "Date", "Union", "Orange", "Of"]) {
    expect(reference.match([word], 0)).toBeNull();
  }
  expect(reference.match(["Ganja"], 0)?.targets).toEqual([
    { entity: "place:Ganja", kind: "place", by: "name", guard: "locative" },
  ]);
});

test.each([
  ["World Trade Organization", "org:WTO"],
  ["UN General Assembly", "org:UNGA"],
  ["Non-Aligned Movement", "org:NAM"],
  ["Shanghai Cooperation Organisation", "org:SCO"],
  ["Organization of Turkic States", "org:OTS"],
  ["G-20", "org:G20"],
  ["African Union", "org:AU"],
  ["COP29", "gathering:COP29"],
  ["CGTN", "outlet:CGTN"],
  ["South Caucasus", "region:South Caucasus"],
  ["five Central Asian states", "region:Central Asia"],
  ["Middle Corridor", "project:Trans-Caspian International Transport Route"],
])("%s", (name, id) => {
  expect(found(name).map((line) => line.split(" = ")[1])).toContain(id);
});

test("every target has an entity whose kind agrees", () => {
  for (const name of ["Azerbaijan", "OSCE", "Reuters", "Gulf states", "TANAP", "Puerto Rico", "Scotland", "Lyon"]) {
    for (const target of reference.match(forms(name), 0)?.targets ?? []) {
      expect(reference.entity(target.entity)).toMatchObject({ id: target.entity, kind: target.kind });
    }
  }
});

test("any words give the same match twice and never throw", () => {
  for (const words of [
    [],
    [""],
    ["\ud800"],
    ["constructor"],
    ["__proto__", "-"],
    ["The"],
    ["UNITED", "ARAB", "EMIRATES"],
  ]) {
    expect(reference.match(words, 0)).toEqual(reference.match(words, 0));
    expect(reference.match(words, 9)).toBeNull();
  }
});
