import { createRequire } from "node:module";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { EXPORTERS } from "../../src/commands/export.ts";
import { isProblem } from "./problem.ts";
import { jsonOf, served } from "./served.ts";

const { get, app, complained } = await served();

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
  expect((await get("/v1/facts/f0000000000000000")).status).toBe(404);
  const metrics = await (await get("/metrics")).text();
  expect(metrics).toMatch(/^dragoman_register\{of="facts"\} \d+$/m);
  expect(metrics).toMatch(/^dragoman_http_seconds_count\{route="\/v1\/facts\/\{id\}",status="404"\} \d+$/m);
});

it("said nothing of failures", () => {
  expect(complained()).toBe("");
});
