import { describe, expect, test } from "vitest";
import { speakers } from "./read.ts";

const SUCCEEDED = "Foreign Minister Carla Soto of Peru, who succeeded Marco Vidal in May, came to Lima.";
const REPLACED = "Marco Vidal of Peru was replaced by Carla Soto as foreign minister.";
const [SOTO, VIDAL] = ["person:Carla Soto", "person:Marco Vidal"];
const OTHER = "group:predecessor of Carla Soto";

describe("who follows in an office and who goes", () => {
  test.each([
    ["her predecessor", `${SUCCEEDED} Her predecessor said that it rained.`, [VIDAL]],
    ["his successor", `${REPLACED} His successor said that it rained.`, [SOTO]],
    ["the new minister", `${REPLACED} The new minister said that it rained.`, [SOTO]],
    ["the outgoing minister", `${REPLACED} The outgoing minister said that it rained.`, [VIDAL]],
    [
      "who is named to succeed",
      "Peru has appointed Carla Soto to replace Marco Vidal. Her predecessor said that it rained.",
      [VIDAL],
    ],
    ["who takes over", "Carla Soto took over from Marco Vidal. Her predecessor said that it rained.", [VIDAL]],
    [
      "nobody who takes another along",
      "Carla Soto took Marco Vidal home. Her predecessor said that it rained.",
      [OTHER],
    ],
    ["a predecessor of another", "Carla Soto met Marco Vidal. Her predecessor said that it rained.", [OTHER]],
    ["another by name", `${SUCCEEDED} Her predecessor, Ed Thorne, said that it rained.`, ["person:Ed Thorne"]],
    ["one of several new ministers", `${REPLACED} A new minister said that it rained.`, ["group:new minister"]],
    ["a new thing", `${REPLACED} The new bill said that fees rose.`, ["instrument:new bill"]],
  ])("%s", async (_, text, want) => expect(await speakers(text)).toEqual(want));
});
