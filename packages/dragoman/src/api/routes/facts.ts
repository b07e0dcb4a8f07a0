import { factPage, listed } from "@dragoman/register";
import { findFact } from "../../register/factid.ts";
import type { Desk } from "../desk.ts";
import { about, inPath } from "../problem.ts";
import { cursor, factId, filterOf, filterQuery, limit, order } from "../query.ts";
import { type Moved, type Route, route } from "../route.ts";
import { factListShape, factPageShape } from "../shapes/facts.ts";

/** Facts, one and many. */
export const factRoutes: readonly Route[] = [
  route({
    path: "/v1/facts",
    summary: "Facts that meet all that is asked",
    params: {},
    query: { ...filterQuery, order, limit: limit(100), cursor },
    answer: factListShape,
    work: async (desk, _, query) => {
      const filter = await filterOf(query, desk);
      const paging = { order: query.order, limit: query.limit, cursor: query.cursor ?? null };
      const { items, next } = await about("cursor", () => desk.view.facts(filter, paging));
      const isAll = next === null && query.cursor === undefined;
      const total = isAll ? items.length : await desk.view.count(filter);
      return { ...(await listed(desk.view, items)), total, next };
    },
  }),
  route({
    path: "/v1/facts/{id}",
    summary: "A fact with all its evidence, why it is so, and its history; former ids lead to the present one",
    params: { id: factId },
    query: {},
    answer: factPageShape,
    moves: true,
    work: (desk, { id }) => inPath("id", () => factOf(desk, id)),
  }),
];

async function factOf(desk: Desk, given: string): Promise<object> {
  const id = await findFact(given, desk.view);
  if (id !== given) return { location: `/v1/facts/${id}`, status: id.startsWith(given) ? 302 : 301 } satisfies Moved;
  return (await factPage(desk.view, id, desk.reference))!;
}
