import { describe, expect, test } from "vitest";
import { partnerships } from "./read.ts";

const day = "2025-03-12";

describe("what a further sentence tells of a level", () => {
  test.each([
    ["Chad and Fiji have a strategic partnership. It was established in 2019.", "established 2019"],
    ["Chad and Fiji signed a strategic partnership in 2019. Suva suspended it in 2023.", "suspended 2019 to 2023"],
    ["Chad and Fiji signed a strategic partnership in 2019 and suspended it in 2023.", "suspended 2019 to 2023"],
    ["Chad and Fiji are strategic partners. This status was agreed on in May 2019.", "established 2019-05"],
    [
      "The kings of Chad and Fiji met on Monday. Their statement opens a fair and says that they establish a strategic partnership.",
      "established 2025-03-10",
    ],
    [
      "The king of Chad landed on Monday. A daily says that Chad and Fiji establish a strategic partnership.",
      "established",
    ],
    [
      "Chad and Fiji established a strategic partnership. They signed the joint declaration on Monday.",
      "established 2025-03-10",
    ],
    [
      "Deputies ratified the treaty on a strategic partnership of Chad and Fiji. It was signed in May.",
      "established 2024-05",
    ],
    [
      "The house approved the treaty by which Chad and Fiji bind themselves to a strategic partnership. When the kings signed it on 3 May 2024, it rained.",
      "established 2024-05-03",
    ],
    [
      "The house approved the charter on a strategic partnership of Chad and Fiji. The kings had signed the document in Suva on 3 May 2024.",
      "established 2024-05-03",
    ],
  ])("%s", (text, told) => expect(partnerships(text, day)).toEqual([`FJI+TCD strategic partnership ${told}`]));

  test.each([
    "Chad and Fiji have a strategic partnership. A fishing deal followed. It was suspended in 2023.",
    "Chad and Fiji have a strategic partnership. Their port has been busy since it was founded in 2019.",
    "A fishing deal was added to the strategic partnership of Chad and Fiji. It was suspended in 2023.",
    "Chad and Fiji are strategic partners. It was ended by a court in 2020.",
    "Chad and Fiji have a strategic partnership. The level of trade was reached in 2019.",
    "Chad and Fiji have a strategic partnership. The declaration was signed on Monday.",
    "The house rejected a treaty with Fiji, with which Chad has a strategic partnership. It was signed in May.",
    "The house approved the charter on a strategic partnership of Chad and Fiji. The kings signed the text on fish in Suva.",
    "The house debated the treaty on a strategic partnership of Chad and Fiji. A fishing deal was signed when it met in May.",
    "Chad and Fiji have a strategic partnership. Peru rejected a motion to suspend it.",
  ])("nothing: %s", (text) => expect(partnerships(text, day)).toEqual(["FJI+TCD strategic partnership held"]));

  test("of several the one whose party is named", () =>
    expect(
      partnerships(
        "Norway has strategic partnerships with Peru and Japan. The partnership with Japan was signed in 2023.",
      ),
    ).toEqual(["JPN+NOR strategic partnership established 2023", "NOR+PER strategic partnership held"]));

  test("those with others", () =>
    expect(
      partnerships(
        "Norway has strategic partnerships with Peru, Kenya and Japan. Those with Lima and Tokyo were signed in 2023 and 2024.",
      ),
    ).toEqual([
      "JPN+NOR strategic partnership established 2024",
      "KEN+NOR strategic partnership held",
      "NOR+PER strategic partnership established 2023",
    ]));

  test.each([
    "Fiji and Chad raised ties to a strategic partnership. Those with Kenya remain poor.",
    "Fiji and Chad raised ties to a strategic partnership. Trade deals, those with Kenya first, were signed in 2020.",
  ])("those of another kind: %s", (text) =>
    expect(partnerships(text)).toEqual(["FJI+TCD strategic partnership upgraded"]),
  );
});

describe("the day on which the document of a level was signed", () => {
  const raised = "Chad and Fiji have raised their ties to a strategic partnership.";
  test.each([
    ["A statement to that effect was signed on Monday.", " 2025-03-10"],
    ["The declaration was among the documents signed on Monday.", " 2025-03-10"],
    ["The treaty was signed on Monday.", " 2025-03-10"],
    ["A joint statement on this was signed in Suva on Monday.", " 2025-03-10"],
    ["The pact was signed on Monday.", " 2025-03-10"],
    ["The pact was signed on Monday by ministers who also spoke with Peru.", " 2025-03-10"],
    ["The pact was signed on Monday by Peru.", ""],
    ["The statement was made public on Monday.", " 2025-03-10"],
    ["The decision was made public on Monday.", " 2025-03-10"],
    ["The signing ceremony was held on Monday.", " 2025-03-10"],
    ["The wedding ceremony was held on Monday.", ""],
    ["That was on Monday.", " 2025-03-10"],
    ["That was in doubt on Monday.", ""],
    ["That was the topic of talks on Monday.", ""],
    ["The fishing treaty was signed on Monday.", ""],
    ["A statement on fish was signed on Monday.", ""],
  ])("%s", (text, start) =>
    expect(partnerships(`${raised} ${text}`, day)).toEqual([`FJI+TCD strategic partnership upgraded${start}`]),
  );
});

describe("when a level began of which something else is told", () => {
  test.each([
    ["Chad and Fiji are strategic partners. The label was agreed in Suva on Monday.", "established 2025-03-10"],
    [
      "Chad and Fiji are strategic partners. The declaration to that effect was signed on Monday.",
      "established 2025-03-10",
    ],
    [
      "Chad's treaty on strategic partnership with Fiji is in force. The treaty was signed in 2019.",
      "established 2019",
    ],
    ["Chad and Fiji have a strategic partnership. The agreement on it was signed in 2019.", "established 2019"],
    ["Chad and Fiji have a strategic partnership. It has been in place since 2019.", "held 2019"],
    ["Chad suspended its strategic partnership with Fiji. It rested on a charter signed in 2019.", "suspended 2019"],
    ["Chad's treaty on strategic partnership with Fiji lost its effect. It was signed in 2019.", "established 2019"],
    ["Chad has ended its strategic partnership with Fiji. It was signed in 2019.", "ended 2019"],
    ["Chad has ended its strategic partnership with Fiji. It was announced in 2019.", "ended to 2019"],
    ["Chad ended its strategic partnership with Fiji. A statement to that effect was signed in 2019.", "ended"],
    ["Chad and Fiji renewed their strategic partnership. A statement on this was signed in 2019.", "reaffirmed"],
    ["Chad and Fiji are strategic partners. It rests on a charter, and trade began in 2019.", "held"],
  ])("%s", (text, told) => expect(partnerships(text, day)).toEqual([`FJI+TCD strategic partnership ${told}`]));

  test("it is of those whom its own clause names", () =>
    expect(
      partnerships(
        "Chad praised its strategic partnership with Fiji. It is like the partnership of the same name which Peru signed with Suva in 2023.",
      ),
    ).toEqual(["FJI+PER strategic partnership established 2023", "FJI+TCD strategic partnership reaffirmed"]));

  test("it may be another level that the same clause names", () =>
    expect(
      partnerships(
        "Chad and Fiji raised ties to an alliance. It had stood at the level of a strategic partnership since 2019.",
      ),
    ).toEqual(["FJI+TCD alliance upgraded", "FJI+TCD strategic partnership held 2019"]));
});

describe("the day of the happening at which a level began", () => {
  test.each([
    "Chad's president visited Fiji in June 2016. During the visit, the two countries raised ties to a strategic partnership.",
    "Fiji's prime minister was in N'Djamena in June 2016. Fiji and Chad raised ties to a strategic partnership on the occasion.",
    "When Chad's president visited Fiji in June 2016, the two countries raised ties to a strategic partnership.",
  ])("%s", (text) => expect(partnerships(text)).toEqual(["FJI+TCD strategic partnership upgraded 2016-06"]));

  test.each([
    "Chad's president met Fiji's on Monday. In a joint statement, the two countries raised ties to a strategic partnership.",
    "Chad and Fiji adopted a declaration on Monday. By the declaration, relations between Chad and Fiji are raised to a strategic partnership.",
    "Chad's president met Fiji's on Monday. At the summit in Suva Chad and Fiji raised ties to a strategic partnership.",
  ])("the day of those who met: %s", (text) =>
    expect(partnerships(text, day)).toEqual(["FJI+TCD strategic partnership upgraded 2025-03-10"]),
  );

  test.each([
    "Trade between Chad and Fiji grew in 2022. In a joint statement, the two countries raised ties to a strategic partnership.",
    "A court closed on Monday. In a joint statement, Chad and Fiji raised ties to a strategic partnership.",
    "Chad's president visited Peru in June 2016. During the visit of a delegation from Fiji, Chad and Fiji raised ties to a strategic partnership.",
    "Chad's president visited Fiji in June 2016. The two countries raised ties to a strategic partnership.",
    "Chad and Fiji raised ties to a strategic partnership, and a court approved the budget in June 2016.",
  ])("of another: %s", (text) => expect(partnerships(text)).toEqual(["FJI+TCD strategic partnership upgraded"]));
});

describe("levels and parties", () => {
  test.each([
    [
      "Chad and Fiji raised ties to a strategic partnership from a comprehensive partnership in 2022.",
      ["FJI+TCD strategic partnership upgraded 2022"],
    ],
    [
      "Chad hailed its strategic partnership with Fiji, upgraded from a comprehensive one in 2022.",
      ["FJI+TCD strategic partnership upgraded 2022"],
    ],
    [
      "The strategic partnership of Chad and Fiji differs from the comprehensive partnership of Chad and Peru.",
      ["FJI+TCD strategic partnership held", "PER+TCD comprehensive partnership held"],
    ],
    [
      "Chad announced an upgrade of its relations with Fiji to a strategic partnership.",
      ["FJI+TCD strategic partnership upgraded"],
    ],
    [
      "Chad proposed an upgrade of its relations with Fiji to a strategic partnership.",
      ["FJI+TCD strategic partnership proposed"],
    ],
    [
      "Chad and Fiji signed a declaration on the upgrade of the enhanced strategic partnership to a comprehensive strategic partnership.",
      ["FJI+TCD comprehensive strategic partnership upgraded"],
    ],
    [
      "Chad and Fiji raised ties to a strategic partnership in 2022. A year later Chad did the same with Peru.",
      ["FJI+TCD strategic partnership upgraded 2022", "PER+TCD strategic partnership upgraded 2023"],
    ],
    [
      "Peru is a strategic partner of Japan and Fiji. Kenya became its latest strategic partner in 2024.",
      [
        "FJI+PER strategic partnership held",
        "JPN+PER strategic partnership held",
        "KEN+PER strategic partnership established 2024",
      ],
    ],
    [
      "Chad downgraded the strategic partnership it has had with Fiji since 2005 to a comprehensive partnership.",
      ["FJI+TCD comprehensive partnership downgraded", "FJI+TCD strategic partnership held 2005"],
    ],
    [
      "Chad and Fiji will lift the Chad-Fiji strategic partnership, in place since 2015, to a comprehensive strategic partnership.",
      ["FJI+TCD comprehensive strategic partnership proposed", "FJI+TCD strategic partnership held 2015"],
    ],
    [
      "Chad and Fiji noted that trade had tripled in 2021. During the visit they established a strategic partnership.",
      ["FJI+TCD strategic partnership established"],
    ],
    [
      "Chad and Fiji have been members of the club since 2011. During the visit they established a strategic partnership.",
      ["FJI+TCD strategic partnership established"],
    ],
    ["Japan and Fiji met Kenya. Peru reviewed its strategic partnership.", []],
    ["Chad tore up its strategic partnership with Fiji.", ["FJI+TCD strategic partnership ended"]],
    ["Chad and Fiji raised their ties to an alliance in 2022.", ["FJI+TCD alliance upgraded 2022"]],
    ["Chad and Fiji belong to an alliance that turned their ties into an alliance of isles.", []],
    [
      "Chad lowered its ties with Fiji from a strategic to an ordinary partnership.",
      ["FJI+TCD partnership downgraded"],
    ],
    [
      "Chad and Fiji set up a strategic cooperative partnership in 2013. Until then theirs was a comprehensive cooperative one.",
      [
        "FJI+TCD comprehensive cooperative partnership held",
        "FJI+TCD strategic cooperative partnership established 2013",
      ],
    ],
    [
      "President Macron and I signed a declaration on a strategic partnership. Fiji thanks the people of Lyon.",
      ["FJI+FRA strategic partnership established"],
    ],
    ["President Macron and I signed a declaration on a strategic partnership. Fiji and Chad sell tea.", []],
    [
      "Japan's prime minister flew to Brasilia. Japan's relations were raised to a strategic partnership.",
      ["BRA+JPN strategic partnership upgraded"],
    ],
    ["OPEC met in Vienna. A Saudi minister praised the strategic partnership.", []],
    ["Japan's prime minister spoke in Brasilia. Japan's relations were raised to a strategic partnership.", []],
    ["Chad and Fiji raised their partnership to a strategic one.", ["FJI+TCD strategic partnership upgraded"]],
    ["Chad and Fiji did not mention any partnership.", []],
    ["Chad and Fiji established a strategic partnership in higher education.", []],
    ["Chad and Fiji agreed to examine a strategic partnership.", ["FJI+TCD strategic partnership proposed"]],
    ["In 2016 Chad and Fiji went further to a strategic partnership.", ["FJI+TCD strategic partnership upgraded 2016"]],
    ["Peru has a strategic partnership with Fiji, agreed in 2016.", ["FJI+PER strategic partnership established 2016"]],
    [
      "Peru became a strategic partner of Fiji in 2008 and of Kenya in 2010.",
      ["FJI+PER strategic partnership established 2008", "KEN+PER strategic partnership established 2010"],
    ],
    [
      "Peru became a strategic partner of Fiji in 2008, and Saudi Arabia some years later.",
      ["FJI+PER strategic partnership established 2008"],
    ],
    [
      "Japan's prime minister flew to Brasilia. The two countries became strategic partners. Japan also trades with Peru.",
      ["BRA+JPN strategic partnership established"],
    ],
  ])("%s", (text, told) => expect(partnerships(text)).toEqual(told));
});
