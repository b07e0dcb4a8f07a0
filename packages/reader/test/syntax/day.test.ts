import { describe, expect, it } from "vitest";
import { withDays } from "../../src/syntax/day.ts";
import { arcsOf } from "./arcs.ts";

const dates = new Set(["monday", "june"]);

/** Head and relation of each word, once days are no part of the subject. */
const arcs = (lines: string): readonly string[] => arcsOf(lines, (tree) => withDays(tree, dates));

describe("withDays", () => {
  it("makes the noun behind a day the subject", () => {
    const found = arcs(`
      On on ADP IN 4 case
      Monday Monday PROPN NNP 4 compound
      two two NUM CD 4 nummod
      jets jet NOUN NNS 5 obl
      left leave VERB VBD 0 root`);
    expect(found).toEqual(["On case Monday", "Monday obl left", "two nummod jets", "jets nsubj left", "left root "]);
  });

  it("takes the year with the month, and knows a passive", () => {
    const found = arcs(`
      In in ADP IN 2 case
      June June PROPN NNP 4 compound
      2024 2024 NUM CD 2 nmod:unmarked
      Peru Peru PROPN NNP 6 obl
      was be AUX VBD 6 aux:pass
      told tell VERB VBN 0 root`);
    expect(found.slice(0, 4)).toEqual([
      "In case June",
      "June obl told",
      "2024 nmod:unmarked June",
      "Peru nsubj:pass told",
    ]);
  });

  it("makes somebody named behind a verb and a day the object, over a title too", () => {
    const titled = `
      Peru Peru PROPN NNP 2 nsubj
      received receive VERB VBD 0 root
      on on ADP IN 5 case
      Monday Monday PROPN NNP 5 compound
      minister minister NOUN NN 6 nmod:desc
      Osei Osei PROPN NNP 2 obl`;
    const hung = `
      Peru Peru PROPN NNP 2 nsubj
      received receive VERB VBD 0 root
      on on ADP IN 5 case
      Monday Monday PROPN NNP 2 obl
      Osei Osei PROPN NNP 2 obl`;
    expect(arcs(titled).slice(2)).toEqual([
      "on case Monday",
      "Monday obl received",
      "minister nmod:desc Osei",
      "Osei obj received",
    ]);
    expect(arcs(hung).slice(2)).toEqual(["on case Monday", "Monday obl received", "Osei obj received"]);
  });

  it("makes no object of what is named behind a day when the verb has one", () => {
    const found = arcs(`
      Peru Peru PROPN NNP 2 nsubj
      received receive VERB VBD 0 root
      Osei Osei PROPN NNP 2 obj
      on on ADP IN 5 case
      Monday Monday PROPN NNP 6 compound
      Lima Lima PROPN NNP 2 obl`);
    expect(found.slice(3)).toEqual(["on case Monday", "Monday compound Lima", "Lima obl received"]);
  });

  it("leaves a noun alone that has a comma before it, or whose verb has another subject", () => {
    const comma = `
      On on ADP IN 2 case
      Monday Monday PROPN NNP 5 obl
      , , PUNCT , 5 punct
      Peru Peru PROPN NNP 5 nsubj
      left leave VERB VBD 0 root`;
    const owned = `
      On on ADP IN 3 case
      Monday Monday PROPN NNP 3 compound
      morning morning NOUN NN 5 obl
      Peru Peru PROPN NNP 5 nsubj
      left leave VERB VBD 0 root`;
    expect(arcs(comma)[1]).toBe("Monday obl left");
    expect(arcs(owned).slice(0, 3)).toEqual(["On case morning", "Monday compound morning", "morning obl left"]);
  });

  it("makes the noun before a bare day the object", () => {
    const found = arcs(`
      Peru Peru PROPN NNP 2 nsubj
      signed sign VERB VBD 0 root
      a a DET DT 5 det
      contract contract NOUN NN 5 compound
      Monday Monday PROPN NNP 2 obj`);
    expect(found.slice(2)).toEqual(["a det contract", "contract obj signed", "Monday obl:unmarked signed"]);
  });

  it("leaves a day with a name of its own alone", () => {
    const found = arcs(`
      Peru Peru PROPN NNP 2 nsubj
      kept keep VERB VBD 0 root
      Easter Easter PROPN NNP 4 compound
      Monday Monday PROPN NNP 2 obj`);
    expect(found.slice(2)).toEqual(["Easter compound Monday", "Monday obj kept"]);
  });
});
