import { describe, expect, test } from "vitest";
import { partnerships, relationsIn } from "./read.ts";

/** "KEN AU 2002": members or pairs with the date that they have, one a line. */
function dated(text: string, kind: "membership" | "diplomatic"): readonly string[] {
  return relationsIn(text, kind).map(({ subject, start, end }) =>
    [subject.map((party) => party.slice("state:".length)).join("+"), start ?? end ?? "–"].join(" "),
  );
}

describe("a fact told again without its verb", () => {
  test.each([
    [
      "Kenya joined the African Union in 2002, Uganda in 2003 and Rwanda did so in 2004.",
      ["KEN 2002", "UGA 2003", "RWA 2004"],
    ],
    ["Finland acceded to NATO in 2023, followed by Sweden in 2024.", ["FIN 2023", "SWE 2024"]],
    ["Estonia has been a member of the EU since 2004, and Croatia since 2013.", ["EST 2004", "HRV 2013"]],
    ["Kenya and Uganda joined the African Union in 2002 and 2004 respectively.", ["KEN 2002", "UGA 2004"]],
    ["Kenya joined the African Union in 2002, and Uganda held a vote in 2003.", ["KEN 2002"]],
    ["Kenya joined the African Union in 2002, a year before Uganda, in 2003.", ["KEN 2002"]],
    ["Kenya joined the African Union in 2002 and the Commonwealth in 1963.", ["KEN 2002", "KEN 1963"]],
  ])("%s", (text, expected) => {
    expect(dated(text, "membership")).toEqual(expected);
  });

  test.each([
    [
      "Malta established diplomatic relations with Fiji in 1971 and with Samoa in 1973.",
      ["FJI+MLT 1971", "MLT+WSM 1973"],
    ],
    ["Malta severed ties with Fiji in 1991, as did Samoa.", ["FJI+MLT 1991", "FJI+WSM 1991"]],
    ["Malta severed ties with Fiji in 1991, like Samoa.", ["FJI+MLT 1991", "FJI+WSM 1991"]],
    ["Malta severed ties with Fiji in 1991, like Samoa in its worst years.", ["FJI+MLT 1991"]],
    ["Malta recognised Kosovo in 2008, as did Samoa.", ["MLT+XKX 2008", "WSM+XKX 2008"]],
    ["Malta recognised Kosovo in 2008 and Fiji in 1971.", ["MLT+XKX 2008", "FJI+MLT 1971"]],
    ["Malta severed ties with Fiji in 1991, as Samoa learnt in 1992.", ["FJI+MLT 1991"]],
  ])("%s", (text, expected) => {
    expect(dated(text, "diplomatic")).toEqual(expected);
  });

  test("a partnership with each of those named with a date", () => {
    expect(
      partnerships("Chad signed strategic partnerships with Fiji in 2011 and with Peru and Malta in 2012 and 2014."),
    ).toEqual([
      "FJI+TCD strategic partnership established 2011",
      "MLT+TCD strategic partnership established 2014",
      "PER+TCD strategic partnership established 2012",
    ]);
  });
});

describe("whoever stands in a gap is no partner of the one before", () => {
  test.each([
    [
      "Peru told of its partners. Chad got a strategic partnership in 2019, Fiji in 2023.",
      ["FJI+PER strategic partnership established 2023", "PER+TCD strategic partnership established 2019"],
    ],
    ["Buyers tend to be strategic partners. Chad got this label in 2019, Fiji in 2023.", []],
  ])("%s", (text, expected) => {
    expect(partnerships(text)).toEqual(expected);
  });
});

describe("groups and lists", () => {
  test("a partnership with each state of a group, and of a list with one state", () => {
    expect(partnerships("Fiji and the three Baltic states set up a strategic partnership.")).toHaveLength(3);
    expect(partnerships("Chad and Fiji raised their own ties with Peru to a strategic partnership.")).toEqual([
      "FJI+PER strategic partnership upgraded",
      "PER+TCD strategic partnership upgraded",
    ]);
    expect(
      partnerships("With Fiji, Peru and Malta the republic of Chad has proclaimed strategic partnerships."),
    ).toEqual([
      "FJI+TCD strategic partnership established",
      "MLT+TCD strategic partnership established",
      "PER+TCD strategic partnership established",
    ]);
  });

  test("a small closed group by its name joins as its members", () => {
    expect(dated("The Baltic states joined NATO in 2004.", "membership")).toEqual(["EST 2004", "LTU 2004", "LVA 2004"]);
    expect(dated("The Latin American countries joined the UN in 1945.", "membership")).toEqual([]);
    expect(dated("The Baltic coast joined NATO in 2004.", "membership")).toEqual([]);
  });

  test("a bloc before its members is the bloc, not a group", () => {
    expect(dated("EU members Lithuania and Estonia agreed.", "membership")).toEqual(["LTU –", "EST –"]);
    expect(dated("EU members and Estonia agreed.", "membership")).toEqual([]);
  });
});

test("a text that ends where a party is looked for tells nothing", () => {
  expect(relationsIn("The African Union suspended", "membership")).toEqual([]);
});

describe("who has which level since when", () => {
  test.each([
    [
      "Kenya has Ls with Malta (2010), Chad and Peru (both 2012) and Fiji (2016).",
      ["FJI+KEN L held 2016", "KEN+MLT L held 2010", "KEN+PER L held 2012", "KEN+TCD L held 2012"],
    ],
    [
      "Kenya has Ls with Malta (2010) and Chad (2012), while ties with Peru were raised to that level in March 2024.",
      ["KEN+MLT L held 2010", "KEN+PER L upgraded 2024-03", "KEN+TCD L held 2012"],
    ],
    [
      "Kenya signed an L with Chad in 2016, and its ties with Peru were lifted to the same level in 2024.",
      ["KEN+PER L upgraded 2024", "KEN+TCD L established 2016"],
    ],
    [
      "Among the states of the coast, Kenya's Ls are Malta (2010), Chad and Peru (both 2012), says a note.",
      ["KEN+MLT L held 2010", "KEN+PER L held 2012", "KEN+TCD L held 2012"],
    ],
    ["Kenya has been Peru's L partner since 2016, and Malta no less.", ["KEN+PER L held 2016", "MLT+PER L held 2016"]],
    [
      "Kenya signed an L with Malta in 2019, and so did Oman.",
      ["KEN+MLT L established 2019", "MLT+OMN L established 2019"],
    ],
    ["Kenya signed an L with Malta in 2019, and Oman knows it, too.", ["KEN+MLT L established 2019"]],
    ["Kenya has an L with Malta, and with Oman too.", ["KEN+MLT L held", "KEN+OMN L held"]],
    ["Kenya and Malta have an L, and Oman too.", ["KEN+MLT L held"]],
    [
      "Neither Chad nor Fiji ever had an L with Peru, whereas Kenya has been Peru's L partner since 2016, and Malta no less.",
      ["FJI+PER L denied", "KEN+PER L held 2016", "MLT+PER L held 2016", "PER+TCD L denied"],
    ],
    [
      "He said that Kenya signed an L declaration with Chad, and that work on an L with Peru is under way.",
      ["KEN+PER L proposed", "KEN+TCD L established"],
    ],
    [
      "Kenya signed an L with Chad in 2016, and work on a similar text with Peru is under way.",
      ["KEN+PER L proposed", "KEN+TCD L established 2016"],
    ],
  ])("%s", (text, expected) => {
    const level = "strategic partnership";
    const said = text
      .replaceAll("an L", `a ${level}`)
      .replace("Kenya's Ls", "Kenya's strategic partners")
      .replace("L partner", "strategic partner")
      .replace("Ls", `${level}s`);
    expect(partnerships(said)).toEqual(expected.map((line) => line.replace("L ", `${level} `)));
  });
});
