import type { ServerResponse } from "node:http";
import { isPublic } from "@dragoman/ingest";
import { expect, test } from "vitest";
import { fetcher, jumpingClock, outcome, serve } from "./server.ts";

test("addresses of the public internet are public", () => {
  for (const address of [
    "93.184.216.34",
    "8.8.8.8",
    "172.32.0.1",
    "100.128.0.1",
    "2606:4700::1111",
    "::ffff:8.8.8.8",
  ]) {
    expect([address, isPublic(address)]).toEqual([address, true]);
  }
});

test("private, shared, reserved and disguised addresses are not", () => {
  const closed = [
    "0.0.0.0",
    "10.1.2.3",
    "100.64.0.1",
    "127.0.0.1",
    "127.255.0.9",
    "169.254.169.254",
    "172.16.0.1",
    "172.31.255.255",
    "192.168.1.1",
    "192.0.0.170",
    "198.18.0.1",
    "224.0.0.1",
    "239.1.1.1",
    "255.255.255.255",
    "240.0.0.1",
    "::",
    "::1",
    "fe80::1",
    "fe80::1%eth0",
    "fc00::1",
    "fd00:ec2::254",
    "ff02::1",
    "2001:db8::1",
    "2002:7f00:1::",
    "64:ff9b::7f00:1",
    "::ffff:127.0.0.1",
    "::ffff:7f00:1",
    "::ffff:10.0.0.1",
    "::ffff:169.254.169.254",
    "::127.0.0.1",
    "",
    "localhost",
    "1.2.3",
    "999.1.1.1",
  ];
  for (const address of closed) expect([address, isPublic(address)]).toEqual([address, false]);
});

test("refuses a private address however it is written", async () => {
  const addresses = [
    "http://10.0.0.1/",
    "http://127.1/",
    "http://2130706433/",
    "http://0x7f.0.0.1/",
    "http://0177.0.0.1/",
    "http://[::1]/",
    "http://[::ffff:127.0.0.1]/",
    "http://169.254.169.254/latest/meta-data/",
    "http://127.0.0.1./",
    "http://１２７.0.0.1/",
  ];
  const asking = fetcher({ isAllowed: isPublic });
  for (const address of addresses)
    expect(outcome(await asking.get(address))).toBe("fetch.private: is no public address");
});

test("refuses a name that leads to a private address, even beside a public one", async () => {
  const effects = jumpingClock({ "news.example": ["10.0.0.7"], "mixed.example": ["93.184.216.34", "::1"] });
  const asking = fetcher({}, effects);
  expect(outcome(await asking.get("http://news.example/a"))).toBe(
    "fetch.private: leads to 10.0.0.7, which is no public address",
  );
  expect(outcome(await asking.get("http://mixed.example/a"))).toContain("leads to ::1,");
  expect(outcome(await asking.get("http://nowhere.example/"))).toBe(
    "fetch.host: the name nowhere.example cannot be resolved",
  );
});

test("connects to the address that was checked: the name is resolved once for each connection", async () => {
  const site = await serve({ "/a": (_, response) => response.end("text") });
  const effects = jumpingClock({ "news.example": ["127.0.0.1"] });
  const answer = await fetcher({}, effects).get(`http://news.example:${site.port}/a`);
  expect(outcome(answer)).toBe("document");
  expect(site.asked.map(({ url, headers }) => [url, headers.host])).toEqual([
    ["/robots.txt", `news.example:${site.port}`],
    ["/a", `news.example:${site.port}`],
  ]);
  expect(effects.lookups).toEqual(["news.example", "news.example"]);
});

test("checks every hop of a redirect", async () => {
  const to = (location: string) => (_: unknown, response: ServerResponse) =>
    void response.writeHead(302, { location }).end();
  const site = await serve({
    "/private": to("http://127.0.0.2/secret"),
    "/metadata": to("http://169.254.169.254/latest/"),
    "/name": to("http://inner.example/"),
    "/file": to("file:///etc/passwd"),
    "/script": to("javascript:alert(1)"),
  });
  const asking = fetcher({}, jumpingClock({ "inner.example": ["192.168.0.5"] }));
  const get = async (path: string) => outcome(await asking.get(site.address + path));
  expect(await get("/private")).toBe("fetch.private: redirects to http://127.0.0.2/secret, which is no public address");
  expect(await get("/metadata")).toBe(
    "fetch.private: redirects to http://169.254.169.254/latest/, which is no public address",
  );
  expect(await get("/name")).toBe(
    "fetch.private: redirects to http://inner.example/, which leads to 192.168.0.5, which is no public address",
  );
  expect(await get("/file")).toBe("fetch.scheme: redirects to file:///etc/passwd, which is no web address");
  expect(await get("/script")).toBe("fetch.scheme: redirects to javascript:alert(1), which is no web address");
});

test("refuses what is no web address", async () => {
  for (const address of [
    "",
    "news",
    "ftp://a.example/b",
    "file:///etc/passwd",
    "http://",
    "https://user:pass@a.example/",
  ]) {
    expect(outcome(await fetcher().get(address))).toMatch(/^fetch\.(address|scheme|password): /);
  }
});
