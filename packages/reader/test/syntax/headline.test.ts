import { describe, expect, it } from "vitest";
import { withHeadlines } from "../../src/syntax/headline.ts";
import { arcsOf } from "./arcs.ts";

/** Head and relation of each word, once names in a row have their verb. */
const arcs = (lines: string): readonly string[] => arcsOf(lines, withHeadlines);

describe("withHeadlines", () => {
  it("makes two names the subject of the verb behind them", () => {
    const found = arcs(`
      Peru Peru PROPN NNP 4 vocative
      , , PUNCT , 1 punct
      Chile Chile PROPN NNP 1 appos
      hold hold VERB VBP 0 root
      talks talk NOUN NNS 4 obj`);
    expect(found).toEqual(["Peru nsubj hold", ", punct Peru", "Chile conj Peru", "hold root ", "talks obj hold"]);
  });

  it("leaves one name in another's sentence alone", () => {
    const found = arcs(`
      Peru Peru PROPN NNP 4 obl
      , , PUNCT , 1 punct
      Chile Chile PROPN NNP 4 nsubj
      says say VERB VBZ 0 root`);
    expect(found).toEqual(["Peru obl says", ", punct Peru", "Chile nsubj says", "says root "]);
  });
});
