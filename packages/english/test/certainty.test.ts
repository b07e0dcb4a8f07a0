import { type CertaintyLexicon, type LanguagePack, read, type TraceEntry } from "@dragoman/reader";
import { beforeAll, describe, expect, it } from "vitest";
import { load, type Reader } from "../../dragoman/src/load.ts";

const TEXT =
  "The foreign minister of Chad met the foreign minister of Niger in Niamey on Monday. Chad and Niger signed a treaty on water.";

let reader: Reader;

beforeAll(async () => {
  reader = await load();
});

/** The English pack with another certainty of events. */
function withEvents(event: Partial<CertaintyLexicon["reports"]["event"]>): LanguagePack {
  const { certainty } = reader.language;
  return {
    ...reader.language,
    certainty: {
      ...certainty,
      reports: { ...certainty.reports, event: { ...certainty.reports.event, weights: new Map(), ...event } },
    },
  };
}

describe("certainty", () => {
  it("gives every piece of evidence the probability of its fact", () => {
    const language = withEvents({ base: Math.log(3), least: 0 });
    const { events } = read({ text: TEXT }, { language, reference: reader.reference });
    expect(events.length).toBeGreaterThan(1);
    for (const { evidence } of events) for (const { confidence } of evidence) expect(confidence).toBe(0.75);
  });

  it("adds the weights of the marks that a fact has", () => {
    const weights = new Map([
      ["type:CONSULT", -Math.log(3)],
      ["type:ASSAULT", 9],
    ]);
    const { events } = read(
      { text: TEXT },
      { language: withEvents({ base: 0, least: 0, weights }), reference: reader.reference },
    );
    const sure = events.map(({ type, evidence }) => [type, evidence[0]?.confidence]);
    expect(sure).toContainEqual(["CONSULT", 0.25]);
    expect(sure).toContainEqual(["SUPPORT", 0.5]);
  });

  it("drops what is less sure than the least, numbers the rest anew, and says why", () => {
    const weights = new Map([["type:CONSULT", -3]]);
    const trace: TraceEntry[] = [];
    const { events, entities } = read(
      { text: TEXT },
      {
        language: withEvents({ base: 2, least: 0.5, weights }),
        reference: reader.reference,
        trace: (entry) => trace.push(entry),
      },
    );
    expect(events.map(({ id, type }) => [id, type])).toEqual([["e1", "SUPPORT"]]);
    expect(entities.some(({ name }) => name === "Chad")).toBe(true);
    const lost = trace.filter(({ reason }) => reason.startsWith("too unsure"));
    expect(lost).toMatchObject([{ stage: "events", outcome: "lost", reason: "too unsure to tell (0.27)" }]);
  });

  it("judges pages of governments by weights of their own, and leaves unsure words untold where nothing hangs on them", () => {
    const { certainty } = reader.language;
    const quotation = { base: 0, weights: new Map(), least: 0.6 };
    const language = { ...reader.language, certainty: { ...certainty, pages: { ...certainty.pages, quotation } } };
    const text = `${TEXT} "It will rain," the minister said. Chad accused Libya of theft, Niger's president said.`;
    const told = (publisher: string) => {
      const { quotations, events } = read({ text, publisher }, { language, reference: reader.reference });
      return quotations.map(({ id, kind }) => [kind, events.some(({ claimedBy }) => claimedBy === id)]);
    };
    expect(told("kremlin.ru")).toEqual([["indirect", true]]);
    expect(told("Reuters")).toEqual([
      ["direct", false],
      ["indirect", true],
    ]);
  });

  it("knows no mark of sealed texts or single names: only kinds of rules, voices and namings have weights", () => {
    const { reports, pages } = reader.language.certainty;
    for (const { weights, least } of [...Object.values(reports), ...Object.values(pages)]) {
      expect(least).toBeLessThan(1);
      for (const mark of weights.keys()) expect(mark).toMatch(/^[a-z]+([:<+][\w.:-]+)*$/i);
    }
  });
});
