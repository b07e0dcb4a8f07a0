import { describe, expect, it } from "vitest";
import { runProgram } from "../../src/program.ts";
import { testEffects } from "../effects.ts";
import { look } from "./sample.ts";

const lines = (printed: string): readonly string[] => printed.trimEnd().split("\n");

describe("query", () => {
  it("lists facts with the words they rest on, in 80 columns", async () => {
    const { code, printed } = await look(["query", "--state", "az", "--with", "China", "--kind", "partnership"]);
    expect(code).toBe(0);
    expect(printed).toMatch(
      /^ +kind +parties +what +status, sources\nf[0-9a-f]{8} {2}partnership {2}Azerbaijan, China/,
    );
    expect(printed).toMatch(/“Azerbaijan and China signed a joint declaration on the establishment/);
    expect(printed).toMatch(/\n2 facts\n$/);
    expect(Math.max(...lines(printed).map((line) => line.length))).toBeLessThanOrEqual(80);
  });

  it("counts what a limit leaves out", async () => {
    const { printed } = await look(["query", "--state", "China", "--limit", "2"]);
    expect(printed).toMatch(/\n2 of \d+ facts; --limit shows more\n$/);
  });

  it("prints JSON, lines of JSON and CSV, all with the same facts", async () => {
    const asked = ["query", "--event", "consult", "--order", "id"];
    const json = JSON.parse((await look([...asked, "--json"])).printed);
    const jsonl = lines((await look([...asked, "--jsonl"])).printed).map((line) => JSON.parse(line));
    const csv = lines((await look([...asked, "--csv"])).printed);
    expect(json.items.length).toBeGreaterThan(0);
    expect(jsonl).toEqual(json.items);
    expect(csv[0]).toMatch(/^id,kind,subject,subject_names,object,object_names,value,/);
    expect(csv.slice(1).map((line) => line.split(",")[0])).toEqual(jsonl.map(({ fact }) => fact.id));
    expect(json.names["state:AZE"]).toBe("Azerbaijan");
  });

  it.each([
    [["--from", "2025-05", "--to", "2025-05-31", "--kind", "event"], ["ACCUSE"]],
    [["--event", "accuse"], ["ACCUSE"]],
    [["--text", '"Turkic States"', "--kind", "membership"], ["member"]],
    [["--text", "turk*", "--kind", "membership"], ["member"]],
    [["--value", "Member", "--assertion", "actual"], ["member"]],
    [["--assertion", "planned"], ["member"]],
    [["--status", "corroborated", "--kind", "membership"], []],
    [["--min-sources", "9"], []],
    [["--speaker", "Ilham Aliyev", "--kind", "quotation", "--with", "China", "--state", "Georgia"], []],
  ])("meets %j", async (args, values) => {
    const { code, printed } = await look(["query", ...args, "--jsonl"]);
    expect(code).toBe(0);
    expect(printed === "" ? [] : lines(printed).map((line) => JSON.parse(line).fact.value)).toEqual(values);
  });

  it("finds what the people of a state say", async () => {
    const { printed } = await look(["query", "--speaker", "Azerbaijan", "--kind", "quotation", "--jsonl"]);
    expect(lines(printed).map((line) => JSON.parse(line).fact.subject)).toEqual([["person:Ilham Aliyev"]]);
  });

  it("says that nothing meets it", async () => {
    expect(await look(["query", "--state", "Peru"])).toMatchObject({ code: 0, printed: "no fact meets this\n" });
  });

  it.each([
    [["--state", "Azerbaijn"], /nobody is known as "Azerbaijn" \(nearest: Azerbaijan\)/],
    [["--state", "korea"], /"korea" can be South Korea \(state:KOR\), North Korea \(state:PRK\)/],
    [["--state", "AU"], /"AU" can be .*org:AU/],
    [["--state", " "], /a name is empty/],
    [["--state", "state:XXX"], /state:XXX is no entity/],
    [["--speaker", "Aliyef"], /nobody is known as "Aliyef" \(nearest: .*Aliyev/],
    [["--kind", ""], /"" lacks a word/],
    [["--state", "x".repeat(5000)], /nobody is known as "x{80} …"/],
    [["--kind", "treaty"], /--kind treaty is unknown \(one of partnership, instrument/],
    [["--event", "SHOUT"], /--event SHOUT is unknown/],
    [["--from", "03.07.2024"], /"03.07.2024" is no date/],
    [["--from", "2025", "--to", "2024"], /--from 2025 is after --to 2024/],
    [["--limit", "many"], /--limit many is no number of facts/],
    [["--min-confidence", "2"], /--min-confidence 2 is no number from 0 to 1/],
    [["--order", "beauty"], /--order beauty is unknown/],
    [["--json", "--csv"], /--json and --csv exclude each other/],
  ])("refuses %j in one line", async (args, message) => {
    const { code, printed, complained } = await look(["query", ...args]);
    expect(code).toBeGreaterThan(0);
    expect(printed).toBe("");
    expect(complained).toMatch(message);
    expect(lines(complained)).toHaveLength(1);
  });
});

it("refuses columns of a table that is not named", async () => {
  const { code, complained } = await look(["table", "--columns", "a=x"]);
  expect([code, complained]).toEqual([2, "dragoman: --columns goes with --against\n"]);
});

it("says of a party that the register has nothing of", async () => {
  expect((await look(["dossier", "org:ECOWAS"])).printed).toMatch(/ on \d{4}-\d\d-\d\d\nnothing is known\n$/);
});

describe("names as users write them", () => {
  it.each([
    ["Türkiye"],
    ["turkey"],
    ["TUR"],
    ["tr"],
    ["Republic of Turkey"],
    ["state:TUR"],
    ["the Republic of Türkiye"],
  ])("%s is a state", async (name) => {
    expect(JSON.parse((await look(["dossier", name, "--json"])).printed).subject).toBe("state:TUR");
  });

  it.each([
    ["South Korea", "state:KOR"],
    ["south korea", "state:KOR"],
    ["european union", "org:EU"],
    ["Côte d’Ivoire", "state:CIV"],
    ["guinea-bissau", "state:GNB"],
    ["Ilham Aliyev", "person:Ilham Aliyev"],
    ["ilham aliyev", "person:Ilham Aliyev"],
    ["aliyev", "person:Ilham Aliyev"],
    ["Organization of Turkic States", "org:OTS"],
  ])("%s is %s", async (name, id) => {
    expect(JSON.parse((await look(["dossier", name, "--json"])).printed).subject).toBe(id);
  });
});

describe("dyad", () => {
  it("tells the level, how it came, and what goes on", async () => {
    const { code, printed } = await look(["dyad", "China", "Azerbaijan"]);
    expect(code).toBe(0);
    expect(printed).toMatch(/^Azerbaijan, China\ncomprehensive strategic partnership, since 2025-04-23/);
    for (const heading of ["PARTNERSHIP", "INSTRUMENTS", "EVENTS", "ABOUT EACH OTHER", "COOPERATION AND CONFLICT"]) {
      expect(printed).toContain(`\n\n${heading}`);
    }
    expect(Math.max(...lines(printed).map((line) => line.length))).toBeLessThanOrEqual(80);
  });

  it("needs two", async () => {
    expect(await look(["dyad", "az", "Azerbaijan"])).toMatchObject({
      code: 2,
      complained: expect.stringMatching(/az and Azerbaijan are the same/),
    });
  });

  it("of strangers is short", async () => {
    const { printed } = await look(["dyad", "Peru", "Chile"]);
    expect(printed).toBe("Chile, Peru\nno partnership is known\n");
  });

  it("prints JSON", async () => {
    const page = JSON.parse((await look(["dyad", "az", "cn", "--on", "2024-12", "--json"])).printed);
    expect([page.on, page.level.fact.value]).toEqual(["2024-12-31", "strategic partnership"]);
  });
});

describe("dossier", () => {
  it("shows partners, memberships and holders", async () => {
    const { code, printed } = await look(["dossier", "Azerbaijan"]);
    expect(code).toBe(0);
    expect(printed).toMatch(/^Azerbaijan on 2026-03-01\n/);
    expect(printed).toMatch(/IN OFFICE \(REFERENCE\)\noffice +holder +since\nhead of state +Ilham Aliyev/);
    expect(printed).toMatch(/PARTNERS\n.*\nf[0-9a-f]{8} {2}China +comprehensive strategic/);
    expect(printed).toMatch(/MEMBERSHIPS\n[\s\S]*Organization of Turkic/);
    expect(printed).toMatch(/SPEAKERS\nIlham Aliyev 1\n/);
  });
});

describe("timeline", () => {
  it("puts dated facts in order", async () => {
    const { printed } = await look(["timeline", "China", "Georgia"]);
    expect(lines(printed).map((line) => line.slice(11, 21))).toEqual(
      expect.arrayContaining(["2023-07-31", "2025-05-30"]),
    );
    expect((await look(["timeline", "Peru"])).printed).toBe("nothing dated meets this\n");
  });
});

describe("on", () => {
  it("shows what held on a day, and why", async () => {
    const { printed } = await look(["on", "2024-12-31", "--state", "China", "--kind", "partnership"]);
    expect(printed).toMatch(/^On 2024-12-31\n2 facts held/);
    expect(printed).toMatch(/Azerbaijan, +strategic/);
    expect((await look(["on", "2020", "--state", "China"])).printed).toMatch(
      /^On 2020-12-31\nnothing is known to have held/,
    );
  });
});

describe("fact", () => {
  const first = async (args: readonly string[]): Promise<string> =>
    JSON.parse((await look(["query", ...args, "--limit", "1", "--json"])).printed).items[0].fact.id;

  it("shows evidence, reasons and history", async () => {
    const id = await first(["--value", "comprehensive strategic partnership"]);
    const { code, printed } = await look(["fact", id.slice(0, 9)]);
    expect(code).toBe(0);
    expect(printed.startsWith(`${id}  partnership\nAzerbaijan, China\n`)).toBe(true);
    for (const heading of ["WHY", "WITNESS 1", "FOLDED WITH IT", "HISTORY"])
      expect(printed).toContain(`\n\n${heading}`);
    expect(printed).toMatch(/elevated their relations to the level\n {2}of a comprehensive strategic partnership/);
    const page = JSON.parse((await look(["fact", id, "--json"])).printed);
    expect([page.fact.id, page.rows[0].article.publisher]).toEqual([id, "outlet:Xinhua"]);
  });

  it.each([
    ["xyz", 2, /is no id of a fact/],
    ["f0", 2, /is no id of a fact/],
    ["f0000000000000000", 1, /no fact has the id/],
  ])("refuses %s", async (id, exit, message) => {
    const { code, complained } = await look(["fact", id]);
    expect([code, complained]).toEqual([exit, expect.stringMatching(message)]);
  });
});

describe("a register that is not there", () => {
  it("is told of in one line", async () => {
    const { effects, complained } = testEffects({});
    expect(await runProgram(["query", "--register", "/nowhere/register.db"], effects)).toBe(1);
    expect(complained()).toMatch(/^dragoman: there is no register \/nowhere\/register.db \(.*\)\n$/);
  });
});

describe("help", () => {
  it.each(["query", "dossier", "dyad", "timeline", "on", "fact", "changes", "table"])(
    "%s has examples",
    async (name) => {
      const { effects, printed } = testEffects({});
      expect(await runProgram([name, "--help"], effects)).toBe(0);
      expect(printed()).toMatch(/Examples?:\n {2}dragoman /);
    },
  );
});
