import { KINDS, listed } from "@dragoman/register";
import { findWho } from "../../register/who.ts";
import type { Desk } from "../desk.ts";
import { inPath } from "../problem.ts";
import { limit, words } from "../query.ts";
import { type Route, route } from "../route.ts";
import { entitiesShape, entityPageShape } from "../shapes/entities.ts";

/** Latest facts that the page of an entity shows. */
const LATEST = 20;

/** States, organisations, people and whatever else facts name. */
export const entityRoutes: readonly Route[] = [
  route({
    path: "/v1/entities",
    summary: "Entities whose name holds the words: those that facts cite first, then those that the tables know",
    params: {},
    query: { q: words("Words of a name, or their beginnings; an ISO code", "azer"), limit: limit(20, 100) },
    answer: entitiesShape,
    work: async ({ names, view }, _, { q, limit: most }) => ({ items: await names.find(q, most, view) }),
  }),
  route({
    path: "/v1/entities/{id}",
    summary: "Who or what it is, how many facts of each kind cite it, and the latest of them",
    params: { id: words("A name, an ISO code or an id", "person:Ilham Aliyev") },
    query: {},
    answer: entityPageShape,
    work: (desk, { id }) => inPath("id", () => entityPage(id, desk)),
  }),
];

async function entityPage(words: string, desk: Desk): Promise<object> {
  const { view, reference } = desk;
  const id = await findWho(words, desk);
  const [read] = await view.entities([id]);
  const entity = read ?? reference.entity(id)!;
  const involving = [id];
  const counts: Record<string, number> = {};
  for (const kind of KINDS) {
    const count = await view.count({ involving, kinds: [kind] });
    if (count > 0) counts[kind] = count;
  }
  const { items } = await view.facts({ involving }, { order: "reported", limit: LATEST });
  const said = entity.kind === "person" ? await view.count({ speaker: id }) : null;
  return { entity: { ...entity, isRead: read !== undefined }, counts, said, latest: await listed(view, items) };
}
