import type { Judgement, Reference, Verdict } from "@dragoman/model";
import type { Witness } from "../article.ts";
import { ownerOf } from "../kept.ts";
import { type Canonical, canonicalIds, isEntity, isKnownTo, latestOnPairs } from "./canonical.ts";
import { pushTo } from "./lists.ts";

/** What was last judged of a statement and another one. */
export interface Pairing {
  readonly other: string;
  readonly verdict: Verdict;
}

/** What folding needs beside the rows. */
export interface FoldContext {
  readonly canonical: Canonical;
  readonly judgements: readonly Judgement[];
  /** What analysts judged of a statement and others; none taken back. */
  pairings(statement: string): readonly Pairing[];
  isSouthern(state: string): boolean;
  /** Who stands behind an outlet. */
  ownerOf(outlet: string): string | null;
}

/** The context with the witnesses of the rows at hand. */
export interface Court extends FoldContext {
  readonly witnesses: ReadonlyMap<string, Witness>;
}

/** The context of a register: its judgements, with what the reference knows. */
export function contextOf(reference: Reference, judgements: readonly Judgement[]): FoldContext {
  const pairings = pairingsOf(judgements);
  return {
    canonical: canonicalIds(judgements, isKnownTo(reference)),
    judgements,
    pairings: (statement) => pairings.get(statement) ?? [],
    isSouthern: (state) => reference.isSouthern(state),
    ownerOf: (outlet) => ownerOf(outlet, reference),
  };
}

function pairingsOf(judgements: readonly Judgement[]): ReadonlyMap<string, readonly Pairing[]> {
  const pairings = new Map<string, Pairing[]>();
  for (const { left, right, verdict } of latestOnPairs(judgements)) {
    if (isEntity(left) || verdict === "none") continue;
    pushTo(pairings, left, { other: right, verdict });
    pushTo(pairings, right, { other: left, verdict });
  }
  return pairings;
}
