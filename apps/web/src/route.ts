import { computed, signal } from "@preact/signals";

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
  return { path: url.pathname, query: url.searchParams, hash: url.hash };
});

/** Goes to an address of this site; `replace` leaves no step to go back to. */
export function go(to: string, { replace = false }: { readonly replace?: boolean } = {}): void {
  const isOtherPage = new URL(to, location.href).pathname !== location.pathname;
  history[replace ? "replaceState" : "pushState"](null, "", to);
  address.value = here();
  if (!isOtherPage) return;
  scrollTo(0, 0);
  document.getElementById("content")?.focus({ preventScroll: true });
}

/** Sets one part of the query, or takes it away. */
export function setQuery(name: string, value: string | null): void {
  setQueries({ [name]: value });
}

/** Sets several parts of the query at once; null takes one away. */
export function setQueries(values: Readonly<Record<string, string | null>>): void {
  const query = new URLSearchParams(location.search);
  for (const [name, value] of Object.entries(values)) {
    if (value === null) query.delete(name);
    else query.set(name, value);
  }
  putQuery(query);
}

/** Puts another query in the address of the same page. */
export function putQuery(query: URLSearchParams): void {
  const text = query.toString();
  go(`${location.pathname}${text === "" ? "" : `?${text}`}${location.hash}`, { replace: true });
}

/** Follows links of this site without loading the page anew. */
export function followLinks(): void {
  addEventListener("popstate", () => {
    address.value = here();
  });
  document.addEventListener("click", (event) => {
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey) return;
    const link = event.target instanceof Element ? event.target.closest("a") : null;
    const href = link?.getAttribute("href");
    if (href == null || !(href.startsWith("/") || href.startsWith("#")) || isOutside(href)) return;
    if (href.startsWith("#") && document.getElementById(href.slice(1)) !== null) return;
    event.preventDefault();
    go(href);
  });
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

/** Paths of this host that are no pages of this app. */
function isOutside(href: string): boolean {
  return href.startsWith("/v1") || href.startsWith("/read/");
}
