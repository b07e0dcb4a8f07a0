import { describe, expect, it } from "vitest";
import { officesOf } from "./read.ts";

describe("words of an office", () => {
  it.each([
    ["Tom Marsh, head of Italy's Coast Brigade, spoke.", "Tom Marsh | state:ITA | head of italy's coast brigade"],
    [
      "The chief of Italy's intelligence service, Tom Marsh, spoke.",
      "Tom Marsh | state:ITA | chief of italy's intelligence service",
    ],
    ["The Speaker of the Parliament of Italy, Tom Marsh, spoke.", "Tom Marsh | state:ITA | speaker of the parliament"],
    [
      "A former adviser to President Carla Neri, Tom Marsh, spoke.",
      "Tom Marsh | null | former adviser to president carla neri",
    ],
    [
      "Tom Marsh, spokesman for Italian President Carla Neri, spoke.",
      "Tom Marsh | state:ITA | spokesman for italian president carla neri",
    ],
    [
      "The chief of Italy's intelligence service (SIS), Tom Marsh, spoke.",
      "Tom Marsh | state:ITA | chief of italy's intelligence service",
    ],
    [
      "Ministry of Lands chief negotiator Arkado Marsh spoke.",
      "Arkado Marsh | null | ministry of lands chief negotiator",
    ],
    ["Aide to the Italian President Tom Marsh spoke.", "Tom Marsh | state:ITA | aide to the italian president"],
    ["Tom Marsh, Italy's ambassador for the oceans, spoke.", "Tom Marsh | state:ITA | ambassador for the oceans"],
    [
      "Tom Marsh, permanent secretary at the Italian Finance Ministry, spoke.",
      "Tom Marsh | state:ITA | permanent secretary at the italian finance ministry",
    ],
    [
      "Permanent Secretary at the Ministry of Lands Tom Marsh spoke.",
      "Tom Marsh | null | permanent secretary at the ministry of lands",
    ],
    [
      "The Adviser to the Prime Minister on Finance, Edo Vasq, spoke.",
      "Edo Vasq | null | adviser to the prime minister on finance",
    ],
  ])("%s", (text, office) => {
    expect(officesOf(text)).toContain(office);
  });

  it("are those of each one whose state stands behind the name", () => {
    expect(officesOf("Prime Ministers Tom Marsh of Italy and Carla Neri of France spoke.")).toEqual([
      "Tom Marsh | state:ITA | prime minister",
      "Carla Neri | state:FRA | prime minister",
    ]);
  });
});

describe("several of one office", () => {
  it("bear it in the singular, with a hyphen or without one", () => {
    expect(officesOf("Italy's Executive Vice Presidents Tom Marsh and Carla Neri spoke.")).toEqual([
      "Tom Marsh | state:ITA | executive vice president",
      "Carla Neri | state:ITA | executive vice president",
    ]);
  });
});

describe("words that end a title", () => {
  it.each([
    ["Italy's Minister of Public Health Dr. Carla Neri spoke.", "Carla Neri | state:ITA | minister of public health"],
    [
      "Director of the Agency for the Study of Rice Dr. Carla Neri spoke.",
      "Carla Neri | org:Agency for the Study of Rice | director",
    ],
    [
      "Carla Neri, Minister of Foreign Affairs and East African Trade of Italy, spoke.",
      "Carla Neri | state:ITA | minister of foreign affairs and east african trade",
    ],
    [
      "Carla Neri, Minister for Europe and Foreign Affairs of Italy, spoke.",
      "Carla Neri | state:ITA | minister for europe and foreign affairs",
    ],
    ["Carla Neri, Minister of Defence and Governor of Lazio, spoke.", "Carla Neri | null | minister of defence"],
    ["Chair of the Council of Rice Advisers Carla Neri spoke.", "Carla Neri | org:Council of Rice Advisers | chair"],
  ])("are no courtesy and no plural: %s", (text, office) => {
    expect(officesOf(text)).toEqual([office]);
  });
});

describe("a rank before the state", () => {
  it.each([
    ["Deputy Italian Foreign Minister Tom Marsh spoke.", "Tom Marsh | state:ITA | deputy foreign minister"],
    [
      "The former deputy Italian prime minister, Tom Marsh, spoke.",
      "Tom Marsh | state:ITA | former deputy prime minister",
    ],
    ["Acting Italian President Carla Neri spoke.", "Carla Neri | state:ITA | acting president"],
    ["New Italian Defence Minister Carla Neri spoke.", "Carla Neri | state:ITA | defence minister"],
    ["The first Italian president, Tom Marsh, spoke.", "Tom Marsh | state:ITA | president"],
    ["The visiting Italian trade minister, Tom Marsh, spoke.", "Tom Marsh | state:ITA | trade minister"],
  ])("belongs to the office, unlike other words: %s", (text, office) => {
    expect(officesOf(text)).toEqual([office]);
  });
});
