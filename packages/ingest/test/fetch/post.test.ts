import { post } from "@dragoman/ingest";
import { expect, test } from "vitest";
import { jumpingClock, serve } from "./server.ts";

const body = Buffer.from('{"words":"Türkiye"}');
const options = { headers: { "content-type": "application/json" }, body, timeout: 2000 };
const anywhere = { ...options, isAllowed: () => true };

test("sends a body once and tells the status, whatever is answered", async () => {
  const got: string[] = [];
  const { address, asked } = await serve({
    "/hook": async (request, response) => {
      for await (const piece of request) got.push(String(piece));
      response.writeHead(500).end("x".repeat(1_000_000));
    },
    "/moved": (_, response) => response.writeHead(307, { location: "/hook" }).end(),
  });
  expect(await post(`${address}/hook`, anywhere)).toEqual({ status: 500 });
  expect([got.join(""), asked[0]?.method, asked[0]?.headers["content-length"]]).toEqual([
    body.toString(),
    "POST",
    String(body.length),
  ]);
  expect(await post(`${address}/moved`, anywhere)).toEqual({ status: 307 });
  expect(asked.length).toBe(2);
});

test("connects to nothing private, however it is named", async () => {
  const { port, asked } = await serve({});
  const effects = jumpingClock({ "inside.example": ["10.0.0.1"], "both.example": ["93.184.216.34", "127.0.0.1"] });
  for (const host of ["127.0.0.1", "[::1]", "localhost", "2130706433", "inside.example", "both.example"]) {
    const answer = await post(`http://${host}:${port}/`, options, host === "localhost" ? undefined : effects);
    expect([host, answer]).toEqual([host, expect.objectContaining({ code: "fetch.private" })]);
  }
  expect(asked).toEqual([]);
});

test("gives up a server that does not answer, one that hangs up, and what is no address", async () => {
  const { address } = await serve({ "/slow": () => {}, "/gone": (request) => request.socket.destroy() });
  const codeOf = async (url: string, more: object = {}) => {
    const answer = await post(url, { ...anywhere, ...more });
    return "code" in answer ? answer.code : answer.status;
  };
  expect(await codeOf(`${address}/slow`, { timeout: 100 })).toBe("fetch.slow");
  expect(await codeOf(`${address}/gone`)).toBe("fetch.cut");
  expect(await codeOf("http://127.0.0.1:1/")).toBe("fetch.failed");
  expect(await codeOf("file:///etc/passwd")).toBe("fetch.scheme");
  expect(await codeOf("nonsense")).toBe("fetch.address");
});

test("stops when it is told to", async () => {
  const { address } = await serve({ "/slow": () => {} });
  const stop = new AbortController();
  const sending = post(`${address}/slow`, { ...anywhere, signal: stop.signal });
  stop.abort(new Error("enough"));
  await expect(sending).rejects.toThrow("enough");
});
