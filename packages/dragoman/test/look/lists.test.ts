import { describe, expect, it } from "vitest";
import { look } from "./sample.ts";

const lines = (printed: string): readonly string[] => printed.trimEnd().split("\n");

describe("changes", () => {
  it("shows what became of facts since a day or a transaction", async () => {
    const { printed } = await look(["changes", "--limit", "3"]);
    expect(printed).toMatch(/^tx\d+ {2}2026-02-01 10:00\nf[0-9a-f]{8} {2}new /);
    expect(printed).toMatch(/3 changes; more with --limit\n$/);
    expect((await look(["changes", "--since", "2026-02-02"])).printed).toBe("nothing changed\n");
    const all = lines((await look(["changes", "--since", "2026-02-01T09:00Z", "--jsonl"])).printed);
    expect(all.length).toBeGreaterThan(3);
    const last = JSON.parse(all.at(-1)!).tx;
    expect((await look(["changes", "--since", `tx${last}`])).printed).toBe("nothing changed\n");
  });

  it("as JSON cuts no transaction, so that going on after it misses nothing and repeats nothing", async () => {
    const page = async (since: readonly string[]) =>
      JSON.parse((await look(["changes", "--json", "--limit", "2", ...since])).printed) as {
        readonly entries: readonly { readonly tx: number; readonly after: { readonly id: string } | null }[];
        readonly next: number | null;
      };
    const all = JSON.parse((await look(["changes", "--json", "--limit", "500"])).printed).entries;
    const walked: unknown[] = [];
    for (let next: number | null = 0, pages = 0; next !== null && pages < 50; pages++) {
      const got = await page(next === 0 ? [] : ["--since", `tx${next}`]);
      walked.push(...got.entries);
      next = got.next;
    }
    expect(walked).toEqual(all);
  });

  it("refuses what is neither", async () => {
    expect(await look(["changes", "--since", "yesterday"])).toMatchObject({
      code: 2,
      complained: expect.stringMatching(/neither a date nor a transaction/),
    });
  });
});

describe("table", () => {
  it("lists the partnerships that hold", async () => {
    const { printed } = await look(["table"]);
    expect(printed).toMatch(/Azerbaijan, China +comprehensive +2025-04-23 +2 +100 %/);
    expect(printed).toMatch(/China, Georgia +strategic partnership +2023-07-31 +1/);
    expect(printed).toMatch(/\n2 partnerships\n$/);
    const csv = lines((await look(["table", "--all", "--csv"])).printed);
    expect(csv[0]).toBe("a,b,level,tier,start,end,previous,instrument,sources,agreement,disputed,fact");
    expect(csv).toHaveLength(4);
  });

  const published = [
    "Country;Partner;Type of partnership;Since",
    "PRC;Georgia;Strategic partnership;2023",
    "China;Azerbaijan;Comprehensive strategic;24 April 2025",
    "China;Peru;Comprehensive strategic;2013",
    "China;Atlantis;Strategic;1999",
  ].join("\n");

  it("is set beside a published one", async () => {
    const files = { "published.csv": published };
    const { code, printed } = await look(["table", "--against", "published.csv"], { files });
    expect(code).toBe(0);
    expect(lines(printed)[0]).toBe(
      "1 the same, 1 differ, 0 ours only, 1 theirs only, 1 line with names that nobody knows",
    );
    expect(printed).toMatch(/DIFFERING\n.*\nf[0-9a-f]{8} {2}Azerbaijan, China +start/);
    expect(printed).toMatch(/THEIRS ONLY\n.*\n4 +China +Peru/);
    expect(printed).toMatch(/UNKNOWN NAMES\n.*\n5 +China +Atlantis/);
  });

  it("takes the names of columns", async () => {
    const files = { "p.csv": "x,y\nChina,Georgia\n" };
    const { printed } = await look(["table", "--against", "p.csv", "--columns", "a=x,b=y", "--json"], { files });
    expect(JSON.parse(printed).same).toHaveLength(1);
  });

  it.each([
    [{ "p.csv": "x,y\n1,2\n" }, [], /p.csv has no column for party a \(it has x, y/],
    [{ "p.csv": "a,b\n1,2\n" }, ["--columns", "level=z"], /p.csv has no column z/],
    [{ "p.csv": 'a,b\n"1,2\n' }, [], /p.csv is no CSV/],
    [{}, [], /p.csv does not exist/],
  ])("refuses %j %j", async (files, args, message) => {
    const { code, complained } = await look(["table", "--against", "p.csv", ...args], { files });
    expect([code, complained]).toEqual([1, expect.stringMatching(message)]);
  });
});
