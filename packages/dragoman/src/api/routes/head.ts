import { version } from "@dragoman/reader";
import { type Route, route } from "../route.ts";
import { headShape } from "../shapes/head.ts";

/** The register's figures, and where everything is. */
export const headRoute: Route = route({
  path: "/v1",
  summary: "The register's figures, the engine, and where everything is",
  params: {},
  query: {},
  answer: headShape,
  work: async ({ view, reference, today, isWritable }) => ({
    name: "dragoman",
    engine: { version, ...(await shipped()), reference: reference.asOf },
    today,
    writable: isWritable,
    register: await view.head(),
    links: LINKS,
  }),
});

/** Rules are compiled when they are first asked for. */
async function shipped() {
  const { digests } = await import("../../load.ts");
  return digests();
}

const LINKS: Readonly<Record<string, string>> = {
  facts: "/v1/facts",
  fact: "/v1/facts/{id}",
  facets: "/v1/facets",
  graph: "/v1/graph",
  dyad: "/v1/dyads/{a}/{b}",
  state: "/v1/states/{id}",
  timeline: "/v1/timeline",
  on: "/v1/on/{date}",
  changes: "/v1/changes",
  entities: "/v1/entities",
  entity: "/v1/entities/{id}",
  person: "/v1/people/{id}",
  organisation: "/v1/organisations/{id}",
  instrument: "/v1/instruments/{id}",
  quotations: "/v1/quotations",
  article: "/v1/articles/{key}",
  articleFacts: "/v1/articles/{key}/facts",
  articleReading: "/v1/articles/{key}/reading",
  articleExplanation: "/v1/articles/{key}/explanation",
  rule: "/v1/rules/{id}",
  search: "/v1/search",
  review: "/v1/review",
  reviewCard: "/v1/review/{id}",
  acts: "/v1/acts",
  agreement: "/v1/agreement",
  gold: "/v1/export/gold",
  export: "/v1/export/{form}",
  factsFeed: "/v1/feeds/facts.atom",
  changesFeed: "/v1/feeds/changes.atom",
  events: "/v1/events",
  hooks: "/v1/hooks",
  add: "/v1/articles",
  job: "/v1/jobs/{id}",
  read: "/v1/read",
  openapi: "/v1/openapi.json",
};
