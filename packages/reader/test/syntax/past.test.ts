import { describe, expect, it } from "vitest";
import { withPast } from "../../src/syntax/past.ts";
import { arcsOf } from "./arcs.ts";

const arcs = (lines: string): readonly string[] => arcsOf(lines, withPast).filter((arc) => !arc.includes("punct"));

/** "Chad denied guards were killed". */
const passive = `
      Chad Chad PROPN NNP 2 nsubj
      denied deny VERB VBD 0 root
      guards guard NOUN NNS 5 nsubj:pass
      were be AUX VBD 5 aux:pass
      killed kill VERB VBN 2 ccomp`;

describe("withPast", () => {
  it("goes on from the verb over a passive clause with what has an object", () => {
    const found = arcs(`${passive}
      , , PUNCT , 7 punct
      accused accuse VERB VBN 5 conj
      Mali Mali PROPN NNP 7 obj`);
    expect(found).toContain("accused conj denied");
  });

  it("leaves passives that go on without an object, and what is told by not only and but", () => {
    expect(arcs(`${passive}\n      and and CCONJ CC 7 cc\n      robbed rob VERB VBN 5 conj`)).toContain(
      "robbed conj killed",
    );
    const contrast = `${passive}\n      but but CCONJ CC 7 cc\n      lost lose VERB VBD 5 conj\n      men man NOUN NNS 7 obj`;
    expect(arcs(contrast)).toContain("lost conj killed");
  });

  it("finds the verb behind a noun and what explains it", () => {
    const found = arcs(`
      chairman chairman NOUN NN 0 root
      , , PUNCT , 3 punct
      Deby Deby PROPN NNP 1 appos
      , , PUNCT , 5 punct
      urged urge VERB VBN 1 acl
      Mali Mali PROPN NNP 5 obj
      to to PART TO 8 mark
      pay pay VERB VB 5 xcomp`);
    expect(found.slice(0, 3)).toEqual(["chairman nsubj urged", "Deby appos chairman", "urged root "]);
  });

  it("leaves a noun that only a participle describes", () => {
    const found = arcs(`
      chairman chairman NOUN NN 0 root
      , , PUNCT , 3 punct
      Deby Deby PROPN NNP 1 appos
      , , PUNCT , 5 punct
      chosen choose VERB VBN 1 acl
      in in ADP IN 7 case
      May May PROPN NNP 5 obl`);
    expect(found).toContain("chosen acl chairman");
  });

  it("parts two clauses of which the first was taken for a description", () => {
    const found = arcs(`
      later later ADV RB 7 advmod
      men man NOUN NNS 7 nsubj
      called call VERB VBD 2 acl
      , , PUNCT , 7 punct
      and and CCONJ CC 7 cc
      Chad Chad PROPN NNP 7 nsubj
      left leave VERB VBD 0 root`);
    expect(found).toEqual([
      "later advmod called",
      "men nsubj called",
      "called root ",
      "and cc left",
      "Chad nsubj left",
      "left conj called",
    ]);
  });

  it("gives who says something what was said", () => {
    const found = arcs(`
      trader trader NOUN NN 2 nsubj:pass
      said say VERB VBN 0 root
      by by ADP IN 4 case
      phone phone NOUN NN 2 obl:agent
      prices price NOUN NNS 6 nsubj
      rose rise VERB VBD 2 ccomp`);
    expect(found).toEqual([
      "trader nsubj said",
      "said root ",
      "by case phone",
      "phone obl said",
      "prices nsubj rose",
      "rose ccomp said",
    ]);
  });

  it("finds the verb behind a noun that was left over before those who tell it", () => {
    const told = (label: string, comma: string): readonly string[] =>
      arcs(`
      guards guard NOUN NNS 7 ${label}
      crossed cross VERB VBN 1 acl
      over over ADP IN 2 advmod
      ${comma} ${comma} PUNCT , 2 punct
      the the DET DT 6 det
      ministry ministry NOUN NN 7 nsubj
      said say VERB VBD 0 root`);
    expect(told("dislocated", ",").slice(0, 2)).toEqual(["guards nsubj crossed", "crossed ccomp said"]);
    expect(told("nsubj", ",").slice(0, 2)).toEqual(["guards nsubj crossed", "crossed ccomp said"]);
    expect(told("obj", ",").slice(0, 2)).toEqual(["guards obj said", "crossed acl guards"]);
    expect(told("dislocated", "-").slice(0, 2)).toEqual(["guards dislocated said", "crossed acl guards"]);
  });
});
