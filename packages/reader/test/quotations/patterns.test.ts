import { describe, expect, test } from "vitest";
import { linesOf, speechOf } from "./read.ts";

/** A text and every quotation that must come of it, acts of speech apart. */
type Case = readonly [title: string, text: string, expected: readonly string[]];

const direct: readonly Case[] = [
  [
    "Q, S V with an epithet",
    'Kazakh President Kassym-Jomart Tokayev arrived in Tashkent.\n\n"The corridor will carry more goods next year," the head of state added.',
    [
      "direct <The corridor will carry more goods next year> [the head of state] {added} = person:Kassym-Jomart Tokayev",
    ],
  ],
  [
    "Q, V S",
    '"We have no quarrel with our neighbours," said President of Uzbekistan Shavkat Mirziyoyev during his interview with Euronews.',
    [
      "direct <We have no quarrel with our neighbours> [President of Uzbekistan Shavkat Mirziyoyev] {said} = person:Shavkat Mirziyoyev",
    ],
  ],
  [
    "S V: Q",
    'Turkish Foreign Minister Hakan Fidan said: "The grain must move."',
    ["direct <The grain must move> [Turkish Foreign Minister Hakan Fidan] {said} = person:Hakan Fidan"],
  ],
  [
    "split",
    '"The crossing is ready," said Pashinyan. "We are waiting for the customs officers."',
    [
      "direct <The crossing is ready> <We are waiting for the customs officers> [Pashinyan] {said} = person:Nikol Pashinyan",
    ],
  ],
  [
    "a second cue opens a second quotation",
    '"The crossing is ready," Pashinyan said, adding: "We are waiting for the customs officers."',
    [
      "direct <The crossing is ready> [Pashinyan] {said} = person:Nikol Pashinyan",
      "direct <We are waiting for the customs officers> [Pashinyan] {adding} = person:Nikol Pashinyan",
    ],
  ],
  [
    "floating in the next paragraph",
    '"The tunnel is safe," Mirziyoyev said.\n\n"It will carry a thousand trains a year."',
    [
      "direct <The tunnel is safe> [Mirziyoyev] {said} = person:Shavkat Mirziyoyev",
      "direct <It will carry a thousand trains a year> [Mirziyoyev] = person:Shavkat Mirziyoyev",
    ],
  ],
  [
    "a message quoted in the next paragraph is its sender's",
    'Shavkat Mirziyoyev sent greetings to Nikol Pashinyan.\n\nThe message reads, in part:\n\n"The tunnel will carry a thousand trains a year."',
    ["direct <The tunnel will carry a thousand trains a year> [The message] {reads} = person:Shavkat Mirziyoyev"],
  ],
  [
    "a letter is whose it is said to be, and not whom it goes to",
    'Hakan Fidan thanked Nikol Pashinyan. "The tunnel is safe," the letter from Shavkat Mirziyoyev to Nikol Pashinyan said.',
    [
      "direct <The tunnel is safe> [the letter from Shavkat Mirziyoyev to Nikol Pashinyan] {said} = person:Shavkat Mirziyoyev",
    ],
  ],
  [
    "a message of which no sender is told is nobody's",
    'Trains ran late on Monday. "The tunnel is safe," the message read.',
    ["direct <The tunnel is safe> [the message] {read} = "],
  ],
  [
    "a colon announces the words of its subject, whoever else is named",
    'In the message to Nikol Pashinyan, Shavkat Mirziyoyev said, in particular:\n\n"The tunnel will carry a thousand trains a year."',
    ["direct <The tunnel will carry a thousand trains a year> [Shavkat Mirziyoyev] {said} = person:Shavkat Mirziyoyev"],
  ],
  [
    "a mark reopened in each paragraph",
    '"The tunnel is safe.\n\n"It will carry a thousand trains a year," Mirziyoyev said.',
    [
      "direct <The tunnel is safe> <It will carry a thousand trains a year> [Mirziyoyev] {said} = person:Shavkat Mirziyoyev",
    ],
  ],
  [
    "marks inside marks",
    "\"My colleague called it 'a lost year' for trade,\" Pashinyan said.",
    ["direct <My colleague called it 'a lost year' for trade> [Pashinyan] {said} = person:Nikol Pashinyan"],
  ],
  [
    "an insert in brackets",
    '"They offered us [Armenia] to open the road in spring," Pashinyan said.',
    ["direct <They offered us [Armenia] to open the road in spring> [Pashinyan] {said} = person:Nikol Pashinyan"],
  ],
  [
    "marks that do not match",
    '"The fleet is ready for the summer”, Aliyev said.',
    ["direct <The fleet is ready for the summer> [Aliyev] {said} = person:Ilham Aliyev"],
  ],
  [
    "a document speaks",
    '"The parties will refrain from force," the joint statement reads.',
    ["direct <The parties will refrain from force> [the joint statement] {reads} = instrument:joint statement"],
  ],
  [
    "quoted by an outlet",
    '"The pipeline is full," Interfax quoted Alexei Miller as saying.',
    ["direct <The pipeline is full> [Alexei Miller] {saying} = person:Alexei Miller"],
  ],
];

const indirect: readonly Case[] = [
  [
    "S V that C",
    "Fidan noted that the straits would stay open to merchant ships.",
    ["indirect <the straits would stay open to merchant ships> [Fidan] {noted} = person:Hakan Fidan"],
  ],
  [
    "S V C",
    "Hakan Fidan said Türkiye is ready to host the talks.",
    ["indirect <Türkiye is ready to host the talks> [Hakan Fidan] {said} = person:Hakan Fidan"],
  ],
  [
    "C, S V covers its own sentence alone",
    "The tunnel was dug in four years. The railway will be finished before winter, Tokayev told reporters.",
    ["indirect <The railway will be finished before winter> [Tokayev] {told} = person:Kassym-Jomart Tokayev"],
  ],
  [
    "medial",
    "The railway, Tokayev said, will be finished before winter.",
    ["indirect <The railway> <will be finished before winter> [Tokayev] {said} = person:Kassym-Jomart Tokayev"],
  ],
  [
    "mixed",
    'Armenian Prime Minister Nikol Pashinyan said that the crossing "is ready on our side".',
    [
      'mixed <the crossing "is ready on our side> [Armenian Prime Minister Nikol Pashinyan] {said} = person:Nikol Pashinyan',
    ],
  ],
  [
    "gerund before and after",
    "Emphasising that the crossing is ready, Pashinyan noted that the officers had been trained, adding that the road was lit.",
    [
      "indirect <the crossing is ready> [Pashinyan] {Emphasising} = person:Nikol Pashinyan",
      "indirect <the officers had been trained> [Pashinyan] {noted} = person:Nikol Pashinyan",
      "indirect <the road was lit> [Pashinyan] {adding} = person:Nikol Pashinyan",
    ],
  ],
  [
    "according to",
    "According to the Foreign Ministry of Georgia, the border post will reopen in May.",
    [
      "indirect <the border post will reopen in May> [the Foreign Ministry of Georgia] {According to} = org:Ministry of Foreign Affairs of Georgia",
    ],
  ],
  [
    "the sides",
    "President Emomali Rahmon met President Sadyr Japarov in Isfara. The sides stressed that the border treaty must be carried out in full.",
    [
      "indirect <the border treaty must be carried out in full> [The sides] {stressed} = person:Emomali Rahmon + person:Sadyr Japarov",
    ],
  ],
  [
    "nobody is named",
    "It was stressed that the border treaty must be carried out in full.",
    ["indirect <the border treaty must be carried out in full> {stressed} = "],
  ],
  [
    "headline with a colon",
    "Rahmon: border treaty must be carried out in full\n\nDUSHANBE, May 3. President Emomali Rahmon spoke in parliament on Friday about the treaty with the neighbours.",
    ["indirect <border treaty must be carried out in full> [Rahmon] = person:Emomali Rahmon"],
  ],
  [
    "turn markers",
    "Tokayev, for his part, noted that the port of Aktau would grow. In turn, Aliyev said Baku was ready for that.",
    [
      "indirect <the port of Aktau would grow> [Tokayev] {noted} = person:Kassym-Jomart Tokayev",
      "indirect <Baku was ready for that> [Aliyev] {said} = person:Ilham Aliyev",
    ],
  ],
  [
    "unmarked direct speech",
    "We are preparing the next summit, said President Sadyr Japarov.",
    ["indirect <We are preparing the next summit> [President Sadyr Japarov] {said} = person:Sadyr Japarov"],
  ],
  [
    "two speakers in a sentence",
    "The Kremlin said the talks would resume in Oman, while Kyiv insisted that no date had been set.",
    [
      "indirect <the talks would resume in Oman> [The Kremlin] {said} = org:Kremlin",
      "indirect <no date had been set> [Kyiv] {insisted} = state:UKR",
    ],
  ],
  [
    "unnamed officials",
    "Indian officials said the operation was suspended.",
    ["indirect <the operation was suspended> [Indian officials] {said} = group:Indian officials"],
  ],
  [
    "an unnamed spokesman speaks for the ministry",
    "A spokesman for the Foreign Ministry of Iran said the talks would resume in Oman.",
    [
      "indirect <the talks would resume in Oman> [A spokesman for the Foreign Ministry of Iran] {said} = org:Ministry of Foreign Affairs of Iran",
    ],
  ],
  [
    "joint speakers by name",
    "The presidents of Azerbaijan and Georgia, Ilham Aliyev and Mikheil Kavelashvili, said the cable would be laid in time.",
    [
      "indirect <the cable would be laid in time> [The presidents of Azerbaijan and Georgia, Ilham Aliyev and Mikheil Kavelashvili] {said} = person:Ilham Aliyev + person:Mikheil Kavelashvili",
    ],
  ],
];

describe("direct speech", () => {
  test.each(direct)("%s", async (_title, text, expected) => expect(await linesOf(text)).toEqual(expected));
});

describe("indirect speech", () => {
  test.each(indirect)("%s", async (_title, text, expected) => expect(await linesOf(text)).toEqual(expected));
});

describe("no quotation", () => {
  test.each([
    ["a title", 'The ministers signed the "Declaration on Allied Interaction" in Tashkent.'],
    ["a word held at arm's length", 'Both sides spoke of the so-called "blockade" on Monday.'],
    ["a survey's finding", "The survey found that most people travel by train."],
    ["a crowd", "Critics say the dam will dry up the river."],
    ["a topic", "The ministers discussed trade and the state of the roads."],
    ["nouns that look like verbs", "The state reports and the charges were sent to court, and the calls stopped."],
    ["not said", "The minister did not say that the road was closed."],
    ["to be said", "The minister plans to say that the road is closed."],
    ["an outlet in its own words", "Reuters reported that the road was closed."],
    ["the author's own voice", "We said that the road was closed."],
    ["belief of nobody", "It is believed that the road was closed."],
    ["wishes", "The minister wants the road closed."],
  ])("%s", async (_title, text) => expect(await linesOf(text)).toEqual([]));
});

test("an act of speech without words of its own", async () => {
  const { quotations } = await speechOf("Pashinyan thanked the engineers for their work.");
  expect(quotations.map(({ kind, speaker }) => [kind, speaker])).toEqual([["reported-act", "person:Nikol Pashinyan"]]);
});

test("words inside another's words", async () => {
  const text = "Pashinyan explained that Georgian Prime Minister Irakli Kobakhidze had said that the road was closed.";
  const { quotations } = await speechOf(text);
  expect(quotations.map(({ id, speaker, nestedIn }) => [id, speaker, nestedIn])).toEqual([
    ["q1", "person:Nikol Pashinyan", null],
    ["q2", "person:Irakli Kobakhidze", "q1"],
  ]);
});

test("a header gives all below it to its speaker", async () => {
  const text =
    "The following is attributable to Foreign Ministry Spokesperson Mao Ning:\n\nChina calls on all sides to keep calm. Talks are the only way out.";
  expect(await linesOf(text)).toEqual([
    "direct <China calls on all sides to keep calm. Talks are the only way out> [Foreign Ministry Spokesperson Mao Ning] = person:Mao Ning",
  ]);
});

test("turns of a transcript", async () => {
  const text =
    "Premier Li Qiang: Welcome to Beijing.\n\nPrime Minister Anwar Ibrahim: Thank you for the welcome, Premier.\n\nPremier Li Qiang: Our trade has doubled.";
  const { quotations } = await speechOf(text);
  expect(quotations.map(({ rule, speaker }) => [rule, speaker])).toEqual([
    ["quote.turn", "person:Li Qiang"],
    ["quote.turn", "person:Anwar Ibrahim"],
    ["quote.turn", "person:Li Qiang"],
  ]);
});
