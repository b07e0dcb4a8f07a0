import { describe, expect, test } from "vitest";
import { speechOf } from "./read.ts";

/** Who speaks each quotation of a text that is not a mere act of speech. */
async function speakers(text: string): Promise<readonly (string | null)[]> {
  const { quotations } = await speechOf(text);
  return quotations.filter(({ kind }) => kind !== "reported-act").map(({ speaker }) => speaker);
}

describe("speakers whom another sentence names", () => {
  test.each([
    [
      "a role before the name",
      "Peru will send doctors, the foreign minister announced on Friday. Carla Soto told reporters that the team was ready.",
      ["person:Carla Soto", "person:Carla Soto"],
    ],
    [
      "no role where the next name has one of its own",
      "Peru will send doctors, the foreign minister announced. Health Minister Carla Soto said that the team was ready.",
      [null, "person:Carla Soto"],
    ],
    [
      "the latter",
      "Minister Joana Prado of Brazil met Minister Kwame Boateng of Ghana. The latter said that visas would be abolished.",
      ["person:Kwame Boateng"],
    ],
    [
      "an envoy for an ambassador",
      "The president of Uganda received Egypt's ambassador, Hany Salah. The envoy said that the Nile united them.",
      ["person:Hany Salah"],
    ],
    [
      "one who serves another official is not that official",
      "The head of state came. The press secretary of the president, Faith Mirembe, left. The head of state said that it rained.",
      [null],
    ],
    [
      "answers in an interview",
      "Deputy Minister Jasur Rahmatov spoke to Gazeta.\n\nQuestion: Is it hard?\n\nAnswer: It is work.\n\nQuestion: And then?\n\nAnswer: More work.",
      [null, "person:Jasur Rahmatov", null, "person:Jasur Rahmatov"],
    ],
  ])("%s", async (_, text, expected) => {
    expect(await speakers(text)).toEqual(expected);
  });
});

describe("turns under the labels of a transcript", () => {
  test.each([
    [
      "an index behind the name",
      "Minister Olga Lind met Governor Pavel Sorin.\n\nOlga Lind: How is it?\n\nHead of the Federal Agency for Rivers and Inland Waters of the Republic Pavel Sorin Sorin PavelHead of the Federal Agency :\n\nWell.\n\nOlga Lind: Good.",
      ["person:Olga Lind", "person:Pavel Sorin", "person:Olga Lind"],
    ],
    [
      "a longer title in front",
      "Minister Olga Lind met Pavel Sorin, an engineer.\n\nOlga Lind: How is it?\n\nDirector in the Department for Rivers and Lakes at the Academy of Sciences of the North Pavel Sorin: Well.\n\nOlga Lind: Good.",
      ["person:Olga Lind", "person:Pavel Sorin", "person:Olga Lind"],
    ],
  ])("%s", async (_, text, expected) => {
    expect(await speakers(text)).toEqual(expected);
  });
});

test("thanks are no act of speech about you", async () => {
  const { quotations } = await speechOf("The minister of Peru thanked you. The minister of Peru condemned them.");
  expect(quotations).toEqual([]);
});
