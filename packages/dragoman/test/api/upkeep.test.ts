import type { Head, View } from "@dragoman/register";
import { expect, it } from "vitest";
import { Upkeep } from "../../src/api/upkeep.ts";

/** A register to which others add, a folding that ends when it is told to, and a clock that is set by hand. */
function kept() {
  let [time, stale, foldings] = [0, 0, 0];
  let end: (error?: Error) => void = () => {};
  const slept: number[] = [];
  const said: string[] = [];
  const upkeep = new Upkeep({
    view: { head: async () => ({ tx: 1, stale }) as Head } as View,
    folder: {
      fold: () => {
        foldings++;
        return new Promise<void>((resolve, reject) => {
          end = (error) => (error ? reject(error) : resolve());
        });
      },
      close: async () => {},
    },
    effects: {
      now: () => time,
      sleep: async (milliseconds) => void slept.push(milliseconds),
      stderr: { isTerminal: false, columns: null, write: async (text) => void said.push(String(text)) },
    },
  });
  const finish = async (error?: Error) => {
    stale = error ? stale : 0;
    end(error);
    await new Promise((resolve) => setImmediate(resolve));
  };
  return {
    upkeep,
    slept,
    said,
    finish,
    foldings: () => foldings,
    at: (milliseconds: number) => {
      time = milliseconds;
    },
    add: () => {
      stale = 3;
    },
  };
}

it("waits for what was added after a while of quiet, but not for ever", async () => {
  const { upkeep, slept, finish, foldings, at, add } = kept();
  expect([await upkeep.fresh(), foldings()]).toEqual([{ tx: 1, stale: 0 }, 0]);
  add();
  expect(await upkeep.fresh()).toEqual({ tx: 1, stale: 3 });
  at(1500);
  await upkeep.fresh();
  expect(slept).toEqual([2000, 500]);
  at(2500);
  await upkeep.fresh();
  expect([slept.length, foldings()]).toEqual([2, 1]);
  await finish();
  expect(await upkeep.fresh()).toEqual({ tx: 1, stale: 0 });
});

it("waits for nothing while others keep adding, and folds four times a second", async () => {
  const { upkeep, slept, finish, foldings, at, add } = kept();
  add();
  await upkeep.fresh();
  await finish();
  const waited = slept.length;
  for (let time = 0; time < 2000; time += 50) {
    at(time);
    add();
    expect((await upkeep.fresh()).stale).toBe(3);
    await finish();
  }
  expect(slept.length).toBe(waited);
  expect(foldings()).toBeLessThanOrEqual(9);
  expect(foldings()).toBeGreaterThanOrEqual(7);
});

it("holds up but a few", async () => {
  const { upkeep, slept, finish, add } = kept();
  add();
  await Promise.all(Array.from({ length: 100 }, () => upkeep.fresh()));
  expect(slept).toEqual([2000, 2000, 2000, 2000]);
  await finish();
});

it("says so when folding fails, and tries again", async () => {
  const { upkeep, said, finish, foldings, at, add } = kept();
  add();
  await upkeep.fresh();
  await finish(new Error("the disk failed"));
  expect(said.join("")).toMatch(/^dragoman: folding failed: Error: the disk failed/);
  at(300);
  await upkeep.fresh();
  expect(foldings()).toBe(2);
  await finish(Object.assign(new Error("another program is writing"), { code: "register.locked" }));
  expect(said.length).toBe(1);
});
