import type { Hit } from "@dragoman/register";
import { cite, citedInList, namesOf, searchWords } from "@dragoman/register";
import { limit, words } from "../query.ts";
import { type Route, route } from "../route.ts";
import { searchShape } from "../shapes/entities.ts";

/** One box to look for everything. */
export const searchRoute: Route = route({
  path: "/v1/search",
  summary: "Entities by their names; articles that have the words, and facts that rest on them",
  params: {},
  query: { q: words('Words, "phrases", beginnings*', "strategic partner*"), limit: limit(10, 100) },
  answer: searchShape,
  work: async (desk, _, { q, limit: most }) => {
    const { view } = desk;
    const entities = await desk.names.find(q, most, view);
    const hasWords = searchWords(q).length > 0;
    const hits = hasWords ? await view.search(q, most) : [];
    const { items } = hasWords ? await view.facts({ text: q }, { order: "reported", limit: most }) : { items: [] };
    const facts = await cite(view, items);
    return { entities, articles: hits.map(withoutMarks), facts, names: await namesOf(view, citedInList(facts)) };
  },
});

/** The snippet with its match as a span, in place of control characters. */
function withoutMarks({ snippet, ...hit }: Hit): object {
  const start = snippet.indexOf("\u0002");
  const end = snippet.indexOf("\u0003", start);
  const isMarked = start >= 0 && end > start;
  const text = snippet.replaceAll("\u0002", "").replaceAll("\u0003", "");
  return { ...hit, snippet: text, match: isMarked ? [start, end - 1] : null };
}
