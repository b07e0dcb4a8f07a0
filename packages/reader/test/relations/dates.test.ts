import { describe, expect, test } from "vitest";
import { partnerships } from "./read.ts";

describe("the date that a sentence tells of a level", () => {
  test.each([
    [
      "Kenya and Fiji lifted their ties to an L, according to the ministry, which issued a note on Tuesday.",
      "upgraded",
    ],
    ["Kenya and Fiji on Tuesday reaffirmed the L plan they have followed since 2008.", "reaffirmed 2008"],
    ["Kenya and Fiji agreed on Friday to deepen their L.", "reaffirmed"],
    ["Kenya and Fiji on Friday signed a declaration on deepening their L.", "reaffirmed 2025-05-30"],
    ["Kenya and Fiji now enjoy an L, proclaimed the day before in Suva.", "established 2025-05-31"],
    ["Kenya and Fiji are Ls, a status agreed in October 2021.", "established 2021-10"],
    ["Kenya and Fiji are Ls, a status Fiji wants to use in 2026.", "held"],
    ["Kenya and Fiji have an L, signed many deals in 2019 and trade rice.", "held"],
    ["Kenya and Fiji are Ls and have been so since 2011.", "held 2011"],
    ["Kenya and Fiji are Ls and have traded fish since 2011.", "held"],
    ["They follow the L that Kenya and Fiji have kept since the Suva summit of May 2007.", "held 2007-05"],
    ["Kenya and Fiji became Ls two years ago, in May 2023.", "established 2023-05"],
    ["Kenya and Fiji became Ls ten years ago and met in May 2023.", "established 2015~"],
    ["In 2018 Kenya and Fiji had been Ls for four years.", "held 2014~"],
    ["In 2018 Kenya and Fiji were linked by what they had called an L for four years.", "held 2014~"],
    [
      'Kenya asked Fiji to open a school under the "L" the two forged when the king visited Suva in April, it said.',
      "established 2025-04",
    ],
    ["Last Thursday Kenya's ties with Fiji became an L when the queen called on him.", "upgraded 2025-05-29"],
    ["It was in May 2011 that Kenya and Fiji set up what they call an L.", "established 2011-05"],
    ["The seventh anniversary of the L of Kenya and Fiji, which fell on 18 May, was marked.", "held 2018-05-18"],
    ["On the tenth anniversary of the L of Kenya and Fiji, trade fell in May.", "established 2015"],
    ["Ten years into their L, Kenya and Fiji trade little.", "established 2015"],
    ["The L of Kenya and Fiji will turn ten next June.", "established 2016-06"],
    ["Kenya and Fiji have been Ls, as their leaders like to say, since May 2011.", "held 2011-05"],
    ["Kenya and Fiji have been Ls, said the minister, in office since 2019.", "held"],
    [
      "Thursday was the third anniversary of the statement by which Kenya and Fiji began their L.",
      "established 2022-05-29",
    ],
    ["Thursday was the third anniversary of a flood, and Kenya and Fiji signed an L.", "established 2025-05-29"],
    ["Kenya and Fiji enjoy an L, announced during a stopover by the king in May 2014.", "established 2014-05"],
    ["Kenya and Fiji enjoy an L, criticised during a debate in May 2014.", "held"],
    ["Kenya and Fiji hailed the L that they established in 2011.", "reaffirmed 2011"],
    ["Kenya and Fiji will deepen the L announced during the royal visit of 2011.", "reaffirmed 2011"],
    ["Kenya and Fiji deepened the L criticised in 2011.", "reaffirmed"],
    ["The L that Kenya and Fiji signed in May 2011 strengthens trade.", "established 2011-05"],
    ["The declaration of 14 May 2009 made Kenya and Fiji not just allies but Ls.", "established 2009-05-14"],
    ["In 2009 Kenya made a promise to its L Fiji.", "held"],
    ["Kenya and Fiji celebrated the L on Monday.", "held"],
    ["On 3 May Kenya and Fiji set up an L.", "established 2025-05-03"],
    ["The other 3 may see that Kenya and Fiji have an L.", "held"],
    ["In 2009 Kenya described the L with Fiji as vital.", "held"],
    ["The L of Kenya with Fiji goes back to 3 May 2009.", "held 2009-05-03"],
    ["Ls Kenya and Fiji have been for ten years.", "held 2015~"],
    ["It is since January 2018 that Kenya and Fiji have spoken of an L.", "held 2018-01"],
    ["It is since January 2018 that the road is shut, and Kenya and Fiji speak of an L.", "held"],
    ["Kenya keeps lists of its partners. Closest L: Fiji (2018).", "established 2018"],
    [
      "With Fiji's king, whom he saw in Suva on Monday, Kenya's leader agreed to turn their ties into an L.",
      "upgraded 2025-05-26",
    ],
    [
      "Kenya and Fiji have become Ls, according to the statement they issued in Suva on 3 May.",
      "established 2025-05-03",
    ],
    ["They follow the L of the two countries, Kenya and Fiji, launched in May 2021.", "established 2021-05"],
    ["They recall the Declaration on an L, done by Kenya and Fiji on 3 May 2020.", "established 2020-05-03"],
    ["The paper signed in Suva on 3 May 2020 speaks of Kenya and Fiji as Ls.", "held 2020-05-03"],
    ["The note leaked on 3 May 2020 speaks of Kenya and Fiji as Ls.", "held"],
    ["The L of Kenya with Fiji turns 20 next February and needs a programme.", "established 2006-02"],
    ["In May 2020 Kenya's ties with Fiji were put on the footing of an L.", "established 2020-05"],
    ["Kenya is now an L of Fiji. The two governments announced it on Friday.", "established 2025-05-30"],
    [
      "Kenya and Fiji sealed an L. The statement in which both proclaim it is dated 3 May 2020.",
      "established 2020-05-03",
    ],
    ["Kenya and Fiji sealed an L. The statement in which both praise fish is dated 3 May 2020.", "established"],
    ["On Tuesday Kenya and Fiji, where there has been a port since 2019, sealed an L.", "established 2025-05-27"],
    ["Since 2019 the ties of Kenya and Fiji have been raised to an L.", "upgraded 2019"],
    ["They follow the L that has joined Kenya to Fiji since July 2014.", "held 2014-07"],
    ["Kenya wants Fiji to be counted among the Ls of Kenya.", "proposed"],
    ["Kenya is ready to be counted among Fiji's Ls.", "proposed"],
    ["Kenya wants growth among the Ls Kenya and Fiji.", "held"],
    ["Kenya figures among the Ls of Fiji.", "held"],
    ["Kenya is now an L of Fiji. The minister repeated it on Friday.", "held"],
    ["Kenya, which lost to Peru on Monday, raised its ties with Fiji to an L.", "upgraded"],
    ["Kenya and Fiji, who had met on Monday, raised their ties to an L.", "upgraded"],
    ["Kenya and Fiji set their names on Tuesday to a paper that makes of their ties an L.", "established 2025-05-27"],
    ["They fill the L that Kenya has entertained with Fiji since 2011.", "held 2011"],
    ["L is the name of what Kenya has had with Fiji since 2011.", "held 2011"],
    ["L is what Kenya and Fiji have called their ties since 2011.", "held 2011"],
    ["The L of Kenya and Fiji is the answer to what has vexed them since 2011.", "held"],
    ["Under the title of L the ties of Kenya and Fiji have been kept since 2011.", "held 2011"],
    ["Under the title of L the trade of Kenya and Fiji has doubled since 2011.", "held"],
  ] as const)("%s", (text, told) => {
    const [full, one] = ["strategic partnership", "strategic partner"];
    const said = text
      .replace(/\bLs\b/g, `${one}s`)
      .replace(/\ban L\b/g, `a ${full}`)
      .replace(/\bL\b/g, full);
    expect(partnerships(said)).toEqual([`FJI+KEN ${full} ${told}`]);
  });
});

test("a date behind a word that leaves it as it is", () => {
  const said = "Kenya has strategic partners in Asia: Oman, already in 2014, and Qatar, only in 2018.";
  const told = ["KEN+OMN strategic partnership held 2014", "KEN+QAT strategic partnership held 2018"];
  expect(partnerships(said)).toEqual(told);
});

describe("the day of the scene in which a level begins", () => {
  const met = "Kenya's William Ruto met Fiji's Sitiveni Rabuka in Suva on Tuesday. They planted a tree.";
  const text = "a declaration on a strategic partnership between Kenya and Fiji";
  test.each([
    [`${met} The two leaders signed ${text}.`, "established 2025-05-27"],
    [`${met} The leaders raised relations to a strategic partnership, it said.`, "upgraded 2025-05-27"],
    [`Yesterday Kenya and Fiji held a round of talks. The sides adopted ${text}.`, "established 2025-05-31"],
    [`${met} Kenya and Fiji have signed ${text}.`, "established"],
    [`${met} Kenya and Fiji agreed to raise relations to a strategic partnership.`, "upgraded"],
    [
      `Ruto of Kenya landed in Suva on Tuesday. Kenya and Fiji agreed to form a strategic partnership.`,
      "established 2025-05-27",
    ],
    [`When Ruto of Kenya landed on Tuesday, it rained. Kenya and Fiji signed ${text}.`, "established 2025-05-27"],
    [`Ruto of Kenya said on Tuesday that he eats fish. Kenya and Fiji signed ${text}.`, "established"],
    [`Ruto of Kenya flew home from Suva on Tuesday. Kenya and Fiji signed ${text}.`, "established"],
    [
      "Kenya and Fiji signed six papers on Tuesday. The first raises ties to a strategic partnership.",
      "upgraded 2025-05-27",
    ],
    ["On Tuesday Kenya and Fiji signed a treaty; it raises ties to a strategic partnership.", "upgraded 2025-05-27"],
    ["On Tuesday Kenya read the treaty with Fiji; it raises ties to a strategic partnership.", "upgraded"],
    ["Kenya and Fiji will sign a treaty on Tuesday; it raises ties to a strategic partnership.", "upgraded"],
    [`A ferry sank on Tuesday. Kenya and Fiji signed ${text}.`, "established"],
    [`${met} The two countries became strategic partners under other leaders.`, "established"],
    [`${met} "We signed ${text}," Ruto said of his youth.`, "established"],
    [`${met} Chad helped. The two leaders signed ${text}.`, "established"],
    [`Fiji and Kenya will meet on Tuesday. The two leaders signed ${text}.`, "established"],
    [`Fiji's Sitiveni Rabuka visited Kenya on Sunday for three days. They signed ${text}.`, "established"],
    [`SUVA, May 30 (Xinhua) -- Kenya and Fiji have signed ${text}.`, "established 2025-05-30"],
    [
      `SUVA, May 30 (Xinhua) -- Kenya and Fiji will from now on build a strategic partnership.`,
      "established 2025-05-30",
    ],
    [`SUVA, May 30 (Xinhua) -- Kenya and Fiji have raised relations to a strategic partnership.`, "upgraded"],
    [`SUVA, May 30 (Xinhua) -- Critics say Kenya and Fiji have signed ${text}.`, "established"],
  ])("%s", (said, told) => expect(partnerships(said)).toEqual([`FJI+KEN strategic partnership ${told}`]));

  test.each([
    ["In 2019 Kenya's leader toured Asia. In May he and Fiji's leader signed a strategic partnership.", "2019-05"],
    ["The club dates from 2003. Kenya plays there. In May Kenya and Fiji signed a strategic partnership.", "XXXX-05"],
  ])("is of the year told right before where the article has none: %s", (said, start) =>
    expect(partnerships(said, null)).toEqual([`FJI+KEN strategic partnership established ${start}`]),
  );

  test("is none where nobody tells the year", () => {
    const said = `SUVA, May 30 (Xinhua) -- Kenya and Fiji have signed ${text}.`;
    expect(partnerships(said, null)).toEqual(["FJI+KEN strategic partnership established"]);
  });
});

describe("the day on which something is said to be a level, or a level to be something", () => {
  test.each([
    ["For Ruto it was, on 3 May 2019, a strategic partnership of Kenya with Fiji.", "established 2019-05-03"],
    ["A strategic partnership was what Kenya and Fiji had been since 3 May 2019.", "held 2019-05-03"],
    [
      "Kenya and Fiji have formed a strategic partnership: that is the step they took in May 2019.",
      "established 2019-05",
    ],
    [
      "Kenya and Fiji have formed a strategic partnership: that is the step they had promised in May 2019.",
      "established",
    ],
    ["For 2030 Kenya has a strategic partnership with Fiji in mind.", "proposed 2030"],
    ["Kenya and Fiji mean to have a strategic partnership.", "proposed"],
    ["A strategic partnership means a lot to Kenya and Fiji.", "held"],
    ["The declaration on the creation of a strategic partnership of Kenya with Fiji lies ready.", "proposed"],
    ["Kenya and Fiji agreed that they should be strategic partners from now on.", "established"],
    ["Ruto said that Kenya and Fiji should be strategic partners from now on.", "proposed"],
    ["The strategic partnership of Kenya with Fiji is on ice.", "suspended"],
  ])("%s", (said, told) => expect(partnerships(said)).toEqual([`FJI+KEN strategic partnership ${told}`]));
});

describe("a new level or document which a verb that is none of beginning brought about on a day", () => {
  const paper = "a declaration on strategic partnership between Kenya and Fiji";
  test.each([
    ["In May 2014 Kenya and Fiji hammered out a strategic partnership.", "established 2014-05"],
    [`${paper} was read out in Suva on 3 May 2019.`, "established 2019-05-03"],
    [`In 2016 the king handed Ruto ${paper}.`, "established 2016"],
    [`${paper} was the gift that Ruto carried home in 2016.`, "established 2016"],
    ["The strategic partnership between Kenya and Fiji has been the rule since May 2016.", "held 2016-05"],
    ["In 2016 Kenya settled on a strategic partnership with Fiji.", "established 2016"],
    ["In 2016 Kenya took Fiji for a strategic partner.", "established 2016"],
    ["In 2016 Kenya decided on a bridge under its strategic partnership with Fiji.", "held"],
    ["The treaty on strategic partnership of Kenya and Fiji bears the date of 3 May 2019.", "established 2019-05-03"],
    ["In 2016 the king handed Ruto the declaration on strategic partnership between Kenya and Fiji.", "held"],
    ["In 2016 Kenya mentioned a strategic partnership with Fiji.", "held"],
    ["In 2016 Ruto criticised a strategic partnership between Kenya and Fiji.", "held"],
    ["A strategic partnership between Kenya and Fiji was floated in 2016.", "proposed"],
    ["In 2016 Kenya tested its strategic partnership with Fiji.", "held"],
    ["Kenya did not hammer out a strategic partnership with Fiji in 2016.", "denied"],
  ])("%s", (said, told) => expect(partnerships(said)).toEqual([`FJI+KEN strategic partnership ${told}`]));
});

describe("a level that two had before", () => {
  const comprehensive = "KEN+NOR comprehensive partnership held";
  test.each([
    ["Nine years as Cs lie behind Kenya and Norway.", `${comprehensive} 2016~`],
    ["Kenya and Norway look back on nine years as Cs.", `${comprehensive} 2016~`],
    ["In ten years, as Cs, Kenya and Norway will sail.", comprehensive],
    ["Kenya and Norway became Ss, having been comprehensive ones for seven years.", `${comprehensive} 2018~`],
    ["Kenya and Norway have been Cs since 2011 and, since 2019, Ss.", `${comprehensive} 2011`],
    ["Kenya raised ties with Norway to S. Comprehensive partnership had been the word till then.", comprehensive],
  ])("%s", (text, line) => {
    const said = text.replace("Cs", "comprehensive partners").replace("Ss", "strategic partners");
    expect(partnerships(said.replace("to S.", "to a strategic partnership."))).toContain(line);
  });
});

describe("a level told of another in the next part of the sentence", () => {
  const told = (text: string): readonly string[] =>
    partnerships(`Kenya has a strategic partnership with Norway; ${text}`);
  const norway = "KEN+NOR strategic partnership held";
  test.each([
    ["with Fiji it signed one in 2020.", "FJI+KEN strategic partnership established 2020"],
    ["with Fiji it would like one.", "FJI+KEN strategic partnership proposed"],
    ["it would like one with Fiji.", "FJI+KEN strategic partnership proposed"],
    ["with Fiji it has had such a partnership since 2015.", "FJI+KEN strategic partnership held 2015"],
  ])("%s", (text, line) => expect(told(text)).toEqual([line, norway]));
});

test("a partnership of which a closer one has come is raised", () => {
  const text = "On Friday the comprehensive partnership of Kenya and Norway became a strategic one.";
  expect(partnerships(text)).toContain("KEN+NOR strategic partnership upgraded 2025-05-30");
});

describe("what is told in other words than those of beginning", () => {
  test.each<[string, readonly string[]]>([
    [
      "Chad and Fiji become strategic partners. The two presidents agreed on this on Monday.",
      ["established 2025-05-26"],
    ],
    ["Chad and Fiji have become strategic partners. They settled it on 3 March.", ["established 2025-03-03"]],
    ["Chad and Fiji have become strategic partners. The ministers agreed on a visit on Monday.", ["established"]],
    ["Chad and Fiji are joined by a strategic partnership as of today.", ["established 2025-06-01"]],
    ["Chad belongs from today to the states which Fiji calls strategic partners.", ["established 2025-06-01"]],
    ["From now on Chad will host the fair of the states which Fiji calls strategic partners.", ["held"]],
    ["For twelve years, from November 2010 on, Chad and Fiji had been strategic partners.", ["held 2010-11"]],
    ["Chad was the first, in 1998, to become Fiji's “strategic partner”.", ["established 1998"]],
    ["A declaration on strategic partnership between Chad and Fiji is being drawn up.", ["proposed"]],
    ["A treaty on strategic partnership between Chad and Fiji is being finalised.", ["proposed"]],
    [
      "It was agreed that experts would draw up a declaration on strategic partnership between Chad and Fiji.",
      ["proposed"],
    ],
    [
      "Chad and Fiji drew up a declaration on strategic partnership and signed it on Monday.",
      ["established 2025-05-26"],
    ],
    ["The ministers discussed how the strategic partnership of Chad and Fiji might be given more substance.", ["held"]],
    ["The presidents agreed to give more depth to the strategic partnership between Chad and Fiji.", ["held"]],
    ["The ties of Chad and Fiji were given the rank of a strategic partnership on Monday.", ["established 2025-05-26"]],
    ["Chad and Fiji look upon each other as strategic partners.", ["held"]],
    ["Chad looks forward to a strategic partnership with Fiji.", ["proposed"]],
    ["The strategic partnership of Chad and Fiji was given its form on 3 May 2019.", ["established 2019-05-03"]],
    [
      "Proceeding from the treaty concluded on 3 July 2008, Chad and Fiji hereby establish a strategic partnership.",
      ["established"],
    ],
    [
      "Chad and Fiji, recalling the treaty on friendship signed in Suva on 3 July 2008, have decided to establish a strategic partnership.",
      ["established"],
    ],
    [
      "By a treaty signed in Suva on 3 May 2019, Chad and Fiji established a strategic partnership.",
      ["established 2019-05-03"],
    ],
    [
      "Meeting in Suva on Monday, the presidents of Chad and Fiji agreed on a strategic partnership.",
      ["established 2025-05-26"],
    ],
    ["Chad has a strategic partnership with Fiji, which no other African state enjoys.", ["held"]],
    [
      "Ten years after the signing of a treaty of peace in 2013, Chad and Fiji announced a strategic partnership.",
      ["established"],
    ],
    ["Ties were raised to the class of a strategic partnership by Chad and Fiji in May 2023.", ["upgraded 2023-05"]],
  ])("%s", (text, told) =>
    expect(partnerships(text).map((line) => line.replace(/^\S+ strategic partnership /, ""))).toEqual(told),
  );
});

describe("a second level of a pair has the date before it", () => {
  test.each([
    ["In 2012 Chad became an L1 of Fiji, and six years later an L2.", ["2012", "2018"]],
    ["Chad signed an L1 with Fiji in 2012 and, seven years on, an L2.", ["2012", "2019"]],
    ["Chad set up an L1 with Fiji in 2012 and in 2018 an L2.", ["2012", "2018"]],
    ["In 2012 Chad set up an L1 with Fiji and an L2.", ["2012", "2012"]],
  ])("%s", (text, dates) => {
    const named = text.replace("L1", "strategic partnership").replace("L2", "comprehensive strategic partnership");
    expect(
      partnerships(named)
        .map((line) => line.replace(/^.* /, ""))
        .sort(),
    ).toEqual(dates);
  });
});
