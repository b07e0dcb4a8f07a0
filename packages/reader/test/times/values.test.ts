import { describe, expect, it } from "vitest";
import { timesOf } from "./timesof.ts";

/** Published on Wednesday 12 February 2025. */
const rows: readonly (readonly [text: string, times: readonly string[]])[] = [
  ["Fishing rights were settled last year.", ["[last year] 2024"]],
  ["The pact was initialled last summer.", ["[last summer] 2024-22"]],
  ["The pact was initialled last July.", ["[last July] 2024-07"]],
  ["The envoys met in April.", ["[April] 2024-04"]],
  ["The envoys will meet in April.", ["[April] 2025-04"]],
  ["She led the council for four years.", ["[four years] P4Y"]],
  ["Output recovered in mid-2024.", ["[mid-2024] 2024-06~ mid"]],
  ["Output recovered in the third quarter of 2024.", ["[the third quarter of 2024] 2024-07/2024-09"]],
  ["The ship left on Feb. 10.", ["[Feb. 10] 2025-02-10"]],
  ["The ship left on Friday.", ["[Friday] 2025-02-07"]],
  ["Ten years since 2014 the pact stands.", ["[Ten years since 2014] 2024"]],
  ["Ten years since independence the pact stands.", ["[Ten years] P10Y"]],
  ["The loan ran from 2024 to 2027.", ["[from 2024 to 2027] 2024/2027"]],
  ["A plan for the 2024-2027 period was agreed.", ["[2024-2027] 2024/2027"]],
  ["The road will open by the end of 2030.", ["[by the end of 2030] ../2030 end"]],
  ["They have talked since last summer.", ["[since last summer] 2024-22/.. since"]],
  ["Trade grew over the past decade.", ["[the past decade] P10Y"]],
  ["A decade ago they had no embassies.", ["[A decade ago] 2015~"]],
  ["The embassy opened in the early 1990s.", ["[the early 1990s] 199X early"]],
  ["The embassy opened in the 1990s.", ["[the 1990s] 199X"]],
  ["It is a matter of the 21st century.", ["[the 21st century] 20XX"]],
  ["The envoys met last week.", ["[last week] 2025-02-03/2025-02-09"]],
  ["Twelve years ago today they signed it.", ["[Twelve years ago today] 2013-02-12"]],
  [
    "The pact of nineteen ninety-six fell by the year two thousand.",
    ["[nineteen ninety-six] 1996", "[by the year two thousand] ../2000 until"],
  ],
  [
    "Exports rose to $3 billion in the fourth quarter from $2 billion a year earlier.",
    ["[the fourth quarter] 2024-10/2024-12", "[a year earlier] 2023-10/2023-12"],
  ],
  ["The envoys met some three years ago.", ["[some three years ago] 2022~ about"]],
  ["The envoys met on Wednesday.", ["[Wednesday] 2025-02-12"]],
  ["The envoys met two weeks ago.", ["[two weeks ago] 2025-01-29~"]],
  ["The envoys met two months ago.", ["[two months ago] 2024-12~"]],
  ["The envoys met two days ago.", ["[two days ago] 2025-02-10"]],
  ["The envoys met earlier this year.", ["[earlier this year] 2025"]],
  ["They met on 5 May 2023 and signed the same day.", ["[5 May 2023] 2023-05-05", "[the same day] 2023-05-05"]],
  ["They met in 2019 and again the following year.", ["[2019] 2019", "[the following year] 2020"]],
  ["They met in 2019. Three years later they signed.", ["[2019] 2019", "[Three years later] 2022"]],
  ["They will meet on May 26 and 27.", ["[May 26 and 27] 2025-05-26/2025-05-27"]],
  ["They will meet on May 26 and 29.", ["[May 26] 2025-05-26", "[29] 2025-05-29"]],
  ["They will meet on 26-27 May.", ["[26-27 May] 2025-05-26/2025-05-27"]],
  ["They will meet from May 26 to 28.", ["[from May 26 to 28] 2025-05-26/2025-05-28"]],
  ["The note is dated 26.05.2025.", ["[26.05.2025] 2025-05-26"]],
  ["The note is dated 05/26/2025.", ["[05/26/2025] 2025-05-26"]],
  ["The note is dated 26/05/2025.", ["[26/05/2025] 2025-05-26"]],
  ["The note is dated 2025-05-26.", ["[2025-05-26] 2025-05-26"]],
  ["Trade fell in the first half of 2024.", ["[the first half of 2024] 2024-01/2024-06"]],
  ["Trade will rise in the first half of next year.", ["[the first half of next year] 2026-01/2026-06"]],
  [
    "Trade fell in Q3 2024 and in this year's first quarter.",
    ["[Q3 2024] 2024-07/2024-09", "[this year's first quarter] 2025-01/2025-03"],
  ],
  ["The tunnel will open by year-end.", ["[by year-end] ../2025 end"]],
  ["They meet every year, and each Friday.", ["[every year] P1Y", "[each Friday] null"]],
  ["They meet every January.", ["[every January] XXXX-01"]],
  ["They now trade freely.", ["[now] null"]],
  ["The term runs until December 31.", ["[until December 31] ../2025-12-31 until"]],
  ["It has been a member since May 1995.", ["[since May 1995] 1995-05/.. since"]],
  ["They must answer before the end of the month.", ["[before the end of the month] ../2025-02 end"]],
  ["From 2026 onwards no visas are needed.", ["[From 2026 onwards] 2026/.. since"]],
  ["Between 2019 and 2023 it doubled.", ["[Between 2019 and 2023] 2019/2023"]],
  ["It ran from 2 May to 5 June 2024.", ["[from 2 May to 5 June 2024] 2024-05-02/2024-06-05"]],
  ["It ran from November to March 2024.", ["[from November to March 2024] 2023-11/2024-03"]],
  ["In the first nine months of 2024 it fell.", ["[the first nine months of 2024] 2024-01/2024-09"]],
  ["He spoke on Tuesday evening and again last night.", ["[Tuesday evening] 2025-02-11", "[last night] 2025-02-11"]],
  ["It began at 3 p.m. GMT on Monday.", ["[3 p.m. GMT on Monday] 2025-02-10T15:00Z"]],
  ["It began at noon.", ["[noon] 2025-02-12T12:00"]],
  ["Talks went on over the weekend.", ["[the weekend] 2025-02-08/2025-02-09"]],
  ["Talks resume next Tuesday, or Friday next week.", ["[next Tuesday] 2025-02-18", "[Friday next week] 2025-02-21"]],
  ["On Thursday, 13 February 2025, it rained.", ["[Thursday, 13 February 2025] 2025-02-13"]],
  ["It rained in the first week of February 2024.", ["[the first week of February 2024] 2024-02-01/2024-02-07"]],
  ["The fourth week of March 2024 was dry.", ["[The fourth week of March 2024] 2024-03-22/2024-03-28"]],
  ["The second half of May was quiet.", ["[The second half of May] 2024-05 late"]],
  ["It took two and a half years.", ["[two and a half years] P2Y6M"]],
  ["It was a three-day visit with 40 minutes of talks.", ["[three-day] P3D", "[40 minutes] PT40M"]],
  ["It will take four more years.", ["[four more years] P4Y"]],
  ["Ties grew in recent years.", ["[recent years] null"]],
  ["A day earlier they had met.", ["[A day earlier] 2025-02-11"]],
  ["Talks ran on April 5 − 6, 2000.", ["[April 5 − 6, 2000] 2000-04-05/2000-04-06"]],
  ["It began at about 10 a.m. on Monday.", ["[about 10 a.m. on Monday] 2025-02-10T10:00 about"]],
  ["In fiscal 2024 it fell.", ["[fiscal 2024] 2024"]],
  ["In the '90s and the nineties.", ["[the '90s] 199X", "[the nineties] 199X"]],
];

const none: readonly string[] = [
  "The 49th session opened its second half.",
  "Some 2000 people paid $2024 under Resolution 1701.",
  "The fiftieth anniversary of Vision 2030 may pass.",
  "He may march in the fall of the city.",
  "A 37-year-old envoy, 52 years old, left.",
  "On 31 April nothing happened, nor on Feb. 30.",
  "The 21 century, Expo-2005 and code 020-2024.",
  "Three-quarters of 1,999 members voted.",
];

describe("values", () => {
  it.each(rows)("%s", (text, times) => {
    expect(timesOf(text)).toEqual(times);
  });

  it.each(none)("none in: %s", (text) => {
    expect(timesOf(text).filter((time) => !time.startsWith("[nothing"))).toEqual([]);
  });
});
