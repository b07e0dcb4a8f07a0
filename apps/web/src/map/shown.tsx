import type { Graph, Names } from "@dragoman/register";
import { Badge } from "../parts/badge.tsx";
import { tierOf } from "../parts/tier.ts";
import { whenOf } from "../parts/when.ts";
import { words } from "../words.ts";
import { type Key, tierKeys } from "./legend.tsx";
import { type Levels, type Standing, standingsOn } from "./levels.ts";
import type { Line } from "./list.tsx";
import { countStep, type Shade, stepsOf, tierStep } from "./shade.ts";

/** What a map shows, however it was found. */
export interface Shown {
  readonly shades: ReadonlyMap<string, Shade>;
  readonly keys: readonly Key[];
  readonly heads: readonly string[];
  readonly lines: readonly Line[];
  readonly names: Names;
}

/** The levels of a state on a day. */
export function levelsShown(levels: Levels, state: string, day: string): Shown {
  const standings = standingsOn(levels, state, day);
  const shades = standings.map((standing) => [standing.party, levelShade(standing)] as const);
  return {
    shades: new Map(shades),
    keys: tierKeys(shades.map(([, shade]) => shade)),
    heads: [words.map.level],
    lines: standings.map(({ party, item: { fact } }) => ({
      party,
      cells: [
        <>
          <a class={`rung ${tierOf(fact)}`} href={`/f/${fact.id}`}>
            {fact.value}
          </a>
          <span class="map-when">
            {whenOf(fact)} <Badge fact={fact} />
          </span>
        </>,
      ],
    })),
    names: levels.names,
  };
}

function levelShade({ item: { fact } }: Standing) {
  const tier = fact.qualifiers.tier ?? null;
  const level = fact.value ?? "";
  return {
    step: tierStep(tier),
    mark: tier === null ? "·" : String(tier),
    words: `${level}, ${whenOf(fact)}`,
    weight: tier ?? 0,
    tier,
    level,
  };
}

/** What a state and others did to each other. */
export function deedsShown({ ties, names }: Graph, state: string, kind: "cooperation" | "conflict"): Shown {
  const counts = ties
    .filter((tie) => tie.kind === kind)
    .map(({ a, b, count }) => ({ party: a === state ? b : a, count }))
    .sort((a, b) => b.count - a.count || (a.party < b.party ? -1 : 1));
  const steps = stepsOf(counts[0]?.count ?? 0);
  const what = words.map.shows[kind].toLowerCase();
  return {
    shades: new Map(
      counts.map(({ party, count }) => [
        party,
        { step: countStep(count, steps), mark: String(count), words: `${what}: ${count}`, weight: count },
      ]),
    ),
    keys: steps.map(([from, to]) => ({ step: countStep(to, steps), label: words.map.bin(from, to) })).reverse(),
    heads: [words.map.events],
    lines: counts.map(({ party, count }) => ({ party, cells: [count] })),
    names,
  };
}
