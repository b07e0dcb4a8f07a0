import type { Change, Qualifiers } from "@dragoman/model";
import type { Canonical } from "./canonical.ts";
import { levelOf } from "./level.ts";
import { inOrder, mostCommon } from "./lists.ts";
import type { Voice } from "./voice.ts";

/** The change that tells most of a fact first. */
const changes: readonly Change[] = [
  "upgraded",
  "established",
  "downgraded",
  "ended",
  "suspended",
  "reaffirmed",
  "held",
  "proposed",
  "denied",
];
const single = ["previous", "duration", "mode", "cameo", "form", "medium"] as const;
const entity = ["place", "addressee"] as const;
const several = ["people", "relay", "about"] as const;

/**
 * What all rows together say beside the main fields: of single values the one said most often, of lists all. The instrument is that of the rows that date the
 * fact, where they name one.
 */
export function gatherQualifiers(
  telling: readonly Voice[],
  all: readonly Voice[],
  dating: readonly Voice[],
  canonical: Canonical,
): Qualifiers {
  const found: Record<string, unknown> = {};
  const change = changes.find((one) => telling.some((voice) => voice.change === one));
  if (change !== undefined) found["change"] = change;
  const tier = tierOf(all[0]!);
  if (tier !== null) found["tier"] = tier;
  for (const field of single) put(found, field, mostCommon(telling.flatMap(({ row }) => row.qualifiers[field] ?? [])));
  for (const field of entity)
    put(found, field, mostCommon(telling.flatMap(({ row }) => idsOf(row.qualifiers[field], canonical))));
  for (const field of several)
    putAll(found, field, telling.flatMap(({ row }) => row.qualifiers[field] ?? []).map(canonical));
  putAll(
    found,
    "contexts",
    telling.flatMap(({ row }) => row.qualifiers.contexts ?? []),
  );
  put(found, "instrument", instrumentIn(dating, canonical) ?? instrumentIn(telling, canonical));
  return found;
}

function tierOf({ placed, row }: Voice): number | null {
  const { kind, value } = placed.override ?? row;
  return kind === "partnership" && value !== null ? levelOf(value).tier : null;
}

function instrumentIn(voices: readonly Voice[], canonical: Canonical): string | null {
  return mostCommon(voices.flatMap(({ row }) => idsOf(row.qualifiers.instrument, canonical)));
}

function idsOf(id: string | undefined, canonical: Canonical): readonly string[] {
  return id === undefined ? [] : [canonical(id)];
}

function put(found: Record<string, unknown>, field: string, value: string | null): void {
  if (value !== null) found[field] = value;
}

function putAll(found: Record<string, unknown>, field: string, values: readonly string[]): void {
  if (values.length > 0) found[field] = inOrder(values);
}
