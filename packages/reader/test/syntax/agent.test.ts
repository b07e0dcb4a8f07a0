import { describe, expect, it } from "vitest";
import { withAgents } from "../../src/syntax/agent.ts";
import { arcsOf } from "./arcs.ts";

const words = { byDoer: ["by"], dates: new Set(["friday"]), servants: new Set(["minister"]) };
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
});
