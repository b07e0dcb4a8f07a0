import { expect, test } from "vitest";
import { contentsOf, linesOf, speakers } from "./read.ts";

test.each<[title: string, text: string, expected: readonly (string | null)[]]>([
  [
    "of the one nation left",
    'Colonel Emile Roux left the fort. "Thank you for the roof," Colonel Modou Sarr of Senegal said. "It leaks," the Frenchman answered.',
    ["person:Modou Sarr", "person:Emile Roux"],
  ],
  [
    "the other one of two",
    'President Liv Dahl said that the reef was lost. Prime Minister Odd Moen disagreed. "It is there," he retorted.',
    ["person:Liv Dahl", "person:Odd Moen"],
  ],
  [
    "the one whom the article asks",
    'Prime Minister Odd Moen met President Liv Dahl. Moen said that the reef was lost. Asked about the boats, he replied: "They are late."',
    ["person:Odd Moen", "person:Odd Moen"],
  ],
  [
    "the one told of before a colon",
    "Chancellor Maria Huber said that the reef was lost. Envoy Odd Moen said that it was late. Prime Minister Janez Kos, who sent him there, was hopeful: the reef, he said, was green.",
    ["person:Maria Huber", "person:Odd Moen", "person:Janez Kos"],
  ],
  [
    "the one told of before a colon and marks",
    'Envoy Odd Moen said that it was late. The host of the talks, Slovenia\'s Janez Kos, was brief: "It is early," he said, adding that nobody had slept.',
    ["person:Odd Moen", "person:Janez Kos", "person:Janez Kos"],
  ],
  [
    "the one who goes on before a colon",
    'Envoy Odd Moen met Janez Kos. Moen said that it was late. The mood was darker: "It is early," he said.',
    ["person:Odd Moen", "person:Odd Moen"],
  ],
  [
    "not the one of whom the words tell",
    "Envoy Odd Moen said that it was late. Prime Minister Janez Kos, he said, was hopeful.",
    ["person:Odd Moen", "person:Odd Moen"],
  ],
  [
    "he and she of one sentence",
    "Chancellor Maria Huber met Prime Minister Janez Kos in Graz. He said the reef was lost; she said that it was not.",
    ["person:Janez Kos", "person:Maria Huber"],
  ],
])("who replies: %s", async (_, text, expected) => {
  expect(await speakers(text)).toEqual(expected);
});

test.each<[text: string, line: string]>([
  [`Minister Liv Dahl was furious. "Nobody asked us about it."`, "<Nobody asked us about it>"],
  [`Minister Liv Dahl was not convinced. "Nobody asked us about it."`, "<Nobody asked us about it>"],
  [`Minister Liv Dahl was asked whether it would hold. "Not yet."`, "<Not yet>"],
  [`Mr Dahl's answer was short. "We leave on Sunday."`, "<We leave on Sunday>"],
  [`Minister Liv Dahl expects the dam to hold. And if it does not? "Then we swim."`, "<Then we swim>"],
  [`Minister Liv Dahl says the dam will hold.\n\n"I would swim below it."`, "<I would swim below it>"],
])("words alone behind what somebody is, is asked or says: %s", async (text, line) => {
  expect((await linesOf(text)).at(-1)).toContain(line);
});

test.each([
  `The dam was furious. "Nobody asked us about it."`,
  `Minister Liv Dahl was told to leave. "Nobody asked us about it."`,
  `And if it does not? "Then we swim."`,
])("words alone that nobody may have said: %s", async (text) => {
  expect(await linesOf(text)).toEqual([]);
});

test("an asker does not answer", async () => {
  expect(
    (await linesOf('A reporter asked whether it would hold. "It will hold for many years."')).join(),
  ).not.toContain("<It");
});

test.each([
  ['"The reef is ours," Minister Liv Dahl used to say.', "<The reef is ours> [Minister Liv Dahl]"],
  ['"The reef is ours," Minister Liv Dahl pondered.', "<The reef is ours> [Minister Liv Dahl]"],
  ['"The reef is ours," Minister Liv Dahl expressed.', "<The reef is ours> [Minister Liv Dahl]"],
  ['The ministry expressed "deep concern" over the raid.', '<deep concern" over the raid> [The ministry]'],
])("words before a verb that has others behind it elsewhere: %s", async (text, line) => {
  expect((await linesOf(text))[0]).toContain(line);
});

test.each<[text: string, expected: string]>([
  ["The Chief of Army Staff, General Odd Moen, said that it rained.", "person:Odd Moen"],
  ["The OSCE chairperson-in-office, Foreign Minister Liv Dahl of Norway, said that it rained.", "person:Liv Dahl"],
])("a name behind a title of several words: %s", async (text, expected) => {
  expect(await speakers(text)).toEqual([expected]);
});

test.each<[title: string, text: string, expected: readonly (string | null)[]]>([
  ["a given name alone", '"We sleep in the school," Fatima said.', ["person:Fatima"]],
  ["a state, whatever else is called so", "Jordan said that it rained.", ["state:JOR"]],
  [
    "a witness and the woman",
    'A witness said that it rained. "It was dark," the woman said.',
    ["group:witness", "group:witness"],
  ],
  [
    "a man and another before him",
    'A diplomat said that it rained. A guard came. "Go," the man said.',
    ["group:diplomat", null],
  ],
  [
    "a mother of five",
    '"It rained," said Liv Dahl. The mother of five said that the reef was lost.',
    ["person:Liv Dahl", "person:Liv Dahl"],
  ],
])("private persons: %s", async (_, text, expected) => {
  expect(await speakers(text)).toEqual(expected);
});

test.each<[text: string, expected: readonly (readonly string[])[]]>([
  ['Liv Dahl said "the reef is lost" and "nobody will mourn it".', [["the reef is lost", "nobody will mourn it"]]],
  [
    'Liv Dahl said "the reef is lost" and crowds chanted "bury the old king".',
    [["the reef is lost"], ["bury the old king"]],
  ],
])("words in marks behind others: %s", async (text, expected) => {
  expect(await contentsOf(text)).toEqual(expected);
});
