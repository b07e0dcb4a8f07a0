import { describe, expect, test } from "vitest";
import { speakers } from "./read.ts";

const MET = "President Carla Soto of Peru met with President Kwame Boateng of Ghana.";
const HOSTED = "President Carla Soto of Peru received President Kwame Boateng of Ghana.";
const [SOTO, BOATENG] = ["person:Carla Soto", "person:Kwame Boateng"];

describe("one of two who met", () => {
  test.each([
    ["a guest who goes on", `${MET} Her guest said that it rained, adding that it was cold.`, [BOATENG, BOATENG]],
    ["a host by the state", `${MET} Her Ghanaian host said that it rained.`, [BOATENG]],
    ["nobody of another state", `${MET} Her Malian host said that it rained.`, [null]],
    ["a guest of the one who receives", `${HOSTED} The guest said that it rained.`, [BOATENG]],
    ["the host who receives", `${HOSTED} The host president said that it rained.`, [SOTO]],
    ["the visiting president", `${HOSTED} The visiting president said that it rained.`, [BOATENG]],
    ["nobody of a third state", `${HOSTED} The Malian guest said that it rained.`, [null]],
    [
      "the guest who was received",
      "President Carla Soto of Peru was welcomed by President Kwame Boateng of Ghana. The guest said that it rained.",
      [SOTO],
    ],
    ["nobody of two abroad", `${MET} The visitor said that it rained.`, [null]],
    ["the host of the capital", `LIMA, March 3 (Reuters) - ${MET} The host said that it rained.`, [SOTO]],
    ["the guest of the capital", `LIMA, March 3 (Reuters) - ${MET} The visitor said that it rained.`, [BOATENG]],
    [
      "the other one than who spoke",
      `${MET} Soto said that it rained. The other president said that it was cold.`,
      [SOTO, BOATENG],
    ],
    [
      "a host who was told of and has not spoken",
      `${MET} Boateng said that it rained. Soto did not care. "It is cold," the host said.`,
      [BOATENG, SOTO],
    ],
    [
      "a host who receives in the passive",
      "President Carla Soto of Peru was received by President Kwame Boateng of Ghana. Her host said that it rained.",
      [BOATENG],
    ],
    [
      "the counterpart told",
      "President Carla Soto of Peru told her Ghanaian counterpart, Kwame Boateng, that it rained. Boateng nodded. Her guest said that it was cold.",
      [SOTO, BOATENG],
    ],
    [
      "the other one of two who spoke",
      "Minister Hany Salah of Egypt said that it rained. Minister Omar Diallo of Mali said that it was cold. His colleague added that it was late.",
      ["person:Hany Salah", "person:Omar Diallo", "person:Hany Salah"],
    ],
    [
      "the guest of one who says so while receiving",
      `Receiving President Kwame Boateng of Ghana, President Carla Soto of Peru said that it rained. The guest said that it was cold.`,
      [SOTO, BOATENG],
    ],
    [
      "a guest who comes with credentials",
      "President Carla Soto of Peru accepted the credentials of Kwame Boateng of Ghana. The guest said that it rained.",
      [BOATENG],
    ],
    [
      "nobody who only writes",
      "President Carla Soto of Peru received a letter from Kwame Boateng of Ghana. The guest said that it rained.",
      [null],
    ],
    [
      "a visitor who is called so before the name",
      "President Carla Soto of Peru told visiting President Kwame Boateng of Ghana that it rained. The guest said that it was cold.",
      [SOTO, BOATENG],
    ],
    ["the visiting head of state", `${HOSTED} The visiting head of state said that it rained.`, [BOATENG]],
    ["the guest in a capital", `${MET.replace(".", " in Lima.")} The guest said that it rained.`, [BOATENG]],
    ["nobody in a third capital", `${MET.replace(".", " in Paris.")} The guest said that it rained.`, [null]],
    [
      "the guest from a capital",
      "President Carla Soto and President Kwame Boateng of Ghana met. The guest from Accra said that it rained.",
      [BOATENG],
    ],
    [
      "whoever was called on",
      "President Carla Soto of Peru called on President Kwame Boateng of Ghana in Accra. The visiting diplomat said that it rained.",
      [SOTO],
    ],
    [
      "a distinguished guest who is on a visit",
      "President Carla Soto of Peru met Kwame Boateng of Ghana, who is in our country on a state visit. The distinguished guest said that it rained.",
      [BOATENG],
    ],
    [
      "nobody who only praised a visit",
      "President Carla Soto of Peru met Kwame Boateng of Ghana, who praised the visit. The guest said that it rained.",
      [null],
    ],
    [
      "the president who has just acted, not the one at home",
      `LIMA, March 3 (Reuters) - ${MET} Boateng said that it rained. The president added that it was cold.`,
      [BOATENG, BOATENG],
    ],
    [
      "the president at home of whom an article is",
      `LIMA, March 3 (Reuters) - ${MET} The delegation of Boateng was late. The president said that it was cold.`,
      [SOTO],
    ],
    [
      "the one whom somebody met before speaking",
      "After meeting Kwame Boateng in Lima, Carla Soto said that it rained. Her guest said that it was cold.",
      [SOTO, BOATENG],
    ],
    [
      "nobody whom somebody only spoke of",
      "After praising Kwame Boateng in Lima, Carla Soto said that it rained. Her guest said that it was cold.",
      [SOTO, null],
    ],
    [
      "the one by whom somebody who came was welcomed",
      "President Carla Soto of Peru came and was welcomed by President Kwame Boateng of Ghana. Her host said that it rained.",
      [BOATENG],
    ],
    [
      "the only one whom the article calls H.H.",
      "H.H. Sheikh Hany Salah received President Kwame Boateng of Ghana. H.H. said that it rained. The guest said that it was cold.",
      ["person:Hany Salah", BOATENG],
    ],
    ["nobody whom no article calls so", `${MET} H.H. said that it rained.`, [null]],
    ["a former colleague", `${MET} Her former colleague said that it rained.`, ["group:former colleague"]],
    ["the host by whom one is told", `${MET} She was told by her host that it rained.`, [BOATENG]],
    ["nobody by night", `${MET} She was told by night that it rained.`, [null]],
  ])("%s", async (_, text, want) => expect(await speakers(text)).toEqual(want));
});
