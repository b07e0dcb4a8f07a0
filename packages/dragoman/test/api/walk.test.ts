import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { ACTIONS, ROUTES } from "../../src/api/app.ts";
import { FEEDS } from "../../src/api/feeds/routes.ts";
import { LIVE } from "../../src/api/live/routes.ts";
import { problemShape } from "../../src/api/shapes/head.ts";
import { EXPORTERS } from "../../src/commands/export.ts";
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

async function isProblem(response: Response, status: number) {
  const body = await jsonOf(response);
  expect({ status: response.status, body }).toMatchObject({ status });
  expect(response.headers.get("content-type")).toBe("application/problem+json");
  expect(problemShape.fault(body, "problem")).toBeNull();
  expect(body.status).toBe(status);
  return body;
}

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

describe("what is wrong is told", () => {
  it.each([
    ["/v1/facts?kind=friendship", "kind", /^kind/],
    ["/v1/facts?limit=0", "limit", /limit/],
    ["/v1/facts?limit=5&limit=6", "limit", /twice/],
    ["/v1/facts?from=2024-13", "from", /no date/],
    ["/v1/facts?from=2025&to=2024", "to", /after/],
    ["/v1/facts?state=Atlantis", "state", /nobody is known/],
    ["/v1/facts?minConfidence=2", "minConfidence", /minConfidence/],
    ["/v1/facts?cursor=abc", "cursor", /no cursor/],
    ["/v1/facts?order=id&cursor=time.0.f0000000000000000", "cursor", /order of id/],
    ["/v1/dyads/AZE/Azerbaijan", "b", /the same/],
    ["/v1/dyads/AZE/CHN?on=yesterday", "on", /no date/],
    ["/v1/facets?of=outlet", "of", /none of its own/],
    ["/v1/graph?kinds=friendship", "kinds", /none of its own/],
    ["/v1/graph?on=someday", "on", /no date/],
    ["/v1/graph?state=Atlantis", "state", /nobody is known/],
    ["/v1/graph?from=2025&to=2024", "to", /after/],
    ["/v1/changes?since=lately", "since", /neither a date nor/],
    ["/v1/entities", "q", /q/],
    ["/v1/export/csv?texts=maybe", "texts", /texts/],
    ["/v1/agreement?a=Ann", "b", /missing/],
    ["/v1/agreement?a=Ann&b=Ann", "b", /the same/],
    ["/v1/acts?deed=forgotten", "deed", /^deed/],
    ["/v1/acts?fact=state:AZE", "fact", /no id of a fact/],
    ["/v1/acts?cursor=s0", "cursor", /no cursor/],
    [`/v1/acts?cursor=s${"0".repeat(32)}`, "cursor", /another list/],
  ])("%s", async (path, parameter, detail) => {
    const body = await isProblem(await get(path), 400);
    expect(body).toMatchObject({ parameter, detail: expect.stringMatching(detail) });
  });

  it.each([
    ["/v1/facts/f0000000000000000", "id", []],
    [`/v1/facts/${fact.id.slice(0, 16)}z`, "id", []],
    [`/v1/facts/${fact.id.slice(0, 15)}${fact.id.endsWith("00") ? "11" : "00"}`, "id", [fact.id]],
    ["/v1/states/Azerbajan", "id", ["Azerbaijan"]],
    ["/v1/dyads/AZE/Chyna", "b", ["China"]],
    ["/v1/entities/Azerbajan", "id", ["Azerbaijan"]],
    [`/v1/articles/${article.key.slice(0, 30)}`, "key", [article.key]],
    ["/v1/articles/nothing/reading", "key", []],
    ["/v1/on/someday", "date", []],
    ["/v1/review/f0000000000000000", "id", []],
    ["/v1/export/gold", null, []],
    ["/v1/export/pdf", "form", EXPORTERS.map(({ name }) => name)],
    ["/v1/nothing", null, []],
    ["/v1/", null, []],
  ])("%s", async (path, parameter, nearest) => {
    const body = await isProblem(await get(path), 404);
    expect(body.parameter).toBe(parameter);
    expect(body.nearest).toEqual(expect.arrayContaining([...nearest]));
  });
});

it("leads from the beginning of an id to the whole", async () => {
  const response = await get(`/v1/facts/${fact.id.slice(0, 12)}`);
  expect([response.status, response.headers.get("location")]).toEqual([302, `/v1/facts/${fact.id}`]);
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
    const others = [
      "/v1/export/gold",
      "/v1/export/{form}",
      "/v1/me",
      "/v1/read",
      ...FEEDS.map(({ path }) => path),
      ...Object.keys(LIVE),
    ];
    expect(Object.keys(document.paths).toSorted()).toEqual(
      [...new Set([...ROUTES, ...ACTIONS].map(({ path }) => path).concat(others))].toSorted(),
    );
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

describe.each(EXPORTERS)("/v1/export/$name", ({ name, extension, isBinary }) => {
  it("is a file", async () => {
    const response = await get(`/v1/export/${name}?state=AZE`);
    expect(response.status).toBe(200);
    expect(response.headers.get("content-disposition")).toBe(`attachment; filename="${name}.${extension}"`);
    const bytes = new Uint8Array(await response.arrayBuffer());
    expect(bytes.length).toBeGreaterThan(0);
    const again = await get(`/v1/export/${name}?state=AZE`, { "If-None-Match": response.headers.get("etag")! });
    expect([again.status, await again.text()]).toEqual([304, ""]);
    if (isBinary) expect(Buffer.from(bytes.slice(0, 4)).toString()).toBe("PAR1");
  });
});

describe("/v1/read", () => {
  const text = "Azerbaijan and China established a strategic partnership on 3 July 2024.";
  const post = (body: string, type: string, path = "/v1/read") =>
    app.request(path, { method: "POST", body, headers: { "Content-Type": type } });

  it("reads JSON and plain text alike", async () => {
    const asJson = await jsonOf(await post(JSON.stringify({ text, published: "2024-07-04" }), "application/json"));
    const path = "/v1/read?published=2024-07-04";
    expect(await jsonOf(await post(text, "text/plain; charset=utf-8", path))).toEqual(asJson);
    const valid = new Ajv2020({ strict: false }).compile(
      createRequire(import.meta.url)("@dragoman/model/schema/reading.schema.json"),
    );
    expect([valid(asJson), asJson.relations[0].kind]).toEqual([true, "partnership"]);
  });

  it.each([
    [text, "application/x-www-form-urlencoded", 415],
    ["{", "application/json", 400],
    ["[]", "application/json", 400],
    ['{"text": 7}', "application/json", 400],
    [JSON.stringify({ text, mood: "good" }), "application/json", 400],
    [JSON.stringify({ text: "x".repeat(2 << 20) }), "application/json", 413],
  ])("refuses %.20s as %s", async (body, type, status) => {
    await isProblem(await post(body, type), status);
  });

  it("is not for pages of other sites", async () => {
    const headers = { "Content-Type": "text/plain", Origin: "https://evil.example" };
    await isProblem(await app.request("/v1/read", { method: "POST", body: text, headers }), 403);
  });
});

it("tells that it lives, and what it does", async () => {
  expect(await jsonOf(await get("/health"))).toEqual({ status: "ok", tx: expect.any(Number) });
  const metrics = await (await get("/metrics")).text();
  expect(metrics).toMatch(/^dragoman_register\{of="facts"\} \d+$/m);
  expect(metrics).toMatch(/^dragoman_http_seconds_count\{route="\/v1\/facts\/\{id\}",status="200"\} \d+$/m);
});

describe("the guide", () => {
  const guide = readFileSync(join(import.meta.dirname, "../../../../docs/api.md"), "utf8");

  it("has a heading and an example for each route", () => {
    const headed = [...guide.matchAll(/^### (\S+)$/gm)].map(([, path]) => path);
    const paths = [...new Set([...ROUTES, ...ACTIONS].map(({ path }) => path))].filter((path) => path !== "/v1");
    expect(headed.toSorted()).toEqual(
      [
        ...paths,
        "/v1/export/gold",
        "/v1/export/{form}",
        "/v1/me",
        "/v1/read",
        ...FEEDS.map(({ path }) => path),
        ...Object.keys(LIVE),
      ].toSorted(),
    );
    expect(
      guide
        .split(/^### /m)
        .slice(1)
        .every((part) => /^curl /m.test(part)),
    ).toBe(true);
  });

  it.each(
    [...guide.matchAll(/^curl (?:-L |-OJ )?'?http:\/\/127\.0\.0\.1:8600([^'\s$]+)'?$/gm)].map(([, path]) => path!),
  )("shows what is answered: %s", async (path) => {
    expect((await get(path)).status).toBe(200);
  });
});

it("said nothing of failures", () => {
  expect(complained()).toBe("");
});
