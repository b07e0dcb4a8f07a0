import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Article, Fact } from "@dragoman/model";
import { levelOn } from "@dragoman/register";
import { describe, expect, it } from "vitest";
import { articlesIn, Desk, day } from "./told.ts";

const PARTIES = "state:AZE,state:CHN";
const [interview, ...later] = articlesIn("azerbaijan-china.jsonl");
const seed = join(process.env["DRAGOMAN_GOLD"] ?? "", "seed.txt");
const isGiven = process.env["DRAGOMAN_GOLD"] !== undefined && existsSync(seed);

async function expectStory(first: Article): Promise<void> {
  const desk = await Desk.open();
  await desk.add([first]);
  const [claimed, none] = (await desk.ladder(PARTIES)) as [Fact, Fact?];
  expect(none).toBeUndefined();
  expect(claimed).toMatchObject({
    value: "strategic partnership",
    status: "claimed",
    sources: 0,
    from: { value: "2024-22" },
  });

  await desk.add(later);
  const [strategic, comprehensive] = (await desk.ladder(PARTIES)) as [Fact, Fact];
  expect(strategic).toMatchObject({ value: "strategic partnership", status: "reported", conflicts: [] });
  expect(strategic.id).toBe(claimed.id);
  expect(strategic.from).toMatchObject({ value: "2024-07-03", basis: "instrument" });
  expect(strategic.to).toMatchObject({ value: "2025-04-23", basis: "superseded" });
  expect(strategic.claims.map(({ speaker }) => speaker)).toEqual(["person:Ilham Aliyev"]);
  expect(comprehensive).toMatchObject({
    value: "comprehensive strategic partnership",
    status: "corroborated",
    from: { value: "2025-04-23", basis: "stated" },
    to: null,
    supersedes: strategic.id,
  });
  const dating = await desk.register.view.statements(strategic.from!.statements);
  expect(new Set(dating.map(({ from }) => from))).toEqual(new Set(["2024-22", "2024-07-03"]));
  expect(levelOn([strategic, comprehensive], day("2024-12-31"))?.fact.id).toBe(strategic.id);
  expect(levelOn([strategic, comprehensive], day("2025-04-23"))?.fact.id).toBe(comprehensive.id);
}

describe("an interview and three later articles", () => {
  it("refine the season to the day and close the level by the next", async () => {
    await expectStory(interview!);
  });

  it.skipIf(!isGiven)("so do the same articles after another interview (skipped without DRAGOMAN_GOLD)", async () => {
    await expectStory({ text: readFileSync(seed, "utf8") });
  });
});
