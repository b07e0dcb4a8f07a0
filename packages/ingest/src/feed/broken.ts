import { Parser } from "htmlparser2";
import type { Entry, Feed } from "./entry.ts";

type Field = keyof Entry;

/** Elements of RSS, RDF and Atom, without prefixes, that hold a field. Earlier ones win. */
const FIELDS: Readonly<Record<string, Field>> = {
  title: "title",
  link: "url",
  guid: "url",
  pubdate: "published",
  published: "published",
  date: "published",
  updated: "published",
  encoded: "content",
  content: "content",
  description: "summary",
  summary: "summary",
  language: "language",
};

const ITEMS = new Set(["item", "entry"]);

type Draft = { -readonly [field in Field]: string | null };

const draft = (): Draft => ({
  title: null,
  url: null,
  published: null,
  content: null,
  summary: null,
  language: null,
  source: null,
});

/** Reads the items of a feed that is not well-formed: each begins with its tag and ends with the next or its own end. Null when there is none. */
export function parseBroken(text: string): Feed | null {
  const reading = new Reading();
  const parser = new Parser(
    {
      onopentag: (name, attributes) => reading.open(plain(name), attributes),
      ontext: (part) => reading.text(part),
      onclosetag: (name) => reading.close(plain(name)),
    },
    { xmlMode: true, decodeEntities: true, recognizeCDATA: true },
  );
  parser.end(text);
  return reading.feed();
}

const plain = (name: string): string => name.replace(/^.*:/, "").toLowerCase();

class Reading {
  readonly #head: Draft = draft();
  readonly #entries: Draft[] = [];
  #now: Draft = this.#head;
  #field: Field | null = null;
  #name = "";
  #text = "";

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (ITEMS.has(name)) {
      this.#now = draft();
      this.#entries.push(this.#now);
      this.#field = null;
      return;
    }
    if (name === "source") this.#now.source ??= attributes["url"] ?? null;
    if (name === "link" && attributes["href"] && (attributes["rel"] ?? "alternate") === "alternate")
      this.#now.url ??= attributes["href"];
    const field = FIELDS[name];
    if (field === undefined || this.#field !== null) return;
    this.#field = field;
    this.#name = name;
    this.#text = "";
  }

  text(part: string): void {
    if (this.#field !== null) this.#text += part;
  }

  close(name: string): void {
    if (ITEMS.has(name)) this.#now = this.#head;
    if (this.#field === null || name !== this.#name) return;
    const text = this.#text.trim();
    if (text !== "") this.#now[this.#field] ??= text;
    this.#field = null;
  }

  feed(): Feed | null {
    const { title, url, language } = this.#head;
    return this.#entries.length === 0 ? null : { title, url, language, entries: this.#entries };
  }
}
