import type { Entity } from "@dragoman/model";
import { BLOCK, canonicalRequest, collectionOf, type KeptArticle, listed, pushTo } from "@dragoman/register";
import type { Desk } from "../api/desk.ts";
import { answerTo } from "./ask.ts";
import { excerptOf, lengthOf } from "./excerpt.ts";
import { distinctWords, type Found, neighboursOf, type Plan, requestsFor } from "./plan.ts";
import type { Collection } from "./shards.ts";
import { blocks, namesOfEntities, postingsOf, ranked } from "./words.ts";

/** Keys that share a file: the larger an answer, the fewer. */
const TOGETHER: Readonly<Record<string, number>> = { dyads: 3, states: 3, people: 6, organisations: 6, articles: 10 };
const [USUAL, WORDS, BLOCKS] = [20, 40, 2];

/** What is shown of the articles: how many characters there are, and how many of them. */
export interface Shown {
  all: number;
  kept: number;
}

/** All that a site holds, ready to be written. */
export async function collectionsOf(
  plan: Plan,
  desk: Desk,
  texts: boolean,
  shown: Shown,
): Promise<readonly Collection[]> {
  const { tx } = await desk.view.head();
  const neighbours = neighboursOf(plan, desk.reference, desk.today);
  const asked = new Map(requestsFor(plan, neighbours, tx).map((request) => [canonicalRequest(request), request]));
  const byName = new Map<string, string[]>();
  for (const key of asked.keys()) pushTo(byName, collectionOf(key), key);
  const answer = async (key: string): Promise<string | null> => {
    const article = /^\/v1\/articles\/(a\w+)$/.exec(key)?.[1];
    const json =
      article === undefined
        ? await answerTo(asked.get(key)!, desk)
        : await articleJson(await cut((await desk.view.article(article))!), desk);
    return json === null || isEmptyList(json) ? null : withoutPaths(json);
  };
  const cut = async (article: KeptArticle): Promise<KeptArticle> =>
    texts ? article : { ...article, text: excerptOf(article.text, await desk.view.statementsOf(article.key)) };
  const articles: Found[] = [];
  for (const key of plan.articles) {
    const article = await desk.view.article(key);
    if (article === null) continue;
    const { text } = await cut(article);
    shown.all += article.text.length;
    shown.kept += texts ? text.length : lengthOf(text);
    articles.push({ id: key, day: article.published ?? "", words: distinctWords([article.title ?? "", text]) });
  }
  return [
    ...[...byName].map(([name, keys]): Collection => ({ name, keys, together: TOGETHER[name] ?? USUAL, answer })),
    ...searchCollections(ranked(plan.facts), ranked(articles), await entitiesOf(plan, desk), desk),
  ];
}

async function articleJson(article: KeptArticle, { view }: Desk): Promise<string> {
  return JSON.stringify({ ...article, engine: await view.engineOf(article.key) });
}

function isEmptyList(json: string): boolean {
  return json.startsWith('{"items":[],') && json.includes('"total":0');
}

/** Where a file lay on somebody's computer concerns nobody; addresses stay. */
function withoutPaths(json: string): string {
  return json.replace(/"origin":"(?!https?:)(?:[^"\\]|\\.)*"/g, '"origin":null');
}

async function entitiesOf({ entities }: Plan, { view }: Desk): Promise<readonly Entity[]> {
  const found = await view.entities([...entities].sort());
  return found.filter(({ kind }) => kind !== "outlet");
}

function searchCollections(
  facts: readonly Found[],
  articles: readonly Found[],
  entities: readonly Entity[],
  { view }: Desk,
): readonly Collection[] {
  const [postings, names] = [postingsOf(facts, articles), namesOfEntities(entities)];
  const hits = async (key: string): Promise<string> => {
    const from = Number(key.slice(1)) * BLOCK;
    const ids = (key.startsWith("f") ? facts : articles).slice(from, from + BLOCK).map(({ id }) => id);
    if (key.startsWith("a")) return JSON.stringify(ids);
    const { items } = await view.facts({ ids }, { order: "id", limit: BLOCK });
    const byId = new Map(items.map((fact) => [fact.id, fact]));
    return JSON.stringify(
      await listed(
        view,
        ids.map((id) => byId.get(id)!),
      ),
    );
  };
  return [
    {
      name: "words",
      keys: [...postings.keys()],
      together: WORDS,
      answer: async (stem) => JSON.stringify(postings.get(stem)),
    },
    {
      name: "names",
      keys: [...names.keys()],
      together: WORDS,
      answer: async (stem) => JSON.stringify(names.get(stem)),
    },
    {
      name: "hits",
      keys: [...blocks("f", facts.length), ...blocks("a", articles.length)],
      together: BLOCKS,
      answer: hits,
    },
  ];
}
