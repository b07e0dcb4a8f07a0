import type { Entity } from "@dragoman/model";
import type { KeptArticle } from "../article.ts";
import { compareText } from "../order.ts";
import { hasTerms } from "../search/match.ts";
import { termsOf } from "../search/query.ts";
import { snippetOf } from "../search/snippet.ts";
import { searchWords } from "../search/words.ts";
import type { Hit } from "../store.ts";
import type { State } from "./state.ts";

/** Entities whose names have all words, or beginnings of them; those of most facts first. */
export function entitiesNamed(state: State, words: string, limit: number): readonly Entity[] {
  const sought = searchWords(words);
  if (sought.length === 0) return [];
  const found = [...state.entities.values()].filter(({ name }) => {
    const held = searchWords(name);
    return sought.every((word) => held.some((start) => start.startsWith(word)));
  });
  const cited = new Map<string, number>();
  for (const { index } of state.facts.values()) {
    for (const id of index.parties) cited.set(id, (cited.get(id) ?? 0) + 1);
  }
  const times = ({ id }: Entity) => cited.get(id) ?? 0;
  return found.sort((a, b) => times(b) - times(a) || compareText(a.id, b.id)).slice(0, limit);
}

/** Articles that have all terms, the latest first. */
export function hitsOf(state: State, text: string, limit: number): readonly Hit[] {
  const terms = termsOf(text);
  const found = [...state.articles.values()].filter(({ article }) => hasTerms(article, terms));
  return found
    .map(({ article }) => article)
    .sort((a, b) => compareText(day(b), day(a)) || compareText(a.key, b.key))
    .slice(0, limit)
    .map((article) => ({
      article: article.key,
      title: article.title,
      published: article.published,
      snippet: snippetOf(article, terms),
    }));
}

function day({ published }: KeptArticle): string {
  return published?.slice(0, 10) ?? "";
}
