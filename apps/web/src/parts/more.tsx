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
  const first = isStatic || items.length >= total ? null : cursorAfter(items.at(-1), order);
  const { pages, more, state } = usePages(first, (cursor) =>
    ask<FactsAnswer>(factsPath({ ...filter, order, limit: PAGE, cursor })),
  );
  return {
    items: [...items, ...pages.flatMap((page) => page.items)],
    names: Object.assign({}, names, ...pages.map((page) => page.names)) as Names,
    total,
    more,
    state,
  };
}

function cursorAfter(last: ListedFact | undefined, order: Order): string | null {
  return last === undefined ? null : cursorOf(order, { key: orderKey(order, indexOf(last.fact)), id: last.fact.id });
}

/** Pages that follow on what is here, asked for one by one: the first by a cursor, each next one by that of the page before it. */
export function usePages<P extends { readonly next: string | null }>(
  first: string | null,
  load: (cursor: string) => Promise<P>,
): Pick<Grown, "more" | "state"> & { readonly pages: readonly P[] } {
  const pages = useSignal<readonly P[]>([]);
  const state = useSignal<Grown["state"]>("idle");
  const last = pages.value.at(-1);
  const next = last === undefined ? first : last.next;
  const more = async (cursor: string): Promise<void> => {
    if (state.value === "loading") return;
    state.value = "loading";
    try {
      const page = await load(cursor);
      pages.value = [...pages.value, page];
      state.value = "idle";
    } catch {
      state.value = "failed";
    }
  };
  return { pages: pages.value, more: next === null ? null : () => void more(next), state: state.value };
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
