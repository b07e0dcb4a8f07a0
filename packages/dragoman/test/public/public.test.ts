import { describe, expect, it } from "vitest";
import { load } from "../../src/load.ts";
import { answerTo, hasRoot, loadExamples } from "./codebook.ts";
import { typeOf } from "./future.ts";
import * as gsr from "./gsr.ts";
import * as plv from "./plv.ts";

/** Figures that the reader has reached on public sets, less one item or point; see docs/quality.md. */
const folder = process.env["DRAGOMAN_GOLD"] ?? "";
const reader = await load();

describe.skipIf(folder === "")(`deeds of public sets${folder === "" ? " (skipped: no gold folder)" : ""}`, () => {
  it("finds the PLOVER root of marked pairs", () => {
    const answers = plv.loadPairs(folder).map((pair): readonly [string, string] => {
      const event = plv.answer(pair, reader.read({ text: pair.text }));
      return [pair.root, event === null ? "NONE" : plv.rootOf(typeOf(event))];
    });
    expect(plv.macroF1(answers)).toBeGreaterThan(76.6);
  });

  it("finds type and states of the records of the PLOVER gold standard", () => {
    const read = gsr.loadCodings(folder).map((coding) => {
      const reading = reader.read({ text: coding.text });
      const event = gsr.answer(coding, reading);
      const states = event === null ? [] : gsr.countriesOf([...event.actors, ...event.recipients], reading);
      const wanted = event === null ? [] : gsr.statesOf([...coding.source, ...coding.target]);
      return {
        isRight: event !== null && typeOf(event) === coding.type,
        wanted,
        found: wanted.filter((state) => states.includes(state)),
      };
    });
    const wanted = read.flatMap((one) => one.wanted).length;
    expect(read.filter(({ isRight }) => isRight).length / read.length).toBeGreaterThan(0.8);
    expect(read.flatMap(({ found }) => found).length / wanted).toBeGreaterThan(0.88);
  });

  it("finds the root of the examples of the CAMEO codebook", () => {
    const deeds = loadExamples(folder).filter(({ code }) => !/^0[12]/.test(code));
    const right = deeds.filter((example) => {
      const event = answerTo(example, reader.read({ text: example.text }));
      return event !== null && hasRoot(example, event);
    });
    expect(right.length / deeds.length).toBeGreaterThan(0.786);
  });
});
