import type { Page } from "./dom.ts";

/** An object of JSON-LD. */
export type Thing = Readonly<Record<string, unknown>>;

/** Nesting beyond which a page's own data is not followed. */
const DEPTH = 6;

const ARTICLE = /(?:Article|NewsArticle|BlogPosting|Report|PressRelease|SocialMediaPosting|CreativeWork)$/;
const PAGE = /(?:WebPage|ItemPage|AboutPage)$/;

/** What a page says of its article in JSON-LD: the article first, then the page. */
export function articleThings(page: Page): readonly Thing[] {
  const things: Thing[] = [];
  for (const script of page.querySelectorAll('script[type="application/ld+json"]')) {
    gather(parseLoosely(script.textContent ?? ""), things, 0);
  }
  const ofKind = (kind: RegExp): readonly Thing[] =>
    things.filter(({ "@type": type }) => [type].flat().some((name) => typeof name === "string" && kind.test(name)));
  return [...ofKind(ARTICLE), ...ofKind(PAGE)];
}

/** Pages wrap their data in comments, or leave line breaks in strings. */
function parseLoosely(text: string): unknown {
  const json = text
    .replace(/^\s*(?:<!--|\/\*.*?\*\/|<!\[CDATA\[)|(?:-->|\]\]>)\s*;?\s*$/g, "")
    .replace(/\p{Cc}/gu, " ");
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

function gather(value: unknown, things: Thing[], depth: number): void {
  if (depth > DEPTH || typeof value !== "object" || value === null) return;
  if (Array.isArray(value)) {
    for (const item of value) gather(item, things, depth + 1);
    return;
  }
  const thing = value as Thing;
  if (thing["@type"] !== undefined) things.push(thing);
  gather(thing["@graph"], things, depth + 1);
  gather(thing["mainEntity"], things, depth + 1);
  gather(thing["mainEntityOfPage"], things, depth + 1);
}

/** The text of a property, or of its name, address or first value. */
export function wordOf(value: unknown): string | null {
  if (typeof value === "string") return value.trim() || null;
  if (Array.isArray(value)) return wordOf(value[0]);
  if (typeof value !== "object" || value === null) return null;
  const { name, "@value": inner, "@id": id, url } = value as Thing;
  return wordOf(name ?? inner ?? url ?? id ?? null);
}

/** The first word that the page's things have for a property. */
export function fromThings(things: readonly Thing[], property: string): string | null {
  for (const thing of things) {
    const word = wordOf(thing[property]);
    if (word !== null) return word;
  }
  return null;
}
