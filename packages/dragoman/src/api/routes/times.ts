import { citedInChange, namesOf, onDay, timeline } from "@dragoman/register";
import { parsePeriod } from "../../input/period.ts";
import { toSince, txBefore } from "../../register/since.ts";
import { about, inPath } from "../problem.ts";
import { cursor, date, filterOf, filterQuery, flag, limit, maybe, timelessQuery, words } from "../query.ts";
import { type Route, route } from "../route.ts";
import { changesShape, onDayShape, timelineShape } from "../shapes/times.ts";

/** What happened when, what held on a day, what changed. */
export const timeRoutes: readonly Route[] = [
  route({
    path: "/v1/timeline",
    summary: "When facts began, happened, changed and ended",
    params: {},
    query: { ...filterQuery, limit: limit(100), cursor },
    answer: timelineShape,
    work: async (desk, _, query) => {
      const filter = await filterOf(query, desk);
      const { limit: most, cursor: place = null } = query;
      return about("cursor", () => timeline(desk.view, filter, { limit: most, cursor: place }));
    },
  }),
  route({
    path: "/v1/on/{date}",
    summary: "What held on a day",
    params: { date: date("A day; of a month or year the last day counts") },
    query: {
      ...timelessQuery,
      unsure: flag("Also what the sources do not settle, and what only speakers say"),
      limit: limit(200),
    },
    answer: onDayShape,
    work: async (desk, params, query) => {
      const { last: day } = await inPath("date", () => parsePeriod(params.date));
      const filter = await filterOf(query, desk);
      return onDay(desk.view, day, filter, { limit: query.limit, unsure: query.unsure });
    },
  }),
  route({
    path: "/v1/changes",
    summary: "What became of facts, the earliest first; whole transactions, so at times more than the limit",
    params: {},
    query: {
      since: maybe(words("A date, a moment or, to go on, a transaction: tx120", "2026-07-03")),
      limit: limit(100),
    },
    answer: changesShape,
    work: async ({ view }, _, query) => {
      const since = await about("since", () => toSince(query.since));
      const entries = await view.changes(typeof since === "number" ? since : await txBefore(view, since), query.limit);
      const last = entries.at(-1)?.tx ?? null;
      const isMore = last !== null && (await view.changes(last, 1)).length > 0;
      const names = await namesOf(view, entries.flatMap(citedInChange));
      return { entries, names, next: isMore ? `tx${last}` : null };
    },
  }),
];
