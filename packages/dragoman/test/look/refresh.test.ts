import type { FoldProgress, Register } from "@dragoman/register";
import { expect, it } from "vitest";
import { refresh } from "../../src/register/refresh.ts";
import { testEffects } from "../effects.ts";

/** A register that folds as told. */
function register(fold: (progress: FoldProgress) => Promise<void>): Register {
  return { refresh: fold, view: { head: async () => ({ stale: 3 }) } } as unknown as Register;
}

const failing = (code: string) =>
  register(async () => {
    throw Object.assign(new Error("another program is writing to register.db"), { code });
  });

it("counts along on a terminal when folding takes long, and clears the line", async () => {
  const { effects, complained } = testEffects({ terminal: true });
  const folding = register(async (progress) => {
    for (let left = 20; left >= 0; left--) progress(20 - left, left);
  });
  await refresh(folding, effects);
  expect(complained().split("\r\x1b[K")[1]).toMatch(/^folding facts: \d+ %, \d+ groups left$/);
  expect(complained().endsWith("\r\x1b[K")).toBe(true);
});

it("is silent in a pipe", async () => {
  const { effects, complained } = testEffects({});
  await refresh(
    register(async (progress) => {
      for (let left = 20; left >= 0; left--) progress(20 - left, left);
    }),
    effects,
  );
  expect(complained()).toBe("");
});

it("reads on where another program writes, and says so", async () => {
  const { effects, complained } = testEffects({});
  await refresh(failing("register.locked"), effects);
  expect(complained()).toBe(
    "dragoman: another program is writing to register.db; 3 groups of facts not brought up to date\n",
  );
});

it("hides no other failure", async () => {
  await expect(refresh(failing("register.damaged"), testEffects({}).effects)).rejects.toThrow("another program");
});
