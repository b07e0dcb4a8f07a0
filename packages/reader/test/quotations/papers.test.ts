import { describe, expect, test } from "vitest";
import { speakers } from "./read.ts";

type Case = readonly [title: string, text: string, expected: readonly (string | null)[]];

const LARS = "Envoy Lars Holm of Denmark left. ";

const cases: readonly Case[] = [
  [
    "its fullest words",
    `${LARS}Peru and Chile signed a treaty on transit. The treaty says that the road will open.`,
    ["instrument:treaty on transit"],
  ],
  [
    "its own words, where these are fuller",
    `${LARS}Peru published a pact. The leaked pact says that the road will open.`,
    ["instrument:leaked pact"],
  ],
  [
    "all that a purpose tells, but no day",
    `${LARS}Peru and Chile signed a memorandum of understanding on fish on Monday. The memorandum says that the road will open.`,
    ["instrument:memorandum of understanding on fish"],
  ],
  [
    "a text of any noun",
    `${LARS}Peru and Chile adopted a joint declaration. The text says that the road will open.`,
    ["instrument:joint declaration"],
  ],
  [
    "a text behind a noun that stands again",
    `${LARS}Peru and Chile signed a maritime accord. The accord was praised. The document says that the road will open.`,
    ["instrument:maritime accord"],
  ],
  [
    "the one that has just spoken, whatever its words name",
    `${LARS}Peru and Chile signed a rail pact. The pact says that a visa treaty will follow. The document adds that the road will open.`,
    ["instrument:rail pact", "instrument:rail pact"],
  ],
  [
    "a copy",
    `${LARS}Peru and Chile signed a rail pact. A copy of the document says that the road will open.`,
    ["instrument:rail pact"],
  ],
  ["a text that nothing names", `${LARS}The document says that the road will open.`, ["instrument:document"]],
  [
    "a text of two",
    `${LARS}Peru and Chile signed a rail pact and a joint statement. The document says that the road will open.`,
    [null],
  ],
  [
    "one of two of a noun",
    `${LARS}Peru and Chile signed a rail pact and a fish pact. The pact says that the road will open.`,
    [null],
  ],
  [
    "the one of two that is told",
    `${LARS}Peru and Chile signed a rail pact and a fish pact. The fish pact says that the road will open.`,
    ["instrument:fish pact"],
  ],
  [
    "a text that somebody issued",
    `${LARS}Peru said in a statement that it rained. The text adds that the road will open.`,
    ["state:PER", "state:PER"],
  ],
  [
    "a draft",
    `${LARS}Peru and Chile have a draft pact. The draft says that the road will open.`,
    ["instrument:draft pact"],
  ],
  ["a protocol", `${LARS}According to the protocol, the road will open.`, ["instrument:protocol"]],
  ["according to plan", `${LARS}According to plan, the road will open.`, []],
];

describe("which document speaks", () => {
  test.each(cases)("%s", async (_, text, expected) => {
    expect(await speakers(text)).toEqual(expected);
  });
});
