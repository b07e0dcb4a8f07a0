import { Problem } from "../problem.ts";
import { words } from "../query.ts";
import { type Route, route } from "../route.ts";
import { ruleShape } from "../shapes/articles.ts";

/** Ids that are offered in place of an unknown one. */
const NEAREST = 8;

/** The rules that evidence names. */
export const ruleRoute: Route = route({
  path: "/v1/rules/{id}",
  summary: "A rule of the reader: what it reads, its patterns, and sentences that it reads and leaves",
  params: { id: words("Id as evidence names it", "partnership.establish") },
  query: {},
  answer: ruleShape,
  work: async (_, { id }) => {
    const { describeRule, ruleIds } = await import("@dragoman/english");
    const rule = describeRule(id);
    if (rule !== null) return rule;
    const topic = id.slice(0, Math.max(0, id.indexOf(".")));
    const nearest = ruleIds().filter((known) => topic !== "" && known.startsWith(`${topic}.`));
    const hint = "a register may hold rows of rules that are no more, and of an analyst's own";
    throw new Problem(404, "rule.unknown", `the program has no rule ${id.slice(0, 80)}`, {
      parameter: "id",
      hint,
      nearest: nearest.slice(0, NEAREST),
    });
  },
});
