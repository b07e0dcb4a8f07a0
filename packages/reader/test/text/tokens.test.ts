import { describe, expect, it } from "vitest";
import { tokenise } from "../../src/text/tokens.ts";
import { context } from "./lay.ts";

const rows: readonly (readonly [text: string, tokens: string])[] = [
  ["Norway's fleet can't sail.", "Norway|'s |fleet |ca|n't |sail|."],
  ["Norway’s ministers’ plan", "Norway|’s |ministers|’ |plan"],
  ["They cannot, he'll say", "They |can|not|, |he|'ll |say"],
  ["O'Brien and N'Djamena", "O'Brien |and |N'Djamena"],
  ["at 10:30 a.m. on Feb. 3", "at |10:30 |a.m. |on |Feb. |3"],
  ["10,000 tonnes, 3.5% of it", "10,000 |tonnes|, |3.5|% |of |it"],
  ["the U.S.'s envoy J. Holm", "the |U.S.|'s |envoy |J. |Holm"],
  ["Article 5 and art. 5, but fine art.", "Article |5 |and |art. |5|, |but |fine |art|."],
  ["2023-2027, mid-May", "2023|-|2027|, |mid|-|May"],
  ["wait... what?! -- no", "wait|... |what|?|! |-- |no"],
  ["AT&T, a@b.example, www.x.example", "AT&T|, |a@b.example|, |www.x.example"],
  ["“So,” she said", "“|So|,|” |she |said"],
  ["``So,'' she said", "``|So|,|'' |she |said"],
  ["€5m (about $6m)", "€|5m |(|about |$|6m|)"],
  ["US$25 million, NZ$ 3bn", "US$|25 |million|, |NZ$ |3bn"],
  ["HE the Minister met HRH Prince Bo", "the |Minister |met HRH |Prince |Bo"],
  ["HE SAID THE HM WAS OK", "HE |SAID |THE |HM |WAS |OK"],
  ["tests 😀 here", "tests |😀 |here"],
];

describe("tokens", () => {
  it.each(rows)("%s", (text, expected) => {
    const tokens = tokenise(text, 0, text.length, context.language.text);
    const shown = tokens.map(({ end }, i) => {
      const next = tokens[i + 1];
      const blank = next && text.slice(end, next.start);
      return `${tokens[i]?.form}${blank ?? ""}${next ? "|" : ""}`;
    });
    expect(shown.join("")).toBe(expected);
  });

  it("straightens quotes and apostrophes in the lower form only", () => {
    const tokens = tokenise("“Norway’s”", 0, 10, context.language.text);
    expect(tokens.map(({ lower }) => lower)).toEqual(['"', "norway", "'s", '"']);
    expect(tokens.map(({ form }) => form)).toEqual(["“", "Norway", "’s", "”"]);
  });
});
