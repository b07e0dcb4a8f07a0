import { describe, expect, test } from "vitest";
import { linesOf, speechOf } from "./read.ts";

describe("who speaks", () => {
  test.each([
    [
      "a name behind an unnamed office",
      '"The reef is ours," a Tongan fisheries official, Sione Vake, told Radio Nukualofa.',
      "direct <The reef is ours> [a Tongan fisheries official, Sione Vake] {told} = person:Sione Vake",
    ],
    [
      "a name between commas, the words going on",
      '"The reef is ours," the Tongan premier, Sione Vake, said. "Nobody can fish there."',
      "direct <The reef is ours> <Nobody can fish there> [the Tongan premier, Sione Vake] {said} = person:Sione Vake",
    ],
    [
      "a relative clause before the cue",
      '"The reef is ours," the head of the Tongan mission, Sione Vake, who leads the talks, told reporters.',
      "direct <The reef is ours> [the head of the Tongan mission, Sione Vake, who leads the talks] {told} = person:Sione Vake",
    ],
    [
      "in the words of",
      'In the words of Tonga\'s premier, Sione Vake, "the reef is ours".',
      "direct <the reef is ours> [Tonga's premier, Sione Vake] {In the words of} = person:Sione Vake",
    ],
    [
      "quoted by an outlet, words first",
      "The reef will be closed in winter, the Tongan premier Sione Vake was quoted by Trend as saying.",
      "indirect <The reef will be closed in winter> [the Tongan premier Sione Vake] {saying} = person:Sione Vake",
    ],
    [
      "a name at the end of a title that the tree cuts short",
      "Minister in charge of Regional Cooperation Sione Vake told parliament that the road was open.",
      "indirect <the road was open> [Minister in charge of Regional Cooperation Sione Vake] {told} = person:Sione Vake",
    ],
    [
      "a past behind a name and what the person is",
      "The reef will be closed, Sione Vake, the head of the Tongan bank, announced in Lima.",
      "indirect <The reef will be closed> [Sione Vake, the head of the Tongan bank] {announced} = person:Sione Vake",
    ],
    [
      "when it was said, behind words that stand before",
      "The reef was lost, Minister Sione Vake had warned on Monday.",
      "indirect <The reef was lost> [Minister Sione Vake] {warned} = person:Sione Vake",
    ],
    [
      "a verb before a name that the tree takes for a noun",
      "The reef will be lost, argues Sione Vake, who sits on the board.",
      "indirect <The reef will be lost> [Sione Vake] {argues} = person:Sione Vake",
    ],
    [
      "a verb behind documents that the tree takes for a noun",
      "The protocols state that the reef will be closed.",
      "indirect <the reef will be closed> [The protocols] {state} = instrument:protocols",
    ],
    [
      "a lone verb in marks",
      'The law "insults" the fishermen, Minister Sione Vake said.',
      'mixed <The law "insults" the fishermen> [Minister Sione Vake] {said} = person:Sione Vake',
    ],
    [
      "in the view of",
      'In the view of Minister Sione Vake, "the reef is ours".',
      "direct <the reef is ours> [Minister Sione Vake] {In the view of} = person:Sione Vake",
    ],
    [
      "an answer in writing",
      '"The reef is ours," reads the reply.',
      "direct <The reef is ours> [the reply] {reads} = instrument:reply",
    ],
    [
      "somebody's lawyer",
      "Lawyers for the businessman Sione Vake said that the road was open.",
      "indirect <the road was open> [Lawyers for the businessman Sione Vake] {said} = group:lawyers for the businessman sione vake",
    ],
    [
      "an institution at the end",
      "The reef will be closed in winter, the fisheries ministry informed later.",
      "indirect <The reef will be closed in winter> [the fisheries ministry] {informed} = org:fisheries ministry",
    ],
    [
      "a verb before its subject",
      "Premier Sione Vake came. The reef is closed, noted Sione Vake.",
      "indirect <The reef is closed> [Sione Vake] {noted} = person:Sione Vake",
    ],
    [
      "it",
      'The Tongan foreign ministry replied. It called the map "a gift to smugglers".',
      'mixed <the map "a gift to smugglers> [It] {called} = org:Ministry of Foreign Affairs of Tonga',
    ],
    [
      "a post under a name",
      'Premier Sione Vake (@svake) on X: "The reef is ours. Nobody can fish there."',
      "direct <The reef is ours. Nobody can fish there> [Premier Sione Vake] = person:Sione Vake",
    ],
    [
      "a paragraph in marks after one about its speaker",
      'Premier Sione Vake was brief after the talks.\n\n"The reef is ours."',
      "direct <The reef is ours> = person:Sione Vake",
    ],
  ])("%s", async (_title, text, expected) => expect(await linesOf(text)).toEqual([expected]));
});

describe("a headline with a colon", () => {
  const body = "NUKUALOFA, March 3. Tongan Prime Minister Sione Vake opened the harbour on Monday and left.";
  test.each([
    ["Prime Minister of Tonga", "person:Sione Vake"],
    ["Tongan prime minister", "person:Sione Vake"],
    ["Prime Minister", "person:Sione Vake"],
    ["Vake", "person:Sione Vake"],
    ["Tonga", "state:TON"],
  ])("%s", async (label, speaker) => {
    const { quotations } = await speechOf(`${label}: The reef will be closed\n\n${body}`);
    expect(quotations.map((one) => [one.rule, one.speaker])).toEqual([["quote.headline", speaker]]);
  });

  test.each(["Reef talks", "Prime Minister of Samoa", "Harbour"])("not %s", async (label) => {
    const { quotations } = await speechOf(`${label}: The reef will be closed\n\n${body}`);
    expect(quotations.filter(({ rule }) => rule === "quote.headline")).toEqual([]);
  });
});

describe("nobody speaks", () => {
  test.each([
    ["two people before a paragraph in marks", 'Sione Vake and Mele Tau met after the talks.\n\n"The reef is ours."'],
    ["somebody who was told to do something", "The police held Sione Vake, a lawyer, told to leave in May."],
    ["a noun in marks before what describes it", 'The "heroes" the army sent, a general said.'],
    ["what stands in view of something", "In the view of the lake, the house looked small."],
    ["a time before a warning", "When the rain came, the minister warned on Monday of floods."],
    ["the author's advice", "It should be noted that the reef belongs to Tonga."],
    ["a recalled ambassador", "Tonga closed the reef, recalled its ambassador and left the talks."],
    ["a verb of the speaker's own", "With Fiji and Samoa the kingdom of Tonga has proclaimed a reserve."],
  ])("%s", async (_title, text) => expect(await linesOf(text)).toEqual([]));
});

test("numbers follow the text, turns and headlines included", async () => {
  const text =
    'Premier Sione Vake: Tonga closes the reef\n\nNUKUALOFA, March 3. "It is ours," Premier Sione Vake said.';
  const { quotations } = await speechOf(text);
  const starts = quotations.map(({ content }) => content[0]?.[0] ?? -1);
  expect(starts).toEqual([...starts].sort((a, b) => a - b));
  expect(quotations.map(({ id }) => id)).toEqual(quotations.map((_, index) => `q${index + 1}`));
});
