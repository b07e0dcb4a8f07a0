import { describe, expect, it } from "vitest";
import { withPlans } from "../../src/syntax/plan.ts";
import { arcsOf } from "./arcs.ts";

const days = new Set(["monday", "week"]);

/** Head and relation of each word, once what is to be done heads its clause. */
const arcs = (lines: string): readonly string[] => arcsOf(lines, (tree) => withPlans(tree, (lemma) => days.has(lemma)));

describe("withPlans", () => {
  it("makes what is due the head, and not what is to be done", () => {
    const found = arcs(`
      Peru Peru PROPN NNP 5 nsubj
      is be AUX VBZ 5 cop
      due due ADJ JJ 5 case
      to to ADP TO 3 fixed
      sign sign VERB VB 0 root
      it it PRON PRP 5 obj`);
    expect(found).toEqual([
      "Peru nsubj due",
      "is cop due",
      "due root ",
      "to mark sign",
      "sign xcomp due",
      "it obj sign",
    ]);
  });

  it("makes the verb the head, and not the day before it", () => {
    const found = arcs(`
      Peru Peru PROPN NNP 4 nsubj
      is be AUX VBZ 4 cop
      next next ADJ JJ 4 amod
      week week NOUN NN 0 root
      to to PART TO 6 mark
      sign sign VERB VB 4 acl
      it it PRON PRP 6 obj`);
    expect(found).toEqual([
      "Peru nsubj sign",
      "is cop sign",
      "next amod week",
      "week obl:unmarked sign",
      "to mark sign",
      "sign root ",
      "it obj sign",
    ]);
  });

  it("finds the subject on the verb of saying behind the clause", () => {
    const found = arcs(`
      Peru Peru PROPN NNP 9 nsubj
      is be AUX VBZ 4 cop
      on on ADP IN 4 case
      Monday Monday PROPN NNP 9 obl
      to to PART TO 6 mark
      sign sign VERB VB 4 acl
      , , PUNCT , 9 punct
      it it PRON PRP 9 nsubj
      said say VERB VBD 0 root`);
    expect([found[0], found[3], found[5], found[7]]).toEqual([
      "Peru nsubj sign",
      "Monday obl:unmarked sign",
      "sign ccomp said",
      "it nsubj said",
    ]);
  });

  it("leaves one subject to an adjective, and a day alone that is no plan", () => {
    const due = `
      Peru Peru PROPN NNP 3 nsubj
      is be AUX VBZ 3 cop
      due due ADJ JJ 0 root
      Monday Monday PROPN NNP 3 obl
      to to PART TO 6 mark
      sign sign VERB VB 3 csubj`;
    const day = `
      Monday Monday PROPN NNP 4 nsubj
      is be AUX VBZ 4 cop
      the the DET DT 4 det
      day day NOUN NN 0 root
      to to PART TO 6 mark
      sign sign VERB VB 4 acl`;
    expect(arcs(due)[5]).toBe("sign xcomp due");
    expect(arcs(day)[5]).toBe("sign acl day");
  });
});
