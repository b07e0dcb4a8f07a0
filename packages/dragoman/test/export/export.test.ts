import { readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { gunzipSync } from "node:zlib";
import { parquetReadObjects } from "hyparquet";
import { describe, expect, it } from "vitest";
import { EXPORTERS } from "../../src/commands/export.ts";
import { place } from "./place.ts";

const here = place();

describe("dragoman export", () => {
  it("prints to standard output and tells what was left out on standard error", async () => {
    const { out, err, code } = await (await here).run("export", "polecat");
    expect(out.split("\n")[0]).toMatch(/^Event ID\tEvent Date/);
    expect(err).toBe(
      "dragoman: 12 facts; left out: 5 no event, 1 negated, 1 planned, 1 claimed (--assertion, --claims take more)\n",
    );
    expect(code).toBe(0);
  });

  it("takes the options of query", async () => {
    const { run } = await here;
    const { out } = await run("export", "jsonl", "--state", "azerbaijan", "--kind", "partnership");
    expect(
      out
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line).kind),
    ).toEqual(["partnership"]);
    expect((await run("export", "icews", "--assertion", "planned", "--first-day")).out).toContain(
      "\t2025-05-01\tHungary\t",
    );
    expect((await run("export", "polecat", "--status", "claimed")).out).toContain("\tAID\t");
    expect((await run("export", "polecat", "--claims")).out.trim().split("\n")).toHaveLength(6);
    expect(await run("export", "csv", "--claims")).toMatchObject({ code: 2 });
  });

  it("writes a file beside its place and leaves others alone", async () => {
    const { run, path, text, has } = await place();
    expect((await run("export", "csv", "--out", path("facts.csv"))).err).toBe(
      `dragoman: ${path("facts.csv")} from 12 facts\n`,
    );
    expect(text("facts.csv").split("\n")).toHaveLength(14);
    writeFileSync(path("mine.csv"), "mine");
    const refused = await run("export", "csv", "--out", path("mine.csv"));
    expect(refused).toMatchObject({
      code: 1,
      err: `dragoman: ${path("mine.csv")} is there already (--force replaces it)\n`,
    });
    expect(text("mine.csv")).toBe("mine");
    expect((await run("export", "csv", "--out", path("mine.csv"), "--force")).code).toBe(0);
    expect(text("mine.csv")).toBe(text("facts.csv"));
    expect((await run("export", "csv", "--out", path("no/facts.csv"))).err).toMatch(/its folder does not exist/);
    expect((await run("export", "csv", "--out", dirname(path("x")), "--force")).err).toMatch(/is a folder/);
    expect((await run("export", "csv", "--out", "/dev/null", "--force")).err).toMatch(/is no file/);
    expect(readdirSync(dirname(path("x"))).filter((name) => name.endsWith(".part"))).toEqual([]);
    expect(has("facts.csv")).toBe(true);
  });

  it("replaces what a link leads to, not the link", async () => {
    const { run, path, text } = await place();
    writeFileSync(path("old.csv"), "old");
    symlinkSync(path("old.csv"), path("link.csv"));
    await run("export", "csv", "--out", path("link.csv"), "--force");
    expect(text("old.csv")).toContain("subject_names");
  });

  it("gzips, the same bytes each time", async () => {
    const { run, path } = await here;
    await run("export", "jsonl", "--out", path("a.jsonl.gz"), "--force");
    await run("export", "jsonl", "--out", path("b.jsonl.gz"), "--force");
    const [a, b] = [readFileSync(path("a.jsonl.gz")), readFileSync(path("b.jsonl.gz"))];
    expect(a.equals(b)).toBe(true);
    expect(gunzipSync(a).toString()).toBe((await run("export", "jsonl")).out);
  });

  it("leaves no file behind when a row would be malformed", async () => {
    const { run, path, has, tell } = await place([]);
    await tell([
      {
        text: "France visits Chad on 5 March 2025.",
        outlet: "outlet:AFP",
        published: "2025-03-06",
        rows: [
          {
            kind: "event",
            subject: ["state:FRA"],
            object: ["state:TCD"],
            value: "CONSULT",
            from: "2025-03-05",
            qualifiers: { mode: "picnic" },
            words: "France",
          },
        ],
      },
    ]);
    const { code, err } = await run("export", "polecat", "--out", path("events.txt"));
    expect(code).toBe(1);
    expect(err).toMatch(
      /a row would be malformed: polecat: Event Mode "picnic" is no code of the list in f[0-9a-f]{16}/,
    );
    expect(has("events.txt")).toBe(false);
  });

  it.each(EXPORTERS.filter(({ schema }) => schema !== null).map(({ name }) => name))(
    "prints the schema of %s",
    async (name) => {
      const { out, code } = await (await here).run("export", name, "--schema");
      expect(code).toBe(0);
      expect(Object.keys(JSON.parse(out))).toContain(out.includes("tabular-data-package") ? "resources" : "$schema");
    },
  );

  it("says what it does not know", async () => {
    const { run } = await here;
    expect(await run("export", "xls")).toMatchObject({
      code: 2,
      err: expect.stringContaining('"xls" is no form of export (one of csv,'),
    });
    expect(await run("export", "csv", "--evidence")).toMatchObject({
      code: 2,
      err: "dragoman: --evidence goes with polecat, petrarch\n",
    });
    expect(await run("export", "gexf", "--schema")).toMatchObject({
      code: 1,
      err: expect.stringContaining("its own standard"),
    });
    expect(await run("export", "csv", "--kind", "war")).toMatchObject({ code: 2 });
    expect(await run("export", "csv", "--register", "/nowhere/register.db")).toMatchObject({ code: 1 });
    expect(await run("export", "csv", "--state", "Peru")).toMatchObject({
      code: 0,
      err: "dragoman: no fact of the register meets the options\n",
    });
  });

  it("writes Parquet that others read, the columns of csv", async () => {
    const { run, path } = await here;
    await run("export", "parquet", "--out", path("facts.parquet"), "--force");
    const bytes = readFileSync(path("facts.parquet"));
    const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer;
    const rows = await parquetReadObjects({ file });
    const csv = (await run("export", "csv")).out.split("\n");
    expect(rows).toHaveLength(12);
    expect(Object.keys(rows[0]!).join(",")).toBe(csv[0]);
    const signing = rows.find((row) => row["value"] === "SUPPORT")!;
    expect(signing["day"]).toEqual(new Date("2024-07-03T00:00:00Z"));
    expect(signing["sources"]).toBe(1);
    expect(signing["object"]).toBeNull();
    expect(rows.find((row) => row["kind"] === "quotation")!["value"]).toBe("We stand by our friends; always,");
  });

  it("tells of all forms in its help", async () => {
    const { out } = await (await here).run("export", "--help");
    for (const { name } of EXPORTERS) expect(out).toContain(name);
  });
});

describe("dragoman cite", () => {
  it("cites in three forms, with the reports when asked to", async () => {
    const { run } = await here;
    const id = JSON.parse((await run("export", "jsonl", "--kind", "partnership")).out).id as string;
    expect((await run("cite", id.slice(0, 8))).out).toContain(
      "title = {{Azerbaijan, China: strategic partnership, since 2024-07-03}}",
    );
    expect((await run("cite", id, "--format", "ris")).out).toMatch(/^TY {2}- DATA\n/);
    const csl = JSON.parse((await run("cite", id, "--format", "csl", "--sources")).out);
    expect(csl.map(({ type }: { type: string }) => type)).toEqual(["dataset", "article-newspaper"]);
    expect(csl[0].accessed).toEqual({ "date-parts": [[2026, 3, 1]] });
    expect(await run("cite", id, "--format", "mla")).toMatchObject({ code: 2 });
    expect(await run("cite", "f00000000")).toMatchObject({ code: 1 });
  });
});
