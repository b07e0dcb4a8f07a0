import { describe, expect, it } from "vitest";
import { compileRules } from "../../src/rules/compile.ts";
import { openRules } from "../../src/rules/open.ts";
import { parseSurface, parseTree } from "../../src/rules/pattern.ts";
import type { Syntax } from "../../src/syntax/tree.ts";
import type { Document } from "../../src/text/document.ts";
import { wordOf } from "../../src/text/word.ts";

const rule = {
  id: "consult.meet",
  tree: "{meet} subj=<actor:a> obj=<actor:b>",
  makes: { event: "CONSULT", actors: ["$a", "$b"] },
  yes: ["Ann met Bob."],
  no: ["Ann met the deadline."],
};

/** Whether a sentence opens the only rule of a set. */
function opener(raw: object): (text: string) => boolean {
  const set = compileRules("en", { topic: [raw] }, {}, (form) => [form]);
  return (text) => {
    const tokens = text.split(" ").map(wordOf);
    const syntax = [{ lemmas: tokens.map(({ form }) => form), upos: tokens.map(() => "VERB") }] as unknown as Syntax;
    const [opening] = openRules({ sentences: [{ tokens }] } as unknown as Document, syntax, set);
    return opening!.event.length > 0;
  };
}

describe("compileRules", () => {
  it("indexes a rule under every word that starts it", () => {
    const set = compileRules(
      "en",
      { consult: [{ ...rule, tree: "{meet|hold talks|@seeing} subj=<actor:a> obj=<actor:b>" }] },
      {
        seeing: ["see", "greet"],
      },
      (form) => [form],
    );
    const startsOf = (form: string) => set.formOf(wordOf(form)).starts;
    expect(["greet", "hold", "meet", "see"].flatMap((form) => startsOf(form).event.map(({ word }) => word))).toEqual([
      "greet",
      "hold",
      "meet",
      "see",
    ]);
    expect(startsOf("talks").event).toEqual([]);
    expect(startsOf("meet").relation).toEqual([]);
  });

  it("tells of a form which patterns need it or one of its lemmas, by the rarest word that they need", () => {
    const tree = [
      "{hold} subj=<actor:a> obj={negotiation} (obl:with=<actor:b>)?",
      "{meet} (obj=<actor:b> | obl:with=*)",
    ];
    const set = compileRules("en", { consult: [{ ...rule, tree }] }, {}, (form) => [form, form.replace(/s$/, "")]);
    const patternsOf = (form: string) => set.formOf(wordOf(form)).opens;
    expect(patternsOf("negotiations")).toEqual([0]);
    expect(patternsOf("meets")).toEqual([1]);
    expect(["holds", "with", "negotiating"].flatMap(patternsOf)).toEqual([]);
    expect(set.formOf(wordOf("holds")).starts).toEqual({ event: [{ word: "hold", from: 0, to: 1 }], relation: [] });
    expect(set.formOf(wordOf("Chad"))).toEqual({
      lists: [],
      starts: { event: [], relation: [] },
      opens: [],
      further: [],
    });
  });

  it("opens patterns in sentences that have a word of each list that they need", () => {
    const tree = "{accuse} subj=<actor:a> obj=<actor:b> obl:of={attack|raid} !obl:on=* (advcl={say} | xcomp={deny})";
    const opens = opener({ ...rule, tree });
    expect(opens("they accuse us of a raid and say so")).toBe(true);
    expect(opens("they accuse us of a raid and deny it")).toBe(true);
    expect(opens("they accuse us of a raid")).toBe(false);
    expect(opens("they accuse us and say so of a theft")).toBe(false);
  });

  it("opens a pattern at its first word where the rest of an entry stands besides, and the word has the tag of its class", () => {
    const opens = opener({ ...rule, tree: "{hold talks|greet/v|visit/n} subj=<actor:a> obj=<actor:b>" });
    expect(opens("they hold talks")).toBe(true);
    expect(opens("they hold fast")).toBe(false);
    expect(opens("they greet us")).toBe(true);
    expect(opens("they visit us")).toBe(false);
  });

  it("needs a word of each group in a row of words, but of none that is optional", () => {
    const opens = opener({ ...rule, tree: undefined, match: "<actor:a> (, the)? (chair|new head) of <actor:b>" });
    expect(opens("chad chair of the union")).toBe(true);
    expect(opens("chad , head of the union")).toBe(true);
    expect(opens("chad , the new member of the union")).toBe(false);
    expect(opens("chad , the chair")).toBe(false);
  });

  it.each([
    ["an unknown key", { ...rule, when: "now" }, 'unknown key "when"'],
    ["a missing example", { ...rule, no: [] }, '"no" needs at least one text'],
    ["both forms", { ...rule, match: "<actor:a> met <actor:b>" }, "either tree or match"],
    ["an unknown type", { ...rule, makes: { event: "CHAT", actors: "$a" } }, 'no event "CHAT"'],
    ["a mode of another type", { ...rule, makes: { event: "CONSULT", mode: "arrest" } }, 'no mode "arrest"'],
    ["a code without quotes", { ...rule, makes: { event: "CONSULT", cameo: 42 } }, "codes stand in quotes"],
    ["a slot that no pattern has", { ...rule, makes: { event: "CONSULT", actors: "$c" } }, 'no slot "$c"'],
    ["a kind of slot that is not there", { ...rule, tree: "{meet} subj=<hero:a>" }, 'no slot kind "hero"'],
    ["an unknown list", { ...rule, tree: "{@nowhere} subj=<actor:a>" }, 'no word list "@nowhere"'],
    ["an open bracket", { ...rule, tree: "{meet} (subj=<actor:a>" }, "ends too early"],
    ["a slot as anchor", { ...rule, tree: "{*} subj=<actor:a> obj=<actor:b>" }, "starts with {words}"],
  ])("refuses %s and names the rule", (_what, raw, message) => {
    const compile = () => compileRules("en", { consult: [raw] }, {}, (form) => [form]);
    expect(compile).toThrow(RangeError);
    expect(compile).toThrow("rule consult.meet");
    expect(compile).toThrow(message);
  });

  it("refuses an id that stands twice", () => {
    expect(() => compileRules("en", { consult: [rule], agree: [rule] }, {}, (form) => [form])).toThrow(
      "the id stands twice",
    );
  });
});

describe("patterns", () => {
  it("reads a path that may be left out as two alternatives", () => {
    const pattern = parseTree("{raise} obl:to=({level|status} nmod:of)? <level:l>", {});
    expect(pattern).toMatchObject({
      node: {
        parts: [
          {
            kind: "choice",
            options: [
              [
                {
                  label: "obl",
                  prepositions: ["to"],
                  target: { kind: "node", parts: [{ label: "obl", prepositions: ["of"] }] },
                },
              ],
              [{ label: "obl", prepositions: ["to"], target: { kind: "slot", name: "l" } }],
            ],
          },
        ],
      },
    });
  });

  it("reads groups, gaps and slots of a surface pattern in order", () => {
    const pattern = parseSurface("<state:a> and <state:b> (officially)? {become} ... partners", {});
    expect(pattern.form === "surface" && pattern.items.map((item) => item.kind)).toEqual([
      "slot",
      "words",
      "slot",
      "group",
      "words",
      "gap",
      "words",
    ]);
  });
});
