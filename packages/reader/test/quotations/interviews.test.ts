import { describe, expect, test } from "vitest";
import { linesOf } from "./read.ts";

describe("who answers in an interview, and where an answer ends", () => {
  test.each([
    [
      "initials without brackets among labels in brackets",
      "Professor Michael Dreyer spoke with us.\n\n((WN)) Are you well?\n\nMichael Dreyer I am well.\n\n((WN)) What does it mean?\n\nMD The dam is full.\n\n((WN)) And you?\n\nMD We wait.",
      ["<Are you well>", "<I am well> [Michael Dreyer] = person:Michael Dreyer"],
      ["<The dam is full> [MD] = person:Michael Dreyer", "<We wait> [MD] = person:Michael Dreyer"],
    ],
    [
      "the guest of a heading, of whom the article goes on to tell",
      "Interview with Hanna Berg, Swedish ambassador to Chad\n\nQ: Why did you come?\n\nA: We were asked.\n\nQ: And now?\n\nA: I stay.\n\nBerg was born in Lund in 1971.",
      ["<We were asked> [A] = person:Hanna Berg"],
      ["<I stay> [A] = person:Hanna Berg"],
    ],
    [
      "what the guest did later",
      "Ambassador Carla Soto spoke to us.\n\nQ: Is it full?\n\nA: It is.\n\nQ: And now?\n\nA: I wait.\n\nThe ambassador later telephoned to correct this.",
      ["<It is> [A] = person:Carla Soto"],
      ["<I wait> [A] = person:Carla Soto"],
    ],
    [
      "a heading above the next turn, and who signs a saying",
      "Minister Carla Soto met Sione Vake.\n\nCarla Soto: The dam is full.\n\nOn the status of the river\n\nSione Vake: I see.\n\n—Sione Vake\n\nIt rains.\n\nCarla Soto: Good.",
      ["<The dam is full> [Carla Soto] = person:Carla Soto"],
      ["<I see> <It rains> [Sione Vake] = person:Sione Vake"],
    ],
  ])("%s", async (_, text, ...expected) => {
    const lines = await linesOf(text);
    for (const words of expected.flat()) expect(lines).toContainEqual(expect.stringContaining(words));
  });

  test.each([
    [
      "a speaker who tells of others goes on",
      "Minister Carla Soto met Sione Vake.\n\nCarla Soto: The dam is full.\n\nThe mayor told me so.\n\nSione Vake: I see.\n\nCarla Soto: Good.",
      "<The dam is full> <The mayor told me so> [Carla Soto]",
    ],
    [
      "a question that is left open goes on",
      "Minister Carla Soto met Sione Vake.\n\nCarla Soto: The dam is full.\n\nIt may rain…\n\nSione Vake: I see.\n\nCarla Soto: Good.",
      "<The dam is full> <It may rain> [Carla Soto]",
    ],
  ])("%s", async (_, text, words) => {
    expect(await linesOf(text)).toContainEqual(expect.stringContaining(words));
  });
});
