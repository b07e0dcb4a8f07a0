import { describe, expect, it } from "vitest";
import { withCoordination } from "../../src/syntax/coordination.ts";
import { arcsOf } from "./arcs.ts";

/** Relation and head of each word, once coordination is mended. */
const arcs = (lines: string): readonly string[] => arcsOf(lines, withCoordination);

describe("withCoordination", () => {
  it("gives an object to the verb before it", () => {
    const found = arcs(`
      condemned condemn VERB VBD 0 root
      raids raid NOUN NNS 1 obj
      and and CCONJ CC 4 cc
      barred bar VERB VBD 1 conj
      firms firm NOUN NNS 2 conj`);
    expect(found.at(-1)).toBe("firms obj barred");
  });

  it("hangs a past tense on the past tense above an infinitive", () => {
    const found = arcs(`
      threatened threaten VERB VBD 0 root
      to to PART TO 3 mark
      sue sue VERB VB 1 xcomp
      and and CCONJ CC 5 cc
      left leave VERB VBD 3 conj`);
    expect(found.at(-1)).toBe("left conj threatened");
  });

  it("joins a phrase to the one behind the same preposition", () => {
    const found = arcs(`
      condemned condemn VERB VBN 0 root
      by by ADP IN 3 case
      Peru Peru PROPN NNP 1 obl:agent
      and and CCONJ CC 6 cc
      by by ADP IN 6 case
      Chad Chad PROPN NNP 1 conj`);
    expect(found.at(-1)).toBe("Chad conj Peru");
  });

  it("joins a phrase behind a joint to the one before, not to the verb", () => {
    const found = arcs(`
      spoke speak VERB VBD 0 root
      with with ADP IN 3 case
      Peru Peru PROPN NNP 1 obl
      and and CCONJ CC 7 cc
      separately separately ADV RB 7 advmod
      with with ADP IN 7 case
      Chad Chad PROPN NNP 1 obl`);
    expect(found.at(-1)).toBe("Chad conj Peru");
  });

  it("gives a verb the name before it for a subject", () => {
    const found = arcs(`
      jailed jail VERB VBD 0 root
      herders herder NOUN NNS 1 obj
      and and CCONJ CC 4 cc
      Chad Chad PROPN NNP 2 conj
      sent send VERB VBD 1 conj`);
    expect(found[3]).toBe("Chad nsubj sent");
  });

  it("leaves other coordination alone", () => {
    const nouns = arcs(`
      bought buy VERB VBD 0 root
      ships ship NOUN NNS 1 obj
      and and CCONJ CC 4 cc
      jets jet NOUN NNS 2 conj`);
    const verbs = arcs(`
      wants want VERB VBZ 0 root
      to to PART TO 3 mark
      sing sing VERB VB 1 xcomp
      and and CCONJ CC 5 cc
      dance dance VERB VB 3 conj`);
    expect(nouns.at(-1)).toBe("jets conj ships");
    expect(verbs.at(-1)).toBe("dance conj sing");
  });
});
