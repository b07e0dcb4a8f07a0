import { levelKey } from "../fold/level.ts";
import { canBeSame } from "./moment.ts";
import type { PartnershipRow } from "./table.ts";

/** A line of somebody else's table. */
export interface PublishedRow {
  /** Where it stands: line of the file, from 1. */
  readonly line: number;
  /** Entity ids; null when nobody knows the name. */
  readonly a: string | null;
  readonly b: string | null;
  readonly level: string | null;
  /** EDTF or null. */
  readonly start: string | null;
  /** Names as published. */
  readonly names: readonly [string, string];
}

/** Two lines on one pair. */
export interface Pairing {
  readonly ours: PartnershipRow;
  readonly theirs: PublishedRow;
  /** In what they differ; none when they agree. What the published line leaves open is not compared. */
  readonly differs: readonly ("level" | "start")[];
}

/** What two tables say of the same pairs. */
export interface TableDifference {
  readonly same: readonly Pairing[];
  readonly differing: readonly Pairing[];
  readonly oursOnly: readonly PartnershipRow[];
  readonly theirsOnly: readonly PublishedRow[];
  /** Published lines whose names nobody knows. */
  readonly unresolved: readonly PublishedRow[];
}

/** Sets our table beside a published one. Each line is used once: equal levels find each other first, then equal starts, then what is left. */
export function compareTables(ours: readonly PartnershipRow[], published: readonly PublishedRow[]): TableDifference {
  const unresolved = published.filter(({ a, b }) => a === null || b === null);
  const theirs = published.filter(({ a, b }) => a !== null && b !== null);
  const left = new Map<string, PartnershipRow[]>();
  for (const row of ours) left.set(pairOf(row.a, row.b), [...(left.get(pairOf(row.a, row.b)) ?? []), row]);
  const pairings = new Map<PublishedRow, Pairing>();
  for (const isMatch of MATCHES) {
    for (const row of theirs) {
      if (pairings.has(row)) continue;
      const candidates = left.get(pairOf(row.a, row.b)) ?? [];
      const at = candidates.findLastIndex((candidate) => isMatch(candidate, row));
      const [match] = at < 0 ? [] : candidates.splice(at, 1);
      if (match !== undefined) pairings.set(row, { ours: match, theirs: row, differs: differences(match, row) });
    }
  }
  const paired = [...pairings.values()];
  return {
    same: paired.filter(({ differs }) => differs.length === 0),
    differing: paired.filter(({ differs }) => differs.length > 0),
    oursOnly: [...left.values()].flat(),
    theirsOnly: theirs.filter((row) => !pairings.has(row)),
    unresolved,
  };
}

type Match = (ours: PartnershipRow, theirs: PublishedRow) => boolean;

const sameLevel: Match = ({ level }, theirs) => theirs.level === null || levelKey(level) === levelKey(theirs.level);

const sameStart: Match = ({ start }, theirs) =>
  theirs.start === null || (start !== null && canBeSame(start, theirs.start));

const MATCHES: readonly Match[] = [
  (ours, theirs) => sameLevel(ours, theirs) && sameStart(ours, theirs),
  sameLevel,
  (ours, theirs) => theirs.start !== null && sameStart(ours, theirs),
  () => true,
];

function differences(ours: PartnershipRow, theirs: PublishedRow): Pairing["differs"] {
  return [
    ...(sameLevel(ours, theirs) ? [] : (["level"] as const)),
    ...(sameStart(ours, theirs) ? [] : (["start"] as const)),
  ];
}

function pairOf(a: string | null, b: string | null): string {
  return [a, b].sort().join(" ");
}
