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
    ["Kenya ceased to be a strategic partner of Norway in 2019.", "ended to 2019"],
    ["The strategic partnership between Kenya and Norway is over, the minister said.", "ended"],
    ["Kenya renewed its strategic partnership with Norway.", "reaffirmed"],
    ["Kenya did not extend an invitation to its strategic partner Norway.", "held"],
    ["The strategic partnership between Kenya and Norway is not over.", "held"],
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
    ["Kenya and Norway are not negotiating a strategic partnership.", "denied"],
    ["Kenya does not mention a strategic partnership with Norway.", "held"],
    ["Kenya and Norway do not trade much, but theirs is a strategic partnership.", "held"],
    ["Kenya does not make cars and is a strategic partner of Norway.", "held"],
    ["Kenya will not join the bloc or be a strategic partner of Norway.", "denied"],
    ["Kenya did not negotiate the price, but it has a strategic partnership with Norway.", "held"],
    ["Kenya proposes that tariffs fall and that it conclude a strategic partnership with Norway.", "proposed"],
  ])("%s", (text, change) => expect(told(text)).toEqual([change]));
});
