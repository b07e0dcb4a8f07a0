import { MemoryStore, type Store } from "@dragoman/register";
import * as fc from "fast-check";
import { afterEach, describe, expect, it } from "vitest";
import { answersOf } from "./answers.ts";
import { carryOut, transactions } from "./deeds.ts";
import { story } from "./story.ts";
import { filter, order, smallFilter } from "./world.ts";

/** How to make the stores of a kind. */
export interface Maker {
  /** An empty store of its own. */
  readonly make: () => Promise<Store>;
  /** A second one on the rows of one that was made; absent where rows are not shared. */
  readonly again?: (store: Store) => Promise<Store>;
  /** Rounds of generated deeds. */
  readonly rounds: number;
}

const questions = fc.array(
  fc.record({ filter: fc.oneof(filter, smallFilter, smallFilter), order, limit: fc.integer({ min: 1, max: 3 }) }),
  { minLength: 8, maxLength: 12 },
);

/** What every store must do: answer exactly as the memory store does. */
export function contract(name: string, { make, again, rounds }: Maker): void {
  describe(`a register in ${name}`, () => {
    const open: Store[] = [];
    const opened = async (store: Promise<Store>): Promise<Store> => {
      open.push(await store);
      return store;
    };
    afterEach(async () => {
      for (const store of open.splice(0)) await store.close();
    });

    it("answers as the memory store does, whatever is done to it", async () => {
      await fc.assert(
        fc.asyncProperty(transactions, questions, async (all, asked) => {
          const [store, memory] = [await make(), new MemoryStore()];
          try {
            for (const transaction of all) {
              expect(await carryOut(store, transaction)).toEqual(await carryOut(memory, transaction));
            }
            expect(await answersOf(store.view, asked)).toEqual(await answersOf(memory.view, asked));
            expect(await store.integrity()).toEqual([]);
          } finally {
            await store.close();
          }
        }),
        { numRuns: rounds },
      );
    });

    it("tells the story of a partnership as the memory store does", async () => {
      const told = await story(await opened(make()));
      expect(told).toEqual(await story(new MemoryStore()));
    });

    if (again)
      shared(
        () => opened(make()),
        (store) => opened(again(store)),
      );
  });
}

/** Two programs on the rows of one register. */
function shared(make: () => Promise<Store>, again: (store: Store) => Promise<Store>): void {
  it("keeps what was committed for the next to open it", async () => {
    const store = await make();
    const told = await story(store);
    const other = await again(store);
    expect(await answersOf(other.view, [])).toEqual(await answersOf(store.view, []));
    expect(told.length).toBeGreaterThan(5);
  });

  it("lets two programs write in turn, and loses and doubles nothing", async () => {
    const stores = [await make()];
    stores.push(await again(stores[0]!));
    const rise = (store: Store) =>
      store.transact(async (writer) => {
        const held = Number((await writer.setting("count")) ?? 0);
        await writer.putSetting("count", String(held + 1));
        await writer.markStale([`g${held}`]);
      });
    await Promise.all(Array.from({ length: 40 }, (_, i) => rise(stores[i % 2]!)));
    for (const store of stores) {
      expect(await store.view.setting("count")).toBe("40");
      expect((await store.view.head()).stale).toBe(40);
    }
  });
}
