import { computed, signal } from "@preact/signals";
import { addressOf, pageAt, siteRoot } from "./site/root.ts";

/** Where the reader is: path, query and fragment. */
export interface Place {
  readonly path: string;
  readonly query: URLSearchParams;
  readonly hash: string;
}

const address = signal(here());

/** The current place; pages follow it. */
export const place = computed<Place>(() => {
  const url = new URL(address.value, location.origin);
  return { ...pageAt(url), hash: url.hash };
});

/** A part of an address in plain words; as it stands where it is not well written. */
export function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** Goes to an address of this site; `replace` leaves no step to go back to. */
export function go(to: string, { replace = false }: { readonly replace?: boolean } = {}): void {
  const { path } = place.value;
  history[replace ? "replaceState" : "pushState"](null, "", addressOf(to));
  address.value = here();
  if (place.value.path === path) return;
  scrollTo(0, 0);
  document.getElementById("content")?.focus({ preventScroll: true });
}

/** Sets one part of the query, or takes it away. */
export function setQuery(name: string, value: string | null): void {
  setQueries({ [name]: value });
}

/** Sets several parts of the query at once; null takes one away. */
export function setQueries(values: Readonly<Record<string, string | null>>): void {
  const query = new URLSearchParams(place.value.query);
  for (const [name, value] of Object.entries(values)) {
    if (value === null) query.delete(name);
    else query.set(name, value);
  }
  putQuery(query);
}

/** Puts another query in the address of the same page. */
export function putQuery(query: URLSearchParams): void {
  const text = query.toString();
  go(`${place.value.path}${text === "" ? "" : `?${text}`}${location.hash}`, { replace: true });
}

/** Follows links of this site without loading the page anew. */
export function followLinks(): void {
  addEventListener("popstate", () => {
    address.value = here();
  });
  document.addEventListener("click", (event) => {
    const href = hrefIn(event);
    if (href === null || !isOfApp(href)) return;
    event.preventDefault();
    go(href);
  });
}

/** Where a plain click on a link leads, or null. */
function hrefIn(event: MouseEvent): string | null {
  if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey) return null;
  const link = event.target instanceof Element ? event.target.closest("a") : null;
  return link?.target === "_blank" ? null : (link?.getAttribute("href") ?? null);
}

/** Whether a link leads to one of these pages, or to a part of one that is not there to be scrolled to. */
function isOfApp(href: string): boolean {
  if (href.startsWith("#")) return document.getElementById(href.slice(1)) === null;
  if (siteRoot !== null) return href.startsWith(siteRoot.href);
  return href.startsWith("/") && !href.startsWith("/v1") && !href.startsWith("/read/");
}

/** Opens links of a page that stands in a frame outside of it. */
export function leadOut(): void {
  document.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest("a") : null;
    const href = link?.getAttribute("href");
    if (href == null || event.defaultPrevented) return;
    event.preventDefault();
    open(new URL(href, location.origin), "_blank", "noopener");
  });
}

function here(): string {
  return `${location.pathname}${location.search}${location.hash}`;
}
