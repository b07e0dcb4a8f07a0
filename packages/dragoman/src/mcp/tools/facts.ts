import { listed } from "@dragoman/register";
import { z } from "zod";
import { about } from "../../api/problem.ts";
import { filterOf } from "../../api/query.ts";
import { counted } from "../../print/fact.ts";
import { ORDERS } from "../../register/filter.ts";
import { factLines, told, toldFact } from "../fact.ts";
import { filtering, limit, place } from "../input.ts";
import { moreLines, type Tool, tool } from "../tool.ts";

/** Facts that meet what is asked. */
export const searchFacts: Tool = tool({
  name: "search_facts",
  title: "Search facts",
  description:
    "Facts of the register between states that meet all that is asked: partnerships, instruments, memberships, offices, events, quotations. Each comes with the words it rests on and a permanent link. Start here unless two parties (dyad), one state (dossier) or a day (on_date) are asked for.",
  input: {
    ...filtering,
    order: z
      .enum(ORDERS)
      .default("time")
      .describe("time: the latest first; reported: the latest report first; confidence: the least sure first; id"),
    limit: limit(10, 50),
    cursor: place,
  },
  output: { total: z.number(), facts: z.array(toldFact), next: z.string().nullable() },
  work: async ({ desk, links }, input) => {
    const { view } = desk;
    const filter = await filterOf(input, desk);
    const paging = { order: input.order, limit: input.limit, cursor: input.cursor ?? null };
    const { items, next } = await about("cursor", () => view.facts(filter, paging));
    const isAll = next === null && input.cursor === undefined;
    const total = isAll ? items.length : await view.count(filter);
    const { items: cited, names } = await listed(view, items);
    const facts = cited.map((item) => told(item, names, links));
    const first = total === 0 ? "No fact meets this." : `${counted(total, "fact")}, ${facts.length} of them here.`;
    return { data: { total, facts, next }, lines: [first, ...facts.flatMap(factLines), ...moreLines("cursor", next)] };
  },
});
