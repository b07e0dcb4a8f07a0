import { describe, expect, test } from "vitest";
import { relationsIn } from "./read.ts";

const hosts = (text: string): readonly (string | null)[] => relationsIn(text, "host").map(({ object }) => object);

describe("gatherings that no state hosts, or not here", () => {
  test.each([
    "The first federal forum of harvest workers was held in Novgorod.",
    "The Malawi-Zambia Cooperation Forums have been held every year in Lilongwe.",
    "They met the Lilongwe Harvest Games steering committee.",
    "The Forum and Third Congress of Small Islands will take place in Suva.",
  ])("%s", (text) => expect(hosts(text)).toEqual([]));

  test("a summit is of the city that it is called by, wherever an earlier one met", () => {
    const text = "The Accra summit begins soon. Zambia, which chaired its first summit in Lusaka, sent a minister.";
    expect(relationsIn(text, "host").map(({ subject }) => subject)).toEqual([["state:GHA"]]);
  });
});

describe("what is done and what is ahead", () => {
  test("one is praised for what one has hosted", () => {
    const text =
      "The president spoke today with Mr Ito to commend him on Japan's successful hosting of the Olympic Games.";
    expect(relationsIn(text, "host")).toMatchObject([{ change: "held", start: null, assertion: "actual" }]);
  });

  test("proposals made at a summit follow it", () => {
    const text = "They will again discuss the proposals made at the Africa Summit in Lilongwe.";
    expect(relationsIn(text, "host")).toMatchObject([{ change: "held", assertion: "actual" }]);
  });

  test.each([
    "Kenya and Fiji will deepen their strategic partnership.",
    "Kenya hopes to develop its strategic partnership with Fiji.",
  ])("a level that will be deepened is there: %s", (text) =>
    expect(relationsIn(text, "partnership")).toMatchObject([{ change: "reaffirmed", assertion: "actual" }]),
  );

  test("a level with the names of its parties is there", () => {
    const text = "The ministers of Kenya and Fiji discussed aspects of Kenyan-Fijian strategic partnership.";
    expect(relationsIn(text, "partnership")).toMatchObject([{ change: "held", assertion: "actual" }]);
  });

  test("what a document is about is still to be built", () => {
    const text = "Kenya and Fiji signed an agreement on establishing a Joint Reef Centre.";
    expect(relationsIn(text, "project")).toMatchObject([{ change: "proposed", assertion: "planned" }]);
  });
});

describe("dates", () => {
  test.each([
    ["Peru and Qatar will celebrate 60 years of diplomatic relations in 2027.", "1967"],
    ["In 2015 Peru and Qatar marked the 20th anniversary of diplomatic relations.", "1995"],
    ["Peru and Qatar mark the 20th anniversary of diplomatic relations.", "2005"],
  ])("years are counted from the year that is told: %s", (text, start) =>
    expect(relationsIn(text, "diplomatic")[0]?.start).toBe(start),
  );

  test("the date of another document is not that of a signing", () => {
    const text =
      "Peru and Qatar signed a protocol to the agreement on cooperation in building a port of March 7, 1987.";
    expect(relationsIn(text, "instrument")[0]?.start).toBeNull();
  });

  test("a document that was signed somewhere", () => {
    const text =
      "The law ratifies the Agreement between Peru and Qatar on Safe Ports, signed in Doha on 26 August 2015.";
    expect(relationsIn(text, "instrument")[0]?.start).toBe("2015-08-26");
  });
});

describe("whose a document is", () => {
  test("whoever's signing is praised", () => {
    const text = "President Ruto of Kenya applauded Japan and Australia's signing of the Safe Ports Agreement.";
    expect(relationsIn(text, "instrument")[0]?.subject).toEqual(["state:AUS", "state:JPN"]);
  });

  test.each([
    "The Kenyan and Fijian leaders spoke about the agreements reached.",
    "Kenya and Fiji spoke about issues with the Lima Agreements.",
    "Kenya signed bilateral treaties with all members, except Fiji.",
    "The ministers of Kenya and Fiji spoke. Both want an agreement with the European Union on fish to be reached.",
    "Kenya and Fiji spoke. We can reach an agreement.",
    "Kenya and Fiji spoke. We recall the Lima Declaration.",
  ])("nobody's: %s", (text) => expect(relationsIn(text, "instrument")).toEqual([]));
});

test.each([
  ["in advance of the Africa Summit in Lilongwe", "planned"],
  ["on the eve of the Africa Summit in Lilongwe", "planned"],
  ["after the Africa Summit in Lilongwe", "actual"],
])("the ministers spoke %s", (words, assertion) =>
  expect(relationsIn(`The ministers spoke ${words}.`, "host")).toMatchObject([{ assertion }]),
);

describe("levels and their parties", () => {
  test("two names of one level", () => {
    const text = "Kenya and Fiji will deepen their comprehensive partnership and strategic interaction.";
    expect(relationsIn(text, "partnership")[0]?.level).toBe("comprehensive partnership and strategic interaction");
  });

  test("a body within which they work is no party", () => {
    const text = "Kenya and Fiji will enhance their strategic partnership and coordination within the UN.";
    expect(relationsIn(text, "partnership")[0]?.subject).toEqual(["state:FJI", "state:KEN"]);
  });

  test("nobody takes the place of a partner that is not known", () => {
    const text = "France left. Russia noted the growth of Russian-Kanemi ties based on strategic partnership.";
    expect(relationsIn(text, "partnership")).toEqual([]);
  });
});

test("houses of a state are in no body of states", () => {
  const text =
    "It is important that our colleagues from the French Parliament and the Bundestag join the African Union.";
  expect(relationsIn(text, "membership")).toEqual([]);
});

test("a level that is agreed on for later is proposed", () => {
  const text = "Kenya and Fiji agreed on Monday to establish a strategic partnership in 2027.";
  expect(relationsIn(text, "partnership")).toMatchObject([{ change: "proposed", assertion: "planned" }]);
});

test("the present with a day that lies ahead", () => {
  const text = "The paper will be signed at the Africa-Asia Summit, which Lusaka hosts on April 3.";
  expect(relationsIn(text, "host", "2025-03-03")).toMatchObject([{ change: "proposed", start: "2025-04-03" }]);
});

test("a day without a year is the nearest one", () => {
  const text = "They spoke of a meeting during the Africa Summit in Lilongwe on July 7.";
  expect(relationsIn(text, "host", "2025-05-02")).toMatchObject([{ change: "proposed", start: "2025-07-07" }]);
});

test("a document with somebody whom nobody knows", () => {
  const text = "The ministers of Kenya and Fiji met. They want to reach an agreement with the Lake Panel on fish.";
  expect(relationsIn(text, "instrument")).toEqual([]);
});

test("who came along with another", () => {
  const text = "Moldova received EU candidate status in June 2022, together with Ukraine.";
  expect(relationsIn(text, "membership").map(({ subject, start }) => [subject[0], start])).toEqual([
    ["state:MDA", "2022-06"],
    ["state:UKR", "2022-06"],
  ]);
});

test("another deed ends a title", () => {
  const text =
    "Kenya and Fiji welcomed the signing of an Agreement on Air Services and the opening of the embassy in Suva.";
  expect(relationsIn(text, "instrument")[0]?.object).toBe("instrument:agreement on air services");
});

test("documents of firms in a list", () => {
  const text =
    "The presidents of Kenya and Fiji met. The following documents were signed:\n\nAn agreement between the Lake company and the Reef company;\n\nA memorandum on safe seas.";
  expect(relationsIn(text, "instrument").map(({ object }) => object)).toEqual(["instrument:memorandum on safe seas"]);
});

test("the country of a headline", () => {
  const text =
    "Country profile: Montenegro\n\nThe roads are good. All chapters are closed. It has been a member of NATO since 2017.";
  expect(relationsIn(text, "membership")[0]).toMatchObject({ subject: ["state:MNE"], object: "org:NATO" });
});

test("a clause on one of two tells nothing of the other", () => {
  const text =
    "The African Union met. Kenya, which joined the African Union in 2002, and Ghana, a member since 2001, spoke.";
  expect(relationsIn(text, "membership").map(({ subject, start }) => [subject[0], start])).toEqual([
    ["state:KEN", "2002"],
    ["state:GHA", "2001"],
  ]);
});
