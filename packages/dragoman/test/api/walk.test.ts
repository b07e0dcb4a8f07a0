import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { ACTIONS, ROUTES } from "../../src/api/app.ts";
import { PATHS } from "./paths.ts";
import { isProblem } from "./problem.ts";
import { jsonOf, served } from "./served.ts";

const { get, app, register, complained } = await served();
const { items: facts } = await register.view.facts({}, { order: "id" });
const { items: articles } = await register.view.articles({});
const fact = facts.find(({ kind }) => kind === "partnership")!;
const article = articles.find(({ title }) => title !== null) ?? articles[0]!;

/** One good request for each route, by its pattern. */
const GOOD: Readonly<Record<string, string>> = {
  "/v1": "/v1",
  "/v1/facts": "/v1/facts?state=Azerbaijan&with=cn&kind=partnership,event&order=reported&limit=3",
  "/v1/facets": "/v1/facets?state=AZE&kind=partnership&of=party,speaker&limit=5",
  "/v1/graph": "/v1/graph?kinds=partnership,conflict&on=2025&from=2023&limit=50",
  "/v1/facts/{id}": `/v1/facts/${fact.id}`,
  "/v1/dyads/{a}/{b}": "/v1/dyads/az/China?on=2025-05",
  "/v1/states/{id}": "/v1/states/Azerbaijan?limit=5",
  "/v1/timeline": "/v1/timeline?state=AZE&from=2024",
  "/v1/on/{date}": "/v1/on/2024-12-31?unsure=true",
  "/v1/changes": "/v1/changes?since=tx0&limit=5",
  "/v1/entities": "/v1/entities?q=azer",
  "/v1/entities/{id}": "/v1/entities/person%3AIlham%20Aliyev",
  "/v1/people/{id}": "/v1/people/Ilham%20Aliyev?limit=5",
  "/v1/organisations/{id}": "/v1/organisations/org%3AOTS?on=2025",
  "/v1/instruments/{id}": "/v1/instruments/instrument%3Ajoint%20declaration%20on%20strategic%20partnership",
  "/v1/quotations": "/v1/quotations?whose=AZE&about=CHN&mutual=true&topic=relations",
  "/v1/rules/{id}": "/v1/rules/partnership.establish",
  "/v1/articles/{key}": `/v1/articles/${article.key}`,
  "/v1/articles/{key}/facts": `/v1/articles/${article.key}/facts`,
  "/v1/articles/{key}/reading": `/v1/articles/${article.key}/reading`,
  "/v1/articles/{key}/explanation": `/v1/articles/${article.key}/explanation?start=0&end=20`,
  "/v1/search": "/v1/search?q=strategic+partner*",
  "/v1/hooks": "/v1/hooks",
  "/v1/review": "/v1/review?state=Azerbaijan&limit=3",
  "/v1/review/{id}": `/v1/review/${fact.id}`,
  "/v1/acts": "/v1/acts?by=Ann&from=2026",
  "/v1/agreement": "/v1/agreement?a=Ann&b=Ben",
};

describe.each(ROUTES)("$path", ({ path, role, answer }) => {
  it("answers with what its schema says", async () => {
    const response = await get(GOOD[path]!);
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toBe("application/json");
    expect(answer.fault(await response.json(), "answer")).toBeNull();
  });

  it.skipIf(role === "admin")(
    "answers 304 to whoever has it, and in full once something was asked otherwise",
    async () => {
      const tag = (await get(GOOD[path]!)).headers.get("etag")!;
      const again = await get(GOOD[path]!, { "If-None-Match": `"other", ${tag}` });
      expect([again.status, await again.text(), again.headers.get("etag")]).toEqual([304, "", tag]);
      expect(
        (await get(`${GOOD[path]}${GOOD[path]!.includes("?") ? "&" : "?"}x=1`, { "If-None-Match": tag })).status,
      ).toBe(400);
    },
  );

  it("names a parameter that it does not know", async () => {
    const body = await isProblem(await get(`${GOOD[path]}${GOOD[path]!.includes("?") ? "&" : "?"}colour=red`), 400);
    expect(body.parameter).toBe("colour");
  });

  it("knows no other method", async () => {
    const acting = ACTIONS.filter((each) => each.path === path).map(({ method }) => String(method));
    for (const method of ["POST", "PUT", "DELETE", "PATCH"].filter((each) => !acting.includes(each))) {
      const response = await app.request(GOOD[path]!, { method });
      expect(response.headers.get("allow")).toMatch(/^GET, HEAD/);
      await isProblem(response, 405);
    }
    expect((await app.request(GOOD[path]!, { method: "HEAD" })).status).toBe(200);
  });

  it("sends what keeps browsers safe", async () => {
    const { headers } = await get(GOOD[path]!);
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("content-security-policy")).toMatch(/^default-src 'none'; script-src 'self'; style-src 'self'/);
    expect(headers.get("content-security-policy")).toMatch(/frame-ancestors 'none'/);
    expect(headers.get("access-control-allow-origin")).toBeNull();
  });
});

it("walks through all facts by cursor", async () => {
  for (const order of ["time", "reported", "confidence", "id"]) {
    const seen: string[] = [];
    for (let cursor: string | null = ""; cursor !== null; ) {
      const place: string = cursor === "" ? "" : `&cursor=${encodeURIComponent(cursor)}`;
      const page = await jsonOf(await get(`/v1/facts?order=${order}&limit=7${place}`));
      expect(page.total).toBe(facts.length);
      seen.push(...page.items.map((item: { fact: { id: string } }) => item.fact.id));
      cursor = page.next;
    }
    expect(seen.toSorted()).toEqual(facts.map(({ id }) => id));
  }
});

it("walks through all changes, whole transactions at a time", async () => {
  let [since, count] = ["tx0", 0];
  for (let next: string | null = since; next !== null; since = next ?? since) {
    const page = await jsonOf(await get(`/v1/changes?since=${since}&limit=1`));
    count += page.entries.length;
    next = page.next;
  }
  expect(count).toBe((await register.view.changes(0, 1000)).length);
});

describe("the OpenAPI document", async () => {
  const document = await jsonOf(await get("/v1/openapi.json"));

  it("has every route, each with its answers", () => {
    expect(Object.keys(document.paths).toSorted()).toEqual(PATHS);
    expect(document.openapi).toBe("3.1.0");
    for (const path of Object.values<Record<string, { responses: object }>>(document.paths)) {
      for (const { responses } of Object.values(path)) expect(Object.keys(responses)).toContain("400");
    }
    const { parameters } = document.paths["/v1/facts"].get;
    const kind = parameters.find(({ name }: { name: string }) => name === "kind");
    expect(kind).toMatchObject({ in: "query", required: false, schema: { type: "array" } });
  });

  it("describes by its own schemas what routes answer", async () => {
    const ajv = new Ajv2020({ strict: false, validateFormats: false });
    ajv.addSchema({ $id: "api", ...document });
    for (const { path } of ROUTES) {
      const place = path.replaceAll("~", "~0").replaceAll("/", "~1").replaceAll("{", "%7B").replaceAll("}", "%7D");
      const check = ajv.compile({
        $ref: `api#/paths/${place}/get/responses/200/content/application~1json/schema`,
      });
      check(await jsonOf(await get(GOOD[path]!)));
      expect({ path, errors: check.errors }).toEqual({ path, errors: null });
    }
  });
});

it("said nothing of failures", () => {
  expect(complained()).toBe("");
});
