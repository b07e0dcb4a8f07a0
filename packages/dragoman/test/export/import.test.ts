import { readFileSync, writeFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { polecatTable } from "../../../register/src/export/polecat.ts";
import { place } from "./place.ts";

describe("dragoman import", () => {
  it("takes rows of a data set over, and changes nothing the second time", async () => {
    const { run, path } = await place();
    await run("export", "polecat", "--out", path("events.txt"));
    expect(await run("import", "polecat", path("events.txt"))).toMatchObject({
      code: 0,
      out: "4 lines: 4 new statements; 12 facts in the register\n",
    });
    expect((await run("import", "polecat", path("events.txt"))).out).toBe(
      "4 lines: 0 new statements; 12 facts in the register\n",
    );
    const facts = (await run("export", "jsonl", "--kind", "event", "--event", "ACCUSE")).out;
    expect(JSON.parse(facts)).toMatchObject({ status: "corroborated", sources: 2 });
  });

  it("names malformed lines with their numbers, takes the others and fails", async () => {
    const { run, path, text } = await place();
    await run("export", "polecat", "--out", path("events.txt"));
    const [head, first, ...others] = text("events.txt").trimEnd().split("\n");
    writeFileSync(
      path("damaged.txt"),
      [head, "one\ttwo", "", first!.replace(/2025-03-\d\d/, "2025-02-30"), ...others].join("\r\n"),
    );
    const { code, out, err } = await run("import", "polecat", path("damaged.txt"));
    expect(code).toBe(1);
    expect(err).toBe(
      `dragoman: ${path("damaged.txt")}:2: 2 cells for 40 columns\n` +
        `dragoman: ${path("damaged.txt")}:4: Event Date "2025-02-30" is no day\n`,
    );
    expect(out).toBe("5 lines: 3 new statements, 2 refused; 12 facts in the register\n");
  });

  it("shows the first of many refused lines and counts the rest", async () => {
    const { run, path } = await place();
    const head = (await run("export", "polecat")).out.split("\n")[0];
    writeFileSync(path("bad.txt"), `${head}\n${"x\n".repeat(25)}`);
    const { err, out } = await run("import", "polecat", path("bad.txt"));
    expect(err.split("\n")).toHaveLength(12);
    expect(err).toContain("… and 15 more lines were refused");
    expect(out).toContain("25 refused");
  });

  it("says when a file is none of the set, is missing or is damaged, and makes no register then", async () => {
    const { run, path, has } = await place([]);
    writeFileSync(path("other.csv"), "a,b\n1,2\n");
    const head = polecatTable.columns.map(({ name }) => name).join("\t");
    const rows = Array.from({ length: 500 }, (_, i) => `${i}${"\tNone".repeat(39)}\n`).join("");
    writeFileSync(path("cut.txt.gz"), gzipSync(`${head}\n${rows}`).subarray(0, -20));
    expect((await run("import", "polecat", path("missing.txt"))).err).toMatch(/missing.txt does not exist/);
    expect((await run("import", "polecat", path("."))).err).toMatch(/is a folder/);
    expect((await run("import", "polecat", path("other.csv"))).err).toMatch(/is no header and no row of polecat/);
    expect(has("register.db")).toBe(false);
    expect((await run("import", "polecat", path("cut.txt.gz"))).err).toMatch(/is no whole gzip file/);
    expect(await run("import", "acled", path("other.csv"))).toMatchObject({
      code: 2,
      err: expect.stringContaining("one of polecat, icews, gdelt, jsonl"),
    });
  });

  it("takes over what another register exported, zipped or not", async () => {
    const { run, path } = await place();
    await run("export", "jsonl-statements", "--texts", "--out", path("all.jsonl.gz"));
    const copy = path("copy.db");
    expect((await run("import", "jsonl", path("all.jsonl.gz"), "--register", copy)).out).toMatch(
      /12 new statements; 12 facts in the register/,
    );
    for (const form of ["jsonl", "jsonl-statements", "csv", "jsonld", "gexf"]) {
      expect((await run("export", form, "--register", copy)).out).toBe((await run("export", form)).out);
    }
    expect((await run("import", "jsonl", path("all.jsonl.gz"), "--register", copy)).out).toMatch(/ 0 new statements/);
  });

  it("refuses facts, which are folded and not said", async () => {
    const { run, path } = await place();
    await run("export", "jsonl", "--out", path("facts.jsonl"));
    const { code, err } = await run("import", "jsonl", path("facts.jsonl"), "--register", path("copy.db"));
    expect(code).toBe(1);
    expect(err).toContain(
      ":1: a fact is folded from statements and cannot be taken in; export jsonl-statements writes what can",
    );
  });
});

describe("dragoman compare", () => {
  it("counts by pair and type what both tell and what one tells alone", async () => {
    const { run, path, text } = await place();
    await run("export", "gdelt", "--out", path("events.csv"));
    const lines = text("events.csv").split("\n");
    const moved = lines
      .map((line) => line.replace("\t20250302\t", "\t20250303\t"))
      .filter((line) => !line.includes("ISRAEL"));
    writeFileSync(path("events.csv"), moved.join("\n"));
    await run("import", "gdelt", path("events.csv"));
    const { out } = await run("compare", "gdelt");
    expect(out).toContain("gdelt and what was read, 2024-07-03 to 2025-03-03; days that differ by 1 at most");
    expect(out).toMatch(/France – Russia +1 +0 +0 +100 %/);
    const strict = JSON.parse((await run("compare", "gdelt", "--days", "0", "--json")).out);
    expect(strict.types.ACCUSE).toEqual({ same: 0, there: 1, here: 1 });
    expect(
      strict.dyads.find(({ parties }: { parties: readonly string[] }) => parties.join() === "state:AZE,state:CHN"),
    ).toMatchObject({ there: 0, here: 0, same: 1 });
  });

  it("says when there is nothing to compare", async () => {
    const { run } = await place();
    expect(await run("compare", "icews")).toMatchObject({
      code: 1,
      err: expect.stringContaining("dragoman import icews FILE"),
    });
    expect(await run("compare", "acled")).toMatchObject({ code: 2 });
    expect(await run("compare", "icews", "--days", "soon")).toMatchObject({ code: 2 });
  });
});

describe("dragoman snapshot and diff", () => {
  it("gives the same bytes for the same register, and from a register that was made of a snapshot", async () => {
    const { run, path } = await place();
    expect((await run("snapshot", path("a"))).out).toMatch(
      /a: 12 facts, 19 entities, 3 articles, 12 statements, 0 judgements\nsha256 [0-9a-f]{64}\n/,
    );
    await run("snapshot", path("b"));
    await run("import", "jsonl", path("a"), "--register", path("copy.db"));
    await run("snapshot", path("c"), "--register", path("copy.db"));
    const manifest = JSON.parse(readFileSync(path("a/datapackage.json"), "utf8"));
    for (const file of ["datapackage.json", ...manifest.resources.map((each: { path: string }) => each.path)]) {
      expect(readFileSync(path(`b/${file}`)).equals(readFileSync(path(`a/${file}`))), file).toBe(true);
    }
    expect(JSON.parse(readFileSync(path("c/datapackage.json"), "utf8")).sha256).toBe(manifest.sha256);
    expect(manifest).toMatchObject({
      format: "dragoman/snapshot@1",
      date: "2025-06-01",
      engines: ["0.1.0 rules 1a2b3c4d weights 5e6f7a8b reference 2026-01-22"],
      filter: {},
      texts: false,
    });
  });

  it("does not depend on the order in which articles came", async () => {
    const { tell, run, path } = await place();
    const { STORIES } = await import("../../../register/test/export/world.ts");
    await tell([...STORIES].reverse(), "other.db");
    const hash = (out: string): string | undefined => /sha256 (\w+)/.exec(out)?.[1];
    expect(hash((await run("snapshot", path("a"))).out)).toBe(
      hash((await run("snapshot", path("b"), "--register", path("other.db"))).out),
    );
  });

  it("holds texts only when asked to, and only what the filter lets in", async () => {
    const { run, path } = await place();
    await run("snapshot", path("plain"));
    await run("snapshot", path("full"), "--texts", "--kind", "office");
    const articles = async (name: string): Promise<string> => {
      const { gunzipSync } = await import("node:zlib");
      return gunzipSync(readFileSync(path(`${name}/articles.jsonl.gz`))).toString();
    };
    expect(await articles("plain")).not.toContain("Romania helped Moldova");
    expect(await articles("full")).toContain("Romania helped Moldova");
    expect((await articles("full")).trim().split("\n")).toHaveLength(1);
  });

  it("leaves a folder alone that holds anything", async () => {
    const { run, path } = await place();
    await run("snapshot", path("a"));
    expect(await run("snapshot", path("a"))).toMatchObject({ code: 1, err: expect.stringContaining("a is not empty") });
  });

  it("cites a fact with the snapshot", async () => {
    const { run, path } = await place();
    const sha256 = /sha256 (\w+)/.exec((await run("snapshot", path("a"))).out)?.[1];
    const id = JSON.parse((await run("export", "jsonl", "--kind", "office")).out).id as string;
    expect((await run("cite", id, "--snapshot", path("a"))).out).toContain(`snapshot ${sha256}`);
    expect(await run("cite", id, "--snapshot", path("."))).toMatchObject({
      code: 1,
      err: expect.stringContaining("datapackage.json does not exist"),
    });
  });

  it("tells what is new, gone and changed between snapshots, files and registers", async () => {
    const { run, path, tell } = await place();
    await run("snapshot", path("before"));
    await tell([
      {
        text: "Moscow condemned Paris on 2 March 2025. Chad joined the AU in 2002.",
        outlet: "outlet:Reuters",
        published: "2025-03-07",
        rows: [
          {
            kind: "event",
            subject: ["state:RUS"],
            object: ["state:FRA"],
            value: "ACCUSE",
            qualifiers: { mode: "disapprove", cameo: "111" },
            from: "2025-03-02",
            words: "Moscow condemned Paris",
          },
          {
            kind: "membership",
            subject: ["state:TCD"],
            object: ["org:AU"],
            value: "member",
            from: "2002",
            words: "Chad joined the AU in 2002",
          },
        ],
      },
    ]);
    const { out, code } = await run("diff", path("before"), path("register.db"));
    expect(code).toBe(0);
    expect(out).toMatch(/^\+ f[0-9a-f]{16} {2}Chad → African Union: member, since 2002$/m);
    expect(out).toMatch(
      /^~ f[0-9a-f]{16} {2}Russia → France: ACCUSE, 2025-03-02\n {4}status: reported → corroborated\n {4}sources: 1 → 2\n/m,
    );
    expect(out).toMatch(/1 new, 0 gone, 1 changed, 11 the same\n$/);
    expect((await run("diff", path("register.db"), path("before"))).out).toMatch(
      /0 new, 1 gone, 1 changed, 11 the same\n$/,
    );
    await run("export", "jsonl", "--out", path("after.jsonl.gz"));
    const json = (await run("diff", path("before"), path("after.jsonl.gz"), "--json")).out
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(json.map(({ change }) => change).sort()).toEqual(["changed", "new"]);
    expect(json.find(({ change }) => change === "changed").fields).toContain("sources");
  });

  it("refuses files that hold no facts in order", async () => {
    const { run, path } = await place();
    const lines = (await run("export", "jsonl")).out.trim().split("\n");
    writeFileSync(path("upside.jsonl"), lines.toReversed().join("\n"));
    writeFileSync(path("rows.jsonl"), (await run("export", "jsonl-statements")).out);
    expect((await run("diff", path("upside.jsonl"), path("register.db"))).err).toMatch(
      /upside.jsonl:2: facts are not in order of id/,
    );
    expect((await run("diff", path("rows.jsonl"), path("register.db"))).err).toMatch(
      /rows.jsonl:1: no fact: id is missing/,
    );
    expect((await run("diff", path("nothing"), path("register.db"))).err).toMatch(
      /nothing does not exist \(name a snap/,
    );
  });
});
