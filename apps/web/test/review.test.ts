import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parseGold } from "../../../packages/dragoman/src/eval/gold.ts";
import { violations } from "./axe.ts";
import { type Json, seatFor } from "./seat.ts";

/** Milliseconds for what a key does, as it is felt; machines that run tests are busy. */
const SOON = 1000;

const seat = seatFor("web-review");

describe("at the keyboard alone", () => {
  it("goes from the queue through accept, reject, edit and undo to gold", async () => {
    await seat.open("/review?state=Azerbaijan&kind=partnership,membership,event");
    const ids = await seat.page
      .locator("[data-fact]")
      .evaluateAll((lines) => lines.map((line) => line.getAttribute("data-fact")));
    expect(ids.length).toBeGreaterThan(4);
    await seat.press("j", "j", "k");
    expect(await seat.shown()).toBe(ids[1]);
    expect((await seat.answer("/v1/acts")).total).toBe(0);

    await seat.press("a");
    await seat.said(/^Accepted: Decision open → accepted/);
    expect((await seat.fact(ids[1]!)).review).toBe("accepted");
    await seat.press("n");
    expect(await seat.shown()).toBe(ids[2]);

    await seat.press("x");
    await seat.page.waitForSelector("dialog[open]");
    await seat.page.keyboard.type("only planned");
    await seat.press("Enter");
    await seat.said(/^Rejected/);
    await seat.press("u");
    await seat.said(/^Taken back/);
    expect((await seat.fact(ids[2]!)).review).toBe("open");

    await seat.press("j", "e");
    await seat.page.waitForSelector("form.edit");
    const before = await seat.fact(ids[3]!);
    await seat.page.locator("[data-field=from] input").focus();
    await seat.page.keyboard.press("ControlOrMeta+a");
    await seat.page.keyboard.type("soon");
    expect(await seat.text("[data-field=from] .problem")).toContain("is no time");
    await seat.page.keyboard.press("ControlOrMeta+a");
    await seat.page.keyboard.type("2025-02");
    await seat.page.keyboard.press("Control+s");
    await seat.said(/^Corrected: Start/);
    expect(await seat.fact(ids[3]!)).toMatchObject({ review: "edited", from: { value: "2025-02" } });
    expect((await seat.fact(ids[3]!)).subject).toEqual(before.subject);

    const saving = seat.page.waitForEvent("download");
    await seat.press("d");
    const gold = parseGold(readFileSync((await (await saving).path())!, "utf8"), "gold.jsonl");
    expect(gold.length).toBeGreaterThan(0);
    const items = gold.flatMap(({ relations = [], events = [] }) => [...relations, ...events]);
    expect(items.filter(({ optional }) => !optional).length).toBeGreaterThanOrEqual(2);
    await seat.said(/gold\.jsonl saved/);
  });

  it("completes entities by name in the form, and marks and merges", async () => {
    await seat.open("/review?kind=partnership&review=open,accepted,edited&state=China");
    const id = (await seat.shown())!;
    await seat.press("e");
    await seat.page.locator("[data-field=subject] input").focus();
    await seat.page.keyboard.type("kazakh");
    await seat.page.waitForSelector("[data-field=subject] [role=option]:has-text('Kazakhstan')");
    await seat.press("Enter");
    await seat.page.waitForSelector("[data-field=subject] .token:has-text('Kazakhstan')");
    await seat.press("Escape");
    await seat.said(/All is as it was/);
    expect(await seat.page.locator("form.edit").count()).toBe(0);
    expect((await seat.fact(id)).subject).not.toContain("state:KAZ");

    await seat.press("m");
    await seat.said(/Marked/);
    await seat.press("j", "m");
    await seat.page.waitForSelector("dialog[open]:has-text('Make the two one?')");
    await seat.press("Escape");
    expect(await seat.page.locator("dialog[open]").count()).toBe(0);
  });

  it("makes two facts one, and takes one apart again", async () => {
    const stated = { kind: "partnership", subject: "Fiji; Kenya", from: "2021" };
    for (const value of ["strategic partnership", "comprehensive partnership"]) {
      await seat.send("/v1/acts/state", { ...stated, value }, "Ann");
    }
    await seat.open("/review?state=Fiji&review=open,accepted,edited");
    const [stays] = await Promise.all([seat.shown(), seat.press("m")]);
    await seat.press("j", "m");
    await seat.page.waitForSelector("dialog[open]:has-text('Make the two one?')");
    await seat.press("Enter");
    await seat.said(/^Made one/);
    await expect.poll(() => seat.page.locator("[data-fact]").count()).toBe(1);
    expect((await seat.fact(stays!)).statements.length).toBeGreaterThan(1);
    expect((await seat.answer("/v1/facts?state=Fiji")).total).toBe(1);
    await seat.page.waitForSelector(".shown .rows li:nth-child(2)");
    await seat.press("s");
    await seat.page.waitForSelector("dialog[open] .split-list");
    await seat.press("Space", "Enter");
    await seat.said(/^Taken apart/);
    expect((await seat.answer("/v1/facts?state=Fiji")).total).toBe(2);
    expect((await seat.answer("/v1/acts?limit=2")).items.map(({ deed }: Json) => deed)).toEqual(["parted", "edited"]);
  });

  it("takes its own keys, refuses two actions on one key, and remembers", async () => {
    await seat.open("/review");
    await seat.press("K");
    await seat.page.waitForSelector("dialog[open]");
    const button = (action: string) => seat.page.locator(`[data-key-of=${action}]`);
    await button("accept").focus();
    await seat.press("Enter", "x");
    expect(await seat.text("dialog .clash")).toContain("“x” would both accept the fact and reject it");
    expect(await seat.page.locator("dialog .primary").isDisabled()).toBe(true);
    expect(await violations(seat.page)).toEqual([]);
    await seat.press("Enter", "y");
    expect(await seat.text("dialog .clash")).toBe("");
    await seat.page.locator("dialog .primary").focus();
    await seat.press("Enter");
    await seat.said(/kept in this browser/);
    const { total } = await seat.answer("/v1/acts");
    await seat.press("a");
    expect((await seat.answer("/v1/acts")).total).toBe(total);
    await seat.open("/review");
    await seat.press("y");
    await seat.said(/^Accepted/);
    await seat.press("u");
    await seat.said(/^Taken back/);
  });

  it("decides on many only where their lines can be seen, after asking with their number", async () => {
    await seat.page.setViewportSize({ width: 1440, height: 700 });
    await seat.open("/review");
    const all = await seat.page.locator("[data-fact]").count();
    const { total } = await seat.answer("/v1/acts");
    await seat.press("X");
    const title = await seat.text("dialog h2");
    const count = Number(/\d+/.exec(title)?.[0]);
    expect(count).toBeGreaterThan(0);
    expect(count).toBeLessThan(all);
    expect(await seat.page.locator("dialog .bulk-list li").count()).toBe(count);
    await seat.press("Escape");
    expect((await seat.answer("/v1/acts")).total).toBe(total);
    await seat.press("X");
    await seat.page.waitForSelector("dialog[open]");
    await seat.press("Enter");
    await seat.said(new RegExp(`^Rejected ${count} fact`));
    const { items } = await seat.answer("/v1/acts?limit=200");
    for (const { id } of items.slice(0, count)) await seat.send(`/v1/acts/${id}/undo`, {}, "Ann");
  });
});

describe("in two tabs", () => {
  it("shows both versions of a fact that changed, and keeps mine or takes theirs", async () => {
    const path = "/review?state=Azerbaijan&kind=partnership&review=open,accepted,edited";
    await seat.open(path);
    const other = await seat.newTab();
    await seat.open(path, other);
    const id = (await seat.shown())!;
    expect(await seat.shown(other)).toBe(id);

    await seat.page.keyboard.press("e");
    await seat.page.locator("[data-field=from] input").fill("2024-08");
    await seat.page.keyboard.press("Control+s");
    await seat.said(/^Corrected/);

    await other.keyboard.press("e");
    await other.locator("[data-field=from] input").fill("2024-09-09");
    await other.keyboard.press("Control+s");
    await other.waitForSelector("dialog[open]");
    const rows = await other.locator("dialog .comparison tbody tr").allInnerTexts();
    const start = rows.find((row) => row.startsWith("Start"))!;
    expect(start).toContain("August 2024");
    expect(start).toContain("9 September 2024");
    expect(await violations(other)).toEqual([]);
    expect((await seat.fact(id)).from.value).toBe("2024-08");
    await other.keyboard.press("Enter");
    await seat.said(/^Corrected/, other);
    expect((await seat.fact(id)).from.value).toBe("2024-09-09");

    await seat.page.keyboard.press("a");
    await seat.page.waitForSelector("dialog[open]:has-text('You wanted: accepted')");
    await seat.page.keyboard.press("Escape");
    await seat.said(/shown as it is now/);
    expect((await seat.fact(id)).review).toBe("edited");
    expect(await seat.text(".shown .fields")).toContain("9 September 2024");
  });
});

describe("when something is amiss", () => {
  it("says what an empty queue means", async () => {
    await seat.page.goto(`${seat.url}/review?state=Paraguay`);
    await seat.page.waitForSelector(".notice");
    expect(await seat.text(".notice")).toContain("No fact answers to this choice");
    expect(await violations(seat.page)).toEqual([]);
    await seat.press("a");
  });

  it("loses nothing when the register does not answer, and tries again", async () => {
    await seat.open("/review");
    await seat.page.route("**/accept", (route) => route.abort());
    await seat.press("a");
    expect(await seat.said(/does not answer: nothing was done/)).toContain("Try again");
    await seat.page.unroute("**/accept");
    await seat.page.click(".said button");
    await seat.said(/^Accepted/);
    await seat.press("u");
    await seat.said(/^Taken back/);
  });

  it("tells a reader that they may look, not decide", async () => {
    await seat.page.route("**/v1/me", (route) => route.fulfill({ json: { name: "token", role: "reader" } }));
    await seat.open("/review");
    const { total } = await seat.answer("/v1/acts");
    await seat.press("a", "x", "e");
    await seat.said(/You may look, but not decide/);
    expect(await seat.page.locator("dialog[open], form.edit").count()).toBe(0);
    expect((await seat.answer("/v1/acts")).total).toBe(total);
  });

  it("asks for a name where nobody is known", async () => {
    await seat.page.route("**/v1/me", (route) => route.fulfill({ json: { name: "", role: "admin" } }));
    await seat.open("/review");
    await seat.press("a");
    await seat.page.waitForSelector("dialog[open]:has-text('Who decides?')");
    await seat.page.unroute("**/v1/me");
    await seat.page.keyboard.type("Ben");
    await seat.press("Enter");
    await seat.page.waitForSelector("text=You decide as Ben");
  });
});

it("moves and decides soon", async () => {
  await seat.open("/review?review=open,accepted,rejected,edited,reopened");
  const times = async (key: string, done: () => Promise<unknown>): Promise<number> => {
    const start = performance.now();
    await seat.page.keyboard.press(key);
    await done();
    return performance.now() - start;
  };
  const moves: number[] = [];
  for (let i = 0; i < 8; i++) {
    const before = await seat.shown();
    await seat.page.waitForTimeout(60);
    const other = `.shown:not([data-shown="${before}"]) .evidence[aria-busy=false]`;
    moves.push(await times("j", () => seat.page.waitForSelector(other)));
  }
  const deciding = await times("a", () => seat.page.waitForSelector(".said.done, .said.wrong"));
  console.log(
    `review: a move ${Math.round(moves.sort((a, b) => a - b)[4]!)} ms, a decision ${Math.round(deciding)} ms`,
  );
  expect(moves[4]).toBeLessThan(SOON);
  expect(deciding).toBeLessThan(SOON);
  await seat.press("u");
  await seat.said(/Taken back|Nothing was done/);
});
