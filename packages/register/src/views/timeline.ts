import type { Fact } from "@dragoman/model";
import type { Filter } from "../filter.ts";
import type { View } from "../store.ts";
import { cite, citedInList, type ListedFact } from "./cite.ts";
import { compareTimes, liesIn } from "./moment.ts";
import { type Names, namesOf } from "./names.ts";
import { HOLDING } from "./on.ts";

/** Something that happened at a time. */
export interface TimelineEntry {
  /** EDTF. */
  readonly time: string;
  /** `began` and `ended` or `superseded` of what holds; `done` of deeds and instruments; `said` of words, dated by their report; else a change. */
  readonly what: string;
  /** Index into the facts of the timeline. */
  readonly fact: number;
}

/** Dated facts in the order of their times. */
export interface Timeline {
  readonly facts: readonly ListedFact[];
  /** The earliest first. */
  readonly entries: readonly TimelineEntry[];
  readonly names: Names;
  /** Facts of this page that no source dates. */
  readonly undated: number;
  /** Cursor of the earlier facts, or null. */
  readonly next: string | null;
}

/** Which part of a timeline to show. */
export interface TimelineOptions {
  /** At most so many facts, the latest; 100 when absent. */
  readonly limit?: number;
  readonly cursor?: string | null;
}

/** When the facts that meet a filter began, happened, changed and ended. */
export async function timeline(view: View, filter: Filter, options: TimelineOptions = {}): Promise<Timeline> {
  const { limit = 100, cursor = null } = options;
  const page = await view.facts(filter, { order: "time", limit, cursor });
  const facts = await cite(view, page.items);
  const entries = facts.flatMap(({ fact }, index) => entriesOf(fact, index));
  const inside = entries.filter(({ time }) => liesIn(time, filter));
  return {
    facts,
    entries: inside.sort((a, b) => compareTimes(a.time, b.time) || a.fact - b.fact),
    names: await namesOf(view, citedInList(facts)),
    undated: facts.filter((_, index) => !entries.some((entry) => entry.fact === index)).length,
    next: page.next,
  };
}

function entriesOf(fact: Fact, index: number): readonly TimelineEntry[] {
  const at = (time: string | null | undefined, what: string): readonly TimelineEntry[] =>
    time == null ? [] : [{ time, what, fact: index }];
  if (fact.kind === "quotation") return at(fact.firstReported, "said");
  if (!HOLDING.includes(fact.kind)) return at(fact.from?.value, "done");
  const { from, to, changes } = fact;
  const others = changes.filter(({ time }) => time !== from?.value && time !== to?.value);
  return [
    ...at(from?.value, openedBy(fact)),
    ...others.flatMap(({ time, change }) => at(time, change)),
    ...at(to?.value, to?.basis === "superseded" ? "superseded" : "ended"),
  ];
}

/** How it began: by the change that its start is the time of. */
function openedBy({ from, changes, assertion }: Fact): string {
  const change = changes.find((turn) => turn.time === from?.value && turn.assertion === assertion)?.change;
  if (assertion !== "actual") return change ?? assertion;
  return change === undefined || change === "held" || change === "reaffirmed" ? "began" : change;
}
