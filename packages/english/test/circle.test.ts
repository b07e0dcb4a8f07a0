import { expect, it } from "vitest";
import { codesOf } from "./deeds.ts";

it.each([
  [
    "Sudanese guns hit a Chadian village on Friday. Chad accused its eastern neighbour of aggression.",
    "ACCUSE TCD > SDN",
  ],
  [
    "A lack of rain has emptied the dams of Moldova. Romania promised its neighbour more electricity.",
    "AGREE ROU > MDA",
  ],
  [
    "Canada sent pumps to Jamaica. Cuba and Britain sent doctors. Kingston thanked all three.",
    "SUPPORT JAM > CAN+CUB+GBR",
  ],
  [
    "Gabon and Cameroon closed their crossings on Sunday. Nigeria called on both of its partners to show restraint.",
    "REQUEST NGA > GAB+CMR",
  ],
  [
    "Chilean and Peruvian boats collided on Sunday. Ecuador's premier telephoned both of his colleagues overnight.",
    "CONSULT ECU+CHL+PER > ",
  ],
])("reads whom the words around name: %s", (text, deed) => {
  expect(codesOf(text)).toContain(deed);
});

it.each([
  ["Peru met envoys of Bolivia and Chile on Monday. It thanked its neighbour for the help.", "SUPPORT"],
  ["Laos met envoys of Peru on Monday. It has opened a zone with its neighbour.", "COOPERATE"],
  ["Guests from Fiji toured Malta. Malta's neighbour thanked all three of the singers.", "SUPPORT"],
  ["Togo seized a boat of Benin. Benin asked that the debate be postponed.", "REQUEST"],
])("leaves open whom they do not name: %s", (text, type) => {
  expect(codesOf(text).filter((deed) => deed.startsWith(type) && !deed.includes("BRA > BOL"))).toEqual([]);
});
