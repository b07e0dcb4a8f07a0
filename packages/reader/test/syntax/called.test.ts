import { describe, expect, it } from "vitest";
import { withCalled } from "../../src/syntax/called.ts";
import { arcsOf } from "./arcs.ts";

const naming = new Set(["call"]);
const dates = new Set(["monday"]);

/** Head and relation of each word, once what something is said to be stands in the place of "what". */
const arcs = (lines: string): readonly string[] => arcsOf(lines, (tree) => withCalled(tree, naming, dates));

describe("withCalled", () => {
  it("makes what somebody calls it the object", () => {
    const found = arcs(`
      Fiji Fiji PROPN NNP 2 nsubj
      decried decry VERB VBD 0 root
      what what PRON WP 2 obj
      it it PRON PRP 5 nsubj
      called call VERB VBD 3 acl:relcl
      a a DET DT 7 det
      raid raid NOUN NN 5 xcomp`);
    expect(found).toContain("raid obj decried");
    expect(found).toContain("called acl raid");
  });

  it("makes what it is said to be the object, and hangs the day on the deed", () => {
    const found = arcs(`
      Fiji Fiji PROPN NNP 2 nsubj
      fired fire VERB VBD 0 root
      what what PRON WP 2 obj
      seems seem VERB VBZ 3 acl:relcl
      to to PART TO 8 mark
      be be AUX VB 8 cop
      a a DET DT 8 det
      rocket rocket NOUN NN 4 xcomp
      on on ADP IN 10 case
      Monday Monday PROPN NNP 8 nmod`);
    expect(found).toContain("rocket obj fired");
    expect(found).toContain("be xcomp seems");
    expect(found).toContain("a det rocket");
    expect(found).toContain("Monday obl fired");
  });

  it("leaves a question as it is", () => {
    const lines = `
      Fiji Fiji PROPN NNP 2 nsubj
      asked ask VERB VBD 0 root
      what what PRON WP 2 ccomp
      is be AUX VBZ 3 cop
      the the DET DT 6 det
      goal goal NOUN NN 3 nsubj`;
    expect(arcs(lines)).toEqual(arcsOf(lines, (tree) => tree));
  });
});
