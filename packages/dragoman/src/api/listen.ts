import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { getRequestListener } from "@hono/node-server";
import { DragomanError, systemCode } from "../error.ts";

/** Milliseconds that answers under way get when the server ends. */
const GRACE = 2000;
/** Milliseconds in which a request must have arrived. */
const ARRIVAL = 30_000;

/** A server that listens. */
export interface Listening {
  /** `http://127.0.0.1:8600` */
  readonly address: string;
  close(): Promise<void>;
}

/** Begins to listen. Throws DragomanError when the port or address cannot be had. */
export async function listen(
  fetch: Parameters<typeof getRequestListener>[0],
  { host, port }: { readonly host: string; readonly port: number },
): Promise<Listening> {
  const server = createServer({ requestTimeout: ARRIVAL, headersTimeout: ARRIVAL }, getRequestListener(fetch));
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error) => reject(refused(error, host, port)));
    server.listen(port, host, resolve);
  });
  const { address, family, port: got } = server.address() as AddressInfo;
  const name = family === "IPv6" ? `[${address}]` : address;
  return { address: `http://${name}:${got}`, close: () => close(server) };
}

async function close(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  const timer = setTimeout(() => server.closeAllConnections(), GRACE);
  await closed;
  clearTimeout(timer);
}

function refused(error: unknown, host: string, port: number): unknown {
  const told: Readonly<Record<string, readonly [message: string, hint: string]>> = {
    EADDRINUSE: [
      `port ${port} is in use`,
      `another server runs there; --port ${port < 65_535 ? port + 1 : 8600}, or 0 for any that is free`,
    ],
    EACCES: [`port ${port} may not be used`, "take one from 1024 on: --port 8600"],
    EADDRNOTAVAIL: [`${host} is no address of this machine`, "--host 127.0.0.1 is this machine alone"],
    ENOTFOUND: [`nobody knows the host ${host}`, "--host 127.0.0.1 is this machine alone"],
  };
  const [message, hint] = told[systemCode(error) ?? ""] ?? [];
  return message === undefined ? error : new DragomanError("serve.port", message, hint ?? null);
}
