import type { Tree } from "../syntax/tree.ts";
import type { Sentence } from "../text/document.ts";
import type { Entry, Item, SlotPattern, SurfacePattern } from "./rule.ts";
import type { SlotReader, Slots } from "./slot.ts";
import { empty, type MatchState, withSlot, withWords } from "./state.ts";

/** How many tokens `...` may pass. */
const GAP = 8;

/** What a surface pattern is tried against; without a tree, lemmas are the forms. */
export interface Line {
  readonly sentence: Sentence;
  readonly tree: Tree | null;
  readonly slots: Slots;
}

type GroupItem = Extract<Item, { kind: "group" }>;
type Next = (at: number, state: MatchState) => MatchState | null;

/** Tries a surface pattern so that its anchor words stand at `token`. */
export function matchSurface(line: Line, { items, anchor }: SurfacePattern, token: number): MatchState | null {
  const earliest = items[0] === anchor ? token : Math.max(0, token - 30);
  const end: Next = (_at, state) => (state.words.includes(token) ? state : null);
  const [first] = items;
  const reader = first?.kind === "slot" ? line.slots.get(first.reads) : undefined;
  for (let start = token; start >= earliest; start--) {
    if (first !== undefined && !mayBegin(line, first, start, reader)) continue;
    const found = follow(line, items, 0, start, empty, end);
    if (found !== null) return found;
  }
  return null;
}

/** Whether the first item of a pattern, a slot with its reader, can stand at a token; asked before anything is tried. */
function mayBegin(line: Line, item: Item, at: number, reader: SlotReader | undefined): boolean {
  if (item.kind === "words") return item.entries.some(({ words: [word = ""] }) => stands(line, at, word));
  return item.kind !== "slot" || (reader !== undefined && reader.from(line.sentence.index, at).length > 0);
}

/** Follows the items from position `index` on over the tokens from `at` on. */
function follow(
  line: Line,
  items: readonly Item[],
  index: number,
  at: number,
  state: MatchState,
  next: Next,
): MatchState | null {
  const item = items[index];
  if (item === undefined) return next(at, state);
  const onward: Next = (end, after) => follow(line, items, index + 1, end, after, next);
  switch (item.kind) {
    case "words":
      return followWords(line, item.entries, at, state, onward);
    case "slot":
      return followSlot(line, item, at, state, onward);
    case "any":
      return at < line.sentence.tokens.length ? onward(at + 1, state) : null;
    case "gap":
      return followGap(line, at, state, onward);
    case "group":
      return followGroup(line, item, at, state, onward);
  }
}

function followGroup(line: Line, group: GroupItem, at: number, state: MatchState, onward: Next): MatchState | null {
  for (const option of group.options) {
    const found = follow(line, option, 0, at, state, onward);
    if (found !== null) return found;
  }
  return group.optional ? onward(at, state) : null;
}

function followSlot(line: Line, slot: SlotPattern, at: number, state: MatchState, onward: Next): MatchState | null {
  for (const value of line.slots.get(slot.reads)?.from(line.sentence.index, at) ?? []) {
    const bound = withSlot(state, slot.name, value, at, 1);
    const found = bound && onward(value.tokens[1], bound);
    if (found !== null) return found;
  }
  return null;
}

function followWords(
  line: Line,
  entries: readonly Entry[],
  at: number,
  state: MatchState,
  onward: Next,
): MatchState | null {
  for (const { words } of entries) {
    if (!stands(line, at, words[0]!) || !words.every((word, offset) => stands(line, at + offset, word))) continue;
    const tokens = words.map((_, offset) => at + offset);
    const found = onward(at + words.length, withWords(state, tokens, 1));
    if (found !== null) return found;
  }
  return null;
}

function stands({ sentence, tree }: Line, token: number, word: string): boolean {
  if (sentence.tokens[token]?.lower === word) return true;
  const lemma = tree?.lemmas[token];
  return lemma === word || (tree?.upos[token] === "PROPN" && lemma?.toLowerCase() === word);
}

function followGap(line: Line, at: number, state: MatchState, onward: Next): MatchState | null {
  for (let end = at; end <= Math.min(at + GAP, line.sentence.tokens.length); end++) {
    const found = onward(end, state);
    if (found !== null) return found;
    if (line.sentence.tokens[end]?.form === ";") return null;
  }
  return null;
}
