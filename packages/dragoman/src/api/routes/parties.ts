import { dossier, dyad } from "@dragoman/register";
import { findWho } from "../../register/who.ts";
import type { Desk } from "../desk.ts";
import { inPath, Problem } from "../problem.ts";
import { date, dayAsked, limit, maybe, words } from "../query.ts";
import { type Route, route } from "../route.ts";
import { dossierShape, dyadShape } from "../shapes/parties.ts";

const party = words("A state or organisation: a name, an ISO code or an id", "AZE");
const on = maybe(date("Of this day; the last of a month or year; today without it"));

/** Pages of two parties and of one. */
export const partyRoutes: readonly Route[] = [
  route({
    path: "/v1/dyads/{a}/{b}",
    summary: "All that the register holds of two parties",
    params: { a: party, b: party },
    query: { on, limit: limit(100) },
    answer: dyadShape,
    work: async (desk, { a, b }, query) => {
      const parties = [await partyOf("a", a, desk), await partyOf("b", b, desk)] as const;
      if (parties[0] === parties[1]) {
        const hint = `one alone is at /v1/states/${encodeURIComponent(parties[0])}`;
        throw new Problem(400, "usage", `${a} and ${b} are the same`, { parameter: "b", hint });
      }
      const options = { on: await dayAsked(query.on, desk), events: query.limit, quotations: query.limit };
      return dyad(desk.view, ...parties, { ...options, reference: desk.reference });
    },
  }),
  route({
    path: "/v1/states/{id}",
    summary: "What one state or organisation is in, holds, does and says",
    params: { id: party },
    query: { on, limit: limit(20) },
    answer: dossierShape,
    work: async (desk, { id }, query) => {
      const subject = await partyOf("id", id, desk);
      return dossier(desk.view, subject, desk.reference, { on: await dayAsked(query.on, desk), newest: query.limit });
    },
  }),
];

function partyOf(parameter: string, name: string, desk: Desk): Promise<string> {
  return inPath(parameter, () => findWho(name, desk, ["state"]));
}
