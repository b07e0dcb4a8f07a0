import { describe, expect, test } from "vitest";
import { relationsIn } from "./read.ts";

describe("'it' stands for the subject of the clause above", () => {
  test.each([
    ["Chad met Malta, as N'Djamena looked beyond the African Union, which it joined in 1963.", ["TCD"]],
    ["Chad joined the talks. A member of the African Union, it left the Commonwealth in 1999.", ["TCD", "TCD"]],
    ["Chad is quiet. Nothing has changed there. The country of two million joined the African Union in 1963.", ["TCD"]],
    ["Chad met Malta. Much was said. The country of two million joined the African Union in 1963.", []],
    ["Egypt met Malta; in May it joined the African Union.", []],
    ["Chad and Malta met, and it joined the African Union in 1963.", []],
    ["It joined the African Union in 1963, said a bird in Chad.", []],
  ])("%s", (text, expected) => {
    const members = relationsIn(text, "membership").map(({ subject }) => subject[0]?.slice("state:".length));
    expect(members).toEqual(expected);
  });
});

describe("documents of one deed", () => {
  const titles = (text: string): readonly (string | null)[] =>
    relationsIn(text, "instrument").map(({ object }) => object?.slice("instrument:".length) ?? null);

  test("each of a list, though the tree hangs it elsewhere", () => {
    expect(
      titles("Kenya and Norway signed a plan of action, a treaty on extradition and a memorandum on fish."),
    ).toEqual(["plan of action", "treaty on extradition", "memorandum on fish"]);
    const two = "Kenya and Norway signed an agreement on the opening of the northern port and a protocol on fish.";
    expect(titles(two)).toEqual(["agreement on the opening of the northern port", "protocol on fish"]);
  });

  test("none behind another verb", () => {
    expect(titles("Kenya and Norway signed an agreement on ports and praised a treaty on fish.")).toEqual([
      "agreement on ports",
    ]);
  });
});

describe("dates", () => {
  const starts = (text: string, kind: "instrument" | "membership" | "host"): readonly (string | null)[] =>
    relationsIn(text, kind).map(({ start, end }) => start ?? end);

  test("the year of a document's name is not the day of a deed with it", () => {
    expect(starts("Kenya and Norway signed a protocol to the 2009 readmission agreement.", "instrument")).toEqual([
      null,
    ]);
    expect(starts("Kenya and Norway signed a protocol in 2009.", "instrument")).toEqual(["2009"]);
  });

  test("a deed has the date of its other verb, an office none of the clause's", () => {
    expect(starts("Uzbekistan applied to join the World Trade Organization in 1994.", "membership")).toEqual(["1994"]);
    expect(starts("As the host of COP30, Brazil bought ships in 2019.", "host")).toEqual([null]);
  });
});
