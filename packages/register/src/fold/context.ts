import type { Judgement, Reference } from "@dragoman/model";
import { ownerOf } from "../kept.ts";
import { type Canonical, canonicalIds, isKnownTo } from "./canonical.ts";

/** What folding needs beside the rows. */
export interface FoldContext {
  readonly canonical: Canonical;
  /** Judgements of any kind; those of statements of one group count. */
  readonly judgements: readonly Judgement[];
  isSouthern(state: string): boolean;
  /** Who stands behind an outlet. */
  ownerOf(outlet: string): string | null;
}

/** The context of a register: its judgements, with what the reference knows. */
export function contextOf(reference: Reference, judgements: readonly Judgement[]): FoldContext {
  return {
    canonical: canonicalIds(judgements, isKnownTo(reference)),
    judgements,
    isSouthern: (state) => reference.isSouthern(state),
    ownerOf: (outlet) => ownerOf(outlet, reference),
  };
}
