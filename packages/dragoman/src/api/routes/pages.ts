import type { EntityKind } from "@dragoman/model";
import { instrument, organisation, person } from "@dragoman/register";
import { findFact } from "../../register/factid.ts";
import { findWho } from "../../register/who.ts";
import type { Desk } from "../desk.ts";
import { inPath, Problem } from "../problem.ts";
import { date, dayAsked, limit, maybe, words } from "../query.ts";
import { type Route, route } from "../route.ts";
import { instrumentShape, organisationShape, personShape } from "../shapes/pages.ts";

/** Pages of people, organisations and instruments. */
export const pageRoutes: readonly Route[] = [
  route({
    path: "/v1/people/{id}",
    summary: "A person: offices and terms, names in reports, how much is said, facts that name them",
    params: { id: words("A name or an id", "person:Ilham Aliyev") },
    query: { limit: limit(50) },
    answer: personShape,
    work: async (desk, { id }, query) =>
      person(desk.view, await oneOf("person", id, desk), desk.reference, { newest: query.limit }),
  }),
  route({
    path: "/v1/organisations/{id}",
    summary: "An organisation: members, chairs, offices, gatherings, instruments, events, who speaks for it",
    params: { id: words("A name or an id", "org:OTS") },
    query: { on: maybe(date("Members of this day; today without it")), limit: limit(20) },
    answer: organisationShape,
    work: async (desk, { id }, query) => {
      const own = await oneOf("organisation", id, desk);
      const on = await dayAsked(query.on, desk);
      return organisation(desk.view, own, desk.reference, { on, newest: query.limit });
    },
  }),
  route({
    path: "/v1/instruments/{id}",
    summary: "A treaty or declaration: parties, dates, what it founded, what reports say",
    params: { id: words("Id of the entity or of the fact, or its title", "instrument:joint declaration") },
    query: {},
    answer: instrumentShape,
    work: async (desk, { id }) => {
      const isFact = /^f[0-9a-f]{4,16}$/.test(id);
      const own = isFact ? await inPath("id", () => findFact(id, desk.view)) : await oneOf("instrument", id, desk);
      const page = await instrument(desk.view, own, desk.reference);
      if (page !== null) return page;
      throw new Problem(404, "instrument.unknown", `${id} is no instrument`, {
        parameter: "id",
        hint: "/v1/facts?kind=instrument lists them",
      });
    },
  }),
];

/** The id of somebody or something of one kind. */
async function oneOf(kind: EntityKind, name: string, desk: Desk): Promise<string> {
  const id = await inPath("id", () => findWho(name, desk, [kind]));
  const prefix = kind === "organisation" ? "org" : kind;
  if (id.startsWith(`${prefix}:`)) return id;
  throw new Problem(404, "who.unknown", `${name} is no ${kind}`, {
    parameter: "id",
    hint: `it is ${id}: /v1/entities/${encodeURIComponent(id)}`,
    nearest: [id],
  });
}
