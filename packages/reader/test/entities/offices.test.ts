import { describe, expect, it } from "vitest";
import { castOf, linesOf, officesOf } from "./read.ts";
import { reference } from "./stub.ts";

const day = "2025-02-12";

/** Offices in a text on a government's own site. */
const onSite = (text: string): string[] =>
  castOf(text, day, reference, "governo.example").offices.map(
    ({ person, of, title }) => `${person.slice(7)} | ${of} | ${title}`,
  );

describe("offices of a part of a state", () => {
  it.each([
    ["They met Ohio Senator Carla Neri.", "Carla Neri | place:Ohio | senator"],
    ["Senate leaders met Ohio State Senator Tom Marsh.", "Tom Marsh | place:Ohio | state senator"],
    ["Governor Tom Marsh of Ohio spoke.", "Tom Marsh | place:Ohio | governor"],
    ["The Governor of the Verdia Region, Tom Marsh, spoke.", "Tom Marsh | place:Verdia Region | governor"],
    ["Moscow Mayor Tom Marsh spoke.", "Tom Marsh | place:Moscow | mayor"],
    ["The former mayor of South Verdia, Tom Marsh, spoke.", "Tom Marsh | place:South Verdia | former mayor"],
  ])("%s", (text, office) => {
    expect(officesOf(text)).toEqual([office]);
  });

  it.each([
    ["Senator Carla Neri (Ohio) spoke.", ["Carla Neri | place:Ohio | senator"]],
    ["Governor Tom Marsh (Ohio) and Mayor Mia Trell spoke.", ["Tom Marsh | place:Ohio | governor"]],
    ["Governor Tom Marsh spoke of corn. Senator Carla Neri (R) left.", []],
  ])("are told where the place stands by them, in brackets too: %s", (text, offices) => {
    expect(officesOf(text)).toEqual(offices);
  });

  it("are no city where a body or a state follows", () => {
    expect(officesOf("The governor of the Central Bank of Italy, Carla Neri, spoke.")).toEqual([
      "Carla Neri | state:ITA | governor of the central bank",
    ]);
    expect(officesOf("Senator Carla Neri of Italy spoke.")).toEqual(["Carla Neri | state:ITA | senator"]);
  });
});

describe("ambassador before a name", () => {
  it("is a courtesy where the office is told in other words, and an office else", () => {
    expect(officesOf("Italy's trade adviser Ambassador Carla Neri spoke in Rome.")).toEqual([
      "Carla Neri | state:ITA | trade adviser",
    ]);
    expect(officesOf("Ambassador Carla Neri of Italy spoke in Lima.")).toEqual(["Carla Neri | state:ITA | ambassador"]);
  });
});

describe("whose office", () => {
  it.each([
    [
      "President of the Italian Union of Road Builders Tom Marsh spoke.",
      "Tom Marsh | org:Italian Union of Road Builders | president",
    ],
    [
      "Special Envoy for the Italian Settlement Tom Marsh spoke.",
      "Tom Marsh | state:ITA | special envoy for the italian settlement",
    ],
    ["Head of the Road Builders Foundation Tom Marsh spoke.", "Tom Marsh | org:Road Builders Foundation | head"],
    [
      "Ambassador Extraordinary and Plenipotentiary of Iraq Tom Marsh spoke.",
      "Tom Marsh | state:IRQ | ambassador extraordinary and plenipotentiary",
    ],
    [
      "Tom Marsh, Assistant to the President and Director of the Road Builders Council, spoke.",
      "Tom Marsh | state:ITA | assistant to the president",
    ],
    [
      "Tom Marsh, Coordinator for Arms Control at the Olive Council, spoke.",
      "Tom Marsh | org:Olive Council | coordinator for arms control",
    ],
    [
      "The Iraqi delegation was led by Deputy Trade Minister Tom Marsh.",
      "Tom Marsh | state:IRQ | deputy trade minister",
    ],
    [
      "Secretary to the President for Rural Trade Tom Marsh of Iraq spoke.",
      "Tom Marsh | state:IRQ | secretary to the president for rural trade",
    ],
    ["Director of Roadbuild Tom Marsh spoke.", "Tom Marsh | org:Roadbuild | director"],
    [
      "Tom Marsh, Deputy Chairman of the Olive Council and Minister of the Armed Forces of Iraq, spoke.",
      "Tom Marsh | org:Olive Council | deputy chairman",
    ],
  ])("%s", (text, office) => {
    expect(onSite(text)).toEqual([office]);
  });

  it.each([
    "Tom Marsh, President and CEO of Roadway, Inc., and others came.",
    "Tom Marsh, Vice President, Roadway Builders, and others came.",
    "Tom Marsh, Executive Director, spoke.",
    "The guests met Roadways Chair Tom Marsh.",
    "Representatives of Italian Olive Growers came.",
    "Guests of the forum Biryula came.",
    "Deputy Director Tom Marsh spoke.",
    "As director of the State Gallery, she spoke.",
    "The visit of the Italian Speaker to the Netherlands ended.",
    "Prof. Lea Amadi, MD, FRCS, Director of the Road Builders Council, spoke.",
    "The order of the President of Italy No. 12 of May 2 holds.",
  ])("nobody is told to have: %s", (text) => {
    expect(onSite(text)).toEqual([]);
  });

  it("is told by the words of the title where the state is the owner", () => {
    expect(onSite("Security Council Secretary Tom Marsh spoke.")).toEqual([
      "Tom Marsh | state:ITA | security council secretary",
    ]);
  });
});

describe("words before an office", () => {
  it.each([
    ["They met former Ohio governor Tom Marsh.", "Tom Marsh | place:Ohio | former governor"],
    ["Then-Ohio governor Tom Marsh spoke.", "Tom Marsh | place:Ohio | former governor"],
    ["The former Riceland Bank director Mia Trell spoke.", "Mia Trell | org:Riceland Bank | former director"],
    ["The late Ohio senator Carla Neri opposed it.", "Carla Neri | place:Ohio | former senator"],
  ])("make it a former one across the owner's name: %s", (text, office) => {
    expect(officesOf(text)).toEqual([office]);
  });

  it.each([
    ["Late Monday Ohio governor Tom Marsh spoke.", "Tom Marsh | place:Ohio | governor"],
    ["The former mayor met Ohio governor Tom Marsh.", "Tom Marsh | place:Ohio | governor"],
    ["A former guest of Ohio, minister Tom Marsh, spoke.", "Tom Marsh | null | minister"],
  ])("say nothing of another one: %s", (text, office) => {
    expect(officesOf(text)).toEqual([office]);
  });

  it.each([
    ["Tom Marsh was elected Honorary Chairman of the Olive Council.", "honorary chairman"],
    ["Tom Marsh, honorary chairman of the Olive Council, spoke.", "honorary chairman"],
    ["Tom Marsh, co-chair of the Olive Council, spoke.", "co-chair"],
    ["Acting Chairman of the Olive Council Tom Marsh spoke.", "acting chairman"],
    ["Tom Marsh was elected Chairman of the Olive Council.", "chairman"],
  ])("belong to it: %s", (text, title) => {
    expect(officesOf(text)).toEqual([`Tom Marsh | org:Olive Council | ${title}`]);
  });

  it("make nobody ruler of a state", () => {
    expect(officesOf("Honorary President of Italy Tom Marsh spoke. The Italian Prime Minister left.")).toEqual([
      "Tom Marsh | state:ITA | honorary president",
    ]);
  });
});

describe("who is only elected", () => {
  it("is of the state told, and of none at home", () => {
    expect(officesOf("Italy is glad. The Italian envoy met President-elect Carla Neri in Italy.")).toEqual([
      "Carla Neri | null | president-elect",
    ]);
    expect(officesOf("Italian President-elect Carla Neri met the French envoy.")).toEqual([
      "Carla Neri | state:ITA | president-elect",
    ]);
  });
});

describe("a name cut short", () => {
  it.each([
    [
      "President Omar Halim Sadiq of Iraq spoke. President Omar Halim left.",
      ["Omar Halim Sadiq | state:IRQ | president"],
    ],
    [
      "President Omar Halim Sadiq of Iraq spoke. The mayor of Ohio Omar Halim left.",
      ["Omar Halim Sadiq | state:IRQ | president", "Omar Halim | place:Ohio | mayor"],
    ],
  ])("is that of the bearer of the same title: %s", (text, offices) => {
    expect([...new Set(officesOf(text))]).toEqual(offices);
  });
});

describe("a row of officials", () => {
  it.each([
    [
      "Present were Aide to the Italian President, Igor Lvov, the Deputy Minister of Defence of Italy, Anna Orlova, and others.",
      ["Igor Lvov | state:ITA | aide to the italian president", "Anna Orlova | state:ITA | deputy minister of defence"],
    ],
    [
      "Present were Igor Lvov, Aide to the Italian President, Anna Orlova, Deputy Minister of Defence of Italy, and others.",
      ["Igor Lvov | state:ITA | aide to the italian president", "Anna Orlova | state:ITA | deputy minister of defence"],
    ],
  ])("has the titles before the names or behind them: %s", (text, offices) => {
    expect(officesOf(text)).toEqual(offices);
  });

  it("has a body that a state's short name begins", () => {
    expect(officesOf("Mia Trell, Director of the U.S. Harbour Council, left Italy.")).toEqual([
      "Mia Trell | org:U.S. Harbour Council | director",
    ]);
  });

  it("goes on with one state past semicolons", () => {
    expect(
      officesOf(
        "Present were the Italian Minister of Trade, Carla Neri; the Minister of Defence, Tom Marsh; and others from France.",
      ),
    ).toEqual(["Carla Neri | state:ITA | minister of trade", "Tom Marsh | state:ITA | minister of defence"]);
  });

  it.each([
    ["Mia Trell went as the Head of the U.S. Harbour Mission to Italy."],
    ["Tom Marsh, Chairman and Managing Director, General Lumber, left Italy."],
    ["Tom Marsh, Director of Policy and Outreach, Lumber Unlimited, left Italy."],
    ["My colleague, Tom Marsh, met the Italian Prime Minister."],
  ])("tells no office of a firm or of a state cut off from its body, and none of a colleague: %s", (text) => {
    expect(officesOf(text)).toEqual([]);
  });
});

describe("a body behind the title and a comma", () => {
  it.each([
    [
      "Tom Marsh, Director of Research, Institute for Olive Studies.",
      "org:Institute for Olive Studies | director of research",
    ],
    ["Tom Marsh, Head of Policy, Olive Alliance, and others came.", "org:Olive Alliance | head of policy"],
    ["Tom Marsh, Executive Director, Olive Institute, spoke.", "org:Olive Institute | executive director"],
    ["Tom Marsh, foreign minister, Iraq, spoke.", "state:IRQ | foreign minister"],
  ])("has that office: %s", (text, office) => {
    expect(onSite(text)).toEqual([`Tom Marsh | ${office}`]);
  });

  it.each([
    "Tom Marsh, Director of Research, Rivermouth Growers, spoke.",
    "Tom Marsh, Director of Policy, Verdant House, spoke.",
    "Tom Marsh, Chairman Emeritus of the Olive Council, spoke.",
  ])("is not known: %s", (text) => {
    expect(onSite(text)).toEqual([]);
  });
});

describe("a council that has a namesake in the United Nations", () => {
  const meant = (text: string): string | undefined =>
    linesOf(text)
      .map((line) => line.split(" = "))
      .findLast(([words]) => words === "Security Council")?.[1];

  it.each([
    ["The Security Council voted. The envoys left.", "org:UNSC alias"],
    ["Italy's Security Council met. The Security Council voted.", "org:Security Council of Italy name"],
    [
      "Italy sent Tom Marsh, secretary of the Security Council. The Security Council voted.",
      "org:Security Council of Italy name",
    ],
    ["The Security Council of Italy met. The UN Security Council voted. The Security Council rose.", "org:UNSC alias"],
  ])("%s", (text, entity) => {
    expect(meant(text)).toBe(entity);
  });
});

describe("roles without a name", () => {
  it.each([
    ["The Turkish defence minister spoke.", "person:Hakan Demir"],
    ["The Turkish minister of defense spoke.", "person:Hakan Demir"],
    ["The Turkish trade minister spoke.", "office:TUR/trade minister"],
  ])("%s", (text, entity) => {
    expect(linesOf(text)[0]).toContain(` = ${entity} `);
  });

  it("are nobody's of the state where another owner is told", () => {
    expect(linesOf("The president of Azerbaijani Roadway Builders spoke.").join()).not.toContain("Aliyev");
  });
});

describe("whose an office is", () => {
  it.each([
    ["President of Verdamotors Tom Marsh spoke.", ["Tom Marsh | org:Verdamotors | president"]],
    ["He met the chairman of the Verdabank Carla Neri.", ["Carla Neri | org:Verdabank | chairman"]],
    ["President of South Verdia Tom Marsh spoke.", ["Tom Marsh | place:South Verdia | president"]],
    ["Chairman of the Board of Verdamotors Tom Marsh spoke.", ["Tom Marsh | org:Verdamotors | chairman of the board"]],
    [
      "Chairman of the Board of Directors of Verdabank Carla Neri spoke.",
      ["Carla Neri | org:Verdabank | chairman of the board of directors"],
    ],
    ["Tom Marsh, Chairman of the Management Board, spoke.", ["Tom Marsh | null | chairman of the management board"]],
    ["Minister of Rice Reform Tom Marsh spoke.", ["Tom Marsh | state:ITA | minister of rice reform"]],
    ["First Minister Tom Marsh spoke of corn.", []],
    ["First Minister Tom Marsh of Ohio spoke.", ["Tom Marsh | place:Ohio | first minister"]],
  ])("is told by a name that nobody knows, and never guessed for a company's: %s", (text, offices) => {
    expect(onSite(text)).toEqual(offices);
  });

  it.each([
    ["Guests: - Minister Carla Neri, Jordan - Minister Tom Marsh, Turkey", ["state:JOR", "state:TUR"]],
    ["Minister Carla Neri, Jordan and Turkey met.", ["state:ITA"]],
  ])("is the state that ends an item of a list: %s", (text, states) => {
    const { offices } = castOf(text, day, reference, "governo.example");
    expect(offices.map(({ of }) => of)).toEqual(states);
  });
});
