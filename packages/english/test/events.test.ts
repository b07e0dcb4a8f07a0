import { describe, expect, it } from "vitest";
import { deeds, reader } from "./deeds.ts";

describe("what is promised, asked, denied", () => {
  it.each([
    ["Portugal will sign the treaty with Brazil.", "AGREE state:PRT+state:BRA >  actual"],
    ["Portugal may sign the treaty with Brazil.", "SUPPORT state:PRT+state:BRA >  possible"],
    ["Portugal urged Brazil to sign the treaty.", "REQUEST state:PRT > state:BRA actual"],
    ["Portugal demanded in a letter on Friday that Brazil release the crew.", "REQUEST state:PRT > state:BRA actual"],
    ["Portugal did not sign the treaty with Brazil.", "SUPPORT state:PRT+state:BRA >  negated"],
    ["Portugal will not sign the treaty with Brazil.", "REJECT state:PRT > state:BRA actual"],
    ["Portugal and Brazil are working to finalise the treaty.", "AGREE state:PRT+state:BRA >  actual"],
    ["Correction: Portugal and Brazil did not sign the treaty.", "SUPPORT state:PRT+state:BRA >  negated"],
    ["Portugal refused to release the Malian prisoners.", "REJECT state:PRT > group:malian prisoners actual"],
    ["Portugal agreed to join the talks with Brazil.", "AGREE state:PRT+state:BRA >  actual"],
    ["Portugal promised to withdraw its troops from Mali.", "CONCEDE state:PRT > state:MLI actual"],
  ])("%s", (text, expected) => {
    expect(deeds(text)).toEqual([expected]);
  });
});

describe("whose deed it is", () => {
  it.each([
    ["The Kenyan foreign ministry condemned Rwanda.", "ACCUSE state:KEN > state:RWA actual"],
    ["Rwanda was condemned by officials from Kenya.", "ACCUSE state:KEN > state:RWA actual"],
    ["Kenya, Uganda and Tanzania signed a trade agreement.", "SUPPORT state:KEN+state:UGA+state:TZA >  actual"],
    ["Talks between Kenya and Uganda began on Monday.", "CONSULT state:KEN+state:UGA >  actual"],
    ["The president of Kenya paid a visit to Uganda.", "CONSULT state:KEN > state:UGA actual"],
  ])("%s", (text, expected) => {
    expect(deeds(text)).toEqual([expected]);
  });
});

describe("what is no deed between parties", () => {
  it.each([
    "A tenant sued the landlord.",
    "Did Kenya attack Uganda?",
    "Analysts wrote a book about talks.",
    "The champion of Kenya met the runner from Uganda in the final round of the race, a report of the race said.",
  ])("%s", (text) => {
    expect(deeds(text)).toEqual([]);
  });
});

describe("what is talked about, alleged, or done again and again", () => {
  it.each([
    [
      "Chad and Mali discussed safer roads, including by way of support for Togo.",
      ["CONSULT state:TCD+state:MLI >  actual"],
    ],
    ["Chad and Mali reviewed the attack on a Togolese post.", []],
    ["Chad faces allegations that it armed rebels in Mali.", []],
    ["Meetings between the leaders of Chad and Mali have become a good tradition.", []],
    ["Chad rejected the charge that Mali made.", ["REJECT state:TCD > state:MLI actual"]],
    [
      "Chad and Mali discussed trade. Chad attacked a Togolese post.",
      ["CONSULT state:TCD+state:MLI >  actual", "ASSAULT state:TCD > state:TGO actual"],
    ],
    ["Talks between the leaders of Chad and Mali have become tense.", ["CONSULT state:TCD+state:MLI >  actual"]],
  ])("%s", (text, expected) => {
    expect(deeds(text)).toEqual(expected);
  });
});

describe("what is to come in a told past", () => {
  it.each([
    ["Chad's minister said he was going to Mali.", ["AGREE state:TCD > state:MLI actual"]],
    ["Chad's minister said he was travelling to Mali and Togo.", ["AGREE state:TCD > state:MLI+state:TGO actual"]],
    ["Chad's minister said he was in Mali.", []],
  ])("%s", (text, expected) => {
    expect(deeds(text)).toEqual(expected);
  });
});

describe("whom praise is for", () => {
  it.each([
    [
      "Chad's leader met Mali's leader. Both leaders welcomed Mali's pledge.",
      ["CONSULT state:TCD+state:MLI >  actual"],
    ],
    ["Chad and Mali welcomed Togo's pledge.", ["SUPPORT state:TCD+state:MLI > state:TGO actual"]],
    ["The leaders of Chad, Mali and Togo welcomed Togo's pledge.", ["SUPPORT state:TCD+state:MLI > state:TGO actual"]],
    ["Chad thanked Mali for supporting its efforts.", ["SUPPORT state:TCD > state:MLI actual"]],
    ["Chad sent Mali a message of greetings.", ["SUPPORT state:TCD > state:MLI actual"]],
  ])("%s", (text, expected) => {
    expect(deeds(text)).toEqual(expected);
  });
});

describe("what something is for, or about", () => {
  it.each([
    ["Malta reviewed its efforts to release the Kenyan prisoners.", []],
    ["Malta opened a fund to arm Chad.", []],
    ["Malta is focused on beating Chad.", []],
    ["Any attack by Malta on Chad will be met with force.", ["ASSAULT state:MLT > state:TCD possible"]],
    ["Malta thanked Kenya for its role in supporting Chad.", ["SUPPORT state:MLT > state:KEN actual"]],
    ["Malta's parliament passed a decision to expel the envoys of Kenya.", ["SANCTION state:MLT > state:KEN planned"]],
    ["Malta sent six nurses to help Chad.", ["AID state:MLT > state:TCD actual"]],
    [
      "Malta's president spoke with Kenya's president to praise Chad.",
      ["CONSULT state:MLT+state:KEN >  actual", "SUPPORT state:MLT > state:TCD actual"],
    ],
    ["Malta accused Kenya of attacking Chad.", ["ACCUSE state:MLT > state:KEN actual"]],
  ])("%s", (text, expected) => {
    expect(deeds(text)).toEqual(expected);
  });
});

describe("what is said by wishing to say it, and what nobody holds", () => {
  it.each([
    ["Malta would like to thank Kenya.", ["SUPPORT state:MLT > state:KEN actual"]],
    ["Malta would like to visit Kenya.", ["CONSULT state:MLT > state:KEN possible"]],
    ["Malta does not think that Kenya should leave.", []],
    ["Malta said that Kenya should stop attacking Chad.", ["REQUEST state:MLT > state:KEN actual"]],
    ["Malta received support from Kenya.", []],
    ["The president of Malta wrote to the president of Kenya after the attack in Mombasa.", []],
  ])("%s", (text, expected) => {
    expect(deeds(text)).toEqual(expected);
  });
});

describe("a government's own site", () => {
  const site = (text: string): readonly string[] =>
    reader
      .read({ text, published: "2019-07-10", publisher: "kremlin.ru" })
      .events.map(({ type, actors, recipients }) => `${type} ${actors.join("+")} > ${recipients.join("+")}`);

  it.each([
    ["Vladimir Putin met with the president of Chad.", ["CONSULT state:RUS+state:TCD > "]],
    ["Vladimir Putin condemned the raid on the Kenyan school.", ["ACCUSE state:RUS > "]],
    ["Vladimir Putin met with permanent members of the Security Council.", []],
    ["Vladimir Putin congratulated the singer Anna Orlova on her birthday.", []],
    ["The President ordered an inquiry into the fire. He supported the proposal of the mayors.", []],
    [
      "The two countries of Kenya and Chad met. The President asked Congress for money.",
      ["CONSULT state:KEN+state:TCD > "],
    ],
    [
      "Vladimir Putin met with the president of Chad and two dancers. The leaders of the troupe thanked them.",
      ["CONSULT state:RUS+state:TCD > "],
    ],
    ["Russia sells Kenya wheat. Russia regularly supplies wheat to Kenya.", []],
  ])("%s", (text, expected) => {
    expect(site(text)).toEqual(expected);
  });
});

describe("the time of a deed", () => {
  it.each([
    ["Malta congratulated Chad on the holding of the election on May 3.", null],
    ["Malta and Chad met at a forum in Togo on Tuesday.", "2024-07-09"],
    ["Today, two years after Kenya's invasion of Chad, Malta praised Togo.", "2024-07-10"],
    ["Malta and Kenya signed a declaration on trade in the 21st century.", null],
  ])("%s", (text, time) => {
    expect(reader.read({ text, published: "2024-07-10" }).events.map((event) => event.time)).toEqual([time]);
  });
});

describe("who acts", () => {
  it.each([
    [
      "The presidents of Peru and Chile met. They agreed to open a road.",
      ["CONSULT state:PER+state:CHL >  actual", "AGREE state:PER+state:CHL >  actual"],
    ],
    ["Portugal promised Chad two patrol boats.", ["AGREE state:PRT > state:TCD actual"]],
    ["Portugal promised lower taxes.", []],
    ["Delegations of Peru and Chile could not agree on the border.", []],
    ["Portugal has not signed the treaty with Brazil.", []],
    ["Talks between Peru and Chile have little chance.", []],
    [
      "The pact was signed during the visit of the Peruvian president to Oslo.",
      ["CONSULT state:PER > state:NOR actual"],
    ],
  ])("%s", (text, expected) => {
    expect(deeds(text)).toEqual(expected);
  });
});

describe("home affairs", () => {
  it("are read where a report leads with them, with groups for those who are no state", () => {
    expect(deeds("Police in Kenya arrested a thief.")).toEqual(["COERCE state:KEN > group:thief actual"]);
    expect(deeds("Rebels in Chad rejected the offer. The presidents of Chad and Niger met.")).toEqual([
      "CONSULT state:TCD+state:NER >  actual",
    ]);
  });

  it("know the country of a group by its words", () => {
    const { entities } = reader.read({ text: "Kenyan police arrested two Somali rebels." });
    expect(entities.find(({ id }) => id === "group:two somali rebels")).toMatchObject({ country: "SOM" });
  });
});

describe("the other side of a deed", () => {
  it.each([
    ["Chad and Libya quarrelled. Chad recalled its ambassador.", "SANCTION state:TCD > state:LBY actual"],
    ["Haiti asked Canada for trucks, but Ottawa turned the request down.", "REJECT state:CAN > state:HTI actual"],
    ["Peru agreed to release two Chilean sailors.", "AGREE state:PER > state:CHL actual"],
  ])("%s", (text, expected) => {
    expect(deeds(text)).toContain(expected);
  });
});

describe("who acts in news", () => {
  it.each([
    [
      "LIMA (Wire) - Peru held a Chilean boat.\n\nChile hit back. Deputy Minister Rosa Calfu accused Lima of piracy.",
      "ACCUSE state:CHL > state:PER actual",
    ],
    ["Togo is calm. Its foreign minister, Kodjo Adanle, flew to Muscat.", "CONSULT state:TGO > state:OMN actual"],
    ["Chad said the deal did not matter and urged Oman to respect it.", "REQUEST state:TCD > state:OMN actual"],
    ["The envoy told reporters that Peru had signed a pact with Chile.", "SUPPORT state:PER+state:CHL >  actual"],
    [
      "Oman's envoy spoke by phone with his counterparts in Nairobi and Kampala.",
      "CONSULT state:OMN+state:KEN+state:UGA >  actual",
    ],
  ])("%s", (text, expected) => {
    expect(deeds(text)).toContain(expected);
  });

  it("is nobody for what somebody is only accused of, or what words are about", () => {
    expect(deeds("Oman accused Peru of arming rebels.")).toEqual(["ACCUSE state:OMN > state:PER actual"]);
    expect(deeds("Oman and Peru met and voiced concern over fighting in Chad.").join()).not.toContain("ASSAULT");
  });
});

describe("one deed or several", () => {
  it("are two promises of the same states about different things", () => {
    expect(
      deeds(
        "Oman and Peru agreed to build a port with two piers and a yard for the repair of ships. They also agreed to train nurses.",
      ),
    ).toHaveLength(2);
    expect(
      deeds(
        "Oman praised the courts of Peru for the speed with which they had tried the pirates of the coast. Later Oman thanked Peru for a gift of maize.",
      ),
    ).toHaveLength(2);
    expect(deeds("Oman promised Peru ten buses.\n\nThe ten buses were promised by Oman to Peru.")).toHaveLength(1);
  });

  it("is done by those who last acted together, where the sentence names nobody", () => {
    expect(deeds("Oman and Peru held talks. A treaty on ports was signed.")).toContain(
      "SUPPORT state:OMN+state:PER >  actual",
    );
    expect(deeds("Oman and Peru held talks. Chad objected. A treaty on ports was signed.").join()).not.toContain(
      "SUPPORT",
    );
  });

  it("is done to the host of whom a visit tells, or by an official of the body named before", () => {
    expect(
      deeds("The premier of Oman visited Peru at the invitation of Foreign Minister Rosa Calfuqui. She thanked Oman."),
    ).toContain("SUPPORT state:PER > state:OMN actual");
  });
});

describe("whom words name without a part in the deed", () => {
  it.each([
    ["The premier of Peru spoke about trade with Chile.", []],
    ["The premier of Peru spoke about trade with the premier of Chile.", ["CONSULT state:PER+state:CHL >  actual"]],
    ["Peru recognised Chile as a leading voice on fisheries.", []],
    ["Kenya praised its solution to the Malian-Togolese dispute.", []],
    ["Peru saw Kenya's attack on Uganda.", ["ASSAULT state:KEN > state:UGA actual"]],
    ["If Togo attacks, Kenya will help Mali.", []],
    ["Kenya said it would sell no maize to the Soviet Union.", []],
  ])("%s", (text, expected) => {
    expect(deeds(text)).toEqual(expected);
  });
});

describe("what is told of others, or is still to come", () => {
  it.each([
    ["At the talks between Malta and Kenya the ministers will sign a treaty.", ["AGREE state:MLT+state:KEN >  actual"]],
    ["On the agenda at the talks between Malta and Kenya will be fish.", ["AGREE state:MLT+state:KEN >  actual"]],
    ["Malta's president will underscore his concern over Kenya's raids.", ["ACCUSE state:MLT > state:KEN planned"]],
    ["After talks with Kenya, the premier of Malta will fly home.", ["CONSULT state:MLT+state:KEN >  actual"]],
    ["The premiers of Malta and Kenya discussed ties with NATO.", ["CONSULT state:MLT+state:KEN >  actual"]],
    ["Malta promised its full support to Kenya.", ["AGREE state:MLT > state:KEN actual"]],
    ["Malta had no evidence that Kenya had attacked Chad.", []],
    ["The king of Malta gave a dinner in honour of the premier of Kenya.", []],
    ['"We have to defend Kenya," said the president of Malta.', []],
    ['"He held that Kenya should leave Chad," said the president of Malta.', []],
    ["Neither Malta nor Kenya signed the treaty with Chad.", ["SUPPORT state:MLT+state:KEN+state:TCD >  negated"]],
  ])("%s", (text, expected) => {
    expect(deeds(text)).toEqual(expected);
  });

  it.each([
    ["Malta left the pact in a 2016 vote.", "2016"],
    ["Malta sanctioned Kenya earlier in the month.", "2024-07"],
  ])("dates %s", (text, time) => {
    expect(reader.read({ text, published: "2024-07-10" }).events.map((event) => event.time)).toEqual([time]);
  });
});
