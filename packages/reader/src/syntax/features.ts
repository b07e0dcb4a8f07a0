import type { Model } from "./model.ts";

/** Rows that count fully; the character n-grams that follow them count as their mean. */
export const PLAIN_ROWS = 6;
/** Most n-grams of one word. */
const MOST_GRAMS = 24;

const LONGEST = 48;
const OFFSET_BASIS = 0x811c9dc5;
const PREFIX = step(OFFSET_BASIS, 0x70);
const SUFFIX = step(OFFSET_BASIS, 0x73);

/**
 * Writes the embedding rows of a word into `rows` and gives the number of its n-grams: the word itself, its shape,
 * its beginning and endings, then n-grams of three to five characters. The training program has the same function.
 * `form` is clipped already.
 */
export function writeRows(form: string, model: Model, rows: Int32Array): number {
  const word = straighten(form);
  const lower = fold(word);
  const { tables } = model;
  const length = lower.length;
  rows[0] = tables.word[0] + (model.words.get(lower) ?? 0);
  rows[1] = tables.shape[0] + (model.shapes.get(shape(word)) ?? 0);
  rows[2] = tables.prefix[0] + (hash(PREFIX, lower, 0, Math.min(3, length)) % tables.prefix[1]);
  rows[3] = tables.suffix2[0] + (hash(SUFFIX, lower, Math.max(0, length - 2), length) % tables.suffix2[1]);
  rows[4] = tables.suffix3[0] + (hash(SUFFIX, lower, Math.max(0, length - 3), length) % tables.suffix3[1]);
  rows[5] = tables.suffix4[0] + (hash(SUFFIX, lower, Math.max(0, length - 4), length) % tables.suffix4[1]);
  return writeGrams(`^${lower}$`, tables.gram, rows);
}

function writeGrams(marked: string, [first, count]: readonly [number, number], rows: Int32Array): number {
  let grams = 0;
  for (let size = 3; size <= 5; size++) {
    for (let i = 0; i + size <= marked.length && grams < MOST_GRAMS; i++) {
      rows[PLAIN_ROWS + grams++] = first + (hash(OFFSET_BASIS, marked, i, i + size) % count);
    }
  }
  return grams;
}

/** An endless word with its middle left out: the network sees no more of it. */
export function clip(form: string): string {
  return form.length > LONGEST ? form.slice(0, LONGEST - 8) + form.slice(-8) : form;
}

/** Curly quotes made straight, an ellipsis three dots. */
function straighten(word: string): string {
  if (!/[^\x20-\x7e]/.test(word)) return word;
  return word
    .replace(/[“”„‟«»]/g, '"')
    .replace(/[‘’‚‛]/g, "'")
    .replaceAll("…", "...");
}

/** Lower case with every digit a 0. */
export function fold(word: string): string {
  return word.toLowerCase().replace(/\p{Nd}/gu, "0");
}

/** Capitals X, small letters x, digits d, at most two alike in a row: "McDonald" is "XxXxx". */
function shape(word: string): string {
  let out = "";
  let last = "";
  let run = 0;
  for (const character of word) {
    const kind = kindOf(character);
    run = kind === last ? run + 1 : 1;
    last = kind;
    if (run <= 2) out += kind;
  }
  return out;
}

function kindOf(character: string): string {
  if (/\p{Nd}/u.test(character)) return "d";
  if (/\p{Lu}/u.test(character)) return "X";
  return /\p{Ll}/u.test(character) ? "x" : character;
}

/** FNV-1a over the UTF-16 units from..to, its high bits folded in. */
function hash(seed: number, text: string, from: number, to: number): number {
  let value = seed;
  for (let i = from; i < to; i++) value = step(value, text.charCodeAt(i));
  return (value ^ (value >>> 15)) >>> 0;
}

function step(value: number, unit: number): number {
  return Math.imul(value ^ unit, 0x01000193) >>> 0;
}
