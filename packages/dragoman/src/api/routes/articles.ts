import { overlaps, type Span } from "@dragoman/model";
import type { KeptArticle } from "@dragoman/register";
import { allFacts, citedInRow, listed } from "@dragoman/register";
import { nearestIds } from "../../register/factid.ts";
import type { Desk } from "../desk.ts";
import { Problem } from "../problem.ts";
import { offset, words } from "../query.ts";
import { type Route, route } from "../route.ts";
import { articleFactsShape, explanationShape, readingShape } from "../shapes/articles.ts";
import { articleShape } from "../shapes/parts.ts";

const params = { key: words("Key of the article", "a81c0…") };

/** Articles, what they say, and how they are read now. */
export const articleRoutes: readonly Route[] = [
  route({
    path: "/v1/articles/{key}",
    summary: "An article with its text, in which all spans count",
    params,
    query: {},
    answer: articleShape,
    work: async (desk, { key }) => {
      const article = await articleOf(key, desk);
      return { ...article, engine: await desk.view.engineOf(article.key) };
    },
  }),
  route({
    path: "/v1/articles/{key}/facts",
    summary: "Facts that rest on an article, with the statements that it makes",
    params,
    query: {},
    answer: articleFactsShape,
    work: async (desk, { key }) => {
      const { text: _, notes: __, ...article } = await articleOf(key, desk);
      const { view } = desk;
      const [facts, statements] = [await allFacts(view, { article: key }, "time"), await view.statementsOf(key)];
      const { items, names } = await listed(view, facts, statements.flatMap(citedInRow));
      return { article, items, statements, names };
    },
  }),
  route({
    path: "/v1/articles/{key}/reading",
    summary: "The article read anew by the engine that runs: mentions, times, quotations, events, relations",
    params,
    query: {},
    cost: 10,
    answer: readingShape,
    work: async (desk, { key }) => ({ json: await desk.readings.ofArticle(await articleOf(key, desk)) }),
  }),
  route({
    path: "/v1/articles/{key}/explanation",
    summary:
      "What the engine that runs tries on the sentences of some words: rules that fired, rules that lost, and why",
    params,
    query: {
      start: offset("Where the words start, in UTF-16 code units"),
      end: offset("Where they end; without both, the whole article"),
    },
    cost: 10,
    answer: explanationShape,
    work: async (desk, { key }, { start, end }) => {
      const { sentences } = await desk.readings.explain(await articleOf(key, desk));
      const asked: Span = [start ?? 0, end ?? Number.POSITIVE_INFINITY];
      return { sentences: sentences.filter(({ sentence }) => overlaps(sentence, asked)) };
    },
  }),
];

async function articleOf(key: string, { view }: Desk): Promise<KeptArticle> {
  const article = await view.article(key);
  if (article !== null) return article;
  const nearest = /^a[0-9a-f]{0,32}$/.test(key) ? await nearestIds(`${key} `, view) : [];
  const hint = "facts name the articles that they rest on";
  throw new Problem(404, "article.unknown", `no article has the key ${key}`, { parameter: "key", hint, nearest });
}
