import { cursorOf, indexOf, type ListedFact, type Names, type Order, orderKey } from "@dragoman/register";
import { useSignal } from "@preact/signals";
import { ask } from "../api.ts";
import { type FactsAnswer, factsPath } from "../data.ts";
import { isStatic } from "../site/root.ts";
import { words } from "../words.ts";

/** The first facts of a list that has more, and how to ask for the next ones. */
export interface Listing {
  readonly items: readonly ListedFact[];
  readonly names: Names;
  /** How many there are in all. */
  readonly total: number;
  /** Parameters of `/v1/facts` that give this list, and its order. */
  readonly filter: Readonly<Record<string, string>>;
  readonly order: Order;
}

/** A list with what was asked for since. */
export interface Grown {
  readonly items: readonly ListedFact[];
  readonly names: Names;
  readonly total: number;
  /** Asks for the next ones; null when all are here. */
  readonly more: (() => void) | null;
  readonly state: "idle" | "loading" | "failed";
}

/** Facts that are asked for at once. */
const PAGE = 100;

/** A list that grows by a page whenever more is asked for. */
export function useMore({ items, names, total, filter, order }: Listing): Grown {
  const further = useSignal<readonly FactsAnswer[]>([]);
  const state = useSignal<Grown["state"]>("idle");
  const all = [...items, ...further.value.flatMap((page) => page.items)];
  const last = all.at(-1);
  const next = further.value.length === 0 ? null : further.value.at(-1)!.next;
  const isMore = !isStatic && (further.value.length === 0 ? all.length < total : next !== null);
  const more = async (): Promise<void> => {
    if (last === undefined || state.value === "loading") return;
    state.value = "loading";
    const { fact } = last;
    const cursor = next ?? cursorOf(order, { key: orderKey(order, indexOf(fact)), id: fact.id });
    try {
      const page = await ask<FactsAnswer>(factsPath({ ...filter, order, limit: PAGE, cursor }));
      further.value = [...further.value, page];
      state.value = "idle";
    } catch {
      state.value = "failed";
    }
  };
  return {
    items: all,
    names: Object.assign({}, names, ...further.value.map((page) => page.names)) as Names,
    total,
    more: isMore && last !== undefined ? () => void more() : null,
    state: state.value,
  };
}

/** The button that makes a list longer, and how much of it is shown. */
export function MoreButton({ of: { items, total, more, state } }: { readonly of: Omit<Grown, "names"> }) {
  if (more === null && items.length >= total) return null;
  return (
    <p class="more">
      {more === null ? null : (
        <button type="button" onClick={more} disabled={state === "loading"}>
          {state === "loading" ? words.pages.loadingMore : words.pages.more}
        </button>
      )}{" "}
      <span class="quiet" role="status">
        {state === "failed" ? words.faults.silent : words.pages.shown(items.length, Math.max(total, items.length))}
      </span>
    </p>
  );
}
