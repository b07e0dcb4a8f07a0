import { describe, expect, it } from "vitest";
import { withSubjects } from "../../src/syntax/subject.ts";
import { arcsOf } from "./arcs.ts";

const arcs = (lines: string): readonly string[] => arcsOf(lines, (tree) => withSubjects(tree, new Set(["then"])));

describe("withSubjects", () => {
  it("takes the last of two subjects behind a comma", () => {
    const found = arcs(`
      member member NOUN NN 4 nsubj
      , , PUNCT , 1 punct
      Chad Chad PROPN NNP 4 nsubj
      left leave VERB VBD 0 root`);
    expect(found).toEqual(["member dislocated left", ", punct member", "Chad nsubj left", "left root "]);
  });

  it("joins two subjects between which and stands", () => {
    const found = arcs(`
      Mali Mali PROPN NNP 5 nsubj
      , , PUNCT , 4 punct
      and and CCONJ CC 4 cc
      Chad Chad PROPN NNP 5 nsubj
      left leave VERB VBD 0 root`);
    expect(found[3]).toBe("Chad conj Mali");
  });

  it("gives a clause told before its speakers the first of two subjects", () => {
    const found = arcs(`
      troops troops NOUN NNS 5 nsubj
      left leave VERB VBD 1 acl
      , , PUNCT , 5 punct
      officials official NOUN NNS 5 nsubj
      said say VERB VBD 0 root`);
    expect(found).toEqual([
      "troops nsubj left",
      "left ccomp said",
      ", punct said",
      "officials nsubj said",
      "said root ",
    ]);
  });

  it("sets a clause between commas apart", () => {
    const found = arcs(`
      Chad Chad PROPN NNP 4 nsubj
      , , PUNCT , 1 punct
      officials official NOUN NNS 1 appos
      said say VERB VBD 0 root
      , , PUNCT , 4 punct
      left leave VERB VBD 4 ccomp`);
    expect(found.filter((arc) => !arc.includes("punct"))).toEqual([
      "Chad nsubj left",
      "officials nsubj said",
      "said parataxis left",
      "left root ",
    ]);
  });

  it("finds the verb of a name that was taken for the whole sentence", () => {
    const found = arcs(`
      Chad Chad PROPN NNP 0 root
      quietly quietly ADV RB 1 advmod
      left leave VERB VBD 1 conj`);
    expect(found).toEqual(["Chad nsubj left", "quietly advmod Chad", "left root "]);
  });

  it("goes on behind the clause of a name", () => {
    const found = arcs(`
      Chad Chad PROPN NNP 0 root
      , , PUNCT , 4 punct
      which which PRON WDT 4 nsubj
      waits wait VERB VBZ 1 acl:relcl
      , , PUNCT , 1 punct
      has have AUX VBZ 7 aux
      left leave VERB VBN 1 acl:relcl`);
    expect(found[0]).toBe("Chad nsubj left");
    expect(found.at(-1)).toBe("left root ");
  });

  it("goes on behind then", () => {
    const found = arcs(`
      paid pay VERB VBD 0 root
      , , PUNCT , 4 punct
      then then ADV RB 4 advmod
      left leave VERB VBD 1 parataxis`);
    expect(found.at(-1)).toBe("left conj paid");
  });

  it("leaves alone what is said, and rows of names", () => {
    const said = arcs(`
      Chad Chad PROPN NNP 2 nsubj
      said say VERB VBD 0 root
      Mali Mali PROPN NNP 4 nsubj
      left leave VERB VBD 2 ccomp`);
    const row = arcs(`
      Chad Chad PROPN NNP 4 nsubj
      and and CCONJ CC 3 cc
      Mali Mali PROPN NNP 1 conj
      left leave VERB VBD 0 root`);
    expect(said.at(-1)).toBe("left ccomp said");
    expect(row[2]).toBe("Mali conj Chad");
  });
});
