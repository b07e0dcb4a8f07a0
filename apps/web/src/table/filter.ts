import { place, putQuery } from "../route.ts";

/** Parameters that are lists of words, of names, or one of something. */
const LISTS = ["kind", "value", "event", "status", "assertion", "review"] as const;
const PARTIES = ["state", "with"] as const;
export const SINGLES = ["speaker", "text", "from", "to", "minSources", "minConfidence", "article"] as const;

/** A parameter of the filter. */
export type Parameter = (typeof LISTS)[number] | (typeof PARTIES)[number] | (typeof SINGLES)[number];

const ALL: readonly Parameter[] = [...PARTIES, ...LISTS, ...SINGLES];

/** One thing that is asked for. */
export interface Asked {
  readonly parameter: Parameter;
  readonly value: string;
}

/** All that an address asks for, in the order of parameters. */
export function askedIn(query: URLSearchParams): readonly Asked[] {
  return ALL.flatMap((parameter) => valuesOf(query, parameter).map((value) => ({ parameter, value })));
}

/** Values of a parameter; lists may hold commas. */
export function valuesOf(query: URLSearchParams, parameter: Parameter): readonly string[] {
  const given = query.getAll(parameter).filter((value) => value !== "");
  const isList = (LISTS as readonly string[]).includes(parameter);
  return [...new Set(isList ? given.flatMap((value) => value.split(",")) : given)];
}

/** The filter as the API takes it. */
export function filterText(query: URLSearchParams): string {
  return new URLSearchParams(askedIn(query).map(({ parameter, value }) => [parameter, value])).toString();
}

/** Puts a value into the filter, in place of an earlier one where there can be one only. */
export function ask({ parameter, value }: Asked): void {
  change(parameter, (held) => ((SINGLES as readonly string[]).includes(parameter) ? [value] : [...held, value]));
}

/** Takes a value out. */
export function drop({ parameter, value }: Asked): void {
  change(parameter, (held) => held.filter((each) => each !== value));
}

/** Takes everything out. */
export function dropAll(): void {
  const query = new URLSearchParams(place.value.query);
  for (const parameter of ALL) query.delete(parameter);
  putQuery(query);
}

function change(parameter: Parameter, turn: (held: readonly string[]) => readonly string[]): void {
  const query = new URLSearchParams(place.value.query);
  const values = turn(valuesOf(query, parameter));
  query.delete(parameter);
  for (const value of new Set(values)) query.append(parameter, value);
  putQuery(query);
}
