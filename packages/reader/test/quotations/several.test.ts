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
      "people without names earlier in the sentence",
      "Port officials shared that they are short of cranes, and underscored the need for more.",
      ["group:port officials"],
    ],
    [
      "the two who met rather than the one who has just spoken",
      "President Carla Soto met with President Kwame Boateng. Soto said that it rained, and they agreed that it was cold.",
      ["person:Carla Soto", "person:Carla Soto + person:Kwame Boateng"],
    ],
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
