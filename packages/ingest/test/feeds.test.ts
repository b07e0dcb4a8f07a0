import { describe, expect, it } from "vitest";
import { isIngested } from "../src/index.ts";
import { takeAll } from "./take.ts";

const rss = `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>Ministry &amp; Press</title><link>https://mfa.example/en/</link><language>en</language>
<item><title>Visit to &lt;b&gt;Tirana&lt;/b&gt;</title><link>/news/1?a=1&amp;b=2</link><pubDate>12.02.2025</pubDate>
<description><![CDATA[<p>Chile &amp; Albania signed a treaty.</p>]]></description>
<content:encoded><![CDATA[<p>Chile &amp; Albania signed a treaty in Tirana on Wednesday.</p><p>Their ministers welcomed&nbsp;it.</p><script>alert(1)</script>]]></content:encoded></item>
<item><title>Nothing but a title</title><link>https://mfa.example/news/2</link></item>
<item><title>A relay</title><link>https://news.example/r/3</link><dc:date>2025-02-13T08:00:00+01:00</dc:date>
<source url="https://www.courier.example/rss">Courier</source><description>The president of Chile left for Lima.</description></item>
</channel></rss>`;

const expected = [
  {
    format: "feed",
    origin: "a.rss#1",
    article: {
      title: "Visit to Tirana",
      url: "https://mfa.example/news/1?a=1&b=2",
      published: "2025-02-12",
      publisher: "mfa.example",
      language: "en",
      text: "Chile & Albania signed a treaty in Tirana on Wednesday.\n\nTheir ministers welcomed it.",
    },
    remarks: [],
  },
  { origin: "a.rss#2", code: "article.empty" },
  {
    origin: "a.rss#3",
    article: {
      url: "https://news.example/r/3",
      published: "2025-02-13T08:00:00+01:00",
      publisher: "courier.example",
      text: "The president of Chile left for Lima.",
    },
    remarks: ["the feed has a summary only; the article is at its address"],
  },
];

describe("RSS", () => {
  it("gives its items, with whole text before summaries", async () => {
    expect(await takeAll(rss, "a.rss")).toMatchObject(expected);
  });

  it.each([
    ["an item that is never closed", rss.replace("</item>\n<item><title>Nothing", "<item><title>Nothing")],
    ["no end", rss.replace("</channel></rss>", "")],
    ["a bare ampersand", rss.replace("Nothing but a title", "Nothing & a title & no more")],
    ["entities of HTML", rss.replace("A relay", "A&nbsp;relay&hellip;")],
    ["something before the declaration", `\n\n${rss}`],
  ])("that is not well-formed is read as well: %s", async (_, broken) => {
    expect(await takeAll(broken, "a.rss")).toMatchObject(expected);
  });

  it("entities that stand for entities or for files stay what they are", async () => {
    const entities = '<!DOCTYPE r [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;"><!ENTITY f SYSTEM "file:///etc/passwd">]>';
    const attack = rss
      .replace("<rss", `${entities}<rss`)
      .replace("A relay", "A &b; &f;")
      .replace("for Lima.", "for Lima. &b; &f;");
    const found = await takeAll(attack, "a.rss");
    expect(found).toHaveLength(3);
    expect(JSON.stringify(found)).not.toMatch(/haha|root:/);
  });

  it("without addresses of its own is resolved against where it came from", async () => {
    const [first] = await takeAll(
      rss.replace("<link>https://mfa.example/en/</link>", ""),
      "x",
      {},
      { url: "https://o.example/f/rss" },
    );
    expect(first).toMatchObject({ article: { url: "https://o.example/news/1?a=1&b=2", publisher: "o.example" } });
  });
});

describe("other feeds", () => {
  it("Atom", async () => {
    const atom = `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom" xml:lang="fr" xml:base="https://b.example/x/"><title type="html">T &amp;amp; U</title>
<entry><title type="html">Visite &amp;agrave; Oslo</title><link rel="self" href="self.atom"/><link href="a.html"/><published>2025-02-12T00:00:00Z</published><updated>2025-03-01T00:00:00Z</updated>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Le ministre <b>norvégien</b> a reçu son homologue.</p></div></content><summary>Bref.</summary></entry></feed>`;
    expect(await takeAll(atom, "a.xml")).toMatchObject([
      {
        article: {
          title: "Visite à Oslo",
          url: "https://b.example/x/a.html",
          published: "2025-02-12T00:00:00Z",
          publisher: "b.example",
          text: "Le ministre norvégien a reçu son homologue.",
          language: "fr",
        },
      },
    ]);
  });

  it("RDF", async () => {
    const rdf = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="https://c.example"><title>C</title><link>https://c.example/</link></channel>
<item rdf:about="https://c.example/1"><title>One</title><link>https://c.example/1</link><description>Peru recalled its envoy to Quito.</description><dc:date>2019-05-06</dc:date></item></rdf:RDF>`;
    expect(await takeAll(rdf, "a.rdf")).toMatchObject([
      {
        article: {
          title: "One",
          url: "https://c.example/1",
          published: "2019-05-06",
          text: "Peru recalled its envoy to Quito.",
        },
      },
    ]);
  });

  it("JSON Feed", async () => {
    const feed = {
      version: "https://jsonfeed.org/version/1.1",
      title: "D",
      home_page_url: "https://d.example/",
      items: [
        {
          id: "1",
          url: "/1",
          content_html: "<p>Peru and Chile <em>agreed</em>.</p>",
          date_published: "2020-01-02T03:04:05Z",
        },
        { id: "https://d.example/2", content_text: "A < B", title: "Two" },
      ],
    };
    expect(await takeAll(JSON.stringify(feed, null, 2), "feed.json")).toMatchObject([
      { article: { url: "https://d.example/1", text: "Peru and Chile agreed.", published: "2020-01-02T03:04:05Z" } },
      { article: { url: "https://d.example/2", text: "A < B", title: "Two" } },
    ]);
  });

  it("OPML lists feeds and fetches none", async () => {
    const opml = `<opml version="2.0"><body><outline text="Ministries"><outline text="A" type="rss" xmlUrl="https://a.example/rss?x=1&amp;y=2"/><outline title="B" xmlurl="javascript:alert(1)"/></outline></body></opml>`;
    const found = await takeAll(opml, "feeds.opml");
    expect(found).toMatchObject([
      { origin: "feeds.opml#1", address: "https://a.example/rss?x=1&y=2", title: "A" },
      { origin: "feeds.opml#2", code: "opml.address" },
    ]);
    expect(found.some(isIngested)).toBe(false);
  });
});
