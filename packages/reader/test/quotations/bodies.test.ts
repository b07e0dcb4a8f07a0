import { describe, expect, test } from "vitest";
import { speakers } from "./read.ts";

describe("bodies that speak", () => {
  test.each([
    [
      "a body of a state has one name",
      "Mali's army said that it had won. The Malian army said that it had lost. The army of Mali said that it was over.",
      ["org:army of Mali", "org:army of Mali", "org:army of Mali"],
    ],
    ["no other words", "The Greek tanker firm of Peru said that the port was full.", ["org:greek tanker firm of peru"]],
    [
      "the counterpart of a body",
      "The border service of Peru said that the road was closed. Its Malian counterpart said that it was open.",
      ["org:border service of Peru", "org:border service of Mali"],
    ],
    [
      "no body of a state of which none spoke",
      "The Harbour Trust said that the road was closed. Its Malian counterpart said that it was open.",
      ["org:Harbour Trust", "group:Malian counterpart"],
    ],
    [
      "a government spokesman of whom a sentence is about",
      "Peruvian President Carla Soto met Ketu Balo, according to a government spokesman.",
      ["state:PER"],
    ],
    [
      "of the state that acted before",
      "Mali has closed its port. It was full, a government spokesman said.",
      ["state:MLI"],
    ],
    [
      "of neither of two states",
      "Mali and Peru signed a treaty, a government spokesman said.",
      ["group:government spokesman"],
    ],
    [
      "of another place",
      "Mali has closed its port, a government spokesman in Lima said.",
      ["group:government spokesman in lima"],
    ],
    [
      "a body of whose name a word stands before the spokesman",
      "Peru's foreign ministry summoned the envoy of Mali. A ministry spokesman said that it rained.",
      ["org:Ministry of Foreign Affairs of Peru"],
    ],
    [
      "no body without that word",
      "Peru's foreign ministry summoned the envoy of Mali. A company spokesman said that it rained.",
      ["group:company spokesman"],
    ],
    [
      "the ministry of a state that has the field of another one named before",
      "Peru's finance ministry said that it rained. The Malian ministry said that it snowed. The ministry laughed, it said.",
      ["org:Ministry of Finance of Peru", "org:Ministry of Finance of Mali", "org:Ministry of Finance of Mali"],
    ],
    ["no field where none was named", "The Malian ministry said that it snowed.", ["org:ministry of Mali"]],
    [
      "a ministry by its letters",
      "Peru's foreign minister left. A spokesperson for the MFA said that it rained.",
      ["org:Ministry of Foreign Affairs of Peru"],
    ],
    ["the union by its seat", "Peru has closed its port, but Brussels said that it was open.", ["org:EU"]],
    ["a state by its capital", "Belgians protested, but Brussels said that the port was open.", ["state:BEL"]],
    ["for which a person stands", "Bart De Wever left, but Brussels said that the port was open.", ["state:BEL"]],
    ["another body there", "NATO met, but Brussels said that the port was open.", ["org:NATO"]],
    ["a port of a town", "No ship was late, a spokesman for the port of Hamburg said.", ["org:port of Hamburg"]],
  ])("%s", async (_, text, expected) => {
    expect(await speakers(text)).toEqual(expected);
  });
});

describe("a Foreign Office", () => {
  test.each([
    ["of the state told", "The German Foreign Office said that it rained.", "Germany"],
    ["of a state whose name it tells", "The Federal Foreign Office said that it rained.", "Germany"],
    ["of its city", "The Foreign Office in London said that it rained.", "United Kingdom"],
    [
      "of the only state so speaking that the article names",
      "Peru met Pakistan. The Foreign Office said that it rained.",
      "Pakistan",
    ],
    [
      "of the one named before in full",
      "Britain heard Pakistan's Foreign Office. It rained, the Foreign Office said.",
      "Pakistan",
    ],
    ["of whoever it is told to be of", "The Malian Foreign Office said that it rained.", "Mali"],
    ["of the city in the dateline", "ISLAMABAD - The Foreign Office said that it rained.", "Pakistan"],
  ])("%s", async (_, text, state) => {
    expect(await speakers(text)).toEqual([`org:Ministry of Foreign Affairs of ${state}`]);
  });

  test.each([
    ["of neither of two", "Germany met Britain. The Foreign Office said that it rained.", "org:foreign office"],
    ["of no other city", "NAIROBI - The Foreign Office said that it rained.", "org:foreign office"],
    ["of no other state", "Peru met Mali. The Foreign Office said that it rained.", "org:foreign office"],
  ])("%s", async (_, text, expected) => {
    expect(await speakers(text)).toEqual([expected]);
  });
});

describe("whoever speaks for a body that each state has", () => {
  test.each([
    ["of the state that acted before", "Peru sent a ship. A navy spokesman said that it rained.", ["org:navy of Peru"]],
    [
      "of neither of two states",
      "Peru sent a ship to Mali. A navy spokesman said that it rained.",
      ["group:navy spokesman"],
    ],
    [
      "of the state of whose army a sentence is",
      "The Malian army sent a ship. A military spokesman said that it rained.",
      ["org:military of Mali"],
    ],
    ["of the state that opens the sentence", "Peru sent a ship, an army spokesman said.", ["org:army of Peru"]],
    ["of nobody by what somebody sent", "Peruvian drones hit it, an army spokesman said.", ["group:army spokesman"]],
    [
      "the army of the state that acted before",
      "Mali sent a ship. The army said that it rained.",
      ["org:army of Mali"],
    ],
    ["no army of one of two", "Mali sent Peru a ship. The army said that it rained.", ["org:army"]],
    [
      "a government spokesman of a state whose city he names",
      "Peru has closed its port. A government spokesman said Lima was full.",
      ["state:PER"],
    ],
    [
      "the government of those who spoke before",
      "The Malian junta said that it rained. The government said that it snowed.",
      ["org:junta of Mali", "state:MLI"],
    ],
    [
      "a government by the capital where it sits",
      "The government in Lima said that it rained. Peru's interim government said that it snowed.",
      ["state:PER", "state:PER"],
    ],
    [
      "a government in a city that is no capital",
      "The government in Lagos said that it rained.",
      ["org:government in lagos"],
    ],
    ["the government of the dateline", "LIMA, May 4 - The federal government said that it rained.", ["state:PER"]],
    [
      "no government of the dateline where another state is told of",
      "LIMA, May 4 - Shops in Mali were shut. The government said that it rained.",
      ["org:government"],
    ],
    [
      "no government of a body of many",
      "NATO said that it rained. The government said that it snowed.",
      ["org:NATO", "org:government"],
    ],
  ])("%s", async (_, text, expected) => {
    expect(await speakers(text)).toEqual(expected);
  });
});

describe("a body by other words", () => {
  test.each([
    [
      "the noun of its full name",
      "The International Court of Justice said that it rained. The court said that it snowed.",
      ["org:ICJ", "org:ICJ"],
    ],
    [
      "the letters of its name",
      "The National Security Council of Mali said that it rained. The NSC said that it snowed.",
      ["org:National Security Council of Mali", "org:National Security Council of Mali"],
    ],
    [
      "no other letters",
      "The National Security Council of Mali said that it rained. The NSB said that it snowed.",
      ["org:National Security Council of Mali", "org:NSB"],
    ],
  ])("%s", async (_, text, expected) => {
    expect(await speakers(text)).toEqual(expected);
  });
});

describe("surnames that stand first", () => {
  test.each([
    [
      "before a short given name",
      "South Korea's Foreign Minister Park Jin left for Lima on Friday. Park stressed that the port was full.",
      ["person:Park Jin"],
    ],
    [
      "before a hyphen",
      'Seok Dong-ho, head of the agency, came to Lima. "The port is full," Seok was quoted as saying.',
      ["person:Seok Dong-ho"],
    ],
    [
      "of nobody where two bear it",
      'Seok Dong-ho and Seok Min-ji came to Lima. "The port is full," Seok was quoted as saying.',
      [null],
    ],
  ])("%s", async (_, text, expected) => {
    expect(await speakers(text)).toEqual(expected);
  });
});

describe("a foreign minister by what he heads", () => {
  test.each([
    ["diplomacy", "The head of Peruvian diplomacy said that it rained."],
    ["diplomacy of a state by its name", "The head of Peru's diplomacy said that it rained."],
    ["a ministry", "The head of the Peruvian Foreign Ministry said that it rained."],
    [
      "a ministry behind whose name the state stands",
      "The head of the Ministry of Foreign Affairs of Peru said that it rained.",
    ],
    ["letters", "The head of Peru's MFA said that it rained."],
    ["a ministry before the noun", "The Peruvian foreign ministry chief said that it rained."],
  ])("%s", async (_, text) => {
    const before = "Foreign Minister of Peru Javier Soto met Edi Marku, Albania's foreign minister.";
    expect(await speakers(`${before} ${text}`)).toEqual(["person:Javier Soto"]);
  });

  test.each([
    "The deputy head of the Peruvian Foreign Ministry said that it rained.",
    "The head of the Peruvian Foreign Ministry archive said that it rained.",
    "The head of the Peruvian police said that it rained.",
  ])("nobody of another office: %s", async (text) => {
    expect(await speakers(`Foreign Minister of Peru Javier Soto left. ${text}`)).not.toContain("person:Javier Soto");
  });
});

describe("whoever issues a paper", () => {
  test.each([
    [
      "a ministry in whose statement it stands",
      'Mali\'s interior ministry said in a statement that the port was full. "Ships are waiting," the statement said.',
      ["org:Ministry of Interior of Mali", "org:Ministry of Interior of Mali"],
    ],
    [
      "whoever signs it, and paragraphs later",
      "The port is full, according to a statement signed by Carla Soto. Kwame Boateng laughed. Ships are waiting, the statement added.",
      ["person:Carla Soto", "person:Carla Soto"],
    ],
    [
      "whoever it is by",
      "A statement by President Emmanuel Macron said that the port was full. A post on Sunday by Carla Soto said that it was empty.",
      ["person:Emmanuel Macron", "person:Carla Soto"],
    ],
    [
      "the paper of several",
      "Mali and Peru said in a joint statement that the port was full. Ships are waiting, the statement said.",
      ["state:MLI", "instrument:joint statement"],
    ],
    [
      "the paper of which somebody speaks",
      "Minister Carla Soto said that a report had been lost. The port is full, the report said.",
      ["person:Carla Soto", "instrument:report"],
    ],
  ])("%s", async (_, text, expected) => {
    expect(await speakers(text)).toEqual(expected);
  });
});

describe("it behind words that name others", () => {
  test.each([
    [
      "the body that spoke last",
      "Mali's army said that it had won. Peru lost two boats, it said.",
      ["org:army of Mali", "org:army of Mali"],
    ],
    [
      "the body of the sentence before",
      "NATO expelled eight envoys. Russia was spying on the port, it said.",
      ["org:NATO"],
    ],
    [
      "the state of the sentence before",
      "Mali expelled eight envoys. Peru was spying on the port, it said on Friday.",
      ["state:MLI"],
    ],
    ["the one named where nobody else is", "Peru has sold a ship. Peru is ready, it said.", ["state:PER"]],
    [
      "the one of whose deed a clause tells",
      "NATO met. After Peru expelled the envoys, it said that it would wait.",
      ["state:PER"],
    ],
  ])("%s", async (_, text, expected) => {
    expect(await speakers(text)).toEqual(expected);
  });
});
