import type { RelationKind } from "@dragoman/model";
import { describe, expect, test } from "vitest";
import { relationsIn } from "./read.ts";

const told = (text: string, kind: RelationKind): readonly string[] =>
  relationsIn(text, kind).map(({ subject, object }) => `${subject.join("+")} ${object}`);

describe("summits without a name", () => {
  test.each([
    ["ASEAN met on Monday. Its leaders will gather for a summit in Vientiane.", ["state:LAO gathering:ASEAN summit"]],
    ["Kenya left IGAD before the bloc's two-day summit in Djibouti.", ["state:DJI gathering:IGAD summit"]],
    ["NATO met on Monday. They spoke of the lake countries' summit in Ashgabat.", []],
    ["NATO met on Monday. Chad and Fiji held a summit in Oslo.", []],
    ["The European Union met on Monday. Chad hosts the next summit.", []],
  ])("%s", (text, hosts) => expect(told(text, "host")).toEqual(hosts));
});

describe("bodies that are called by a word of their name", () => {
  test("the Community is the one that the chair is in", () => {
    const text = "The Caribbean Community is old. The United Nations met. Barbados chairs the Community.";
    expect(told(text, "chair")).toEqual(["state:BRB org:CARICOM"]);
  });

  test("some of a group are not all of it", () => {
    expect(told("Two of the three Baltic states are members of NATO.", "membership")).toEqual([]);
  });
});

describe("documents of those in a body", () => {
  test.each([
    ["The 18 members of the Arab League adopted the Cairo Declaration on Water.", ["org:Arab League"]],
    ["The African Union met in Kampala. The summit adopted the Kampala Declaration.", ["org:AU"]],
    ["The EU adopted a further package of sanctions against Belarus.", ["org:EU"]],
    ["Members of the harvest club signed the Kampala Declaration.", []],
  ])("%s", (text, owners) =>
    expect(relationsIn(text, "instrument").map(({ subject }) => subject.join("+"))).toEqual(owners),
  );

  test("of several documents those that are named", () => {
    const text =
      "Kenya and Fiji signed eight agreements, including a treaty on extradition and a memorandum on safe ports.";
    expect(relationsIn(text, "instrument").map(({ object }) => object)).toEqual([
      "instrument:treaty on extradition",
      "instrument:memorandum on safe ports",
    ]);
  });
});

test.each([
  ["Kenya is against the accord with Mercosur.", ["state:KEN topic:accord with mercosur"]],
  ["Kenya is not against the accord with Mercosur.", []],
  ["Kenya supports Fiji's bid for a seat on the council.", ["state:KEN topic:fiji's bid for a seat on the council"]],
  ["Kenya stands with Fiji.", ["state:KEN state:FJI"]],
  ["Kenya reaffirmed the role of Fiji in trade.", []],
  ["Kenya stands with its farmers.", []],
])("positions: %s", (text, positions) => expect(told(text, "position")).toEqual(positions));
