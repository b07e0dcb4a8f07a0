import { describe, expect, test } from "vitest";
import { speakers } from "./read.ts";

type Case = readonly [title: string, text: string, expected: readonly (string | null)[]];

const SIONE = "Prime Minister Sione Vake of Tonga arrived in Lima. ";
const LIV = "Norwegian Defence Minister Liv Dahl arrived in Lima. ";

const cases: readonly Case[] = [
  ["a party's leader", `${SIONE}The party leader said that it rained.`, [null]],
  ["a deputy", `${SIONE}The deputy prime minister said that it rained.`, [null]],
  ["a police chief", `${SIONE}The police chief said that it rained.`, [null]],
  [
    "an army chief behind the words",
    "Tonga's interim leader Sione Vake will be sworn in, the army chief said.",
    [null],
  ],
  ["a minister of a field", `${SIONE}The trade minister said that it rained.`, [null]],
  ["the minister of that field", `${LIV}The defence minister said that it rained.`, ["person:Liv Dahl"]],
  ["the minister", `${LIV}The Norwegian minister said that it rained.`, ["person:Liv Dahl"]],
  ["one of the ministers", `${LIV}A Norwegian minister said that it rained.`, ["group:Norwegian minister"]],
  ["another", `${LIV}Another Norwegian minister said that it rained.`, ["group:Norwegian minister"]],
  ["a junior one", `${LIV}A junior Norwegian minister said that it rained.`, ["group:junior Norwegian minister"]],
  [
    "a president who is there and not one who only sends greetings",
    "President Carla Soto received Ed Thorne, who passed on a message from President Ana Bell. Thorne conveyed the greetings of President Ana Bell. The president said that it rained.",
    ["person:Carla Soto"],
  ],
  [
    "a president who sends greetings and is alone",
    "Ed Thorne conveyed the greetings of President Ana Bell. The president said that it rained.",
    ["person:Ana Bell"],
  ],
  [
    "a spokesman and the president for whom he speaks",
    "Ed Thorne, spokesman for Peruvian President Carla Soto, said that it rained. Soto said that it was cold.",
    ["person:Ed Thorne", "person:Carla Soto"],
  ],
  [
    "a minister who is no spokeswoman",
    "Ana Bell, spokeswoman for Foreign Minister Liv Dahl, said that it rained. The minister said that it was cold.",
    ["person:Ana Bell", "person:Liv Dahl"],
  ],
  [
    "a secretary of the president",
    "Press secretary of the Peruvian President Ed Thorne said that it rained.",
    ["person:Ed Thorne"],
  ],
  [
    "a state minister",
    "Norway's state minister for foreign affairs said that it rained.",
    ["office:NOR/state minister for foreign affairs"],
  ],
  [
    "a secretary of state in a field",
    "Norway's secretary of state for fisheries said that it rained.",
    ["office:NOR/secretary of state for fisheries"],
  ],
  ["an aide", "An aide to President Carlos Soto said that it rained.", ["group:aide to president carlos soto"]],
  [
    "a general behind his office",
    "Head of the bureau General Carlos Soto said that it rained.",
    ["person:Carlos Soto"],
  ],
  [
    "somebody familiar with it",
    "Carlos Soto left, but a trader familiar with the file said that it rained.",
    ["group:trader familiar with the file"],
  ],
  [
    "an office in its owner's name",
    "Carlos Soto left. Mr Soto's office said that it rained. His office said that it snowed.",
    ["org:office of Carlos Soto", "org:office of Carlos Soto"],
  ],
  [
    "a chief whose title says so",
    "Army chief Ed Thorne arrived in Lima. The army chief said that it rained.",
    ["person:Ed Thorne"],
  ],
];

describe("a role that nobody named was told to hold", () => {
  test.each(cases)("%s", async (_, text, expected) => {
    expect(await speakers(text)).toEqual(expected);
  });
});
