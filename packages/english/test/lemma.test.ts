import { describe, expect, it } from "vitest";
import { lemma, lemmas } from "../src/lemma.ts";

describe("lemma", () => {
  it.each([
    ["signed", "VERB", "VBD", "sign"],
    ["planned", "VERB", "VBD", "plan"],
    ["agreed", "VERB", "VBN", "agree"],
    ["agreeing", "VERB", "VBG", "agree"],
    ["elevated", "VERB", "VBN", "elevate"],
    ["visited", "VERB", "VBD", "visit"],
    ["developed", "VERB", "VBN", "develop"],
    ["condemned", "VERB", "VBD", "condemn"],
    ["condemning", "VERB", "VBG", "condemn"],
    ["pledged", "VERB", "VBD", "pledge"],
    ["denied", "VERB", "VBD", "deny"],
    ["severed", "VERB", "VBD", "sever"],
    ["died", "VERB", "VBD", "die"],
    ["urges", "VERB", "VBZ", "urge"],
    ["accuses", "VERB", "VBZ", "accuse"],
    ["discusses", "VERB", "VBZ", "discuss"],
    ["reaches", "VERB", "VBZ", "reach"],
    ["ratifies", "VERB", "VBZ", "ratify"],
    ["controlling", "VERB", "VBG", "control"],
    ["calling", "VERB", "VBG", "call"],
    ["recalled", "VERB", "VBD", "recall"],
    ["shared", "VERB", "VBN", "share"],
    ["feared", "VERB", "VBD", "fear"],
    ["said", "VERB", "VBD", "say"],
    ["met", "VERB", "VBD", "meet"],
    ["withdrew", "VERB", "VBD", "withdraw"],
    ["’s", "AUX", "VBZ", "be"],
    ["Signed", "VERB", "VBN", "sign"],
    ["'ll", "AUX", "MD", "will"],
    ["wo", "AUX", "MD", "will"],
    ["ties", "NOUN", "NNS", "tie"],
    ["treaties", "NOUN", "NNS", "treaty"],
    ["countries", "NOUN", "NNS", "country"],
    ["crises", "NOUN", "NNS", "crisis"],
    ["processes", "NOUN", "NNS", "process"],
    ["vetoes", "NOUN", "NNS", "veto"],
    ["spokesmen", "NOUN", "NNS", "spokesman"],
    ["memoranda", "NOUN", "NNS", "memorandum"],
    ["vice-presidents", "NOUN", "NNS", "vice-president"],
    ["status", "NOUN", "NN", "status"],
    ["people", "NOUN", "NNS", "people"],
    ["Nations", "PROPN", "NNPS", "Nations"],
    ["higher", "ADJ", "JJR", "high"],
    ["closest", "ADJ", "JJS", "close"],
    ["bigger", "ADJ", "JJR", "big"],
    ["further", "ADJ", "JJR", "further"],
    ["Strategic", "ADJ", "NNP", "strategic"],
    ["better", "ADV", "RBR", "well"],
    ["n’t", "PART", "RB", "not"],
    ["them", "PRON", "PRP", "they"],
    ["an", "DET", "DT", "a"],
    ["", "X", "FW", ""],
  ])("%s as %s %s is %s", (form, upos, xpos, expected) => {
    expect(lemma(form, upos, xpos)).toBe(expected);
  });
});

describe("lemmas", () => {
  it("has the lemma of a form under every tag", () => {
    const tags =
      "NOUN/NN NOUN/NNS PROPN/NNP PROPN/NNPS VERB/VB VERB/VBD VERB/VBG VERB/VBN VERB/VBP VERB/VBZ AUX/VBD AUX/MD ADJ/JJ ADJ/JJR ADJ/JJS ADV/RB ADV/RBR ADV/RBS PRON/PRP DET/DT ADP/IN NUM/CD X/FW";
    const forms = [
      "sanctions",
      "better",
      "best",
      "left",
      "talks",
      "signed",
      "dying",
      "leaves",
      "men",
      "further",
      "was",
      "us",
      "'s",
      "stronger",
    ];
    for (const form of forms) {
      const lost = tags
        .split(" ")
        .filter((tag) => !lemmas(form).includes(lemma(form, ...(tag.split("/") as [string, string]))));
      expect(lost, form).toEqual([]);
    }
  });
});
