import { z } from "zod";
import { about, inPath } from "../api/problem.ts";
import { parsePeriod } from "../input/period.ts";
import { findWho } from "../register/who.ts";
import { type ToldFact, toldFact } from "./fact.ts";
import type { Room } from "./tool.ts";

/** A level that holds, and why. */
export interface ToldLevel {
  readonly fact: ToldFact;
  readonly reason: string;
}

/** Its shape. */
export const toldLevel: z.ZodType<ToldLevel> = z.object({ fact: toldFact, reason: z.string() });

/** The id of a state or organisation that a parameter names. */
export function partyOf(parameter: string, name: string, { desk }: Room): Promise<string> {
  return inPath(parameter, () => findWho(name, desk, ["state"]));
}

/** The ISO day that `on` names, the last of a month or year; today without it. */
export function dayOf(on: string | undefined, { desk }: Room): Promise<string> {
  return about("on", () => (on === undefined ? desk.today : parsePeriod(on).last));
}
