import { describe, expect, it } from "vitest";
import { EXPORTERS } from "../../src/commands/export.ts";
import { isProblem } from "./problem.ts";
import { served } from "./served.ts";

const { get, register, complained } = await served();
const { items: facts } = await register.view.facts({}, { order: "id" });
const { items: articles } = await register.view.articles({});
const fact = facts.find(({ kind }) => kind === "partnership")!;
const article = articles.find(({ title }) => title !== null) ?? articles[0]!;

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

it("said nothing of failures", () => {
  expect(complained()).toBe("");
});
