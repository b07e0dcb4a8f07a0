import { expect, it } from "vitest";
import { ROUTES } from "../../src/api/app.ts";
import { SCRIPTS } from "./scripts.ts";
import { jsonOf, served } from "./served.ts";

const articles = SCRIPTS.map((script, i) => ({
  text: `Azerbaijan and Georgia established a strategic partnership on ${1 + (i % 28)} July 2024. "${script} is good," Ilham Aliyev said. Azerbaijan joined the ${script} Union.`,
  title: `Title ${script}`,
  url: `https://example.org/${i}?${script}`,
  publisher: script,
  published: "2024-08-01",
}));

const { get, register, complained } = await served(articles);
const kept = (await register.view.articles({ limit: 1000 })).items.filter(({ title }) => title?.startsWith("Title "));

async function isInert(path: string): Promise<string> {
  const response = await get(path);
  expect(response.status, path).toBeLessThan(500);
  expect(response.headers.get("content-type"), path).toMatch(
    /^(?:application\/(?:json|problem\+json|x-ndjson|ld\+json|xml|octet-stream|vnd\.apache\.parquet)|text\/(?:csv|tab-separated-values); charset=utf-8)$/,
  );
  expect(response.headers.get("x-content-type-options"), path).toBe("nosniff");
  expect(response.headers.get("content-security-policy"), path).toMatch(/default-src 'none'/);
  return response.text();
}

it("keeps titles, texts and addresses as they are, as JSON only", async () => {
  expect(kept.length).toBe(SCRIPTS.length);
  for (const article of kept) {
    const got = JSON.parse(await isInert(`/v1/articles/${article.key}`));
    expect([got.title, got.text, got.url]).toEqual([article.title, article.text, article.url]);
    JSON.parse(await isInert(`/v1/articles/${article.key}/reading`));
    JSON.parse(await isInert(`/v1/articles/${article.key}/facts`));
  }
});

it("sends scripts back in no page, on whatever route they are asked", async () => {
  for (const script of SCRIPTS) {
    const words = encodeURIComponent(script);
    for (const { path } of ROUTES) await isInert(`${path.replace(/\{\w+\}/g, words)}?q=${words}&state=${words}`);
    for (const path of [`/v1/facts?text=${words}`, `/v1/search?q=${words}`, `/v1/${words}`, `/v1/export/${words}`]) {
      await isInert(path);
    }
  }
});

it("sends them in files to be kept, not shown", async () => {
  for (const form of ["csv", "jsonl", "jsonld", "gexf", "graphml", "ftm", "polecat"]) {
    const response = await get(`/v1/export/${form}?state=Georgia`);
    expect(response.headers.get("content-disposition")).toMatch(/^attachment; /);
    await response.text();
    await isInert(`/v1/export/${form}?state=Georgia`);
  }
});

it("gives nothing of a request back in pages", async () => {
  for (const script of SCRIPTS) {
    const response = await get(`/${encodeURIComponent(script)}?${encodeURIComponent(script)}`);
    expect(await response.text()).not.toContain("alert");
  }
});

it("has facts of them to show", async () => {
  const { total } = await jsonOf(await get("/v1/facts?state=Georgia&with=Azerbaijan&kind=partnership"));
  expect(total).toBeGreaterThan(0);
  expect(complained()).toBe("");
});
