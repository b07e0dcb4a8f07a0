import { z } from "zod";
import { inPath } from "../api/problem.ts";
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
