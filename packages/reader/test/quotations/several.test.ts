import { describe, expect, test } from "vitest";
import { contentsOf, speakers, speechOf } from "./read.ts";

async function allSpeakers(text: string): Promise<readonly string[]> {
  const { quotations } = await speechOf(text);
  return quotations.map(({ speaker, jointWith }) => [speaker, ...jointWith].join(" + "));
}

describe("who they are", () => {
  test.each([
    [
      "people without names in the sentence before",
      "Engineers from both towns spoke about the dam. They said that it leaks.",
      ["group:engineers from both towns"],
    ],
    [
      "two speakers, each of a house of a state",
      "Speaker of the Seimas of Lithuania Ana Torres met Speaker of the Sejm of Poland Jan Wolny. The two speakers said that the dam leaks.",
      ["person:Ana Torres + person:Jan Wolny"],
    ],
    [
      "no president of a state, where the leader of a parliament speaks",
      "Speaker of the Seimas of Peru Ana Torres came. The leader of the Polish parliament said that the dam leaks.",
      [""],
    ],
    [
      "two, each behind the state whose they are",
      "Peru's Carla Soto and Togo's Kwame Boateng said that the dam leaks.",
      ["person:Carla Soto + person:Kwame Boateng"],
    ],
    [
      "people without names earlier in the sentence",
      "Port officials shared that they are short of cranes, and underscored the need for more.",
      ["group:port officials"],
    ],
    [
      "the two who met rather than the one who has just spoken",
      "President Carla Soto met with President Kwame Boateng. Soto said that it rained, and they agreed that it was cold.",
      ["person:Carla Soto", "person:Carla Soto + person:Kwame Boateng"],
    ],
    [
      "the sides are those who met, and the two countries are not",
      "Foreign Minister Carla Soto of Peru met Kwame Boateng, Ghana's foreign minister. The sides said that it rained. The two countries said that trade had grown.",
      ["person:Carla Soto + person:Kwame Boateng", "state:PER + state:GHA"],
    ],
    [
      "states of whose governments a plural tells",
      "The governments of Mali and Niger announced that they were quitting the pact.",
      ["state:MLI + state:NER"],
    ],
    [
      "the two ministers whom the next sentence names",
      "Peru and Ghana will share a port, the two defence ministers said. Defence Minister Carla Soto met reporters with her Ghanaian counterpart Kwame Boateng.",
      ["person:Carla Soto + person:Kwame Boateng"],
    ],
    [
      "their ministers, by the names of the next sentence",
      "Peru and Ghana will share a port, their foreign ministers said. Carla Soto met Kwame Boateng of Ghana in Lima.",
      ["person:Carla Soto + person:Kwame Boateng"],
    ],
    [
      "no two of other states",
      "Peru and Ghana will share a port, the two defence ministers said. President Ketu Balo of Chad met President Hany Salah of Egypt.",
      ["office:PER/defence minister + office:GHA/defence minister"],
    ],
    [
      "the Sides of a communique are states",
      "Foreign Minister Carla Soto of Peru met Kwame Boateng, Ghana's foreign minister. The Sides said that it rained.",
      ["state:PER + state:GHA"],
    ],
    [
      "he and whom the phrase names beside him",
      "President Kwame Boateng flew to Lima. He and President Carla Soto said that it rained. He said that it snowed.",
      ["person:Kwame Boateng + person:Carla Soto", "person:Kwame Boateng"],
    ],
    ["nobody where he is the one named beside him", "He and Kwame Boateng said that it rained.", [""]],
    [
      "three states of one phrase",
      "Burkina Faso, Mali and Niger announced that they were quitting the pact.",
      ["state:BFA + state:MLI + state:NER"],
    ],
    [
      "ministers whose names stand behind",
      "The ministers of both countries, Carla Soto of Peru and Kwame Boateng of Ghana, spoke on Monday. They said that it rained.",
      ["person:Carla Soto + person:Kwame Boateng"],
    ],
    [
      "one whose name begins like a preposition",
      "President To Lam and President Carla Soto of Peru said that it rained.",
      ["person:To Lam + person:Carla Soto"],
    ],
    [
      "the host of two who spoke together is nobody told",
      "President Carla Soto of Peru and President Kwame Boateng of Ghana said that it rained. The host said that it snowed.",
      ["person:Carla Soto + person:Kwame Boateng", ""],
    ],
    ["a state and what it is", "Kuwait, a member of OPEC, said that it rained.", ["state:KWT"]],
    ["nobody where two different groups act", "Members spoke and nurses wept. They said that the ward was full.", [""]],
    ["nobody where things do", "The pumps failed on Monday. They said that the dam leaks.", [""]],
    [
      "leaders of a kind are not those who met",
      "President Carla Soto met with President Kwame Boateng. The school leaders said that the roofs leak.",
      ["group:school leaders"],
    ],
    [
      "leaders of no kind are those who met",
      "President Carla Soto met with President Kwame Boateng. The two leaders said that it rained.",
      ["person:Carla Soto + person:Kwame Boateng"],
    ],
    [
      "whoever was met on another day is not meant",
      "Carla Soto had a telephone conversation with Angela Bell. Soto informed Bell of the deals reached at the talks with Kwame Boateng. Both leaders said that it rained.",
      ["person:Carla Soto + person:Angela Bell"],
    ],
  ])("%s", async (_, text, expected) => expect(await allSpeakers(text)).toEqual(expected));
});

describe("one person with two offices", () => {
  test.each([
    ["between commas", "Jan Roth, the mayor of Lima and the head of the fund, said it rained.", ["person:Jan Roth"]],
    [
      "not a second person behind a comma",
      "The mayor, Jan Roth, and the governor, Anna Bell, said it rained.",
      ["person:Jan Roth + person:Anna Bell"],
    ],
  ])("%s", async (_, text, expected) => expect(await allSpeakers(text)).toEqual(expected));
});

describe("whoever sends a message", () => {
  test.each([
    ["to somebody", "Carla Soto sent a letter to the council conveying her regret.", ["person:Carla Soto"]],
    [
      "by its owner, before the words in a paragraph of their own",
      "Mr Bell’s letter to Carla Soto reads, in part:\n\n“The dam is full. It will hold.”",
      ["person:Bell"],
    ],
    ["a notice of nobody known", "The notice said that the film was stolen.", ["instrument:notice"]],
  ])("%s", async (_, text, expected) => expect(await allSpeakers(text)).toEqual(expected));
});

describe("a sentence in marks behind somebody's words", () => {
  test.each([
    [
      "of the same speaker",
      'Carla Soto said the bridge was safe. "It will hold for years." Others left.',
      ["person:Carla Soto", "person:Carla Soto"],
    ],
    [
      "behind words in marks",
      'Carla Soto called the bridge "a joke". "It will not hold for years."',
      ["person:Carla Soto", "person:Carla Soto"],
    ],
    [
      "of nobody where two have spoken",
      'Carla Soto said the bridge was safe, but Kwame Boateng said it was not. "It will hold for years."',
      ["person:Carla Soto", "person:Kwame Boateng"],
    ],
    [
      "of its own speaker",
      'Carla Soto said the bridge was safe. "It will not hold for years," Kwame Boateng said.',
      ["person:Carla Soto", "person:Kwame Boateng"],
    ],
    ["not a word or two", 'Carla Soto said the bridge was safe. "Nonsense." A man laughed.', ["person:Carla Soto"]],
  ])("%s", async (_, text, expected) => expect(await speakers(text)).toEqual(expected));
});

describe("words end where another begins to speak", () => {
  test.each([
    [
      "behind a semicolon",
      "The Lima Institute said the river rose by 5 metres; the Geological Survey reported 6.",
      [["the river rose by 5 metres"]],
    ],
    [
      "behind a comma and a mark",
      'Minister Carla Soto said the emir "was great," while President Kwame Boateng noted his "wisdom" at home.',
      [['the emir "was great']],
    ],
    ["not inside them", "Carla Soto said that the dam held, but that it leaks.", [["the dam held, but that it leaks"]]],
  ])("%s", async (_, text, expected) => expect(await contentsOf(text)).toEqual(expected));
});

test("whoever is welcomed is not praised", async () => {
  expect(await allSpeakers("Port officials welcomed teachers from the north.")).toEqual([]);
  expect(await allSpeakers("Port officials welcomed the release of two teachers.")).toEqual(["group:port officials"]);
});

describe("who he is", () => {
  test.each([
    [
      "the other one of two, where the sentence before is about a guest",
      'Kwame Boateng and Jan Bell met in Lima.\n\n"The door is open," Jan Bell said.\n\nHis guest was more careful. Trade was growing, he said.',
      ["person:Jan Bell", "person:Kwame Boateng"],
    ],
    [
      "nobody, where that is about a guest whom nobody names",
      '"The door is open," Jan Bell said.\n\nHis guest was more careful. Trade was growing, he said.',
      ["person:Jan Bell", ""],
    ],
    [
      "the subject of the own sentence, rather than who spoke before",
      'Spokesman Jan Bell said it rained.\n\nHe left. But Minister Kwame Boateng was in Lima, where, by all accounts, he promised "more fish for everybody".',
      ["person:Jan Bell", "person:Kwame Boateng"],
    ],
    [
      "the one of whom a new paragraph tells",
      'Jan Bell said he was ill.\n\nThe envoy, Kwame Boateng, played it down. "Jan and I had a good laugh," he said.',
      ["person:Jan Bell", "person:Kwame Boateng"],
    ],
  ])("%s", async (_, text, expected) => expect(await allSpeakers(text)).toEqual(expected));
});

describe("names and words that a longer one begins with", () => {
  test.each([
    ["a campaign", "Jan Bell won. The Bell campaign criticized the vote.", ["org:campaign of Jan Bell"]],
    ["an adviser with a name", "Jan Bell left. Another Bell adviser, Anna Roth, said it rained.", ["person:Anna Roth"]],
    ["a member of a party", "Democrat Chuck Roth, the minority leader, said it rained.", ["person:Chuck Roth"]],
    ["a degree", "Jan Roth, a Ph.D. candidate in Lima, said it rained.", ["person:Jan Roth"]],
    [
      "a surname of relatives",
      "Jan Bell won. Bell rested, and Bell said it rained. His parents, Tom Bell and Ruth Bell, were farmers. In school, Bell said that he would win.",
      ["person:Jan Bell", "person:Jan Bell"],
    ],
  ])("%s", async (_, text, expected) => expect(await allSpeakers(text)).toEqual(expected));
});

test("words end before what the speaker cites, and begin behind those who hear them", async () => {
  expect(await contentsOf("Port officials claimed the dam was safe, citing a survey of its walls.")).toEqual([
    ["the dam was safe"],
  ]);
  expect(await contentsOf("Carla Soto told local media Bell's heart was fine.")).toEqual([["Bell's heart was fine"]]);
  expect(await contentsOf("Port officials confirmed it has hit over 20 ships and killed three sailors.")).toEqual([
    ["it has hit over 20 ships and killed three sailors"],
  ]);
});

describe("all of what is praised or stressed", () => {
  test.each([
    [
      "with a gerund behind a preposition",
      "Port officials thanked Lima for warmly welcoming the crews.",
      "Lima for warmly welcoming the crews",
    ],
    [
      "with a clause",
      "Port officials reaffirmed the pact and that they look forward to it.",
      "the pact and that they look forward to it",
    ],
    [
      "with a list of things and deeds",
      "Port officials stressed their respect for law, the freedom of the seas, maintaining peace in the bay, and the rights of sailors.",
      "their respect for law, the freedom of the seas, maintaining peace in the bay, and the rights of sailors",
    ],
    [
      "with a deed behind the preposition again",
      "Port officials voiced their thanks for the help of Peru and for keeping the docks open.",
      "their thanks for the help of Peru and for keeping the docks open",
    ],
    [
      "with a list of gerunds",
      "Port officials stressed the importance of keeping peace, building roads, and opening schools.",
      "the importance of keeping peace, building roads, and opening schools",
    ],
    ["but not what comes before or after", "Port officials praised the pact before adding that it rained.", "the pact"],
  ])("%s", async (_, text, expected) => expect((await contentsOf(text))[0]).toEqual([expected]));
});
