import { describe, expect, it } from "vitest";
import { isIngested } from "../src/index.ts";
import { takeAll } from "./take.ts";

const sentence = "Albania and Chile signed a treaty on mutual legal assistance in Tirana, their ministers said.";
const page = `<!doctype html><html><head><title>T</title></head><body><p>${sentence}</p></body></html>`;
const feed = `<?xml version="1.0"?>\n<!-- made by hand -->\n<rss version="2.0"><channel><title>F</title><item><title>T</title><description>${sentence}</description></item></channel></rss>`;

describe("what a document is", () => {
  it.each([
    ["a page named .txt", page, "a.txt", null, "html"],
    [
      "a page behind comments and a declaration",
      `<?xml version="1.0"?>\n<!-- x --><!-- y -->\n${page}`,
      "a",
      null,
      "html",
    ],
    ["a page that is sent as a feed", page, "https://a.example/rss", "application/rss+xml", "html"],
    ["a fragment of a page", `<div><p>${sentence}</p></div>`, "a", null, "html"],
    ["a feed that is sent as a page", feed, "https://a.example/", "text/html; charset=utf-8", "feed"],
    ["a feed named .txt", feed, "a.txt", "text/plain", "feed"],
    ["a feed with a prefix", feed.replaceAll("rss ", "x:rss "), "a", null, "feed"],
    [
      "an Atom feed",
      `<feed xmlns="http://www.w3.org/2005/Atom"><entry><summary>${sentence}</summary></entry></feed>`,
      "a",
      null,
      "feed",
    ],
    [
      "a JSON Feed named .json",
      `{"version":"https://jsonfeed.org/version/1","items":[{"id":"1","content_text":"${sentence}"}]}`,
      "a.json",
      null,
      "feed",
    ],
    ["an array named .jsonl", `[{"text":"${sentence}"}]`, "a.jsonl", null, "json"],
    [
      "an answer of a service",
      `{"status":"ok","articles":[{"content":"${sentence}"}]}`,
      "a",
      "application/json",
      "json",
    ],
    ["JSON lines named .json", `{"text":"${sentence}"}\n{"text":"${sentence}"}\n`, "a.json", null, "jsonl"],
    ["front matter named .txt", `---\ntitle: T\n---\n${sentence}`, "a.txt", null, "markdown"],
    ["Markdown by name", `# T\n\n${sentence}`, "a.md", "text/plain", "markdown"],
    ["Markdown by type", `# T\n\n${sentence}`, "https://a.example/readme", "text/markdown", "markdown"],
    ["a table named .txt", `title,text\nT,"${sentence}"`, "a.txt", null, "csv"],
    ["a table by name", `titre;texte;text\nT;x;"${sentence}"`, "a.csv", null, "csv"],
    ["text that speaks of a page", `The tag <html> comes first. ${sentence}`, "a.txt", null, "text"],
    ["text in brackets", `[Updated] ${sentence}`, "a.txt", null, "text"],
    ["text in braces", `{Updated} ${sentence}`, "a", null, "text"],
    ["text behind hyphens", `---\n\n${sentence}\n---`, "a.txt", null, "text"],
    ["text by type, whatever the name ends in", sentence, "https://a.example/a.tirana", "text/plain", "text"],
    ["an address with a query", `# T\n\n${sentence}`, "https://a.example/a.md?x=b.html#c.csv", null, "markdown"],
  ])("%s", async (_, content, name, contentType, format) => {
    const found = await takeAll(content, name, {}, { contentType });
    expect(found.filter(isIngested).map((item) => item.format)).toContain(format);
    expect(found.filter(isIngested)[0]?.article.text).toContain(sentence);
  });

  it("can be said by the user, save for what its content shows in it", async () => {
    const found = await takeAll(page, "a.html", { format: "text" });
    expect(found).toMatchObject([{ format: "text", article: { text: page } }]);
  });

  it.each([
    ["HTML", "a.html"],
    ["a feed", "a.rss"],
    ["a list of feeds", "a.opml"],
    ["JSON", "a.json"],
    ["lines", "a.jsonl"],
    ["a table", "a.csv"],
  ])("bytes that are an image are not %s, whatever the name says", async (_, name) => {
    const image = Buffer.concat([Buffer.from("\x89PNG\r\n\x1a\n", "latin1"), Buffer.alloc(100)]);
    expect(await takeAll(image, name)).toMatchObject([{ code: "file.binary", message: "is a PNG image" }]);
  });

  it.each([
    ["a.rss", "feed.invalid"],
    ["a.opml", "opml.empty"],
    ["a.json", "json.invalid"],
    ["a.csv", "table.columns"],
    ["a.html", null],
    ["a.md", null],
  ])("plain text named %s", async (name, code) => {
    const [found] = await takeAll(sentence, name);
    if (code === null) expect(found).toMatchObject({ article: { text: sentence } });
    else expect(found).toMatchObject({ code, origin: name });
  });
});
