import { describe, expect, test } from "vitest";
import { contentsOf, linesOf, speechOf } from "./read.ts";

/** Speakers of all words and acts, joint ones joined. */
async function tellers(text: string): Promise<string[]> {
  const { quotations } = await speechOf(text);
  return quotations.map(({ speaker, jointWith }) => [speaker, ...jointWith].join(" + "));
}

describe("who speaks in a passage", () => {
  test.each([
    [
      "all who met, whoever else is told of",
      "Adviser Jake Orlan spoke today with Luigi Matti, an envoy of Italy. Mr Orlan welcomed the plan. He conveyed condolences for the deaths of Ambassador Luca Ferri, Vito Neri and Musa Milo. They agreed to keep in touch.",
      ["person:Jake Orlan", "person:Jake Orlan", "person:Jake Orlan + person:Luigi Matti"],
    ],
    [
      "a list of those met",
      "Today President Olga Lind met with President Pavel Sorin of Chad, Premier Ivan Rud of Mali, and Premier Anna Bell of Peru. The leaders discussed boats. They condemned the raid.",
      ["person:Olga Lind + person:Pavel Sorin + person:Ivan Rud + person:Anna Bell"],
    ],
    [
      "counterparts by their states",
      "Minister Olga Lind met today with her counterparts from Chad, Mali and Peru. They reaffirmed their support for the port.",
      ["person:Olga Lind + state:TCD + state:MLI + state:PER"],
    ],
    [
      "both ministers where one has another title",
      "Minister Olga Lind met Cabinet Secretary Peter Mwangi of Kenya on Monday. Minister Lind said it rained. The Cabinet Secretary said it snowed. The ministers condemned the raid.",
      ["person:Olga Lind", "person:Peter Mwangi", "person:Olga Lind + person:Peter Mwangi"],
    ],
    [
      "those of whom one called and congratulated the other",
      "Minister Olga Lind called and congratulated Anna Bell on her victory. They committed to working together.",
      ["person:Olga Lind", "person:Olga Lind + person:Anna Bell"],
    ],
    [
      "leaders of a body",
      "G7 leaders reaffirmed the importance of peace. They condemned the raid.",
      ["org:G7", "org:G7"],
    ],
    [
      "a bill behind it",
      "The draft law sets fees for nets. It proposes that the fees be raised.",
      ["instrument:draft law"],
    ],
    [
      "a role whose name comes next",
      '"We are at work," answered the general.\n\nBrigadier General Pat Rydel had come to explain.',
      ["person:Pat Rydel"],
    ],
    [
      "an owned office whose name comes next",
      "The bank will wait, its governor said. Governor Anna Bell told reporters that it was dull.",
      ["person:Anna Bell", "person:Anna Bell"],
    ],
    [
      "a neighbour by name",
      "My neighbour Ferhat reads no papers. My neighbour Ferhat said that he was late.",
      ["person:Ferhat"],
    ],
    [
      "the name behind an office and a place",
      "The UN coordinator in Goma, Bruno Lemarq, said that roads were closed.",
      ["person:Bruno Lemarq"],
    ],
    [
      "not the one whom the words themselves name",
      'Sunil Rao, an envoy, met Minister Kamal Perera on Monday. "The Minister was good enough to hear us. But boats rot," he told the paper.',
      ["person:Sunil Rao"],
    ],
    [
      "whoever acts before words without a cue",
      'The talks were over. Minister Olga Lind shrugged. "Perhaps we meet in April." She left.',
      ["person:Olga Lind"],
    ],
    [
      "not the one met",
      "Adviser Jake Orlan flew to Oman, where he met Minister Musa Milo. In his meeting with Minister Milo, he welcomed the truce.",
      ["person:Jake Orlan"],
    ],
  ])("is %s", async (_, text, expected) => {
    expect(await tellers(text)).toEqual(expected);
  });
});

describe("where the words of one end", () => {
  test.each([
    [
      "The ministry said it was sorry, and a senior official, speaking on condition of anonymity, said ports would close.",
      ["it was sorry", "ports would close"],
    ],
    [
      "Norway urged both sides to keep away from the reef, while Iceland, a claimant itself, stayed silent.",
      ["both sides to keep away from the reef"],
    ],
    [
      'Taiwan thanked Koror for what the ambassador described as "a small lesson in courage".',
      ['Koror for what the ambassador described as "a small lesson in courage', "a small lesson in courage"],
    ],
    [
      "The ministry called the trial a farce, and its spokesman, Ivan Rud, warned that ports would close.",
      ["the trial a farce", "ports would close"],
    ],
    ["The minister asked that the men be freed.", ["the men be freed"]],
    ["The commission let it be known that it was reading the text.", ["it was reading the text"]],
    ["Asked what he had learned, the sailor thought for a while.", []],
    [
      '"Nobody listens," railed Senator Anna Bell. "We are lost," the captain groaned.',
      ["Nobody listens", "We are lost"],
    ],
  ])("in %s", async (text, expected) => {
    const contents = await contentsOf(text);
    expect(contents.map((pieces) => pieces.join(" … "))).toEqual(expected);
  });

  test("keeps a beat's words apart from those of the speaker before", async () => {
    const text =
      '"It is late," said Anna Bell of the port. Her rival, Ivan Rud, nodded. "By summer nothing will be left."';
    expect((await linesOf(text)).length).toBe(2);
  });
});
