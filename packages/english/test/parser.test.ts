import type { Tree } from "@dragoman/reader";
import { array, assert, constantFrom, oneof, property, string } from "fast-check";
import { describe, expect, it } from "vitest";
import { loadParser } from "../src/parser.ts";
import { parseOne, parser, print, sentencesOf, shipped } from "./sentences.ts";

describe("any list of tokens", () => {
  const odd = constantFrom(
    "",
    " ",
    "\n",
    "🇺🇳",
    "👩‍👩‍👧",
    "\ud800",
    "x".repeat(20_000),
    "ẞ",
    "١٢٣",
    "-",
    "…",
    "中国",
    "constructor",
    "0".repeat(300),
  );
  const token = oneof(odd, string({ unit: "binary" }), constantFrom("Talks", "were", "held", "in", "Oslo", "."));

  it("gives a tree with one root and no cycle", () => {
    assert(
      property(array(array(token, { maxLength: 60 }), { maxLength: 6 }), (sentences) => {
        const trees = parser.parse(sentencesOf(sentences));
        expect(trees.length).toBe(sentences.length);
        for (const [i, tree] of trees.entries()) expectWhole(tree!, sentences[i]!.length);
      }),
      { numRuns: 60 },
    );
  });

  it("of up to 240 gives a tree, a longer one none", () => {
    const words = (count: number) => Array.from({ length: count }, (_, i) => (i % 3 === 0 ? "states" : "and"));
    expectWhole(parseOne(words(240))!, 240);
    expect(parseOne(words(241))).toBeNull();
  });

  it("gives the same tree alone, in company and the second time", () => {
    const sentences = [["Talks", "failed", "."], ["The", "envoys", "left", "Oslo", "."], ["Yes"]];
    const together = parser.parse(sentencesOf(sentences));
    expect(sentences.map((forms) => parseOne(forms))).toEqual(together);
  });

  it("may be empty", () => {
    expect(parser.parse([])).toEqual([]);
    expect(parseOne([])?.relations).toEqual([]);
  });
});

function expectWhole(tree: Tree, count: number): void {
  expect([tree.upos, tree.xpos, tree.lemmas, tree.relations, tree.children].map(({ length }) => length)).toEqual(
    Array(5).fill(count),
  );
  const roots = Array.from(tree.heads).flatMap((head, i) => (head === -1 ? [i] : []));
  expect(roots.length).toBe(Math.min(1, count));
  const reached = new Set<number>();
  for (const stack = [...roots]; stack.length > 0; ) {
    const at = stack.pop()!;
    expect(reached.has(at)).toBe(false);
    reached.add(at);
    stack.push(...tree.children[at]!);
  }
  expect(reached.size).toBe(count);
  for (const sure of Array.from(tree.confidence)) {
    expect(sure).toBeGreaterThanOrEqual(0);
    expect(sure).toBeLessThanOrEqual(1);
    expect(Math.round(sure * 100) / 100).toBe(sure);
  }
}

describe("writing", () => {
  it("is read alike with curly and straight quotes", () => {
    const straight = ['"', "We", "do", "n't", "accept", "Norland", "'s", "claim", ",", '"', "she", "said", "."];
    const curly = straight.map((form) => form.replace('"', "“").replace("'", "’"));
    expect({ ...parseOne(curly) }).toEqual({ ...parseOne(straight) });
  });

  it("in capitals is read as if in small letters", () => {
    const forms = "MINISTERS MET IN GENEVA TO DISCUSS THE TREATY".split(" ");
    const small = parseOne(forms.map((form) => form.toLowerCase()));
    expect(parseOne(forms)?.relations).toEqual(small?.relations);
    expect(parseOne(forms)?.lemmas[1]).toBe("meet");
  });
});

describe("loading", () => {
  it("names the digest of the weights", () => {
    expect(parser.digest).toMatch(/^[0-9a-f]{64}$/);
  });

  it("refuses bytes that are no weights", async () => {
    const { kernel } = shipped();
    await expect(loadParser({ weights: new Uint8Array(100), kernel })).rejects.toThrow("not a file of parser weights");
  });

  it("refuses a kernel that does not validate, as where SIMD is missing", async () => {
    const { weights } = shipped();
    await expect(loadParser({ weights, kernel: new Uint8Array(8) })).rejects.toThrow("SIMD");
  });
});

describe("trees", () => {
  it.each([
    "The/DET det(president)  president/NOUN nsubj(arrived)  of/ADP case(Montania)  Montania/PROPN nmod(president)  arrived/VERB root  in/ADP case(Lakeport)  Lakeport/PROPN obl(arrived)  on/ADP case(Monday)  Monday/PROPN obl(arrived)  ./PUNCT punct(arrived)",
    "Her/PRON nmod:poss(visit)  visit/NOUN nsubj:pass(postponed)  was/AUX aux:pass(postponed)  postponed/VERB root  by/ADP case(ministry)  the/DET det(ministry)  foreign/ADJ amod(ministry)  ministry/NOUN obl:agent(postponed)  ./PUNCT punct(postponed)",
    "“/PUNCT punct(sign)  We/PRON nsubj(sign)  will/AUX aux(sign)  sign/VERB ccomp(said)  the/DET det(treaty)  treaty/NOUN obj(sign)  next/ADJ amod(week)  week/NOUN obl:unmarked(sign)  ,/PUNCT punct(sign)  ”/PUNCT punct(sign)  the/DET det(minister)  prime/ADJ amod(minister)  minister/NOUN nsubj(said)  said/VERB root  ./PUNCT punct(said)",
    "The/DET det(sides)  two/NUM nummod(sides)  sides/NOUN nsubj(agree)  did/AUX aux(agree)  not/PART advmod(agree)  agree/VERB root  on/ADP case(border)  the/DET det(border)  border/NOUN obl(agree)  ./PUNCT punct(agree)",
    "Ministers/NOUN nsubj(met)  from/ADP case(states)  five/NUM nummod(states)  states/NOUN nmod(Ministers)  met/VERB root  in/ADP case(capital)  the/DET det(capital)  capital/NOUN obl(met)  to/PART mark(discuss)  discuss/VERB advcl(met)  trade/NOUN obj(discuss)  ./PUNCT punct(met)",
    "According/VERB case(spokesman)  to/ADP fixed(According)  the/DET det(spokesman)  spokesman/NOUN obl(recalled)  ,/PUNCT punct(spokesman)  both/DET det(countries)  countries/NOUN nsubj(recalled)  have/AUX aux(recalled)  recalled/VERB root  their/PRON nmod:poss(ambassadors)  ambassadors/NOUN obj(recalled)  ./PUNCT punct(recalled)",
    "The/DET det(agreement)  agreement/NOUN nsubj(remains)  ,/PUNCT punct(signed)  which/PRON nsubj:pass(signed)  was/AUX aux:pass(signed)  signed/VERB acl:relcl(agreement)  in/ADP case(2011)  2011/NUM obl(signed)  ,/PUNCT punct(agreement)  remains/VERB root  in/ADP case(force)  force/NOUN obl(remains)  ./PUNCT punct(remains)",
    "Talks/NOUN nsubj:pass(held)  between/ADP case(Norland)  Norland/PROPN nmod(Talks)  and/CCONJ cc(Suderland)  Suderland/PROPN conj(Norland)  were/AUX aux:pass(held)  held/VERB root  in/ADP case(Geneva)  Geneva/PROPN obl(held)  ./PUNCT punct(held)",
    "Norland/PROPN nsubj(established)  ,/PUNCT punct(Suderland)  Suderland/PROPN conj(Norland)  and/CCONJ cc(Westmark)  Westmark/PROPN conj(Norland)  established/VERB root  diplomatic/ADJ amod(relations)  relations/NOUN obj(established)  in/ADP case(1992)  1992/NUM obl(established)  ./PUNCT punct(established)",
    "The/DET det(envoy)  envoy/NOUN nsubj(said)  said/VERB root  that/SCONJ mark(ready)  his/PRON nmod:poss(government)  government/NOUN nsubj(ready)  was/AUX cop(ready)  ready/ADJ ccomp(said)  for/ADP case(talks)  talks/NOUN obl(ready)  ./PUNCT punct(said)",
    "The/DET det(minister)  minister/NOUN nsubj(attend)  did/AUX aux(attend)  n’t/PART advmod(attend)  attend/VERB root  the/DET det(summit)  summit/NOUN obj(attend)  ./PUNCT punct(attend)",
    "Suderland/PROPN nmod:poss(parliament)  ’s/PART case(Suderland)  parliament/NOUN nsubj(ratified)  ratified/VERB root  the/DET det(convention)  convention/NOUN obj(ratified)  on/ADP case(Tuesday)  Tuesday/PROPN obl(ratified)  ./PUNCT punct(ratified)",
    "If/SCONJ mark(approves)  the/DET det(committee)  committee/NOUN nsubj(approves)  approves/VERB advcl(leave)  the/DET det(plan)  plan/NOUN obj(approves)  ,/PUNCT punct(approves)  the/DET det(troops)  troops/NOUN nsubj(leave)  will/AUX aux(leave)  leave/VERB root  ./PUNCT punct(leave)",
  ])("%s", (expected) => {
    const forms = expected.split("  ").map((part) => part.slice(0, part.indexOf("/")));
    expect(print(forms, parseOne(forms)!)).toBe(expected);
  });
});
