import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Answer, FetchEffects } from "@dragoman/ingest";
import { Fetcher, type FetchOptions, isPublic } from "@dragoman/ingest";
import { onTestFinished } from "vitest";

type Handle = (request: IncomingMessage, response: ServerResponse) => void;

/** A server on loopback: what stands at each path; all else is missing, robots.txt too. */
export async function serve(
  paths: Readonly<Record<string, Handle>>,
): Promise<{ readonly address: string; readonly port: number; readonly asked: IncomingMessage[] }> {
  const asked: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    asked.push(request);
    const handle = paths[request.url ?? ""];
    if (handle !== undefined) return handle(request, response);
    response.writeHead(404).end("no such page");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return { address: `http://127.0.0.1:${port}`, port, asked };
}

/** A clock that jumps instead of waiting, and what was waited for. */
export function jumpingClock(hosts: Readonly<Record<string, readonly string[]>> = {}): FetchEffects & {
  readonly waits: number[];
  readonly lookups: string[];
} {
  let time = Date.parse("2026-03-01T10:00:00Z");
  const waits: number[] = [];
  const lookups: string[] = [];
  return {
    waits,
    lookups,
    now: () => time,
    wait: async (milliseconds) => {
      waits.push(milliseconds);
      time += milliseconds;
    },
    lookup: async (host) => {
      lookups.push(host);
      const addresses = hosts[host];
      if (addresses === undefined) throw Object.assign(new Error("getaddrinfo ENOTFOUND"), { code: "ENOTFOUND" });
      return addresses.map((address) => ({ address, family: address.includes(":") ? 6 : 4 }));
    },
  };
}

/** A fetcher that may talk to 127.0.0.1, and to no other address of the machine. */
export function fetcher(options: Partial<FetchOptions> = {}, effects: FetchEffects = jumpingClock()): Fetcher {
  const isAllowed = (address: string) => address === "127.0.0.1" || isPublic(address);
  return new Fetcher({ agent: "dragoman/1.0", isAllowed, ...options }, effects);
}

/** The code and message of a refusal; `document` or `unchanged` for anything else. */
export function outcome(answer: Answer): string {
  return "code" in answer ? `${answer.code}: ${answer.message}` : answer.kind;
}
