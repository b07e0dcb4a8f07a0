import { describe, expect, it } from "vitest";
import { withDemands } from "../../src/syntax/demand.ts";
import { arcsOf } from "./arcs.ts";

const governors = new Map([["demand", [{ value: "requested" as const, over: "clause" as const, with: null }]]]);
const arcs = (lines: string): readonly string[] => arcsOf(lines, (tree) => withDemands(tree, { governors }));

const lines = (verb: string, tag: string, mark: string): string => `
      Peru Peru PROPN NNP 2 nsubj
      ${verb} ${verb} VERB VBD 0 root
      in in ADP IN 4 case
      letters letter NOUN NNS 2 obl
      ${mark} ${mark} SCONJ IN 7 mark
      Chile Chile PROPN NNP 7 nsubj
      leave leave VERB ${tag} 4 acl:relcl`;

describe("withDemands", () => {
  it("hangs what is demanded on the verb that asks", () => {
    expect(arcs(lines("demand", "VBP", "that"))).toContain("leave ccomp demand");
  });

  it("leaves what is told, what agrees with its subject and what no verb asks", () => {
    expect(arcs(lines("demand", "VBD", "that"))).toContain("leave acl:relcl letters");
    expect(arcs(lines("demand", "VBP", "when"))).toContain("leave acl:relcl letters");
    expect(arcs(lines("state", "VBP", "that"))).toContain("leave acl:relcl letters");
  });
});
