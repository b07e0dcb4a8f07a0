import { describe, expect, it } from "vitest";
import { ingest } from "../src/index.ts";
import { inPieces, takeAll, takeOne } from "./take.ts";

const line = (value: unknown): string => `${JSON.stringify(value)}\n`;
const text = "Albania and Chile signed a treaty on mutual legal assistance in Tirana, their foreign ministries said.";

describe("JSON lines", () => {
  it("takes the fields of an article, whatever their usual names", async () => {
    const found = await takeAll(
      line({ text, published: "2025-02-12", title: "A treaty", url: "https://a.example/1", publisher: "A" }) +
        line({
          body: text,
          pubDate: "12.02.2025",
          headline: " A\n treaty ",
          link: "https://a.example/2",
          source: { name: "B" },
        }),
      "a.jsonl",
    );
    expect(found).toMatchObject([
      {
        format: "jsonl",
        origin: "a.jsonl#1",
        map: null,
        article: {
          text,
          published: "2025-02-12",
          title: "A treaty",
          url: "https://a.example/1",
          publisher: "A",
          language: "en",
        },
      },
      {
        origin: "a.jsonl#2",
        article: { text, published: "2025-02-12", title: "A treaty", url: "https://a.example/2", publisher: "B" },
      },
    ]);
  });

  it("columns can be named, with a dot for an inner object", async () => {
    const options = { columns: { text: "story.plain", published: "when" } };
    const { article } = await takeOne(
      line({ story: { plain: text }, when: 1739318400, text: "no" }),
      "a.jsonl",
      options,
    );
    expect(article).toMatchObject({ text, published: "2025-02-12T00:00:00Z" });
  });

  it("refuses a line in its place and goes on", async () => {
    const found = await takeAll(
      `${line({ text })}{"text": \n[1]\n${line({ title: "x" })}\n${line({ text: " " })}${line({ text })}`,
      "a.jsonl",
    );
    expect(found.map((item) => ("code" in item ? `${item.code} ${item.origin}` : item.origin))).toEqual([
      "a.jsonl#1",
      "json.invalid a.jsonl#2",
      "article.invalid a.jsonl#3",
      "article.invalid a.jsonl#4",
      "article.empty a.jsonl#6",
      "a.jsonl#7",
    ]);
  });

  it("lets a line beyond the limit go, and keeps little of it in memory", async () => {
    const long = new TextEncoder().encode(`{"text": "${"x".repeat(5000)}"}\n${line({ text })}`);
    const found = [];
    for await (const item of ingest({ bytes: inPieces(long, 700), name: "a.jsonl" }, { limit: 1000 })) found.push(item);
    expect(found).toMatchObject([{ code: "line.long", origin: "a.jsonl#1" }, { origin: "a.jsonl#2" }]);
  });

  it("reads the same in pieces of any size, in UTF-16 too", async () => {
    const content = line({ text: `“Élysée” ${text}` }) + line({ text });
    const whole = await takeAll(content, "a.jsonl");
    for (const bytes of [Buffer.from(content), Buffer.from(`\ufeff${content}`, "utf16le")]) {
      for (const size of [1, 7, 100]) {
        const found = [];
        for await (const item of ingest({ bytes: inPieces(bytes, size), name: "a.jsonl" })) found.push(item);
        expect(found).toEqual(whole);
      }
    }
  });

  it("what the stream itself throws comes through", async () => {
    async function* broken(): AsyncGenerator<Uint8Array> {
      yield new Uint8Array(70_000).fill(0x20);
      throw Object.assign(new Error("gone"), { code: "EIO" });
    }
    await expect(async () => {
      for await (const _ of ingest({ bytes: broken(), name: "a.jsonl" }));
    }).rejects.toThrow("gone");
  });
});

describe("plain text", () => {
  it("is the article, mapped onto itself", async () => {
    expect(await takeOne(text, "note.txt")).toEqual({
      article: { text, published: null, title: null, url: null, publisher: null, language: "en" },
      format: "text",
      origin: "note.txt",
      map: [[0, 0, text.length]],
      remarks: [],
    });
  });

  it("takes what the user tells where the document does not", async () => {
    const { article, remarks } = await takeOne(text, "note.txt", {
      defaults: { published: "13.02.2031", publisher: "Chronicle", language: "fr" },
      now: "2026-01-01T00:00:00Z",
    });
    expect(article).toMatchObject({ published: "2031-02-13", publisher: "Chronicle", language: "fr" });
    expect(remarks).toEqual(["the date 2031-02-13 lies in the future"]);
  });

  it.each([
    ["nothing", "", "article.empty"],
    ["blanks", " \n", "article.empty"],
    ["an image", "\x89PNG\r\n\x1a\n", "file.binary"],
    ["more than the limit", "x".repeat(2000), "source.large"],
  ])("%s is refused", async (_, content, code) => {
    const bytes = Buffer.from(content, "latin1");
    expect(await takeAll(bytes, "note.txt", { limit: 1000 })).toMatchObject([{ code, origin: "note.txt" }]);
  });

  it("a format that does not exist is a mistake of the caller", async () => {
    await expect(takeAll(text, "note.txt", { format: "novel" })).rejects.toThrow(RangeError);
  });

  it("tells a language that is not English", async () => {
    const french =
      "Le président de la République a reçu son homologue à l'Élysée pour signer un accord de coopération.";
    expect((await takeOne(french, "note.txt")).article.language).toBe("fr");
  });

  it("tells no language by a list of foreign names at the beginning", async () => {
    const names =
      "Giorgio Napolitano, Sergio Mattarella, Giuseppe Conte, Paolo Gentiloni, Mario Draghi, Luigi Di Maio, Lorenzo Guerini, " +
      "Antonio Tajani, Matteo Renzi, Enrico Letta, Franco Frattini and Federica Mogherini";
    const rest =
      "met with the ministers of Norway and Iceland in Oslo, where they agreed to begin talks on a treaty on shipping.";
    const { language } = (await takeOne(`${names} ${rest}`, "note.txt")).article;
    expect([null, "en"]).toContain(language);
  });
});
