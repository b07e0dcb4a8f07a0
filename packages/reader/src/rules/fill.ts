import type { Span } from "@dragoman/model";
import type { RuleMatch } from "./match.ts";

/** What a rule says about one field. */
export interface Filled {
  readonly values: readonly string[];
  /** Words behind the values; constants have none. */
  readonly spans: readonly Span[];
  readonly people: readonly string[];
  /** Names of functions that the stage has still to compute (`parties`). */
  readonly calls: readonly string[];
}

/** A field of which nothing is known. */
export const nothing: Filled = { values: [], spans: [], people: [], calls: [] };

/** A field that parties fill. */
export function filledBy(found: readonly { readonly entity: string; readonly span: Span }[]): Filled {
  return { ...nothing, values: found.map(({ entity }) => entity), spans: found.map(({ span }) => span) };
}

/** Fills a field of `makes` from the slots of a match; a slot that an optional part left open gives nothing. */
export function fill(match: RuleMatch, key: string): Filled {
  const values: string[] = [];
  const spans: Span[] = [];
  const people: string[] = [];
  const calls: string[] = [];
  for (const value of match.rule.makes.values.get(key) ?? []) {
    if (value.kind === "constant") values.push(value.value);
    if (value.kind === "call") calls.push(value.name);
    const bound = value.kind === "slot" ? match.bindings.get(value.name) : undefined;
    if (bound === undefined) continue;
    values.push(...bound.values);
    spans.push(...bound.spans);
    people.push(...bound.people);
  }
  return { values, spans, people, calls };
}

/** The type of the event that a match tells. */
export function typeOf(match: RuleMatch): string | undefined {
  return fill(match, "event").values[0];
}

/** The values that pass, each with its words. */
export function select(found: Filled, keeps: (value: string, at: number) => boolean): Filled {
  const isKept = found.values.map((value, at) => keeps(value, at));
  return {
    values: found.values.filter((_, at) => isKept[at]),
    spans: found.spans.filter((_, at) => isKept[at]),
    people: found.people,
    calls: found.calls,
  };
}
