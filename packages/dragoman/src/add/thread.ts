import type { FurtherRules } from "@dragoman/english";
import { fromThread, systemCode } from "../error.ts";
import { Thread } from "../thread.ts";
import type { Entered, Entrant, Item } from "./entrant.ts";

/** Megabytes for short-lived objects: layers of an article die young, and small spaces stop the threads to copy them. */
const YOUNG = 32;

/** What a thread is asked: to name its engine, or to read. */
export type Question = { readonly items: readonly Item[] } | { readonly engine: true };

/** Starts a thread that makes entries. When it runs out of memory, the items are tried one by one and those at fault fail. */
export function startThread(module: URL, further: FurtherRules | null): Entrant {
  const thread = new Thread({ module, data: further, limits: { maxYoungGenerationSizeMb: YOUNG } });
  const ask = <T>(question: Question): Promise<T> => thread.ask<T>(question);
  return {
    engine: () => ask<string>({ engine: true }),
    enter: (items) => enter(ask, items),
    close: () => thread.close(),
  };
}

type Ask = <T>(question: Question) => Promise<T>;

async function enter(ask: Ask, items: readonly Item[]): Promise<readonly Entered[]> {
  try {
    return await ask<readonly Entered[]>({ items });
  } catch (error) {
    if (systemCode(error) !== "ERR_WORKER_OUT_OF_MEMORY") throw fromThread(error);
    if (items.length === 1) return [{ failure: "takes more memory to read than there is" }];
    const entered: Entered[] = [];
    for (const item of items) entered.push(...(await enter(ask, [item])));
    return entered;
  }
}
