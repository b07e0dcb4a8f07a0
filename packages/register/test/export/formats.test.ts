import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { compareGolden } from "../../../../test-kit/src/index.ts";
import { FORMATS } from "../../src/index.ts";
import { exported, type Package, tableFaults, tsvRows, xmlFault } from "./read.ts";
import { world } from "./world.ts";

const golden = join(import.meta.dirname, "golden");
const schemas = join(import.meta.dirname, "../../schema");
const schemaOf = (name: string): object => JSON.parse(readFileSync(join(schemas, `${name}.json`), "utf8"));
const packageOf = (name: string): Package => schemaOf(name) as Package;
const TABLES = ["csv", "csv-statements", "polecat", "icews", "gdelt", "gdelt-mentions", "petrarch"];
const register = world();

/** Lines in an order and with marks that do not depend on how ids of facts are made: that is tested with the folding. */
function masked(text: string): readonly string[] {
  const lines = text
    .trimEnd()
    .replace(/f[0-9a-f]{16}/g, "f#")
    .replace(/dragoman-[0-9a-f]{24}/g, "dragoman-#")
    .replace(/(?<=^|\t)\d{15,17}(?=\t)/gm, "#")
    .replace(/"group":"quotation[^"]*"/g, '"group":"quotation#"')
    .split("\n");
  return [
    lines[0]!,
    ...lines
      .slice(1)
      .map((line) => line.replace(/,$/, ""))
      .sort(),
  ];
}

describe("every form of export", () => {
  it.each(FORMATS.map(({ name }) => name))("%s writes what it wrote before", async (name) => {
    const { text, left } = await exported(await register, name, { evidence: true });
    const lines = [...masked(text), `left out: ${JSON.stringify(left)}`];
    expect(["same", "updated"]).toContain(compareGolden(join(golden, `${name}.txt`), lines, process.env));
  });

  it.each(TABLES)("%s is a table as its schema file describes it", async (name) => {
    const { text } = await exported(await register, name);
    expect(text.split("\n").length).toBeGreaterThan(4);
    expect(tableFaults(text, packageOf(name))).toEqual([]);
  });

  it.each(["polecat", "petrarch"])("%s with evidence has a schema file of its own", async (name) => {
    const { text } = await exported(await register, name, { evidence: true });
    expect(tableFaults(text, packageOf(`${name}-evidence`))).toEqual([]);
  });

  it.each(["jsonl", "jsonl-statements", "ftm"])("every line of %s is valid by its schema file", async (name) => {
    const valid = new Ajv2020({ allowUnionTypes: true }).compile(schemaOf(name));
    const { text } = await exported(await register, name);
    const lines = text.trimEnd().split("\n");
    expect(lines.length).toBeGreaterThan(10);
    for (const line of lines) expect(valid(JSON.parse(line)), JSON.stringify(valid.errors)).toBe(true);
  });

  it("the JSON-LD document is valid by its schema file, and every reference in it leads somewhere", async () => {
    const document = JSON.parse((await exported(await register, "jsonld")).text);
    expect(new Ajv2020().compile(schemaOf("jsonld"))(document)).toBe(true);
    const known = new Set(document["@graph"].map((node: { "@id": string }) => node["@id"]));
    expect(known.size).toBe(document["@graph"].length);
    const used = JSON.stringify(document["@graph"]).match(/urn:dragoman:(?!terms)[^"]+/g) ?? [];
    expect(used.filter((id) => !known.has(id))).toEqual([]);
  });

  it.each(["gexf", "graphml"])("%s is well-formed", async (name) => {
    expect(xmlFault((await exported(await register, name)).text)).toBeNull();
  });

  it("the schema files refuse what no form writes", () => {
    const table = packageOf("polecat");
    const head = table.resources[0].schema.fields.map(({ name }) => name);
    const row = head.map(() => "None");
    const filled = Object.assign([...row], ["f0123456789abcdef", "2024-07-03", "SUPPORT", "None", "5", "1"]);
    const text = (cells: readonly string[]): string => `${head.join("\t")}\n${cells.join("\t")}\n`;
    expect(tableFaults(text(filled), table)).toEqual([]);
    expect(tableFaults(text(filled.slice(1)), table)).not.toEqual([]);
    expect(tableFaults(text(Object.assign([...filled], { 1: "2024-07-33" })), table)).not.toEqual([]);
    expect(tableFaults(text(Object.assign([...filled], { 2: "PRAISE" })), table)).not.toEqual([]);
    expect(new Ajv2020().compile(schemaOf("jsonl"))({ id: "f1" })).toBe(false);
  });
});

describe("POLECAT", () => {
  it("has its forty columns in its order, and None for what is not known", async () => {
    const [head, ...rows] = tsvRows((await exported(await register, "polecat")).text);
    expect(head?.join(", ")).toBe(
      "Event ID, Event Date, Event Type, Event Mode, Intensity, Quad Code, Contexts, Actor Name, Actor Country, Actor COW, Primary Actor Sector, " +
        "Actor Sectors, Actor Title, Actor Name Raw, Wikipedia Actor ID, Recipient Name, Recipient Country, Recipient COW, Primary Recipient Sector, " +
        "Recipient Sectors, Recipient Title, Recipient Name Raw, Wikipedia Recipient ID, Placename, City, District, Province, Country, Latitude, Longitude, " +
        "GeoNames ID, Raw Placename, Feature Type, Source, Publication Date, Story People, Story Organizations, Story Locations, Language, Version",
    );
    expect(rows.flat().includes("")).toBe(false);
    const signing = rows.find((row) => row[2] === "SUPPORT");
    expect(signing?.slice(7, 10)).toEqual(["Azerbaijan;China", "AZE;CHN", "373;710"]);
    expect(signing?.slice(15, 23)).toEqual(Array(8).fill("None"));
  });

  it("takes the first day of a time, or none, only when it is asked to", async () => {
    const options = { assertions: ["actual", "planned", "negated"] } as const;
    const days = async (more: object): Promise<readonly (string | undefined)[]> =>
      tsvRows((await exported(await register, "polecat", { ...options, ...more })).text).map((row) => row[1]);
    expect(await days({})).not.toContain("2025-05-01");
    expect(await days({ firstDay: true })).toContain("2025-05-01");
    expect(await days({ undated: true })).toContain("None");
  });
});

describe("dyadic forms", () => {
  it("have a row for each ordered pair of a deed done together", async () => {
    const rows = tsvRows((await exported(await register, "icews")).text);
    const signing = rows.filter((row) => row[6] === "057").map((row) => [row[2], row[8]]);
    expect(signing).toEqual([
      ["Azerbaijan", "China"],
      ["China", "Azerbaijan"],
    ]);
    expect(new Set(rows.map(([id]) => id)).size).toBe(rows.length);
  });

  it("leave out and count what they cannot tell", async () => {
    const { left } = await exported(await register, "gdelt");
    expect(left).toEqual({ "no event": 5, negated: 1, planned: 1, claimed: 1, "CAMEO code not certain": 1 });
  });

  it("GDELT has 61 columns and mentions 16 that point to them", async () => {
    const events = tsvRows((await exported(await register, "gdelt")).text);
    const mentions = tsvRows((await exported(await register, "gdelt-mentions")).text);
    expect(new Set(events.map((row) => row.length))).toEqual(new Set([61]));
    expect(new Set(mentions.map((row) => row.length))).toEqual(new Set([16]));
    const ids = new Set(events.map(([id]) => id));
    expect(mentions.every(([id]) => ids.has(id))).toBe(true);
  });
});

describe("other choices", () => {
  it("gives planned and negated deeds the type of the map of modalities", async () => {
    const { text } = await exported(await register, "polecat", { modalityMap: true, firstDay: true, undated: true });
    const types = Object.fromEntries(tsvRows(text).map((row) => [row[7], row[2]]));
    expect(types["Hungary"]).toBe("AGREE");
    expect(types["Serbia;Kosovo"]).toBe("REJECT");
  });

  it("tells claims when they are asked for", async () => {
    const { text } = await exported(await register, "polecat", {}, { statuses: ["claimed"] });
    expect(tsvRows(text).map((row) => row[2])).toEqual(["Event Type", "AID"]);
  });

  it("counts positions in JSON-LD by code points", async () => {
    const { text } = await exported(await register, "jsonld", {}, { kinds: ["partnership"] });
    const story = "😀 On 3 July 2024 Azerbaijan and China";
    const at = [...story.slice(0, story.indexOf("Azerbaijan"))].length;
    expect(text).toContain(`"oa:start":${at}`);
  });
});
