import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Fetcher } from "@dragoman/ingest";
import { afterEach, describe, expect, it } from "vitest";
import { findSources } from "../../src/add/find.ts";
import { nameOf } from "../../src/add/source.ts";
import { watch } from "../../src/add/watch.ts";
import type { Effects } from "../../src/effects.ts";
import { nodeEffects } from "../../src/node.ts";
import { runProgram } from "../../src/program.ts";
import { testEffects } from "../effects.ts";
import { reports } from "./session.ts";

/** Effects whose clock only goes on in sleep; at each sleep a step is taken, and the user stops after the last. */
function stepping(effects: Effects, steps: readonly (() => unknown)[]) {
  const stopping = new AbortController();
  let time = 0;
  let step = 0;
  const slept: number[] = [];
  const stepped: Effects = {
    ...effects,
    now: () => time,
    sleep: async (milliseconds) => {
      time += milliseconds;
      slept.push(milliseconds);
      await steps[step++]?.();
      if (step > steps.length) stopping.abort();
    },
    onStop: (stop) => {
      stopping.signal.addEventListener("abort", stop);
      return () => {};
    },
  };
  return { effects: stepped, stop: stopping.signal, slept };
}

const folders: string[] = [];

async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "dragoman-watch-"));
  folders.push(folder);
  return folder;
}

afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true });
});

describe("a watched folder", () => {
  it("gives files that are new or changed, once they have stayed the same for a look", async () => {
    const folder = await newFolder();
    const put = (name: string, text: string) => () => writeFile(join(folder, name), text);
    await put("old.txt", "old")();
    const { effects, stop, slept } = stepping(nodeEffects(), [
      put("new.txt", "half"),
      put("new.txt", "half and half"),
      () => {},
      put("old.txt", "changed"),
      () => {},
      () => {},
    ]);
    const begun = await findSources([folder], effects);
    const looks: string[][] = [];
    const refuse = async (): Promise<void> => expect.unreachable();
    for await (const sources of watch({ names: [folder], begun, every: null, refuse, stop }, effects)) {
      looks.push(sources.map((source) => `${slept.length} ${nameOf(source).slice(folder.length + 1)}`));
    }
    expect(looks).toEqual([["3 new.txt"], ["5 old.txt"]]);
    expect(new Set(slept)).toEqual(new Set([2000]));
  });

  it("that goes away is told of once, and watched on", async () => {
    const folder = await newFolder();
    const inner = join(folder, "in");
    await writeFile(inner, "x");
    const { effects, stop } = stepping(nodeEffects(), [
      () => rm(inner),
      () => {},
      () => writeFile(inner, "back"),
      () => {},
    ]);
    const begun = await findSources([inner], effects);
    const told: string[] = [];
    const refuse = async ({ message }: { readonly message: string }): Promise<void> => void told.push(message);
    const found: string[] = [];
    for await (const sources of watch({ names: [inner], begun, every: null, refuse, stop }, effects)) {
      found.push(...sources.map(nameOf));
    }
    expect([told, found]).toEqual([["does not exist"], [inner]]);
  });
});

/** A site on this computer. */
async function site(
  answer: (request: IncomingMessage) => { readonly status: number; readonly body?: string; readonly etag?: string },
) {
  const asked: string[] = [];
  const server: Server = createServer((request, response) => {
    const { status, body = "", etag } = answer(request);
    asked.push(`${request.url} ${status}`);
    response.writeHead(status, { "content-type": "application/rss+xml", ...(etag ? { etag } : {}) }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, asked, close: () => new Promise((resolve) => server.close(resolve)) };
}

const item = (number: number): string => {
  const text = `<p>${reports(1, number)[0]} ${"Officials of both sides met the press afterwards. ".repeat(40)}</p>`;
  return `<item><title>Report ${number}</title><link>https://example.org/${number}</link><content:encoded><![CDATA[${text}]]></content:encoded></item>`;
};

const feedOf = (items: readonly number[]): string =>
  `<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>News</title>${items.map(item).join("")}</channel></rss>`;

describe("a watched feed", () => {
  it("is asked every so often, with what it told last, and gives what is new", async () => {
    const items = [1, 2];
    const { url, asked, close } = await site((request) => {
      if (request.url === "/robots.txt") return { status: 404 };
      const etag = `"${items.join()}"`;
      if (request.headers["if-none-match"] === etag) return { status: 304, etag };
      return { status: 200, body: feedOf(items), etag };
    });
    const folder = await newFolder();
    const test = testEffects({ env: { DRAGOMAN_REGISTER: join(folder, "r.db") } });
    const { effects, slept } = stepping(test.effects, [() => {}, () => items.splice(0, 2, 2, 3), () => {}]);
    const patient = { lookup: async () => [], now: Date.now, wait: async () => {} };
    const fetching = new Fetcher({ agent: "test", pause: 0, isAllowed: () => true }, patient);
    const system = { ...effects, startFetching: () => fetching };
    expect(await runProgram(["add", `${url}/feed`, "--watch", "--every", "1h", "--json"], system)).toBe(0);
    await close();
    expect(asked).toEqual(["/robots.txt 404", "/feed 200", "/feed 304", "/feed 200", "/feed 304"]);
    expect(slept).toEqual([3_600_000, 3_600_000, 3_600_000, 3_600_000]);
    const lines = test
      .printed()
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(lines.map(({ status, title }) => `${status} ${title ?? ""}`.trim())).toEqual([
      "added Report 1",
      "added Report 2",
      "unchanged",
      "known Report 2",
      "added Report 3",
      "unchanged",
    ]);
  });

  it("on a private network is refused unless that is allowed", async () => {
    const { url, asked, close } = await site(() => ({ status: 200, body: feedOf([1]) }));
    const folder = await newFolder();
    const run = async (...more: readonly string[]) => {
      const { effects, printed, complained } = testEffects({ env: { DRAGOMAN_REGISTER: join(folder, "r.db") } });
      const startFetching = nodeEffects().startFetching;
      const code = await runProgram(["add", `${url}/feed`, ...more], { ...effects, startFetching });
      return { code, printed: printed(), complained: complained() };
    };
    const refused = await run();
    expect([refused.code, asked]).toEqual([1, []]);
    expect(refused.complained).toMatch(/^dragoman: http:\/\/127.* \(.*--allow-private.*\)\n$/);
    expect(await run("--allow-private")).toMatchObject({
      code: 0,
      printed: expect.stringContaining("1 article added"),
    });
    await close();
  });
});
