import type { SlotValue } from "./slot.ts";

/** What a match has gathered so far; never changed, only extended. */
export interface MatchState {
  readonly bindings: ReadonlyMap<string, SlotValue>;
  /** Tokens of words (not of slots) in the order in which they were found. */
  readonly words: readonly number[];
  /** Tokens at which slots were filled. */
  readonly filled: readonly number[];
  readonly confidence: number;
}

export const empty: MatchState = { bindings: new Map(), words: [], filled: [], confidence: 1 };

/** What follows when a part holds; null sends the search back. */
export type Then = (state: MatchState) => MatchState | null;

export function withWords(state: MatchState, words: readonly number[], confidence: number): MatchState {
  return {
    bindings: state.bindings,
    words: words.length === 0 ? state.words : [...state.words, ...words],
    filled: state.filled,
    confidence: state.confidence * confidence,
  };
}

/** Binds a slot; null when its name is bound already or the token is taken. */
export function withSlot(
  state: MatchState,
  name: string,
  value: SlotValue,
  token: number,
  confidence: number,
): MatchState | null {
  if (state.bindings.has(name) || state.filled.includes(token) || state.words[0] === token) return null;
  return {
    bindings: new Map(state.bindings).set(name, value),
    words: state.words,
    filled: [...state.filled, token],
    confidence: state.confidence * confidence,
  };
}
