import { describe, expect, it } from "vitest";
import { withObjects } from "../../src/syntax/object.ts";
import { arcsOf } from "./arcs.ts";

/** Relation and head of each word, once objects are mended. */
const arcs = (lines: string): readonly string[] => arcsOf(lines, (tree) => withObjects(tree, new Set(["promise"])));

describe("withObjects", () => {
  it("takes what stands behind two phrases for the object", () => {
    const found = arcs(`
      met meet VERB VBD 0 root
      in in ADP IN 3 case
      Lima Lima PROPN NNP 1 obl
      on on ADP IN 5 case
      Monday Monday PROPN NNP 1 obl
      the the DET DT 7 det
      king king NOUN NN 3 appos`);
    expect(found.at(-1)).toBe("king obj met");
  });

  it("tells to whom something is given from what is given", () => {
    const found = arcs(`
      promised promise VERB VBD 0 root
      neighbour neighbour NOUN NN 1 obj
      gas gas NOUN NN 1 obj`);
    expect(found).toEqual(["promised root ", "neighbour iobj promised", "gas obj promised"]);
  });

  it("takes who stands before a clause for the object", () => {
    const found = arcs(`
      summoned summon VERB VBD 0 root
      envoy envoy NOUN NN 5 nsubj
      after after ADP IN 4 case
      missile missile NOUN NN 2 nmod
      hit hit VERB VBD 1 advcl
      farm farm NOUN NN 5 obj`);
    expect(found.slice(1, 4)).toEqual(["envoy obj summoned", "after mark hit", "missile nsubj hit"]);
  });

  it("leaves the subject of a clause that has a mark alone", () => {
    const found = arcs(`
      left leave VERB VBD 0 root
      after after SCONJ IN 6 mark
      envoy envoy NOUN NN 6 nsubj
      of of ADP IN 5 case
      Chad Chad PROPN NNP 3 nmod
      arrived arrive VERB VBD 1 advcl`);
    expect(found[2]).toBe("envoy nsubj arrived");
  });

  it("leaves other appositions alone", () => {
    const name = arcs(`
      met meet VERB VBD 0 root
      in in ADP IN 3 case
      Lima Lima PROPN NNP 1 obl
      the the DET DT 5 det
      capital capital NOUN NN 3 appos`);
    expect(name.at(-1)).toBe("capital appos Lima");
  });
});
