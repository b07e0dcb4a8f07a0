import { describe, expect, test } from "vitest";
import { relationsIn } from "./read.ts";

describe("instruments", () => {
  test("a later mention by type alone is the same document", () => {
    const text =
      "Kenya has a treaty on fisheries with Norway. The treaty was signed by the two countries on 3 May 2019.";
    const [treaty, ...others] = relationsIn(text, "instrument");
    expect(others).toEqual([]);
    expect(treaty).toMatchObject({ level: "treaty", start: "2019-05-03", subject: ["state:KEN", "state:NOR"] });
  });

  test("a level begins with the document that confers it", () => {
    const text = "Kenya and Norway signed a declaration on strategic partnership in 2020.";
    const [partnership] = relationsIn(text, "partnership");
    expect(partnership).toMatchObject({ instrument: "instrument:declaration on strategic partnership", start: "2020" });
  });
});

describe("membership", () => {
  test("a state that has not joined is a candidate", () => {
    const [membership] = relationsIn(
      "The talks dealt with Ethiopia's membership in the World Trade Organization.",
      "membership",
    );
    expect(membership).toMatchObject({
      subject: ["state:ETH"],
      object: "org:WTO",
      level: "candidate",
      assertion: "possible",
    });
  });

  test("a member's is a membership", () => {
    const [membership] = relationsIn(
      "The talks dealt with Kenya's membership in the World Trade Organization.",
      "membership",
    );
    expect(membership).toMatchObject({ subject: ["state:KEN"], level: "member", change: "held" });
  });
});

test("a chair with its length", () => {
  const [chair] = relationsIn("Uganda chaired the Non-Aligned Movement for three years.", "chair");
  expect(chair).toMatchObject({ subject: ["state:UGA"], object: "org:NAM", duration: "P3Y" });
});

test("a chair that is handed over makes an heir", () => {
  const chairs = relationsIn("Malta handed the chairmanship of the OSCE to Finland on 1 January 2025.", "chair");
  expect(chairs.map(({ subject, change, start, end }) => [subject[0], change, start, end])).toEqual([
    ["state:MLT", "ended", null, "2025-01-01"],
    ["state:FIN", "established", "2025-01-01", null],
  ]);
});

test("a host and a future host", () => {
  expect(relationsIn("Egypt hosted COP27 in 2022.", "host")[0]).toMatchObject({
    object: "gathering:COP27",
    start: "2022",
  });
  expect(relationsIn("Brazil will host COP30.", "host")[0]).toMatchObject({ change: "proposed", assertion: "planned" });
});

test.each([
  [
    "The Conference on the Defence, Upkeep and Repair of Bridges was held in Lima.",
    "Conference on the Defence, Upkeep and Repair of Bridges held",
  ],
  ["At the Conference on Seals, Malta and Fiji signed a treaty in Lima.", null],
  ["Norway commended Kenya for hosting the next Summit for Seals.", "next Summit for Seals proposed"],
  ["They are two weeks out from the NATO summit in Lima.", "NATO summit proposed"],
  ["They suggested holding a meeting of the leaders of those regions in Kenya and Norway.", null],
])("a gathering by its whole name: %s", (text, expected) => {
  const [host] = relationsIn(text, "host");
  expect(host === undefined ? null : `${host.object!.replace("gathering:", "")} ${host.change}`).toBe(expected);
});

test.each([
  [
    "Kenya and Fiji launched the Joint Programme on Water, Energy and Trade.",
    "Joint Programme on Water, Energy and Trade",
  ],
  ["Kenya and Fiji launched the Joint Lake Programme on Monday.", "Joint Lake Programme"],
  [
    "They spoke of a meeting of the joint Kenyan-Fijian commission on economic, scientific and technical cooperation.",
    "joint Kenyan-Fijian commission on economic, scientific and technical cooperation",
  ],
])("a project by its whole name: %s", (text, name) => {
  expect(relationsIn(text, "project").map(({ object }) => object)).toEqual([`project:${name}`]);
});

test("a policy's principles are positions, its moods are not", () => {
  const positions = relationsIn("Kenya's policy is based on multilateralism.", "position");
  expect(positions.map(({ object }) => object)).toEqual(["topic:multilateralism"]);
});

test.each([
  ["Kenya supports Chad's independence and territorial integrity.", "Chad's independence and territorial integrity"],
  [
    "Kenya reaffirmed its support for Chad's unity, sovereignty and independence.",
    "Chad's unity, sovereignty and independence",
  ],
  ["Kenya expressed support for plans by Malta to resume talks on Fiji.", "plans by Malta to resume talks on Fiji"],
  ["Kenya supports Chad's independence and its trade.", "Chad's independence"],
])("a topic is told whole: %s", (text, topic) => {
  const positions = relationsIn(text, "position");
  expect(positions.map(({ object }) => object)).toEqual([`topic:${topic.toLowerCase()}`]);
});

test("diplomatic relations and recognition", () => {
  expect(relationsIn("Malta and Fiji established diplomatic relations in 1971.", "diplomatic")[0]).toMatchObject({
    subject: ["state:FJI", "state:MLT"],
    level: "relations",
    start: "1971",
  });
});

test("recognition is told by pairs", () => {
  const found = relationsIn("Malta, Fiji and Chad recognised Kosovo in 2008.", "diplomatic");
  expect(found.map(({ subject }) => subject.join())).toEqual([
    "state:MLT,state:XKX",
    "state:FJI,state:XKX",
    "state:TCD,state:XKX",
  ]);
});

test("an office is told once, in its fullest form", () => {
  const text = "Kenya's Minister of Trade Ana Oduya met the press. Minister Oduya was pleased.";
  const offices = relationsIn(text, "office");
  expect(offices.map(({ object, level }) => [object, level])).toEqual([["state:KEN", "minister of trade"]]);
});

test("mayors sign for no state", () => {
  expect(relationsIn("The mayor of Lima and the mayor of Rome signed a cooperation agreement.", "instrument")).toEqual(
    [],
  );
});

test("a document bears its year", () => {
  const [treaty] = relationsIn("Malta terminated the treaty of 2015 with Fiji in 2020.", "instrument");
  expect(treaty).toMatchObject({ change: "ended", start: "2015", end: "2020" });
});

test("every evidence is where it says it is", () => {
  const text = "Kenya and Norway became strategic partners in 2016, President William Ruto said.";
  for (const { evidence } of relationsIn(text, "partnership")) {
    for (const { span, fields } of evidence) {
      expect(text.slice(...span)).toContain("strategic partners");
      expect(fields["level"]).toEqual([text.indexOf("strategic"), text.indexOf(" in 2016")]);
    }
  }
});

describe("terms of office", () => {
  test.each([
    ["Ana Prado was appointed foreign minister of Peru on 3 March 2024.", ["established", "2024-03-03", null]],
    ["Peru's president, Ana Prado, who took office in May 2023, spoke.", ["established", "2023-05", null]],
    ["Ana Prado became foreign minister of Peru in May 2023.", ["established", "2023-05", null]],
    ["Peru's foreign minister, Ana Prado, will visit Chad in July 2025.", ["held", null, null]],
    ["Peru's foreign minister, Ana Prado, became angry in May 2023.", ["held", null, null]],
    ["Foreign Minister Ana Prado of Peru resigned on 4 May 2024.", ["ended", null, "2024-05-04"]],
    ["Foreign Minister Ana Prado of Peru stepped down on 4 May 2024.", ["ended", null, "2024-05-04"]],
    ["Foreign Minister Ana Prado of Peru was dismissed on 4 May 2024.", ["ended", null, "2024-05-04"]],
    ["He accepted the resignation of Foreign Minister Ana Prado of Peru.", ["ended", null, null]],
    ["He sought the resignation of Foreign Minister Ana Prado of Peru.", ["held", null, null]],
    ["He dismissed Foreign Minister Ana Prado of Peru as a liar.", ["held", null, null]],
    ["Foreign Minister Ana Prado of Peru was appointed head of the commission.", ["held", null, null]],
    ["Foreign Minister Ana Prado of Peru appointed an envoy on 4 May 2024.", ["held", null, null]],
  ])("%s", (text, expected) => {
    const offices = relationsIn(text, "office").filter(({ subject }) => subject[0] === "person:Ana Prado");
    expect(offices.map(({ change, start, end }) => [change, start, end])).toEqual([expected]);
  });
});

test("who becomes what another holds is told of neither", () => {
  const offices = relationsIn("Her brother became president of the United States in 2007.", "office");
  expect(offices.map(({ change }) => change)).not.toContain("established");
});

describe("lists of documents", () => {
  test("each document behind the colon is one, a line or apart by semicolons", () => {
    const items = ["an Agreement on Fisheries", "a Memorandum of Understanding on Ports"];
    const lead = "Kenya and Norway signed the following documents on 3 May 2019:";
    for (const text of [`${lead}\n\n- ${items.join(";\n\n- ")}.`, `${lead} ${items.join("; ")}.`]) {
      expect(relationsIn(text, "instrument").map(({ object, level }) => [object, level])).toEqual([
        ["instrument:agreement on fisheries", "agreement"],
        ["instrument:memorandum of understanding on ports", "memorandum"],
      ]);
    }
  });
});

describe("bodies that a clause leaves out", () => {
  test("the article's own, when the reference data does not speak against it", () => {
    const text =
      "The World Trade Organization met in May. Kenya and Norway joined in 1995. The school that Chad joined is old.";
    expect(relationsIn(text, "membership").map(({ subject, start }) => [subject[0], start])).toEqual([
      ["state:KEN", "1995"],
      ["state:NOR", "1995"],
    ]);
  });

  test("none for an official who takes over an office", () => {
    const text = "The African Union met in May. The president of Kenya took over the presidency in 2022.";
    expect(relationsIn(text, "chair")).toEqual([]);
  });
});
