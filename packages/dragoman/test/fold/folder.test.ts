import type { Register } from "@dragoman/register";
import { describe, expect, it } from "vitest";
import { DragomanError } from "../../src/error.ts";
import { foldIfPossible } from "../../src/fold/folder.ts";
import { startHere } from "../../src/fold/here.ts";
import { startThread } from "../../src/fold/thread.ts";

const start = (register: string) => startThread(new URL("./thread.mjs", import.meta.url), { register });

describe("a thread that folds", () => {
  it("tells when it is done, and what kept it from it", async () => {
    const [done, locked] = [start("a"), start("locked")];
    await done.fold();
    await expect(locked.fold()).rejects.toEqual(new DragomanError("register.locked", "others write", "wait"));
    await expect(foldIfPossible(locked)).resolves.toBeUndefined();
    for (const each of [done, locked, start("never asked")]) await each.close();
  });

  it("is replaced when it dies", async () => {
    const folder = start("dead");
    for (let i = 0; i < 2; i++) await expect(foldIfPossible(folder)).rejects.toThrow("the thread died");
    await folder.close();
  });
});

describe("folding in the calling thread", () => {
  /** A register of so many batches. */
  function batches(count: number) {
    const told: string[] = [];
    const register = {
      refresh: async (progress: (done: number, left: number) => void) => {
        for (let i = 1; i <= count; i++) {
          await new Promise((resolve) => setImmediate(resolve));
          told.push(`batch ${i}`);
          progress(i, count - i);
        }
      },
      close: async () => void told.push("closed"),
    };
    return { told, register: register as unknown as Register };
  }

  it("does one folding after another", async () => {
    const { told, register } = batches(2);
    const folder = startHere(async () => register);
    await Promise.all([folder.fold(), folder.fold()]);
    expect(told).toEqual(["batch 1", "batch 2", "batch 1", "batch 2"]);
  });

  it("breaks off between two transactions when it is closed", async () => {
    const { told, register } = batches(1000);
    const folder = startHere(async () => register);
    const folding = expect(folder.fold()).rejects.toThrow("broken off");
    await new Promise((resolve) => setImmediate(resolve));
    await folder.close();
    await folding;
    expect(told.length).toBeLessThan(10);
    expect(told.at(-1)).toBe("closed");
  });

  it("tries again when the register could not be opened", async () => {
    let tries = 0;
    const folder = startHere(async () => {
      if (tries++ === 0) throw new DragomanError("register.locked", "others write");
      return batches(1).register;
    });
    await expect(folder.fold()).rejects.toThrow("others write");
    await folder.fold();
    await folder.close();
  });
});
