import { TOPICS } from "./lexicon.ts";

interface Entry {
  readonly topic: string;
  /** Words that must follow each other. */
  readonly words: readonly string[];
  /** The last of them stands for all words that begin so. */
  readonly isBeginning: boolean;
}

/** Letters that every beginning has at least. */
const SHORTEST = 4;

/** Ids of all topics, in the order of the lexicon. */
export const TOPIC_IDS: readonly string[] = TOPICS.map(({ id }) => id);

const entries = TOPICS.flatMap(({ id, words }) => words.split(" ").map((word) => entryOf(id, word)));
const exact = new Map<string, Entry[]>();
const beginnings = new Map<string, Entry[]>();
for (const entry of entries) {
  const [first] = entry.words as [string];
  const isFirstWhole = entry.words.length > 1 || !entry.isBeginning;
  const [index, key] = isFirstWhole ? [exact, first] : [beginnings, first.slice(0, SHORTEST)];
  index.set(key, [...(index.get(key) ?? []), entry]);
}

/** Topics of some words by the lexicon, in its order; none when no word of it stands there. */
export function topicsOf(text: string): readonly string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu) ?? [];
  const found = new Set<string>();
  for (const [at, word] of words.entries()) {
    const candidates = [...(exact.get(word) ?? []), ...(beginnings.get(word.slice(0, SHORTEST)) ?? [])];
    for (const entry of candidates) if (fits(entry, words, at)) found.add(entry.topic);
  }
  return TOPIC_IDS.filter((id) => found.has(id));
}

function entryOf(topic: string, written: string): Entry {
  const isBeginning = written.endsWith("*");
  const words = (isBeginning ? written.slice(0, -1) : written).split("_");
  return { topic, words, isBeginning };
}

function fits({ words, isBeginning }: Entry, text: readonly string[], at: number): boolean {
  return words.every((word, offset) => {
    const own = text[at + offset] ?? "";
    return isBeginning && offset === words.length - 1 ? own.startsWith(word) : own === word;
  });
}
