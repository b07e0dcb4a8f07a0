import type { Membership, Reference } from "@dragoman/model";
import { describe, expect, it } from "vitest";
import {
  aboutEachOther,
  instrument,
  makeJudgement,
  organisation,
  person,
  quotations,
  saidBy,
} from "../../src/index.ts";
import { reference as bare, type Saying, Script, story } from "./scripted.ts";

const ILHAM = "person:Ilham Aliyev";
const [AZE, CHN, GEO, OTS] = ["state:AZE", "state:CHN", "state:GEO", "org:OTS"] as const;
const OTHERWISE = "person:I. Aliyev/AZE";

const reference: Reference = {
  ...bare,
  sort: (id) => (id === OTS ? "igo" : null),
  members: (id) => (id === OTS ? [member(AZE, "member"), member(GEO, "observer")] : []),
  people: (name) => (name === "Ilham Aliyev" ? bare.holders(AZE, "head of state", null) : []),
};

function member(state: string, status: string): Membership {
  return { state, organisation: OTS, status, from: "2009-10-03", to: null };
}

const quotation = (speaker: string, value: string, about: readonly string[]): Saying => ({
  kind: "quotation",
  subject: [speaker],
  value,
  qualifiers: { form: "direct", about },
  words: value,
});

/** The story, with more said, an office, members and a chair. */
async function told(): Promise<Script> {
  const script = await story();
  await script.tell("east", "2025-03-01", [
    quotation(ILHAM, "Our gas will reach Georgia", [GEO]),
    quotation("person:Mao Lin/CHN", "Trade with Azerbaijan grows", [AZE]),
    { kind: "office", subject: [ILHAM], object: [AZE], value: "president", words: "President Aliyev" },
    { kind: "membership", subject: [GEO], object: [OTS], value: "observer", from: "2024", words: "Georgia observes" },
    { kind: "chair", subject: [AZE], object: [OTS], from: "2024", to: "2025", words: "Azerbaijan chairs it" },
    quotation(OTS, "The railway unites us", [AZE, GEO]),
  ]);
  return script;
}

describe("quotations", async () => {
  const view = await (await told()).folded();

  it("are counted by speaker, topic and whom they name", async () => {
    const all = await quotations(view, [{ kinds: ["quotation"] }]);
    expect([all.total, all.counted, all.all, all.next]).toEqual([4, 4, 4, null]);
    expect(all.speakers[0]).toEqual({ speaker: ILHAM, count: 2 });
    expect(all.topics.map(({ topic }) => topic).toSorted()).toEqual(["energy", "relations", "trade", "transport"]);
    expect(all.about.find(({ about }) => about === GEO)?.count).toBe(2);
    expect(all.names[ILHAM]).toBe("Ilham Aliyev");
  });

  it("of one topic leave the other topics to choose", async () => {
    const some = await quotations(view, [saidBy(AZE, null)], { topic: "energy" });
    expect(some.items.map(({ fact }) => fact.value)).toEqual(["Our gas will reach Georgia"]);
    expect(some.topics.length).toBe(2);
    expect(some.about).toEqual([{ about: GEO, count: 1 }]);
    expect((await quotations(view, [saidBy(AZE, null)], { about: CHN })).total).toBe(1);
    expect((await quotations(view, [saidBy(AZE, null)], { speaker: OTS })).total).toBe(0);
  });

  it("of two are what each says of the other", async () => {
    const both = await quotations(view, aboutEachOther([AZE, CHN]));
    expect(both.items.map(({ fact }) => fact.value)).toEqual(["Trade with Azerbaijan grows", "China is a friend"]);
  });

  it("go on by cursor, none twice and none left out", async () => {
    const seen: (string | null)[] = [];
    for (let cursor: string | null = null, first = true; first || cursor !== null; first = false) {
      const page: Awaited<ReturnType<typeof quotations>> = await quotations(view, [{ kinds: ["quotation"] }], {
        limit: 1,
        cursor,
      });
      seen.push(...page.items.map(({ fact }) => fact.value));
      cursor = page.next;
    }
    expect(seen.length).toBe(4);
    expect(new Set(seen).size).toBe(4);
    await expect(quotations(view, [{}], { cursor: "time.1.f0" })).rejects.toThrow(RangeError);
  });
});

describe("a person", () => {
  it("has offices, terms, what is said and what names them", async () => {
    const page = await person(await (await told()).folded(), ILHAM, reference);
    expect(page.offices.map(({ fact }) => fact.value)).toEqual(["president"]);
    expect(page.terms.map(({ since }) => since)).toEqual(["2003-10-31"]);
    expect([page.said, page.country, page.names[AZE]]).toEqual([2, "AZE", "Azerbaijan"]);
  });

  it("is known by other names and ids", async () => {
    const script = await told();
    await script.tell("west", "2025-05-01", [quotation(OTHERWISE, "We build", [])]);
    const pair = { left: OTHERWISE, right: ILHAM, verdict: "same" as const, by: "anna", reason: null };
    await script.register.judge(makeJudgement({ ...pair, at: "2026-02-01T10:00:00.000Z" }));
    const page = await person(await script.folded(), OTHERWISE, reference);
    expect([page.said, page.same]).toEqual([3, [ILHAM]]);
  });

  it("whom nothing tells of has an empty page", async () => {
    const page = await person(await new Script().folded(), "person:Nobody", reference);
    expect([page.offices, page.terms, page.said, page.facts.total, page.known]).toEqual([[], [], 0, 0, []]);
  });
});

describe("an organisation", async () => {
  const page = await organisation(await (await told()).folded(), OTS, reference, { on: "2025-01-01" });

  it("sets what reports say of its members beside the tables", () => {
    const lines = page.members.map(({ state, reported, known }) => [
      state,
      reported.map(({ fact }) => fact.value),
      known?.status ?? null,
    ]);
    expect(lines).toContainEqual([GEO, ["observer"], "observer"]);
    expect(lines.find(([state]) => state === AZE)?.[2]).toBe("member");
    expect(new Set(page.members.map(({ state }) => state)).size).toBe(page.members.length);
  });

  it("has its chairs and who speaks for it", () => {
    expect(page.chairs.map(({ fact }) => [fact.subject, fact.from?.value])).toEqual([[[AZE], "2024"]]);
    expect(page.speakers).toEqual([{ speaker: OTS, count: 1 }]);
    expect(page.sort).toBe("igo");
  });
});

describe("an instrument", async () => {
  const view = await (await told()).folded();
  const title = "instrument:joint declaration on strategic partnership";

  it("has its parties and day, the level it founded, and what every report says", async () => {
    const page = (await instrument(view, title, reference))!;
    expect(page.facts.map(({ fact }) => [fact.subject, fact.from?.value])).toEqual([[[AZE, CHN], "2024-07-03"]]);
    expect(page.founded.map(({ fact }) => fact.value)).toEqual(["strategic partnership"]);
    expect(page.reports.map(({ citation }) => citation.source)).toEqual(["outlet:north"]);
    expect(page.names[title]).toBe("Joint Declaration");
  });

  it("is found by its fact too", async () => {
    const page = (await instrument(view, title, reference))!;
    expect(await instrument(view, page.facts[0]!.fact.id, reference)).toEqual(page);
    expect(await instrument(view, page.founded[0]!.fact.id, reference)).toBeNull();
    expect(await instrument(view, "instrument:none", reference)).toBeNull();
  });
});
