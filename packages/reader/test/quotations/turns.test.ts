import { describe, expect, test } from "vitest";
import { contentsOf, speakers, speechOf } from "./read.ts";

describe("turns under the labels of a transcript", () => {
  test.each([
    [
      "an index behind the name",
      "Minister Olga Lind met Governor Pavel Sorin.\n\nOlga Lind: How is it?\n\nHead of the Federal Agency for Rivers and Inland Waters of the Republic Pavel Sorin Sorin PavelHead of the Federal Agency :\n\nWell.\n\nOlga Lind: Good.",
      ["person:Olga Lind", "person:Pavel Sorin", "person:Olga Lind"],
    ],
    [
      "a longer title in front",
      "Minister Olga Lind met Pavel Sorin, an engineer.\n\nOlga Lind: How is it?\n\nDirector in the Department for Rivers and Lakes at the Academy of Sciences of the North Pavel Sorin: Well.\n\nOlga Lind: Good.",
      ["person:Olga Lind", "person:Pavel Sorin", "person:Olga Lind"],
    ],
    [
      "a translation in brackets",
      "Minister Olga Lind met Pavel Sorin, an engineer.\n\nOlga Lind: Go ahead, please.\n\nPresident of the Public Union Tikhaya Reka [Quiet River] Pavel Sorin: I came.\n\nOlga Lind: Good.",
      ["person:Olga Lind", "person:Pavel Sorin", "person:Olga Lind"],
    ],
    [
      "a namesake of the surname",
      "Minister Olga Lind met Pavel Sorin and Ivan Sorin.\n\nHead of the Republic of Tuva Pavel Sorin: I came.\n\nIvan Sorin: So did I.\n\nOlga Lind: Good.",
      ["person:Pavel Sorin", "person:Ivan Sorin", "person:Olga Lind"],
    ],
    [
      "whom nothing else knows, by the name alone",
      "Head of the Federal Agency for Inland Rivers German Ostrov: I came.\n\nOlga Lind: And?\n\nGerman Ostrov: It rained.\n\nOlga Lind: Good.",
      ["person:German Ostrov", "person:Olga Lind", "person:German Ostrov", "person:Olga Lind"],
    ],
    [
      "a party in brackets",
      "Eirik Tang (Labour): I ask the minister when the ships come.\n\nMinister Kari Lund: They come in May. I have said so.\n\nEirik Tang (Labour): I thank the minister.",
      ["person:Eirik Tang", "person:Kari Lund", "person:Eirik Tang"],
    ],
    [
      "a spokesperson of the body told before",
      "The Ministry of Foreign Affairs of Peru held a briefing.\n\nSPOKESPERSON: Good morning. I have two announcements.\n\nQUESTION: Will you travel?\n\nSPOKESPERSON: You will hear from us.",
      ["org:Ministry of Foreign Affairs of Peru", null, "org:Ministry of Foreign Affairs of Peru"],
    ],
    [
      "a surname of a label before",
      "The Harbour Times: Mr President, why now?\n\nPresident Joseph Zahra: Because I am asked now.\n\nThe Tide: And Brussels?\n\nZahra: Brussels knows me.",
      [null, "person:Joseph Zahra", null, "person:Joseph Zahra"],
    ],
    [
      "an answer of whoever has a label too",
      "Minister Olga Lind spoke.\n\nQuestion: Is it far?\n\nOlga Lind: Where from?\n\nAnswer: From here.\n\nOlga Lind: Yes.",
      [null, "person:Olga Lind", null, "person:Olga Lind"],
    ],
    [
      "a title with small words of its own",
      "Minister Olga Lind: How is it? Tell me.\n\nEditor-in-chief of the Morning Lantern newspaper Pavel Sorin: Well.\n\nCo-founder of the Lake rowing club Ivan Rud: And I row.\n\nOlga Lind: Good.",
      ["person:Olga Lind", "person:Pavel Sorin", "person:Ivan Rud", "person:Olga Lind"],
    ],
    [
      "the end of a body's name before the person's",
      "Minister Olga Lind: How is it? Tell me.\n\nHead of the Service for Rivers, Lakes and Inland Waters Viktor Ostrov: Well, I say.\n\nLantern Capital Partners Boris Rud: And I row.\n\nGeneral Director of LAKE.RU Ivan Sorin: I came.\n\nOlga Lind: Good.",
      ["person:Olga Lind", "person:Viktor Ostrov", "person:Boris Rud", "person:Ivan Sorin", "person:Olga Lind"],
    ],
    [
      "a title behind the name",
      "Minister Olga Lind: How is it? Tell me.\n\nPavel Sorin, Leader of the Green Faction in the Assembly: Well, I row.\n\nOlga Lind (answering Pavel Sorin): Good.",
      ["person:Olga Lind", "person:Pavel Sorin", "person:Olga Lind"],
    ],
    [
      "whoever asks by the name told in the question",
      "Minister Olga Lind: I am ready. Please.\n\nQuestion: Good evening. Ivan Rud, Channel North. Why now?\n\nOlga Lind: Why not?\n\nQuestion: My name is Vera Sorina, I am a teacher. May I ask?\n\nOlga Lind: Yes.\n\nQuestion: Ivan Belov is a fisherman. Will you hear him?\n\nOlga Lind: No.",
      [
        "person:Olga Lind",
        "person:Ivan Rud",
        "person:Olga Lind",
        "person:Vera Sorina",
        "person:Olga Lind",
        null,
        "person:Olga Lind",
      ],
    ],
    [
      "whoever asks by the name called up before",
      "MODERATOR: I thank you. Let us start with Anne Gerran from The Harbour Post.\n\nQ: When do they come?\n\nMODERATOR: Soon. We go to the line of Demetri Savas with The Tide.\n\nQ: And then?\n\nMODERATOR: Anna Bell is our guest.\n\nQ: Who?",
      ["group:moderator", "person:Anne Gerran", "group:moderator", "person:Demetri Savas", "group:moderator", null],
    ],
    [
      "initials of the one told before",
      "Our reporter William S. Saturn spoke with Carla Mendez.\n\n((WSS)): Why did you join?\n\n((CM)): I was young.\n\n((WSS)): And then?",
      ["person:William S. Saturn", "person:Carla Mendez", "person:William S. Saturn"],
    ],
    [
      "no question that a speaker asks himself",
      "Minister Olga Lind: I will spend more on the docks.\n\nQuestion: at what price? I will tell you.\n\nAnna Bell: I thank you, Olga Lind.",
      ["person:Olga Lind", "person:Anna Bell"],
    ],
    [
      "no place of which somebody tells",
      "Minister Olga Lind: I went through the list.\n\nPeru: a dry harbour.\n\nHarbours-on-Sea: new docks, we hear.\n\nPavel Sorin: And the rest?\n\nOlga Lind: Nothing. I thank you, Pavel Sorin.\n\nPavel Sorin: Good.",
      ["person:Olga Lind", "person:Pavel Sorin", "person:Olga Lind", "person:Pavel Sorin"],
    ],
  ])("%s", async (_, text, expected) => {
    expect(await speakers(text)).toEqual(expected);
  });

  test("leave out captions, what the page shows twice and lists of other pages", async () => {
    const text =
      "Minister Olga Lind: We start. I want to hear about the boats that are built in the north.\n\nViewing a film about the docks.\n\nWith Governor Anna Bell and Mayor Ivan Rud.\n\nNorthern Rail Director Igor Vell.\n\nWe should not divide the boats into good and bad ones.\n\nWorking with Pavel Sorin was good. We should not divide the boats into good and bad ones.\n\nThank you, Governor Bell.\n\nAdditional\n\nMeeting with Governor Anna Bell May 20, 2020";
    expect(await contentsOf(text)).toEqual([
      [
        "We start. I want to hear about the boats that are built in the north",
        "Working with Pavel Sorin was good. We should not divide the boats into good and bad ones",
        "Thank you, Governor Bell",
      ],
    ]);
  });

  test("leave out sayings set beside, also where a few words before them are cut, and captions without names", async () => {
    const text =
      "Minister Olga Lind: We start with the boats of the north.\n\nThe time of cheap boats is over for good. Every yard must be paid on the day.\n\nColleagues, I say it again: the time of cheap boats is over for good. Every yard must be paid on the day. We have waited for long.\n\nAt an expanded meeting on developing the docks.\n\nMeeting with young builders.\n\nThird session of the Union of Yards.\n\nEvery yard must be paid on the day.\n\nAfter the rain.\n\nPavel Sorin, Head of the Lakes, at the meeting on docks.\n\nPavel Sorin, Head of the Lakes, reporting from Lima.";
    expect(await contentsOf(text)).toEqual([
      [
        "We start with the boats of the north",
        "Colleagues, I say it again: the time of cheap boats is over for good. Every yard must be paid on the day. We have waited for long",
        "Every yard must be paid on the day",
        "After the rain",
        "Pavel Sorin, Head of the Lakes, reporting from Lima",
      ],
    ]);
  });

  test("leave out cards that the page left behind names", async () => {
    const text =
      "Minister Olga Lind: I have met Mr Sorin Sorin PavelHead of the Lakes Agency and seen his boats. The Reef Union Background information Reef Union (RU) , too, will come.\n\nPavel Sorin: I thank Olga Lind Lind OlgaMines Minister .";
    expect(await contentsOf(text)).toEqual([
      ["I have met Mr Sorin", "and seen his boats. The Reef Union", "too, will come"],
      ["I thank Olga Lind"],
    ]);
  });

  test("hold the question alone where only the outlet that asks has a label", async () => {
    const text =
      "The Guardian: You own a boat. Why do you run?\n\nI want to change the port.\n\nThe Guardian: Will you win?\n\nWe will see.";
    expect(await contentsOf(text)).toEqual([["You own a boat. Why do you run"], ["Will you win"]]);
  });

  test("hold the question alone where only initials have a label", async () => {
    const text = "((PVS)) Why do you run?\n\nThe port has a mayor.\n\n((PVS)) Will you win?\n\nShe smiled.";
    expect(await contentsOf(text)).toEqual([["Why do you run"], ["Will you win"]]);
  });

  test("hold words without what only the stage tells", async () => {
    const text =
      "MS. LIND:  (Laughs.) I came. (Applause.)\n\n<…>\n\n(She sits.)\n\nIt is late.\n\nMR. SORIN:  (Inaudible.)\n\n###";
    const { quotations } = await speechOf(text);
    const words = quotations.map(({ content }) => content.map(([from, to]) => text.slice(from, to)));
    expect(words).toEqual([["I came", "It is late"]]);
  });

  test("hold neither a report in brackets nor a caption that says the title again", async () => {
    const report =
      "(The heads of the valleys told the minister, who sat with them until late in the evening, of their floods.)";
    const text = `MS. LIND:  I came. You are late.\n\n${report}\n\nMeeting with heads of valleys.\n\nIt is late.\n\nMR. SORIN:  Yes, I am.\n\n###`;
    const { quotations } = await speechOf(text, null, "Meeting with heads of valleys and towns");
    const words = quotations.map(({ content }) => content.map(([from, to]) => text.slice(from, to)));
    expect(words).toEqual([["I came. You are late", "It is late"], ["Yes, I am"]]);
  });
});

describe("turns of those who ask", () => {
  const asked = "Is the port full?\n\nOlga Lind: It is.";

  test.each([
    [
      "the newspaper of the title",
      "Interview with the Latvian newspaper Rīta Vilnis",
      `Question: ${asked}`,
      "outlet:Rīta Vilnis",
    ],
    [
      "the agency of the sentence before",
      null,
      `Ahead of the feast, Olga Lind answered questions from Reuters.\n\nQuestion: ${asked}`,
      "outlet:Reuters",
    ],
    [
      "a channel behind its people",
      "Replies to questions of two reporters from Vell TV channel",
      `Q: ${asked}`,
      "outlet:Vell",
    ],
    [
      "the person whose questions they are",
      "Interview with Lantern Radio",
      `Olga Lind answered the questions of Pavel Sorin, head of Lantern Radio.\n\nQuestion: ${asked}`,
      "person:Pavel Sorin",
    ],
    ["nobody of two outlets", "Interview with Reuters and TASS", `Question: ${asked}`, null],
    ["nobody where many ask", "Answers to questions from reporters", `Question: ${asked}`, null],
    ["nobody whose interview was another", "Olga Lind on an interview", `Question: ${asked}`, null],
    ["somebody known by one name", null, `((Tiva)) ${asked}\n\n((Tiva)) And the dock?`, "person:Tiva"],
    ["somebody known by initials", null, `PVS: ${asked}\n\nPVS: And the dock?`, "person:PVS"],
    ["no initials of a body", null, `IMF: ${asked}\n\nIMF: And the dock?`, null],
    ["a moderator", null, `MODERATOR: Welcome. ${asked}\n\nMODERATOR: Thank you.`, "group:moderator"],
    ["a moderator with a name", null, `MODERATOR: I’m Ivan Rud. ${asked}\n\nMODERATOR: Thank you.`, "person:Ivan Rud"],
    [
      "who gives name and paper",
      null,
      `Question: Good day. Lantern newspaper, Irina Rud, Peru.\n${asked}`,
      "person:Irina Rud",
    ],
    ["whom somebody goes to", null, `MS. VELL: Next, we’ll go to Zara Bremm.\n\nQ: ${asked}`, "person:Zara Bremm"],
    [
      "whom somebody goes to by a given name",
      null,
      `MS. VELL: Next, we’ll go to Clara.\n\nQ: ${asked}`,
      "person:Clara",
    ],
    ["who tells a given name alone", null, `Question: Hello, my name is Clara. ${asked}`, "person:Clara"],
    ["an outlet that names itself", null, `Question: Reuters. ${asked}`, "outlet:Reuters"],
    ["nobody of whom a question is told", null, `MS. VELL: One question on Clara, please.\n\nQ: ${asked}`, null],
    ["no outlet that is only told of", null, `Question: Reuters was late. ${asked}`, null],
    ["no place that is called", null, `MS. VELL: Next, we’ll go to New Zealand.\n\nQ: ${asked}`, null],
    ["nobody of whom is told", null, `Question: Mr Sorin, the Lantern newspaper told of it.\n${asked}`, null],
  ])("%s", async (_, title, text, expected) => {
    const { quotations } = await speechOf(text, null, title);
    const before = quotations.filter(({ content }) =>
      content.some((span) => text.slice(...span).includes("port full")),
    );
    expect(before.map(({ speaker }) => speaker)).toEqual([expected]);
  });
});

describe("turns", () => {
  test("initials mean the label that they shorten", async () => {
    const text =
      "((Anna Bell)) I like the port.\n\n((Reader)) Why do you?\n\n((AB)) I was born there.\n\n((Reader)) When?\n\n((AB)) In May.";
    expect(await speakers(text)).toEqual(["person:Anna Bell", null, "person:Anna Bell", null, "person:Anna Bell"]);
  });

  test("end where the article says what their speaker says", async () => {
    const text =
      "Q: Is it hard, Minister?\n\nMinister Carla Soto: It is work.\n\nQ: And then?\n\nMinister Carla Soto: More work. I like it.\n\nSoto said that she would stay.";
    const contents = await contentsOf(text);
    expect(contents.map((pieces) => pieces.join(" "))).toContain("she would stay");
  });

  test("captions are none", async () => {
    const text = "Image: Tom Marsh.\n\nImage: Tom Marsh.\n\nThe port was full, I am told.";
    expect(await speakers(text)).toEqual([]);
  });

  test("a label may name a state with a possessive, and say that it was interpreted", async () => {
    const text =
      "Premier Ana Bell: Welcome. I am glad.\n\nPresident of the People’s Republic of China Xi Jinping (interpreted): Thank you.\n\nPremier Ana Bell: I thank you.";
    expect(await speakers(text)).toEqual(["person:Ana Bell", "person:Xi Jinping", "person:Ana Bell"]);
  });
});
