import { describe, expect, test } from "vitest";
import { linesOf, speakers } from "./read.ts";

type Case = readonly [title: string, text: string, expected: readonly (string | null)[]];

const people: readonly Case[] = [
  [
    "a noun that no list has, behind an article",
    "An ostler at the palace said that it rained. A second harpooner added that the reef was lost.",
    ["group:ostler at the palace", "group:second harpooner"],
  ],
  [
    "the name of a body",
    "The Harpoon Trust said that it rained. Tidewater, a fishing company, said that it snowed.",
    ["org:Harpoon Trust", "org:Tidewater"],
  ],
  ["no body that nothing tells apart from a surname", "Harpoon said that it rained.", [null]],
  ["no thing", "A commotion said that it rained.", []],
  ["no document in capitals", "A Harpoon said that it rained.", [null]],
  [
    "an age before more words",
    "Premier Sione Vake resigned. The 61-year-old former diver said that it rained.",
    ["person:Sione Vake"],
  ],
  [
    "an age before an apposition",
    "Premier Sione Vake resigned. The 61-year-old, the oldest head of government, said that it rained.",
    ["person:Sione Vake"],
  ],
  [
    "an age where somebody else was named",
    "Premier Sione Vake met Minister Carla Soto of Peru. The 61-year-old former diver said that it rained.",
    [null],
  ],
  [
    "one of a nation of whom no state is told",
    "The reef's keeper, Sione Vake, said that it rained. The Tongan said that the reef was lost.",
    ["person:Sione Vake", "person:Sione Vake"],
  ],
  ["one of a nation who is nobody of the article", "The Tongan said that it rained.", [null]],
  ["a nation", "The Chinese said that it rained.", ["state:CHN"]],
  [
    "one of those before",
    "Two officials gave an account of it. One of them said that it rained.",
    ["group:two officials"],
  ],
  [
    "one of those in a relative clause",
    "It was told by two officials, one of whom said that it rained.",
    ["group:two officials"],
  ],
  [
    "another of those before",
    'Retired diplomats were kind. "It is a reef," said one. "It is a rock," said another.',
    ["group:retired diplomats", "group:retired diplomats"],
  ],
  [
    "a second and the other of those before",
    'Two officials gave an account of it. "It is a reef," said one. A second said that it was a rock. The other said that it rained. "It is wet," the official said.',
    ["group:two officials", "group:two officials", "group:two officials", "group:two officials"],
  ],
  [
    "a name between commas behind an office",
    "According to the head of the bank, Ann Okande, rates will rise.",
    ["person:Ann Okande"],
  ],
  [
    "a name behind an age",
    'Fifteen-year-old Robert, on the lower deck, said that it rained. "It snowed," said 15-year-old Zoe, who sat upstairs. A 15-year-old boy said that it was late.',
    ["person:Robert", "person:Zoe", "group:15-year-old boy"],
  ],
  ["one of nobody", "The reef was lost. One of them said that it rained.", [null]],
  [
    "a body's spokesperson",
    "A spokeswoman for the northern reef agency said that it rained. The harbour board's spokesman added that it was late.",
    ["org:northern reef agency", "org:harbour board"],
  ],
  ["somebody named so", '"We dive," said her deputy, a former teacher named Sione Vake.', ["person:Sione Vake"]],
  [
    "a body is no byname of its governor",
    "Peru's central bank governor, Carla Soto, said that it rained. The bank confirmed that a letter had come.",
    ["person:Carla Soto", "org:bank"],
  ],
];

const pronouns: readonly Case[] = [
  ["somebody without a name", 'His widow wept. "It was the reef," she said.', ["group:widow"]],
  ["a name beside the noun", 'My neighbour Vake wept. "It was the reef," he said.', ["person:Vake"]],
  [
    "the only one named so far",
    'Nobody dives deeper than Dr. Carla Soto. The sea is cold.\n\nIt was May.\n\n"Look," she said. Years later Minister Sione Vake came.',
    ["person:Carla Soto"],
  ],
  [
    "a brother is no woman",
    "Carla Soto runs the reef. She dives. His brother told her that the reef was lost. She said that it rained.",
    ["group:brother", "person:Carla Soto"],
  ],
  [
    "a surname tells it",
    "Minister Aybolek Nazarova met Minister Jurgis Balkevas of Lithuania. She said that it rained.",
    ["person:Aybolek Nazarova"],
  ],
  [
    "whoever was called so",
    "Sione Vake, a diver, said that it rained. The diver laughed. He said that it was May.",
    ["person:Sione Vake", "person:Sione Vake"],
  ],
];

describe("who is meant", () => {
  test.each(people)("%s", async (_, text, expected) => {
    expect(await speakers(text)).toEqual(expected);
  });
  test.each(pronouns)("by a pronoun: %s", async (_, text, expected) => {
    expect(await speakers(text)).toEqual(expected);
  });
});

test("the presidents of two states are those whom the article named together", async () => {
  const [line] = await linesOf(
    "Ecuador's Julio Arteaga and Peru's Rosario Quispe planted a tree. The presidents said that it would grow.",
  );
  expect(line).toContain("= person:Julio Arteaga + person:Rosario Quispe");
});

test.each(["Batsaikhan Soto told reporters", "Batsaikhan Soto later told reporters"])(
  "a verb that is an office's noun, too, is no second role: %s",
  async (words) => {
    const lines = await speakers(`Peru will host the summit, its foreign minister announced. ${words} that it rained.`);
    expect(lines).toEqual(["person:Batsaikhan Soto", "person:Batsaikhan Soto"]);
  },
);

test("no role that the article gave to somebody, nor one for somebody known", async () => {
  const text = "Governor Carla Soto came. The governor promised that it would rain. Ali Balke said that it rained.";
  expect(await speakers(text)).toEqual(["person:Carla Soto", "person:Ali Balke"]);
  const known = "Peru's fisheries minister said that it rained. In Moscow, Vladimir Putin said that it snowed.";
  expect((await speakers(known))[0]).toBe("office:PER/fisheries minister");
});

test.each([
  `Peru's trade minister said that it rained. "Twice, in fact," Carla Soto said.`,
  `Peru's trade minister said that it rained. "The boss told me, 'Minister, it rains,'" Carla Soto testified.`,
  `Peru's trade minister said that it rained. "It does." "And it snows," said Carla Soto.`,
])("a role whose bearer is named behind words in marks: %s", async (text) => {
  const lines = await speakers(text);
  expect(new Set(lines)).toEqual(new Set(["person:Carla Soto"]));
});

test("a role whose bearer is named between words in marks, not in them", async () => {
  const text = `Peru's trade minister said that it rained. "In my land," said Ali Balke, "it snows."`;
  expect((await speakers(text))[0]).toBe("person:Ali Balke");
  const other = `Peru's trade minister said that it rained. "Carla Soto said so," a guard said.`;
  expect((await speakers(other))[0]).toBe("office:PER/trade minister");
});

test("a role whose bearer speaks in the next sentence behind an opening clause", async () => {
  const lines = await linesOf(
    "Bulgaria's new prime minister promised checks at Kapitan Andreevo. Speaking in Sofia, Velina Stoyanova told reporters that doors have two sides.",
  );
  expect(lines).toEqual(["indirect <doors have two sides> [Velina Stoyanova] {told} = person:Velina Stoyanova"]);
});

describe("extent", () => {
  test.each([
    [
      'Peru\'s divers, he went on, "have seen the reef upside down".',
      "<Peru's divers> <have seen the reef upside down>",
    ],
    ['Premier Sione Vake said "no" twice on Wednesday, once in Tongan.', "<no>"],
    ["Vake said that the reef was lost, but stopped short of saying that he would resign.", "<the reef was lost>"],
    [
      "Vake said the first had been chosen; their names would be published in May, he said.",
      "<the first had been chosen>",
    ],
    ["The reef is open, three sources told Lusaka Post.", "<The reef is open>"],
    [
      'Vake described its author, the diver Carla Soto, as "a tourist".',
      '<its author, the diver Carla Soto, as "a tourist>',
    ],
    ["Vake's son, a diver, was more honest: the reef, he said, had died.", "<the reef> <had died>"],
    [
      "The position was clear: the reef would stay open, he said.",
      "<The position was clear: the reef would stay open>",
    ],
    ['According to Vake, the three "have chosen their own reef".', '<the three "have chosen their own reef>'],
    ['Reef farmers, he said, "grow pearls now".', "<Reef farmers> <grow pearls now>"],
    ['Divers mocked it. "She writes like she governs," one posted.', "<She writes like she governs>"],
    ['"But it is a reef," Carla Soto said.', "<But it is a reef>"],
    ['"The last one was, too," an old man shouted.', "<The last one was, too>"],
    [
      'She had found the reef, Carla Soto wrote on Facebook, "and so have its divers".',
      "<She had found the reef> <and so have its divers>",
    ],
    ["The reef, the judge ruled, could be shown.", "<The reef> <could be shown>"],
    ['"Some will," Carla Soto told the paper.', "<Some will>"],
    ['Carla Soto, asked about it, smiled: "I shall bring bread."', "<I shall bring bread>"],
    ['The envoy would say only that he had "enjoyed the reef".', '<he had "enjoyed the reef>'],
  ])("%s", async (text, words) => {
    expect((await linesOf(text))[0]).toContain(words);
  });
  test("what is stopped short of is nobody's words", async () => {
    expect(await linesOf("The minister stopped short of saying that Peru would leave.")).toEqual([]);
  });
  test("words with capitals at both ends are no title", async () => {
    const lines = await linesOf('"Working," Carla Soto repeated. "That is me and Vake."');
    expect(lines[0]).toContain("<Working> <That is me and Vake>");
  });
});
