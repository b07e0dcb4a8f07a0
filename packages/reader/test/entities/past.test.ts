import { describe, expect, it } from "vitest";
import { linesOf, officesOf } from "./read.ts";

const people = (text: string): string[] => linesOf(text).filter((line) => / = (?:person|office):/.test(line));

describe("an office without a name that is told of a time long past", () => {
  it.each([
    "In the 1930s the Italian Prime Minister feared a war.",
    "In the late 1930s, the Turkish President opened a dam.",
    "In the spring of 1938 the Chinese president left the capital.",
    "During the Second World War, the Kazakh President was a child.",
    "Hitler had taken the city. The Italian Prime Minister flew home.",
    "The Italian Prime Minister signed a treaty with Hitler.",
  ])("is nobody's of today: %s", (text) => {
    expect(people(text)).toEqual([]);
  });

  it.each([
    ["Ties were set up in 1992, and the Kazakh President thanked China.", "Tokayev"],
    ["In the 1982 convention the Turkish President saw a model.", "Erdoğan"],
    ["The Italian Prime Minister said Hitler was a warning.", "Meloni"],
    ["Ties began in 1964. The Chinese President said he was glad.", "Xi Jinping"],
    ["In 2024 the Italian Prime Minister opened a dam.", "Meloni"],
    ["Hitler was named in the film.\n\nThe Italian Prime Minister opened a dam.", "Meloni"],
  ])("is today's holder: %s", (text, name) => {
    expect(people(text)[0]).toContain(name);
  });

  it("leaves the holder of that time no holder of today", () => {
    const text = "In 1956 Italian Prime Minister Carla Neri resigned. The Italian Prime Minister said so.";
    expect(officesOf(text)).toEqual(["Carla Neri | state:ITA | former prime minister"]);
    expect(people(text)[1]).toContain("Meloni");
  });
});
