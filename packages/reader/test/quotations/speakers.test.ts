import { describe, expect, test } from "vitest";
import { linesOf, speechOf } from "./read.ts";

/** Who speaks each quotation of a text that is not a mere act of speech. */
async function speakers(text: string): Promise<readonly (string | null)[]> {
  const { quotations } = await speechOf(text);
  return quotations.filter(({ kind }) => kind !== "reported-act").map(({ speaker }) => speaker);
}

describe("speakers whom another sentence names", () => {
  test.each([
    [
      "a role before the name",
      "Peru will send doctors, the foreign minister announced on Friday. Carla Soto told reporters that the team was ready.",
      ["person:Carla Soto", "person:Carla Soto"],
    ],
    [
      "no role where the next name has one of its own",
      "Peru will send doctors, the foreign minister announced. Health Minister Carla Soto said that the team was ready.",
      [null, "person:Carla Soto"],
    ],
    [
      "the latter",
      "Minister Joana Prado of Brazil met Minister Kwame Boateng of Ghana. The latter said that visas would be abolished.",
      ["person:Kwame Boateng"],
    ],
    [
      "an envoy for an ambassador",
      "The president of Uganda received Egypt's ambassador, Hany Salah. The envoy said that the Nile united them.",
      ["person:Hany Salah"],
    ],
    [
      "the only one of a title who has spoken",
      "President Lena Brandt of Germany said that it rained. President Anton Moser of Austria and President Brandt walked to the lake. The president said that it was cold.",
      ["person:Lena Brandt", "person:Lena Brandt"],
    ],
    [
      "a calling with an adjective",
      "Premier Sione Vake, who stays until May, thanked the court. The outgoing chair said that the talks were over.",
      ["person:Sione Vake"],
    ],
    [
      "the only person of the article",
      '"Ask the sea," he replied. Minister Sione Vake had been asked.',
      ["person:Sione Vake"],
    ],
    [
      "one who serves another official is not that official",
      "The head of state came. The press secretary of the president, Faith Mirembe, left. The head of state said that it rained.",
      [null],
    ],
    [
      "answers in an interview",
      "Deputy Minister Jasur Rahmatov spoke to Gazeta.\n\nQuestion: Is it hard?\n\nAnswer: It is work.\n\nQuestion: And then?\n\nAnswer: More work.",
      [null, "person:Jasur Rahmatov", null, "person:Jasur Rahmatov"],
    ],
  ])("%s", async (_, text, expected) => {
    expect(await speakers(text)).toEqual(expected);
  });
});

describe("several who speak together", () => {
  test.each([
    [
      "those who met",
      "Premier Sione Vake met with Minister Carla Soto of Peru. They said that the reef must be kept.",
      ["person:Sione Vake + person:Carla Soto"],
    ],
    [
      "those whom a subject joins",
      "Premier Sione Vake and Minister Carla Soto of Peru opened the harbour. It was hot. The leaders noted that the reef must be kept.",
      ["person:Sione Vake + person:Carla Soto"],
    ],
    [
      "the latest of them",
      "Minister Ana Gil and Minister Pau Roca of Andorra said that it rained.\n\nPremier Sione Vake spoke with Minister Carla Soto of Peru. They stressed that the reef must be kept.",
      ["person:Ana Gil + person:Pau Roca", "person:Sione Vake + person:Carla Soto"],
    ],
    [
      "a group that spoke",
      "Protesters said that the reef was lost. They added that the harbour would follow.",
      ["group:protesters", "group:protesters"],
    ],
    [
      "nobody where a crowd comes between",
      "Premier Sione Vake met with Minister Carla Soto of Peru. Residents of the harbour gathered. They said that the reef must be kept.",
      [""],
    ],
    [
      "nobody where a third is named",
      "Premier Sione Vake met with Minister Carla Soto of Peru. Minister Kwame Boateng of Ghana came later. They said that the reef must be kept.",
      [""],
    ],
    [
      "nobody where one was alone",
      "Premier Sione Vake opened the harbour. They said that the reef must be kept.",
      [""],
    ],
  ])("%s", async (_, text, expected) => {
    const { quotations } = await speechOf(text);
    const said = quotations.filter(({ kind }) => kind !== "reported-act");
    expect(said.map(({ speaker, jointWith }) => [speaker, ...jointWith].join(" + "))).toEqual(expected);
  });
});

describe("words that only look like speech", () => {
  test.each([
    ["a call to somebody", "President Sione Vake called Minister Carla Soto today to express his outrage."],
    ["what goes without saying", "It goes without saying that the reef must be kept."],
    ["a thing that underscores", "These dams underscore that the reef must be kept."],
    ["a purpose", "The minister noted the plan, so that the reef could be kept."],
    ["a talk with somebody", "Minister Soto, I ask you to keep the reef. You mentioned that it was lost."],
    ["a heading", "Tonga continues to keep promises made in June: more boats."],
  ])("%s", async (_, text) => expect(await speakers(text)).toEqual([]));

  test("an appeal is not its purpose", async () => {
    const { quotations } = await speechOf("The minister urged them to share the plan so that the reef could be kept.");
    expect(quotations.map(({ rule }) => rule)).toEqual(["quote.indirect.urged"]);
  });
});

test("a reception is no praise", async () => {
  const { quotations } = await speechOf(
    "Premier Sione Vake welcomed Minister Carla Soto of Peru to the palace. He looks forward to welcoming her again.",
  );
  expect(quotations).toEqual([]);
  const praise = await speechOf(
    "Premier Sione Vake welcomed Peru's plan. Premier Sione Vake hailed Minister Carla Soto.",
  );
  expect(praise.quotations.map(({ kind }) => kind)).toEqual(["reported-act", "reported-act"]);
});

test.each([
  ["Vake told Gazeta he began to swim in May.", "<he began to swim in May>"],
  ["Premier Sione Vake told Minister Carla Soto he was glad.", "<he was glad>"],
  [
    "Premier Sione Vake said Tonga, being an island, could become a bridge.",
    "<Tonga, being an island, could become a bridge>",
  ],
])("whoever is told is no part of the words: %s", async (text, words) => {
  expect((await linesOf(text))[0]).toContain(words);
});

test("verbs in a list stay together", async () => {
  const text = "The minister of Peru welcomed the effort to build bridges, open schools, and plant trees.";
  const { quotations } = await speechOf(text);
  expect(quotations.map(({ content: [span] }) => text.slice(...span!))).toEqual([
    "the effort to build bridges, open schools, and plant trees",
  ]);
});

test("he is the subject of the sentence before", async () => {
  const text =
    "In his letter, Premier Sione Vake praised the envoy of Peru, Carlos Soto. He said that the reef was kept.";
  expect(await speakers(text)).toEqual(["person:Sione Vake"]);
});

describe("people whom the links of names have missed", () => {
  test.each([
    ["Kyle Rittendorf was freed. Rittendorf contended that it had rained.", ["person:Kyle Rittendorf"]],
    ["Harbour Minority Whip Dick Durbridge came. Durbridge contended that it had rained.", ["person:Dick Durbridge"]],
    ["Doug Millsap of Harbour Marine, a firm, told a reporter that it had rained.", ["person:Doug Millsap"]],
    ["Kyle Rittendorf and Doug Rittendorf were freed. Rittendorf contended that it had rained.", [null]],
    ["The boats were late, according to Gazeta Peru.", [null]],
    ["The gate closed at ten, according to police, who said that it had rained.", ["org:police", "org:police"]],
  ])("%s", async (text, expected) => expect(await speakers(text)).toEqual(expected));
});

test("an office that a state gives is of its place's state", async () => {
  const text =
    "Voronezh Region Governor Alexander Gusin said that it rained. OPEC Secretary General Omar Bindo agreed that it did.";
  const { quotations } = await speechOf(text);
  expect(quotations.map(({ country }) => country)).toEqual(["RUS", null]);
});

test("what is only supposed is not said", async () => {
  const text = "The minister said that there is a way if both sides talk and recognise that neither will win.";
  expect(await speakers(text)).toHaveLength(1);
  expect(await speakers("The premier might have urged Peru to leave. He would have said that it rained.")).toEqual([]);
  expect(await speakers("As he was talking to the press, Premier Sione Vake also mentioned the reef.")).toEqual([]);
});

test("a shout is over with its marks", async () => {
  const lines = await linesOf(
    'Members of the assembly protested by shouting "shame on you!" and holding signs all day.',
  );
  expect(lines[0]).toContain("<shame on you>");
});

test("a venue does not speak", async () => {
  const text = "On the second day at the Munich Security Conference, the Vice President of Norway said that it rained.";
  expect(await speakers(text)).toEqual(["office:NOR/vice president"]);
});

describe("turns under the labels of a transcript", () => {
  test.each([
    [
      "an index behind the name",
      "Minister Olga Lind met Governor Pavel Sorin.\n\nOlga Lind: How is it?\n\nHead of the Federal Agency for Rivers and Inland Waters of the Republic Pavel Sorin Sorin PavelHead of the Federal Agency :\n\nWell.\n\nOlga Lind: Good.",
      ["person:Olga Lind", "person:Pavel Sorin", "person:Olga Lind"],
    ],
    [
      "a longer title in front",
      "Minister Olga Lind met Pavel Sorin, an engineer.\n\nOlga Lind: How is it?\n\nDirector in the Department for Rivers and Lakes at the Academy of Sciences of the North Pavel Sorin: Well.\n\nOlga Lind: Good.",
      ["person:Olga Lind", "person:Pavel Sorin", "person:Olga Lind"],
    ],
    [
      "a namesake of the surname",
      "Minister Olga Lind met Pavel Sorin and Ivan Sorin.\n\nHead of the Republic of Tuva Pavel Sorin: I came.\n\nIvan Sorin: So did I.\n\nOlga Lind: Good.",
      ["person:Pavel Sorin", "person:Ivan Sorin", "person:Olga Lind"],
    ],
    [
      "whom nothing else knows, by the name alone",
      "Head of the Federal Agency for Inland Rivers German Ostrov: I came.\n\nOlga Lind: And?\n\nGerman Ostrov: It rained.\n\nOlga Lind: Good.",
      ["person:German Ostrov", "person:Olga Lind", "person:German Ostrov", "person:Olga Lind"],
    ],
    [
      "an answer of whoever has a label too",
      "Minister Olga Lind spoke.\n\nQuestion: Is it far?\n\nOlga Lind: Where from?\n\nAnswer: From here.\n\nOlga Lind: Yes.",
      [null, "person:Olga Lind", null, "person:Olga Lind"],
    ],
  ])("%s", async (_, text, expected) => {
    expect(await speakers(text)).toEqual(expected);
  });

  test("hold words without what only the stage tells", async () => {
    const text =
      "MS. LIND:  (Laughs.) I came. (Applause.)\n\n<…>\n\n(She sits.)\n\nIt is late.\n\nMR. SORIN:  (Inaudible.)\n\n###";
    const { quotations } = await speechOf(text);
    const words = quotations.map(({ content }) => content.map(([from, to]) => text.slice(from, to)));
    expect(words).toEqual([["I came", "It is late"]]);
  });

  test("hold neither a report in brackets nor a caption that says the title again", async () => {
    const report =
      "(The heads of the valleys told the minister, who sat with them until late in the evening, of their floods.)";
    const text = `MS. LIND:  I came. You are late.\n\n${report}\n\nMeeting with heads of valleys.\n\nIt is late.\n\nMR. SORIN:  Yes, I am.\n\n###`;
    const { quotations } = await speechOf(text, null, "Meeting with heads of valleys and towns");
    const words = quotations.map(({ content }) => content.map(([from, to]) => text.slice(from, to)));
    expect(words).toEqual([["I came. You are late", "It is late"], ["Yes, I am"]]);
  });
});

test("thanks are no act of speech about you", async () => {
  const { quotations } = await speechOf("The minister of Peru thanked you. The minister of Peru condemned them.");
  expect(quotations).toEqual([]);
});

describe("the sender that a title tells", () => {
  const text = 'The message reads, in part:\n\n"The tunnel will carry a thousand trains a year."';
  test.each([
    ["President Shavkat Mirziyoyev sent a telegram to the railwaymen", "person:Shavkat Mirziyoyev", "UZB"],
    ["Shavkat Mirziyoyev has congratulated the railwaymen", "person:Shavkat Mirziyoyev", "UZB"],
    ["Telegram to Shavkat Mirziyoyev", null, null],
    ["Railwaymen sent Shavkat Mirziyoyev a telegram", null, null],
  ])("%s", async (title, speaker, country) => {
    const { quotations } = await speechOf(text, null, title);
    expect(quotations).toMatchObject([{ kind: "direct", speaker, country }]);
  });
});

describe("speakers by an office", () => {
  test.each([
    [
      "the holder before a namesake whom the text names in full",
      "**Growing Orchards:**  President Mirziyoyev also announced that clinics would open. First Lady Carla Mirziyoyev sang.",
      ["person:Shavkat Mirziyoyev"],
    ],
    [
      "a namesake who bears the title",
      "Tom Mirziyoyev, president of the Olive Union, sang. President Mirziyoyev said that rain would come.",
      ["person:Tom Mirziyoyev"],
    ],
    [
      "nobody of today in a time long past",
      "In the 1930s the British Prime Minister said that peace would last.",
      [null],
    ],
    [
      "today's holder who speaks of the past",
      "The Uzbek President said that ties were set up in 1962.",
      ["person:Shavkat Mirziyoyev"],
    ],
  ])("%s", async (_, text, expected) => {
    expect(await speakers(text)).toEqual(expected);
  });
});

describe("speakers without a name", () => {
  test.each([
    [
      "a diplomat who spoke before",
      "Minister Carla Soto of Peru left. A European diplomat said that the port was full. The diplomat added that ships were waiting.",
      ["group:European diplomat", "group:European diplomat"],
    ],
    [
      "a spokesman of a body",
      'The United Nations said that the port was full. A spokeswoman said that ships were waiting. "They wait," the spokeswoman added.',
      ["org:UN", "org:UN", "org:UN"],
    ],
    [
      "both men who spoke by phone",
      "Presidents Lena Brandt of Germany and Anton Moser of Austria spoke by phone. Both leaders said that it rained.",
      ["person:Lena Brandt"],
    ],
    [
      "a guest is the other one of two",
      "President Carla Soto of Peru met with President Kwame Boateng of Ghana. Her guest said that it rained.",
      ["person:Kwame Boateng"],
    ],
    ["a guest of nobody told is nobody", "President Carla Soto of Peru spoke. Her guest said that it rained.", [null]],
    [
      "a countryman",
      "Minister Hany Salah of Egypt came late. The port was full, the Egyptian said.",
      ["person:Hany Salah"],
    ],
    [
      "its minister",
      "Peru has sent doctors. Its defence minister said that they were ready.",
      ["office:PER/defence minister"],
    ],
    [
      "he is who spoke, though nobody tells the name",
      '"The road is closed," a soldier said. "It opens on Monday," he added.',
      ["group:soldier", "group:soldier"],
    ],
    [
      "he is not whom she meant before",
      "Minister Ketu Balo of Ghana met with Minister Hany Salah of Egypt. Balo said that it rained. She added that it was cold. He said that it was not.",
      ["person:Ketu Balo", "person:Ketu Balo", "person:Hany Salah"],
    ],
    [
      "an agency that is no outlet",
      "The port is full, according to the Peruvian statistics agency.",
      ["org:peruvian statistics agency"],
    ],
    ["a signature behind a dash", '"The port is full." — President Carla Soto', ["person:Carla Soto"]],
    [
      "people of whom nobody is named",
      "Some researchers left. The researchers said that the dam was full.",
      ["group:researchers"],
    ],
    [
      "somebody of whom the phrase tells who it is",
      'The captain of the Greek tanker said that it rained. "It is cold," he added. The owner, Carla Soto, said nothing.',
      ["group:captain of the greek tanker", "group:captain of the greek tanker"],
    ],
    [
      "a role with a possessive before the name",
      "Peru will send doctors, its health minister said. Carla Soto told reporters that the team was ready.",
      ["person:Carla Soto", "person:Carla Soto"],
    ],
    [
      "a name behind the body for which somebody works",
      "Riceland Institute anthropologist Monica Poe said that the dam was full.",
      ["person:Monica Poe"],
    ],
    ["one of several", "One of the two drivers said that the road was closed.", ["group:one of the two drivers"]],
    ["a lone word in marks", '"Nonsense," said Minister Carla Soto.', ["person:Carla Soto"]],
    ["without a comma", "The dam is full according to the Peruvian government.", ["state:PER"]],
    ["what they repeat", "Peruvian officials said they believed the dam was full.", ["group:Peruvian officials"]],
    ["a name in which a verb stands", "On Friday Ali bin Said, the ruler of the island, died in his house.", []],
  ])("%s", async (_, text, expected) => {
    expect(await speakers(text)).toEqual(expected);
  });
});

describe("turns", () => {
  test("initials mean the label that they shorten", async () => {
    const text =
      "((Anna Bell)) I like the port.\n\n((Reader)) Why do you?\n\n((AB)) I was born there.\n\n((Reader)) When?\n\n((AB)) In May.";
    expect(await speakers(text)).toEqual(["person:Anna Bell", null, "person:Anna Bell", null, "person:Anna Bell"]);
  });

  test("end where the article says what their speaker says", async () => {
    const text =
      "Q: Is it hard, Minister?\n\nMinister Carla Soto: It is work.\n\nQ: And then?\n\nMinister Carla Soto: More work. I like it.\n\nSoto said that she would stay.";
    const { quotations } = await speechOf(text);
    expect(quotations.map(({ content }) => content.map((span) => text.slice(...span)).join(" "))).toContain(
      "she would stay",
    );
  });

  test("captions are none", async () => {
    const text = "Image: Tom Marsh.\n\nImage: Tom Marsh.\n\nThe port was full, I am told.";
    expect(await speakers(text)).toEqual([]);
  });
});
