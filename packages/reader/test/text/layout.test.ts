import { describe, expect, it } from "vitest";
import { lay, words } from "./lay.ts";

const kinds = (text: string, title?: string): string[] => {
  const document = lay(text, title === undefined ? {} : { title });
  return document.paragraphs.map(({ kind, span }) => `${kind}: ${words(document, span)}`);
};

describe("paragraph kinds", () => {
  it("sets the headline apart", () => {
    expect(kinds("Peru and Norway open talks\n\nThe envoys met.")).toEqual([
      "headline: Peru and Norway open talks",
      "body: The envoys met.",
    ]);
  });

  it("knows the title that the caller gives", () => {
    expect(kinds("Will they talk?\n\nThe envoys met.", "Will they talk?")[0]).toBe("headline: Will they talk?");
  });

  it("takes a line by itself and a first sentence for the body", () => {
    expect(kinds("Peru and Norway open talks")).toEqual(["body: Peru and Norway open talks"]);
    expect(kinds("The envoys met.\n\nThey left.")[0]).toBe("body: The envoys met.");
  });

  it("leaves boilerplate out", () => {
    expect(kinds("The envoys met.\n\nPhoto: somebody\n\nAll rights reserved.").slice(1)).toEqual([
      "boilerplate: Photo: somebody",
      "boilerplate: All rights reserved.",
    ]);
  });
});

describe("agency tail", () => {
  const tails = (text: string): string[][] => {
    const document = lay(text);
    return document.tails.map(({ outlets }) => outlets.map((span) => words(document, span) ?? ""));
  };

  it("is cut off its sentence, with the outlets in order", () => {
    expect(tails("The envoys met, AZERTAC informs via TASS.")).toEqual([["AZERTAC", "TASS"]]);
    expect(tails("The envoys met, Courier reported, citing Xinhua.")).toEqual([["Courier", "Xinhua"]]);
    expect(kinds("The envoys met, Vestnik reports.")).toEqual(["body: The envoys met"]);
  });

  it("is a paragraph by itself when an agency signs", () => {
    expect(kinds("The envoys met.\n\n(TASS)")[1]).toBe("tail: (TASS)");
  });

  it("is none where somebody else speaks", () => {
    expect(tails("The envoys met, Holm said.")).toEqual([]);
    expect(tails("The envoys met, Courier reports with reference to the ministry.")).toEqual([]);
  });
});

describe("markup in plain text", () => {
  const text = "**The** [envoys](https://courier.example/2021/) met on the 5<sup>th</sup> day.";

  it("is no part of the sentences, and positions stay", () => {
    const document = lay(text);
    expect(document.sentences.map(({ tokens }) => tokens.map(({ form }) => form).join(" "))).toEqual([
      "The envoys met on the 5 th day .",
    ]);
    expect(document.text).toBe(text);
    expect(words(document, document.sentences[0]?.span ?? null)?.endsWith("day.")).toBe(true);
  });

  it("is told from brackets and stars of the text", () => {
    const tokens = lay("Envoys [of Peru] (two) met * twice.").sentences.flatMap((one) => one.tokens);
    expect(tokens.map(({ form }) => form).join(" ")).toBe("Envoys [ of Peru ] ( two ) met * twice .");
  });
});

describe("transcript", () => {
  it("gives each turn its label and paragraphs", () => {
    const document = lay("QUESTION: Will you sign?\n\nMINISTER HOLM: We will.\n\nIt is good.\n\nQUESTION: When?");
    const turns = document.turns.map(({ label, paragraphs }) => [words(document, label), ...paragraphs]);
    expect(turns).toEqual([
      ["QUESTION", 0, 1],
      ["MINISTER HOLM", 1, 3],
      ["QUESTION", 3, 4],
    ]);
    expect(document.paragraphs.map(({ kind }) => kind)).toEqual(["turn", "turn", "turn", "turn"]);
    expect(words(document, document.paragraphs[1]?.span ?? null)).toBe("We will.");
  });

  it("reads numbered speakers with times", () => {
    const document = lay("Speaker 1 (00:02): We met.\n\nSpeaker 2 (00:09): Good.\n\nSpeaker 1 (00:12): Yes.");
    expect(document.turns).toHaveLength(3);
  });

  it("passes over a box of links and goes on behind it", () => {
    const box = "See also\n\nVisit to Peru May 3, 2019\n\nTalks in Oslo May 4, 2019";
    const document = lay(`MINISTER HOLM: We came.\n\n${box}\n\nI thank you.\n\nQUESTION: When?`);
    expect(document.turns.map(({ paragraphs }) => paragraphs)).toEqual([
      [0, 5],
      [5, 6],
    ]);
    expect(document.sentences.map(({ span }) => words(document, span))).toEqual(["We came.", "I thank you.", "When?"]);
  });

  it.each([
    ["a box at its end", "MINISTER HOLM: I came.\n\nSee also\n\nVisit to Peru May 3, 2019"],
    ["a box before another part", "MINISTER HOLM: I came.\n\nSee also\n\nVisit to Peru\n\n* * *\n\nThey left."],
    ["what a heading alone tells of links", "MINISTER HOLM: I came.\n\nAdditional\n\nThey left."],
  ])("ends a turn at %s", (_, text) => {
    expect(lay(text).turns.map(({ paragraphs }) => paragraphs)).toEqual([[0, 1]]);
  });

  const labels = (text: string): (string | null)[] => {
    const document = lay(text);
    return document.turns.map(({ label }) => words(document, label));
  };

  it.each([
    ["a title before a name", "Premier Ann Holm: I thank you.\n\nWe met in May.", ["Premier Ann Holm"]],
    ["a title in capitals", "THE VICE PRESIDENT:  Good morning. I am glad.", ["THE VICE PRESIDENT"]],
    ["an honorific in capitals", "MR. HOLM:  Well, I came early.", ["MR. HOLM"]],
    [
      "an index",
      "Envoy of Peru Ann Holm Holm AnnEnvoy of Peru : I came.\n\nRosa Paz: Good.",
      ["Envoy of Peru Ann Holm", "Rosa Paz"],
    ],
    ["an index with a hyphen", "King al-Holm al-Holm BasirKing : Thank you.", ["King al-Holm"]],
    [
      "a hyphen in the name",
      "Premier Han Myung-sook: I came.\n\nAnn Holm-olsen: I too.",
      ["Premier Han Myung-sook", "Ann Holm-olsen"],
    ],
    [
      "an index behind commas",
      "Ann Holm: When?\n\nMinister of Roads, Bridges and Ports Rosa Paz Paz Rosa : Madam chair.\n\nRoads come first.\n\nAnn Holm: Good.",
      ["Ann Holm", "Minister of Roads, Bridges and Ports Rosa Paz", "Ann Holm"],
    ],
    [
      "what somebody does behind the name",
      "Premier Ann Holm: I thank you.\n\nRosa Paz, chief editor of the Tide: When do we sail?",
      ["Premier Ann Holm", "Rosa Paz"],
    ],
    ["a name without its blank", "Premier Ann Holm: I thank you.\n\nRosaPaz: When?", ["Premier Ann Holm", "RosaPaz"]],
    [
      "a note behind small words",
      "Premier Ann Holm: I thank you.\n\nDirector of the port authority of Lima Rosa Paz (speaks Spanish): We sail.",
      ["Premier Ann Holm", "Director of the port authority of Lima Rosa Paz"],
    ],
    ["a translation", "Rosa Paz (translated from Spanish): We agree.", ["Rosa Paz"]],
    ["a letter with a gap", "Q    Will you sign?\n\nMS. HOLM:  I will.\n\nQ\u00a0\u00a0 When?", ["Q", "MS. HOLM", "Q"]],
    [
      "two brackets",
      "((WB)) Why?\n\n((Rosa Paz)) So.\n\nHolm in July 2020.Image: Ann.\n\n((WB)) Oh.",
      ["WB", "Rosa Paz", "WB"],
    ],
    [
      "a name that comes back beside brackets",
      "((WB)) Why?\n\nRosa Paz: So.\n\nImage: Ann.\n\n((WB)) Oh?\n\nRosa Paz: Yes.\n\nImage: Bo.",
      ["WB", "Rosa Paz", "WB", "Rosa Paz"],
    ],
  ])("knows a speaker by %s", (_, text, expected) => {
    expect(labels(text)).toEqual(expected);
  });

  it.each([
    "Venue: The hall is open.\n\nTopic: The envoys met.",
    "Dear President Holm: I write to you.",
    "Statement by President Holm: We met.",
    "Chair of the session: Ann Holm.\n\nMinister Paz: absent.",
    "President Holm: “I thank you.”",
    "Mr President: I thank you.",
    "Q Branch met.\n\nQ Branch left.",
  ])("takes for no label what only looks like one: %s", (text) => {
    expect(labels(text)).toEqual([]);
  });

  it("leaves a word out that stands once among the labels and names no outlet", () => {
    const text = "Ann Holm: How?\n\nRosa Paz: First, we met.\n\nThird: it rained.\n\nAnn Holm: Yes.\n\nCourier: So?";
    expect(labels(text)).toEqual(["Ann Holm", "Rosa Paz", "Ann Holm", "Courier"]);
  });

  it("ends the last turn where the transcript ends", () => {
    const text = "MS. HOLM:  I came.\n\nIt was late.\n\nEND 11:36 A.M.\n\nThe hall is open.";
    expect(lay(text).turns.map(({ paragraphs }) => paragraphs)).toEqual([[0, 2]]);
    expect(lay(text.replace("END 11:36 A.M.", "* * *")).turns.map(({ paragraphs }) => paragraphs)).toEqual([[0, 2]]);
    expect(lay(text.replace("END 11:36 A.M.", "<…>")).turns.map(({ paragraphs }) => paragraphs)).toEqual([[0, 4]]);
  });
});

describe("repairs", () => {
  it("changes line ends, BOM, NULs and lone surrogates, and nothing else", () => {
    const document = lay("\ufeffOne\r\ntwo\rthree\0 \ud800x ﬁ\u00a0“…”");
    expect(document.text).toBe("One\ntwo\nthree \ufffdx ﬁ\u00a0“…”");
    expect(document.notes.map(({ code }) => code)).toContain("text.repaired");
  });

  it("reads the first million characters and notes the rest", () => {
    const text = "Peru agreed. ".repeat(100_000);
    const document = lay(text);
    expect(document.text).toBe(text);
    expect(document.notes).toMatchObject([
      { code: "article.too-long", span: [text.lastIndexOf(" ", 1_000_000), text.length] },
    ]);
    expect(document.sentences.at(-1)?.span[1]).toBeLessThan(1_000_000);
  });

  it("notes a text without words", () => {
    expect(lay(" \n ").notes.map(({ code }) => code)).toEqual(["article.empty"]);
  });

  it("passes over the tags of a web page, and positions stay true", () => {
    const text =
      "<!doctype html><html><head><title>x</title></head><body><p>Peru agreed.</p><p>Norway <b>too</b>.</p></body>";
    const document = lay(text);
    expect(document.text).toBe(text);
    expect(document.notes.map(({ code }) => code)).toEqual(["article.html"]);
    expect(document.sentences.map(({ tokens }) => tokens.map(({ form }) => form).join(" "))).toEqual([
      "Peru agreed .",
      "Norway too .",
    ]);
  });

  it("notes a language that the pack does not know", () => {
    expect(lay("Les deux.", { language: "fr" }).notes.map(({ code }) => code)).toEqual(["language.unsupported"]);
    expect(lay("The two.", { language: "en-GB" }).notes).toEqual([]);
  });
});
