import { describe, expect, it } from "vitest";
import { withAttributes } from "../../src/syntax/attribute.ts";
import { arcsOf } from "./arcs.ts";

const lexicon = { adjoining: new Set(["neighbour"]), attributive: new Set(["visit"]) };

/** Head and relation of each word, once participles are attributes. */
const arcs = (lines: string): readonly string[] => arcsOf(lines, (tree) => withAttributes(tree, lexicon));

describe("withAttributes", () => {
  it("hangs a participle on the noun behind it, after a preposition", () => {
    const found = arcs(`
      left leave VERB VBD 0 root
      for for ADP IN 3 mark
      neighbouring neighbour VERB VBG 1 advcl
      Peru Peru PROPN NNP 3 obj`);
    expect(found).toEqual(["left root ", "for case Peru", "neighbouring amod Peru", "Peru obl left"]);
  });

  it("does so after an owner", () => {
    const found = arcs(`
      met meet VERB VBD 0 root
      Peru Peru PROPN NNP 4 nsubj
      's 's PART POS 2 case
      visiting visit VERB VBG 1 xcomp
      king king NOUN NN 4 obj`);
    expect(found).toEqual(["met root ", "Peru nmod:poss king", "'s case Peru", "visiting amod king", "king obj met"]);
  });

  it("leaves clauses alone", () => {
    const found = arcs(`
      left leave VERB VBD 0 root
      after after ADP IN 3 mark
      visiting visit VERB VBG 1 advcl
      Peru Peru PROPN NNP 3 obj`);
    expect(found).toEqual(["left root ", "after mark visiting", "visiting advcl left", "Peru obj visiting"]);
  });
});
