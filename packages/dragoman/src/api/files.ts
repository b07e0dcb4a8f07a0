import { extname, join, normalize, sep } from "node:path";
import { fileURLToPath } from "node:url";
import type { Context } from "hono";
import type { Effects } from "../effects.ts";
import { systemCode } from "../error.ts";
import { Problem } from "./problem.ts";

/** Where the built web app lies in the package. */
export const WEB: string = fileURLToPath(new URL("../../web", import.meta.url));

/** Where the page that reads texts by itself lies in the package. */
export const READ: string = fileURLToPath(new URL("../../read", import.meta.url));

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".map": "application/json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".webp": "image/webp",
  ".woff2": "font/woff2",
  ".wasm": "application/wasm",
  ".txt": "text/plain; charset=utf-8",
  ".webmanifest": "application/manifest+json",
  ".bin": "application/octet-stream",
};

/** Names of these carry a digest of what is in them. */
const ASSETS = "/assets/";

const NONE = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Dragoman</title></head>
<body><h1>Dragoman</h1><p>The pages are not built: <code>npm run build:web</code> makes them.</p>
<p>The API answers at <a href="/v1">/v1</a>; <a href="/v1/openapi.json">/v1/openapi.json</a> describes it.</p></body></html>
`;

type Disk = Pick<Effects, "look" | "readFile">;

/** A file of the web app; the app itself for every path that is none of its files. */
export async function webFile(c: Context, folder: string | null, disk: Disk): Promise<Response> {
  const path = decoded(c.req.path);
  const file = folder === null || path === null ? null : await fileAt(folder, path, disk);
  if (file !== null) return sendFile(c, file, path!.startsWith(ASSETS), disk);
  if (path === null || path.startsWith(ASSETS)) throw new Problem(404, "file.missing", "there is no such file");
  const start = folder === null ? null : await fileAt(folder, "/index.html", disk);
  return start === null ? c.html(NONE) : sendFile(c, start, false, disk);
}

/** A file of the page that reads texts by itself, which is all under `/read/`. */
export async function readerFile(c: Context, folder: string | null, disk: Disk): Promise<Response> {
  const path = decoded(c.req.path)?.slice("/read".length) ?? null;
  const file = folder === null || path === null ? null : await fileAt(folder, path === "/" ? "/read.html" : path, disk);
  if (file === null)
    throw new Problem(404, "file.missing", "there is no such file", { hint: "npm run build:web makes it" });
  return sendFile(c, file, path!.startsWith(ASSETS), disk);
}

async function sendFile(c: Context, path: string, isLasting: boolean, { look, readFile }: Disk): Promise<Response> {
  const { size, changed } = await look(path);
  const tag = `W/"${size.toString(36)}-${Math.trunc(changed).toString(36)}"`;
  c.header("Cache-Control", isLasting ? "public, max-age=31536000, immutable" : "no-cache");
  c.header("ETag", tag);
  if (c.req.header("If-None-Match") === tag) return c.body(null, 304);
  c.header("Content-Type", TYPES[extname(path)] ?? "application/octet-stream");
  return c.body((await readFile(path)) as Uint8Array<ArrayBuffer>);
}

/** The file that a path means, or null; never one outside of the folder. */
async function fileAt(folder: string, path: string, { look }: Disk): Promise<string | null> {
  const place = normalize(join(folder, path));
  if (!place.startsWith(folder + sep) || path.split("/").some((part) => part.startsWith("."))) return null;
  try {
    return (await look(place)).kind === "file" ? place : null;
  } catch (error) {
    if (systemCode(error) === null) throw error;
    return null;
  }
}

function decoded(path: string): string | null {
  try {
    const words = decodeURIComponent(path);
    return words.includes("\0") || words.includes("\\") ? null : words;
  } catch {
    return null;
  }
}
