import { openSqlite } from "@dragoman/store/sqlite";
import fc from "fast-check";
import { expect, test } from "vitest";
import { ACTIONS, ROUTES } from "../../src/api/app.ts";
import { problemShape } from "../../src/api/shapes/head.ts";
import { odd as anyOdd } from "./arbitrary.ts";
import { jsonOf, served } from "./served.ts";

const memory = await served();
const sqlite = await served([], {}, await openSqlite(":memory:", { create: true }));
const { get, register } = memory;
const { items: facts } = await register.view.facts({}, { order: "id" });
const { items: articles } = await register.view.articles({});

const KNOWN = [
  ...["state", "with", "kind", "value", "event", "speaker", "text", "status", "assertion", "review", "article"],
  ...[
    "minSources",
    "minConfidence",
    "from",
    "to",
    "order",
    "limit",
    "cursor",
    "on",
    "since",
    "q",
    "unsure",
    "claims",
    "kinds",
    "of",
  ],
];

const odd = fc.oneof(anyOdd, fc.constantFrom(...facts.map(({ id }) => id), ...articles.map(({ key }) => key)));
const query = fc.array(fc.tuple(fc.oneof(fc.constantFrom(...KNOWN), odd), odd), { maxLength: 5 });
const path = fc.oneof(
  fc.constantFrom(...ROUTES.map((route) => route.path), "/v1/export/{form}"),
  fc.array(odd, { maxLength: 3 }).map((parts) => `/v1/${parts.map(escaped).join("/")}`),
);

/** As a browser would send it: halves of characters have no UTF-8. */
function escaped(words: string): string {
  return encodeURIComponent(words.replace(/\p{Surrogate}/gu, "\ufffd"));
}

/** Both stores give an answer, and the same one. */
async function isAnswered(address: string, init: RequestInit = {}): Promise<void> {
  const statuses = [await answered(memory.app, address, init), await answered(sqlite.app, address, init)];
  expect(statuses[0], address).toBe(statuses[1]);
  expect([memory.complained(), sqlite.complained()]).toEqual(["", ""]);
}

async function answered(app: typeof memory.app, address: string, init: RequestInit): Promise<number> {
  const response = await app.request(address, init);
  const { status } = response;
  if (status >= 400) {
    const body = await jsonOf(response);
    expect({ address, status, fault: problemShape.fault(body, "") }).toEqual({ address, status, fault: null });
    expect(status, address).toBeLessThan(500);
    return status;
  }
  await response.arrayBuffer();
  expect([200, 301, 302], address).toContain(status);
  return status;
}

test("no path and no query makes the server fail", { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(path, fc.array(odd, { minLength: 2, maxLength: 2 }), query, async (pattern, parts, pairs) => {
      let part = 0;
      const place = pattern.replace(/\{\w+\}/g, () => escaped(parts[part++]!) || "x");
      const search = pairs.map(([key, value]) => `${escaped(key)}=${escaped(value)}`).join("&");
      await isAnswered(`${place}?${search}`);
    }),
    { numRuns: 1500 },
  );
});

test("no broken escape makes it fail", async () => {
  const broken = fc.array(fc.constantFrom("%", "%E0%A4", "%00", "%ff", "+", "&", "=", ";", "#", "q", "a", "/"));
  await fc.assert(
    fc.asyncProperty(broken, fc.constantFrom(...ROUTES), async (pieces, { path: pattern }) => {
      const words = pieces.join("").replaceAll("#", "");
      await isAnswered(`${pattern.replace(/\{\w+\}/g, words.replaceAll("/", "") || "x")}?${words}`);
    }),
    { numRuns: 300 },
  );
});

test("no body makes it fail", async () => {
  const body = fc.oneof(
    odd,
    fc.json(),
    odd.map((text) => JSON.stringify({ text })),
    fc.uint8Array(),
  );
  const target = fc.oneof(
    fc.constant({ address: "/v1/read", method: "POST" }),
    fc.constantFrom(...ACTIONS).map(({ path: place, method }) => {
      return { address: place.replace(/\{\w+\}/g, facts[0]!.id), method };
    }),
  );
  const type = fc.constantFrom(
    "application/json",
    "text/plain",
    "application/json; charset=x",
    "",
    "multipart/form-data",
  );
  await fc.assert(
    fc.asyncProperty(body, type, target, async (sent, kind, { address, method }) => {
      const bytes = typeof sent === "string" ? Buffer.from(sent) : sent;
      await isAnswered(address, {
        method,
        body: bytes as NonNullable<RequestInit["body"]>,
        headers: { "Content-Type": kind },
      });
    }),
    { numRuns: 200 },
  );
});

test("what is given on a second asking is the same", async () => {
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...facts), async ({ id, subject }) => {
      for (const address of [`/v1/facts/${id}`, `/v1/facts?state=${encodeURIComponent(subject[0]!)}`]) {
        expect(await (await get(address)).text()).toBe(await (await get(address)).text());
      }
    }),
    { numRuns: 20 },
  );
});
