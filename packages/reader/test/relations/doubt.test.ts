import { describe, expect, test } from "vitest";
import { relationsIn } from "./read.ts";

describe("what is none", () => {
  test.each([
    ["Malta recognised Fiji as a leading voice of the islands.", "diplomatic"],
    ["The East African Community includes partners of Kenya.", "membership"],
    ["Malta spoke of its bid to host the Harbour Games.", "host"],
    ["Kenya rejects the policies.", "position"],
    ["A shared history creates a foundation for a strategic partnership.", "partnership"],
    ["The treaty lays a broad base for strategic partnership between Kenya and Fiji.", "partnership"],
    ["Kenya and Fiji spoke of the UN Charter, which was signed in 1945.", "instrument"],
    ["Kenya's president said that he and Fiji could sign agreements to serve their peoples.", "instrument"],
    ["The Harbour Forum and Exhibition was held in Nairobi.", "host"],
    [
      "Kenya and Fiji are strategic partners. They sail. They trade. They sing. We are people of that kind.",
      "position",
    ],
  ] as const)("%s", (text, kind) => expect(relationsIn(text, kind)).toEqual([]));

  test("an office behind another in a list is not its state's", () => {
    const text = "Guests were the President of Kenya, President of the Lake Commission Ole Berg, and others.";
    expect(relationsIn(text, "chair")).toEqual([]);
  });
});

describe("what is not done yet, and what is no denial", () => {
  test.each([
    ["Kenya is interested in joining BRICS.", "membership", "proposed possible"],
    ["Kenya and Fiji are interested in signing a trade agreement.", "instrument", "proposed possible"],
    ["The tariffs will remain until Serbia joins the European Union.", "membership", "proposed possible"],
    ["The tariffs remained until Croatia joined the European Union in 2013.", "membership", "established actual"],
    [
      "Kenya sails, not because it is a member of the African Union, but because it has a coast.",
      "membership",
      "held actual",
    ],
    ["Kenya is not a member of BRICS.", "membership", "denied negated"],
  ] as const)("%s", (text, kind, expected) => {
    expect(relationsIn(text, kind).map(({ change, assertion }) => `${change} ${assertion}`)).toEqual([expected]);
  });

  test("a withdrawal has one date", () => {
    const text = "It was an answer to Kenya's withdrawal from the Fish Treaty in 2002.";
    expect(relationsIn(text, "instrument")).toMatchObject([{ change: "ended", start: null, end: "2002" }]);
  });
});

describe("gatherings to come", () => {
  test.each([
    "The ministers spoke of the upcoming Africa Summit in Lilongwe.",
    "The ministers prepared for the Africa Summit in Lilongwe.",
    "The ministers will meet at the Africa Summit in Lilongwe in May 2026.",
    "The ministers will take part in the Africa Summit in Lilongwe.",
    "The minister looks forward to seeing his friends again at the Africa Summit in Lilongwe.",
    "The ministers agreed to meet in the second half of July at the Africa Summit in Lilongwe.",
    "The ministers agreed that they would hold talks during the Africa Summit in Lilongwe.",
    "He spoke of the council to be held in July on the sidelines of the Africa Summit in Lilongwe.",
    "It took place on the eve of great events: the games of the youth, the Africa Summit in Lilongwe and a visit.",
  ])("%s", (text) => expect(relationsIn(text, "host")[0]).toMatchObject({ change: "proposed", assertion: "planned" }));

  test.each([
    "The ministers met at the Africa Summit in Lilongwe.",
    "The ministers met at the Africa Summit in Lilongwe in May 2024.",
    "The ministers will act in line with the decisions of the Africa Summit in Lilongwe.",
    "The ministers will discuss the proposals made at the Africa Summit in Lilongwe.",
    "The ministers decided to return to it last spring, during the Africa Summit in Lilongwe.",
  ])("%s", (text) => expect(relationsIn(text, "host")[0]).toMatchObject({ change: "held", assertion: "actual" }));

  test("a name goes on behind its noun", () => {
    const [host] = relationsIn("Fiji hosted the third Summit for Democracy.", "host");
    expect(host?.object).toBe("gathering:third Summit for Democracy");
  });
});

describe("a level beside another deed", () => {
  test.each([
    ["The leaders of Kenya and Fiji discussed issues of their strategic partnership.", "held"],
    ["Kenya's strategic partnership with Fiji has become a strong factor of stability.", "held"],
    ["The growing trade creates a solid foundation for the strategic partnership of Kenya and Fiji.", "held"],
    ["Nothing will harm the strategic partnership of Kenya and Fiji.", "held"],
    ["Nothing hurts the Kenya-Fiji strategic partnership, which is founded on trust.", "held"],
    ["He stressed that Kenya's and Fiji's desire for strategic partnership grows.", "proposed"],
  ])("%s", (text, change) => {
    expect(relationsIn(text, "partnership").map((one) => one.change)).toEqual([change]);
  });
});

describe("when a gathering is held", () => {
  test.each([
    ["They signed it at the Africa Summit in Lilongwe this May.", "2025-05"],
    ["They signed it at the Africa Summit in Lilongwe in March 2022 and left.", "2022-03"],
    ["They signed it at the Africa Summit in Lilongwe, and in March 2022 they left.", null],
    ["The minister, who was at the Africa Summit in Lilongwe, will leave in May 2026.", null],
  ])("%s", (text, start) => expect(relationsIn(text, "host")).toMatchObject([{ change: "held", start }]));
});

describe("a date beside a gathering", () => {
  test.each([
    ["Kenya hosted the 2017 World Reef Forum.", "2017"],
    ["The ministers prepared this year's Africa Summit in Lilongwe.", "2025"],
    ["Nairobi is ready to host Expo 2031.", "2031"],
    ["Kenya made a promise in May 2023 to host the Africa Summit.", null],
    ["Kenya will host the Africa Summit, as it said in May 2023.", null],
  ])("%s", (text, start) => expect(relationsIn(text, "host")).toMatchObject([{ start }]));
});

describe("who hosts", () => {
  test("whoever is thanked for it", () => {
    const text =
      "President Joyce Banda of Malawi thanked Prime Minister Ole Berg of Fiji for hosting the 2023 Reef Summit.";
    expect(relationsIn(text, "host").map(({ subject }) => subject)).toEqual([["state:FJI"]]);
  });

  test.each([
    "President Joyce Banda of Malawi hosted a strategy session with bankers.",
    "President Joyce Banda of Malawi will host the State House Summit on Roofs.",
    "The previous forum took place in Nairobi in October 2016.",
    "They spoke at a press conference held in Kenya.",
  ])("none: %s", (text) => expect(relationsIn(text, "host")).toEqual([]));

  test.each([
    "President Joyce Banda of Malawi will host the African Union Summit.",
    "President Joyce Banda of Malawi hosted the World Reef Forum.",
    "President Joyce Banda of Malawi hosted a meeting of foreign ministers of the region.",
  ])("a state: %s", (text) => expect(relationsIn(text, "host")).toMatchObject([{ subject: ["state:MWI"] }]));
});

test.each([
  ["Nairobi will host the 14th Kenya-Fiji Regional Trade Forum.", "14th Kenya-Fiji Regional Trade Forum"],
  ["The World Rapid and Blitz Championship was held in Nairobi.", "World Rapid and Blitz Championship"],
  ["Kenya hosted the 2017 Women's World Championship.", "Women's World Championship"],
  ["They met at the recent Africa Summit in Lilongwe.", "Africa Summit"],
  ["Kenya's Africa Summit in Nairobi was praised.", "Africa Summit"],
])("the whole name of a gathering: %s", (text, name) => {
  expect(relationsIn(text, "host").map(({ object }) => object)).toEqual([`gathering:${name}`]);
});

test.each([
  ["The visit marks the 25th anniversary of Poland's accession to NATO.", "membership"],
  ["They committed to holding another Leaders' Summit. Kenya, Fiji and Chad met.", "host"],
  ["The White House hosted a meeting of governors and federal officials on heating.", "host"],
  ["Kenya and Fiji met. The guests were asked: will they sign the Declaration on Seas?", "instrument"],
] as const)("none: %s", (text, kind) => expect(relationsIn(text, kind)).toEqual([]));

test("an anniversary takes the day that stands beside it", () => {
  const text = "Kenya and Fiji marked the 25th anniversary of diplomatic relations (established on 3 May 2000).";
  expect(relationsIn(text, "diplomatic")).toMatchObject([{ start: "2000-05-03" }]);
});

test("an office praised is its holder's", () => {
  const [chair] = relationsIn("President Joyce Banda of Malawi praised Fiji's ASEAN chairmanship.", "chair");
  expect(chair?.subject).not.toEqual(["state:MWI"]);
});

test.each([
  ["The United States welcomes the vote to approve Sweden's application to join NATO.", "state:USA"],
  ["Mr. Berg of the United States voiced support for Finland and Sweden joining NATO.", "state:USA"],
])("who is long in does not join: %s", (text, state) => {
  expect(relationsIn(text, "membership").filter(({ subject }) => subject.includes(state))).toEqual([]);
});

test("a gathering named with its day is over when that has gone by", () => {
  const text =
    "Aides draft a roadmap that will follow the decisions of the Africa Summit in Lilongwe on 19 October 2024.";
  expect(relationsIn(text, "host")).toMatchObject([{ change: "held", assertion: "actual", start: "2024-10-19" }]);
});

test("what is more than a partnership is one", () => {
  const text = "It is not just about the strategic partnership of Kenya and Fiji.";
  expect(relationsIn(text, "partnership").filter(({ change }) => change === "denied")).toEqual([]);
});

test.each([
  ["On the call were Prime Minister Ole Berg of Canada, European Commission President von Dahl, and others.", "chair"],
  ["Mr Berg thanked the National Council for Trades chaired by Kenya's Ali Deby.", "chair"],
  ["Fiji takes the chairmanship of ASEAN very seriously.", "chair"],
  ["Kenya was building its own routes from West Africa.", "project"],
  ["Kenya launched a welfare programme for Ugandans.", "project"],
  ["Kenya showed the hall where it hosted international meetings.", "host"],
  ["The leaders of Kenya and Fiji reiterated the imperative of concluding an agreement on the dam.", "instrument"],
  ["Kenya and other nations issued a joint declaration. Fiji was glad.", "instrument"],
  ["Malta recognised the Kingdom of Jordan's role as a keeper of shrines.", "diplomatic"],
  ["Kenya praised the efforts of Fiji to reach a deal for the release of hostages.", "instrument"],
] as const)("nothing to hold: %s", (text, kind) => expect(relationsIn(text, kind)).toEqual([]));

test.each([
  ["They discussed Malaysia's chairmanship of ASEAN.", { change: "held", assertion: "actual", start: null }],
  ["They recalled Malaysia's presidency of ASEAN in 2024.", { change: "held", assertion: "actual", start: "2024" }],
])("an office that is only named is held: %s", (text, chair) =>
  expect(relationsIn(text, "chair")).toMatchObject([chair]),
);

test.each([
  ["Kenya and Jamaica marked the 60th anniversary of diplomatic ties.", "1965"],
  ["Kenya and Jamaica marked the 60<sup>th</sup> anniversary of diplomatic ties.", "1965"],
  ["Kenya and Jamaica celebrated 100 years of Kenya-Jamaica diplomatic relations.", "1925"],
])("years of relations: %s", (text, start) => expect(relationsIn(text, "diplomatic")).toMatchObject([{ start }]));

test("a day without a year beside a gathering that is prepared is the next one", () => {
  const text = "They spoke of preparations for the July 9-11 Africa Summit in Lilongwe.";
  expect(relationsIn(text, "host", "2024-06-03")).toMatchObject([
    { change: "proposed", assertion: "planned", start: "2024-07-09/2024-07-11" },
  ]);
});

test("a gathering is named with what it is about", () => {
  const [host] = relationsIn("Fiji hosted an international conference on Kenya mine action.", "host");
  expect(host?.object).toBe("gathering:international conference on Kenya mine action");
});
