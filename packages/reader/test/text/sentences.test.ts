import { describe, expect, it } from "vitest";
import { LONGEST_SENTENCE } from "../../src/text/sentences.ts";
import { lay, sentencesOf, words } from "./lay.ts";

const rows: readonly (readonly [title: string, text: string, sentences: readonly string[]])[] = [
  ["stops", "Norway agreed. Peru did not.", ["Norway agreed.", "Peru did not."]],
  ["initials", "He met J. R. Holm. They talked.", ["He met J. R. Holm.", "They talked."]],
  ["ranks", "Gen. Holm and Lt. Col. Ruiz flew in. Both left.", ["Gen. Holm and Lt. Col. Ruiz flew in.", "Both left."]],
  [
    "months",
    "It opened on Sept. 3 in Lima. It closed in Oct. 2020.",
    ["It opened on Sept. 3 in Lima.", "It closed in Oct. 2020."],
  ],
  ["a country's initials", "He left the U.S. The envoy stayed.", ["He left the U.S.", "The envoy stayed."]],
  ["initials before a name", "The U.S. Senate voted.", ["The U.S. Senate voted."]],
  ["time of day", "It began at 9 a.m. The rest followed.", ["It began at 9 a.m.", "The rest followed."]],
  [
    "numbers",
    "He cited No. 5 and p. 12. She said no. It ended.",
    ["He cited No. 5 and p. 12.", "She said no.", "It ended."],
  ],
  ["a border inside a quotation", '"We agreed. It holds," he said.', ['"We agreed.', 'It holds," he said.']],
  ["a quotation that ends its sentence", '"We agreed." Peru did not.', ['"We agreed."', "Peru did not."]],
  [
    "a question and who asked it",
    '"Why now?" the envoy asked. Nobody knew.',
    ['"Why now?" the envoy asked.', "Nobody knew."],
  ],
  [
    "a question and a named asker",
    '"Why now?" Minister Holm asked. Nobody knew.',
    ['"Why now?" Minister Holm asked.', "Nobody knew."],
  ],
  ["a stop inside the marks before its attribution", '"We agreed." Holm said.', ['"We agreed." Holm said.']],
  ["ellipsis", "He waited... and left. Then... Nothing.", ["He waited... and left.", "Then...", "Nothing."]],
  ["list numbers", "1. Trade grows. 2. Aid falls.", ["1. Trade grows.", "2. Aid falls."]],
  ["no blank after the stop", "Trade grew in the region.Aid fell.", ["Trade grew in the region.", "Aid fell."]],
  ["brackets", "They met (in Lima.) Then they left.", ["They met (in Lima.)", "Then they left."]],
  ["web addresses", "See www.trade.example for more. It is free.", ["See www.trade.example for more.", "It is free."]],
  [
    "abbreviated companies",
    "Holm Co. and Ruiz Ltd. signed. It holds.",
    ["Holm Co. and Ruiz Ltd. signed.", "It holds."],
  ],
];

describe("sentences", () => {
  it.each(rows)("%s", (_title, text, sentences) => {
    const document = lay(text);
    expect(document.sentences.map(({ span }) => words(document, span))).toEqual(sentences);
  });

  it("cuts a sentence without end at its bound, after a comma where there is one", () => {
    const endless = lay(`${"word ".repeat(200)}, ${"more ".repeat(300)}`);
    expect(endless.sentences.map(({ tokens }) => tokens.length)).toEqual([201, LONGEST_SENTENCE, 50]);
    expect(endless.notes.map(({ code }) => code)).toEqual(["sentence.too-long", "sentence.too-long"]);
  });

  it("keeps the sentences of one paragraph apart from those of the next", () => {
    expect(sentencesOf("Trade grew\n\nAid fell.")).toEqual(["Trade grew Aid fell .".slice(11)]);
  });
});
