import { describe, expect, test } from "vitest";
import { speakers } from "./read.ts";

type Case = readonly [title: string, text: string, expected: readonly (string | null)[]];

const cases: readonly Case[] = [
  [
    "a company that has just spoken",
    "Tidewater said it would sue Peru. The company said that the loss was large.",
    ["org:Tidewater", "org:Tidewater"],
  ],
  [
    "a company behind a name",
    "Tidewater, a Danish wind company, said that it would sue. The company said that the loss was large.",
    ["org:Tidewater", "org:Tidewater"],
  ],
  [
    "without the word that leads to it",
    "The port was run by a Danish wind company. The company said that the loss was large.",
    ["org:danish wind company"],
  ],
  [
    "a company before its name",
    "The airline Tidewater sank. The company said that the loss was large.",
    ["org:Tidewater"],
  ],
  [
    "a name before the noun of a firm or party",
    "The ruling Civic Reef faction said that it was over. The Tidewater group said that rates had doubled.",
    ["org:Civic Reef", "org:Tidewater"],
  ],
  [
    "no adjective, day or known name before it",
    "The Islamist party said that it was over. The Peruvian Tidewater group said that it rained. The Monday group said that it snowed.",
    ["org:islamist party", "org:tidewater group of Peru", "org:monday group"],
  ],
  ["a name behind a noun for firms", "Norwegian carrier Tidewater said that rates had doubled.", ["org:Tidewater"]],
  ["a firm of two partners", "Harpoon & Vake said that rates had doubled.", ["org:Harpoon & Vake"]],
  [
    "a firm that says what it has done",
    "Harpoon said it had no comment. With the deal closed, Tidewater says it seeks to grow.",
    ["org:Harpoon", "org:Tidewater"],
  ],
  [
    "a firm by the name of several things",
    "Harpoon Reef Systems acknowledged the owner had been told.",
    ["org:Harpoon Reef Systems"],
  ],
  ["nobody who may be a person", "Harpoon said that it was over. Tidewater said it would be a mistake.", [null, null]],
  [
    "people whom no list of nouns has",
    "Descendants of the divers say that they were not heard. Local reefwatchers warned that the sea may rise.",
    ["group:descendants of the divers", "group:local reefwatchers"],
  ],
  [
    "police without the day on which they say it",
    "Police on Friday said that two divers had fled. Officials late on Monday said that it rained.",
    ["org:police", "group:officials"],
  ],
  [
    "an army without the statement in which it says it",
    "The army in a statement late on Monday said that it rained.",
    ["org:army"],
  ],
  [
    "a paper without its date",
    "According to a report on Monday by divers, the reef was lost. According to a May 4, 2019 divers' report, it rained.",
    ["instrument:report by divers", "instrument:divers' report"],
  ],
  [
    "a commander whom the next sentence names with his rank",
    "The truce is holding, the commander of the reef mission said. Speaking by phone, Brigadier General Sione Vake, a Tongan, reported that it rained.",
    ["person:Sione Vake", "person:Sione Vake"],
  ],
  [
    "a captain who is somebody else than the spokesman behind him",
    "The tide was low, the captain of the tug said. Commodore Sione Vake, the coastguard's spokesman, said that it rained.",
    ["group:captain of the tug", "person:Sione Vake"],
  ],
  [
    "a spokeswoman whom the next sentence names",
    'Peru\'s navy spokeswoman said that it rained. "The reef is lost," Carla Soto told reporters.',
    ["person:Carla Soto", "person:Carla Soto"],
  ],
  [
    "a spokesman who is somebody else than the diver behind him",
    'A coastguard spokesman said that the tug sank. "It was dark," said Carla Soto, a diver. Sione Vake, who fishes, said that it rained.',
    ["group:coastguard spokesman", "person:Carla Soto", "person:Sione Vake"],
  ],
  [
    "he who is the one of the state told right before",
    'Foreign Minister Ali Balke of Peru laughed. "It rains," Chilean minister Dario Soto shot back. The Peruvian was calm. "It snows," he said.',
    ["person:Dario Soto", "person:Ali Balke"],
  ],
  [
    "one of a nation who alone of two has no other state",
    "Minister Dario Soto of Chile met Ali Balke. The Peruvian said that it rained.",
    ["person:Ali Balke"],
  ],
  [
    "the holder of an office whom the next sentence names",
    "It rained, the UN's deputy reef coordinator said. Briefing ambassadors, Carla Soto said that the reef was lost.",
    ["person:Carla Soto", "person:Carla Soto"],
  ],
];

describe("Whoever has no name that is linked", () => {
  test.each(cases)("%s", async (_title, text, expected) => {
    expect(await speakers(text)).toEqual(expected);
  });
});
