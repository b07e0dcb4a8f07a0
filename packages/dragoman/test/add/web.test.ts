import type { Answer, Refused, Validators } from "@dragoman/ingest";
import { describe, expect, it } from "vitest";
import { feedMemory } from "../../src/add/memory.ts";
import { reports, testSession } from "./session.ts";

const long = (text: string): string => `${text} ${"Officials of both sides met the press afterwards. ".repeat(30)}`;
const [first, second, third] = reports(3) as [string, string, string];

/** A web of documents by address; what was asked is kept. */
function testWeb(documents: Readonly<Record<string, string | Refused>>) {
  const asked: string[] = [];
  const get = async (address: string, known?: Validators): Promise<Answer> => {
    asked.push(address);
    const found = documents[address];
    if (found === undefined) return { origin: address, code: "fetch.missing", message: "is not there", hint: null };
    if (typeof found !== "string") return found;
    const validators = { etag: `"${found.length}"`, lastModified: null };
    if (known?.etag === validators.etag) return { kind: "unchanged", url: address, ...validators };
    const contentType = found.startsWith("<rss") ? "application/rss+xml" : "text/html";
    return { kind: "document", url: address, contentType, bytes: Buffer.from(found), ...validators };
  };
  return { asked, fetching: { get } };
}

const page = (text: string): string =>
  `<html><head><title>Report</title></head><body><article><h1>Report</h1><p>${long(text)}</p></article></body></html>`;

const feed = (...items: readonly (readonly [link: string, text: string])[]): string =>
  `<rss version="2.0"><channel><title>News</title>${items
    .map(
      ([link, text]) =>
        `<item><title>Report</title><link>${link}</link><pubDate>Thu, 04 Jul 2024 10:00:00 GMT</pubDate>${text && `<description>${text}</description>`}</item>`,
    )
    .join("")}</channel></rss>`;

const busy = (origin: string): Refused => ({
  origin,
  code: "fetch.busy",
  message: "answers with status 503",
  hint: null,
});

describe("an address", () => {
  it("is a page", async () => {
    const { add, register } = testSession({});
    const { fetching } = testWeb({ "https://example.org/1": page(first) });
    expect(await add(["https://example.org/1"], { web: { fetching } })).toMatchObject({ added: 1, refused: 0 });
    const { items } = await register.view.articles({});
    expect(items[0]).toMatchObject({ url: "https://example.org/1", format: "html", origin: "https://example.org/1" });
  });

  it("that cannot be had is refused, and the others are added", async () => {
    const { add, complained } = testSession({ files: { "a.txt": second } });
    const { fetching } = testWeb({});
    expect(await add(["https://example.org/1", "a.txt"], { web: { fetching } })).toMatchObject({
      added: 1,
      refused: 1,
    });
    expect(complained()).toBe("dragoman: https://example.org/1 is not there\n");
  });
});

describe("a feed", () => {
  const links = ["https://example.org/1", "https://example.org/2", "https://example.org/3"] as const;
  const documents = {
    "https://example.org/feed": feed([links[0], "In short."], [links[1], long(second)], [links[2], third]),
    [links[0]]: page(first),
  };

  it("gives its items whole: with the text of their pages when it has but a teaser", async () => {
    const { add, register, complained } = testSession({});
    const { fetching, asked } = testWeb(documents);
    const tally = await add(["https://example.org/feed"], { web: { fetching } });
    expect(tally).toMatchObject({ added: 3, refused: 0, remarks: 2 });
    expect(asked).toEqual(["https://example.org/feed", links[0], links[2]]);
    const { items } = await register.view.articles({});
    const by = Object.fromEntries(items.map(({ url, ...article }) => [url, article]));
    expect(by[links[0]]!.text).toContain("agreement number 0");
    expect(by[links[0]]!.published).toContain("2024-07-04");
    expect(by[links[2]]!.text).toContain(third);
    expect(complained()).toContain("only the feed's summary was taken; the article is not there");
  });

  it("is not asked for what it had before", async () => {
    const { add, register } = testSession({});
    const memory = feedMemory(register);
    const before = testWeb(documents);
    await add(["https://example.org/feed"], { web: { fetching: before.fetching, memory } });
    await memory.keep();
    const unchanged = testWeb(documents);
    const kept = feedMemory(register);
    const tally = await add(["https://example.org/feed"], { web: { fetching: unchanged.fetching, memory: kept } });
    expect(tally).toMatchObject({ added: 0, unchanged: 1 });
    expect(unchanged.asked).toEqual(["https://example.org/feed"]);
    const longer = testWeb({
      ...documents,
      "https://example.org/feed": feed([links[1], long(second)], ["https://example.org/4", long(reports(1, 8)[0]!)]),
    });
    const added = await add(["https://example.org/feed"], { web: { fetching: longer.fetching, memory: kept } });
    expect(added).toMatchObject({ added: 1, known: 0 });
  });

  it("asks again for a page that was not to be had for a while", async () => {
    const { add, register } = testSession({});
    const memory = feedMemory(register);
    const troubled = testWeb({ ...documents, [links[0]]: busy(links[0]) });
    const tally = await add(["https://example.org/feed"], { web: { fetching: troubled.fetching, memory } });
    expect(tally).toMatchObject({ added: 2, refused: 1 });
    const well = testWeb(documents);
    expect(await add(["https://example.org/feed"], { web: { fetching: well.fetching, memory } })).toMatchObject({
      added: 1,
    });
    expect(well.asked).toEqual(["https://example.org/feed", links[0]]);
  });

  it("of titles alone gives the pages it leads to, and refuses those that are not there once", async () => {
    const { add, register } = testSession({});
    const titles = { ...documents, "https://example.org/feed": feed([links[0], ""], [links[2], ""]) };
    const memory = feedMemory(register);
    const { fetching, asked } = testWeb(titles);
    expect(await add(["https://example.org/feed"], { web: { fetching, memory } })).toMatchObject({
      added: 1,
      refused: 1,
    });
    expect(await add(["https://example.org/feed"], { web: { fetching, memory } })).toMatchObject({
      added: 0,
      refused: 0,
    });
    expect(asked.filter((address) => address === links[2])).toHaveLength(1);
  });

  it("of feeds is followed", async () => {
    const list = `<opml version="2.0"><body><outline type="rss" text="News" xmlUrl="https://example.org/feed"/></body></opml>`;
    const { add } = testSession({ files: { "feeds.opml": list } });
    const { fetching } = testWeb(documents);
    expect(await add(["feeds.opml"], { web: { fetching } })).toMatchObject({ added: 3 });
  });
});
