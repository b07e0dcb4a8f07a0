import { describe, expect, it } from "vitest";
import { ingest } from "../src/index.ts";
import { inPieces, takeAll, takeOne } from "./take.ts";

const text = "Albania and Chile signed a treaty on mutual legal assistance in Tirana, their foreign ministers said.";

describe("tables", () => {
  const table = `\ufeffTitle,Body,Date,Outlet\r\n"A, b","${text}\r\n""Soon,"" one said.",12.02.2025,https://www.a.example/x\r\nshort,row\r\n,"${text}",,B,\r\n,"",,\r\n`;

  it("take quoted line breaks, and refuse ragged rows in their place", async () => {
    expect(await takeAll(table, "a.csv")).toMatchObject([
      {
        format: "csv",
        origin: "a.csv#2",
        article: {
          title: "A, b",
          text: `${text}\r\n"Soon," one said.`,
          published: "2025-02-12",
          publisher: "a.example",
        },
      },
      { origin: "a.csv#3", code: "row.ragged", message: "has 2 cells where the table has 4" },
      { origin: "a.csv#4", article: { title: null, text, published: null, publisher: "B" } },
      { origin: "a.csv#5", code: "article.empty" },
    ]);
  });

  it("read the same in pieces of any size", async () => {
    const whole = await takeAll(table, "a.csv");
    for (const size of [1, 3, 50]) {
      const found = [];
      for await (const item of ingest({ bytes: inPieces(Buffer.from(table), size), name: "a.csv" })) found.push(item);
      expect(found).toEqual(whole);
    }
  });

  it.each(["\t", ";", "|"])("may be cut by %j", async (mark) => {
    const content = `title${mark}text\nT${mark}"${text}"\n`;
    expect((await takeOne(content, "a.tsv")).article).toMatchObject({ title: "T", text });
  });

  it("without a known column ask for one", async () => {
    const content = `tale,when\n"${text}",2025-02-12\n`;
    expect(await takeAll(content, "a.csv")).toMatchObject([
      { code: "table.columns", message: 'has no column "text" (its columns: tale, when)' },
    ]);
    const { article } = await takeOne(content, "a.csv", { columns: { text: "tale", published: "when" } });
    expect(article).toMatchObject({ text, published: "2025-02-12" });
    expect(await takeAll(content, "a.csv", { columns: { text: "saga" } })).toMatchObject([{ code: "table.columns" }]);
  });

  it("without a header count their columns", async () => {
    const content = `T,"${text}"\nU,"${text}"\n`;
    expect(await takeAll(content, "a.csv", { columns: { text: "2", title: "1" } })).toMatchObject([
      { origin: "a.csv#1", article: { title: "T", text } },
      { origin: "a.csv#2", article: { title: "U", text } },
    ]);
  });

  it("with a quote mark left open give the rows before it", async () => {
    const content = `title,text\nT,"${text}"\nU,"${text}\nV,${text}\n`;
    expect(await takeAll(content, "a.csv")).toMatchObject([
      { article: { title: "T" } },
      { origin: "a.csv#3", code: "table.broken" },
    ]);
  });

  it("stop at a cell that does not end, and hold little of it", async () => {
    async function* endless(): AsyncGenerator<Uint8Array> {
      yield Buffer.from(`title,text\nT,"${text}"\nU,"`);
      for (let i = 0; i < 40_000; i++) yield Buffer.alloc(1 << 16, "x");
    }
    const found = [];
    for await (const item of ingest({ bytes: endless(), name: "a.csv" }, { limit: 1_000_000 })) found.push(item);
    expect(found).toMatchObject([{ article: { title: "T" } }, { origin: "a.csv#3", code: "table.broken" }]);
  });
});

describe("JSON documents", () => {
  it("may be an array, with each fault in its place", async () => {
    const content = JSON.stringify([{ text }, 7, { title: "x" }, { body: text, url: "https://a.example" }], null, 1);
    expect(await takeAll(content, "a.json")).toMatchObject([
      { format: "json", origin: "a.json#1", article: { text } },
      { origin: "a.json#2", code: "article.invalid" },
      { origin: "a.json#3", code: "article.invalid" },
      { origin: "a.json#4", article: { text, url: "https://a.example" } },
    ]);
  });

  it("may be one article", async () => {
    expect(await takeOne(JSON.stringify({ text, title: "x" }, null, 2), "a.json")).toMatchObject({
      origin: "a.json",
      article: { text },
    });
  });

  it("that are cut off are refused", async () => {
    expect(await takeAll(`[{"text": "${text}"}, {"te`, "a.json")).toMatchObject([{ code: "json.invalid" }]);
  });

  it("may be nested without end", async () => {
    expect(await takeAll(`[{"text": ${"[".repeat(200_000)}`, "a.json")).toMatchObject([{ origin: "a.json" }]);
    expect(await takeAll(`[{"text": ${"[".repeat(200_000)}${"]".repeat(200_000)}}]`, "a.json")).toHaveLength(1);
  });
});
