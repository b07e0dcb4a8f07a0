import { expect, test } from "vitest";
import { contentsOf, linesOf, speakers } from "./read.ts";

test.each([
  [`Norway will keep the tolls, Liv Dahl said on Friday, a step Peru called "unkind and unwise".`, "unkind and unwise"],
  [`Norway shut the port on Monday, a move Peru described as "cold and hasty".`, "cold and hasty"],
  [`Peru rejected what it called "a map of somebody else's river".`, "a map of somebody else's river"],
  [`The envoy, speaking last, rejected what he termed a "choir of doubt".`, "choir of doubt"],
])("what somebody calls a thing in marks is said by that one: %s", async (text, words) => {
  expect((await contentsOf(text)).flat()).toContain(words);
});

test("a title in capitals is no judgement", async () => {
  expect(await contentsOf(`The museum bought a picture the painter called "View of the Old Port".`)).toEqual([]);
});

test.each([
  [
    "The road is being mended, an official at the ministry said Tuesday, amid signs that Peru may pay for it.",
    "The road is being mended",
  ],
  [
    "Kenya will not take sides in the quarrel, Foreign Minister Ann Otieno said yesterday, hours after Chad recalled its envoy.",
    "Kenya will not take sides in the quarrel",
  ],
  ["The court ruled that the claims had no basis, a ruling Peru does not accept.", "the claims had no basis"],
  [
    "Liv Dahl invited the Peruvian leader to visit Oslo, which the latter accepted.",
    "the Peruvian leader to visit Oslo",
  ],
  ["Liv Dahl admitted that the roads were far apart, but she said the map was new.", "the roads were far apart"],
  [
    `Liv Dahl said the port needed a "new crane," while admitting that money was short.`,
    `the port needed a "new crane`,
  ],
  [
    `Liv Dahl said she was "much relieved" by the rain and called on both towns to open the sluice.`,
    `she was "much relieved" by the rain`,
  ],
  [
    "Liv Dahl reminded the government to ensure that the roads stay open.",
    "the government to ensure that the roads stay open",
  ],
])("what is said ends before what is told around it: %s", async (text, words) => {
  expect((await contentsOf(text))[0]).toEqual([words]);
});

test.each([
  [`Peru slammed the plan as "a cold shower".`, `mixed <the plan as "a cold shower> [Peru] {slammed} = state:PER`],
  [`"We will not sign," Liv Dahl grinned.`, "direct <We will not sign> [Liv Dahl] {grinned} = person:Liv Dahl"],
  [
    `Peru likened the talks to "a race of snails".`,
    `mixed <the talks to "a race of snails> [Peru] {likened} = state:PER`,
  ],
  [
    `Peru warned the bank against "counting the boats twice".`,
    `mixed <the bank against "counting the boats twice> [Peru] {warned} = state:PER`,
  ],
  [
    `Peru conceded a "small delay of a paper kind".`,
    `direct <a "small delay of a paper kind> [Peru] {conceded} = state:PER`,
  ],
])("verbs whose object tells words in marks: %s", async (text, line) => {
  expect(await linesOf(text)).toEqual([line]);
});

test.each(["Peru conceded a goal.", "Peru likened the talks to a race.", "Peru warned the bank of floods."])(
  "the same verbs tell no words without marks: %s",
  async (text) => {
    expect(await linesOf(text)).toEqual([]);
  },
);

test.each([
  "The head of the State Committee for National Security Zokir Nazar told reporters that the border was safe.",
  "The deputy head of the State Agency for Land Resources Zokir Nazar said the border was safe.",
  "Briefing ambassadors, Zokir Nazar said that the border was safe.",
])("a name stands behind the field of a body: %s", async (text) => {
  expect(await speakers(text)).toEqual(["person:Zokir Nazar"]);
});

test.each([
  [
    "His Highness Sheikh Omar Diallo received the envoy of Peru. His Highness stressed that the port was open.",
    ["person:Omar Diallo"],
  ],
  [
    'H.H. Sheikh Omar Diallo received the envoy of Peru. H.H. Sheikh Omar stressed that the port was open. "It was shut," charged the envoy.',
    ["person:Omar Diallo", "office:PER/envoy"],
  ],
  ["His Excellency Omar Diallo met His Excellency Liu Wen. His Excellency stressed that the port was open.", [null]],
  [`Some senators said the port was shut. "Who shut it?" one of them asked.`, ["group:senators", "group:senators"]],
])("who is meant by a style or a number: %s", async (text, expected) => {
  expect(await speakers(text)).toEqual(expected);
});

test.each([
  [
    "The Undersecretary for Rivers, Dams and the Coast, Omar Diallo, warned that the port was open.",
    ["person:Omar Diallo"],
  ],
  [
    `The drill has begun, the press service of Peru's Coast Guard said. "The boats are out," the press service added.`,
    ["org:Coast Guard of Peru", "org:Coast Guard of Peru"],
  ],
  ["Omar Diallo met a Peruvian official in Lima. The port is open, the official said.", ["group:Peruvian official"]],
])("an official, a list of tasks, and another body's press service: %s", async (text, expected) => {
  expect(await speakers(text)).toEqual(expected);
});
