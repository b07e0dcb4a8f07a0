import { describe, expect, test } from "vitest";
import { partnerships } from "./read.ts";

/** What is told of the strategic partnership of Kenya and Norway, without its parties and level. */
function told(text: string): readonly string[] {
  return partnerships(text).map((line) => line.replace("KEN+NOR strategic partnership ", ""));
}

describe("when a level began of which a clause tells something else", () => {
  test.each([
    ["The strategic partnership on which Kenya and Norway build was agreed in 2010.", "established 2010"],
    ["Kenya met Norway. The strategic partnership that they want to deepen was signed in 2010.", "established 2010"],
    ["Kenya met Norway. The strategic partnership which they hope to build is to be signed soon.", "proposed"],
    ["Kenya met Norway. The strategic partnership they reaffirmed on Monday was hailed.", "reaffirmed"],
    ["Kenya met Norway. The strategic partnership of the two countries, in place since 2012, goes on.", "held 2012"],
  ])("%s", (text, line) => expect(told(text)).toEqual([line]));
});

describe("the one before a level of the same name", () => {
  const today = "Kenya and Norway signed a strategic partnership today.";

  test.each([
    "It follows the one agreed in 2020.",
    "The agreement succeeds the one concluded by others in 2020.",
    "It takes the place of the one launched in 2020.",
  ])("%s", (text) => expect(told(`${today} ${text}`)).toEqual(["established 2020", "established 2025-06-01"]));

  test.each(["The pipeline is the one agreed in 2020.", "A trade deal will replace the one signed in 2020."])(
    "not %s",
    (text) => expect(told(`${today} ${text}`)).toEqual(["established 2025-06-01"]),
  );
});

describe("who is named by words around a name", () => {
  test.each([
    [
      "The Republic of Kenya and the Kingdom of Norway, hereinafter the Parties, have concluded a strategic partnership.",
      "established",
    ],
    ["His Majesty King Harald V and Mr Ruto agreed on a strategic partnership of Norway and Kenya.", "established"],
    [
      "Kenya and Norway plan a strategic partnership to mark half a century of relations, Foreign Minister Sergei Lavrov said.",
      "proposed",
    ],
  ])("%s", (text, line) => expect(told(text)).toEqual([line]));

  test("of two states of one name the one whose officials come up", () => {
    const text = "Korea and Norway signed a strategic partnership.";
    expect(partnerships(text)).toEqual([]);
    expect(partnerships(`${text} Kim Jong Un was pleased.`)).toEqual(["NOR+PRK strategic partnership established"]);
  });
});

describe("what a document does that was signed", () => {
  test.each([
    [
      "By a declaration which they signed on Monday, Kenya and Norway will become strategic partners.",
      "established 2025-05-26",
    ],
    [
      "Ties of Kenya and Norway are to be raised to a strategic partnership under an agreement signed in Oslo today.",
      "upgraded 2025-06-01",
    ],
    [
      "A declaration adopted in May 2022 will raise Kenya's ties with Norway to a strategic partnership.",
      "upgraded 2022-05",
    ],
    ["By a declaration to be signed today, Kenya and Norway will become strategic partners.", "proposed"],
    ["Under a plan drafted on Monday, Kenya and Norway will become strategic partners.", "proposed"],
    ["The king looked on while the strategic partnership of Kenya and Norway was signed.", "established"],
    ["The king planned a visit when the strategic partnership of Kenya and Norway is signed.", "proposed"],
  ])("%s", (text, line) => expect(told(text)).toEqual([line]));
});

describe("of whom something is made, and for whom a level is kept", () => {
  test.each([
    ["The treaty makes strategic partners of Kenya and Norway.", ["KEN+NOR strategic partnership established"]],
    [
      "Chad has made strategic partners of Kenya and Norway.",
      ["KEN+TCD strategic partnership established", "NOR+TCD strategic partnership established"],
    ],
    [
      "Chad is choosy. For Kenya it has a strategic partnership. With Norway there is a comprehensive one.",
      ["KEN+TCD strategic partnership held", "NOR+TCD comprehensive strategic partnership held"],
    ],
    [
      "It took Chad and Norway eleven years to get from a strategic partnership, announced in 2009, to where they are.",
      ["NOR+TCD strategic partnership established 2009"],
    ],
    ["Only Norway could claim a strategic partnership with Chad.", ["NOR+TCD strategic partnership held"]],
  ])("%s", (text, lines) => expect(partnerships(text)).toEqual(lines));
});

describe("each of several with its date and words", () => {
  test.each([
    [
      "Chad signed declarations on a strategic partnership with Kenya on Tuesday and with Norway on Thursday.",
      ["KEN+TCD strategic partnership established 2025-05-27", "NOR+TCD strategic partnership established 2025-05-29"],
    ],
    [
      "Chad became a strategic partner of Kenya in 2006, of Norway in 2007.",
      ["KEN+TCD strategic partnership established 2006", "NOR+TCD strategic partnership established 2007"],
    ],
    [
      "Chad lowered its relations with Kenya from a comprehensive partnership to a friendly one.",
      ["KEN+TCD friendly partnership downgraded"],
    ],
    [
      "Chad trades with Kenya and Norway. With both of them it has a strategic partnership.",
      ["KEN+TCD strategic partnership held", "NOR+TCD strategic partnership held"],
    ],
    [
      "Kenya and Norway met. With both hands Chad grasped the strategic partnership of Peru.",
      ["PER+TCD strategic partnership held"],
    ],
    [
      "Fiji compared its treaty with Peru with Kenya's strategic partnership with Norway.",
      ["KEN+NOR strategic partnership held"],
    ],
    ["Chad has three strategic partners in Africa, the envoy of Kenya said.", []],
  ])("%s", (text, lines) => expect(partnerships(text)).toEqual(lines));
});

describe("a first sentence that is no more than what is new", () => {
  test.each([
    [
      "Kenya and Norway strategic partners. The Kenyan and the Norwegian minister settled it on Monday.",
      "established 2025-05-26",
    ],
    ["Strategic partnership for Kenya and Norway. The ministers were pleased.", "established"],
    [
      "Strategic partnership between Kenya and Norway since 2012. The Kenyan minister met Norway's on Monday.",
      "held 2012",
    ],
    ["Kenya and Norway are strategic partners. The Kenyan and the Norwegian minister met on Monday.", "held"],
  ])("%s", (text, line) => expect(told(text)).toEqual([line]));
});

describe("another with whom it was the same", () => {
  const first = "Chad raised its ties with Norway to a strategic partnership in 2019";
  const norway = "NOR+TCD strategic partnership upgraded 2019";
  test.each([
    ["; in 2021 it was the same with Kenya.", ["KEN+TCD strategic partnership upgraded 2021", norway]],
    [". In 2021 the same happened with Kenya.", ["KEN+TCD strategic partnership upgraded 2021", norway]],
    [". In Kenya it was the same speech.", [norway]],
  ])("%s", (text, lines) => expect(partnerships(first + text)).toEqual(lines));

  test("with whom it was that it first began", () => {
    const text =
      "Chad and Kenya are strategic partners. It was with Norway, in 2019, that Chad first had such a relationship.";
    expect(partnerships(text)).toContain("NOR+TCD strategic partnership held 2019");
  });
});

test.each([
  ["Kenya rejects the view that its strategic partnership with Norway has suffered.", "held"],
  ["Kenya denies that its strategic partnership with Norway has suffered.", "held"],
  ["Kenya denies that the strategic partnership with Norway exists.", "denied"],
  ["Kenya rejects the idea that Norway is a strategic partner.", "denied"],
  ["Kenya and Norway are on their way to a strategic partnership.", "proposed"],
  ["Kenya and Norway are on track for a strategic partnership.", "proposed"],
  ["The strategic partnership of Kenya and Norway paves the way to prosperity.", "held"],
])("%s", (text, line) => expect(told(text)).toEqual([line]));

test.each([
  "Kenya has gained two strategic partners within a week. In Oslo, it was Norway's turn.",
  "Kenya met Norway. The government in Nairobi would redefine its strategic partnerships, he said.",
])("several of which none is named: %s", (text) => expect(told(text)).toEqual([]));

describe("who had the like before", () => {
  const deed = "Chile had concluded a strategic partnership with Norway on Monday; ";

  test("may claim it from no day", () => {
    const lines = partnerships(
      `${deed}up to then only Peru and Kenya could claim a relationship of the kind with Oslo.`,
    );
    expect(lines.slice(1).sort()).toEqual(["KEN+NOR strategic partnership held", "NOR+PER strategic partnership held"]);
  });

  test.each([
    ["Kenya can claim a strategic partnership with Norway.", "held"],
    ["Kenya cannot claim a strategic partnership with Norway.", "denied"],
    ["Kenya cannot rely on its strategic partnership with Norway.", "held"],
  ])("%s", (text, line) => expect(told(text)).toEqual([line]));
});

describe("what is done with what stands before it", () => {
  test.each([
    ["A strategic partnership is what Kenya and Norway concluded in May 2023.", "established 2023-05"],
    ["Strategic partners is what Kenya and Norway became in 2014.", "established 2014"],
    ["A strategic partnership is what Kenya and Norway raised their ties to in 2014.", "upgraded 2014"],
    ["A strategic partnership with Norway is what Kenya would like to have.", "proposed"],
    ["A strategic partnership was what Kenya and Norway did not sign.", "denied"],
    ["Strategic partners is what Kenya and Norway have been since 2014.", "held 2014"],
    ["The strategic partnership of Kenya and Norway is what made the railway possible.", "held"],
  ])("%s", (text, line) => expect(told(text)).toEqual([line]));
});

describe("a date of something else", () => {
  test.each([
    ["Kenya and Norway, members of a bloc founded in 1969, agreed on a strategic partnership.", "established"],
    ["Kenya, shaken by a coup staged in May 2020, signed a strategic partnership with Norway.", "established"],
    [
      "A strategic partnership of Kenya with Norway was announced, the first step of that kind since ties were opened in 1960.",
      "established",
    ],
    ["Talks held on Monday gave Kenya and Norway a strategic partnership.", "established 2025-05-26"],
    ["Documents signed on Monday made Kenya and Norway strategic partners.", "established 2025-05-26"],
    ["By a text issued on Monday Kenya and Norway agreed on a strategic partnership.", "established 2025-05-26"],
  ])("%s", (text, line) => expect(told(text)).toEqual([line]));
});

describe("since when somebody is called a partner", () => {
  test.each([
    ["Strategic partners the two nations had called each other since October 2017.", "held 2017-10"],
    ["From 2014 on they had figured as a strategic partnership.", "held 2014"],
    ["The strategic partnership was put down in writing on 9 January 2009.", "established 2009-01-09"],
    ["The strategic partnership was given the shape of a treaty in 2009.", "established 2009"],
  ])("%s", (text, line) => expect(told(`Kenya met Norway in Oslo. ${text}`)).toEqual([line]));
});
