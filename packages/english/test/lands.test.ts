import { expect, it } from "vitest";
import { load } from "../../dragoman/src/load.ts";

const reader = await load();

function read(text: string) {
  const { events, entities } = reader.read({ text, published: "2024-07-10" });
  return { recipients: events.flatMap((event) => event.recipients), entities, place: events[0]?.place ?? null };
}

function countryOf(text: string, group: string): string | null | undefined {
  return read(text).entities.find(({ id }) => id === `group:${group}`)?.country;
}

it.each([
  ["Farmers demonstrated in Ghana on Monday.", "farmers", "GHA"],
  ["Farmers demonstrated on Monday in Ghana.", "farmers", "GHA"],
  ["Hundreds of nurses marched in Lisbon against the cuts.", "nurses", "PRT"],
  ["In Somalia, Kenyan jets killed four people.", "four people", "SOM"],
  ["The Bolivian Union of Miners has called off its boycott.", "Bolivian Union of Miners", "BOL"],
])("finds the country of those who have none in their name by where they are: %s", (text, group, country) => {
  expect(countryOf(text, group)).toBe(country);
});

it.each([
  ["Refugees demonstrated in Ghana on Monday.", "refugees"],
  ["Kenyan jets killed four tourists in Somalia.", "four tourists"],
  ["Gunmen attacked a village in Ghana.", "gunmen"],
  ["The Council of Miners has called off its boycott in a letter to Bolivia.", "Council of Miners"],
])("leaves open the country of guests, attackers and bodies of no people: %s", (text, group) => {
  expect(countryOf(text, group) ?? null).toBeNull();
});

it.each([
  ["Chad lifted the curfew in Benin.", "state:BEN"],
  ["Togo's army remained on alert in the villages of northern Ghana.", "state:GHA"],
  ["Saudi Arabia seized property in Yemen.", "state:YEM"],
])("takes the state on whose land something is done for the one concerned: %s", (text, state) => {
  expect(read(text).recipients).toEqual([state]);
});

it.each([
  "Togo's army lifted the curfew in Lomé.",
  "Farmers from Togo demonstrated in Ghana.",
  "The European Union lifted its sanctions in Brussels on Monday.",
  "The president of Togo said in Ghana that he would lift the curfew.",
])("takes no land for the one concerned by deeds at home, crowds, or what is only said there: %s", (text) => {
  expect(read(text).recipients.filter((party) => party.startsWith("state:"))).toEqual([]);
});
