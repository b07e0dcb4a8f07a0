import { cacheNames, prefixOf } from "./caches.ts";

/** What a service worker is given that the library of the DOM has no types of. */
interface Scope {
  readonly registration: { readonly scope: string };
  readonly clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(
    type: "install" | "activate",
    listener: (event: { waitUntil(work: Promise<unknown>): void }) => void,
  ): void;
  addEventListener(type: "fetch", listener: (event: FetchEvent) => void): void;
  addEventListener(type: "message", listener: (event: { readonly data: unknown }) => void): void;
}

interface FetchEvent {
  readonly request: Request;
  respondWith(response: Promise<Response>): void;
}

/** The build puts the list here. */
declare const __FILES__: { readonly version: string; readonly files: readonly string[] };

const { version, files } = __FILES__;
const scope = self as unknown as Scope;
const root = scope.registration.scope;
const names = cacheNames(root, version);
const PAGE = new URL("read.html", root).href;

/** Names of these carry a digest of what is in them. */
const isLasting = (file: string): boolean => file.startsWith("assets/");

/** Keeps all files; what the page itself has put there already is not asked for again. */
async function install(): Promise<void> {
  const [lasting, page] = await Promise.all([caches.open(names.lasting), caches.open(names.page)]);
  for (const file of files) {
    const url = new URL(file, root).href;
    if (isLasting(file) && (await lasting.match(url)) !== undefined) continue;
    const response = await fetch(url, isLasting(file) ? {} : { cache: "no-cache" });
    if (!response.ok) throw new Error(`${url}: ${response.status}`);
    await (isLasting(file) ? lasting : page).put(url, response);
  }
}

/** Drops what earlier versions kept. */
async function tidy(): Promise<void> {
  for (const name of await caches.keys()) {
    const isOwn = name.startsWith(`${prefixOf(root)} `);
    if (isOwn && name !== names.lasting && name !== names.page) await caches.delete(name);
  }
  const wanted = new Set(files.map((file) => new URL(file, root).href));
  const lasting = await caches.open(names.lasting);
  for (const { url } of await lasting.keys()) if (!wanted.has(bareOf(url))) await lasting.delete(url);
  await scope.clients.claim();
}

/** An address without what tells one thing made of a file from another. */
function bareOf(url: string): string {
  return url.replace(/[?#].*$/, "");
}

async function answer(request: Request, url: string): Promise<Response> {
  const kept = await caches.match(url);
  return kept ?? fetch(request);
}

scope.addEventListener("install", (event) => event.waitUntil(install()));
scope.addEventListener("activate", (event) => event.waitUntil(tidy()));
scope.addEventListener("message", ({ data }) => {
  if (data === "update") void scope.skipWaiting();
});
scope.addEventListener("fetch", (event) => {
  const { method, url, mode } = event.request;
  const bare = bareOf(url);
  if (method !== "GET") return;
  if (mode === "navigate" && (bare === PAGE || bare === root)) event.respondWith(answer(event.request, PAGE));
  else if (files.includes(bare.slice(root.length)) && bare.startsWith(root))
    event.respondWith(answer(event.request, bare));
});
