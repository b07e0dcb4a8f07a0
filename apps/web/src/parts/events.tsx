import type { Fact } from "@dragoman/model";
import { type ListedFact, type Names, type Part, quadOf } from "@dragoman/register";
import { useSignal } from "@preact/signals";
import { ask, useWork } from "../api.ts";
import { Brush, type Days } from "../charts/brush.tsx";
import { datedOf, extentOf, TimelineChart } from "../charts/timeline.tsx";
import { type FactsAnswer, factsPath } from "../data.ts";
import { place, setQueries, setQuery } from "../route.ts";
import { dayAt, daysOf, isDay, isoDay, written } from "../time.ts";
import { wordFor, words } from "../words.ts";
import { FactList } from "./fact.tsx";
import { MoreButton, useMore } from "./more.tsx";
import { Section } from "./section.tsx";

interface Props {
  /** What the page is of. */
  readonly of: string;
  readonly events: Part;
  readonly instruments: readonly ListedFact[];
  readonly names: Names;
  /** Parameters of `/v1/facts` that give the events. */
  readonly filter: Readonly<Record<string, string>>;
  /** Counts by month of all events, also of those that are not here. */
  readonly months: readonly { readonly month: string; readonly counts: Readonly<Record<string, number>> }[];
}

export const QUADS = ["verbal cooperation", "material cooperation", "verbal conflict", "material conflict"] as const;
/** Lanes of a timeline, from top to bottom. */
export const LANES: readonly string[] = ["instrument", ...QUADS];
/** Events of one time that are asked for at once. */
const MOST = 500;

/** Events in time: a drawing that can be zoomed into, types to choose, and the list. */
export function EventsPart({ of, events, instruments, names: known, filter, months }: Props) {
  const grown = useMore({ ...events, names: known, filter, order: "time" });
  const draft = useSignal<Days | null>(null);
  const chosen = daysIn(place.value.query);
  const shown = draft.value ?? chosen;
  const inside = useInside(filter, grown.items.length < grown.total ? chosen : null);
  const all = unique([...grown.items, ...(inside?.items ?? []), ...instruments]);
  const names = inside === null ? grown.names : { ...grown.names, ...inside.names };
  if (all.length === 0) return null;
  const hidden = new Set(place.value.query.get("hide")?.split(",") ?? []);
  const items = all.filter(({ fact }) => !hidden.has(typeOf(fact)));
  const dated = datedOf(all, null);
  const undated = items.filter(({ fact }) => fact.from === null).length;
  const weights = weightsOf(months, dated);
  const listed = items.filter(
    (item) => item.fact.kind === "event" && (shown === null || datedOf([item], shown).length > 0),
  );
  const change = (days: Days | null, isDone: boolean): void => {
    draft.value = isDone ? null : days;
    if (isDone)
      setQueries({ from: days === null ? null : isoDay(days[0]), to: days === null ? null : isoDay(days[1]) });
  };
  const whole =
    dated.length === 0 ? null : extentOf([...dated, ...weights.map(({ day }) => ({ first: day, last: day }))]);
  return (
    <Section id="timeline" title={words.dyad.timeline} aside={undated > 0 ? words.dyad.undated(undated) : null}>
      <Types all={all} hidden={hidden} />
      <TimelineChart
        title={`${of}: ${words.dyad.timeline}`}
        items={items}
        names={names}
        laneOf={laneOf}
        lanes={LANES}
        shown={shown}
      />
      {whole === null ? null : <Zoom whole={whole} shown={shown} weights={weights} change={change} />}
      <FactList items={listed} names={names} plain={true} />
      {shown === null ? <MoreButton of={grown} /> : null}
    </Section>
  );
}

function Zoom({
  whole,
  shown,
  weights,
  change,
}: {
  readonly whole: Days;
  readonly shown: Days | null;
  readonly weights: Weights;
  readonly change: (days: Days | null, isDone: boolean) => void;
}) {
  const { brush } = words.pages;
  const [first, last] = shown ?? whole;
  return (
    <fieldset class="timespan">
      <legend class="visually-hidden">{brush.label}</legend>
      <Brush whole={whole} shown={shown ?? wide(whole)} weights={weights} onChange={change} />
      <p class="legend">
        {shown === null ? brush.hint : brush.window(written(isoDay(first)), written(isoDay(last)))}{" "}
        {shown === null ? null : (
          <button type="button" onClick={() => change(null, true)}>
            {brush.reset}
          </button>
        )}
      </p>
    </fieldset>
  );
}

/** A little more than the whole, so that the window's ends stand at the strip's. */
function wide([first, last]: Days): Days {
  const more = Math.max(20, (last - first) * 0.04);
  return [Math.floor(first - more), Math.ceil(last + more)];
}

function Types({ all, hidden }: { readonly all: readonly ListedFact[]; readonly hidden: ReadonlySet<string> }) {
  const types = [...new Set(all.map(({ fact }) => typeOf(fact)))].sort();
  const toggle = (type: string): void => {
    const next = new Set(hidden);
    if (!next.delete(type)) next.add(type);
    setQuery("hide", next.size === 0 ? null : [...next].sort().join(","));
  };
  return (
    <fieldset class="chips">
      <legend class="visually-hidden">{words.dyad.filter}</legend>
      {types.map((type) => (
        <label key={type} class="chip">
          <input type="checkbox" checked={!hidden.has(type)} onChange={() => toggle(type)} />
          {wordFor({ ...words.events, ...words.kinds }, type)}
        </label>
      ))}
    </fieldset>
  );
}

/** Events of a time of which the page has not all. */
function useInside(filter: Props["filter"], days: Days | null): FactsAnswer | null {
  const period = days === null ? null : { from: isoDay(days[0]), to: isoDay(days[1]) };
  const path = period === null ? "" : factsPath({ ...filter, ...period, order: "time", limit: MOST });
  const loaded = useWork<FactsAnswer | null>(path || "none", async (signal) =>
    path === "" ? null : ask(path, signal),
  );
  return loaded.state === "failed" || path === "" ? null : loaded.data;
}

type Weights = readonly { readonly day: number; readonly count: number }[];

/** What lies in the middle of which month, by the counts where there are any, else by what is drawn. */
function weightsOf(months: Props["months"], dated: ReturnType<typeof datedOf>): Weights {
  const counts = months.flatMap(({ month, counts }) => {
    const count = counts["event"] ?? QUADS.reduce((sum, quad) => sum + (counts[quad] ?? 0), 0);
    const days = daysOf(month);
    return days === null || count === 0 ? [] : [{ day: days[0] + 14, count }];
  });
  if (counts.length > 0) return counts;
  const days = new Map<number, number>();
  for (const { first, last } of dated) {
    const day = Math.round((first + last) / 2);
    days.set(day, (days.get(day) ?? 0) + 1);
  }
  return [...days].map(([day, count]) => ({ day, count }));
}

/** The time in the address, or null. */
function daysIn(query: URLSearchParams): Days | null {
  const [from, to] = [query.get("from"), query.get("to")];
  if (from === null || to === null || !isDay(from) || !isDay(to) || from >= to) return null;
  return [dayAt(from), dayAt(to)];
}

function unique(items: readonly ListedFact[]): readonly ListedFact[] {
  return [...new Map(items.map((item) => [item.fact.id, item])).values()];
}

function typeOf({ kind, value }: Fact): string {
  return kind === "event" ? (value ?? kind) : kind;
}

/** The lane of the timeline that a fact is drawn in. */
export function laneOf({ kind, value }: Fact): string {
  return kind === "event" ? (quadOf(value ?? "") ?? QUADS[0]) : kind;
}
