import { expect, test } from "vitest";
import { contentsOf, linesOf } from "./read.ts";

test.each([
  [
    `The minister said the army would "answer every shot," in an apparent reference to the raid.`,
    [[`the army would "answer every shot`]],
  ],
  ["A Peruvian diplomat said the talks had failed, without giving details.", [["the talks had failed"]]],
  ["A Peruvian diplomat said the talks had failed without elaborating.", [["the talks had failed"]]],
  [
    "Chad's envoy announced on Monday that the wells had closed without giving further details.",
    [["the wells had closed"]],
  ],
  ["The envoy said that trade had doubled, wishing his successor luck.", [["trade had doubled"]]],
  [
    "The envoy said that trade had doubled without giving anybody work.",
    [["trade had doubled without giving anybody work"]],
  ],
])("what the author tells of the words is none of them: %s", async (text, contents) => {
  expect(await contentsOf(text)).toEqual(contents);
});

test.each([
  ["Peru, which says the port is its own, has not answered.", [["the port is its own"]]],
  ["Chad, which says the wells are dry, did not send anybody.", [["the wells are dry"]]],
  [
    "The wall, an unnamed Peruvian official insisted, was older than the treaty.",
    [["The wall", "was older than the treaty"]],
  ],
])("the words of a relative clause end with it: %s", async (text, contents) => {
  expect(await contentsOf(text)).toEqual(contents);
});

test.each([
  [
    "The ministry said that the envoy had been summoned and handed a note.",
    [["the envoy had been summoned and handed a note"]],
  ],
  [
    "The ministry said that two men had been arrested and questioned about the theft.",
    [["two men had been arrested and questioned about the theft"]],
  ],
  ["The minister said the bridge is open and left the room.", [["the bridge is open"]]],
])("a second participle belongs to the passive before it: %s", async (text, contents) => {
  expect(await contentsOf(text)).toEqual(contents);
});

test.each([
  `Peru has ordered two Chilean diplomats to leave the country, accusing them of "crude espionage".`,
  `Peru told the Chilean consul to leave within a day, saying that he had broken the law.`,
  `Peru has summoned the Chilean ambassador to protest a raid that killed two people, calling it a "clear breach" of the law.`,
])("a gerund behind a comma tells why somebody gives an order: %s", async (text) => {
  const lines = await linesOf(text);
  expect(lines.at(-1)).toMatch(/= state:PER$/);
});

test.each([
  [
    `President Anna Holt thanked the Peruvian army for what she called its "cold blood".`,
    [`mixed <its "cold blood> [she] {called} = person:Anna Holt`],
  ],
  [
    `President Anna Holt praised Peru for what she called its "cold blood" in the crisis.`,
    [`mixed <its "cold blood> [she] {called} = person:Anna Holt`],
  ],
])("words in marks that a verb inside an act of speech gives are told by that verb: %s", async (text, lines) => {
  expect(await linesOf(text)).toEqual(lines);
});

test.each([
  [
    "Togo's foreign minister, reacting to his predecessor Kofi Adu, who had claimed that the deal was legal, said no file could be found.",
    [["the deal was legal"], ["no file could be found"]],
  ],
  [
    "Manila said the convoy had been shelled, which it called “a violation of our seas”.",
    [["the convoy had been shelled"], ["a violation of our seas"]],
  ],
  [
    "The envoy said that the wall, which he called “a monster”, would fall.",
    [["the wall, which he called “a monster”, would fall"]],
  ],
  ["Peru said the vote was void, an assessment Chile called “absurd”.", [["the vote was void"], ["absurd"]]],
  ["Lima said it wanted a canal, a project China finances.", [["it wanted a canal, a project China finances"]]],
  ["The envoy said one man had been hurt; he did not say by whom.", [["one man had been hurt"]]],
  [
    "A Chadian official said the line was “closed”; Musa Idi, adviser to the president, denied that any train had been stopped.",
    [["the line was “closed"], ["any train had been stopped"]],
  ],
])("what is told of the words, or said by another, is none of them: %s", async (text, contents) => {
  expect(await contentsOf(text)).toEqual(contents);
});

test.each([
  ["Peru said the two were spies, and Chile expelled two diplomats a week later.", "the two were spies"],
  ["The minister said the bridge was open, and the road was clear.", "the bridge was open, and the road was clear"],
  [
    "The declaration says members will fight tariffs but makes no mention of the climate.",
    "members will fight tariffs",
  ],
  ["The report says Chad built the road and owns it.", "Chad built the road and owns it"],
  ["The ministry said it had read the note and declined further comment.", "it had read the note"],
  ["The minister said any dam would be illegal and warned that firms could be fined.", "any dam would be illegal"],
])("a verb of another time, number or clause is none of the words: %s", async (text, words) => {
  expect((await contentsOf(text))[0]).toEqual([words]);
});

test.each([
  ["The envoy said the firm, citing losses, had left.", "the firm, citing losses, had left"],
  ["The envoy said the road was safe, contradicting the mayor, who had closed it.", "the road was safe"],
  ["The envoy said he would not wait, in a speech on his return from Lima.", "he would not wait"],
  [
    "The envoy said Chad had asked, in a letter to the UN, for help.",
    "Chad had asked, in a letter to the UN, for help",
  ],
  [
    "The envoy said the house would vote “without delay”, raising hopes in Lima.",
    "the house would vote “without delay",
  ],
  [
    "The envoy said Peru would use “all its means”, including a boycott.",
    "Peru would use “all its means”, including a boycott",
  ],
  ["Chad urged Mali to leave the hill, two days after its men fired on a boat.", "Mali to leave the hill"],
  ["Chad said the border would open the day after the vote.", "the border would open the day after the vote"],
  ["The operator said it would pay, while its partner declined to comment.", "it would pay"],
  ["The minister, recalling that half of the wells were dry, opposed the plan.", "half of the wells were dry"],
  ["The envoy said the road was safe when asked about the raid.", "the road was safe"],
  ["Chad said on Thursday it would not take part.", "it would not take part"],
  ["Chad said on Thursday the talks would go on.", "the talks would go on"],
])("a circumstance around the words is none of them: %s", async (text, words) => {
  expect((await contentsOf(text))[0]).toEqual([words]);
});

test.each([
  [
    "The road had been closed from Lima, she said, and masked men had gone from door to door.",
    ["The road had been closed from Lima", "and masked men had gone from door to door"],
  ],
  ["The road will open in May, he said, and police were clearing it.", ["The road will open in May"]],
  ["The road would open in May, he said, and left the room.", ["The road would open in May"]],
  [
    "He is due in Lima on Monday, where, according to Phiri, he will hand over a letter.",
    ["he will hand over a letter"],
  ],
  [
    "The envoy replied, according to his office, that the matter would be decided in May.",
    ["the matter would be decided in May"],
  ],
  [`Ana Sula met those who came home; "They were tired but happy," she told reporters.`, ["They were tired but happy"]],
  [`"He is a clerk with a gun," was how Ana Sula put it in an interview.`, ["He is a clerk with a gun"]],
  [`The plant is "old"; it will close by May, she said.`, [`The plant is "old"; it will close by May`]],
  ["The road is closed, officials travelling with him said.", ["The road is closed"]],
  ["The minister laid a wreath, a statement released on Wednesday said.", ["The minister laid a wreath"]],
  ["Any truce must rest on the Charter, the statement notes.", ["Any truce must rest on the Charter"]],
  ["Chad, he continued, would never agree to a vote.", ["Chad", "would never agree to a vote"]],
  ["The minister repeated on Friday that he had Washington's word.", ["he had Washington's word"]],
])("words around an attribution begin and end with their clauses: %s", async (text, words) => {
  expect((await contentsOf(text))[0]).toEqual(words);
});

test.each([
  "The “envoy” was how the town called him.",
  "They named friends, allies, the member states.",
  "Lima wrote to banks, firms, the police reports.",
  "The war dragged on, and the rebels continued.",
  "The bank charges fees that hurt farmers.",
])("nobody speaks: %s", async (text) => {
  expect(await contentsOf(text)).toEqual([]);
});
