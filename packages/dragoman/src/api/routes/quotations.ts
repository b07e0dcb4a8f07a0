import { aboutEachOther, quotations, saidBy, TOPIC_IDS } from "@dragoman/register";
import { z } from "@hono/zod-openapi";
import { findWho } from "../../register/who.ts";
import { about, Problem } from "../problem.ts";
import { cursor, flag, limit, maybe, words } from "../query.ts";
import { type Route, route } from "../route.ts";
import { quotationsShape } from "../shapes/quotations.ts";

const topic: z.ZodType<string | undefined> = z
  .enum(TOPIC_IDS as [string, ...string[]])
  .optional()
  .openapi({ description: "A topic of the lexicon" });

/** Who says what of whom, and on what. */
export const quotationsRoute: Route = route({
  path: "/v1/quotations",
  summary: "Quotations with counts by speaker, topic and whom they name; the latest 2,000 are counted",
  params: {},
  query: {
    whose: maybe(words("Whose words: a person, an organisation, or a state for all of its people", "AZE")),
    about: maybe(words("Whom they name", "CHN")),
    mutual: flag("Also the words of `about` that name `whose`"),
    speaker: maybe(words("Of those only this one's")),
    topic,
    limit: limit(25),
    cursor,
  },
  cost: 5,
  answer: quotationsShape,
  work: async (desk, _, query) => {
    const who = (parameter: string, name: string | undefined): Promise<string | null> =>
      about(parameter, () => (name === undefined ? null : findWho(name, desk, ["state", "person"])));
    const [by, named, speaker] = [
      await who("whose", query.whose),
      await who("about", query.about),
      await who("speaker", query.speaker),
    ];
    if (query.mutual && (by === null || named === null || by === named)) {
      throw new Problem(400, "usage", "mutual needs two that are not the same", { parameter: "mutual" });
    }
    const filters = query.mutual ? aboutEachOther([by!, named!]) : [filterOf(by, named)];
    const chosen = query.mutual || named === null ? {} : { about: named };
    const options = { ...chosen, speaker: speaker ?? undefined, topic: query.topic, limit: query.limit };
    return about("cursor", () => quotations(desk.view, filters, { ...options, cursor: query.cursor ?? null }));
  },
});

function filterOf(by: string | null, named: string | null) {
  if (by !== null) return saidBy(by, named);
  return { kinds: ["quotation" as const], ...(named === null ? {} : { involving: [named] }) };
}
