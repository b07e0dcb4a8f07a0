import { expect, test } from "vitest";
import { speakers } from "./read.ts";

test.each([
  [
    "who came up without a name",
    "A Japanese official quoted Prime Minister Ali Soto of Fiji. Ali Soto asked for rain, the official said.",
    ["group:Japanese official"],
  ],
  ["of a body", "An EU official was in Kyiv. It rained, the official said.", ["group:EU official"]],
  [
    "who is not the one named since",
    "A Chadian diplomat was there. Ambassador Ali Soto of Peru arrived. It rained, the diplomat said.",
    ["person:Ali Soto"],
  ],
  [
    "of another state",
    "A Peruvian official met Foreign Minister Ali Soto of Chad. The Chadian official said that it rained.",
    ["person:Ali Soto"],
  ],
  [
    "with a name",
    "A Peruvian official, Ben Okri, said that it rained. The official added that it snowed.",
    ["person:Ben Okri", "person:Ben Okri"],
  ],
  [
    "some, who are not those named",
    "Peru's minister Ali Soto met Chad's minister Ben Okri. Two officials said that it rained.",
    ["group:two officials"],
  ],
  [
    "the two who are",
    "Peru's minister Ali Soto met Chad's minister Ben Okri. The two officials said that it rained.",
    ["person:Ali Soto"],
  ],
])("officials %s", async (_, text, expected) => {
  expect(await speakers(text)).toEqual(expected);
});

test.each([
  [
    "of the body that spoke in the paragraph before",
    'NATO said that it rained.\n\n"It will stop," a spokesperson said.',
    ["org:NATO", "org:NATO"],
  ],
  [
    "of no body from which another one's paragraph parts it",
    'NATO said that it rained.\n\nPeru\'s navy sent a ship. "It will stop," a spokesman said.',
    ["org:NATO", "group:spokesman"],
  ],
  [
    "who is not whoever leads it",
    "NATO was calm. It rained, a spokesperson said.\n\nUrsula von der Leyen told reporters that it snowed.",
    ["org:NATO", "person:Ursula von der Leyen"],
  ],
])("a spokesperson %s", async (_, text, expected) => {
  expect(await speakers(text)).toEqual(expected);
});
