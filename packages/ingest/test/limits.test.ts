import { describe, expect, it } from "vitest";
import { ingest } from "../src/index.ts";
import { takeAll, takeOne } from "./take.ts";

const sentence = "Albania and Chile signed a treaty on mutual legal assistance in Tirana, their ministers said. ";
const page = (body: string): string => `<!doctype html><html><head><title>T</title></head><body>${body}</body></html>`;

describe("bounds", () => {
  it.each(["a.html", "a.rss", "a.json", "a.md", "a.txt"])(
    "a document beyond the limit is refused and not read on: %s",
    async (name) => {
      let pieces = 0;
      async function* endless(): AsyncGenerator<Uint8Array> {
        for (;;) {
          pieces += 1;
          yield Buffer.from(name === "a.json" ? '[{"text":"x"},' : "<p>x</p>".repeat(1000));
        }
      }
      const found = [];
      for await (const item of ingest({ bytes: endless(), name }, { limit: 200_000, format: null })) found.push(item);
      expect(found).toMatchObject([{ code: "source.large", message: "is larger than 200 kB", origin: name }]);
      expect(pieces).toBeLessThan(20_000);
    },
  );

  it("a line of half a gigabyte is let go", async () => {
    async function* long(): AsyncGenerator<Uint8Array> {
      yield Buffer.from('{"text": "');
      const piece = Buffer.alloc(1 << 20, "x");
      for (let i = 0; i < 512; i++) yield piece;
      yield Buffer.from(`"}\n${JSON.stringify({ text: sentence })}\n`);
    }
    const before = process.memoryUsage().rss;
    const found = [];
    for await (const item of ingest({ bytes: long(), name: "a.jsonl" })) found.push(item);
    expect(found).toMatchObject([
      { origin: "a.jsonl#1", code: "line.long", message: "is a line of more than 20 MB" },
      { origin: "a.jsonl#2", article: { text: sentence } },
    ]);
    expect(process.memoryUsage().rss - before).toBeLessThan(400_000_000);
  });

  it.each([
    ["elements without end", page("<div>".repeat(5000) + sentence), "html.nested"],
    ["more elements than any article", page("<b>x</b> ".repeat(120_000)), "html.large"],
  ])("%s", async (_, html, code) => {
    expect(await takeAll(html, "a.html")).toMatchObject([{ code }]);
  });

  it("a picture in the page is no text", async () => {
    const { article } = await takeOne(
      page(`<img src="data:image/png;base64,${"A".repeat(3_000_000)}"><p>${sentence.repeat(4)}</p>`),
      "a.html",
    );
    expect(article.text).toBe(sentence.repeat(4).trim());
  });

  it("NULs are blanks", async () => {
    const { article } = await takeOne(
      page(`<p>Chile\0 and\0\0Peru signed a treaty in Lima, ${sentence}\0</p>`),
      "a.html",
    );
    expect(article.text).toBe(`Chile and Peru signed a treaty in Lima, ${sentence}`.trim());
  });

  it("scripts do not run, styles and templates are no text", async () => {
    const html = page(
      `<script>document.body.innerHTML = "Never."</script><style>p{}</style><template><p>Never.</p></template><p onclick="x()">${sentence.repeat(3)}</p><noscript><p>Never.</p></noscript>`,
    );
    expect((await takeOne(html, "a.html")).article.text).toBe(sentence.repeat(3).trim());
  });

  it("a page that Python printed is taken as it was", async () => {
    const body = Buffer.from(`<div><p>\n\tThe ministers’ talks\xa0went well. ${sentence.repeat(3)}</p></div>`);
    const literal = [...body]
      .map((byte) =>
        byte > 126 ? `\\x${byte.toString(16)}` : String.fromCharCode(byte).replace("\n", "\\n").replace("\t", "\\t"),
      )
      .join("");
    const { article, remarks } = await takeOne(`<h1>Talks</h1>\nb'${literal}'`, "a.html");
    expect(article).toMatchObject({
      title: "Talks",
      text: `The ministers’ talks went well. ${sentence.repeat(3)}`.trim(),
    });
    expect(remarks).toHaveLength(1);
  });
});
