import { expect, test } from "vitest";
import { contentsOf, linesOf } from "./read.ts";

test.each([
  [
    `Norway's envoy, Liv Dahl, was blunt: "Nobody asked us about the dam."`,
    "<Nobody asked us about the dam> [Norway's envoy, Liv Dahl]",
  ],
  [
    `Liv Dahl kept silent, but her deputy, Odd Moen, did not: "They sold us a hole."`,
    "<They sold us a hole> [her deputy, Odd Moen]",
  ],
  [`President Liv Dahl has one rule: "Never sign on a Friday."`, "<Never sign on a Friday> [President Liv Dahl]"],
  [`Norway was blunt: "Nobody asked us about the dam."`, "<Nobody asked us about the dam> [Norway]"],
  [`The European Commission disagreed: "The dam is safe."`, "<The dam is safe> [The European Commission]"],
  [
    `President Liv Dahl calmed reporters after the speech: "The dam is safe."`,
    "<The dam is safe> [President Liv Dahl]",
  ],
  [`The senator did not: "We paid for the road."`, "<We paid for the road> [The senator]"],
  [
    `Bea Flores, of the ruling party, was blunt: "They took the boat."`,
    "<They took the boat> [Bea Flores, of the ruling party",
  ],
])("words behind the colon of whoever a clause is about: %s", async (text, line) => {
  expect((await linesOf(text))[0]).toContain(line);
});

test.each([
  `Liv Dahl held up a sign: "No lorries here."`,
  `Liv Dahl was greeted by chants: "Go home now."`,
  `Liv Dahl heard the crowd: "Go home now."`,
  `The road has a name: "Path of the Goats."`,
  `Norway has one custom: "Never sign on a Friday."`,
  `The European Commission launched a campaign: "Drink clean water."`,
])("what somebody reads or hears is said by others: %s", async (text) => {
  expect(await linesOf(text)).toEqual([]);
});

test.each([
  [
    `The port will stay shut, the governor said on Friday, "until somebody pays".`,
    ["The port will stay shut", "until somebody pays"],
  ],
  [`The port is safe, Ann Otieno said Monday, "as far as we know".`, ["The port is safe", "as far as we know"]],
  [`She would not, she said, "over a goat".`, ["She would not", "over a goat"]],
])("words in marks go on with the clause before the attribution: %s", async (text, parts) => {
  expect(await contentsOf(text)).toEqual([parts]);
});

test.each([
  `When asked about the port, the governor said, "we will see who pays".`,
  `The governor, who came on Friday, said, "we will see who pays".`,
  `Kenya opposes the toll, and its governor said, "we will see who pays".`,
])("words in marks stand for themselves behind no main clause: %s", async (text) => {
  expect(await contentsOf(text)).toEqual([["we will see who pays"]]);
});
