import { describe, expect, test } from "vitest";
import { relationsIn } from "./read.ts";

describe("when something holds", () => {
  test.each([
    ["They follow the decisions of the December 2003 AU Summit in Kampala.", "host", "2003-12"],
    ["The Berlin conference on Chad in January 2020 was short.", "host", "2020-01"],
    ["The plan was announced in 2004 at the AU summit in Nairobi.", "host", "2004"],
    ["They follow the decisions of the Nairobi Conference held on 3 May 2020.", "host", "2020-05-03"],
    ["They praised the first AU Summit, which was held in Mombasa, Kenya, on 4 June 2021.", "host", "2021-06-04"],
    ["They praised the AU Summit in Nairobi planned in 2019.", "host", null],
    ["Kenya thanked Malta for hosting the Harbour Games in June 2026.", "host", "2026-06"],
    ["He read out the decisions of last November's Nairobi AU summit.", "host", "2024-11"],
    ["In May 2026, when Malta will preside over the Council of Europe, a forum will be held.", "chair", "2026-05"],
    [
      "Kenya seized land in 1938, thereby violating the agreement it had previously concluded with Uganda.",
      "instrument",
      null,
    ],
    [
      "Next January it will be 70 years since diplomatic ties between Kenya and Fiji were established.",
      "diplomatic",
      "1956",
    ],
    ["The Kenyan-Ugandan Action Programme for 2005-2007 was signed in Kampala.", "project", "2005"],
    ["Kenya and Fiji reached an agreement on gas for 2020.", "instrument", null],
    ["Kenya and Fiji signed a treaty on trade for a period up to 2020.", "instrument", null],
    ["Today, Kenya and Fiji will adopt a decision to sign a border agreement.", "instrument", null],
    ["Kenya and Fiji will today sign a border agreement.", "instrument", "2025-06-01"],
    ["The Treaty on Trust between Kenya and Fiji signed in October 2000 was praised.", "instrument", "2000-10"],
    ["The truce agreement signed by Kenya and Fiji expires on 26 January 2026.", "instrument", null],
    ["Kenya and Fiji issued a joint statement to mark the 50th anniversary of ties on 3 May 1975.", "instrument", null],
    ["Kenya and Fiji put their names to a treaty on 3 May 2020 that describes them as L.", "partnership", "2020-05-03"],
    ["The 2018 treaty calls Kenya and Fiji L.", "partnership", "2018"],
    ["Kenya and Fiji have been L since signing a charter in 2016.", "partnership", "2016"],
    ["The statement of 3 May 2020 recalled that Kenya and Fiji are L.", "partnership", null],
    ["Kenya and Fiji are L by virtue of a treaty signed in 2016.", "partnership", "2016"],
    ["Kenya and Fiji are L, a status agreed in May 2016.", "partnership", "2016-05"],
    ["Kenya and Fiji had been L, a status dating back to 2016.", "partnership", "2016"],
    ["Kenya ended the strategic partnership with Fiji, a status granted in 2016.", "partnership", "2016"],
    ["Kenya left the strategic partnership with Fiji fixed by their 2016 treaty.", "partnership", "2016"],
    ["Kenya praised the strategic partnership with Fiji set out in a treaty of 2016.", "partnership", "2016"],
    ["Kenya praised the strategic partnership with Fiji mentioned in a letter of 2016.", "partnership", null],
    ["Kenya and Fiji have been L while trading less since 2016.", "partnership", null],
    ["They follow Fiji, a strategic partner of Kenya since 2016, and sail.", "partnership", "2016"],
    ["Fiji, since 2016 a strategic partner of Kenya, sails.", "partnership", "2016"],
    ["A year after it was signed, the strategic partnership of Kenya and Fiji is weak.", "partnership", "2024"],
    ["They praised the strategic partnership of Kenya and Fiji, agreed last year.", "partnership", "2024"],
    ["They praised the strategic partnership of Kenya and Fiji, and agreed last year to sail.", "partnership", null],
    ["The earlier strategic partnership of Kenya and Fiji was from 2012.", "partnership", "2012"],
    ["On 3 May 2025 Fiji became the first strategic partner of Kenya since 2012.", "partnership", "2025-05-03"],
    ["Fiji, the only strategic partner of Kenya since 2012, sails.", "partnership", null],
    ["In 2019, five years after they became L, Kenya and Fiji sailed.", "partnership", "2014"],
    ["Fiji, since May 2016 a strategic partner of Kenya, sails.", "partnership", "2016-05"],
    ["Fiji, a strategic partner that Kenya has supplied since 2016, sails.", "partnership", null],
    ["Kenya and Fiji became L. The announcement came in May 2025.", "partnership", "2025-05"],
    ["Kenya and Fiji became L. It was announced in May 2025.", "partnership", "2025-05"],
    ["Kenya and Fiji became L. The signing took place in May 2025.", "partnership", "2025-05"],
    ["Kenya and Fiji became L. The change made headlines in May 2025.", "partnership", null],
    ["Kenya and Fiji became L. The announcement of a bridge came in May 2025.", "partnership", null],
    ["Kenya and Fiji became L. It was announced in May 2025 that rice was short.", "partnership", null],
  ] as const)("%s", (text, kind, start) => {
    expect(relationsIn(text.replace(" L", " strategic partners"), kind)[0]).toMatchObject({ start });
  });

  test("what is done was so since then, though it is to be marked", () => {
    const text = "Kenya and Fiji plan to mark 25 years since the restoration of diplomatic relations.";
    expect(relationsIn(text, "diplomatic", "2002-06-04")[0]).toMatchObject({ change: "established", start: "1977" });
  });

  test("what has been in place since a visit holds since then", () => {
    const text = "A strategic partnership has been in place between Kenya and Fiji since a trip to Suva in 2016.";
    expect(relationsIn(text, "partnership")[0]).toMatchObject({ change: "held", start: "2016" });
  });

  test("a year that nobody tells stays open", () => {
    const text = "On November 9, Nairobi will host the 14th Kenyan-Ugandan Border Forum.";
    expect(relationsIn(text, "host", null)[0]).toMatchObject({ start: "XXXX-11-09" });
  });
});

describe("what is not done", () => {
  test.each([
    ["Concluding a border treaty with Uganda is a key issue, Kenya said.", "instrument", "planned"],
    [
      "The issue was only about Kenya signing an association agreement with the European Union.",
      "instrument",
      "planned",
    ],
    ["Kenya and Fiji will take the necessary steps to extend the Agreement on Ports.", "instrument", "planned"],
    ["Norway joining the European Union will strengthen the bloc.", "membership", "planned"],
    ["The World Cup in Kenya is approaching.", "host", "planned"],
    ["Kenya is hosting the next Olympic Games.", "host", "planned"],
    ["Allies at the Vilnius Summit endorsed the goals.", "host", "actual"],
    ["They discussed the prospects of the port and Malta's Presidency of the Council of Europe.", "chair", "actual"],
    ["They spoke of Malta's forthcoming chairmanship of the Council of Europe.", "chair", "planned"],
    ["Signing the border treaty with Uganda was a mistake, Kenya said.", "instrument", "actual"],
    ["Kenya and Uganda are close to signing a border treaty.", "instrument", "possible"],
    ["Malta rejected the pact between Kenya and Uganda.", "instrument", "actual"],
    ["Kenya was honoured to have held the AU summit in Nairobi.", "host", "actual"],
    ["Kenya prepared hard, and it is proud to have hosted the World Cup.", "host", "actual"],
  ] as const)("%s", (text, kind, assertion) => expect(relationsIn(text, kind)[0]).toMatchObject({ assertion }));

  test.each([
    [
      "Kenya said that Fiji would be steadier in supporting Kenya's accession to the World Trade Organization.",
      "position",
    ],
    ["Kenya said it did not rule out a closer partnership with NATO.", "partnership"],
    ["Much has changed since Austria's entry into the European Union.", "membership"],
  ] as const)("%s", (text, kind) => expect(relationsIn(text, kind)).toEqual([]));
});

describe("whose it is", () => {
  test.each([
    ["Kenya congratulated the president on Angola's signing of the Artemis Accords.", "instrument", ["state:AGO"]],
    [
      "He praised Kenya's work, including its recent Free Trade Agreements signed with Fiji and Chad as well as aid in Jordan and Egypt.",
      "instrument",
      ["state:FJI", "state:KEN", "state:TCD"],
    ],
    [
      "The Declaration on Trust between the Republic of Kenya and the Association of Southeast Asian Nations was adopted.",
      "instrument",
      ["org:ASEAN", "state:KEN"],
    ],
    [
      "Fiji stressed the weight of Kenya as a strategic partner, and as a part of the pact among Egypt, Iraq and Jordan.",
      "partnership",
      ["state:FJI", "state:KEN"],
    ],
  ] as const)("%s", (text, kind, subject) => expect(relationsIn(text, kind)).toMatchObject([{ subject }]));

  test.each([
    ["The presidents of Kenya and Fiji met. We have a deal with Brovexia, Kenya's president said.", "instrument"],
    ["The Treaty between Kenya and Fiji was the last in a line of treaties signed by African countries.", "instrument"],
    ["Kenya's president met Fiji's. We have a great deal of issues to discuss, Kenya's president said.", "instrument"],
    ["Kenya's president said that he and Fiji's president had reached an agreement on a visit to Suva.", "instrument"],
    ["Kenya's president chaired a meeting of the Arms and Industry Commission.", "chair"],
    ["This Forum is taking place in Nairobi.", "host"],
    ["The Nairobi office of the president of Kenya hosted a meeting today with heads of firms of Fiji.", "host"],
    [
      "The president of Kenya and the president of Fiji reached agreement that their ministers would meet again.",
      "instrument",
    ],
    ["The leaders of Kenya and Fiji reached an agreement on this issue.", "instrument"],
    ["Kenya and Fiji spoke of their duties under world treaties, including the harbour agreements.", "instrument"],
    ["The president of Kenya chaired the second meeting of the Interagency Task Force on Floods.", "chair"],
    ["Kenya stands with the people of Kenya.", "position"],
    ["They held the Nairobi Dairy Farmers Forum.", "host"],
    ["Kenya and Fiji met after the meeting of the leaders' Council.", "project"],
    ["I maintained good-natured and stable relations with Fiji, Kenya's president said.", "diplomatic"],
  ] as const)("%s", (text, kind) => expect(relationsIn(text, kind)).toEqual([]));
});

describe("the whole name and no more", () => {
  test.each([
    [
      "The Forum on Trust and Fair Trade in Africa was held in Nairobi.",
      "host",
      "gathering:Forum on Trust and Fair Trade in Africa",
    ],
    [
      "They spoke of the meeting of the High-Level Kenyan-Ugandan Council scheduled for May 3.",
      "project",
      "project:High-Level Kenyan-Ugandan Council",
    ],
    [
      "They praised the meeting of the Kenya-Uganda Energy Council on May 3.",
      "project",
      "project:Kenya-Uganda Energy Council",
    ],
    [
      "Kenya favours the solution of the Iraqi crisis solely by peaceful means.",
      "position",
      "topic:solution of the iraqi crisis solely by peaceful means",
    ],
    ["Kenya signed a non-aggression pact with Uganda.", "instrument", "instrument:non-aggression pact"],
    [
      "Kenya and Uganda signed a protocol to amend and supplement the Agreement on Lake Trade.",
      "instrument",
      "instrument:protocol to amend and supplement the agreement on lake trade",
    ],
    [
      "Kenya and Uganda signed an agreement to build a port and opened a school.",
      "instrument",
      "instrument:agreement to build a port",
    ],
    [
      "Kenya and Uganda signed the Lake Trade Agreement to strengthen ties.",
      "instrument",
      "instrument:lake trade agreement",
    ],
    [
      "Kenya and Uganda approved the Lake Action Plan to Clean the Lake.",
      "instrument",
      "instrument:lake action plan to clean the lake",
    ],
    [
      "Kenya hosted the third session of the Lake Commission in Nairobi.",
      "host",
      "gathering:third session of the Lake Commission",
    ],
    [
      "Kenya hosted the second meeting of ministers on the unrest in Chad.",
      "host",
      "gathering:second meeting of ministers on the unrest in Chad",
    ],
    ["Kenya and Uganda are building the Lake Railway that will carry tea.", "project", "project:Lake Railway"],
    [
      "Kenya and Uganda set up a Joint Security Working Group to develop roads.",
      "project",
      "project:Joint Security Working Group",
    ],
    [
      "They spoke about the upcoming meeting of the Lake Group foreign ministers, which is to take place in Nairobi in June.",
      "host",
      "gathering:meeting of the Lake Group foreign ministers",
    ],
  ] as const)("%s", (text, kind, object) => expect(relationsIn(text, kind)[0]).toMatchObject({ object }));
});

describe("what a page leaves open", () => {
  test.each([
    ["Kenya and Uganda met. Kenya spoke of its duties under the Ottawa Convention of 1997.", "instrument"],
    ["The president of Kenya spoke. Uganda signed security agreements with more than 20 countries.", "instrument"],
    ["Kenya and the leaders of Uganda spoke of reaching full national accord.", "instrument"],
    ["Kenya and Uganda criticised words about the need to revise the Entebbe Package of Measures.", "instrument"],
    [
      "We have supported the idea to hold a conference on the Ugandan crisis in Berlin, Kenya's president said.",
      "host",
    ],
    [
      "The ministers of Kenya and Norway had arrived for a meeting of the ASEAN Council of Defence Ministers.",
      "project",
    ],
    ["Today we are announcing that Kenya will host a future, third Summit.", "host"],
    ["They attended the 13th Conference of Heads of State and Government of the Lake Movement in Nairobi.", "host"],
    ["With Kenya's president they examined the plans for a meeting of the Supreme Lake Economic Council.", "project"],
    [
      "The declaration was signed by the league's president Ali Musa and heads of federations of Kenya and Uganda.",
      "instrument",
    ],
    [
      "Kenya's president met Uganda's. I hope that we will normalise our relations, Kenya's president said.",
      "diplomatic",
    ],
    ["Kenya's president will visit Uganda to deepen the strategic partnership among the BRICS nations.", "partnership"],
    ["Kenya met Uganda. Your partnership with us is vital to stopping the spread of hate.", "partnership"],
  ] as const)("%s", (text, kind) => expect(relationsIn(text, kind)).toEqual([]));

  test.each([
    ["They discussed progress toward a new Kenya-Uganda Defense Agreement.", "instrument", { assertion: "planned" }],
    [
      "He recalled that 2026 would mark the 20th anniversary of the signing of the Declaration on Strategic Partnership between Kenya and Uganda.",
      "partnership",
      { change: "established", start: "2006" },
    ],
    [
      "Kenya and Fiji will celebrate the 30th anniversary of diplomatic relations in 2026.",
      "diplomatic",
      { start: "1996" },
    ],
    ["Malta's 2019 OSCE chairmanship was quiet.", "chair", { start: "2019" }],
    ["Soon, in less than a month, Malta will take over the chairmanship of the OSCE.", "chair", { duration: null }],
    [
      "The president of Kenya arrived in Suva. A draft Joint Statement by the Heads of the EAC Member States has been prepared.",
      "instrument",
      { subject: ["org:EAC"] },
    ],
  ] as const)("%s", (text, kind, value) => expect(relationsIn(text, kind)[0]).toMatchObject(value));
});

describe("seats, chairs and ties that a page tells in passing", () => {
  test.each([
    ["Kenya and Uganda want to be strategic partners.", "partnership", { change: "proposed", assertion: "planned" }],
    [
      "The EAC met. At their summit in Nairobi the presidents adopted a declaration on fish.",
      "instrument",
      { subject: ["org:EAC"] },
    ],
    ["Kenya ratified its border treaty with Uganda this spring.", "instrument", { start: null }],
    [
      "They praised the pact that Kenya concluded with Uganda and last year's accord with Chad.",
      "instrument",
      { subject: ["state:KEN", "state:UGA"] },
    ],
    [
      "The European Union is an observer of the Arab League. Kosovo, which applied in December 2022, waits.",
      "membership",
      { subject: ["state:XKX"], object: "org:EU" },
    ],
  ] as const)("%s", (text, kind, value) => expect(relationsIn(text, kind)[0]).toMatchObject(value));

  test("who is left out recognises nobody", () => {
    const text = "Kosovo is recognised by more than a hundred states, but not by Spain.";
    expect(relationsIn(text, "diplomatic")).toEqual([]);
  });
});
