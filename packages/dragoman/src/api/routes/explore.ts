import { type Facets, graph, namesOf, type PartyCount, TIE_KINDS } from "@dragoman/register";
import { findWho } from "../../register/who.ts";
import { about } from "../problem.ts";
import { date, dayAsked, filterOf, filterQuery, limit, list, maybe, periodAsked, words } from "../query.ts";
import { type Route, route } from "../route.ts";
import { facetsShape, graphShape } from "../tallies.ts";

const PARTS = ["party", "speaker"] as const;

/** Facts counted by their fields, and by whom they are between. */
export const exploreRoutes: readonly Route[] = [
  route({
    path: "/v1/facets",
    summary: "How many facts have each value of each field; a field counts as if the filter did not name it",
    params: {},
    query: {
      ...filterQuery,
      of: list(PARTS, "Also who takes part (party), and who says or claims it (speaker)"),
      limit: limit(30),
    },
    answer: facetsShape,
    work: async (desk, _, query) => {
      const { of = [], limit: most, ...rest } = query;
      const filter = await filterOf(rest, desk);
      const facets = await desk.view.facets(filter);
      const counted = (as: "party" | "speaker") =>
        of.includes(as) ? desk.view.parties(filter, as, most) : Promise.resolve(null);
      const [parties, speakers] = [await counted("party"), await counted("speaker")];
      const ids = [...(parties ?? []), ...(speakers ?? [])].map(({ party }: PartyCount) => party);
      return { ...cut(facets, most), parties, speakers, names: await namesOf(desk.view, ids, desk.reference) };
    },
  }),
  route({
    path: "/v1/graph",
    summary: "What ties states and organisations: levels, memberships, relations and instruments, deeds of either kind",
    params: {},
    query: {
      kinds: list(TIE_KINDS, "Kinds of ties; all of them without it"),
      state: maybe(words("Only what ties this state or organisation: a name, an ISO code or an id", "AZE")),
      on: maybe(date("Partnerships, memberships and diplomatic relations of this day; today without it")),
      from: maybe(date("Instruments and deeds on or after it")),
      to: maybe(date("Instruments and deeds on or before it")),
      limit: limit(1000, 10_000),
    },
    answer: graphShape,
    cost: 3,
    work: async (desk, _, { kinds, state, on, from, to, limit: most }) => {
      return graph(desk.view, {
        kinds: kinds ?? TIE_KINDS,
        party: state === undefined ? null : await about("state", () => findWho(state, desk, ["state"])),
        on: await dayAsked(on, desk),
        period: await periodAsked({ from, to }, desk),
        limit: most,
      });
    },
  }),
];

/** At most so many of each. */
function cut({ total, ...fields }: Facets, most: number): Facets {
  const lists = Object.entries(fields).map(([field, counts]) => [field, counts.slice(0, most)]);
  return { total, ...Object.fromEntries(lists) };
}
