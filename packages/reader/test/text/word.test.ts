import { expect, it } from "vitest";
import { Vocabulary } from "../../src/text/vocabulary.ts";
import { askedOnce, makeRoom, roundOfWords, WordSet, WordTable, wordAt, wordOf } from "../../src/text/word.ts";

it("gives all tokens of a form one word, with its small letters and straight marks", () => {
  const text = "Chad’s Chad chad";
  expect(wordAt(text, 7, 11)).toBe(wordAt(text, 0, 4));
  expect(wordAt(text, 12, 16)).not.toBe(wordOf("Chad"));
  expect(wordOf("Chad")).toMatchObject({ form: "Chad", lower: "chad" });
  expect(wordAt(text, 4, 6)).toMatchObject({ form: "’s", lower: "'s" });
  expect(wordOf("“").lower).toBe('"');
  expect(wordOf("__proto__")).toMatchObject({ form: "__proto__", lower: "__proto__" });
  expect(wordOf("7").form).toBe("7");
});

it("finds thousands of words again, numbered as they come", () => {
  const vocabulary = new Vocabulary();
  const forms = Array.from({ length: 10_000 }, (_, n) => `w${n.toString(36)}`);
  const words = forms.map((form) => vocabulary.at(form, 0, form.length));
  expect(words.map(({ id }) => id)).toEqual(forms.map((_, n) => n));
  expect(forms.map((form) => vocabulary.at(`<${form}>`, 1, form.length + 1))).toEqual(words);
  vocabulary.clear();
  expect([vocabulary.size, vocabulary.at("new", 0, 3).id]).toEqual([0, 0]);
});

it("asks about a word once, and anew when numbers start anew", () => {
  let asked = 0;
  const length = askedOnce(({ form }) => {
    asked++;
    return form.length;
  });
  expect([length(wordOf("Peru")), length(wordOf("Peru")), asked]).toEqual([4, 4, 1]);
  const table = new WordTable([["peru", 1]]);
  const set = new WordSet(["peru"]);
  expect([table.at(wordOf("PERU")), table.at(wordOf("Chad"))]).toEqual([1, null]);
  expect([set.holds(wordOf("Peru")), set.holds(wordOf("Chad"))]).toEqual([true, false]);
  makeRoom();
  expect(roundOfWords()).toBe(0);
  for (let n = 0; n < 40_000; n++) wordOf(`w${n}`);
  makeRoom();
  expect(roundOfWords()).toBe(1);
  const first = wordOf("Chad");
  expect([first.id, length(first), asked]).toEqual([0, 4, 2]);
  expect([table.at(first), set.holds(first), table.at(wordOf("Peru"))]).toEqual([null, false, 1]);
});
