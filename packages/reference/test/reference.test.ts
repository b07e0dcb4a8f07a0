import { readFileSync } from "node:fs";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { expect, test } from "vitest";
import { formatCsv, parseCsv } from "../build/csv.ts";
import { packReference } from "../build/pack.ts";
import { loadReference } from "../src/index.ts";

const reference = loadReference();

function members(id: string, on: string | null): string[] {
  return reference
    .members(id, on)
    .map((row) => row.state.slice("state:".length))
    .sort();
}

test("offices of states are of states that there are", () => {
  const table = (name: string) => parseCsv(readFileSync(join(import.meta.dirname, `../data/${name}.csv`), "utf8"));
  const states = new Set(table("states").map(({ iso3 }) => `state:${iso3}`));
  const owners = table("terms").map((row) => row["of"] ?? "");
  expect(owners.length).toBeGreaterThan(3000);
  expect(owners.filter((of) => of.startsWith("state:") && !states.has(of))).toEqual([]);
});

test("the five Central Asian states", () => {
  expect(members("region:Central Asia", null)).toEqual(["KAZ", "KGZ", "TJK", "TKM", "UZB"]);
});

test("ASEAN has ten members before Timor-Leste and eleven after", () => {
  expect(members("region:ASEAN members", "2024-07-01")).toHaveLength(10);
  expect(members("region:ASEAN members", "2025-12-01")).toContain("TLS");
  expect(reference.membership("state:TLS", "org:ASEAN", "2024-07-01")?.status).toBe("observer");
});

test("status in an organisation on a day", () => {
  const status = (state: string, organisation: string, on: string) =>
    reference.membership(state, organisation, on)?.status ?? null;
  expect(status("state:IRN", "org:SCO", "2022-01-01")).toBe("observer");
  expect(status("state:IRN", "org:SCO", "2024-01-01")).toBe("member");
  expect(status("state:BLR", "org:SCO", "2024-08-01")).toBe("member");
  expect(status("state:IDN", "org:BRICS", "2024-12-01")).toBeNull();
  expect(status("state:IDN", "org:BRICS", "2025-02-01")).toBe("member");
  expect(status("state:AZE", "org:WTO", "2025-02-12")).toBe("observer");
  expect(status("state:SWE", "org:NATO", "2023-05-01")).toBeNull();
});

test("cities and capitals", () => {
  expect(reference.capitalOf("Astana")).toBe("state:KAZ");
  expect(reference.capitalOf("Jakarta")).toBe("state:IDN");
  expect(reference.cityState("Sydney")).toBe("state:AUS");
  expect(reference.cityState("St. Petersburg")).toBe("state:RUS");
  expect(reference.cityState("Shusha")).toBeNull();
  expect(reference.cityState("Montana")).toBe("state:USA");
  expect(reference.cityState("Kazan")).toBe("state:RUS");
  expect(reference.isSouthern("state:AUS")).toBe(true);
  expect(reference.isSouthern("state:AZE")).toBe(false);
});

test("sorts of organisations", () => {
  expect(["org:WTO", "org:Hamas", "org:Gazprom", "state:AZE"].map(reference.sort)).toEqual([
    "igo",
    "armed-group",
    "company",
    null,
  ]);
});

test("entities carry name, country and Wikidata number", () => {
  expect(reference.entity("state:AZE")).toEqual({
    id: "state:AZE",
    kind: "state",
    name: "Azerbaijan",
    country: "AZE",
    wikidata: "Q227",
  });
  expect(reference.entity("person:Ilham Aliyev")?.country).toBe("AZE");
  expect(reference.entity("outlet:CGTN")?.country).toBe("CHN");
  expect(reference.entity("place:Baku")?.country).toBe("AZE");
  expect(reference.entity("state:QQQ")).toBeNull();
});

test("the committed modules are what the tables give", () => {
  expect([...packReference().values()].join("")).toContain(reference.digest);
});

test("a table reads back as it was written", () => {
  const rows = [
    { a: 'say "no", twice', b: "" },
    { a: "Türkiye", b: "x|y" },
  ];
  expect(parseCsv(formatCsv(["a", "b"], rows))).toEqual(expect.arrayContaining(rows));
});

test("loads in a moment", () => {
  const start = performance.now();
  loadReference();
  expect(performance.now() - start).toBeLessThan(250);
});

test.each([
  ["kremlin.ru", "outlet:kremlin.ru"],
  ["The White House", "outlet:whitehouse.gov"],
  ["https://en.kremlin.ru/events/1", "outlet:kremlin.ru"],
  ["Xinhua News Agency", "outlet:Xinhua"],
  ["www.azertag.az", "outlet:AZERTAC"],
  ["example.org", null],
  ["", null],
])("knows who publishes as %s", (name, id) => {
  expect(reference.publisher(name)).toBe(id);
});

test("tells a government's site from a news outlet", () => {
  expect(reference.sort("outlet:kremlin.ru")).toBe("official");
  expect(reference.entity("outlet:kremlin.ru")?.country).toBe("RUS");
  expect(reference.sort("outlet:Reuters")).toBe("private");
});

test("codes of states", () => {
  expect(["AZ", "az", "aze", "TR", "XX", "", "EU"].map(reference.stateOf)).toEqual([
    "state:AZE",
    "state:AZE",
    "state:AZE",
    "state:TUR",
    null,
    null,
    null,
  ]);
  expect(["state:AZE", "state:QQQ", "org:EU"].map(reference.alpha2)).toEqual(["AZ", null, null]);
});

test("what a state is in", () => {
  const organisations = reference.memberships("state:AZE", null).map(({ organisation }) => organisation);
  expect(organisations).toEqual(expect.arrayContaining(["org:OSCE", "org:OTS"]));
  expect(organisations).not.toContain("org:NATO");
  for (const id of organisations) expect(reference.membership("state:AZE", id, null)).not.toBeNull();
});

test("who is head of several states acts for the one where he lives", () => {
  expect(reference.people("Macron")[0]?.of).toBe("state:FRA");
  expect(reference.people("Charles III")[0]?.of).toBe("state:GBR");
  expect(reference.entity("person:Emmanuel Macron")?.country).toBe("FRA");
  expect(reference.holders("state:AND", "head of state", "2024-01-01").map(({ person }) => person)).toContain(
    "Emmanuel Macron",
  );
});

test("lists of all states, organisations and persons", () => {
  const names = reference.all("state").map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(["Azerbaijan", "South Korea"]));
  expect(reference.all("organisation").map(({ id }) => id)).toContain("org:WTO");
  expect(reference.all("person").map(({ id }) => id)).toContain("person:Ilham Aliyev");
});
