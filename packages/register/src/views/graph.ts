import type { FactStatus } from "@dragoman/model";
import type { Filter } from "../filter.ts";
import { partsOf } from "../fold/group.ts";
import { levelOf } from "../fold/level.ts";
import { compareText } from "../order.ts";
import type { GroupCount, View } from "../store.ts";
import { type Names, namesOf } from "./names.ts";
import { quadOf } from "./quads.ts";

/** What ties two parties: the kind of a fact, and for deeds whether they are friendly. */
export type TieKind = "partnership" | "membership" | "diplomatic" | "instrument" | "cooperation" | "conflict";

/** All of them: first what holds for a time, then what is done on a day. */
export const TIE_KINDS: readonly TieKind[] = [
  "partnership",
  "membership",
  "diplomatic",
  "instrument",
  "cooperation",
  "conflict",
];

/** What ties two parties to each other, whichever of them did it. */
export interface Tie {
  /** Entity ids, in order. */
  readonly a: string;
  readonly b: string;
  readonly kind: TieKind;
  /** Facts of this kind. */
  readonly count: number;
  /** The highest level of a partnership, and its tier where it stands on the ladder; null for other kinds. */
  readonly level: string | null;
  readonly tier: number | null;
}

/** States and organisations with what ties them. */
export interface Graph {
  /** The day that partnerships, memberships and diplomatic relations are of. */
  readonly on: string;
  /** Kinds in order; within one the highest tier first, then the most facts. */
  readonly ties: readonly Tie[];
  /** How many ties there are of each kind, shown or not. */
  readonly totals: Readonly<Partial<Record<TieKind, number>>>;
  readonly names: Names;
}

/** Which part of the graph to show. */
export interface GraphOptions {
  readonly kinds: readonly TieKind[];
  /** ISO day. */
  readonly on: string;
  /** Entity id: only what ties it. */
  readonly party: string | null;
  /** ISO days: instruments and deeds of this period. */
  readonly period: Pick<Filter, "from" | "to">;
  /** At most so many of each kind. */
  readonly limit: number;
}

const LASTING = ["partnership", "membership", "diplomatic"] as const;
/** What only speakers say, and what analysts rejected, ties nobody. */
const STATUSES: readonly FactStatus[] = ["reported", "corroborated", "conflicting", "disputed", "overridden"];

/** Ties of states and organisations, counted from the groups of facts. */
export async function graph(view: View, options: GraphOptions): Promise<Graph> {
  const { kinds, on, party, period, limit } = options;
  const usual: Filter = {
    assertions: ["actual"],
    statuses: STATUSES,
    ...(party === null ? {} : { involving: [party] }),
  };
  const lasting = LASTING.filter((kind) => kinds.includes(kind));
  const passing = [
    ...(kinds.includes("instrument") ? (["instrument"] as const) : []),
    ...(kinds.includes("cooperation") || kinds.includes("conflict") ? (["event"] as const) : []),
  ];
  const [held, done] = await Promise.all([
    lasting.length === 0 ? [] : view.groupCounts({ ...usual, kinds: lasting, on }),
    passing.length === 0 ? [] : view.groupCounts({ ...usual, kinds: passing, ...period }),
  ]);
  const all = tiesOf([...held, ...done], party);
  const ofKind = kinds.map((kind) => [kind, all.filter((tie) => tie.kind === kind)] as const);
  const ties = ofKind.flatMap(([, list]) => list.sort(byWeight).slice(0, limit));
  const parties = new Set(ties.flatMap(({ a, b }) => [a, b]));
  return {
    on,
    ties,
    totals: Object.fromEntries(ofKind.map(([kind, list]) => [kind, list.length])),
    names: await namesOf(view, [...parties]),
  };
}

/** Ties of states and organisations; with a party, only its own. */
function tiesOf(rows: readonly GroupCount[], party: string | null): Tie[] {
  const ties = new Map<string, Tie>();
  for (const tie of rows.flatMap(tiesIn)) {
    if (party !== null && tie.a !== party && tie.b !== party) continue;
    const key = `${tie.kind}\n${tie.a}\n${tie.b}`;
    ties.set(key, joined(ties.get(key), tie));
  }
  return [...ties.values()];
}

function tiesIn({ group, value, count }: GroupCount): readonly Tie[] {
  const parts = partsOf(group);
  const kind = parts === null ? null : tieKind(parts.kind, value);
  if (parts === null || kind === null) return [];
  const level = kind === "partnership" ? value : null;
  const tier = level === null ? null : levelOf(level).tier;
  return pairsOf(parts.subject, parts.object).map(([a, b]) => ({ a, b, kind, count, level, tier }));
}

function tieKind(kind: string, value: string | null): TieKind | null {
  if (kind !== "event") return kind as TieKind;
  const quad = value === null ? null : quadOf(value);
  return quad === null ? null : quad.endsWith("conflict") ? "conflict" : "cooperation";
}

/** Both counts, and the higher level of the two. */
function joined(known: Tie | undefined, tie: Tie): Tie {
  if (known === undefined) return tie;
  const isHigher = (tie.tier ?? 0) > (known.tier ?? 0);
  const best =
    isHigher || (tie.tier === known.tier && compareText(tie.level ?? "", known.level ?? "") < 0) ? tie : known;
  return { ...best, count: known.count + tie.count };
}

/** Parties of one side with each other where there is no other side, else across; states and organisations, each pair in order. */
function pairsOf(subject: readonly string[], object: readonly string[]): readonly (readonly [string, string])[] {
  const [left, right] = [subject.filter(isNode), object.filter(isNode)];
  const pairs =
    object.length === 0
      ? left.flatMap((a, i) => left.slice(i + 1).map((b) => [a, b] as const))
      : left.flatMap((a) => right.map((b) => [a, b] as const));
  return pairs.filter(([a, b]) => a !== b).map(([a, b]) => (a < b ? [a, b] : [b, a]));
}

function isNode(id: string): boolean {
  return id.startsWith("state:") || id.startsWith("org:");
}

function byWeight(a: Tie, b: Tie): number {
  return (b.tier ?? 0) - (a.tier ?? 0) || b.count - a.count || compareText(a.a, b.a) || compareText(a.b, b.b);
}
