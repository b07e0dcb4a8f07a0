import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { TOPICS } from "../src/topics/lexicon.ts";
import { TOPIC_IDS, topicsOf } from "../src/topics/topics.ts";

describe.each(TOPICS)("$id", ({ id, words, yes, no }) => {
  it.each(yes)("is what this is about: %s", (sentence) => {
    expect(topicsOf(sentence)).toContain(id);
  });

  it.each(no)("is not what this is about: %s", (sentence) => {
    expect(topicsOf(sentence)).not.toContain(id);
  });

  it("has no word twice, and no beginning that is too short to mean anything", () => {
    const all = words.split(" ");
    expect(new Set(all).size).toBe(all.length);
    for (const word of all.filter((each) => each.endsWith("*"))) {
      expect(word.split("_").at(-1)!.length, word).toBeGreaterThan(4);
    }
    for (const word of all) expect(word).toMatch(/^[a-z0-9-]+(?:_[a-z0-9-]+)*\*?$/);
  });
});

test("a word of several letters is met in any case and between any marks", () => {
  expect(topicsOf("(GAS!) “Pipelines”, Climate change")).toEqual(["energy", "environment"]);
  expect(topicsOf("")).toEqual([]);
});

test("any text has topics of the list, each once, in its order", () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const found = topicsOf(text);
      expect(found).toEqual(TOPIC_IDS.filter((id) => found.includes(id)));
    }),
  );
});
