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
