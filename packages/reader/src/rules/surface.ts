import type { Tree } from "../syntax/tree.ts";
import type { Sentence } from "../text/document.ts";
import type { Entry, Item, SurfacePattern } from "./rule.ts";
import type { Slots, SlotValue } from "./slot.ts";
import { empty, type MatchState, withSlot, withWords } from "./state.ts";

/** How many tokens `...` may pass. */
const GAP = 8;

/** What a surface pattern is tried against. */
export interface Line {
  readonly sentence: Sentence;
  readonly tree: Tree;
  readonly slots: Slots;
  /** For each slot what it can hold, by the token at which that begins, as far as it was asked for. */
  readonly begun: Map<string, (readonly SlotValue[])[]>;
}

const NONE: readonly SlotValue[] = [];

/** What a slot can hold that begins at a token; found once, for patterns ask again and again. */
function valuesAt({ begun, slots, sentence }: Line, reads: string, at: number): readonly SlotValue[] {
  const known = begun.get(reads) ?? [];
  if (known.length === 0) begun.set(reads, known);
  known[at] ??= slots.get(reads)?.from(sentence.index, at) ?? NONE;
  return known[at];
}

/** A pattern at a token at which its anchor must stand. */
interface Trial {
  readonly line: Line;
  readonly token: number;
}

/** Follows a pattern, or the rest of one, over the tokens from `at` on. */
type Step = (trial: Trial, at: number, state: MatchState) => MatchState | null;

/** Tries a surface pattern so that its anchor words stand at `token`. */
export function matchSurface(line: Line, pattern: SurfacePattern, token: number): MatchState | null {
  const { items, anchor } = pattern;
  const earliest = items[0] === anchor ? token : Math.max(0, token - 30);
  const [first] = items;
  const follow = stepOf(pattern);
  const trial: Trial = { line, token };
  for (let start = token; start >= earliest; start--) {
    if (first !== undefined && !mayBegin(line, first, start)) continue;
    const found = follow(trial, start, empty);
    if (found !== null) return found;
  }
  return null;
}

/** Whether the first item of a pattern can stand at a token; asked before anything is tried. */
function mayBegin(line: Line, item: Item, at: number): boolean {
  if (item.kind === "words") return item.entries.some(({ words: [word = ""] }) => stands(line, at, word));
  return item.kind !== "slot" || valuesAt(line, item.reads, at).length > 0;
}

const steps = new WeakMap<SurfacePattern, Step>();

/** The pattern as one function, made when it is first tried. */
function stepOf(pattern: SurfacePattern): Step {
  const known = steps.get(pattern);
  if (known !== undefined) return known;
  const step = chain(pattern.items, ({ token }, _at, state) => (state.words.includes(token) ? state : null));
  steps.set(pattern, step);
  return step;
}

function chain(items: readonly Item[], last: Step): Step {
  return items.reduceRight<Step>((onward, item) => link(item, onward), last);
}

function link(item: Item, onward: Step): Step {
  switch (item.kind) {
    case "words":
      return (trial, at, state) => followWords(trial, item.entries, at, state, onward);
    case "slot":
      return (trial, at, state) => {
        for (const value of valuesAt(trial.line, item.reads, at)) {
          const bound = withSlot(state, item.name, value, at, 1);
          const found = bound && onward(trial, value.tokens[1], bound);
          if (found !== null) return found;
        }
        return null;
      };
    case "any":
      return (trial, at, state) => (at < trial.line.sentence.tokens.length ? onward(trial, at + 1, state) : null);
    case "gap":
      return (trial, at, state) => followGap(trial, at, state, onward);
    case "group": {
      const options = item.options.map((option) => chain(option, onward));
      return anyOf(item.optional ? [...options, onward] : options);
    }
  }
}

function anyOf(options: readonly Step[]): Step {
  return (trial, at, state) => {
    for (const option of options) {
      const found = option(trial, at, state);
      if (found !== null) return found;
    }
    return null;
  };
}

function followWords(
  trial: Trial,
  entries: readonly Entry[],
  at: number,
  state: MatchState,
  onward: Step,
): MatchState | null {
  for (const { words } of entries) {
    if (!stand(trial.line, at, words)) continue;
    const tokens = words.map((_, offset) => at + offset);
    const found = onward(trial, at + words.length, withWords(state, tokens, 1));
    if (found !== null) return found;
  }
  return null;
}

function stand(line: Line, at: number, words: readonly string[]): boolean {
  for (let i = 0; i < words.length; i++) if (!stands(line, at + i, words[i]!)) return false;
  return true;
}

function stands({ sentence, tree }: Line, token: number, word: string): boolean {
  if (sentence.tokens[token]?.lower === word) return true;
  const lemma = tree.lemmas[token];
  return lemma === word || (tree.upos[token] === "PROPN" && lemma?.toLowerCase() === word);
}

function followGap(trial: Trial, at: number, state: MatchState, onward: Step): MatchState | null {
  const { tokens } = trial.line.sentence;
  for (let end = at; end <= Math.min(at + GAP, tokens.length); end++) {
    const found = onward(trial, end, state);
    if (found !== null) return found;
    if (tokens[end]?.form === ";") return null;
  }
  return null;
}
