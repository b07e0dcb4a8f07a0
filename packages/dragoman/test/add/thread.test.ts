import { describe, expect, it } from "vitest";
import type { Item } from "../../src/add/entrant.ts";
import { startThread } from "../../src/add/thread.ts";
import { DragomanError } from "../../src/error.ts";

const start = () => startThread(new URL("./thread.mjs", import.meta.url), null);

const items = (...texts: readonly string[]): readonly Item[] =>
  texts.map((text, i) => ({ key: `a${i}`, article: { text }, origin: `${i}`, format: "text" }));

describe("a thread that makes entries", () => {
  it("answers several calls in their order", async () => {
    const thread = start();
    const answers = [thread.engine(), thread.enter(items("a", "b")), thread.enter(items("c"))];
    expect(await Promise.all(answers)).toEqual(["engine 1", [{ entry: "a" }, { entry: "b" }], [{ entry: "c" }]]);
    await thread.close();
  });

  it("gives up only the article that takes all memory, and answers those who wait behind it", async () => {
    const thread = start();
    const [first, second] = await Promise.all([thread.enter(items("a", "eat", "b")), thread.enter(items("c"))]);
    expect(first).toEqual([{ entry: "a" }, { failure: "takes more memory to read than there is" }, { entry: "b" }]);
    expect(second).toEqual([{ entry: "c" }]);
    await thread.close();
  });

  it("says why it cannot start", async () => {
    const thread = start();
    await expect(thread.enter(items("lack"))).rejects.toThrow(
      new DragomanError("weights.missing", "weights are missing", "install"),
    );
    await thread.close();
  });
});
