import { describe, expect, it } from "vitest";
import { withAgents } from "../../src/syntax/agent.ts";
import { arcsOf } from "./arcs.ts";

const words = {
  byDoer: ["by"],
  dates: new Set(["friday"]),
  meetings: new Set(["visit"]),
  servants: new Set(["minister"]),
  toReceiver: ["to"],
};
const arcs = (lines: string): readonly string[] => arcsOf(lines, (tree) => withAgents(tree, words));

const thanked = `
  Mali Mali PROPN NNP 3 nsubj:pass
  was be AUX VBD 3 aux:pass
  thanked thank VERB VBN 0 root
  for for ADP IN 5 case
  help help NOUN NN 3 obl
  by by ADP IN 7 case
  Chad Chad PROPN NNP 5 nmod`;

describe("withAgents", () => {
  it("hangs the doer of a passive on its verb", () => {
    expect(arcs(thanked).at(-1)).toBe("Chad obl:agent thanked");
  });

  it("leaves days, and doers of what another did, alone", () => {
    expect(arcs(thanked.replaceAll("Chad", "Friday")).at(-1)).toBe("Friday nmod help");
    expect(arcs(thanked.replaceAll("Chad Chad PROPN NNP", "rebels rebel NOUN NNS")).at(-1)).toBe("rebels nmod help");
  });

  it("hangs the guest on the visit, where a passive stands above it too", () => {
    const visited = `
      Pacts pact NOUN NNS 3 nsubj:pass
      were be AUX VBD 3 aux:pass
      signed sign VERB VBN 0 root
      during during ADP IN 5 case
      visit visit NOUN NN 3 obl
      to to ADP IN 7 case
      Mali Mali PROPN NNP 5 nmod
      by by ADP IN 9 case
      Chad Chad PROPN NNP 3 obl:agent`;
    expect(arcs(visited).at(-1)).toBe("Chad nmod visit");
    expect(arcs(visited.replace("NNP 3 obl:agent", "NNP 5 nmod")).at(-1)).toBe("Chad nmod visit");
    expect(arcs(visited.replace("visit visit", "march march")).at(-1)).toBe("Chad obl:agent signed");
  });
});
