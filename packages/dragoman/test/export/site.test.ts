import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { canonicalRequest, collectionOf, type SiteManifest, shardOf } from "@dragoman/register";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { type SiteFlags, siteCommand } from "../../src/commands/site.ts";
import { nodeEffects } from "../../src/node.ts";
import { excerptOf } from "../../src/site/excerpt.ts";
import { testEffects } from "../effects.ts";
import { type Place, place } from "./place.ts";

const system = nodeEffects();
let here: Place;
const INDEX = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <link rel="icon" href="/icon.svg" type="image/svg+xml">
    <title>Dragoman</title>
    <script type="module" crossorigin src="/assets/app-1.js"></script>
  </head>
  <body><div id="app"></div></body>
</html>`;

beforeAll(async () => {
  here = await place();
  mkdirSync(here.path("web/assets"), { recursive: true });
  writeFileSync(here.path("web/index.html"), INDEX);
  writeFileSync(here.path("web/assets/app-1.js"), "export {};");
});

/** Writes a site; gives what is printed. */
async function write(folder: string, flags: SiteFlags = {}, onStop = system.onStop): Promise<string> {
  const { effects, printed } = testEffects({ columns: 80 });
  const { stdout, stderr, clock, now } = effects;
  const env = { DRAGOMAN_REGISTER: here.path("register.db") };
  const own = { ...system, stdout, stderr, clock, now, env, onStop };
  await siteCommand(here.path(folder), flags, own, here.path("web"));
  return printed();
}

function manifestOf(folder: string): SiteManifest {
  return JSON.parse(here.text(`${folder}/site.json`));
}

function filesOf(folder: string): readonly string[] {
  const all = readdirSync(here.path(folder), { recursive: true, encoding: "utf8" });
  return all.filter((name) => statSync(join(here.path(folder), name)).isFile()).sort();
}

/** All answers of a site, as text. */
function answersOf(folder: string): string {
  const shards = filesOf(folder).filter((name) => name.endsWith(".json.gz"));
  return shards.map((name) => gunzipSync(readFileSync(here.path(`${folder}/${name}`))).toString()).join("\n");
}

/** What the pages would find under a request. */
function answerIn(folder: string, request: string): ReturnType<typeof JSON.parse> {
  const { data, collections } = manifestOf(folder);
  const key = canonicalRequest(request);
  const name = collectionOf(key);
  const shard = gunzipSync(
    readFileSync(here.path(`${folder}/${data}${name}/${shardOf(key, collections[name]!)}.json.gz`)),
  );
  return JSON.parse(shard.toString())[key];
}

describe("dragoman export site", () => {
  it("writes each fact, pair of states and state where the pages look for it", async () => {
    const told = await write("whole", { title: "Ties & <more>" });
    expect(told).toMatch(
      /: 12 facts, \d+ pairs? of states, \d+ articles?; \d+ files, 0\.\d MB of answers; of the articles the words/,
    );
    const facts = JSON.parse((await here.run("query", "--json")).out);
    const ids: readonly string[] = (facts.items ?? facts).map((item: { fact: { id: string } }) => item.fact.id);
    expect(ids.length).toBe(12);
    for (const id of ids) expect(answerIn("whole", `/v1/facts/${id}`).fact.id).toBe(id);
    const { out } = await here.run("dyad", "AZE", "CHN", "--json");
    expect(answerIn("whole", "/v1/dyads/CHN/AZE").ladder).toEqual(JSON.parse(out).ladder);
    expect(answerIn("whole", "/v1/states/state:AZE").subject).toBe("state:AZE");
    expect(
      answerIn("whole", "/v1/facts?kind=partnership&assertion=actual&order=time&limit=8").items.length,
    ).toBeGreaterThan(0);
    const index = here.text("whole/index.html");
    expect(index).toContain('src="./assets/app-1.js"');
    expect(index).toContain("<title>Ties &amp; &lt;more></title>");
    expect(index).toContain("default-src 'none'; script-src 'self';");
    expect(filesOf("whole")).not.toContain("robots.txt");
  });

  it("leaves out what facts do not rest on, and where files lay; --texts takes the articles whole", async () => {
    const article = /"key":"(a[0-9a-f]{32})"/.exec(answersOf("whole"))![1]!;
    await write("texts", { texts: true });
    const [cut, whole] = ["whole", "texts"].map((folder) => answerIn(folder, `/v1/articles/${article}`));
    expect(cut.text.length).toBe(whole.text.length);
    expect(cut.text).not.toBe(whole.text);
    for (const [at, character] of [...cut.text].entries())
      if (character !== "\n") expect(whole.text[at]).toBe(character);
    expect(answersOf("texts")).not.toMatch(/"origin":"(?!http)/);
    expect([manifestOf("whole").texts, manifestOf("texts").texts]).toEqual([false, true]);
  });

  it("holds nothing but what the options choose", async () => {
    await write("part", { kind: ["partnership"] });
    const answers = answersOf("part");
    const chosen = JSON.parse((await here.run("query", "--kind", "partnership", "--json")).out);
    const ids = new Set((chosen.items ?? chosen).map((item: { fact: { id: string } }) => item.fact.id));
    const found = new Set([...answers.matchAll(/"fact":\{"id":"(f[0-9a-f]{16})"/g)].map(([, id]) => id));
    expect(found).toEqual(ids);
    expect(answers).not.toContain('"kind":"quotation"');
    expect((manifestOf("part").head as { register: { facts: number } }).register.facts).toBe(ids.size);
    await expect(write("none", { kind: ["chair"], value: ["no such thing"] })).rejects.toThrow("no fact");
  });

  it("takes the place of a former site and leaves what hosts need", async () => {
    await write("again", { base: "https://example.org/ties", title: "One" });
    expect(here.text("again/404.html")).toContain('src="/ties/assets/app-1.js"');
    expect(here.text("again/sitemap.xml")).toContain("<loc>https://example.org/ties/?p=/dyad/AZE/CHN</loc>");
    writeFileSync(here.path("again/CNAME"), "example.org");
    const before = manifestOf("again");
    await write("again", { noindex: true, texts: true });
    const after = manifestOf("again");
    expect(after.data).not.toBe(before.data);
    expect(readdirSync(here.path("again/data"))).toEqual([after.data.split("/")[1]]);
    expect(filesOf("again")).toContain("CNAME");
    expect(filesOf("again")).not.toContain("sitemap.xml");
    expect(here.text("again/robots.txt")).toContain("Disallow: /");
    expect(here.text("again/index.html")).toContain('content="noindex"');
  });

  it("goes on where it was stopped; until then the folder is no site", async () => {
    const stopping = (stop: () => void) => {
      stop();
      return () => {};
    };
    await expect(write("stopped", {}, stopping)).rejects.toThrow("stopped before all was written");
    expect(manifestOf("stopped").version).toBe(null);
    const shard = filesOf("stopped").find((name) => name.endsWith(".gz"))!;
    const changed = statSync(here.path(`stopped/${shard}`)).mtimeMs;
    await write("stopped");
    expect(manifestOf("stopped").version).not.toBe(null);
    expect(statSync(here.path(`stopped/${shard}`)).mtimeMs).toBe(changed);
    expect(answersOf("stopped")).toBe(answersOf("whole"));
  });

  it("is never written among other things", async () => {
    mkdirSync(here.path("other"));
    writeFileSync(here.path("other/thesis.txt"), "years of work");
    await expect(write("other")).rejects.toThrow(/holds other things: thesis\.txt/);
    await write("mixed");
    writeFileSync(here.path("mixed/thesis.txt"), "years of work");
    await expect(write("mixed")).rejects.toThrow(/thesis\.txt is no part of the site/);
    expect(here.text("mixed/thesis.txt")).toBe("years of work");
    rmSync(here.path("mixed/thesis.txt"));
    writeFileSync(
      here.path("mixed/site.json"),
      JSON.stringify({ format: "dragoman/site@1", files: ["../register.db"] }),
    );
    await expect(write("mixed")).rejects.toThrow("holds other things");
    expect(here.has("register.db")).toBe(true);
    await expect(write("register.db")).rejects.toThrow();
  });

  it("says what is wrong with options", async () => {
    const wrong: readonly (readonly [args: readonly string[], words: string])[] = [
      [["site"], "a site needs a folder"],
      [["csv", "folder"], "csv takes no folder"],
      [["site", "x", "--out", "y"], "do not go with site"],
      [["csv", "--base", "/x/"], "--base goes with site"],
      [["site", here.path("x"), "--base", "ftp://x"], "is no path and no address"],
      [["site", here.path("x"), "--evidence"], "--evidence goes with"],
    ];
    for (const [args, words] of wrong) {
      const { err, code } = await here.run("export", ...args);
      expect([code, err]).toEqual([2, expect.stringContaining(words)]);
    }
  });
});

describe("requests of a site", () => {
  it("have one form", () => {
    expect(canonicalRequest("/v1/dyads/state%3ACHN/AZE?on=2024&limit=3")).toBe("/v1/dyads/AZE/CHN");
    expect(canonicalRequest("/v1/facts?status=conflicting%2Cdisputed&limit=6")).toBe(
      "/v1/facts?status=conflicting,disputed",
    );
    expect(canonicalRequest("/v1/facts?state=person:Ilham+Aliyev&order=reported")).toBe(
      canonicalRequest("/v1/facts?order=reported&state=person%3AIlham%20Aliyev&limit=100"),
    );
  });

  it("never throw, and lie in one of the shards", () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 1, max: 4096 }), (words, shards) => {
        const key = canonicalRequest(words);
        expect(canonicalRequest(key)).toBe(canonicalRequest(canonicalRequest(key)));
        expect(Number.parseInt(shardOf(key, shards), 16)).toBeLessThan(shards);
        expect(collectionOf(key)).toBeTypeOf("string");
      }),
    );
  });

  it("find excerpts as long as their texts", () => {
    const spans = fc.array(fc.tuple(fc.nat(50), fc.nat(50)).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const));
    fc.assert(
      fc.property(fc.string({ minLength: 50, maxLength: 60 }), spans, (text, list) => {
        const rows = list.map((span) => ({ evidence: [{ span }] })) as unknown as Parameters<typeof excerptOf>[1];
        const excerpt = excerptOf(text, rows);
        expect(excerpt.length).toBe(text.length);
        for (const [start, end] of list) expect(excerpt.slice(start, end)).toBe(text.slice(start, end));
      }),
    );
  });
});
