import type { Article } from "@dragoman/model";
import { DragomanError } from "../error.ts";

/** Where a gold item stands: exact strings of the text (`content` or `at`, `#` for the n-th occurrence) or a span. */
export interface GoldPlace {
  readonly at?: string;
  readonly content?: readonly string[];
  readonly span?: readonly [number, number];
  readonly "#"?: number;
  /** Neither required of a reader nor counted as wrong. */
  readonly optional?: boolean;
}

export interface GoldQuotation extends GoldPlace {
  readonly kind: string;
  readonly speaker?: string | null;
  readonly country?: string | null;
  /** Null where a reader may leave the speaker open. */
  readonly accept?: { readonly speaker?: string | readonly (string | null)[] | null };
}

export interface GoldEvent extends GoldPlace {
  readonly type: string;
  readonly actors: readonly string[];
  readonly recipients: readonly string[];
  readonly time?: string | null;
  readonly assertion?: string;
  readonly symmetric?: boolean;
  readonly accept?: {
    readonly type?: readonly string[];
    readonly actors?: readonly (string | readonly string[] | null)[];
    readonly recipients?: readonly (string | readonly string[] | null)[];
    readonly time?: readonly (string | null)[];
    readonly assertion?: readonly string[];
  };
}

export interface GoldRelation extends GoldPlace {
  readonly kind: string;
  readonly subject: readonly string[];
  readonly object?: string | null;
  readonly level?: string | null;
  readonly change?: string | null;
  readonly start?: string | null;
  readonly end?: string | null;
  readonly accept?: {
    readonly subject?: readonly (string | readonly string[])[];
    readonly object?: string | readonly (string | null)[];
    readonly level?: readonly string[];
    readonly change?: readonly string[];
    readonly start?: readonly (string | null)[];
    readonly end?: readonly (string | null)[];
  };
}

export interface GoldTime extends GoldPlace {
  readonly value: string | null;
  readonly accept?: { readonly value?: readonly (string | null)[] };
}

/** An article with what a reader should find in it; a list that is absent is not judged. */
export interface GoldArticle {
  readonly id: string;
  readonly text: string;
  readonly published?: string | null;
  readonly title?: string | null;
  readonly url?: string | null;
  readonly publisher?: string | null;
  readonly language?: string | null;
  readonly quotations?: readonly GoldQuotation[];
  readonly events?: readonly GoldEvent[];
  readonly relations?: readonly GoldRelation[];
  readonly times?: readonly GoldTime[];
}

/** What a reader is given of an annotated article. */
export function articleOf({ text, published, title, url, publisher, language }: GoldArticle): Article {
  return {
    text,
    published: published ?? null,
    title: title ?? null,
    url: url ?? null,
    publisher: publisher ?? null,
    language: language ?? null,
  };
}

/** The articles of a gold file, one a line. */
export function parseGold(source: string, file: string): readonly GoldArticle[] {
  const articles = source.split("\n").flatMap((line, index) => (line.trim() ? [parseLine(line, index + 1, file)] : []));
  if (articles.length === 0) throw new DragomanError("gold.empty", `${file} holds no article`);
  return articles;
}

function parseLine(line: string, number: number, file: string): GoldArticle {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw new DragomanError("gold.invalid", `${file}:${number} is no JSON`, "one JSON object a line");
  }
  const article = value as Partial<GoldArticle> | null;
  if (typeof article?.text !== "string") throw new DragomanError("gold.invalid", `${file}:${number} has no text`);
  return { ...article, id: article.id ?? `line ${number}`, text: article.text };
}
