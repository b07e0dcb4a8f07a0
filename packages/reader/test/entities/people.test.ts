import { describe, expect, it } from "vitest";
import { castOf, linesOf, officesOf } from "./read.ts";

describe("people by their titles", () => {
  it.each([
    ["President of Azerbaijan Ilham Aliyev spoke.", "Ilham Aliyev | state:AZE | president"],
    ["Azerbaijani Foreign Minister Jeyhun Bayramov spoke.", "Jeyhun Bayramov | state:AZE | foreign minister"],
    [
      "Foreign Minister of the Republic of Azerbaijan, Jeyhun Bayramov, spoke.",
      "Jeyhun Bayramov | state:AZE | foreign minister",
    ],
    ["Aydin Demir, the foreign minister of Türkiye, spoke.", "Aydin Demir | state:TUR | foreign minister"],
    ["Nurlan Karimov, Kazakhstan's ambassador to China, spoke.", "Nurlan Karimov | state:KAZ | ambassador to china"],
    [
      "Secretary-General of the Organization of Turkic States Talgat Serikov spoke.",
      "Talgat Serikov | org:OTS | secretary-general",
    ],
    [
      "First Deputy Minister of Trade and Industry of Kazakhstan Asel Nurova spoke.",
      "Asel Nurova | state:KAZ | first deputy minister of trade and industry",
    ],
    [
      "Iraq's Minister of Water, Oil and Mineral Resources Samir Hakim spoke.",
      "Samir Hakim | state:IRQ | minister of water, oil and mineral resources",
    ],
    ["“[Italian Prime Minister Paolo] Bianchi spoke,” he said.", "Paolo Bianchi | state:ITA | prime minister"],
    ["Prime Minister Paolo Bianchi of Italy spoke.", "Paolo Bianchi | state:ITA | prime minister"],
    ["Paolo Bianchi was elected president of Italy in May.", "Paolo Bianchi | state:ITA | president"],
    ["Former Kazakh president Nursultan Nazarbayev spoke.", "Nursultan Nazarbayev | state:KAZ | former president"],
    ["Israel Katzman, the Israeli defence minister, spoke.", "Israel Katzman | state:ISR | defence minister"],
    [
      "Italy's Deputy Prime Minister and Minister of Foreign Affairs, Carla Neri, spoke.",
      "Carla Neri | state:ITA | deputy prime minister and minister of foreign affairs",
    ],
  ])("%s", (text, office) => {
    expect(officesOf(text)).toEqual([office]);
  });

  it("ends a body's name before whoever belongs to it", () => {
    expect(linesOf("The Rice Commission's Maria Neri spoke.")).toContain("Maria Neri = person:Maria Neri name");
  });

  it("gives each of several its state", () => {
    expect(
      officesOf("The presidents of Türkiye and Kazakhstan, Recep Tayyip Erdoğan and Kassym-Jomart Tokayev, met."),
    ).toEqual(["Recep Tayyip Erdoğan | state:TUR | president", "Kassym-Jomart Tokayev | state:KAZ | president"]);
  });

  it("reads a list of appositions from left to right", () => {
    expect(
      officesOf("Igor Lvov, the Russian defence minister, Anna Orlova, the justice minister, and Oleg Titov came."),
    ).toEqual(["Igor Lvov | state:RUS | defence minister", "Anna Orlova | state:RUS | justice minister"]);
  });

  it("hands the office of a counterpart on", () => {
    expect(officesOf("Prime Minister of Iraq Samir Hakim met his Italian counterpart Carla Neri.")).toEqual([
      "Samir Hakim | state:IRQ | prime minister",
      "Carla Neri | state:ITA | prime minister",
    ]);
  });

  it("gives no office to callings", () => {
    const cast = castOf("Chinese novelist Lin Baoyu and analyst Igor Lvov spoke to Iraq.");
    expect(cast.offices).toEqual([]);
    expect(cast.actsFor("person:Lin Baoyu")).toBeNull();
  });
});

describe("people by their names", () => {
  it("links short forms to the full name", () => {
    expect(linesOf("Carla Neri spoke. Neri left. Ms. Neri returned.")).toEqual([
      "Carla Neri = person:Carla Neri name",
      "Neri = person:Carla Neri name",
      "Ms. Neri = person:Carla Neri title",
    ]);
  });

  it("ends before a courtesy and another office", () => {
    const lines = linesOf("In Tarkovo Mr Marsh spoke. Carla Neri Acting Head left.").join();
    expect(lines).toContain("= person:Marsh title");
    expect(lines).toContain("Carla Neri = person:Carla Neri name");
  });

  it("takes the name of the reference data, whatever the spelling", () => {
    expect(linesOf("Turkish President Recep Tayyip Erdogan met China's Xi.")).toEqual([
      "Turkish President Recep Tayyip Erdogan = person:Recep Tayyip Erdoğan title",
      "China = state:CHN name",
      "Xi = person:Xi Jinping name",
    ]);
  });

  it("does not take a namesake of another state", () => {
    expect(linesOf("Iraqi minister Murad Aliyev spoke.")).toEqual([
      "Iraqi minister Murad Aliyev = person:Murad Aliyev title",
    ]);
  });

  it("knows names that are small words", () => {
    expect(linesOf("China's He Yanli met You Bao-shan of the ministry, said He Yanli.")).toContain(
      "He Yanli = person:He Yanli name",
    );
  });

  it.each([
    "Baghdad Amirov told reporters.",
    "Jordan Petersen said so.",
    "He flew with Air China.",
    "The Bank of China lent it.",
    "George Washington University objected.",
    "New England voted.",
    "China Mobile grew.",
  ])("%s holds no state", (text) => {
    expect(linesOf(text).filter((line) => line.includes("state:"))).toEqual([]);
  });
});

describe("a title with a surname", () => {
  const bearers = (text: string, published?: string): string[] =>
    linesOf(text, published)
      .filter((line) => line.includes("= person:"))
      .map((line) => line.replace(/ = person:(.*) \w+$/, " = $1"));

  it.each([
    [
      "Carla Aliyev wrote a book. President Aliyev thanked the growers.",
      ["Carla Aliyev = Carla Aliyev", "President Aliyev = Ilham Aliyev"],
    ],
    [
      "**Clinics:** President Aliyev thanked the growers. First Lady Carla Aliyev sang.",
      ["President Aliyev = Ilham Aliyev", "First Lady Carla Aliyev = Carla Aliyev"],
    ],
    [
      "Tom Meloni sang. Italian Prime Minister Meloni left. Meloni waved. Tom Meloni stayed. Meloni slept.",
      [
        "Tom Meloni = Tom Meloni",
        "Italian Prime Minister Meloni = Giorgia Meloni",
        "Meloni = Giorgia Meloni",
        "Tom Meloni = Tom Meloni",
        "Meloni = Tom Meloni",
      ],
    ],
    [
      "Carla Nazarbayev sang. Former President Nazarbayev waved.",
      ["Carla Nazarbayev = Carla Nazarbayev", "Former President Nazarbayev = Nursultan Nazarbayev"],
    ],
  ])("means the holder before a namesake without it: %s", (text, expected) => {
    expect(bearers(text)).toEqual(expected);
  });

  it.each([
    ["Tom Aliyev, president of the Olive Union, sang. President Aliyev waved.", "President Aliyev = Tom Aliyev"],
    ["Carla Aliyev sang. Ms Aliyev waved.", "Ms Aliyev = Carla Aliyev"],
    ["Carla Aliyev sang. Professor Aliyev waved.", "Professor Aliyev = Carla Aliyev"],
    ["Carla Marsh sang. President Marsh waved.", "President Marsh = Carla Marsh"],
  ])("means the one named where he or she bears it or nobody else does: %s", (text, last) => {
    expect(bearers(text).at(-1)).toBe(last);
  });
});

describe("names", () => {
  const named = (text: string): string[] =>
    [...castOf(text).entities.values()].filter(({ kind }) => kind === "person").map(({ name }) => name);

  it.each([
    ["ROADWAY CEO Tom Marsh spoke.", ["Tom Marsh"]],
    ["The minister met Mr Tom Hall in Italy.", ["Tom Hall"]],
    ["He walked in the Alexander Garden.", []],
    ["Head of the Emergency Surgery and a driver came.", []],
  ])("%s", (text, names) => {
    expect(named(text)).toEqual(names);
  });
});
