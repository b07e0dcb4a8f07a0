import { type Entries, type Entry, type SlotPattern, slotKinds, type WordClass } from "./rule.ts";

/** Word lists by the name under which patterns cite them (`{@name}`). */
export type WordLists = Readonly<Record<string, readonly string[]>>;

const PIECE = /\s*(\{[^}]*\}|<[^>]*>|\)\?|\.\.\.|[()|=!]|[^\s(){}<>|=!]+)/y;

/** The pieces of a pattern in order, read one by one. */
export interface Scanner {
  peek(ahead?: number): string | null;
  next(): string;
  expect(piece: string): void;
}

/** Cuts a pattern into `{words}`, `<slots>`, brackets, marks and bare words. */
export function scan(pattern: string): Scanner {
  const pieces = cut(pattern);
  let at = 0;
  const next = (): string => {
    const piece = pieces[at++];
    if (piece === undefined) throw new RangeError("the pattern ends too early");
    return piece;
  };
  return {
    peek: (ahead = 0) => pieces[at + ahead] ?? null,
    next,
    expect(piece) {
      const found = next();
      if (found !== piece) throw new RangeError(`"${piece}" expected before "${found}"`);
    },
  };
}

function cut(pattern: string): readonly string[] {
  const pieces: string[] = [];
  PIECE.lastIndex = 0;
  for (let match = PIECE.exec(pattern); match !== null; match = PIECE.exec(pattern)) {
    pieces.push(match[1] ?? "");
    if (PIECE.lastIndex === pattern.length) return pieces;
  }
  throw new RangeError(`cannot be read after "${pieces.join(" ")}"`);
}

/** `{meet|hold talks|visit/n|@list}` by first words; null for `{*}`. */
export function entriesByWord(piece: string, lists: WordLists): Entries {
  if (piece === "{*}") return null;
  const byWord = new Map<string, Entry[]>();
  for (const one of entries(piece, lists)) {
    const first = one.words[0] ?? "";
    byWord.set(first, [...(byWord.get(first) ?? []), one]);
  }
  return byWord;
}

/** `{meet|hold talks|visit/n|@list}` as entries in the order of writing. */
export function entries(piece: string, lists: WordLists): readonly Entry[] {
  const found = piece
    .slice(1, -1)
    .split("|")
    .flatMap((alternative) => expand(alternative.trim(), lists));
  if (found.length === 0) throw new RangeError(`no words in "${piece}"`);
  return found;
}

function expand(alternative: string, lists: WordLists): readonly Entry[] {
  if (!alternative.startsWith("@")) return [entry(alternative)];
  const list = lists[alternative.slice(1)];
  if (list === undefined) throw new RangeError(`no word list "${alternative}"`);
  return list.map(entry);
}

function entry(text: string): Entry {
  const [words = "", wordClass = null] = text.toLowerCase().split("/");
  if (wordClass !== null && !["v", "n", "a"].includes(wordClass)) throw new RangeError(`no word class "/${wordClass}"`);
  if (words.trim() === "") throw new RangeError("an empty word");
  return { words: words.trim().split(/\s+/), class: wordClass as WordClass | null };
}

/** `<state:a>`, or `<level>` named as its kind. */
export function slot(piece: string): SlotPattern {
  const [reads = "", name = reads] = piece.slice(1, -1).trim().split(":");
  if (!slotKinds.includes(reads)) throw new RangeError(`no slot kind "${reads}"`);
  return { kind: "slot", reads, name };
}
