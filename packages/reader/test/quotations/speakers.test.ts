import { describe, expect, test } from "vitest";
import { linesOf, speakers, speechOf } from "./read.ts";

describe("speakers whom another sentence names", () => {
  test.each([
    [
      "a role before the name",
      "Peru will send doctors, the foreign minister announced on Friday. Carla Soto told reporters that the team was ready.",
      ["person:Carla Soto", "person:Carla Soto"],
    ],
    [
      "the ministry of the minister told of before",
      "Peru's foreign minister, Carla Soto, met the mayor of Chad's capital. The ministry said that the team was ready.",
      ["org:Ministry of Foreign Affairs of Peru"],
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
      "who spoke, not whom the words are about",
      '"It rained," a Peruvian diplomat said. Minister Carlos Soto had left early, he added.',
      ["group:Peruvian diplomat", "group:Peruvian diplomat"],
    ],
    [
      "who arrives before speaking",
      '"It rained," a Peruvian diplomat said. As Minister Carlos Soto left early, he urged Chad to wait.',
      ["group:Peruvian diplomat", "person:Carlos Soto"],
    ],
    [
      "the former and the latter",
      "Joana Prado met Kwame Boateng. The latter said the road would open, while the former called it “a gift to thieves”.",
      ["person:Kwame Boateng", "person:Joana Prado"],
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
      "a crowd that comes between",
      "Premier Sione Vake met with Minister Carla Soto of Peru. Residents of the harbour gathered. They said that the reef must be kept.",
      ["group:residents of the harbour"],
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

test("the sender that a title tells, for a message spoken of later, too", async () => {
  const text = `The message said, in part:\n\n“The tunnel will carry a thousand trains a year. It was dug by hand”.\n\n${"It rained. ".repeat(5)}The message also said that the bridge would follow.`;
  const { quotations } = await speechOf(text, null, "President Shavkat Mirziyoyev sent a message to the railwaymen");
  expect(quotations).toMatchObject([
    { kind: "direct", speaker: "person:Shavkat Mirziyoyev" },
    { kind: "indirect", speaker: "person:Shavkat Mirziyoyev" },
  ]);
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

describe("somebody of whom a phrase tells, and whom the next words name", () => {
  test.each([
    [
      "a full name that nothing introduces",
      "The commander of the mission said the road was safe. Juma Otieno told reporters that he had seen it.",
      ["person:Juma Otieno", "person:Juma Otieno"],
    ],
    [
      "a name behind words in marks",
      `Peru's river minister said the dam would hold. "It is new," Carla Soto said.`,
      ["person:Carla Soto", "person:Carla Soto"],
    ],
    [
      "no name with a description of its own",
      "The mayor of the port said fees would rise. Juma Otieno, a driver, said they were high.",
      ["group:mayor of the port", "person:Juma Otieno"],
    ],
    [
      "nobody who only does something",
      "The editor of the paper said it was late. Juma Otieno was arrested.",
      ["group:editor of the paper"],
    ],
    [
      "a description before the name in apposition",
      "Kenya's President Tom Kimani vetoed the law. The leader of the Maize party, Juma Otieno, said it was late.",
      ["person:Juma Otieno"],
    ],
    [
      "a name with a hyphen in apposition",
      "Libya's envoy to the agency, Intisar al-Fezzani, said it was late.",
      ["person:Intisar al-Fezzani"],
    ],
  ])("%s", async (_, text, expected) => {
    expect(await speakers(text)).toEqual(expected);
  });
});
