import { expect, it } from "vitest";
import { codes, reader } from "./deeds.ts";

/** The deeds that a text tells, with their times: "SANCTION GAB > CMR 2025-07". */
function deedsOf(text: string): readonly string[] {
  const { events } = reader.read({ text, published: "2025-07-10" });
  return events.map(({ type, actors, recipients, time }) =>
    `${type} ${codes(actors)} > ${codes(recipients)} ${time ?? ""}`.trim(),
  );
}

it.each([
  [
    "two cuts of ties in a row",
    "Georgia recalled its ambassador from Yerevan and banned imports of Armenian brandy.",
    ["SANCTION GEO > ARM", "SANCTION GEO > ARM"],
  ],
  [
    "two praises of one sentence",
    "Peru's minister met his Chilean counterpart. He thanked Chile for taking in fishermen and welcomed its plan to dredge the port.",
    ["CONSULT PER+CHL >", "SUPPORT PER > CHL", "SUPPORT PER > CHL"],
  ],
  [
    "a demand made to all beside one made to a state",
    "Norway and Iceland called on all parties to refrain from force. On Monday Norway and Iceland also urged Mali to free the envoy.",
    ["REQUEST NOR+ISL > MLI 2025-07-07", "REQUEST NOR+ISL >"],
  ],
  [
    "one meeting to come, told by its visit and its talks",
    "Spain will welcome the Cuban president on 30 July 2025. They will discuss trade.",
    ["AGREE CUB > ESP 2025-07-30"],
  ],
  [
    "joint patrols as the promise that they are",
    "Togo and Benin agreed to step up patrols on the border with Niger.",
    ["AGREE TGO+BEN >"],
  ],
])("tells %s", (_, text, deeds) => {
  expect([...deedsOf(text)].sort()).toEqual([...deeds].sort());
});

it.each([
  ["Moscow sided with its ally Belarus.", "SUPPORT RUS > BLR"],
  ["Georgia thanked our NATO ally Turkey for its help.", "SUPPORT GEO > TUR"],
  ["Russia's ally Belarus condemned the United States.", "ACCUSE BLR > USA"],
  [
    "Chad met Mali and Niger in Paris. Its president discussed with his counterparts the war in Libya.",
    "CONSULT TCD+MLI+NER >",
  ],
])("takes whom words of company mean from the name behind or the words before: %s", (text, deed) => {
  expect(deedsOf(text)).toContain(deed);
});

it.each([
  "Many Indians visited Kenya to watch the football.",
  "The gains that Ghana has made in the fight against Boko Haram are at risk.",
  "Norway held the view that Sweden should become a member of the council.",
  "The president of Kenya will not approve the budget.",
  "Chad's president agrees with Mali on this point.",
])("tells nothing of a people's travels, settings, opinions and home affairs: %s", (text) => {
  expect(deedsOf(text)).toEqual([]);
});

it.each([
  ["Chad and Mali discussed preparations for the summit, due in early May.", "CONSULT TCD+MLI >"],
  ["Mali invited the Chadian president to Bamako in September and congratulated him.", "SUPPORT MLI > TCD"],
  ["Chad met Mali in Paris in May 2025.", "CONSULT TCD+MLI >  2025-05"],
])("lends no deed the time of another: %s", (text, deed) => {
  expect(deedsOf(text)).toContain(deed);
});
