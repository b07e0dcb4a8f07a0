import type { Event, EventType } from "@dragoman/model";
import { describe, expect, it } from "vitest";
import { load } from "../../dragoman/src/load.ts";
import { constructions, type Mood } from "./forms/constructions.ts";
import { deeds, type Plain } from "./forms/deeds.ts";

const reader = await load();

/** Name, id, capital; the other's name, id, adjective; somebody else. */
const pairs = [
  ["Chad", "TCD", "N'Djamena", "Mali", "MLI", "Malian", "Peru"],
  ["Norway", "NOR", "Oslo", "Oman", "OMN", "Omani", "Kenya"],
  ["Serbia", "SRB", "Belgrade", "Jordan", "JOR", "Jordanian", "Chile"],
] as const;
type Pair = (typeof pairs)[number];

function write(construction: string, deed: Plain, [doer, , capital, other, , adjective, third]: Pair): string {
  const [sufferer = "", rest = ""] = deed.suffered.split(" / ").map((part) => part.replace(/ \/$/, ""));
  const text = construction
    .replaceAll("SUFFERED", `${sufferer} ${/s$/.test(sufferer) ? "were" : "was"} ${deed.participle} ${rest}`)
    .replaceAll("PAST", `${deed.past} ${deed.object}`)
    .replaceAll("BASE", `${deed.base} ${deed.object}`)
    .replaceAll("ING", `${deed.ing} ${deed.object}`)
    .replaceAll("PART", `${deed.participle} ${deed.object}`)
    .replaceAll("Xc", capital)
    .replace(/\bX\b/g, doer)
    .replace(/\bZ\b/g, third);
  const named = text.replaceAll("{Ya}", adjective).replaceAll("{Y}", other).replace(/ +/g, " ");
  return named.charAt(0).toUpperCase() + named.slice(1);
}

/** Types that a deed may be told as. */
function typesOf(mood: Mood, deed: Plain): readonly EventType[] {
  if (mood === "refused") return ["REJECT"];
  if (mood === "threatened") return ["THREATEN"];
  return mood === "planned" ? [...deed.types, "AGREE", "CONCEDE"] : deed.types;
}

function isRight(mood: Mood, deed: Plain, [, doer, , , other]: Pair): (event: Event) => boolean {
  const wanted = [`state:${doer}`, `state:${other}`];
  return ({ type, actors, recipients }) =>
    typesOf(mood, deed).includes(type) &&
    actors.includes(wanted[0]!) &&
    wanted.every((state) => [...actors, ...recipients].includes(state));
}

/** Of how many deeds a construction is read. */
function hits([mood, construction]: readonly [Mood, string], at: number): number {
  return deeds.filter((deed, which) => {
    const pair = pairs[(at + which) % pairs.length]!;
    const { events } = reader.read({ text: write(construction, deed, pair), published: "2025-06-18" });
    return events.some(isRight(mood, deed, pair));
  }).length;
}

describe("who does a deed, however it is told", () => {
  const found = constructions.map((construction, at) => ({ construction, hits: hits(construction, at) }));

  it.each(found)("$construction.1", ({ hits }) => {
    expect(hits / deeds.length).toBeGreaterThanOrEqual(0.7);
  });

  it("reads 95 in a hundred", () => {
    const all = found.reduce((sum, { hits }) => sum + hits, 0);
    expect(all / (constructions.length * deeds.length)).toBeGreaterThanOrEqual(0.95);
  });
});
