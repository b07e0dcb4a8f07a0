import { describe, expect, test } from "vitest";
import { partnerships } from "./read.ts";

/** What is told of the strategic partnership of Kenya and Norway, without its parties and level. */
function told(text: string): readonly string[] {
  return partnerships(text).map((line) => line.replace("KEN+NOR strategic partnership ", ""));
}

describe("what is to come, with its date", () => {
  test.each([
    ["Kenya and Norway plan to conclude a strategic partnership in 2026.", "proposed 2026"],
    [
      "Kenya and Norway will sign a treaty on strategic partnership when the king comes to Nairobi in August.",
      "proposed 2025-08",
    ],
    [
      "Kenya and Norway agreed to conclude a strategic partnership when the king visits Oslo in August.",
      "proposed 2025-08",
    ],
    ["Kenya and Norway spoke of a strategic partnership to be signed in September.", "proposed 2025-09"],
    ["He repeated the proposal that Kenya and Norway become strategic partners in 2027.", "proposed 2027"],
    ["The suggestion that Kenya and Norway become strategic partners was welcomed.", "proposed"],
    ["The Kenyan government approved the draft treaty on strategic partnership with Norway.", "proposed"],
    ["Kenya and Norway announced today that they want a strategic partnership.", "proposed"],
    ["Kenya and Norway agreed that their ties should be raised to a strategic partnership.", "proposed"],
    ["Kenya proposed that its ties with Norway be raised to a strategic partnership.", "proposed"],
    ["Kenya will remain a strategic partner of Norway.", "held"],
    ["Linked by a strategic partnership, Kenya and Norway will meet in May.", "held"],
  ])("%s", (text, change) => expect(told(text)).toEqual([change]));
});

describe("what is new", () => {
  test.each([
    [
      "Kenya and Norway on Monday issued a Joint Declaration on the Implementation of a Strategic Partnership.",
      "established 2025-05-26",
    ],
    [
      "Kenya and Norway on Monday issued a plan on the implementation of their strategic partnership.",
      "reaffirmed 2025-05-26",
    ],
    [
      "A treaty on strategic partnership was among the papers that Kenya and Norway signed today.",
      "established 2025-06-01",
    ],
    ["Kenya and Norway pass from a comprehensive partnership to a strategic partnership.", "upgraded"],
    ["Kenya obtained a strategic partnership with Norway.", "established"],
    ["Kenya and Norway elevated their ties to the Kenya-Norway Strategic Partnership.", "upgraded"],
    ["Kenya and Norway lifted the Kenya-Norway strategic partnership to new heights.", "reaffirmed"],
    ["Kenya obtained loans under its strategic partnership with Norway.", "held"],
    ["The strategic partnership of Kenya and Norway was declared over in May.", "ended to 2025-05"],
    ["What Kenya and Norway have henceforth is a strategic partnership.", "established"],
    ["Kenya and Norway are henceforth bound by a strategic partnership.", "established"],
    ["Kenya and Norway are strategic partners and will henceforth meet each year.", "held"],
    ["From then on Kenya and Norway will be strategic partners.", "proposed"],
    ["Kenya and Norway will from now on build their relations as a strategic partnership.", "established"],
    ["Kenya and Norway will henceforth be strategic partners.", "established"],
    ["Kenya and Norway will from now on work towards a strategic partnership.", "proposed"],
    ["Kenya and Norway will from next year build their relations as a strategic partnership.", "proposed 2026"],
    ["Kenya and Norway passed a law on their strategic partnership.", "held"],
    [
      "The kings of Kenya and Norway signed papers, one of which raises their ties to a strategic partnership.",
      "upgraded",
    ],
    ["The strategic partnership of Kenya and Norway made room for a joint fund.", "held"],
    [
      "On 3 May 2024 Kenya and Norway took the decision to raise their ties to a strategic partnership.",
      "upgraded 2024-05-03",
    ],
    ["Kenya's parliament will vote on the decision to raise ties with Norway to a strategic partnership.", "proposed"],
    ["Kenya and Norway agreed that their ties be raised to a strategic partnership.", "upgraded"],
    ["No decision to raise the ties of Kenya with Norway to a strategic partnership was taken.", "denied"],
    ["With a charter signed in May 2008 Kenya and Norway entered into a strategic partnership.", "established 2008-05"],
    ["The charter that makes Kenya and Norway strategic partners was ratified in May.", "established"],
  ])("%s", (text, change) => expect(told(text)).toEqual([change]));
});

describe("what only looks as if it were to come", () => {
  test.each([
    ["The first treaty on strategic partnership to be signed by Kenya was the one with Norway.", "established"],
    ["The study showed that Kenya and Norway became strategic partners in 2015.", "established 2015"],
    [
      "After the signing of a strategic partnership on May 12, Kenya and Norway will open consulates.",
      "established 2025-05-12",
    ],
    [
      "The ministers of Kenya and Norway announced a strategic partnership when they met in Oslo in May 2024.",
      "established 2024-05",
    ],
    [
      "Kenya and Norway will sign a treaty on strategic partnership in August, the ministry confirmed.",
      "proposed 2025-08",
    ],
    [
      "The strategic partnership between Kenya and Norway, which the king confirmed in 2018, is dear to us.",
      "reaffirmed",
    ],
    ["Kenya wishes to state that its strategic partnership with Norway is intact.", "held"],
  ])("%s", (text, change) => expect(told(text)).toEqual([change]));
});

describe("how a level began, rose or ended", () => {
  test.each([
    ["They hailed the upgrade of Kenya's ties with Norway to a strategic partnership.", ["upgraded"]],
    ["They hailed the upgrading of the strategic partnership between Kenya and Norway.", ["reaffirmed"]],
    [
      "The strategic partnership to which Kenya and Norway raised their ties in May 2024 is dear to us.",
      ["upgraded 2024-05"],
    ],
    ["Kenya and Norway brought into being a strategic partnership in 2021.", ["established 2021"]],
    ["A strategic partnership between Kenya and Norway was born in 2021.", ["established 2021"]],
    ["Kenya has become the third country to have a strategic partnership with Norway.", ["established"]],
    ["The strategic partnership between Kenya and Norway was not raised at the talks.", ["held"]],
    ["Kenya and Norway did not raise their ties to a strategic partnership.", ["denied"]],
    ["Kenya will never end its strategic partnership with Norway.", ["held"]],
    ["The strategic partners Kenya and Norway held a meeting in Oslo in May 2024.", ["held"]],
    ["Kenya let its strategic partnership with Norway die in 2023.", ["ended to 2023"]],
    ["Kenya ended its 2011 strategic partnership with Norway in May 2023.", ["ended 2011 to 2023-05"]],
    ["Kenya reaffirmed its strategic partnership of 2011 with Norway.", ["reaffirmed 2011"]],
    ["It is a year to the day since Kenya and Norway became strategic partners.", ["established 2024-06-01"]],
    ["It is a year since Kenya and Norway became strategic partners.", ["established 2024"]],
    [
      "Kenya praised its strategic partnership with Norway, a year after it was signed on 3 May 2024.",
      ["established 2024-05-03"],
    ],
    ["Kenya praised its strategic partnership with Norway, a year after it was flooded on 3 May 2024.", ["reaffirmed"]],
    [
      "Kenya praised its strategic partnership with Norway. Ties were raised to the current level in 2019.",
      ["upgraded 2019"],
    ],
    [
      "The comprehensive strategic partnership, to which Kenya and Norway raised their strategic partnership of 2011 in May 2024, is dear to us.",
      ["KEN+NOR comprehensive strategic partnership upgraded 2024-05", "established 2011"],
    ],
  ])("%s", (text, changes) => expect(told(text)).toEqual(changes));
});

describe("documents, and what becomes of them", () => {
  test.each([
    ["The strategic partnership agreement signed by Kenya and Norway in 2001 expired last year.", "ended 2001 to 2024"],
    [
      "The strategic partnership treaty between Kenya and Norway, signed in 1997, ceased to be in force on 1 April 2019.",
      "ended 1997 to 2019-04-01",
    ],
    [
      "The talks on the strategic partnership that Kenya and Norway signed in 2001 ended on Monday.",
      "established 2001",
    ],
    ["The strategic partnership agreement between Kenya and Norway entered into force on Monday.", "held"],
    [
      "Kenya and Norway raised their ties to a strategic partnership by a declaration signed in May 2021.",
      "upgraded 2021-05",
    ],
    ["Kenya and Norway now have a strategic partnership. They spoke of a statement signed on Monday.", "held"],
    [
      "Kenya and Norway raised their ties to a strategic partnership. The relevant statement was signed on Monday.",
      "upgraded 2025-05-26",
    ],
    [
      "Kenya and Norway raised their ties to a strategic partnership. The statement on fish was signed on Monday.",
      "upgraded",
    ],
  ])("%s", (text, change) => expect(told(text)).toEqual([change]));
});

test("each of a list has the day told of it", () => {
  const list = (text: string): readonly string[] =>
    partnerships(text).map((line) => line.replace(" strategic partnership established", ""));
  const years = ["KEN+MLT 2011-05-03", "KEN+NOR 2012-06-04", "KEN+PER 2013-07"];
  expect(
    list("Kenya signed strategic partnerships with Malta on May 3, 2011, Norway on 4 June 2012 and Peru in July 2013."),
  ).toEqual(years);
  expect(
    list(
      "Kenya agreed a strategic partnership with Malta on 3 May 2011, with Norway on June 4, 2012 and with Peru in July 2013.",
    ),
  ).toEqual(years);
});

describe("a deed on something that has to do with a level", () => {
  test.each([
    ["Kenya and Norway launched a hotline in the framework of their strategic partnership.", "held"],
    ["Kenya and Norway signed a memorandum under their strategic partnership on Monday.", "held"],
    ["Trade is becoming a cornerstone of the strategic partnership between Kenya and Norway.", "held"],
    ["Kenya and Norway announced that their strategic partnership is one of equals.", "held"],
    ["The strategic partnership between Kenya and Norway, which created many jobs, is dear to us.", "held"],
    ["Kenya and Norway have to give their strategic partnership new content.", "held"],
    ["Ties were warming, and the strategic partnership of Kenya and Norway was a good sign.", "held"],
    ["Kenya and Norway signed a declaration on their strategic partnership in 2012.", "established 2012"],
    ["The strategic partnership of Kenya and Norway, which they created in 2012, is dear to us.", "established 2012"],
  ])("%s", (text, change) => expect(told(text)).toEqual([change]));
});

describe("a level that is built", () => {
  test.each([
    ["Kenya and Norway built a strategic partnership in 2012.", "established 2012"],
    ["Kenya and Norway are building a strategic partnership.", "reaffirmed"],
    ["Kenya and Norway continue to build a strategic partnership.", "reaffirmed"],
    ["Kenya and Norway developed a strategic partnership further.", "reaffirmed"],
  ])("%s", (text, change) => expect(told(text)).toEqual([change]));
});

describe("when the level began that is left, and when the new one", () => {
  const left = "KEN+NOR comprehensive partnership established 2012";
  test.each([
    [
      "On May 5 Kenya and Norway raised their ties to a strategic partnership, up from the comprehensive partnership signed in 2012.",
      [left, "upgraded 2025-05-05"],
    ],
    [
      "Kenya and Norway announced a strategic partnership, up from the comprehensive partnership signed in 2012.",
      [left, "upgraded"],
    ],
    [
      "Kenya and Norway agreed on a comprehensive partnership in 2012 and put a strategic partnership in its place in 2019.",
      [left, "established 2019"],
    ],
  ])("%s", (text, changes) => expect(told(text)).toEqual(changes));
});

describe("dates that are none of a deed", () => {
  test.each([
    [
      "This May marks 12 years of the signing of the Declaration on Strategic Partnership of Kenya and Norway.",
      "established 2013",
    ],
    [
      "He expects a visit next year, as in the treaty on strategic partnership signed by Kenya and Norway.",
      "established",
    ],
  ])("%s", (text, change) => expect(told(text)).toEqual([change]));
});

describe("a deed that still waits for a document", () => {
  const agreed = "Kenya and Norway agreed to raise their ties to a strategic partnership";
  test.each([
    ["Kenya and Norway initialled a treaty on strategic partnership on Monday.", "proposed"],
    ["A statement on the establishment of a strategic partnership of Kenya and Norway was initialled.", "proposed"],
    [`${agreed} and told a committee to draft the text.`, "proposed"],
    [`${agreed} and tasked experts with the drafting of a treaty.`, "proposed"],
    [`${agreed}. A committee will draft the text.`, "proposed"],
    [`${agreed} and told a committee to see to it.`, "upgraded"],
    [`${agreed}. They will draft a budget.`, "upgraded"],
  ])("%s", (text, change) => expect(told(text)).toEqual([change]));
});

describe("words of another deed beside a level", () => {
  test.each([
    ["Kenya upgraded its embassy in Oslo and wants a strategic partnership with Norway.", "proposed"],
    ["Kenya raised tariffs and remains a strategic partner of Norway.", "held"],
    ["Kenya and Norway raised their ties and brought them to the level of a strategic partnership.", "upgraded"],
    ["Kenya and Norway signed and exchanged a declaration on strategic partnership.", "established"],
    ["Kenya and Norway signed the treaty on strategic partnership that had been prepared for years.", "established"],
    ["Kenya and Norway announced a strategic partnership that has been planned for August.", "proposed"],
  ])("%s", (text, change) => expect(told(text)).toEqual([change]));
});

describe("since when a level is there", () => {
  const since = "Kenya and Norway, which have been strategic partners since 2013,";
  test.each([
    [`${since} agreed on a fund.`, "held 2013"],
    [`${since} last October agreed on a fund.`, "held 2013"],
    ["The declaration under which Kenya and Norway are strategic partners was signed in 2019.", "established 2019"],
    ["Kenya and Norway are strategic partners, a status that dates from 2018.", "held 2018"],
    ["Kenya and Norway deepen their strategic partnership, in existence since May 2000.", "reaffirmed 2000-05"],
    ["Kenya and Norway deepen their strategic partnership and the visa regime, in place since 2011.", "reaffirmed"],
  ])("%s", (text, change) => expect(told(text)).toEqual([change]));
});

describe("words that only look like those of a change", () => {
  test.each([
    ["Kenya has had a strategic partnership with Norway for ten years, longer than Sweden.", "held 2015~"],
    ["Kenya no longer regards Norway as a strategic partner.", "ended"],
    ["As strategic partners, Kenya and Norway signed a contract on Monday.", "held"],
    ["Kenya can still count on a strategic partnership with Norway.", "held"],
    ["Kenya gave Norway the title of strategic partner in 2012.", "established 2012"],
    ["The strategic partnership of Kenya with Norway has gained depth.", "held"],
    ["Kenya has gained from its strategic partnership with Norway.", "held"],
    ["Kenya may boast of a strategic partnership with Norway.", "held"],
    ["Kenya may now call itself a strategic partner of Norway.", "held"],
    ["What Kenya and Norway call a strategic partnership dates from 2016.", "held 2016"],
    ["Kenya's call for a strategic partnership with Norway was heard.", "proposed"],
    ["Kenya and Norway want to take further their strategic partnership.", "reaffirmed"],
    ["From today Kenya and Norway are strategic partners.", "established 2025-06-01"],
    ["Kenya and Norway agreed in principle to place their ties on the footing of a strategic partnership.", "proposed"],
  ])("%s", (text, change) => expect(told(text)).toEqual([change]));
});
