import type { Statement } from "@dragoman/model";
import { describe, expect, it } from "vitest";
import {
  accept,
  agreementBetween,
  analystRows,
  cohensKappa,
  findAct,
  reject,
  reviewFigures,
  undo,
} from "../../src/index.ts";
import { reference, type World, world } from "./world.ts";

const pairs = (both: number, onlyLeft: number, onlyRight: number, neither: number): (readonly [string, string])[] => [
  ...Array.from({ length: both }, () => ["yes", "yes"] as const),
  ...Array.from({ length: onlyLeft }, () => ["yes", "no"] as const),
  ...Array.from({ length: onlyRight }, () => ["no", "yes"] as const),
  ...Array.from({ length: neither }, () => ["no", "no"] as const),
];

describe("Cohen's kappa", () => {
  it("is (p_o - p_e) / (1 - p_e)", () => {
    // p_o = 35/50; p_e = 25/50 * 30/50 + 25/50 * 20/50 = 0.5
    expect(cohensKappa(pairs(20, 5, 10, 15))).toBeCloseTo(0.4, 12);
    // p_o = 0.6 both times; p_e = 0.54 and 0.46
    expect(cohensKappa(pairs(45, 15, 25, 15))).toBeCloseTo(0.1304, 4);
    expect(cohensKappa(pairs(25, 35, 5, 35))).toBeCloseTo(0.2593, 4);
  });

  it("is 1 for full agreement, negative below chance, undefined without variety", () => {
    expect(cohensKappa(pairs(3, 0, 0, 4))).toBe(1);
    expect(cohensKappa(pairs(0, 3, 3, 0))).toBe(-1);
    expect(cohensKappa(pairs(5, 0, 0, 0))).toBeNull();
    expect(cohensKappa([])).toBeNull();
  });
});

describe("figures of a review", () => {
  it("count what each analyst last said, whoever prevailed, and what they agree on", async () => {
    const it = world();
    for (const state of ["KAZ", "UZB", "TUR", "GEO"])
      await it.report(state, [{ subject: ["state:AZE", `state:${state}`] }]);
    const facts = await it.facts();
    for (const fact of facts) await it.do(fact, accept, "Ann");
    await it.do(facts[0]!, reject, "Ann");
    await it.do(facts[0]!, reject, "Ben");
    await it.do(facts[1]!, accept, "Ben");
    await it.do(facts[2]!, reject, "Ben");
    const figures = await figuresOf(it);
    expect(figures.reviewers).toMatchObject([
      { by: "Ann", accepted: 3, rejected: 1, edited: 0, undone: 0 },
      { by: "Ben", accepted: 1, rejected: 2, edited: 0 },
    ]);
    // Both on three facts, alike on two: p_o = 2/3, p_e = 2/3 * 1/3 + 1/3 * 2/3 = 4/9.
    const [agreement, ...others] = figures.agreements;
    expect(others).toEqual([]);
    expect(agreement).toMatchObject({ left: "Ann", right: "Ben", facts: 3, alike: 2 });
    expect(agreement?.kappa).toBeCloseTo(0.4, 12);
  });

  it("tell of two analysts what each said of the facts of both, by kind", async () => {
    const it = world();
    await it.report("one", [{}, { kind: "membership", subject: ["state:AZE"], object: ["org:UN"], value: "member" }]);
    const facts = await it.facts();
    for (const fact of facts) await it.do(fact, accept, "Ann");
    const membership = facts.find(({ kind }) => kind === "membership")!;
    await it.do(membership, reject, "Ben");
    await it.do(facts.find(({ kind }) => kind === "partnership")!, accept, "Ben");
    const rows: Statement[] = [];
    for await (const row of analystRows(it.register.view)) rows.push(row);
    expect(agreementBetween("Ann", "Ben", rows)).toEqual({
      left: "Ann",
      right: "Ben",
      facts: 2,
      alike: 1,
      // p_o = 1/2; p_e = 1 * 1/2
      kappa: 0,
      decisions: {
        accepted: { accepted: 1, rejected: 1, edited: 0 },
        rejected: { accepted: 0, rejected: 0, edited: 0 },
        edited: { accepted: 0, rejected: 0, edited: 0 },
      },
      kinds: [
        { kind: "partnership", facts: 1, alike: 1, kappa: null },
        { kind: "membership", facts: 1, alike: 0, kappa: 0 },
      ],
    });
    expect(agreementBetween("Ann", "Cleo", rows)).toMatchObject({ facts: 0, alike: 0, kappa: null, kinds: [] });
  });

  it("leave out what an analyst took back", async () => {
    const it = world();
    await it.report("one", [{}]);
    const act = await it.do(await it.fact("partnership"), accept, "Ann");
    const found = (await findAct(it.register.view, act.statements[0]!.id, reference))!;
    await it.do(await it.fact("partnership"), ({ judgements }, analyst) => undo(found.act, judgements, analyst), "Ann");
    expect((await figuresOf(it)).reviewers).toMatchObject([{ by: "Ann", accepted: 0, undone: 1 }]);
  });
});

async function figuresOf(it: World) {
  const rows = [];
  for await (const row of analystRows(it.register.view)) rows.push(row);
  return reviewFigures(rows, await it.judgements());
}
