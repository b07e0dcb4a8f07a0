import { describe, expect, it } from "vitest";
import { codesOf, deeds } from "./deeds.ts";

describe("what a state does to people and things of another", () => {
  it.each([
    ["Bangladesh detained 22 Indian fishermen on Sunday.", "COERCE BGD > IND"],
    ["Egyptian border guards shot dead three Sudanese traders near Halaib.", "ASSAULT EGY > SDN"],
    ["Iran released Mark Olsen, a Norwegian engineer, on Tuesday.", "RETREAT IRN > NOR"],
    ["Saudi Arabia deported 300 Ethiopian migrants last week.", "COERCE SAU > ETH"],
    ["Fiji's navy seized two boats of Tonga in February. Suva freed the crew on Friday.", "RETREAT FJI > TON"],
  ])("%s", (text, expected) => {
    expect(codesOf(text)).toContain(expected);
  });

  it.each([
    ["Israel killed two Lebanese militants on Friday.", "LBN"],
    ["Kenyan police detained Ann Mwangi, a Ugandan opposition politician, on Thursday.", "UGA"],
    ["Fiji's navy seized two boats of Tonga in February. Suva freed a crew on Friday.", "RETREAT FJI > TON"],
  ])("%s", (text, unwanted) => {
    expect(codesOf(text).filter((deed) => deed.includes(unwanted))).toEqual([]);
  });
});

describe("to whom an embassy speaks", () => {
  it.each([
    ["London published a report on spies. China's embassy in London called the claims groundless.", "REJECT CHN > GBR"],
    ["The Russian embassy in Berlin promised a response that would be felt.", "THREATEN RUS > DEU"],
    ["The Ivorian ambassador to Mali rejected the accusations.", "REJECT CIV > MLI"],
  ])("%s", (text, expected) => {
    expect(codesOf(text)).toContain(expected);
  });

  it.each([
    ["China's consulate in Lagos condemned the attack.", "NGA"],
    ["The US embassy in Nairobi rejected the coup in Niger.", "KEN"],
    ["Norway accused China of theft. China's embassy in Riga rejected the charge.", "LVA"],
  ])("%s", (text, unwanted) => {
    expect(codesOf(text).filter((deed) => deed.includes(unwanted))).toEqual([]);
  });
});

describe("for whom a minister acts of whom nobody says it", () => {
  it.each([
    ["The foreign ministry in Montevideo said Deputy Minister Elena Barran visited Chile.", "state:URY > state:CHL"],
    ["The Kazakh Foreign Ministry said First Deputy Minister Akan Bekov visited Oman.", "state:KAZ > state:OMN"],
    ["Norway met Fiji in May. Britain's Africa minister, James Hope, visited Kenya.", "state:GBR > state:KEN"],
  ])("%s", (text, expected) => {
    expect(deeds(text)).toContain(`CONSULT ${expected} actual`);
  });

  it.each([
    "The Kazakh Foreign Ministry said Director Akan Bekov visited Oman.",
    "The Kazakh Foreign Ministry denied it. Deputy Minister Omar Haji of Chad visited Oman.",
    "Kazakhstan's mines were told of it before Deputy Minister Omar Haji visited Oman.",
  ])("%s", (text) => {
    expect(deeds(text).filter((deed) => deed.includes("CONSULT state:KAZ"))).toEqual([]);
  });
});

it("takes both sides that a third calls on at the head of a paragraph for those of whom the article tells", () => {
  const quarrel =
    "Chad accused Mali of a raid. Mali denied it. Chad closed the border with Mali. Mali banned Chadian lorries.";
  const text = `${quarrel}\n\nTogo sided with Chad. Mali summoned the Togolese envoy.\n\nKenya urged both sides to stop.`;
  expect(codesOf(text)).toContain("REQUEST KEN > MLI+TCD");
});
