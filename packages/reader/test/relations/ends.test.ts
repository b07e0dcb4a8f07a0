import { describe, expect, test } from "vitest";
import { partnerships } from "./read.ts";

/** What is told of the strategic partnership of Kenya and Norway, without its parties and level. */
function told(text: string): readonly string[] {
  return partnerships(text).map((line) => line.replace("KEN+NOR strategic partnership ", ""));
}

describe("how a level ends", () => {
  test.each([
    ["The strategic partnership between Kenya and Norway will not be renewed.", "ended"],
    ["Kenya's parliament voted not to prolong the strategic partnership concluded with Norway in 2018.", "ended 2018"],
    ["The strategic partnership concluded by Kenya and Norway in 2018 is null and void.", "ended 2018"],
    ["The strategic partnership between Kenya and Norway no longer exists.", "ended"],
    ["Kenya is a strategic partner of Norway no more.", "ended"],
    ["Nothing remains of the strategic partnership of Kenya and Norway, the envoy said.", "ended"],
    ["The strategic partnership of Kenya and Norway leaves nothing to be desired.", "held"],
    ["Norway can no longer be treated as a strategic partner of Kenya.", "ended"],
    ["Until further notice the strategic partnership of Kenya and Norway is regarded as suspended.", "suspended"],
    ["The strategic partnership of Kenya and Norway is in abeyance.", "suspended"],
    ["Kenya and Norway are strategic partners and regard the suspended flights as lost.", "held"],
    ["Kenya signed no more than a strategic partnership with Norway.", "established"],
    ["Kenya ceased to be a strategic partner of Norway in 2019.", "ended to 2019"],
    ["The strategic partnership between Kenya and Norway is over, the minister said.", "ended"],
    ["The strategic partnership that Kenya and Norway concluded in 2018 came to an end in 2020.", "ended 2018 to 2020"],
    ["The pact on a strategic partnership that Kenya and Norway signed in 2018 is a dead letter.", "established 2018"],
    ["The strategic partnership agreed with Norway in 2018 has not been revoked by Kenya.", "held 2018"],
    ["Kenya renewed its strategic partnership with Norway.", "reaffirmed"],
    ["Kenya did not extend an invitation to its strategic partner Norway.", "held"],
    ["The strategic partnership between Kenya and Norway is not over.", "held"],
    ["The strategic partnership that Kenya and Norway concluded in 2018 ran out in 2020.", "ended 2018 to 2020"],
    [
      "The treaty on strategic partnership, which Kenya and Norway signed in 2018, lapsed in 2020.",
      "ended 2018 to 2020",
    ],
    [
      "The strategic partnership, which Kenya and Norway signed in 2018 ending years of silence, is strong.",
      "established 2018",
    ],
    ["Kenya ran out of gas for its strategic partner Norway.", "held"],
    ["The strategic partnership of Kenya and Norway is history.", "ended"],
    ["The strategic partnership of Kenya and Norway has a long history.", "held"],
    ["The strategic partnership of Kenya and Norway is a thing of the past.", "ended"],
    ["The strategic partnership of Kenya and Norway is no more.", "ended"],
    ["Kenya cannot be called a strategic partner of Norway any longer.", "ended"],
    ["Kenya has given up its strategic partnership with Norway.", "ended"],
    ["Kenya gave up a port and kept its strategic partnership with Norway.", "held"],
    ["Kenya walked out of its strategic partnership with Norway in May 2023.", "ended to 2023-05"],
    ["Kenya walked out of the talks with its strategic partner Norway.", "held"],
    ["Kenya hopes to take further a strategic partnership with Norway.", "reaffirmed"],
  ])("%s", (text, change) => expect(told(text)).toEqual([change]));
});

describe("when that began which is over, or is not", () => {
  test.each([
    [
      "The strategic partnership with Norway announced during Ruto's May 2018 visit has been frozen since June 2022, Kenya said.",
      "suspended 2018-05 to 2022-06",
    ],
    ["Kenya suspended its strategic partnership with Norway, in force since 2018.", "suspended 2018"],
    ["Kenya suspended its strategic partnership with Norway, which dates from 2018.", "suspended 2018"],
    ["Kenya suspended its strategic partnership with Norway, which had been criticised in 2020.", "suspended"],
    ["Kenya denied on Thursday that it had ended its strategic partnership with Norway, signed in 2014.", "held 2014"],
    ["Kenya has not suspended its strategic partnership with Norway, in effect since 2014.", "held 2014"],
  ])("%s", (text, change) => expect(told(text)).toEqual([change]));
});

describe("what is negated beside a level", () => {
  test.each([
    ["Rumours that Kenya has left its strategic partnership with Norway are unfounded.", "held"],
    ["Rumours that Kenya has a strategic partnership with Norway are unfounded.", "denied"],
    ["Kenya and Norway are not negotiating a strategic partnership.", "denied"],
    ["Kenya does not mention a strategic partnership with Norway.", "held"],
    ["Kenya and Norway do not trade much, but theirs is a strategic partnership.", "held"],
    ["Kenya does not make cars and is a strategic partner of Norway.", "held"],
    ["Kenya will not join the bloc or be a strategic partner of Norway.", "denied"],
    ["Kenya did not negotiate the price, but it has a strategic partnership with Norway.", "held"],
    ["Kenya proposes that tariffs fall and that it conclude a strategic partnership with Norway.", "proposed"],
  ])("%s", (text, change) => expect(told(text)).toEqual([change]));
});

describe("the term of a level", () => {
  test.each([
    ["Kenya and Norway had a strategic partnership from May 2014 until 2019.", "ended 2014-05 to 2019"],
    ["Kenya was a strategic partner of Norway until the end of 2021.", "ended to 2021-12"],
    ["Kenya and Norway have a strategic partnership from 2021 to 2030.", "held 2021 to 2030"],
    ["The strategic partnership which Kenya and Norway signed in 2020 runs until 2030.", "held 2020 to 2030"],
    ["The strategic partnership of 2010 between Kenya and Norway lasted until 2020.", "ended 2010 to 2020"],
    ["By 2019 Kenya had a strategic partnership with Norway.", "held"],
    ["Kenya and Norway signed a strategic partnership until 2030.", "established"],
    ["Kenya and Norway want to extend their strategic partnership until 2030.", "reaffirmed"],
    ["Kenya, which was a colony until 1963, is a strategic partner of Norway.", "held"],
  ])("%s", (text, change) => expect(told(text)).toEqual([change]));
});

describe("an end of which the parser makes something else", () => {
  test.each([
    [
      "Kenya has allowed to lapse the strategic partnership that it concluded with Norway in May 2016.",
      "ended 2016-05",
    ],
    [
      "Kenya has terminated, with effect from 1 January 2025, the strategic partnership concluded with Norway in 2016.",
      "ended 2016 to 2025-01-01",
    ],
    ['The strategic partnership concluded in Oslo in 2016 by Kenya and Norway "died quietly".', "ended 2016"],
    ["The strategic partnership with Norway that newspapers described does not exist, Kenya said.", "denied"],
    ["Kenya praised, with some reserve, the strategic partnership concluded with Norway in 2016.", "established 2016"],
    ["The strategic partnership that Kenya and Norway signed in 2016 ended years of silence.", "established 2016"],
    ["Kenya would not allow its strategic partnership with Norway to lapse.", "held"],
  ])("%s", (text, change) => expect(told(text)).toEqual([change]));
});
