import { describe, expect, test } from "vitest";
import { partnerships } from "./read.ts";

const sp = "strategic partnership";
const two = [`KEN+NOR ${sp} held`, `KEN+OMN ${sp} held`];

describe("partnerships of one party with several, one after another", () => {
  const opening = "Kenya has strategic partnerships with Norway and Oman.";
  test.each([
    ["Peru joined them in May 2023.", [`KEN+PER ${sp} established 2023-05`]],
    ["Peru and Chile followed in 2023.", [`KEN+PER ${sp} established 2023`, `CHL+KEN ${sp} established 2023`]],
    ["Peru is expected to follow in 2026.", [`KEN+PER ${sp} proposed 2026`]],
    ["It already had that level with Chad.", [`KEN+TCD ${sp} held`]],
    [
      "France and Italy have been strategic partners since 2008 and 2013.",
      [`FRA+KEN ${sp} held 2008`, `ITA+KEN ${sp} held 2013`],
    ],
    ["France and Italy have been strategic partners since 2008.", [`FRA+ITA ${sp} held 2008`]],
    ["A similar text with Peru is being drafted.", [`KEN+PER ${sp} proposed`]],
    ["A similar text with Peru was signed in 2022.", [`KEN+PER ${sp} established 2022`]],
    ["A declaration of the same kind is being negotiated with Peru.", [`KEN+PER ${sp} proposed`]],
    ["Peru was the third, in 2022.", [`KEN+PER ${sp} established 2022`]],
    ["Peru will be next.", [`KEN+PER ${sp} proposed`]],
    ["Peru was third in the vote.", []],
    ["Peru followed the talks.", []],
    ["Peru followed with a ban on tea.", []],
    ["Peru did not follow.", [`KEN+PER ${sp} denied`]],
    ["Peru does not.", [`KEN+PER ${sp} denied`]],
    [
      "Peru was the first, in 2010; Chad came in 2012.",
      [`KEN+PER ${sp} established 2010`, `KEN+TCD ${sp} established 2012`],
    ],
    ["Poland followed in 2021, Romania in 2022.", [`KEN+POL ${sp} established 2021`, `KEN+ROU ${sp} established 2022`]],
    ["Peru was added to the list in 2022.", [`KEN+PER ${sp} established 2022`]],
    ["They were joined by Peru in May 2022.", [`KEN+PER ${sp} established 2022-05`]],
    ["Peru joined by a declaration in 2022.", [`KEN+PER ${sp} established 2022`]],
    ["Peru opened the list in 2002.", [`KEN+PER ${sp} established 2002`]],
    ["Peru joined in the talks.", []],
    ["Peru joined the union in 2022.", []],
    ["A bridge is planned. Peru opened it in May.", []],
    ["The president of Peru was joined by the king of Chad in May.", []],
    ["The ministry added Peru to the list of unsafe countries in May.", []],
    ["Peru added two ships to the list in May.", []],
    ["Chad came under attack in 2023.", []],
    ["Chad joined them in a drill in May.", []],
    ["Chad does not export tea.", []],
    ["Fighting in Chad followed in June.", []],
    ["The ministers of Chad joined them on Friday.", []],
    ["Tea is dear. Floods struck in March. Chad followed in April.", []],
  ])("%s", (text, expected) => {
    expect(partnerships(`${opening} ${text}`)).toEqual([...two, ...expected].sort());
  });

  test("none where either of two may be the one that goes on", () => {
    const text = "Kenya and Norway set up a strategic partnership in 2019.";
    for (const next of ["Oman followed in 2020.", "Kenya, Kenya. Oman joined on Sunday."])
      expect(partnerships(`${text} ${next}`)).toEqual([`KEN+NOR ${sp} established 2019`]);
  });
});

test("with whoever owns the list goes on who joins it", () => {
  const text =
    "Kenya and Norway raised ties to a strategic partnership. In Kenya's collection it is the third piece. Oman opened it in 2008, Peru joined in 2010.";
  expect(partnerships(text)).toEqual([
    `KEN+NOR ${sp} upgraded`,
    `KEN+OMN ${sp} established 2008`,
    `KEN+PER ${sp} established 2010`,
  ]);
});

test("with the one of two of whom the text speaks more goes on who follows", () => {
  const text =
    "Kenya's president toured Europe. Norway became a strategic partner of Kenya in 2019. Oman followed in 2020.";
  expect(partnerships(text)).toEqual([`KEN+NOR ${sp} established 2019`, `KEN+OMN ${sp} established 2020`]);
});

describe("who shares a level with whom", () => {
  test.each([
    [
      "Kenya and Chad have been strategic partners of ASEAN since May 2019, Egypt and Peru since June 2023.",
      [
        `ASEAN+KEN ${sp} held 2019-05`,
        `ASEAN+TCD ${sp} held 2019-05`,
        `ASEAN+EGY ${sp} held 2023-06`,
        `ASEAN+PER ${sp} held 2023-06`,
      ],
    ],
    [
      "Kenya has been a strategic partner of Norway since 2019, Oman since 2021 and Peru since 2022.",
      [`KEN+NOR ${sp} held 2019`, `KEN+OMN ${sp} held 2021`, `KEN+PER ${sp} held 2022`],
    ],
    [
      "Kenya has been a strategic partner of Norway since 2019, and Chad joined the union.",
      [`KEN+NOR ${sp} held 2019`],
    ],
    [
      "Kenya's ties with Norway were raised to a comprehensive strategic partnership in 2017, Gabon's to a strategic partnership in 2018.",
      [`KEN+NOR comprehensive ${sp} upgraded 2017`, `GAB+NOR ${sp} upgraded 2018`],
    ],
    [
      "Strategic partnerships bind Kenya to Norway, since May 2023, and to Oman, since June 2022.",
      [`KEN+NOR ${sp} held 2023-05`, `KEN+OMN ${sp} held 2022-06`],
    ],
    ["Kenya offered a strategic partnership to Norway and Oman.", [`KEN+NOR ${sp} proposed`, `KEN+OMN ${sp} proposed`]],
    [
      "Kenya and Chad are strategic partners of Norway, and Peru followed in 2023.",
      [`KEN+NOR ${sp} held`, `NOR+PER ${sp} established 2023`, `NOR+TCD ${sp} held`],
    ],
    [
      "Kenya and Chad have been strategic partners of Norway since 2017 and 2016, Peru since 2011.",
      [`KEN+NOR ${sp} held 2017`, `NOR+PER ${sp} held 2011`, `NOR+TCD ${sp} held 2016`],
    ],
    [
      "Kenya and Peru signed a treaty on fish, but with Oman Kenya wants more: both sides hope for a strategic partnership.",
      [`KEN+OMN ${sp} proposed`],
    ],
    [
      "Kenya and Peru signed a treaty on fish, but with Oman it wants more: both sides hope for a strategic partnership.",
      [],
    ],
    [
      "Kenya met Peru and, with Oman, opened a fair; the two countries, Kenya and Peru, set up a strategic partnership.",
      [`KEN+PER ${sp} established`],
    ],
    [
      "Of the Baltic states, Latvia and Estonia have strategic partnerships with Norway.",
      [`EST+NOR ${sp} held`, `LVA+NOR ${sp} held`],
    ],
    ["Of Kenya and Chad, only Kenya has a strategic partnership with Norway.", [`KEN+NOR ${sp} held`]],
    ["Kenya extended a hand to Norway and Oman, strategic partners since 2008.", [`NOR+OMN ${sp} held 2008`]],
    ["A bridge links Norway to Sweden, and Kenya has a strategic partnership with Norway.", [`KEN+NOR ${sp} held`]],
  ])("%s", (text, expected) => {
    expect(partnerships(text)).toEqual([...expected].sort());
  });
});

describe("what ends with a level", () => {
  test.each([
    [
      "The talks between Kenya and Norway ended in May 2023 with a strategic partnership.",
      [`KEN+NOR ${sp} established 2023-05`],
    ],
    ["Kenya ended its strategic partnership with Norway in May 2023.", [`KEN+NOR ${sp} ended to 2023-05`]],
    ["The strategic partnership of Kenya and Norway ended in 2021 with a note.", [`KEN+NOR ${sp} ended to 2021`]],
    ["Kenya withdrew from its strategic partnership with Norway.", [`KEN+NOR ${sp} ended`]],
    ["The visit ended with a promise of a strategic partnership between Kenya and Norway.", [`KEN+NOR ${sp} proposed`]],
  ])("%s", (text, expected) => {
    expect(partnerships(text)).toEqual(expected);
  });
});

describe("whom an aside explains", () => {
  test.each([
    ["Trade with Peru, a strategic partner of Kenya since 2024, has doubled.", [`KEN+PER ${sp} held 2024`]],
    ["Norway signed a pact with Oman and Peru, a strategic partner of Kenya.", [`KEN+PER ${sp} held`]],
    [
      "The tour takes her to talks with Oman and Peru, strategic partners of Kenya.",
      [`KEN+OMN ${sp} held`, `KEN+PER ${sp} held`],
    ],
    ["Oman signed a pact with Peru, a key trade partner of Kenya.", []],
  ])("%s", (text, expected) => expect(partnerships(text)).toEqual(expected));
});

describe("partners before the last one", () => {
  const oman = `KEN+OMN ${sp} established 2024`;
  test.each([
    [
      "joining Norway (2008) and Peru (2010)",
      [`KEN+NOR ${sp} established 2008`, oman, `KEN+PER ${sp} established 2010`],
    ],
    ["after Norway and Peru", [`KEN+NOR ${sp} held`, oman, `KEN+PER ${sp} held`]],
    ["next to Norway and Peru", [`KEN+NOR ${sp} held`, oman, `KEN+PER ${sp} held`]],
    ["after Norway and Peru left the club", [oman]],
    ["joining a club of ten", [oman]],
    ["joining Norway in its struggle against locusts", [oman]],
  ])("Oman became Kenya's third strategic partner in 2024, %s.", (words, expected) =>
    expect(partnerships(`Oman became Kenya's third strategic partner in 2024, ${words}.`)).toEqual(expected),
  );
});

test.each([
  ["with two states, Norway and Peru", [`KEN+NOR ${sp} held`, `KEN+PER ${sp} held`]],
  ["with three states: Norway, Oman and Peru", [`KEN+NOR ${sp} held`, `KEN+OMN ${sp} held`, `KEN+PER ${sp} held`]],
])("Kenya has a strategic partnership %s.", (words, expected) =>
  expect(partnerships(`Kenya has a strategic partnership ${words}.`)).toEqual(expected),
);

describe("whom a level is shared with", () => {
  const csp = "comprehensive strategic partnership";
  test.each([
    [
      `Kenya raised ties with Norway to a ${csp} and with Oman to a ${sp}.`,
      [`KEN+NOR ${csp} upgraded`, `KEN+OMN ${sp} upgraded`],
    ],
    [
      `Kenya raised ties with Norway and Peru to a ${csp} in 2013 and with Oman to a ${sp} in 2014.`,
      [`KEN+NOR ${csp} upgraded 2013`, `KEN+OMN ${sp} upgraded 2014`, `KEN+PER ${csp} upgraded 2013`],
    ],
    [`Kenya raised ties with Norway to a ${csp} from a ${sp}.`, [`KEN+NOR ${csp} upgraded`]],
    [`Kenya has a ${sp} with Peru's neighbour Chile.`, [`CHL+KEN ${sp} held`]],
    [`Kenya has a ${sp} with Peru's southern neighbour, Chile.`, [`CHL+KEN ${sp} held`]],
    [`Kenya's strategic partner Chile is far away.`, [`CHL+KEN ${sp} held`]],
  ])("%s", (text, lines) => expect(partnerships(text)).toEqual(lines));
});

describe("those counted behind a preposition", () => {
  const all = [`KEN+NOR ${sp} held 2015`, `NOR+OMN ${sp} held 2015`, `NOR+PER ${sp} held 2015`];
  test.each([
    [`The envoys of Kenya, Oman and Peru came. Norway has had a ${sp} with all three since 2015.`, all],
    [`The envoys of Kenya, Oman and Peru came. With each of the three Norway has had a ${sp} since 2015.`, all],
    [`The envoys of Kenya, Oman and Peru came. Norway has had a ${sp} with all four of them since 2015.`, []],
    [`The envoys of Kenya, Oman and Peru came. Norway has a ${sp} with three banks.`, []],
  ])("%s", (text, lines) => expect(partnerships(text)).toEqual(lines));
});

describe("whom a phrase before the subjects names", () => {
  test.each([
    [`At the suggestion of Chad, Norway and Peru concluded a ${sp}.`, [`NOR+PER ${sp} established`]],
    [`Through Chad's good offices, Norway and Peru have entered into a ${sp}.`, [`NOR+PER ${sp} established`]],
    [`According to Chad, Norway and Peru have a ${sp}.`, [`NOR+PER ${sp} held`]],
    [`From Chad, Norway and Peru received a ${sp}.`, [`NOR+TCD ${sp} established`, `PER+TCD ${sp} established`]],
    [`With Chad, Norway and Peru have a ${sp}.`, [`NOR+TCD ${sp} held`, `PER+TCD ${sp} held`]],
    [`For Chad, Norway and Peru are strategic partners.`, [`NOR+TCD ${sp} held`, `PER+TCD ${sp} held`]],
    [`In Chad's hierarchy, Norway and Peru are strategic partners.`, [`NOR+TCD ${sp} held`, `PER+TCD ${sp} held`]],
    [
      `With Chad, Norway and Peru the kingdom of Oman has a ${sp}.`,
      [`NOR+OMN ${sp} held`, `OMN+PER ${sp} held`, `OMN+TCD ${sp} held`],
    ],
  ])("%s", (text, lines) => expect(partnerships(text)).toEqual(lines));
});

describe("two of whom a level is told in somebody's chain", () => {
  test.each([
    [
      "Kenya is a comprehensive strategic partner of Peru; Oman and Qatar stand one rung below, that of strategic partners.",
      [`KEN+PER comprehensive ${sp} held`, `OMN+PER ${sp} held`, `PER+QAT ${sp} held`],
    ],
    [
      `Peru counts Oman among its strategic partners. Chad and Kenya are on the same footing.`,
      [`KEN+PER ${sp} held`, `OMN+PER ${sp} held`, `PER+TCD ${sp} held`],
    ],
    [
      `Chad and Peru agreed on a ${sp} in May. Kenya and Oman did the same in June.`,
      [`KEN+OMN ${sp} established 2025-06`, `PER+TCD ${sp} established 2025-05`],
    ],
    [
      `Kenya concluded a ${sp} with Norway. Chad and Peru signed a ${sp} of their own.`,
      [`KEN+NOR ${sp} established`, `PER+TCD ${sp} established`],
    ],
    [
      `Oman is a strategic partner of Peru. It is the third to be one, next to Chad and, since May, Kenya.`,
      [`KEN+PER ${sp} established 2025-05`, `OMN+PER ${sp} held`, `PER+TCD ${sp} held`],
    ],
    [`Oman is a strategic partner of Peru. The visit was one to remember.`, [`OMN+PER ${sp} held`]],
    [
      `Oman is a strategic partner of Peru; so are Chad and Kenya.`,
      [`KEN+PER ${sp} held`, `OMN+PER ${sp} held`, `PER+TCD ${sp} held`],
    ],
    [`The only strategic partners Peru has are Chad and Kenya.`, [`KEN+PER ${sp} held`, `PER+TCD ${sp} held`]],
    [
      `Chad, Kenya and, two years later, Oman became strategic partners of Peru.`,
      [`KEN+PER ${sp} established`, `OMN+PER ${sp} established`, `PER+TCD ${sp} established`],
    ],
  ])("%s", (text, lines) => expect(partnerships(text)).toEqual(lines));
});
