import { EVENT_TYPES, KINDS, REVIEWS, STATUSES, STRONGEST_FIRST, TOPIC_IDS } from "@dragoman/register";
import fc from "fast-check";
import { expect, test } from "vitest";
import { ROUTES } from "../../src/api/app.ts";
import { ORDERS } from "../../src/register/filter.ts";
import { addArticle, jsonOf, served } from "./served.ts";

const { get, send, register, complained } = await served();
for (const [path, name] of [
  ["accept", "Ann"],
  ["reject", "Ben"],
]) {
  for (const { fact, version } of (await jsonOf(await get("/v1/review?limit=3&review=open,accepted"))).items) {
    await send("POST", `/v1/facts/${fact.id}/${path}`, { version }, { "X-Dragoman-Analyst": name! });
  }
}
const { items: facts } = await register.view.facts({}, { order: "id" });
const { items: articles } = await register.view.articles({});
const parties = [...new Set(facts.flatMap(({ subject, object }) => [...subject, ...object]))];

const oneOf = (values: readonly string[]) => fc.constantFrom(...values);
const some = (values: readonly string[]) => fc.subarray([...values], { minLength: 1, maxLength: 3 }).map(String);
const party = oneOf([...parties, "AZE", "cn", "Georgia", "Kazakhstan", "Russia"]);
const time = oneOf(["2024", "2024-07", "2024-07-03", "2025-04-23", "1991", "2026-02"]);

/** What fits each parameter. */
const FITTING: Readonly<Record<string, fc.Arbitrary<string>>> = {
  state: party,
  with: party,
  kind: some(KINDS),
  event: some(EVENT_TYPES),
  status: some(STATUSES),
  assertion: some(STRONGEST_FIRST),
  review: some(REVIEWS),
  value: oneOf(["strategic partnership", "member", "CONSULT", "president"]),
  speaker: oneOf(["Ilham Aliyev", "AZE", "China"]),
  text: oneOf(["strategic", '"strategic partner*"', "Baku", "declar* China"]),
  article: oneOf(articles.map(({ key }) => key)),
  minSources: fc.nat(4).map(String),
  minConfidence: fc.integer({ min: 0, max: 100 }).map((hundredths) => String(hundredths / 100)),
  from: time,
  to: time,
  on: time,
  date: time,
  order: oneOf(ORDERS),
  limit: fc.integer({ min: 1, max: 100 }).map(String),
  since: oneOf(["tx0", "tx5", "2026-01-01", "2026-02-01T10:00Z", "2030"]),
  q: oneOf(["strategic", "az", "Aliyev", "az*", "declaration", "中"]),
  kinds: oneOf(["partnership", "conflict,cooperation"]),
  of: oneOf(["party", "party,speaker"]),
  unsure: oneOf(["true", "false"]),
  whose: party,
  about: party,
  mutual: oneOf(["true", "false"]),
  topic: oneOf(TOPIC_IDS),
  start: fc.nat(500).map(String),
  end: fc.nat(500).map(String),
  a: party,
  b: party,
  key: oneOf(articles.map(({ key }) => key)),
  by: oneOf(["Ann", "Ben", "Ayşe"]),
  deed: oneOf(["accepted", "rejected", "edited", "joined", "undone"]),
  fact: oneOf(facts.map(({ id }) => id)),
};
const ids = (kind: string) => oneOf(parties.filter((id) => id.startsWith(`${kind}:`)));
/** What `id` means in a path, where it is no party. */
const IDS: Readonly<Record<string, fc.Arbitrary<string>>> = {
  "/v1/people/{id}": ids("person"),
  "/v1/organisations/{id}": ids("org"),
  "/v1/instruments/{id}": ids("instrument"),
  "/v1/rules/{id}": oneOf(["partnership.establish", "quote.turn", "office.title", "consult.visit"]),
};
/** A cursor only fits its own list; `walk.test.ts` goes by them. */
const LEFT_OUT = new Set(["cursor"]);

test.each(ROUTES)("whatever fits $path is answered as its schema says", async ({ path, params, query, answer }) => {
  const fitting = (name: string): fc.Arbitrary<string> => {
    if (name === "id" && /^\/v1\/(facts|review)/.test(path)) return oneOf(facts.map(({ id }) => id));
    if (name === "id") return IDS[path] ?? party;
    return FITTING[name]!;
  };
  const shape = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, fitting(name)]));
  const asked = Object.keys(query.shape).filter((name) => !LEFT_OUT.has(name));
  expect(asked.filter((name) => FITTING[name] === undefined)).toEqual([]);
  const given = fc.record(shape(asked), { requiredKeys: asked.filter((name) => name === "q") });
  await fc.assert(
    fc.asyncProperty(fc.record(shape(Object.keys(params.shape))), given, async (parts, values) => {
      const place = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(parts[name]!));
      const address = `${place}?${new URLSearchParams(values as Record<string, string>)}`;
      const response = await get(address);
      const body = await jsonOf(response);
      if (response.status === 400) {
        expect(body.detail, address).toMatch(/is after|are the same|are not the same|is missing/);
        return;
      }
      expect(response.status, `${address}: ${JSON.stringify(body)}`).toBe(200);
      expect(answer.fault(body, path), address).toBeNull();
    }),
    { numRuns: 60 },
  );
  expect(complained()).toBe("");
});

test("the id of a fact that became another leads to it for good", async () => {
  const coarse = { text: "Peru and Fiji signed a trade agreement in May 2025.", published: "2025-06-10" };
  await addArticle(register, { ...coarse, publisher: "a.example" });
  await register.refresh();
  const { tx } = await register.view.head();
  const fine = { text: "Peru and Fiji signed a trade agreement on 12 May 2025.", published: "2025-06-11" };
  await addArticle(register, { ...fine, publisher: "b.example" });
  await register.refresh();
  const gone = (await register.view.changes(tx, 100)).filter(({ change }) => change === "gone");
  expect(gone.length).toBeGreaterThan(0);
  for (const { before } of gone) {
    const response = await get(`/v1/facts/${before!.id}`);
    expect(response.status).toBe(301);
    const present = await jsonOf(await get(response.headers.get("location")!));
    expect(present.fact.subject).toEqual(before!.subject);
  }
});

test("a name in a path may have a slash", async () => {
  const body = await jsonOf(await get(`/v1/entities/${encodeURIComponent("instrument:road and/or rail")}`));
  expect([body.status, body.detail]).toEqual([404, expect.stringContaining("instrument:road and/or rail")]);
});
