import { type Article, sha256 } from "@dragoman/model";
import type { Context } from "../context.ts";
import type { Document } from "./document.ts";

/** Lays a text out: repairs, dateline, headline, agency tail, turns, quote marks, sentences, tokens. */
export function layOut(article: Article, _context: Context): Document {
  return {
    article: {
      id: sha256(article.text),
      url: article.url ?? null,
      title: article.title ?? null,
      publisher: null,
      language: "en",
      published: article.published ?? null,
      publishedFrom: article.published ? "option" : null,
      place: null,
    },
    text: article.text,
    paragraphs: [],
    sentences: [],
    quoted: [],
    dateline: null,
    turns: [],
    tails: [],
    notes: [],
  };
}
