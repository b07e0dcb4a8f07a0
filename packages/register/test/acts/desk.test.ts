import { describe, expect, it } from "vitest";
import {
  accept,
  decidedOf,
  differencesOf,
  edit,
  isKey,
  keymapOf,
  nextOpen,
  REVIEW_KEYS,
  replaced,
  versionOf,
} from "../../src/index.ts";
import { world } from "./world.ts";

describe("the version of a fact", () => {
  it("is the same for the same state, and another after every act and every report", async () => {
    const it = world();
    await it.report("one", [{}]);
    const first = await it.fact("partnership");
    expect(versionOf(structuredClone(first))).toBe(versionOf(first));
    await it.do(first, accept, "Ann");
    const accepted = await it.fact("partnership");
    await it.do(accepted, (matter, analyst) => edit(matter, new Map([["from", "2024"]]), analyst, () => true), "Ann");
    const edited = await it.fact("partnership");
    await it.report("two", [{}]);
    const states = [first, accepted, edited, await it.fact("partnership")];
    expect(new Set(states.map(versionOf)).size).toBe(states.length);
    expect(differencesOf(first, accepted)).toEqual([{ field: "review", before: "open", after: "accepted" }]);
    expect(differencesOf(accepted, edited)).toContainEqual({
      field: "from",
      before: accepted.from?.value ?? "",
      after: "2024",
    });
    expect(differencesOf(edited, edited)).toEqual([]);
  });
});

describe("a queue of facts", () => {
  it("knows the next open fact, goes round, and keeps one place for each fact", async () => {
    const it = world();
    for (const state of ["KAZ", "UZB", "TUR"]) await it.report(state, [{ subject: ["state:AZE", `state:${state}`] }]);
    const [a, b, c] = await it.facts();
    const queue = [a!, { ...b!, review: "accepted" as const }, c!];
    expect([nextOpen(queue, 0), nextOpen(queue, 2), nextOpen([queue[1]!], 0)]).toEqual([2, 0, -1]);
    expect(decidedOf(queue)).toEqual({ open: 2, accepted: 1, rejected: 0, edited: 0, reopened: 0 });
    expect(replaced(queue, 0, null)).toEqual(queue.slice(1));
    expect(replaced(queue, 0, c!)).toEqual([c!, queue[1]]);
  });
});

describe("keys", () => {
  it("are an analyst's own where they gave some, and tell of two actions on one key", () => {
    const own = new Map([
      ["accept", ["y", "space"]],
      ["scrollDown", ["page-down"]],
    ] as const);
    const { keymap, conflicts } = keymapOf(REVIEW_KEYS, own);
    expect(conflicts).toEqual([]);
    expect([keymap.action("y"), keymap.action(" "), keymap.action("a")]).toEqual(["accept", "accept", null]);
    expect(keymap.keysOf("accept")).toEqual(["y", "space"]);
    const clash = keymapOf(REVIEW_KEYS, new Map([["reject", ["a"]]] as const));
    expect(clash.conflicts).toEqual([{ key: "a", actions: ["accept", "reject"] }]);
    expect(clash.keymap.action("a")).toBe("accept");
    const fixed = keymapOf(REVIEW_KEYS, new Map([["edit", ["ctrl-c"]]] as const), new Map([["ctrl-c", "quit"]]));
    expect(fixed.conflicts).toEqual([{ key: "ctrl-c", actions: ["quit", "edit"] }]);
  });

  it("have names", () => {
    expect(["a", "Ö", "space", "ctrl-z", "page-up", "?"].filter((key) => !isKey(key))).toEqual([]);
    expect(["", "ab", "ctrl-", "\u0007", "pageup"].filter(isKey)).toEqual([]);
  });
});
