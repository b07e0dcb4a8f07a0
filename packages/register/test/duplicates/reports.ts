/** Numbers from 0 up to 1 that are the same in every run. */
export function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

const STATES = ["Azerbaijan", "Chile", "Finland", "Ghana", "Indonesia", "Jordan", "Kenya", "Morocco", "Norway", "Peru"];
const COMMON = ["the", "of", "and", "to", "in", "a", "on", "for", "with", "that", "by", "its", "their", "as", "at"];
const SYLLABLES = ["ra", "ten", "mo", "li", "sur", "de", "pan", "vek", "o", "ni", "gar", "ist", "fa", "chu", "bel"];

/** A report of so many invented words, with names, numbers and sentences, in the proportions of English. */
export function report(words: number, roll: () => number): string {
  const parts: string[] = [];
  for (let i = 0; i < words; i++) parts.push(word(roll) + (roll() < 0.05 ? "." : ""));
  return `${parts.join(" ").replace(/(?<=\. )\p{L}/gu, (letter) => letter.toUpperCase())}.`;
}

/** A common word, an invented one, a state or a number. */
export function word(roll: () => number): string {
  const kind = roll();
  if (kind < 0.42) return pick(COMMON, roll);
  if (kind < 0.48) return pick(STATES, roll);
  if (kind < 0.51) return String(Math.floor(roll() * 3000));
  const length = 2 + Math.floor(roll() * 3);
  const stem = Array.from({ length }, () => pick(SYLLABLES, roll)).join("");
  return kind < 0.56 ? stem[0]!.toUpperCase() + stem.slice(1) : stem;
}

/** The text with this share of its words replaced, dropped or followed by another. */
export function edited(text: string, share: number, roll: () => number): string {
  const change = (old: string): string => [word(roll), "", `${old} ${word(roll)}`][Math.floor(roll() * 3)]!;
  return text
    .split(" ")
    .map((old) => (roll() < share ? change(old) : old))
    .join(" ");
}

/** The first share of the text. */
export function cut(text: string, share: number): string {
  const words = text.split(" ");
  return words.slice(0, Math.ceil(words.length * share)).join(" ");
}

function pick<T>(list: readonly T[], roll: () => number): T {
  return list[Math.floor(roll() * list.length)]!;
}
