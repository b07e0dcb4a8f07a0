import { type ListedFact, levelOn, type Names } from "@dragoman/register";
import { factsPath } from "../data.ts";
import { pagesOf } from "../table/rows.ts";
import { dayAt } from "../time.ts";

/** All levels that a state ever had with anybody. */
export interface Levels {
  readonly items: readonly ListedFact[];
  readonly names: Names;
}

/** The level on which another party stands. */
export interface Standing {
  readonly party: string;
  readonly item: ListedFact;
  readonly reason: string;
}

const PAGE = 1000;

/** The partnerships of a state, whenever they held. */
export async function levelsOf(state: string, signal: AbortSignal): Promise<Levels> {
  const items: ListedFact[] = [];
  const names: Record<string, string> = {};
  for await (const page of pagesOf(factsPath({ state, kind: "partnership", order: "id" }), signal, PAGE)) {
    items.push(...page.items);
    Object.assign(names, page.names);
  }
  return { items: items.filter(({ fact }) => fact.subject.includes(state)), names };
}

/** Who stands on which level with the state on a day, the highest tier first. */
export function standingsOn({ items }: Levels, state: string, day: string): readonly Standing[] {
  const ladders = new Map<string, ListedFact[]>();
  for (const item of items) {
    for (const party of item.fact.subject) {
      if (party !== state) ladders.set(party, [...(ladders.get(party) ?? []), item]);
    }
  }
  const on = dayAt(day);
  const standings = [...ladders].flatMap(([party, ladder]): Standing[] => {
    const held = levelOn(
      ladder.map(({ fact }) => fact),
      on,
    );
    const item = ladder.find(({ fact }) => fact.id === held?.fact.id);
    return held === null || item === undefined ? [] : [{ party, item, reason: held.holding.reason }];
  });
  const tier = ({ item }: Standing): number => item.fact.qualifiers.tier ?? 0;
  return standings.sort((a, b) => tier(b) - tier(a) || (a.party < b.party ? -1 : 1));
}
