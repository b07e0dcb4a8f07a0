import type { Span } from "@dragoman/model";
import { pageOf } from "@dragoman/register";
import { DragomanError } from "../error.ts";

/** Addresses under which what is told can be found again. */
export interface Links {
  fact(id: string): string;
  article(key: string, span?: Span): string;
  /** Of a state, organisation, person or anything else, by its id. */
  entity(id: string): string;
  /** Of two of them, by their ids. */
  dyad(a: string, b: string): string;
}

/** Addresses of the pages of a site, or `dragoman:` addresses without one. */
export function linksTo(site: string | null): Links {
  if (site === null) {
    return {
      fact: (id) => `dragoman:fact/${id}`,
      article: (key, span) => `dragoman:article/${key}${fragment(span)}`,
      entity: (id) => `dragoman:entity/${partOf(id)}`,
      dyad: (a, b) => `dragoman:dyad/${partOf(a)}/${partOf(b)}`,
    };
  }
  const base = site.replace(/\/+$/, "");
  return {
    fact: (id) => `${base}/f/${id}`,
    article: (key, span) => `${base}/article/${key}${fragment(span)}`,
    entity: (id) => base + pageOf(id),
    dyad: (a, b) => `${base}/dyad/${partOf(a)}/${partOf(b)}`,
  };
}

const STATE = "state:";

/** Characters of the article's text, in UTF-16 code units. */
function fragment(span: Span | undefined): string {
  return span === undefined ? "" : `#char=${span[0]},${span[1]}`;
}

/** States by their code, others by their whole id. */
function partOf(id: string): string {
  return encodeURIComponent(id.startsWith(STATE) ? id.slice(STATE.length) : id);
}

/** Address of the pages that links lead to, or null. */
export function toSite(site: string | undefined): string | null {
  if (site === undefined) return null;
  const url = URL.canParse(site) ? new URL(site) : null;
  if (url !== null && /^https?:$/.test(url.protocol) && url.search === "" && url.hash === "") return url.href;
  throw new DragomanError("usage", `--site ${site} is no address of a site`, "write https://register.example.org");
}
