import { z } from "@hono/zod-openapi";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { isProblem } from "./problem.ts";
import { jsonOf, served } from "./served.ts";

/** An action for the tests: keeps words under a key. */
vi.mock("../../src/api/routes/acts.ts", async () => {
  const { action } = await import("../../src/api/route.ts");
  const { countShape, objectShape, textShape } = await shapes();
  const keep = action({
    path: "/v1/notes/{key}",
    method: "PUT",
    role: "reviewer",
    summary: "Keeps a note",
    params: { key: z.string().min(1).max(20) },
    body: { words: z.string().max(100), at: z.object({ day: z.number() }).strict().optional() },
    answer: objectShape({ by: textShape(), count: countShape }),
    work: (desk, { key }, { words }, { name }) =>
      desk.write(async (register) => {
        await register.keepSetting(`note:${key}`, words);
        return { by: name, count: words.length };
      }),
  });
  const drop = action({
    path: "/v1/notes/{key}",
    method: "DELETE",
    role: "admin",
    summary: "Drops a note",
    params: { key: z.string() },
    body: {},
    answer: objectShape({}),
    work: async (desk, { key }) => {
      await desk.write((register) => register.keepSetting(`note:${key}`, null));
      return {};
    },
  });
  return { actActions: [keep, drop] };
});

async function shapes() {
  const { numberShape, objectShape, textShape } = await import("@dragoman/register");
  return { countShape: numberShape("integer", 0), objectShape, textShape };
}

const { app, get, send, register, desk, complained } = await served();
const methods = register as { refresh: typeof register.refresh; keepSetting: typeof register.keepSetting };
const [refresh, keepSetting] = [register.refresh.bind(register), register.keepSetting.bind(register)];

beforeEach(() => {
  Object.assign(methods, { refresh, keepSetting });
});

describe("a route that changes something", () => {
  it("does so in the name of whoever asks, and its answer is kept by nobody", async () => {
    const response = await send("PUT", "/v1/notes/a", { words: "yes" });
    expect([response.status, await jsonOf(response)]).toEqual([200, { by: "tester", count: 3 }]);
    expect(response.headers.get("cache-control")).toBe("no-store");
    expect(await register.view.setting("note:a")).toBe("yes");
    const named = await send("PUT", "/v1/notes/a", { words: "" }, { "X-Dragoman-Analyst": "Ay%C5%9Fe" });
    expect((await jsonOf(named)).by).toBe("Ayşe");
    const dropped = await app.request("/v1/notes/a", { method: "DELETE" });
    expect([dropped.status, await register.view.setting("note:a")]).toEqual([200, null]);
  });

  it.each([
    [{}, "words"],
    [{ words: 7 }, "words"],
    [{ words: "x".repeat(101) }, "words"],
    [{ words: "x", at: { day: "Monday" } }, "at.day"],
    [{ words: "x", mood: "good" }, "mood"],
    [[], null],
    [null, null],
  ])("refuses a body that does not fit, naming the field, %#", async (body, parameter) => {
    expect((await isProblem(await send("PUT", "/v1/notes/a", body), 400)).parameter).toBe(parameter);
  });

  it.each([
    ["{", "application/json", 400],
    ['{"words":"x"}', "text/plain", 415],
    ["words=x", "application/x-www-form-urlencoded", 415],
    [JSON.stringify({ words: "x".repeat(300_000) }), "application/json", 413],
  ])("refuses a body by its form or size, %#", async (body, type, status) => {
    await isProblem(
      await app.request("/v1/notes/a", { method: "PUT", body, headers: { "Content-Type": type } }),
      status,
    );
  });

  it("refuses a query, a name that is none, and pages of other sites", async () => {
    const body = { words: "x" };
    expect((await isProblem(await send("PUT", "/v1/notes/a?x=1", body), 400)).parameter).toBe("x");
    const unnamed = { "X-Dragoman-Analyst": "%00" };
    expect((await isProblem(await send("PUT", "/v1/notes/a", body, unnamed), 400)).parameter).toBe(
      "X-Dragoman-Analyst",
    );
    await isProblem(await send("PUT", "/v1/notes/a", body, { Origin: "https://evil.example" }), 403);
    await isProblem(await send("PUT", "/v1/notes/a", body, { Origin: "null" }), 403);
    await isProblem(await send("PUT", "/v1/notes/a", body, { "Sec-Fetch-Site": "cross-site" }), 403);
  });

  it("knows no other method, and stands in the OpenAPI document", async () => {
    const response = await get("/v1/notes/a");
    expect(response.headers.get("allow")).toBe("PUT, DELETE");
    await isProblem(response, 405);
    const { paths } = await jsonOf(await get("/v1/openapi.json"));
    expect(paths["/v1/notes/{key}"].put).toMatchObject({ "x-role": "reviewer", security: [{ token: [] }] });
    const { schema } = paths["/v1/notes/{key}"].put.requestBody.content["application/json"];
    expect(Object.keys(schema.properties)).toEqual(["words", "at"]);
  });

  it.each([
    ["register.locked", 503],
    ["register.readonly", 403],
    ["register.full", 507],
  ])("tells that the register is %s", async (code, status) => {
    methods.keepSetting = async () => {
      throw Object.assign(new Error("it cannot be written"), { code, hint: "wait" });
    };
    const response = await send("PUT", "/v1/notes/a", { words: "x" });
    expect(response.headers.get("retry-after")).toBe(status === 503 ? "1" : null);
    expect((await isProblem(response, status)).type).toBe(`urn:dragoman:${code}`);
  });
});

it("says that a deed is done when only its facts cannot be folded yet", async () => {
  methods.refresh = async () => {
    throw Object.assign(new Error("another program is writing"), { code: "register.locked", hint: "wait" });
  };
  expect((await send("PUT", "/v1/notes/b", { words: "kept" })).status).toBe(200);
  expect(await register.view.setting("note:b")).toBe("kept");
});

it("does one deed after another, and asks too many to come back", async () => {
  const order: string[] = [];
  const deeds = Array.from({ length: 40 }, (_, i) =>
    desk.write(async () => {
      order.push(`begin ${i}`);
      await new Promise((resolve) => setImmediate(resolve));
      order.push(`end ${i}`);
    }),
  );
  const results = await Promise.allSettled(deeds.map(async (deed) => deed));
  expect(results.filter(({ status }) => status === "fulfilled").length).toBe(32);
  expect(order.length).toBe(64);
  expect(order.every((step, i) => step === `${i % 2 === 0 ? "begin" : "end"} ${i >> 1}`)).toBe(true);
});

it("does the next deed when one failed", async () => {
  await expect(desk.write(() => Promise.reject(new RangeError("no")))).rejects.toThrow("no");
  expect(await desk.write(async () => 7)).toBe(7);
  expect(complained()).toBe("");
});
