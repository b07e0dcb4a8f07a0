import type { Event } from "@dragoman/model";
import { beforeAll, describe, expect, it } from "vitest";
import { load, type Reader, telling } from "../../../dragoman/src/load.ts";
import { draftOf } from "../../../reader/src/draft.ts";
import { parties } from "../../../reader/src/events/parties.ts";
import { deeds } from "./deeds.ts";
import { first } from "./first.ts";
import { second } from "./second.ts";

let reader: Reader;

beforeAll(async () => {
  reader = telling(await load());
});

type Outcome = "right" | "wrong" | "open";

/** Codes of entities in one order: "CHL PER". */
function codes(entities: readonly string[]): string {
  return [...new Set(entities.map((entity) => entity.replace(/^(state|org):/, "")))].sort().join(" ");
}

/** The parties for which the bracketed word of a passage stands. */
function meant(passage: string): string {
  const at = passage.indexOf("[");
  const text = passage.replace(/[[\]]/g, "");
  const context = { language: reader.language, reference: reader.reference, trace: null };
  const { scene } = draftOf({ text, published: "2025-06-18" }, context);
  for (const { index, tokens } of scene.document.sentences) {
    const token = tokens.findIndex(({ start }) => start === at);
    if (token < 0) continue;
    const found = parties(scene, index, token, context, { groups: false, belongings: false });
    return codes(found.map(({ entity }) => entity));
  }
  return "";
}

function outcomeOf(means: string, found: string): Outcome {
  if (found === means.split(" ").sort().join(" ")) return "right";
  return found === "" ? "open" : "wrong";
}

function outcomeOfDeed(deed: string, events: readonly Event[]): Outcome {
  const [type = "", actors = "", recipients = ""] = deed.split(/(?<=^[A-Z]+) | > /);
  const told = events.filter((event) => event.type === type);
  const same = (list: readonly string[], wanted: string) => codes(list) === wanted.split(" ").sort().join(" ");
  const isRight = told.some((event) => same(event.actors, actors) && same(event.recipients, recipients));
  if (isRight) return "right";
  return told.length === 0 ? "open" : "wrong";
}

/** How many of each outcome, and the passages that are not right. */
function tally(outcomes: readonly (readonly [Outcome, string])[]) {
  const count = (wanted: Outcome): number => outcomes.filter(([outcome]) => outcome === wanted).length;
  const faults = outcomes.filter(([outcome]) => outcome !== "right").map((outcome) => outcome.join(": "));
  return { right: count("right"), wrong: count("wrong"), faults };
}

describe("references to states without a name", () => {
  it.each([
    ["first", first, 60, 0],
    ["second", second, 38, 2],
  ] as const)("finds whom those of the %s set mean", (_, passages, right, wrong) => {
    const found = passages.map(([means, passage]) => {
      const here = meant(passage);
      return [outcomeOf(means, here), `${passage} wants ${means || "nobody"}, got ${here}`] as const;
    });
    const figures = tally(found);
    expect(figures.right, figures.faults.join("\n")).toBeGreaterThanOrEqual(right);
    expect(figures.wrong, figures.faults.join("\n")).toBeLessThanOrEqual(wrong);
  });

  it.each([["first", deeds, 32, 0]] as const)("finds who does the deeds of the %s set", (_, passages, right, wrong) => {
    const found = passages.map(([deed, text]) => {
      const { events } = reader.read({ text, published: "2025-06-18" });
      const told = events.map(({ type, actors, recipients }) => `${type} ${codes(actors)} > ${codes(recipients)}`);
      return [outcomeOfDeed(deed, events), `${text} wants ${deed}, got ${told.join(", ")}`] as const;
    });
    const figures = tally(found);
    expect(figures.right, figures.faults.join("\n")).toBeGreaterThanOrEqual(right);
    expect(figures.wrong, figures.faults.join("\n")).toBeLessThanOrEqual(wrong);
  });
});
