import { describe, expect, it } from "vitest";
import { deeds } from "./deeds.ts";

describe("what others are told to have done too", () => {
  it.each([
    ["Norway condemned Oman. So did Latvia and Estonia.", "ACCUSE state:LVA+state:EST > state:OMN actual"],
    ["Peru met the president of Mali, as did Chad.", "CONSULT state:TCD+state:MLI >  actual"],
    ["Kenya did not condemn Oman. Neither did Chad.", "ACCUSE state:TCD > state:OMN negated"],
    ["Norway recalled its envoy from Oman. Chad did the same.", "SANCTION state:TCD > state:OMN actual"],
    [
      "Norway recalled its envoy from Oman, accusing it of fraud, and Chad followed suit.",
      "SANCTION state:TCD > state:OMN actual",
    ],
    ["Norway recognised Kosovo in May, and Chad followed in June.", "SUPPORT state:TCD > state:XKX actual"],
  ])("%s", (text, expected) => {
    expect(deeds(text)).toContain(expected);
  });

  it.each([
    "Norway condemned Oman, as did the press.",
    "Norway condemned Oman. Chad did not do the same.",
    "Norway said that it would do as Chad did. Oman was silent.",
    "Norway condemned Oman. Chad followed with a letter.",
    "Norway condemned Oman. Chad has yet to follow.",
    "Norway condemned Oman. Chad followed the talks.",
  ])("%s", (text) => {
    expect(deeds(text).filter((deed) => deed.includes("TCD") || deed.includes("press"))).toEqual([]);
  });
});

describe("what is done by one's own people", () => {
  it.each([
    ["Norway's prime minister told his envoy to condemn Oman.", ["ACCUSE state:NOR > state:OMN planned"]],
    ["Chad's president ordered the army to shell a village in Mali.", ["ASSAULT state:TCD > state:MLI planned"]],
    ["Chad sent an envoy to thank Mali.", ["SUPPORT state:TCD > state:MLI actual"]],
    ["Chad ordered the army of Mali to leave.", ["REQUEST state:TCD > state:MLI actual"]],
  ])("%s", (text, expected) => {
    expect(deeds(text)).toEqual(expected);
  });
});

describe("those of whom other words of the sentence tell", () => {
  it.each([
    ["Ann Hale, commander of the Malian contingent, thanked Chad.", "SUPPORT state:MLI > state:TCD actual"],
    [
      "Chad's minister met Mali's minister in Oslo, where the two signed a pact.",
      "SUPPORT state:TCD+state:MLI >  actual",
    ],
    ["Chadian and Malian officials met. They agreed to open a bridge.", "AGREE state:TCD+state:MLI >  actual"],
    [
      "Chad's president met Mali's leader. The two men condemned Oman.",
      "ACCUSE state:TCD+state:MLI > state:OMN actual",
    ],
    [
      "Chad's minister held talks with Mali's minister, after which a pact was signed.",
      "SUPPORT state:TCD+state:MLI >  actual",
    ],
    ["The leaders of Chad and Mali met in Oslo and signed a pact.", "CONSULT state:TCD+state:MLI >  actual"],
  ])("%s", (text, expected) => {
    expect(deeds(text)).toContain(expected);
  });

  it.each([
    "Ann Hale, a former commander of the Malian army, thanked Chad.",
    "Chad arrested two men. The two men thanked Oman.",
    "Chadian and Malian students met. They urged Oman to open a school.",
  ])("%s", (text) => {
    expect(deeds(text).filter((deed) => /(SUPPORT|REQUEST) state/.test(deed))).toEqual([]);
  });
});

describe("whose deed a noun of the sentence before means", () => {
  it.each([
    ["Chad hanged a Malian spy. Norway condemned the hanging.", "ACCUSE state:NOR > state:TCD actual"],
    [
      "Chad's parliament passed a law on foreign names. Norway criticised the law.",
      "ACCUSE state:NOR > state:TCD actual",
    ],
    ["Chad has ratified the pact. Norway hailed the ratification.", "SUPPORT state:NOR > state:TCD actual"],
    ["A Chadian court jailed a Malian. Mali rejected the ruling.", "REJECT state:MLI > state:TCD actual"],
  ])("%s", (text, expected) => {
    expect(deeds(text)).toContain(expected);
  });

  it.each([
    "Chad's president visited the wounded. Norway condemned the hanging.",
    "Chad took in two refugees. Norway criticised a law.",
  ])("%s", (text) => {
    expect(deeds(text).filter((deed) => deed.includes("> state:TCD"))).toEqual([]);
  });
});

describe("a government without a name", () => {
  it.each([
    ["Chad held an election in May. The government expelled two Malian diplomats.", "state:TCD"],
    ["Farmers in Chad blocked roads. The government expelled two Malian diplomats.", "state:TCD"],
    ["He lives in Norway, where the government has expelled two Malian diplomats.", "state:NOR"],
    ["In N'Djamena, the foreign ministry has expelled two Malian diplomats.", "state:TCD"],
  ])("%s", (text, doer) => {
    expect(deeds(text)).toContain(`SANCTION ${doer} > state:MLI actual`);
  });

  it.each([
    "Chad and Niger are at odds. The government expelled two Malian diplomats.",
    "Chad held an election. The government of the province expelled two Malian diplomats.",
  ])("%s", (text) => {
    expect(deeds(text).filter((deed) => deed.includes("TCD") || deed.includes("NER"))).toEqual([]);
  });
});

describe("who belongs to those who do it", () => {
  it.each([
    [
      "Chad, Togo and Norway were among those that condemned Peru.",
      "ACCUSE state:TCD+state:TGO+state:NOR > state:PER actual",
    ],
    ["Among those who condemned Peru were Chad and Togo.", "ACCUSE state:TCD+state:TGO > state:PER actual"],
    ["The countries that condemned Peru include Chad and Togo.", "ACCUSE state:TCD+state:TGO > state:PER actual"],
    ["Chad is one of six countries that recognise Peru.", "SUPPORT state:TCD > state:PER actual"],
    [
      "Peru was condemned by Chad, by Togo and, later, by Norway.",
      "ACCUSE state:TCD+state:TGO+state:NOR > state:PER actual",
    ],
  ])("%s", (text, expected) => {
    expect(deeds(text)).toEqual([expected]);
  });
});

describe("what is told of others without a verb of their own", () => {
  it.each([
    ["Chad recalled its envoy from Peru and Togo its consul.", ["SANCTION TCD > PER", "SANCTION TGO > PER"]],
    ["Chad expelled two Malian envoys, Togo one.", ["SANCTION TCD > MLI", "SANCTION TGO > MLI"]],
    ["Chad sent tents, Togo a boat and Benin 40 medics to Oman.", ["AID TCD > OMN", "AID TGO > OMN", "AID BEN > OMN"]],
    ["Chad recalled its envoy from Peru, a member of the union.", ["SANCTION TCD > PER"]],
  ])("%s", (text, expected) => {
    expect(deeds(text).map((deed) => deed.replace(/state:| actual/g, ""))).toEqual(expected);
  });
});

describe("what is done without a word of who does it", () => {
  it.each([
    ["Chad accused Mali of spying. A Malian consul was expelled on Friday.", "SANCTION TCD > MLI"],
    ["Chad seized two Malian boats. The crews were released on Friday.", "RETREAT TCD > MLI"],
    ["Chad is at odds with Mali. The Malian envoy was summoned to the ministry in N'Djamena.", "ACCUSE TCD > MLI"],
    ["Border posts in Mali were shelled from Chad.", "ASSAULT TCD > MLI"],
  ])("%s", (text, expected) => {
    expect(deeds(text).map((deed) => deed.replace(/state:| actual/g, ""))).toContain(expected);
  });

  it.each([
    "Chad and Togo accused Mali of spying. The crews were released on Friday.",
    "Chad praised Mali. A Malian consul was expelled on Friday.",
  ])("%s", (text) => {
    expect(deeds(text).filter((deed) => /RETREAT|SANCTION/.test(deed))).toEqual([]);
  });
});

describe("whose what is told of is", () => {
  it.each([
    ["Bahrain expelled an Omani envoy. The Gulf state recalled its own envoy from Muscat.", "SANCTION BHR > OMN"],
    ["Norway protested to Malta. The Nordic country recalled its envoy from Valletta.", "SANCTION NOR > MLT"],
    ["The Danish ambassador to Ghana met Foreign Minister Kojo Mensah on Monday.", "CONSULT DNK+GHA > "],
    [
      "Chad invited the ministers of Mali and Niger to its capital. Both accepted the invitation.",
      "AGREE MLI+NER > TCD",
    ],
    ["Chad and Mali signed a pact, which Togo welcomed.", "SUPPORT TGO > TCD+MLI"],
    ["Chad recalled its envoy from Bamako and accused its neighbour of arming rebels.", "ACCUSE TCD > MLI"],
    ["Chad warned Mali that it would pursue the attackers.", "THREATEN TCD > MLI"],
  ])("%s", (text, expected) => {
    expect(deeds(text).map((deed) => deed.replace(/state:| actual/g, ""))).toContain(expected);
  });

  it.each([
    "Peru sent an envoy to Chad. The Nordic country recalled its envoy.",
    "Chad protested to Mali. The caretaker of the school expelled two Omani pupils.",
  ])("%s", (text) => {
    expect(deeds(text).filter((deed) => deed.startsWith("SANCTION"))).toEqual([]);
  });
});

describe("what somebody calls it", () => {
  it.each([
    ["Chad condemned what it called Malian meddling.", "ACCUSE state:TCD > state:MLI actual"],
    ["Chad denounced what it described as a Malian plot.", "ACCUSE state:TCD > state:MLI actual"],
    ["Chad condemned what it called a crime.", "ACCUSE state:TCD >  actual"],
  ])("%s", (text, expected) => {
    expect(deeds(text)).toEqual([expected]);
  });
});

describe("lines without a subject", () => {
  const leaders = "Meeting in Lima, we, the presidents of Chad and Togo,";
  it.each([
    [
      `${leaders}\nRecall our friendship;\nThank Norway for its help;`,
      "SUPPORT state:TCD+state:TGO > state:NOR actual",
    ],
    [`${leaders}\nCall upon Libya to release the crew.`, "REQUEST state:TCD+state:TGO > state:LBY actual"],
    [
      "The Presidents of Chad and Togo:\n- condemned Libya for the raid;",
      "ACCUSE state:TCD+state:TGO > state:LBY actual",
    ],
  ])("%s", (text, expected) => {
    expect(deeds(text)).toContain(expected);
  });

  it("aims praise of one of those who praise together at nobody", () => {
    const found = deeds(`${leaders}\nWelcome the candidacy of Togo for the chair of the Union.`);
    expect(found.filter((line) => line.startsWith("SUPPORT"))).toEqual(["SUPPORT state:TCD+state:TGO >  actual"]);
  });

  it("does not take what somebody is told to do for what others do", () => {
    expect(deeds("Chad and Togo are friends.\nThank Norway for its help.")).toEqual([]);
  });
});

describe("what is done in the place of something else", () => {
  it.each([
    ["Instead of releasing the Malian pilots, Chad put them on trial.", "RETREAT state:TCD > state:MLI negated"],
    ["Rather than condemning Mali, Chad praised it.", "ACCUSE state:TCD > state:MLI negated"],
  ])("%s", (text, expected) => {
    expect(deeds(text)).toContain(expected);
  });
});

describe("headlines", () => {
  it.each([
    ["Norway to recall ambassador from Oman", "SANCTION state:NOR > state:OMN planned"],
    ["Oman thanks Norway for rescue of sailors", "SUPPORT state:OMN > state:NOR actual"],
    ["Norway to deploy frigate near Oman", "MOBILIZE state:NOR > state:OMN planned"],
  ])("%s", (text, expected) => {
    expect(deeds(text)).toContain(expected);
  });
});

describe("who does what only a longer clause tells", () => {
  it.each([
    ["Malta became the latest state to recognise Kosovo.", ["SUPPORT state:MLT > state:XKX actual"]],
    ["Malta was the second country to recognise Kosovo.", ["SUPPORT state:MLT > state:XKX actual"]],
    ["Malta took the first step to recognise Kosovo.", []],
    [
      "Malta lashed out at Kenya for raiding Chad.",
      ["ACCUSE state:MLT > state:KEN actual", "ASSAULT state:KEN > state:TCD actual"],
    ],
    ["Kenya shelled a Malian village, killing a man and wounding his son.", ["ASSAULT state:KEN > state:MLI actual"]],
    ["Kenya wants the African Union to punish Malta.", ["REQUEST state:KEN > org:AU actual"]],
    ["Kenya will no longer train with Malta.", ["COOPERATE state:KEN+state:MLT >  negated"]],
  ])("%s", (text, expected) => {
    expect(deeds(text)).toEqual(expected);
  });
});

describe("who was told by the office alone", () => {
  it.each([
    [
      "The Peruvian foreign minister spoke on Friday. The minister condemned Oman.",
      ["ACCUSE state:PER > state:OMN actual"],
    ],
    ["Kenya's president spoke on Friday. The president condemned Oman.", ["ACCUSE state:KEN > state:OMN actual"]],
    ["Peru's prime minister spoke on Friday. He condemned Oman.", ["ACCUSE state:PER > state:OMN actual"]],
    ["Peru's prime minister spoke on Friday. The minister condemned Oman.", []],
    ["Envoys of Peru spoke on Friday. The minister condemned Oman.", []],
  ])("%s", (text, expected) => {
    expect(deeds(text)).toEqual(expected);
  });
});

describe("to whom something is done, told by a description", () => {
  it.each([
    ["Chad faces a drought. Peru accused the country of lying.", "ACCUSE state:PER > state:TCD actual"],
    [
      "Chad faces a drought. Peru imposed sanctions on the landlocked country.",
      "SANCTION state:PER > state:TCD actual",
    ],
    ["Chad faces a drought. Peru thanked the government.", "SUPPORT state:PER > state:TCD actual"],
    ["Chad faces a drought. Peru offered it a loan.", "AGREE state:PER > state:TCD actual"],
    ["Peru faces a drought. The copper-rich country condemned Oman.", "ACCUSE state:PER > state:OMN actual"],
    ["Mali met Chad and thanked the neighbouring country's envoy.", "SUPPORT state:MLI > state:TCD actual"],
    ["Peru condemned authorities in Chad.", "ACCUSE state:PER > state:TCD actual"],
    ["Peru faces a drought. The Andean nation condemned Oman.", "ACCUSE state:PER > state:OMN actual"],
  ])("%s", (text, expected) => {
    expect(deeds(text)).toContain(expected);
  });

  it.each([
    "Chad faces a drought. Peru accused the country club of lying.",
    "Chad faces a drought. Peru condemned it.",
    "Chad and Mali face a drought. Peru thanked the government.",
    "Peru faces a drought. Oman condemned the NATO member.",
  ])("%s", (text) => {
    expect(deeds(text).filter((deed) => deed.includes("> state:"))).toEqual([]);
  });
});
