import { describe, expect, test } from "vitest";
import { partnerships } from "./read.ts";

const strategic = (told: string): string => `FJI+TCD strategic partnership ${told}`;

describe("a partnership that a word makes a level", () => {
  test.each([
    ["The partnership of Chad and Fiji was declared strategic in 2000.", [strategic("established 2000")]],
    ["Chad and Fiji made their partnership strategic in May 2019.", [strategic("established 2019-05")]],
    ["“Strategic” is the partnership of Chad and Fiji now.", [strategic("held")]],
    ["In 2019 the word strategic was put before the partnership of Chad and Fiji.", [strategic("established 2019")]],
    [
      "The adjective “comprehensive” is to be put before the strategic partnership of Chad and Fiji in May.",
      ["FJI+TCD comprehensive strategic partnership proposed 2026-05", strategic("held")],
    ],
    [
      "The partnership of Chad and Fiji was declared strategic in 2000, and in 2010 “special and privileged” were put before the adjective.",
      ["FJI+TCD special and privileged strategic partnership upgraded 2010", strategic("established 2000")],
    ],
  ])("%s", (text, told) => expect(partnerships(text)).toEqual(told));

  test.each([
    ["Four years afterwards came the adjective “comprehensive”.", "comprehensive strategic partnership upgraded 2016"],
    ["In 2016 they added the word “enhanced” to it.", "enhanced strategic partnership upgraded 2016"],
    ["In 2016 “enhanced” was prefixed to this.", "enhanced strategic partnership upgraded 2016"],
  ])("of the level before: %s", (text, told) =>
    expect(partnerships(`Chad signed a strategic partnership with Fiji in 2012. ${text}`)).toEqual(
      [strategic("established 2012"), `FJI+TCD ${told}`].sort(),
    ),
  );

  test.each([
    "The president called it “special”.",
    "The word “comprehensive” was not used.",
    "Fiji added a comprehensive list of goods in 2016.",
    "The talks were declared strategic by Chad in May.",
    "He put the word “enhanced” in quotation marks.",
    "In 2016 the word “ally” was added.",
  ])("not %s", (text) =>
    expect(partnerships(`Chad signed a strategic partnership with Fiji in 2012. ${text}`)).toEqual([
      strategic("established 2012"),
    ]),
  );
});

test.each([
  ["A treaty signed in 2005 turned Kenya and Norway into allies.", ["KEN+NOR alliance upgraded 2005"]],
  ["Kenya and Norway became allies by the treaty of May 2005.", ["KEN+NOR alliance established 2005-05"]],
  ["With Monday's treaty Kenya has become an ally of Norway.", ["KEN+NOR alliance established 2025-05-26"]],
  ["Kenya and Norway are bound in an alliance by the pact of 1951.", ["KEN+NOR alliance held 1951"]],
  ["Kenya and Norway, allies since 1953, sail.", ["KEN+NOR alliance held 1953"]],
  ["Kenya and Norway became allies in the row over the treaty.", []],
  ["Kenya called Norway an ally and signed a treaty on fish.", []],
  ["Kenya and Norway have been NATO allies since 1952.", []],
  ["The war turned Kenya and Norway into allies.", []],
])("allies by treaty: %s", (text, lines) => expect(partnerships(text)).toEqual(lines));
