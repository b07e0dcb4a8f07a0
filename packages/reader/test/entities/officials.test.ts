import { describe, expect, it } from "vitest";
import { castOf, linesOf, officesOf } from "./read.ts";
import { reference } from "./stub.ts";

const day = "2025-02-12";

describe("whose official", () => {
  it("is nobody's when only the other party of the sentence is named", () => {
    expect(officesOf("Security Adviser Mark Lowell met the Iraqi defence minister, Samir Hakim.")).toEqual([
      "Mark Lowell | null | security adviser",
      "Samir Hakim | state:IRQ | defence minister",
    ]);
  });

  it("is nobody's in an article that names two states once each", () => {
    const text = "Vice President Mark Lowell met President of Italy Carla Neri. The adviser Samir Hakim of Iraq came.";
    expect(castOf(text).actsFor("person:Mark Lowell")).toBeNull();
  });

  it("is the state's on whose government's site the article stands", () => {
    const text = "Security Adviser Carlo Verdi met the Iraqi defence minister.";
    expect(castOf(text, day, reference, "governo.example").actsFor("person:Carlo Verdi")).toBe("state:ITA");
    expect(castOf(text, day, reference, "somebody").actsFor("person:Carlo Verdi")).toBeNull();
  });

  it("is the state's whose body of the same field was named", () => {
    const text =
      "Italy's foreign ministry summoned the Iraqi envoy, and Foreign Minister Carla Neri demanded an apology.";
    expect(castOf(text).actsFor("person:Carla Neri")).toBe("state:ITA");
  });

  it("cannot be told from a dateline with two cities", () => {
    const text =
      "BAKU/ANKARA, February 12 (Courier) - Turkish troops left Azerbaijan. Turkish drivers stayed.\n\nSpokesman Cem Kara denied it.";
    expect(castOf(text).actsFor("person:Cem Kara")).not.toBe("state:AZE");
  });
});

describe("envoys", () => {
  it.each([
    ["The ambassador of Italy to Iraq, Carla Neri, spoke.", "Carla Neri | state:ITA | ambassador"],
    ["The Italian ambassador in Baghdad, Carla Neri, spoke.", "Carla Neri | state:ITA | ambassador"],
    ["The ambassador of Italy to Iraq, Her Excellency Carla Neri, spoke.", "Carla Neri | state:ITA | ambassador"],
    ["The High Commissioner of Italy to Iraq, Carla Neri, spoke.", "Carla Neri | state:ITA | high commissioner"],
    ["The Consul General of Italy in Baghdad, Carla Neri, spoke.", "Carla Neri | state:ITA | consul general"],
    ["The special envoy of Italy for Iraq, Carla Neri, spoke.", "Carla Neri | state:ITA | special envoy"],
  ])("%s", (text, office) => {
    expect(officesOf(text)).toEqual([office]);
  });
});

describe("an official of whom nobody tells the state", () => {
  const officials = (text: string): string[] => linesOf(text).filter((line) => /^[Tt]he /.test(line));

  it.each([
    [
      "Italy thanked Iraq. The defence minister left.",
      "The defence minister = office:ITA/defence minister description",
    ],
  ])("is of the state that acts in the sentence before: %s", (text, expected) => {
    expect(officials(text)).toEqual([expected]);
  });

  it.each([
    "Italy and Iraq signed a treaty. The defence minister left.",
    "Italy thanked Iraq. The ambassador left.",
    "Sailors left Iraq for Italy. The defence minister spoke.",
  ])("is nobody: %s", (text) => {
    expect(officials(text)).toEqual([]);
  });
});

it("finds a vice minister by a title without its field", () => {
  const text =
    "Italian Vice Foreign Minister Carla Neri met Iraq's Deputy Minister Samir Hakim. The Italian vice minister left.";
  expect(linesOf(text)).toContain("The Italian vice minister = person:Carla Neri description");
});

it("takes a king for no president", () => {
  const text = "King Salman bin Abdulaziz Al Saud received Recep Tayyip Erdoğan. The king thanked the president.";
  expect(linesOf(text).slice(-2)).toEqual([
    "The king = person:Salman bin Abdulaziz Al Saud description",
    "the president = person:Recep Tayyip Erdoğan description",
  ]);
});

describe("turns of a transcript", () => {
  const people = (text: string): string[] =>
    [...castOf(text).entities.values()]
      .filter(({ kind }) => kind === "person")
      .map(({ id, country }) => `${id} ${country}`);

  it("name their speakers, in capitals or not", () => {
    const text = "Lena Brandt: Will it rain?\n\nPRESIDENT ALIYEV: No.\n\nLena Brandt: Why?\n\nMINISTER DURAN: Ask her.";
    expect(people(text)).toEqual(["person:Lena Brandt null", "person:Ilham Aliyev AZE", "person:Duran null"]);
  });

  it("name nobody by a role", () => {
    expect(people("Question: Will it rain?\n\nPress Secretary: No.\n\nQuestion: Why?\n\nMale Speaker: So.")).toEqual(
      [],
    );
  });
});

describe("people's names", () => {
  const named = (text: string): string[] =>
    [...castOf(text).entities.values()].filter(({ kind }) => kind === "person").map(({ name }) => name);

  it.each([
    ["Italy's Minister of Emergencies and Flood Rescue Marco Verdi left.", ["Marco Verdi"]],
    ["Assistant to the President of Italy Carlo Verdi left.", ["Carlo Verdi"]],
    ["President of Italy Carlo Verdi Verdi CarloPresident of Italy left.", ["Carlo Verdi"]],
    ["Army spokesman Colonel Carlo Verdi left.", ["Carlo Verdi"]],
    ["Mr Prime Minister left, as did the President, Vice President, and the leaders.", []],
    ["Director of the Research Centre for Rice and President of the Rice Chamber Carlo Verdi left.", ["Carlo Verdi"]],
  ])("%s", (text, names) => {
    expect(named(text)).toEqual(names);
  });

  it("are known by a suffix behind a comma", () => {
    expect(linesOf("Carlo Verdi, Jr. said that it rained.")).toEqual(["Carlo Verdi, Jr. = person:Carlo Verdi name"]);
  });
});

describe("offices told twice", () => {
  it("are one when the second title is shorter", () => {
    expect(officesOf("Italy's Secretary of Transport Carlo Verdi spoke. Secretary Verdi left.")).toEqual([
      "Carlo Verdi | state:ITA | secretary of transport",
    ]);
  });

  it("are two when the words differ", () => {
    expect(officesOf("Italian Finance Minister Carlo Verdi spoke. Defence Minister Verdi left.")).toHaveLength(2);
  });
});

describe("colleagues", () => {
  it("hold the office of whoever met them", () => {
    const text = "Italy's Foreign Minister Carla Neri met her Iraqi colleague Samir Hakim. The Iraqi minister spoke.";
    expect(officesOf(text)).toContain("Samir Hakim | state:IRQ | foreign minister");
    expect(linesOf(text)).toContain("The Iraqi minister = person:Samir Hakim description");
  });
});

describe("no offices", () => {
  it("are ranks of soldiers and ships that bear them", () => {
    expect(officesOf("The frigate Admiral Petrov left Italy. Italian General Carlo Verdi saw it.")).toEqual([]);
  });

  it("are words of a field where a name would stand", () => {
    expect(
      officesOf("Tom Hall, Italy's deputy minister for Defence Services, Office of Roads, spoke."),
    ).not.toContainEqual(expect.objectContaining({ person: "person:Services" }));
  });
});
