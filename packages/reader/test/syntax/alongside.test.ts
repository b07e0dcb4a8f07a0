import { describe, expect, it } from "vitest";
import { withFellows } from "../../src/syntax/alongside.ts";
import { arcsOf } from "./arcs.ts";

const words = new Set(["together", "alongside"]);

/** Head and relation of each word, once those who act together are joined. */
const arcs = (lines: string): readonly string[] => arcsOf(lines, (tree) => withFellows(tree, words));

describe("withFellows", () => {
  it("joins a name to the one that does something together with it", () => {
    const found = arcs(`
      Peru Peru PROPN NNP 6 nsubj
      , , PUNCT , 1 punct
      together together ADV RB 6 advmod
      with with ADP IN 5 case
      Chad Chad PROPN NNP 3 obl
      left leave VERB VBD 0 root`);
    expect(found.slice(2)).toEqual(["together cc Chad", "with cc Chad", "Chad conj Peru", "left root "]);
  });

  it("joins it behind one preposition", () => {
    const found = arcs(`
      Peru Peru PROPN NNP 4 nsubj
      alongside alongside ADP IN 3 case
      Chad Chad PROPN NNP 1 nmod
      left leave VERB VBD 0 root`);
    expect(found).toEqual(["Peru nsubj left", "alongside cc Chad", "Chad conj Peru", "left root "]);
  });

  it("leaves things alone, and names behind the verb", () => {
    const thing = `
      Peru Peru PROPN NNP 6 nsubj
      , , PUNCT , 1 punct
      together together ADV RB 6 advmod
      with with ADP IN 5 case
      friends friend NOUN NNS 3 obl
      left leave VERB VBD 0 root`;
    const behind = `
      Peru Peru PROPN NNP 2 nsubj
      left leave VERB VBD 0 root
      together together ADV RB 2 advmod
      with with ADP IN 5 case
      Chad Chad PROPN NNP 3 obl`;
    expect(arcs(thing)[4]).toBe("friends obl together");
    expect(arcs(behind)[4]).toBe("Chad obl together");
  });
});
