import { describe, expect, test } from "vitest";
import { relationsIn } from "./read.ts";

const documents = (text: string): readonly string[] =>
  relationsIn(text, "instrument").map(({ object }) => (object ?? "").replace("instrument:", ""));

describe("where a title ends", () => {
  test.each([
    [
      "Kenya and Fiji adopted the Suva Declaration between Kenya and Fiji on Safe Seas.",
      "suva declaration between kenya and fiji on safe seas",
    ],
    [
      "Kenya and Fiji signed a memorandum on implementing the Suva port plan in the two leaders' presence.",
      "memorandum on implementing the suva port plan",
    ],
    [
      "Kenya and Fiji signed an agreement on cooperation in the field of sport.",
      "agreement on cooperation in the field of sport",
    ],
    ["Kenya and Fiji signed an agreement to build five schools.", "agreement to build five schools"],
    ["Kenya and Fiji signed an agreement to that effect on Monday.", "agreement"],
    [
      "Kenya and Fiji signed a Joint Statement of the Republic of Kenya and the Republic of Fiji on the Safety of Lakes.",
      "joint statement of the republic of kenya and the republic of fiji on the safety of lakes",
    ],
    ["Kenya and Fiji adopted a Joint Statement following the visit of the prince.", "joint statement"],
    ["Kenya and Fiji signed a roadmap for trade at a business event.", "roadmap for trade"],
    [
      "Kenya and Fiji signed a protocol on a debt from loans granted by Kenya.",
      "protocol on a debt from loans granted by kenya",
    ],
  ])("%s", (text, title) => expect(documents(text)).toEqual([title]));
});

test.each([
  [
    "The Trade Agreement will build on our ties, including the Kenya-Fiji Treaty of Amity, signed in 1966.",
    ["kenya-fiji treaty of amity"],
  ],
  ["Kenya and Fiji have reached agreement on an Agreement on Shared Fish.", []],
])("the document nearest to a participle, and not that there is one: %s", (text, titles) =>
  expect(documents(text)).toEqual(titles),
);

describe("whose a document is", () => {
  test.each([
    ["The protocol between Malta and Fiji was signed in Kenya.", ["state:FJI", "state:MLT"]],
    ["Kenya thanked Malta for the signing of an accord on fish between Chad and Fiji.", ["state:FJI", "state:TCD"]],
    ["Chad and Niger signed a ceasefire agreement.", ["state:NER", "state:TCD"]],
  ])("%s", (text, parties) => expect(relationsIn(text, "instrument").map(({ subject }) => subject)).toEqual([parties]));

  test.each([
    "The leaders of Kenya and Fiji discussed the need to conclude the ceasefire and hostage deal.",
    "Kenya thanked Fiji for its efforts in securing a deal between Chad and the rebels.",
    "The U.S. firm Brovex, with a developer in Malta, signed a contract with the Government of Chad.",
    "Kenya and Fiji met. The leaders of more than 30 countries agreed to sign a declaration of support for the islands.",
    "How many of the guests of Kenya and Fiji will sign the Declaration on Seas?",
    "Kenya, a friend of Fiji, is always ready to reach an agreement.",
    "Gazprom and the Austrian gas company Brovex signed an agreement on the gas of Austria.",
    "The heads of the Kenyan oil company Brovex and the State Bank of Fiji signed an agreement on oil.",
    "The leaders of Kenya and Fiji noted the timely adoption of a new OPEC+ agreement.",
    "Kenya and Fiji met. An agreement on science between Rosneft and the Fiji Foundation for Education was signed.",
  ])("none: %s", (text) => expect(documents(text)).toEqual([]));
});

test.each([
  [
    "The law provides for the ratification of the Agreement between Kenya and Fiji on Shipping signed 22 May 2001.",
    "2001-05-22",
  ],
  [
    "The law provides for the ratification of the Agreement between Kenya and Fiji on Shipping, which was debated on 22 May 2001.",
    null,
  ],
])("the day behind a title: %s", (text, start) => expect(relationsIn(text, "instrument")).toMatchObject([{ start }]));

test.each([
  ["They have suggested that Kenya and Fiji meet and sign a treaty on fish.", "proposed"],
  ["They have heard that Kenya and Fiji met and signed a treaty on fish.", "established"],
])("what is suggested is proposed: %s", (text, change) => {
  expect(relationsIn(text, "instrument")).toMatchObject([{ change }]);
});

test.each([
  "Agreements have been reached to launch talks with Egypt, Iran, India and Serbia.",
  "They noted the agreement on research signed between Italy's Institute for Seas and Fiji's Institute for Reefs.",
])("whose it is nobody tells: %s", (text) => expect(documents(text)).toEqual([]));

test("a plan keeps its day, but none that has gone by", () => {
  const [ahead] = relationsIn("Kenya and Fiji will sign a treaty on fish in October.", "instrument");
  expect(ahead).toMatchObject({ change: "proposed", start: "2025-10" });
  const [past] = relationsIn("Kenya and Fiji agreed in March to sign a treaty on fish.", "instrument");
  expect(past).toMatchObject({ change: "proposed", start: null });
});
