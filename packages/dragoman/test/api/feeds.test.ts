import { ingest, isIngested } from "@dragoman/ingest";
import fc from "fast-check";
import { SaxesParser, type SaxesTagPlain } from "saxes";
import { describe, expect, it } from "vitest";
import { atomOf, type Feed, jsonOf as jsonFeed, tagOf } from "../../src/api/feeds/feed.ts";
import { FEEDS } from "../../src/api/feeds/routes.ts";
import { documentOf, element, writable } from "../../src/api/feeds/xml.ts";
import { addArticle, jsonOf, served } from "./served.ts";

/** An element as a strict parser of XML 1.0 sees it. Throws when the text is not well-formed. */
interface Parsed {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Parsed[];
  text: string;
}

function parse(xml: string): Parsed {
  const parser = new SaxesParser();
  const root: Parsed = { name: "", attributes: {}, children: [], text: "" };
  const open = [root];
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name, attributes }: SaxesTagPlain) => {
    const made = { name, attributes, children: [], text: "" };
    open.at(-1)!.children.push(made);
    open.push(made);
  });
  parser.on("text", (text) => {
    open.at(-1)!.text += text;
  });
  parser.on("closetag", () => void open.pop());
  parser.write(xml).close();
  return root.children[0]!;
}

const all = (parent: Parsed, name: string): readonly Parsed[] => parent.children.filter((child) => child.name === name);
const one = (parent: Parsed, name: string): Parsed => {
  const found = all(parent, name);
  expect([name, found.length]).toEqual([name, 1]);
  return found[0]!;
};

const HOSTILE = '<script>alert("x")</script>]]>&amp;\u0000\u0008\ud800 \udc00 \ufffe \u{1f54a} Tür\u2028';

const { get, register } = await served();

/** What RFC 4287 asks of a feed. */
function checkAtom(xml: string): Parsed {
  const feed = parse(xml);
  expect([feed.name, feed.attributes["xmlns"]]).toEqual(["feed", "http://www.w3.org/2005/Atom"]);
  for (const each of [feed, ...all(feed, "entry")]) {
    expect(one(each, "id").text).toMatch(/^tag:dragoman\.invalid,2026:[!-~]+$/);
    expect(one(each, "title").attributes["type"]).toBe("text");
    expect(one(each, "updated").text).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
    const links = all(each, "link").filter(({ attributes }) => attributes["rel"] === "alternate");
    expect(links.map(({ attributes }) => URL.canParse(attributes["href"]!))).toEqual([true]);
  }
  expect(one(one(feed, "author"), "name").text).not.toBe("");
  for (const entry of all(feed, "entry")) expect(one(entry, "content").attributes["type"]).toBe("text");
  const ids = all(feed, "entry").map((entry) => one(entry, "id").text);
  expect(new Set(ids).size).toBe(ids.length);
  return feed;
}

/** What JSON Feed 1.1 asks of a feed. */
function checkJson(feed: Awaited<ReturnType<typeof jsonOf>>): void {
  expect(feed.version).toBe("https://jsonfeed.org/version/1.1");
  expect(typeof feed.title).toBe("string");
  for (const item of feed.items) {
    expect([typeof item.id, typeof item.content_text, item.content_html]).toEqual(["string", "string", undefined]);
    expect(new Date(item.date_modified).toISOString()).toBe(item.date_modified);
    expect(URL.canParse(item.url)).toBe(true);
  }
}

describe.each(FEEDS)("$path", ({ path, type }) => {
  it("is what its form asks for", async () => {
    const response = await get(`${path}?state=Azerbaijan`);
    expect([response.status, response.headers.get("content-type")]).toEqual([200, type]);
    const body = await response.text();
    if (path.endsWith(".json")) return checkJson(JSON.parse(body));
    const feed = checkAtom(body);
    const self = all(feed, "link").find(({ attributes }) => attributes["rel"] === "self")!;
    expect(self.attributes["href"]).toBe(`http://localhost${path}?state=Azerbaijan`);
  });

  it("is told once", async () => {
    const tag = (await get(path)).headers.get("etag")!;
    const again = await get(path, { "If-None-Match": tag });
    expect([again.status, await again.text()]).toEqual([304, ""]);
    expect((await get(`${path}?kind=event`, { "If-None-Match": tag })).status).toBe(200);
  });

  it("names what is wrong", async () => {
    for (const [query, parameter] of [
      ["state=Azerbajan", "state"],
      ["kind=friendship", "kind"],
      ["limit=1000", "limit"],
      ["colour=red", "colour"],
    ]) {
      const response = await get(`${path}?${query}`);
      expect([response.status, (await jsonOf(response)).parameter]).toEqual([400, parameter]);
    }
  });
});

describe("feeds of facts", () => {
  it("have the facts that the filter chooses, the latest report first", async () => {
    const query = "state=Azerbaijan&with=China&kind=partnership,event&limit=5";
    const { items } = await jsonOf(await get(`/v1/feeds/facts.json?${query}`));
    const facts = await jsonOf(await get(`/v1/facts?${query}&order=reported`));
    const ids = facts.items.map(({ fact }: { fact: { id: string } }) => fact.id);
    expect(items.map(({ id }: { id: string }) => id)).toEqual(ids.map((id: string) => tagOf(`fact/${id}`)));
    expect(items[0].url).toBe(`http://localhost/f/${ids[0]}`);
  });

  it("are understood by a reader of feeds", async () => {
    for (const ending of ["atom", "json"]) {
      const bytes = new Uint8Array(await (await get(`/v1/feeds/facts.${ending}`)).arrayBuffer());
      const found = [];
      for await (const each of ingest({ bytes, name: `facts.${ending}` }, {})) found.push(each);
      expect(found.length).toBeGreaterThan(10);
      const [first] = found.filter(isIngested);
      expect(first?.article.title).toMatch(/^[A-Za-z]+.*: /);
    }
  });

  it("lead to the site that others know", async () => {
    const { get: asked } = await served([], { site: "https://register.example.org/" });
    const feed = await jsonOf(await asked("/v1/feeds/changes.json?state=AZE&with=CHN"));
    expect(feed.home_page_url).toBe("https://register.example.org/dyad/AZE/CHN");
    expect(feed.feed_url).toBe("https://register.example.org/v1/feeds/changes.json?state=AZE&with=CHN");
  });
});

describe("feeds of changes", () => {
  it("have what changed last, the same id for the same change, and another ETag", async () => {
    const path = "/v1/feeds/changes.json?limit=200";
    const first = await get(path);
    const before = (await jsonOf(first)).items;
    const text = "Peru and Fiji established a strategic partnership on 1 May 2025.";
    await addArticle(register, { text, published: "2025-05-02", title: HOSTILE, publisher: HOSTILE });
    const second = await get(path, { "If-None-Match": first.headers.get("etag")! });
    const { items } = await jsonOf(second);
    expect([second.status, items.length]).toEqual([200, before.length + 1]);
    expect(items[0].title).toMatch(/^new: partnership: Fiji, Peru – strategic partnership/);
    const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);
    expect(ids(items.slice(1))).toEqual(ids(before));
    checkAtom(await (await get("/v1/feeds/facts.atom?state=Peru")).text());
  });

  it("of nothing are feeds as well", async () => {
    const feed = checkAtom(await (await get("/v1/feeds/changes.atom?state=Bhutan")).text());
    expect(all(feed, "entry")).toEqual([]);
  });
});

describe("any text", () => {
  const feedOf = (text: string): Feed => ({
    id: tagOf(`feed/${text}`),
    title: text,
    self: "http://localhost/x",
    page: "http://localhost/",
    updated: "2026-01-01T00:00:00.000Z",
    entries: [
      {
        id: tagOf(`entry/${text}`),
        title: text,
        page: "http://localhost/",
        published: "2026-01-01T00:00:00.000Z",
        updated: "2026-01-01T00:00:00.000Z",
        text,
        tags: [text],
        data: { text },
      },
    ],
  });
  const any = fc.oneof(
    fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)) }),
    fc.string({ unit: "binary" }),
    fc.constantFrom(HOSTILE, "]]>", "\r\n\t", "%", "&#0;"),
  );

  it("comes back out of Atom as it went in, but for what XML may not hold", () => {
    fc.assert(
      fc.property(any, (text) => {
        const feed = checkAtom(atomOf(feedOf(text)));
        const entry = one(feed, "entry");
        for (const part of [one(feed, "title"), one(entry, "title"), one(entry, "content")]) {
          expect(part.text).toBe(writable(text));
          expect(part.children).toEqual([]);
        }
        expect(one(entry, "category").attributes["term"]).toBe(writable(text));
      }),
    );
  });

  it("and out of JSON Feed", () => {
    fc.assert(
      fc.property(any, (text) => {
        const feed = JSON.parse(Buffer.from(jsonFeed(feedOf(text))).toString());
        checkJson(feed);
        expect(feed.items[0].content_text).toBe(writable(text));
      }),
    );
  });

  it("is no markup", () => {
    expect(documentOf(element("a", { b: '"<' }, "</a>"))).toBe(
      '<?xml version="1.0" encoding="utf-8"?>\n<a b="&quot;&lt;">&lt;/a&gt;</a>\n',
    );
  });
});
