import { describe, expect, it } from "vitest";
import { type Converted, DATA_SETS, type Register, readRows } from "../../src/index.ts";
import { exported, tsvRows } from "../export/read.ts";
import { emptyRegister, reference, world } from "../export/world.ts";

const setNamed = (name: string) => DATA_SETS.find((set) => set.name === name)!;

/** What becomes of the rows under a header of these columns; the others are not known. */
function converted(
  name: string,
  columns: readonly string[],
  ...rows: readonly (readonly string[])[]
): readonly Converted[] {
  const set = setNamed(name);
  const reader = readRows(set, reference);
  const head = set.columns;
  expect(reader.read(head.join("\t"))).toBeNull();
  return rows.map((cells) => reader.read(head.map((column) => cells[columns.indexOf(column)] ?? "None").join("\t"))!);
}

const CORE = [
  "Event ID",
  "Event Date",
  "Event Type",
  "Event Mode",
  "Contexts",
  "Actor Name",
  "Actor Country",
  "Primary Actor Sector",
  "Recipient Name",
  "Recipient Country",
  "Primary Recipient Sector",
];
const core = (row: string): readonly string[] => row.split("|");

function statementOf(row: Converted | undefined) {
  if (row === undefined || !("statement" in row)) throw new Error(JSON.stringify(row));
  return row.statement;
}

describe("rows of POLECAT", () => {
  it("become statements of the data set that rest on the line", () => {
    const [row] = converted(
      "polecat",
      CORE,
      core("20240703-1|2024-07-03|CONSULT|visit|diplomatic|Hakan Fidan|TUR|GOV|Uzbekistan|UZB|GOV"),
    );
    const statement = statementOf(row);
    expect(statement).toMatchObject({
      op: "assert",
      kind: "event",
      subject: ["state:TUR"],
      object: ["state:UZB"],
      value: "CONSULT",
      qualifiers: { mode: "visit", contexts: ["diplomatic"], people: ["person:Hakan Fidan"] },
      from: "2024-07-03",
      source: "dataset:POLECAT",
      engine: "import/polecat",
      article: null,
      by: null,
    });
    expect(statement.evidence[0]?.quote.split("\t")).toHaveLength(40);
  });

  it.each([
    ["DEMAND||", "REQUEST", undefined],
    ["DISAPPROVE||", "ACCUSE", "disapprove"],
    ["INVESTIGATE||", "ACCUSE", "investigate"],
    ["FIGHT|firearms|", "ASSAULT", "firearms"],
    ["YIELD||", "CONCEDE", undefined],
    ["YIELD|withdraw|", "RETREAT", "withdraw"],
    ["AID||", "AID", undefined],
  ])("reads the older label %s", (labels, type, mode) => {
    const [row] = converted("polecat", CORE, core(`x|2024-07-03|${labels}|France|FRA|GOV|Chad|TCD|GOV`));
    expect(statementOf(row).value).toBe(type);
    expect(statementOf(row).qualifiers.mode).toBe(mode);
  });

  it("reads older contexts, and tells labels that PLOVER does not have", () => {
    const [row] = converted(
      "polecat",
      CORE,
      core("x|2024-07-03|AID|gift|political;refugees;magic|France|FRA|GOV|Chad|TCD|GOV"),
    );
    expect(statementOf(row).qualifiers.contexts).toEqual(["political_institutions", "migration"]);
    expect(row).toMatchObject({ unknown: ["mode gift", "context magic"] });
  });

  it("takes no private person for the state", () => {
    const [row] = converted("polecat", CORE, core("x|2024-07-03|PROTEST|demo||Some Students|FRA|EDU|None|None|None"));
    expect(statementOf(row).subject).toEqual(["group:Some Students"]);
    expect(row).toMatchObject({ entities: [{ id: "group:Some Students", country: "FRA" }] });
  });

  it("goes by the country where a name has two meanings", () => {
    const [state, other] = converted(
      "polecat",
      CORE,
      core("x|2024-07-03|AID|||Georgia|GEO|GOV|Chad|TCD|GOV"),
      core("x|2024-07-03|AID|||Georgia|USA|GOV|Chad|TCD|GOV"),
    );
    expect(statementOf(state).subject).toEqual(["state:GEO"]);
    expect(statementOf(other).subject).toEqual(["state:USA"]);
  });

  it("refuses what is malformed, and goes on", () => {
    const rows = converted(
      "polecat",
      CORE,
      core("x|2024-02-31|AID|||France|FRA|GOV|Chad|TCD|GOV"),
      core("x|yesterday|AID|||France|FRA|GOV|Chad|TCD|GOV"),
      core("x|2024-07-03|PRAISE|||France|FRA|GOV|Chad|TCD|GOV"),
      core("x|2024-07-03|AID|||None|None|None|None|None|None"),
      core("x|None|AID|||France|FRA|GOV|Chad|TCD|GOV"),
    );
    expect(rows.map((row) => ("refused" in row ? row.refused : "left" in row ? row.left : row.statement.from))).toEqual(
      [
        'Event Date "2024-02-31" is no day',
        'Event Date "yesterday" is no day',
        'Event Type "PRAISE" is unknown',
        "nobody named",
        null,
      ],
    );
    const reader = readRows(setNamed("polecat"), reference);
    reader.read(setNamed("polecat").columns.join("\t"));
    expect(reader.read("a\tb")).toEqual({ refused: "2 cells for 40 columns" });
  });

  it("refuses a file that is none of its own", () => {
    const reader = readRows(setNamed("polecat"), reference);
    expect(() => reader.read("id,date\n")).toThrow(/no header and no row of polecat/);
  });
});

describe("rows of ICEWS", () => {
  const columns = [
    "Event ID",
    "Event Date",
    "Source Name",
    "Source Sectors",
    "Source Country",
    "CAMEO Code",
    "Target Name",
    "Target Sectors",
    "Target Country",
    "City",
    "Country",
  ];
  it("are read by the names of their columns", () => {
    const [visit, appeal] = converted(
      "icews",
      columns,
      core(
        "1|2019-03-02|Government (France)|Government|France|042|Russian Federation||Russian Federation|Moscow|Russian Federation",
      ),
      core("2|2019-03-02|France||France|023|China||China||"),
    );
    expect(statementOf(visit)).toMatchObject({
      subject: ["state:FRA"],
      object: ["state:RUS"],
      value: "CONSULT",
      qualifiers: { mode: "visit", cameo: "042", place: "place:Moscow" },
    });
    expect(appeal).toMatchObject({ left: expect.stringContaining("CAMEO 01, 02") });
  });

  it.each([
    ["Occupied Palestinian Territory", "state:PSE"],
    ["Timor-Leste", "state:TLS"],
    ["Georgia", "state:GEO"],
    ["Cote d'Ivoire", "state:CIV"],
    ["Democratic Republic of Congo", "state:COD"],
    ["South Korea", "state:KOR"],
  ])("know %s", (country, id) => {
    const [row] = converted(
      "icews",
      columns,
      core(`1|2019-03-02|Foreign Affairs (${country})|Ministry,Government|${country}|042|China||China||`),
    );
    expect(statementOf(row).subject).toEqual([id]);
  });

  it("know the codes that lost their leading zero", () => {
    const [row] = converted("icews", columns, core("1|2019-03-02|France||France|42|China||China||"));
    expect(statementOf(row).qualifiers.cameo).toBe("042");
  });
});

describe("rows of GDELT", () => {
  it("need no header; codes of states are CAMEO's", () => {
    const { columns } = setNamed("gdelt");
    const cells: Record<string, string> = {
      GLOBALEVENTID: "410412347",
      SQLDATE: "20250403",
      Actor1CountryCode: "ROM",
      Actor1Name: "ROMANIA",
      Actor2Name: "UNITED NATIONS",
      Actor2KnownGroupCode: "UNO",
      EventCode: "036",
      DATEADDED: "20250403151500",
    };
    const reader = readRows(setNamed("gdelt"), reference);
    const row = reader.read(columns.map((name) => cells[name] ?? "").join("\t"));
    expect(statementOf(row ?? undefined)).toMatchObject({
      subject: ["state:ROU"],
      object: ["org:UN"],
      value: "AGREE",
      from: "2025-04-03",
      reportedAt: "2025-04-03",
    });
  });
});

/** Rows of an export, taken into a register of their own. */
async function taken(register: Register, name: string): Promise<Register> {
  const { text } = await exported(register, name);
  const reader = readRows(setNamed(name), reference);
  const copy = emptyRegister();
  for (const line of text.split("\n").filter(Boolean)) {
    const row = reader.read(line);
    if (row === null) continue;
    const statement = statementOf(row);
    await copy.takeOver({ articles: [], entities: [], statements: [statement] });
  }
  await copy.refresh();
  return copy;
}

describe("what was exported and is taken in again", () => {
  it.each(["polecat", "icews", "gdelt"])("%s gives the same rows", async (name) => {
    const register = await world();
    const copy = await taken(register, name);
    const core = (text: string): readonly string[] =>
      tsvRows(text)
        .map((row) =>
          (name === "polecat"
            ? [...row.slice(1, 11), ...row.slice(15, 20)]
            : name === "icews"
              ? [row[1], row[2], row[6], row[8]]
              : [row[1], row[5], row[15], row[26]]
          ).join("|"),
        )
        .sort();
    const again = core((await exported(copy, name)).text);
    expect(again.length).toBeGreaterThan(3);
    expect(again).toEqual(core((await exported(register, name)).text));
  });

  it("counts as one source, however many rows there are", async () => {
    const register = emptyRegister();
    const rows = converted(
      "polecat",
      CORE,
      core("a|2024-07-03|AID|||France|FRA|GOV|Chad|TCD|GOV"),
      core("b|2024-07-03|AID|||France|FRA|GOV|Chad|TCD|GOV"),
    );
    for (const row of rows) await register.takeOver({ articles: [], entities: [], statements: [statementOf(row)] });
    await register.refresh();
    const { items } = await register.view.facts({}, {});
    expect(items).toHaveLength(1);
    expect(items[0]).toMatchObject({ status: "reported", sources: 1 });
  });
});
