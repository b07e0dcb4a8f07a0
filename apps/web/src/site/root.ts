/** What a static site tells of itself in its page: where it lies. */
const written = document.querySelector<HTMLMetaElement>("meta[name=dragoman-site]")?.content;

/** Root of the static site that these pages are of; null when a server answers. */
export const siteRoot: URL | null =
  written === undefined ? null : new URL(written, document.baseURI.replace(/[?#].*$/s, ""));

/** Whether the pages show what was written once, and nothing can be asked or done. */
export const isStatic: boolean = siteRoot !== null;

/** The address of a page: `/dyad/AZE/CHN?on=2024-12-01#held` itself, or as a site of files has it, where the first page shows all. */
export function addressOf(page: string): string {
  if (siteRoot === null || !page.startsWith("/")) return page;
  const [, path = "", query = "", hash = ""] = /^([^?#]*)(?:\?([^#]*))?(#.*)?$/s.exec(page) ?? [];
  if (path === "/" && query === "") return siteRoot.href + hash;
  const asked = [`p=${path.replaceAll("&", "%26").replaceAll("+", "%2B")}`, ...(query === "" ? [] : [query])];
  return `${siteRoot.href}?${asked.join("&")}${hash}`;
}

/** The page that an address means. */
export function pageAt(address: URL): { readonly path: string; readonly query: URLSearchParams } {
  const query = new URLSearchParams(address.search);
  if (siteRoot === null) return { path: address.pathname, query };
  const asked = query.get("p");
  query.delete("p");
  // A host that shows this page for whatever it does not have (404.html) makes a server's addresses work as well.
  const rest = address.pathname.startsWith(siteRoot.pathname) ? address.pathname.slice(siteRoot.pathname.length) : "";
  return { path: asked ?? `/${rest.replace(/^(?:index|404)\.html$/, "")}`, query };
}
