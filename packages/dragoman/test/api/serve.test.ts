import { request } from "node:http";
import { connect } from "node:net";
import { gunzipSync } from "node:zlib";
import { Register } from "@dragoman/register";
import { openSqlite } from "@dragoman/store/sqlite";
import { afterAll, describe, expect, it, vi } from "vitest";
import { problemShape } from "../../src/api/shapes/head.ts";
import { EXPORTERS } from "../../src/commands/export.ts";
import { runProgram } from "../../src/program.ts";
import { testEffects } from "../effects.ts";
import { sample } from "../look/sample.ts";
import { loaded } from "../reader.ts";
import { addArticle, jsonOf } from "./served.ts";

const TOKEN = "a-token-that-nobody-guesses";
const path = await sample();

/** A server that listens, as the command starts it. */
async function start(args: readonly string[] = []) {
  const { effects, printed, complained } = testEffects({});
  let stop = (): void => {};
  let opened = "";
  const code = runProgram(["serve", path, "--port", "0", ...args], {
    ...effects,
    now: () => performance.now(),
    sleep: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
    browse: async (address) => {
      opened = address;
    },
    onStop: (call) => {
      stop = call;
      return () => {};
    },
  });
  await vi.waitUntil(() => printed().includes("answers at"), { timeout: 20_000 });
  const address = /http:\/\/\S+/.exec(printed())?.[0] ?? "";
  return { address, code, complained, opened: () => opened, stop: () => stop() };
}

async function fails(args: readonly string[]): Promise<{ readonly code: number; readonly complained: string }> {
  const { effects, complained } = testEffects({});
  return { code: await runProgram(["serve", ...args], effects), complained: complained() };
}

/** With headers that fetch would not let through. */
function raw(address: string, headers: Readonly<Record<string, string>>) {
  return new Promise<{ readonly status: number; readonly headers: object; readonly body: Buffer }>(
    (resolve, reject) => {
      request(address, { headers }, (response) => {
        const pieces: Buffer[] = [];
        response.on("data", (piece: Buffer) => pieces.push(piece));
        response.on("end", () =>
          resolve({ status: response.statusCode!, headers: response.headers, body: Buffer.concat(pieces) }),
        );
      })
        .on("error", reject)
        .end();
    },
  );
}

/** What a server answers to bytes. */
function spoken(port: number, bytes: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = "";
    const socket = connect(port, "127.0.0.1", () => socket.write(bytes));
    socket.on("data", (piece) => {
      said += piece;
    });
    socket.on("close", () => resolve(said)).on("error", reject);
  });
}

describe("a server that listens", async () => {
  const server = await start(["--open"]);
  const port = new URL(server.address).port;
  afterAll(async () => {
    server.stop();
    await server.code;
  });

  it("prints where, and opens it", () => {
    expect(server.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect(server.opened()).toBe(server.address);
  });

  it("compresses for whoever can take it", async () => {
    const plain = await raw(`${server.address}/v1/dyads/AZE/CHN`, {});
    const small = await raw(`${server.address}/v1/dyads/AZE/CHN`, { "Accept-Encoding": "gzip" });
    expect(small.headers).toMatchObject({ "content-encoding": "gzip", vary: "Accept-Encoding" });
    expect(small.body.length).toBeLessThan(plain.body.length / 3);
    expect(gunzipSync(small.body)).toEqual(plain.body);
  });

  it.each(["localhost", "127.0.0.1", "[::1]"])("goes by the name %s", async (name) => {
    expect((await raw(`${server.address}/v1`, { Host: `${name}:${port}` })).status).toBe(200);
  });

  it.each(["evil.example", "127.0.0.1.evil.example", "localhost.evil.example"])("does not go by %s", async (name) => {
    for (const route of ["/v1", "/", "/health", "/metrics"]) {
      const { status, body } = await raw(`${server.address}${route}`, { Host: `${name}:${port}` });
      expect(status).toBe(421);
      expect(problemShape.fault(JSON.parse(body.toString()), "")).toBeNull();
    }
  });

  it("sees at once what another program adds", async () => {
    const asked = `${server.address}/v1/facts?state=Peru&with=Fiji`;
    const before = await fetch(asked);
    expect((await jsonOf(before)).total).toBe(0);
    const { reference } = await loaded();
    const other = new Register(await openSqlite(path), { reference, now: () => "2026-03-01T10:00:00.000Z" });
    await addArticle(other, { text: "Peru and Fiji established a strategic partnership on 1 May 2025." });
    const after = await fetch(asked, { headers: { "If-None-Match": before.headers.get("etag")! } });
    expect([after.status, (await jsonOf(after)).total]).toEqual([200, 1]);
    await other.close();
  });

  it("breaks off an export that fails on its way", async () => {
    const exporter = EXPORTERS.find(({ name }) => name === "csv")!;
    const write = vi.spyOn(exporter, "write").mockImplementation(async function* () {
      for (let i = 0; i < 100_000; i++) yield "a row of the table\n";
      throw new Error("the disk failed");
    });
    const said = vi.spyOn(console, "error").mockImplementation(() => {});
    for (const encoding of ["identity", "gzip"]) {
      const response = await fetch(`${server.address}/v1/export/csv`, { headers: { "Accept-Encoding": encoding } });
      await expect(response.text()).rejects.toThrow();
    }
    expect(said).toHaveBeenCalled();
    said.mockRestore();
    write.mockRestore();
    expect((await (await fetch(`${server.address}/v1/export/csv`)).text()).split("\n").length).toBeGreaterThan(10);
  });

  it("lets go of an export that nobody takes any more", async () => {
    let isLeft = false;
    const exporter = EXPORTERS.find(({ name }) => name === "csv")!;
    const write = vi.spyOn(exporter, "write").mockImplementation(async function* () {
      try {
        for (;;) yield "a row of the table\n".repeat(1000);
      } finally {
        isLeft = true;
      }
    });
    const leave = new AbortController();
    const response = await fetch(`${server.address}/v1/export/csv`, { signal: leave.signal });
    await response.body!.getReader().read();
    leave.abort();
    await expect.poll(() => isLeft).toBe(true);
    write.mockRestore();
  });

  it("answers what is no proper request without failing", async () => {
    for (const lines of [
      "GET /v1 HTTP/1.1\r\nHost: [bad\r\n",
      "GET //v1 HTTP/1.1\r\nHost: localhost\r\n",
      "GET /%zz HTTP/1.1\r\nHost: localhost\r\n",
      "GET http://evil.example/v1 HTTP/1.1\r\nHost: localhost\r\n",
      "G@T / HTTP/1.1\r\n",
    ]) {
      const said = await spoken(Number(port), `${lines}Connection: close\r\n\r\n`);
      expect(said, lines).toMatch(/^HTTP\/1\.1 (?:200|4\d\d) /);
    }
    expect((await fetch(`${server.address}/health`)).status).toBe(200);
  });

  it("says that its port is in use", async () => {
    const { code, complained } = await fails([path, "--port", port]);
    expect(code).toBe(1);
    expect(complained).toMatch(new RegExp(`^dragoman: port ${port} is in use .*--port ${Number(port) + 1}`));
  });
});

it("ends when it is told to, and frees its port", async () => {
  const server = await start();
  expect((await fetch(`${server.address}/health`)).status).toBe(200);
  server.stop();
  expect(await server.code).toBe(0);
  await expect(fetch(`${server.address}/health`)).rejects.toThrow();
  expect(server.complained()).toBe("");
});

it("shows the register to nobody without the token", async () => {
  const server = await start(["--host", "0.0.0.0", "--token", TOKEN]);
  const address = server.address.replace("0.0.0.0", "127.0.0.1");
  const status = async (route: string, authorization?: string): Promise<number> =>
    (await fetch(`${address}${route}`, authorization ? { headers: { Authorization: authorization } } : {})).status;
  for (const route of ["/v1", "/v1/facts", "/v1/openapi.json", "/v1/export/csv", "/v1/nothing", "/metrics"]) {
    expect(await status(route)).toBe(401);
    expect(await status(route, `Bearer ${TOKEN}x`)).toBe(401);
    expect(await status(route, `Basic ${TOKEN}`)).toBe(401);
    expect(await status(route, `Basic ${Buffer.from(`${TOKEN}:`).toString("base64")}`)).toBe(401);
    expect(await status(route, `Basic ${Buffer.from(`ada:${TOKEN}`).toString("base64")}`)).not.toBe(401);
    expect(await status(route, `Bearer ${TOKEN}`)).toBe(route === "/v1/nothing" ? 404 : 200);
  }
  expect([await status("/health"), await status("/")]).toEqual([200, 200]);
  server.stop();
  await server.code;
});

it.each([
  [["--host", "0.0.0.0"], /everybody who reaches this machine/],
  [["--host", "0.0.0.0", "--token", "short"], /at least 16 characters/],
  [["--port", "70000"], /is no port/],
  [["--port", "http"], /is no port/],
])("does not understand %j", async (args, words) => {
  const { code, complained } = await fails([path, ...args]);
  expect(code).toBe(2);
  expect(complained).toMatch(words);
});

it("says that there is no such register, or no such address", async () => {
  expect(await fails(["/nowhere/register.db"])).toMatchObject({
    code: 1,
    complained: expect.stringMatching(/no register/),
  });
  const { code, complained } = await fails([path, "--host", "203.0.113.7", "--token", TOKEN]);
  expect([code, complained]).toEqual([1, expect.stringMatching(/203\.0\.113\.7 is no address of this machine/)]);
});
