import { describe, expect, it } from "vitest";
import { withAsides } from "../../src/syntax/aside.ts";
import { arcsOf } from "./arcs.ts";

const arcs = (lines: string): readonly string[] => arcsOf(lines, withAsides);

describe("withAsides", () => {
  it("hangs a verb on the noun behind a comma which its subject does it to", () => {
    const found = arcs(`
      blamed blame VERB VBD 0 root
      Chad Chad PROPN NNP 1 obj
      , , PUNCT , 5 punct
      a a DET DT 5 det
      charge charge NOUN NN 7 nsubj
      Chad Chad PROPN NNP 7 nsubj
      denies deny VERB VBZ 1 parataxis`);
    expect(found.slice(3)).toEqual([
      "a det charge",
      "charge parataxis blamed",
      "Chad nsubj denies",
      "denies acl:relcl charge",
    ]);
  });

  it("leaves a clause with one subject alone", () => {
    const found = arcs(`
      left leave VERB VBD 0 root
      , , PUNCT , 4 punct
      Chad Chad PROPN NNP 4 nsubj
      says say VERB VBZ 1 parataxis`);
    expect(found.at(-1)).toBe("says parataxis left");
  });
});
