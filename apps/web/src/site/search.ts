import type { Entity } from "@dragoman/model";
import {
  BLOCK,
  type FactList,
  type KeptArticle,
  type ListedFact,
  NAME_STEM,
  type Names,
  type Postings,
  searchWords,
  snippetOf,
  type Term,
  termsOf,
  WORD_STEM,
} from "@dragoman/register";
import type { EntityAnswer, FoundArticle, SearchAnswer } from "../data.ts";
import { answerOf, entryOf } from "./files.ts";
import { isExcerpt } from "./told.ts";

/** Articles that are shown; each has to be opened for its words. */
const ARTICLES = 10;

/** Entities by name; articles and facts that have all of the words. Words of a "phrase" may stand apart. */
export async function searchSite(query: string, limit: number): Promise<SearchAnswer> {
  const terms = termsOf(query);
  const [entities, [facts, articles]] = await Promise.all([entitiesNamed(query, limit), ranksOf(terms)]);
  const [listed, found] = await Promise.all([
    factsAt(facts.slice(0, limit)),
    articlesAt(articles.slice(0, Math.min(limit, ARTICLES)), terms),
  ]);
  return { entities: entities.items, articles: found, facts: listed.items, names: listed.names };
}

/** Entities in whose names all the words begin words; the first of the register's come first. */
export async function entitiesNamed(query: string, limit: number): Promise<EntityAnswer> {
  const sought = searchWords(query);
  const stem = [...sought].sort((a, b) => b.length - a.length)[0]?.slice(0, NAME_STEM) ?? "";
  const entities = stem.length < NAME_STEM ? [] : ((await entryOf<readonly Entity[]>("names", stem)) ?? []);
  const fits = ({ name }: Entity): boolean => {
    const own = searchWords(name);
    return sought.every((word) => own.some((one) => one.startsWith(word)));
  };
  return { items: entities.filter(fits).slice(0, limit) };
}

type Ranks = readonly [facts: readonly number[], articles: readonly number[]];

/** Where facts, and articles, rank that have every word. */
async function ranksOf(terms: readonly Term[]): Promise<Ranks> {
  const wanted = terms.flatMap(({ words, isPrefix }) =>
    words.map((word, at) => ({ word, isPrefix: isPrefix && at === words.length - 1 })),
  );
  const each = await Promise.all(wanted.map(ranksOfWord));
  const [first, ...rest] = each;
  if (first === undefined) return [[], []];
  return rest.reduce<Ranks>((all, one) => [common(all[0], one[0]), common(all[1], one[1])], first);
}

async function ranksOfWord({ word, isPrefix }: { readonly word: string; readonly isPrefix: boolean }): Promise<Ranks> {
  const postings = (await entryOf<Postings>("words", word.slice(0, WORD_STEM))) ?? {};
  if (!isPrefix) return (Object.hasOwn(postings, word) ? postings[word] : undefined) ?? [[], []];
  const all = Object.entries(postings).filter(([own]) => own.startsWith(word));
  return [0, 1].map((side) => rising(all.flatMap(([, ranks]) => ranks[side as 0 | 1]))) as unknown as Ranks;
}

function rising(ranks: readonly number[]): readonly number[] {
  return [...new Set(ranks)].sort((a, b) => a - b);
}

function common(a: readonly number[], b: readonly number[]): readonly number[] {
  const other = new Set(b);
  return a.filter((rank) => other.has(rank));
}

async function factsAt(ranks: readonly number[]): Promise<FactList> {
  const blocks = await Promise.all(ranks.map((rank) => entryOf<FactList>("hits", `f${Math.floor(rank / BLOCK)}`)));
  const items = ranks.flatMap((rank, at): ListedFact | [] => blocks[at]?.items[rank % BLOCK] ?? []);
  return { items, names: Object.assign({}, ...blocks.map((block) => block?.names ?? {})) as Names };
}

async function articlesAt(ranks: readonly number[], terms: readonly Term[]): Promise<readonly FoundArticle[]> {
  const found = await Promise.all(
    ranks.map(async (rank) => {
      const keys = await entryOf<readonly string[]>("hits", `a${Math.floor(rank / BLOCK)}`);
      return answerOf<KeptArticle>(`/v1/articles/${keys?.[rank % BLOCK]}`);
    }),
  );
  return found.flatMap((article) => (article === undefined ? [] : [hitOf(article, terms)]));
}

function hitOf(article: KeptArticle, terms: readonly Term[]): FoundArticle {
  // What is left out stands as line ends.
  const text = isExcerpt.value ? article.text.replace(/^\n+|\n+$/g, "").replace(/\n{2,}/g, " … ") : article.text;
  const snippet = snippetOf({ ...article, text }, terms);
  const [start, end] = [snippet.indexOf("\u0002"), snippet.indexOf("\u0003")];
  return {
    article: article.key,
    title: article.title,
    published: article.published,
    snippet: snippet.replace("\u0002", "").replace("\u0003", ""),
    match: start < 0 || end < start ? null : [start, end - 1],
  };
}
