import { describe, expect, it } from "vitest";
import { served } from "./served.ts";

const FILES: Readonly<Record<string, string>> = {
  "/read/read.html": "<p>reads</p>",
  "/read/sw.js": "worker",
  "/read/assets/a-1.js": "code",
};

describe("the page that reads texts by itself", async () => {
  const look = async (path: string) => {
    if (!(path in FILES)) throw Object.assign(new Error("nothing"), { code: "ENOENT" });
    return { kind: "file", size: 1, changed: 1, id: path } as const;
  };
  const readFile = async (path: string) => new TextEncoder().encode(FILES[path]);
  const { testEffects } = await import("../effects.ts");
  const { effects } = testEffects({});
  const { get } = await served([], { reader: "/read", effects: { ...effects, look, readFile } });
  const policy = async (path: string) => (await get(path)).headers.get("content-security-policy") ?? "";

  it("lies at /read, with what its address asks for", async () => {
    expect((await get("/read?text=Peru")).headers.get("location")).toBe("/read/?text=Peru");
    expect(await (await get("/read/")).text()).toBe("<p>reads</p>");
    expect(await (await get("/read/read.html")).text()).toBe("<p>reads</p>");
    expect((await get("/read/sw.js")).headers.get("cache-control")).toBe("no-cache");
    expect((await get("/read/assets/a-1.js")).headers.get("cache-control")).toContain("immutable");
    expect((await get("/read/assets/b.js")).status).toBe(404);
    expect((await get("/read/..%2fsecret")).status).toBe(404);
  });

  it("alone may compile WebAssembly", async () => {
    expect(await policy("/read/")).toContain("script-src 'self' 'wasm-unsafe-eval';");
    expect(await policy("/read/assets/a-1.js")).toContain("'wasm-unsafe-eval'");
    for (const path of ["/", "/v1", "/reader"]) expect(await policy(path)).toContain("script-src 'self';");
  });
});
