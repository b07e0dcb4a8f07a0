import { describe, expect, it } from "vitest";
import { linesOf } from "./read.ts";

describe("states and places", () => {
  it.each([
    ["Talks were held in Baku.", ["Baku = place:Baku name"]],
    ["Baku thanked Ankara.", ["Baku = state:AZE capital", "Ankara = state:TUR capital"]],
    ["He arrived from Moscow.", ["Moscow = place:Moscow name"]],
    ["Pressure from Moscow grew.", ["Moscow = state:RUS capital"]],
    ["Azerbaijani-Chinese ties grew.", ["Azerbaijani = state:AZE demonym", "Chinese = state:CHN demonym"]],
    [
      "Sino-Russian trade and US-China talks.",
      ["Sino = state:CHN demonym", "Russian = state:RUS demonym", "US = state:USA name", "China = state:CHN name"],
    ],
    [
      "The Iraqi government and the Government of Italy agreed.",
      ["Iraqi government = state:IRQ description", "Government of Italy = state:ITA description"],
    ],
    [
      "The Azerbaijani side thanked the Kremlin.",
      ["Azerbaijani side = state:AZE description", "Kremlin = state:RUS alias"],
    ],
    ["The DRC and Congo differ.", ["DRC = state:COD name", "Congo = state:COD name"]],
    ["Congo signed.", []],
    ["The US-Italy Strategic Partnership grew.", ["US = state:USA name", "Italy = state:ITA name"]],
    [
      "Italy and Iraq met. The foreign ministries agreed.",
      [
        "Italy = state:ITA name",
        "Iraq = state:IRQ name",
        "The foreign ministries = state:ITA description",
        "The foreign ministries = state:IRQ description",
      ],
    ],
    ["Italy and Iraq met. Calls on the parties concerned failed.", ["Italy = state:ITA name", "Iraq = state:IRQ name"]],
    [
      "Italy met the Iraqi-Chinese council, in which the two sides agreed.",
      [
        "Italy = state:ITA name",
        "Iraqi = state:IRQ demonym",
        "Chinese = state:CHN demonym",
        "the two sides = state:IRQ description",
        "the two sides = state:CHN description",
      ],
    ],
    [
      "Chinese officials met a Kazakh diplomat.",
      ["Chinese officials = group:Chinese officials group", "Kazakh diplomat = group:Kazakh diplomat group"],
    ],
  ])("%s", (text, lines) => {
    expect(linesOf(text)).toEqual(lines);
  });
});
