import { cpSync, mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "vite";

const weights = join(import.meta.dirname, "../../../english/weights");
const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".wasm": "application/wasm",
};

/** The reader as a site: built files in a folder of their own, and what each part of it weighs in kilobytes after gzip. */
export interface Site {
  readonly folder: string;
  readonly sizes: Readonly<Record<string, number>>;
}

/** Builds the page from source with Vite; reference tables and lexicons become files of their own. */
export async function buildSite(): Promise<Site> {
  const folder = mkdtempSync(join(tmpdir(), "dragoman-site-"));
  await build({
    root: import.meta.dirname,
    logLevel: "error",
    base: "./",
    resolve: { conditions: ["@dragoman/source", "module", "browser", "import"] },
    build: {
      outDir: folder,
      target: "esnext",
      modulePreload: false,
      chunkSizeWarningLimit: 10_000,
      rolldownOptions: { output: { codeSplitting: { groups: PARTS.map(([name, test]) => ({ name, test })) } } },
    },
  });
  for (const name of ["english.bin", "kernel.wasm"]) cpSync(join(weights, name), join(folder, name));
  return { folder, sizes: sizesOf(folder) };
}

const PARTS: readonly (readonly [name: string, files: RegExp])[] = [
  ["reference", /packages\/reference\/src\/generated/],
  ["lexicon", /packages\/english\/src\/generated/],
];

function sizesOf(folder: string): Readonly<Record<string, number>> {
  const sizes: Record<string, number> = {};
  for (const file of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
    if (extname(file) === "" || file.endsWith(".html")) continue;
    const part = file.endsWith(".js") ? (PARTS.find(([name]) => file.includes(name))?.[0] ?? "code") : file;
    sizes[part] = (sizes[part] ?? 0) + gzipSync(readFileSync(join(folder, file)), { level: 9 }).length / 1000;
  }
  return sizes;
}

/** Serves a folder on this machine; gives the address and a way to stop. */
export function serve(folder: string): Promise<{ readonly url: string; readonly close: () => void }> {
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? "/", "http://site").pathname.replace(/\/$/, "/index.html");
    try {
      const body = readFileSync(join(folder, path));
      response.writeHead(200, { "content-type": TYPES[extname(path)] ?? "application/octet-stream" }).end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  return new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address() as AddressInfo;
      resolve({ url: `http://127.0.0.1:${port}/`, close: () => server.close() });
    });
  });
}
