import { describe, expect, test } from "vitest";
import { linesOf, speakers } from "./read.ts";

describe("people called by what the article sets beside their names", () => {
  test.each([
    [
      "a rank",
      'Togo\'s army chief, General Kossi Amouzou, left for Ghana. "The wells are ours," the general told state radio.',
      ["person:Kossi Amouzou"],
    ],
    [
      "a title of the church",
      'Archbishop Liam Corrigan, 58, said that he had asked for Hanoi. "Then the phone rang," the archbishop said.',
      ["person:Liam Corrigan", "person:Liam Corrigan"],
    ],
    [
      "the only one of that state, named without an office",
      "Peru's Ana Salcedo met Chile's Tomás Rojas. The Chilean minister said that it rained.",
      ["person:Tomás Rojas"],
    ],
    [
      "an office of which nobody is told, behind a bare name",
      "Chile will close its ports, Tomás Rojas told reporters. The trade minister said that it rained.",
      ["person:Tomás Rojas", "person:Tomás Rojas"],
    ],
    [
      "an office of another state than that of the bare name",
      "Norway will close its ports, Erik Tang told reporters. The Bahraini trade minister said that it rained.",
      ["person:Erik Tang", "office:BHR/trade minister"],
    ],
    [
      "a minister whom the bare name has asked",
      "Chile will close its ports, Tomás Rojas told the trade minister. The trade minister said that it rained.",
      ["person:Tomás Rojas", "office:CHL/trade minister"],
    ],
    ["a role in capitals", "The Cabinet Secretary for Harbours said that it rained.", [null]],
    [
      "nobody of whom a trade is told",
      "Chile should close its ports, captain Tomás Rojas told reporters. The trade minister said that it rained.",
      ["person:Tomás Rojas", "office:CHL/trade minister"],
    ],
    [
      "the only office of that state",
      "The foreign ministers of Iran and Bahrain came. Minister Behrouz Khansari of Iran said that it rained. The Bahraini said that it snowed.",
      ["person:Behrouz Khansari", "office:BHR/foreign minister"],
    ],
    [
      "no one of that state beside another",
      "Chile's Ana Salcedo and Chile's Tomás Rojas met. The Chilean minister said that it rained.",
      ["office:CHL/minister"],
    ],
    [
      "the guest and the host, whoever has spoken since",
      "President Carla Soto received Minister Kwame Boateng. Boateng said that it rained. The guest added that it was cold. The host said that it snowed.",
      ["person:Kwame Boateng", "person:Kwame Boateng", "person:Carla Soto"],
    ],
    [
      "not the one whose adviser speaks",
      "President Carla Soto said that it rained. The president's adviser said that it snowed.",
      ["person:Carla Soto", null],
    ],
    [
      "whose office stands before another one, of whom the subject tells",
      "The OSCE's chair, Finnish Foreign Minister Elina Valtonen, flew to Lima. She said that it rained.",
      ["person:Elina Valtonen"],
    ],
    [
      "an age, where nobody else is near",
      'Minister Terje Solvang of Norway led the talks. The 61-year-old added: "I like poetry."',
      ["person:Terje Solvang"],
    ],
    [
      "another's office where the noun stands behind a name",
      "General Kossi Amouzou of Togo met the ambassador of Sudan. The ambassador said that the maps were old.",
      ["office:SDN/ambassador"],
    ],
    [
      "a spokeswoman as she",
      'Trader Doug Pelley of Canada left. A foreign ministry spokeswoman said that Ottawa waited. "We wait," she said.',
      ["org:Ministry of Foreign Affairs of Canada", "org:Ministry of Foreign Affairs of Canada"],
    ],
    [
      "a full name with another's title behind it",
      "Denmark's prime minister thanked Greenland. Ane Kreutz, the leader of the opposition in Nuuk, said that it rained. She said that it snowed.",
      ["person:Ane Kreutz", "person:Ane Kreutz"],
    ],
    [
      "a company told of at length before",
      "A Canadian mining company, Larch Nickel, left Moa. The company said it had received no letter.",
      ["org:Larch Nickel"],
    ],
    [
      "a watchdog that is no bank",
      "Canada's banking watchdog met the Bank of Jamaica. The watchdog said it would send people.",
      ["org:canada's banking watchdog"],
    ],
    [
      "the two officials who spoke",
      "Minister Anna Bell of Britain said it rained. Minister Erik Tang of Norway said it snowed. The ministers said in a joint statement that ships would come.",
      ["person:Anna Bell", "person:Erik Tang", "person:Anna Bell"],
    ],
    [
      "a name at the end of a role",
      "Serb member of the presidency Goran Tadić said the envoy should go.",
      ["person:Goran Tadić"],
    ],
    [
      "a name behind a body",
      "Chairman of the Duma Committee on Energy Pavel Zubarev said that it rained.",
      ["person:Pavel Zubarev"],
    ],
    [
      "a name before a clause that is told of something else",
      "Minister Zuzana Kollar, whose party that is, wrote that it rained.",
      ["person:Zuzana Kollar"],
    ],
    [
      "an ambassador told of before without a name",
      "Minister Kossi Amouzou of Togo met Sudan's ambassador to Lomé. The ambassador said that the maps were old.",
      ["office:SDN/ambassador to lomé"],
    ],
    [
      "nobody where two ambassadors are told of",
      "Minister Kossi Amouzou of Togo met Sudan's ambassador and Chad's ambassador. The ambassador said that it rained.",
      [null],
    ],
    ["capitals inside a word", "BridgeHub said that the notice was wrong.", ["org:BridgeHub"]],
    [
      "a surname that comes back",
      "Jelen Rados told reporters that it rained. Rados said that it snowed.",
      ["person:Jelen Rados", "person:Jelen Rados"],
    ],
    ["whoever says I", '"I read it twice," Alistair Bewdley recalls.', ["person:Alistair Bewdley"]],
    [
      "one of a group",
      'Two regional diplomats said that both faced elections. "Each needs a hill," one said.',
      ["group:two regional diplomats", "group:two regional diplomats"],
    ],
    [
      "people who know something",
      "People familiar with the matter told Bloomberg the Emirates had offered to buy the port.",
      ["group:people familiar with the matter"],
    ],
    [
      "somebody of a trade that no list has",
      'A bookseller in the old town said: "We have waited."',
      ["group:bookseller in the old town"],
    ],
  ])("%s", async (_name, text, expected) => {
    expect(await speakers(text)).toEqual(expected);
  });
});

describe("where words begin and end", () => {
  test.each([
    [
      "a hearer whom the tree takes for the subject",
      "Anton Moser told a joint news conference his country would keep its veto.",
      "<his country would keep its veto>",
    ],
    [
      "a gerund without that",
      '"It is late," Anton Moser said, adding Vienna would ask Berlin for a loan.',
      "<Vienna would ask Berlin for a loan>",
    ],
    [
      "a demand behind a clause",
      "Anton Moser warned that the country had gas for a week and called on the Union to speed up the works.",
      "<the country had gas for a week>",
    ],
    [
      "what the author says of the words",
      "Anton Moser said Austria would leave the pact, a move that surprised Berlin.",
      "<Austria would leave the pact>",
    ],
    [
      "a phrase that only tells where it was read",
      "Anton Moser told Berlin that the airport must wait, according to minutes of the meeting.",
      "<the airport must wait>",
    ],
    ["a time between cue and subject", "Anton Moser told reporters this week he would wait.", "<he would wait>"],
    [
      "a clause on either side of its attribution",
      "Thursday's walks were the third time, Anton Moser said, the party had held such an event.",
      "<Thursday's walks were the third time> <the party had held such an event>",
    ],
    [
      "a subordinate clause before the attribution",
      "When she fills a post at the ministry, Anna Bell said, she looks for women.",
      "<When she fills a post at the ministry> <she looks for women>",
    ],
    [
      "a name that goes on behind its marks",
      'Anton Moser called Chad a "champion" for the union.',
      '<Chad a "champion" for the union>',
    ],
    [
      "what somebody rejects and calls so",
      'Anton Moser rejects the figures, calling them "a fable written in hotels".',
      '<them "a fable written in hotels>',
    ],
    [
      "another's words behind marks and a conjunction",
      'Anna Bell said she speaks because "you talk about the issues," though Anton Moser noted Vienna waits.',
      '<she speaks because "you talk about the issues>',
    ],
    ["told from a time before", '"It was late," Anton Moser would say later.', "<It was late>"],
    [
      "words before a comma, and talks that both described",
      'Austria "will wait", its envoy Anton Moser said after talks that both sides described as "long".',
      '<Austria "will wait>',
    ],
  ])("%s", async (_name, text, expected) => {
    expect((await linesOf(text)).some((line) => line.includes(expected))).toBe(true);
  });

  test.each([
    ["the object of what is said", "What Anton Moser says his plan would do is unclear."],
    ["a noun that the words describe", "The money he says he raised is gone."],
    ["a contract concluded", "The gas contract of Chad and Fiji, concluded in 2015, expired in January."],
    ["a treaty concluded, and a colon", "Fiji concluded a treaty with Chad: the new text replaces the old one."],
    ["what cannot speak", "The performance of the team confirms it is tired."],
    ["a slogan", 'Anton Moser walked on. He had left the stage. "Coal Is Our Future."'],
  ])("no quotation: %s", async (_name, text) => {
    expect(await linesOf(text)).toEqual([]);
  });

  test("nobody would say it if", async () => {
    expect(await linesOf("Anton Moser would say later that it rained if he could.")).toEqual([]);
  });
});

test.each([
  ["a rank", "Minister Karl Bishop left. Bishop said that it rained.", ["person:Karl Bishop"]],
  ["a courtesy", "Minister Dato' Seri Aziz Rahman said that it rained.", ["person:Aziz Rahman"]],
  ["the courtesy of some names only", "Minister Tun Min Latt said that it rained.", ["person:Tun Min Latt"]],
  ["the first part of a name", "Minister Park Min-ho left. Park said that it rained.", ["person:Park Min-ho"]],
])("a title that may be a name: %s", async (_name, text, expected) => {
  expect(await speakers(text)).toEqual(expected);
});

const SPOKE = "Senator Kwame Boateng said that it rained.";

test.each([
  [
    "a lawmaker who is a senator",
    `${SPOKE} Minister Carla Soto left. The lawmaker told Soto that it was cold.`,
    ["person:Kwame Boateng", "person:Kwame Boateng"],
  ],
  [
    "somebody of an age among others",
    "President Carla Soto read a letter in which Kwame Boateng said that it rained. The 93-year-old wrote that it was cold.",
    ["person:Kwame Boateng", "person:Kwame Boateng"],
  ],
  [
    "a queen who is she",
    "Queen Mary of Denmark opened a school. Her Majesty said that it rained.",
    ["person:Queen Mary"],
  ],
  ["no person called Republican", "The Idaho Republican said that it rained. Minister Carla Soto left.", [null]],
  [
    "no person called -General",
    "Attorney-General Carla Soto said that it rained. The Attorney-General said that it was cold.",
    ["person:Carla Soto", "person:Carla Soto"],
  ],
  [
    "nobody of two who act for bodies",
    "NATO chief Mark Rutte, speaking beside the EU's Kaja Kallas, said that it rained. The Estonian said that it was cold.",
    ["person:Mark Rutte", null],
  ],
  [
    "somebody of a state in two words",
    "Carla Soto met Prime Minister Kwame Boateng of New Zealand. The New Zealander said that it rained.",
    ["person:Kwame Boateng"],
  ],
  [
    "no president called pope",
    "ROME, March 3 (Reuters) - Italy's Giorgia Meloni left. The pope said that it rained.",
    [null],
  ],
  [
    "no president called emir",
    "Ahmed al-Sharaa of Syria received the Qatari emir. The emir said that it rained.",
    ["person:Tamim bin Hamad Al Thani"],
  ],
  [
    "the holder who is named before, and nobody new",
    '"It rains," António Guterres said. President Carla Soto of Peru left. The UN secretary-general said that it was cold. Kwame Boateng said that it snowed.',
    ["person:António Guterres", "person:António Guterres", "person:Kwame Boateng"],
  ],
  [
    "nobody who may be another one told of",
    "Peru's defence minister received the Malian envoy and said that it rained. Kwame Boateng declined to speak.",
    ["office:PER/defence minister"],
  ],
])("whom a noun means: %s", async (_name, text, expected) => {
  expect(await speakers(text)).toEqual(expected);
});
