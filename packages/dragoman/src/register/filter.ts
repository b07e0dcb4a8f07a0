import { EVENT_TYPES, type Filter, KINDS, type Order, REVIEWS, STATUSES, STRONGEST_FIRST } from "@dragoman/register";
import { DragomanError } from "../error.ts";
import { parsePeriod } from "../input/period.ts";
import type { Directory } from "./directory.ts";
import { findAll, findWho } from "./who.ts";

/** Options that choose facts; lists may be repeated or hold commas. */
export interface FilterFlags {
  readonly state?: readonly string[];
  readonly with?: readonly string[];
  readonly kind?: readonly string[];
  readonly value?: readonly string[];
  readonly event?: readonly string[];
  readonly from?: string;
  readonly to?: string;
  readonly speaker?: string;
  readonly text?: string;
  readonly status?: readonly string[];
  readonly assertion?: readonly string[];
  readonly review?: readonly string[];
  readonly minSources?: string;
  readonly minConfidence?: string;
}

/** Orders of lists. */
export const ORDERS: readonly Order[] = ["time", "reported", "confidence", "id"];

/** What the options ask for, with names turned into ids and periods into days. */
export async function toFilter(flags: FilterFlags, directory: Directory): Promise<Filter> {
  const involving = await findAll([...(flags.state ?? []), ...(flags.with ?? [])], directory);
  const types = oneOf(
    flags.event?.map((type) => type.toUpperCase()),
    EVENT_TYPES,
    "--event",
  );
  const kinds = types.length > 0 ? (["event"] as const) : oneOf(flags.kind?.map(lower), KINDS, "--kind");
  const values = [...types, ...(flags.value ?? []).map(lower)];
  return {
    ...list("involving", involving),
    ...list("kinds", kinds),
    ...list("values", values),
    ...list("statuses", oneOf(flags.status?.map(lower), STATUSES, "--status")),
    ...list("assertions", oneOf(flags.assertion?.map(lower), STRONGEST_FIRST, "--assertion")),
    ...list("reviews", oneOf(flags.review?.map(lower), REVIEWS, "--review")),
    ...(await speakerOf(flags.speaker, directory)),
    ...period(flags),
    ...(flags.text === undefined ? {} : { text: flags.text }),
    ...number("minSources", flags.minSources, "--min-sources", 1e6),
    ...number("minConfidence", flags.minConfidence, "--min-confidence", 1),
  };
}

/** The order that facts are printed in. */
export function toOrder(order: string | undefined): Order {
  return oneOf(order === undefined ? undefined : [lower(order)], ORDERS, "--order")[0] ?? "time";
}

/** A whole number of at least 1, or null when the option is absent. */
export function toLimit(limit: string | undefined): number | null {
  if (limit === undefined) return null;
  if (/^[1-9]\d{0,8}$/.test(limit)) return Number(limit);
  throw new DragomanError("usage", `--limit ${limit} is no number of facts`, "write a whole number from 1 on");
}

/** Collects an option that may be repeated and may hold commas. */
export function collect(value: string, before: readonly string[] = []): readonly string[] {
  const parts = value.split(",").map((part) => part.trim());
  if (parts.includes("")) throw new DragomanError("usage", `"${value}" lacks a word`, "lists are written a,b");
  return [...before, ...parts];
}

/** Collects names, which may hold commas themselves. */
export function collectNames(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}

/** Words of an option that stand in a closed list; throws DragomanError for others. */
export function oneOf<T extends string>(
  given: readonly string[] | undefined,
  allowed: readonly T[],
  option: string,
): readonly T[] {
  return (given ?? []).map((word) => {
    const known = allowed.find((value) => value === word);
    if (known !== undefined) return known;
    throw new DragomanError("usage", `${option} ${word} is unknown`, `one of ${allowed.join(", ")}`);
  });
}

async function speakerOf(speaker: string | undefined, directory: Directory): Promise<Filter> {
  if (speaker === undefined) return {};
  const id = await findWho(speaker, directory, ["person"]);
  return id.startsWith("state:") ? { speakerCountry: id.slice("state:".length) } : { speaker: id };
}

function period({ from, to }: FilterFlags): Filter {
  const first = from === undefined ? null : parsePeriod(from).first;
  const last = to === undefined ? null : parsePeriod(to).last;
  if (first !== null && last !== null && first > last) {
    throw new DragomanError("usage", `--from ${from} is after --to ${to}`);
  }
  return { ...(first === null ? {} : { from: first }), ...(last === null ? {} : { to: last }) };
}

function number(key: "minSources" | "minConfidence", given: string | undefined, option: string, most: number): Filter {
  if (given === undefined) return {};
  const value = Number(given);
  if (given.trim() !== "" && value >= 0 && value <= most) return { [key]: value };
  throw new DragomanError("usage", `${option} ${given} is no number from 0 to ${most}`);
}

function list<K extends keyof Filter>(key: K, values: Filter[K] & readonly unknown[]): Filter {
  return values.length === 0 ? {} : { [key]: values };
}

const lower = (word: string): string => word.toLowerCase();
