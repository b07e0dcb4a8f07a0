import { citedInChange, citedInRow, type Deed, historyOf, matterOf, namesOf, type PastAct } from "@dragoman/register";
import { z } from "@hono/zod-openapi";
import { parsePeriod } from "../../input/period.ts";
import { findFact } from "../../register/factid.ts";
import type { Desk } from "../desk.ts";
import { about, Problem } from "../problem.ts";
import { date, limit, maybe, words } from "../query.ts";
import { DEEDS, trailShape } from "../review/shapes.ts";
import type { TrailItem } from "../review/trail.ts";
import { type Route, route } from "../route.ts";

interface Asked {
  readonly by: string | undefined;
  readonly deed: Deed | undefined;
  /** Ids of the acts on the fact that was named. */
  readonly ids: ReadonlySet<string> | null;
  /** ISO days. */
  readonly from: string | undefined;
  readonly to: string | undefined;
}

/** What analysts did: who, when, what, on which fact, before and after. */
export const trailRoute: Route = route({
  path: "/v1/acts",
  summary: "What analysts did, the latest first: who, when, what, and the facts before and after",
  params: {},
  query: {
    by: maybe(words("An analyst", "Ann")),
    fact: maybe(words("On this fact: its id, or the beginning of it", "f3a91c02d")),
    deed: z.enum(DEEDS).optional().openapi({ description: "What was done" }),
    from: maybe(date("On or after this day (UTC)")),
    to: maybe(date("On or before this day (UTC)")),
    limit: limit(50, 200),
    cursor: z
      .string()
      .regex(/^[sj][0-9a-f]{32}$/, "is no cursor: take `next` of the page before")
      .optional()
      .openapi({ description: "`next` of the page before" }),
  },
  answer: trailShape,
  work: async (desk, _, { by, fact, deed, from, to, limit: most, cursor }) => {
    const { trail } = desk;
    const all = await trail.all();
    const ids = fact === undefined ? null : await actsOn(fact, desk);
    const first = from === undefined ? undefined : (await about("from", () => parsePeriod(from))).first;
    const last = to === undefined ? undefined : (await about("to", () => parsePeriod(to))).last;
    const asked = all.filter((act) => isAsked(act, { by, deed, ids, from: first, to: last })).toReversed();
    const start = cursor === undefined ? 0 : asked.findIndex(({ id }) => id === cursor) + 1;
    if (cursor !== undefined && start === 0) {
      throw new Problem(400, "usage", "the cursor is of another list", { parameter: "cursor" });
    }
    const shown = asked.slice(start, start + most);
    const items: TrailItem[] = [];
    for (const act of shown) items.push(await trail.item(act));
    const isMore = start + most < asked.length;
    return {
      items,
      names: await namesOf(desk.view, citedInTrail(items)),
      total: asked.length,
      analysts: [...new Set(all.map((act) => act.by))].sort(),
      next: isMore ? (shown.at(-1)?.id ?? null) : null,
    };
  },
});

async function actsOn(given: string, { view, reference }: Desk): Promise<ReadonlySet<string>> {
  const id = await about("fact", () => findFact(given, view));
  const fact = await view.fact(id);
  return new Set(fact === null ? [] : historyOf(await matterOf(view, fact, reference)).map((act) => act.id));
}

function isAsked(act: PastAct, { by, deed, ids, from, to }: Asked): boolean {
  const day = act.at.slice(0, 10);
  const isMeant = (by === undefined || act.by === by) && (deed === undefined || act.deed === deed);
  return isMeant && (ids === null || ids.has(act.id)) && day >= (from ?? day) && day <= (to ?? day);
}

function citedInTrail(items: readonly TrailItem[]): readonly string[] {
  return items.flatMap(({ facts, statements, pairs }) => [
    ...facts.flatMap(citedInChange),
    ...statements.flatMap(citedInRow),
    ...pairs.flatMap(({ left, right }) => [left, right]).filter((id) => id.includes(":")),
  ]);
}
