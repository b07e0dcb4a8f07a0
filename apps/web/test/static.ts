import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".wasm": "application/wasm",
  ".gz": "application/gzip",
};

/** A plain server of files under a path, as any static host is one. */
export interface StaticHost {
  /** With a stroke at its end. */
  readonly url: string;
  /** What was asked for, in order. */
  readonly asked: string[];
  /** Files that are given in place of what lies there, by path below the host's. */
  readonly instead: Map<string, string>;
  close(): Promise<void>;
}

/** Serves a folder below `path`, as `/dragoman/`; what is not there is answered with 404 and the folder's `404.html`. */
export async function hostFolder(folder: string, path: string): Promise<StaticHost> {
  const asked: string[] = [];
  const instead = new Map<string, string>();
  const server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    const { pathname } = new URL(request.url ?? "/", "http://host");
    const inside = pathname.startsWith(path) ? pathname.slice(path.length) || "index.html" : null;
    const file = inside === null ? null : join(folder, normalize(`/${inside}`));
    const type = { "content-type": TYPES[extname(inside ?? "")] ?? "application/octet-stream" };
    try {
      const body = instead.get(inside ?? "") ?? readFileSync(file ?? "");
      response.writeHead(200, type).end(body);
    } catch {
      response.writeHead(404, { "content-type": "text/html" }).end(notFound(folder));
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const close = (): Promise<void> =>
    new Promise((resolve) => {
      server.closeAllConnections();
      server.close(() => resolve());
    });
  return { url: `http://127.0.0.1:${port}${path}`, asked, instead, close };
}

function notFound(folder: string): string {
  try {
    return readFileSync(join(folder, "404.html"), "utf8");
  } catch {
    return "<!doctype html><title>404</title>";
  }
}
