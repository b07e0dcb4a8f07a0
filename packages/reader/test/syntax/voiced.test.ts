import { describe, expect, it } from "vitest";
import { withVoiced } from "../../src/syntax/voiced.ts";
import { arcsOf } from "./arcs.ts";

const arcs = (lines: string): readonly string[] =>
  arcsOf(lines, (tree) => withVoiced(tree, new Set(["urge"]), (lemma) => lemma === "envoy"));

const told = (form: string, lemma: string): string => `
      Chad Chad PROPN NNP 2 nsubj
      said say VERB VBD 0 root
      ${form} ${lemma} NOUN NNS 4 nsubj
      left leave VERB VBD 2 ccomp
      urged urge VERB VBD 4 conj
      Mali Mali PROPN NNP 5 obj`;

describe("withVoiced", () => {
  it("goes on from the verb above where a thing could not do it", () => {
    expect(arcs(told("raids", "raid")).at(-2)).toBe("urged conj said");
  });

  it("leaves what people have done", () => {
    expect(arcs(told("envoys", "envoy")).at(-2)).toBe("urged conj left");
  });

  it("lets whoever orders accuse", () => {
    const found = arcs(`
      told tell VERB VBD 0 root
      envoys envoy NOUN NNS 1 obj
      to to PART TO 4 mark
      leave leave VERB VB 1 xcomp
      , , PUNCT , 6 punct
      urging urge VERB VBG 4 advcl`);
    expect(found.at(-1)).toBe("urging advcl told");
  });
});
