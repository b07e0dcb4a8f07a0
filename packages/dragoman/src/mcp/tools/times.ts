import { onDay } from "@dragoman/register";
import { z } from "zod";
import { inPath } from "../../api/problem.ts";
import { filterOf } from "../../api/query.ts";
import { parsePeriod } from "../../input/period.ts";
import { counted } from "../../print/fact.ts";
import { factLines, told } from "../fact.ts";
import { afterThese, chosen, limit, place, toldBefore, words } from "../input.ts";
import { toldLevel } from "../party.ts";
import { moreLines, type Tool, tool } from "../tool.ts";

/** What held on a day. */
export const onDate: Tool = tool({
  name: "on_date",
  title: "What held on a day",
  description:
    "What held on a day, with the reason: partnerships, memberships, offices, chairs, projects, positions; of events and instruments what happened then, when `kind` asks for them.",
  input: {
    ...chosen,
    date: words("A day, or a month or year, of which the last day counts: 2024-12-31"),
    unsure: z.boolean().default(false).describe("Also what the sources do not settle, and what only speakers say"),
    limit: limit(15, 50),
    cursor: place,
  },
  output: {
    day: z.string(),
    total: z.number(),
    counts: z.record(z.string(), z.number()).describe("How many of each kind"),
    unsure: z.number().describe("How many more there are that sources do not settle"),
    facts: z.array(toldLevel),
    next: z.string().nullable(),
  },
  work: async ({ desk, links }, { date, unsure, limit: most, cursor, ...query }) => {
    const { last: day } = await inPath("date", () => parsePeriod(date));
    const before = toldBefore(cursor);
    const held = await onDay(desk.view, day, await filterOf(query, desk), { limit: before + most, unsure });
    const total = Object.values(held.counts).reduce((sum, count) => sum + count, 0);
    const facts = held.items
      .slice(before)
      .map((item) => ({ fact: told(item, held.names, links), reason: item.holding.reason }));
    const next = afterThese(before + facts.length, total);
    const lines = [
      total === 0
        ? `Nothing is known to hold on ${day}.`
        : `${counted(total, "fact")} on ${day}, ${facts.length} here.`,
      ...facts.flatMap(({ fact, reason }) => [...factLines(fact), `  holds: ${reason}`]),
      ...(unsure || held.unsure === 0 ? [] : [`${held.unsure} more are not settled: the same call with unsure true.`]),
      ...moreLines("cursor", next),
    ];
    return { data: { day, total, counts: held.counts, unsure: held.unsure, facts, next }, lines };
  },
});
