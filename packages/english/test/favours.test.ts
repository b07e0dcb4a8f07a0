import { describe, expect, it } from "vitest";
import { deeds, reader } from "./deeds.ts";

describe("whom praise, thanks and sympathy are for", () => {
  it.each([
    ["Norway backs Moldova's EU accession process.", "SUPPORT state:NOR > state:MDA actual"],
    ["Malta hailed the signing of the Malta-Oman customs pact.", "SUPPORT state:MLT > state:OMN actual"],
    [
      "Denmark's premier praised the brave work done by Norway and Iceland.",
      "SUPPORT state:DNK > state:NOR+state:ISL actual",
    ],
    ["Oman welcomed Chad's initiative to bring Mali and Niger together.", "SUPPORT state:OMN > state:TCD actual"],
    ["Iceland supports the applications by Chad and Mali.", "SUPPORT state:ISL > state:TCD+state:MLI actual"],
    [
      "Latvia's president congratulated the leaders of Peru, Chile, Bolivia, the Basque Country and Wales on the holiday.",
      "SUPPORT state:LVA > state:PER+state:CHL+state:BOL actual",
    ],
    [
      "The emir of Qatar praised the progress of trade, and the ease of Qatari-Omani relations.",
      "SUPPORT state:QAT > state:OMN actual",
    ],
    ["Mali's minister thanked Chad for the loads of rice it sent to her country.", "AID state:TCD > state:MLI actual"],
    ["Oman praised the role that Chad has played.", "SUPPORT state:OMN > state:TCD actual"],
    ["Samoa commended Fiji's UN mission.", "SUPPORT state:WSM > state:FJI actual"],
    [
      "Togo voiced sympathy for the people of Benin, Niger and Mali after the storm.",
      "SUPPORT state:TGO > state:BEN+state:NER+state:MLI actual",
    ],
    ["Iceland sent a message of strong support for Ukraine.", "SUPPORT state:ISL > state:UKR actual"],
    [
      "Togo's president spoke with the prime minister of Nepal. He expressed his condolences over the flood in Nepal.",
      "SUPPORT state:TGO > state:NPL actual",
    ],
    [
      "Finland helped the citizens of Georgia, Armenia and Moldova.",
      "AID state:FIN > state:GEO+state:ARM+state:MDA actual",
    ],
    [
      "The presidents of Peru and Chile voiced satisfaction with the results of the Peruvian-Chilean summit.",
      "SUPPORT state:PER+state:CHL >  actual",
    ],
  ])("%s", (text, expected) => {
    expect(deeds(text)).toContain(expected);
  });

  it.each([
    ["Kenya's president praised the results of the meeting on Somalia.", "state:SOM"],
    ["Oman welcomed the growing contributions of ASEAN's dialogue partners.", "org:ASEAN"],
    ["Fiji and Tonga committed to work together to counter the missile tests of Japan.", "state:JPN"],
  ])("%s", (text, topic) => {
    expect(reader.read({ text }).events.flatMap(({ recipients }) => recipients)).not.toContain(topic);
  });
});

describe("what is no deed of good will", () => {
  it.each([
    "Japan's ongoing support for Palau's shipyards keeps them afloat.",
    "Estonia's president and Latvia's prime minister agreed on the importance of free trade.",
    "An agreement between Georgia and the Lyon region was signed.",
    "Peru's president applauded their efforts to build a bank in Lima with Chile.",
    "Chad's support for Niger worries the region.",
    "The leaders of Togo and Benin called for strengthening the efforts against piracy.",
    "Finland's premier said that the people of Chad must have a say.",
    "Oman's premier was late. The plan approved by the African Union was read aloud.",
    "The chief delegate asked Mali whether it would pay.",
    "Peru asked Chile why the bridge was shut.",
    "Italy's minister stressed that the African Union must remain at the heart of the effort.",
  ])("%s", (text) => {
    expect(deeds(text)).toEqual([]);
  });
});

describe("whose time it is", () => {
  it.each([
    "Norway and Iceland signed a programme of cooperation for 2021–2024.",
    "Kenya's president and the Ugandan premier welcomed the vote at the United Nations on Monday.",
  ])("%s", (text) => {
    expect(reader.read({ text, published: "2024-05-15" }).events.map(({ time }) => time)).toEqual([null]);
  });
});
