import type { Span } from "@dragoman/model";

/** What a slot of a pattern holds. */
export interface SlotValue {
  /** Token positions in the sentence, half-open. */
  readonly tokens: readonly [from: number, to: number];
  /** Entity ids, or text in lower case. */
  readonly values: readonly string[];
  /** One for each value. */
  readonly spans: readonly Span[];
  /** Ids of the persons who act for the values. */
  readonly people: readonly string[];
}

/** Reads one kind of slot. */
export interface SlotReader {
  /** The phrase headed by a token (tree patterns), or null when it is none of this kind. */
  resolve(sentence: number, token: number): SlotValue | null;
  /** Phrases that begin at a token, longest first (surface patterns). */
  from(sentence: number, token: number): readonly SlotValue[];
}

/** Readers by slot kind. */
export type Slots = ReadonlyMap<string, SlotReader>;
