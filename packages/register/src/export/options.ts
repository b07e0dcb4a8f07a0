import type { Assertion, Fact } from "@dragoman/model";
import { isClaimed } from "../claimed.ts";
import type { Filter } from "../filter.ts";

/** How events become rows, and what becomes of those that cannot. */
export interface ExportOptions {
  /** Only these assertions; `actual` alone when absent. */
  readonly assertions?: readonly Assertion[];
  /** Also what only speakers claim. */
  readonly claims?: boolean;
  /** Gives planned, negated and denied deeds the type they count as in formats that know no modality. */
  readonly modalityMap?: boolean;
  /** A deed whose day is not known counts as one of the first day of its time. */
  readonly firstDay?: boolean;
  /** POLECAT: rows without a day too. */
  readonly undated?: boolean;
  /** POLECAT and PETRARCH: further columns with the evidence. */
  readonly evidence?: boolean;
  /** Rows of the log: articles with their texts. */
  readonly texts?: boolean;
  /** Told of every fact or pair that is left out, and why. */
  readonly leave?: (why: string) => void;
  /** Told of every fact that was looked at. */
  readonly pass?: () => void;
}

/** Why a form without a place for status and assertion leaves a fact out, or null: it takes what is said to be so, unless asked for more. */
export function whyNot(fact: Fact, filter: Filter, options: ExportOptions): string | null {
  if (filter.statuses === undefined && fact.status === "retracted") return "retracted";
  if (filter.statuses === undefined && isClaimed(fact) && !options.claims) return "claimed";
  const wanted = options.assertions ?? filter.assertions ?? ["actual"];
  return wanted.includes(fact.assertion) ? null : fact.assertion;
}
