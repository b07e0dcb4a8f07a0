import { expect, it } from "vitest";
import { codesOf } from "./deeds.ts";

it.each([
  [
    "On Monday Cameroonian gendarmes arrested a Gabonese officer near Ambam. Libreville expressed fury and called its ambassador home.",
    ["ACCUSE GAB > CMR", "SANCTION GAB > CMR"],
  ],
  [
    "The interception of a Panamanian freighter by the Omani navy has strained relations. Panama demanded an explanation.",
    ["COERCE OMN > PAN", "REQUEST PAN > OMN"],
  ],
  [
    "In April Kyrgyz border guards fired on a Tajik lorry. The Tajik artillery answered, and Dushanbe closed the crossing. Bishkek has since apologised.",
    ["ASSAULT KGZ > TJK", "ASSAULT TJK > KGZ", "SANCTION TJK > KGZ", "CONCEDE KGZ > TJK"],
  ],
  [
    "Namibia announced that Angolan citizens would need visas from June. Luanda threatened to retaliate.",
    ["SANCTION NAM > AGO", "THREATEN AGO > NAM"],
  ],
  [
    "Drones launched from Belarus exploded in Lithuania on Friday. Vilnius summoned the ambassador.",
    ["ASSAULT BLR > LTU", "ACCUSE LTU > BLR"],
  ],
  [
    "Burundi's army shelled a Rwandan farm and struck a depot at Gisuma. Kigali demanded that the soldiers withdraw.",
    ["ASSAULT BDI > RWA", "REQUEST RWA > BDI"],
  ],
  ["Paraguay invited Uruguay to a summit on soya. Uruguay has turned down the invitation.", ["REJECT URY > PRY"]],
  [
    "The Greek premier visited Cyprus in May. Nicosia has also received a promise of boats from Italy.",
    ["AGREE ITA > CYP"],
  ],
  [
    "Omani jets struck a Yemeni post on Monday. Yemen denied that it had sent the boats.",
    ["ASSAULT OMN > YEM", "REJECT YEM > OMN"],
  ],
  [
    "Chad shelled a Libyan village. Tripoli said that Chadian troops had crossed at dawn and overrun a fort.",
    ["ASSAULT TCD > LBY"],
  ],
  ["Chad held a Libyan mayor for two days. On Friday N'Djamena freed the mayor.", ["RETREAT TCD > LBY"]],
  [
    "Peruvian police detained four of Bolivia's surveyors. La Paz halted all shipments of tin and cut aid.",
    ["COERCE PER > BOL", "SANCTION BOL > PER"],
  ],
  [
    "Latvia accused Belarus of spying. Riga moved two battalions to its eastern border.",
    ["ACCUSE LVA > BLR", "MOBILIZE LVA > "],
  ],
  [
    "Yemeni troops crossed into Oman overnight and captured two hills above the town, officials in Muscat said on Friday.",
    ["MOBILIZE YEM > OMN", "ASSAULT YEM > OMN"],
  ],
  ["A Peruvian trawler strayed in May. Chile let the trawler's crew go home in June.", ["RETREAT CHL > PER"]],
  ["Mali expelled a Nigerien envoy, who was called a spy. Niamey moved a squadron to Agadez.", ["MOBILIZE NER > "]],
  ["Kenyan guards shot a Somali driver. Somalia denied that its men had been at the gate.", ["REJECT SOM > KEN"]],
  [
    "Niger's foreign minister met his Togolese counterpart in Lome. He said that Niger had decided to grant a loan and to raise its taxes.",
    ["CONSULT NER+TGO > ", "AGREE NER > TGO"],
  ],
  ["Togo sued Benin over a dam in May. It has refused to drop its suit.", ["REJECT TGO > BEN"]],
  [
    "Fiji expelled a Tongan envoy, shelled a Tongan fort and accused Tonga of theft. It rained. Cooks sang. Bells rang. Boys slept. Suva lifted the ban.",
    ["RETREAT FJI > TON"],
  ],
])("reads to whom an answer goes that names nobody: %s", (text, deeds) => {
  expect(codesOf(text)).toEqual(expect.arrayContaining([...deeds]));
});

it.each([
  "Jamaica and Haiti are neighbours. Kingston protested.",
  "Chad's president visited Libya in May. N'Djamena has since protested.",
  "France and Italy discussed fishing in Rome. Paris lifted its head and apologised.",
  "Latvia expelled two Belarusian diplomats. Estonia vowed to retaliate.",
])("reads none where no quarrel is told: %s", (text) => {
  expect(codesOf(text).filter((deed) => /^(ACCUSE|CONCEDE|THREATEN)/.test(deed))).toEqual([]);
});
