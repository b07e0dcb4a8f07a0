import { agreementBetween, type Filter, isOpen, listed, REVIEWS, reviewFigures, versionOf } from "@dragoman/register";
import { findFact } from "../../register/factid.ts";
import type { Desk } from "../desk.ts";
import { about, inPath, Problem } from "../problem.ts";
import { cursor, factId, filterOf, filterQuery, limit, maybe, orderFrom, words } from "../query.ts";
import { cardOf } from "../review/card.ts";
import { agreementShape, cardShape, queueShape } from "../review/shapes.ts";
import { type Route, route } from "../route.ts";

const UNDECIDED = REVIEWS.filter((review) => isOpen({ review }));

/** What is to be decided, what is needed to decide it, and how far analysts agree. */
export const reviewRoutes: readonly Route[] = [
  route({
    path: "/v1/review",
    summary: "Facts to be decided on, the least sure first; without `review` those that nobody has decided on",
    params: {},
    query: { ...filterQuery, order: orderFrom("confidence"), limit: limit(100), cursor },
    answer: queueShape,
    work: async (desk, _, query) => {
      const { view } = desk;
      const asked = await filterOf(query, desk);
      const filter = asked.reviews === undefined ? { ...asked, reviews: UNDECIDED } : asked;
      const paging = { order: query.order, limit: query.limit, cursor: query.cursor ?? null };
      const { items, next } = await about("cursor", () => view.facts(filter, paging));
      const { items: cited, names } = await listed(view, items);
      const figures = query.cursor === undefined ? await figuresOf(asked, desk) : null;
      const total = figures === null ? await view.count(filter) : sumOf(filter.reviews ?? REVIEWS, figures);
      return { items: cited.map((item) => ({ ...item, version: versionOf(item.fact) })), names, total, figures, next };
    },
  }),
  route({
    path: "/v1/review/{id}",
    summary: "A fact with its words in their paragraphs, and what analysts did about it",
    params: { id: factId },
    query: {},
    answer: cardShape,
    work: async (desk, { id }) => {
      const found = await inPath("id", () => findFact(id, desk.view));
      return cardOf((await desk.view.fact(found))!, desk);
    },
  }),
  route({
    path: "/v1/agreement",
    summary: "What each analyst decided, and how far two agree: of all pairs, or of the two that are named",
    params: {},
    query: { a: maybe(words("An analyst", "Ann")), b: maybe(words("Another one", "Ben")) },
    answer: agreementShape,
    work: async (desk, _, { a, b }) => {
      if ((a === undefined) !== (b === undefined)) {
        const parameter = a === undefined ? "a" : "b";
        throw new Problem(400, "usage", `${parameter} is missing`, { parameter, hint: "name two analysts, or none" });
      }
      if (a !== undefined && a === b) {
        throw new Problem(400, "usage", "a and b are the same", { parameter: "b", hint: "name two analysts" });
      }
      return agreementOf(desk, a === undefined || b === undefined ? null : [a, b]);
    },
  }),
];

const sumOf = (reviews: readonly string[], figures: Figures): number =>
  [...new Set(reviews)].reduce((sum, review) => sum + (figures[review] ?? 0), 0);

type Figures = Readonly<Record<string, number>>;

/** How many facts there are of each decision, whatever was asked for of decisions. */
async function figuresOf(filter: Filter, { view }: Desk): Promise<Figures> {
  const counts: Record<string, number> = {};
  for (const review of REVIEWS) counts[review] = await view.count({ ...filter, reviews: [review] });
  return counts;
}

async function agreementOf({ trail, view }: Desk, named: readonly [string, string] | null): Promise<object> {
  const rows = await trail.statements();
  const { reviewers, agreements } = reviewFigures(rows, await view.judgements());
  const pairs = named === null ? agreements.map(({ left, right }) => [left, right] as const) : [named];
  return {
    reviewers,
    pairs: pairs.map(([left, right]) => {
      const { kinds, ...all } = agreementBetween(left, right, rows);
      return { ...inPercent(all), kinds: kinds.map(inPercent) };
    }),
  };
}

function inPercent<T extends { readonly facts: number; readonly alike: number }>(
  measured: T,
): T & { readonly percent: number | null } {
  const { facts, alike } = measured;
  return { ...measured, percent: facts === 0 ? null : Math.round((1000 * alike) / facts) / 10 };
}
