import { describe, expect, it } from "vitest";
import { codesOf, deeds } from "./deeds.ts";

describe("what a state does to people and things of another", () => {
  it.each([
    ["Bangladesh detained 22 Indian fishermen on Sunday.", "COERCE BGD > IND"],
    ["Bangladesh detained two US engineers on Sunday.", "COERCE BGD > USA"],
    ["Bangladesh detained two OSCE doctors on Sunday.", "COERCE BGD > org:OSCE"],
    ["Bangladesh detained six sailors from India on Sunday.", "COERCE BGD > IND"],
    ["Bangladesh seized a tanker from the Netherlands on Sunday.", "COERCE BGD > NLD"],
    ["Cuba rammed a US patrol boat on Sunday.", "COERCE CUB > USA"],
    ["Malta gave in to UK pressure on Sunday.", "CONCEDE MLT > GBR"],
    ["Egyptian border guards shot dead three Sudanese traders near Halaib.", "ASSAULT EGY > SDN"],
    ["Iran released Mark Olsen, a Norwegian engineer, on Tuesday.", "RETREAT IRN > NOR"],
    ["Saudi Arabia deported 300 Ethiopian migrants last week.", "COERCE SAU > ETH"],
    ["Fiji's navy seized two boats of Tonga in February. Suva freed the crew on Friday.", "RETREAT FJI > TON"],
    ["Norway blacklisted two Eritrean shipping firms in May.", "SANCTION NOR > ERI"],
    ["Norway blacklisted two firms in Eritrea and five traders.", "SANCTION NOR > ERI"],
    ["Oman detained two Kenyan sailors and a cook.", "COERCE OMN > KEN"],
    ["Malian guards crossed into Togo on Monday, the Ghanaian government said.", "MOBILIZE MLI > TGO"],
    ["Kenyan prosecutors charged a Ugandan national with theft.", "ACCUSE KEN > UGA"],
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

describe("officers of the law of whom no word says whose they are", () => {
  it.each([
    ["Police arrested two Russian nationals in Warsaw on Monday.", "COERCE POL > RUS"],
    ["Customs officers seized a Danish yacht in Oslo.", "COERCE NOR > DNK"],
    ["Mexico protested after police stormed its embassy in Quito.", "COERCE ECU > MEX"],
  ])("%s", (text, expected) => {
    expect(codesOf(text)).toContain(expected);
  });

  it.each(["Soldiers shot a Chadian driver in Accra.", "Police arrested two Russian nationals in Warsaw and in Lima."])(
    "%s",
    (text) => {
      expect(deeds(text).filter((deed) => /^(COERCE|ASSAULT) state/.test(deed))).toEqual([]);
    },
  );
});

describe("what those do who are no state", () => {
  const before =
    "Peru and Chile signed a treaty on fish in Lima. It was the third in ten years. Fishermen were content with it.";
  const after = "The price of cod fell in the week. Rain is forecast for Sunday in the valleys.";

  it.each([
    ["Gunmen abducted two Latvian engineers in Chad in July.", "ASSAULT group:gunmen > state:LVA actual"],
    [
      "A bomber killed five Latvian engineers and a driver in Chad on Friday.",
      "ASSAULT group:bomber > state:LVA actual",
    ],
    ["Rebels freed a Latvian journalist in Chad on Friday.", "RETREAT group:rebels > state:LVA actual"],
    ["Rebels ambushed a Malian convoy on Friday.", "ASSAULT group:rebels > state:MLI actual"],
    ["Protesters burned an Omani flag in front of the embassy.", "PROTEST group:protesters > state:OMN actual"],
    [
      "Togo closed its schools, hours after gunmen killed four Togolese officers.",
      "ASSAULT group:gunmen > state:TGO actual",
    ],
  ])("is told in a report where it is a state that they strike: %s", (text, expected) => {
    expect(deeds(`${before} ${text} ${after}`)).toContain(expected);
  });

  it.each(["Gunmen abducted two Chadian shopkeepers in N'Djamena.", "Rebels ambushed a bus on Friday."])(
    "is a home affair where they strike those around them: %s",
    (text) => {
      expect(deeds(`${before} ${text} ${after}`).filter((deed) => deed.startsWith("ASSAULT"))).toEqual([]);
    },
  );
});

it("takes the last state named before a clause for the owner of its forces", () => {
  expect(codesOf("Mali expelled a consul after Algeria said that its army had shot down a Malian drone.")).toContain(
    "ASSAULT DZA > MLI",
  );
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

it("leaves whoever has something in both countries out of them", () => {
  const text =
    "Chad's president met his Malian counterpart.\n\nTogo, which runs mines in both countries, offered to mediate.";
  expect(codesOf(text)).toContain("AGREE TGO > TCD+MLI");
  expect(codesOf("Chad met Mali.\n\nTogo, which runs mines in both countries, urged calm.")).toContain(
    "REQUEST TGO > TCD+MLI",
  );
});

it("takes two countries behind an aside at the head of a paragraph for those of whom the article tells", () => {
  const visit =
    "Chad's president flew to Mali on Monday. Chad wants to buy Malian cotton, and Mali needs Chadian beef. Chad and Mali share no border.";
  const pact = "The two countries signed a pact in May.";
  const told = (aside: string): readonly string[] => deeds(`${visit}\n\n${aside}\n\n${pact}`);
  expect(told("Chad ruled out any role for Norway.")).toContain("SUPPORT state:TCD+state:MLI >  actual");
  expect(told("Kenya and Norway have met twice. Kenya and Norway are at peace.")).toContain(
    "SUPPORT state:KEN+state:NOR >  actual",
  );
});

it("takes both sides that a third calls on at the head of a paragraph for those of whom the article tells", () => {
  const quarrel =
    "Chad accused Mali of a raid. Mali denied it. Chad closed the border with Mali. Mali banned Chadian lorries.";
  const text = `${quarrel}\n\nTogo sided with Chad. Mali summoned the Togolese envoy.\n\nKenya urged both sides to stop.`;
  expect(codesOf(text)).toContain("REQUEST KEN > MLI+TCD");
});
