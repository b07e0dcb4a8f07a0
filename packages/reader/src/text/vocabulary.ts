/** A form; all tokens of it share one. */
export interface Word {
  /** Its number: frequent words, which are met early, have small ones. */
  readonly id: number;
  /** As it stands in the text, one string for all. */
  readonly form: string;
  /** Lower case, with curly quotes and apostrophes made straight. */
  readonly lower: string;
}

/** Another in each process, so that nobody can write a text whose words all have one hash. */
const BASIS = Math.trunc(2 ** 32 * Math.random()) | 0;
const PRIME = 0x01000193;
const SMALLEST = 1 << 13;

/** The words met so far, found by their characters alone: nothing is cut out of a text for a word that is known. */
export class Vocabulary {
  readonly #words: Word[] = [];
  /** Engines tell names of fields from each other at once, and keep no text for them. */
  #names = Object.create(null) as Record<string, true>;
  /** Numbers of words, counted from 1, each with its hash behind it, where that leads or further on; 0 is free. At least half of it is free. */
  #table = new Int32Array(SMALLEST);

  get size(): number {
    return this.#words.length;
  }

  /** The word of `text.slice(from, to)`. */
  at(text: string, from: number, to: number): Word {
    const hash = hashOf(text, from, to);
    const slot = this.#find(hash, text, from, to);
    const known = this.#table[slot]!;
    return known > 0 ? this.#words[known - 1]! : this.#add(this.#kept(text.slice(from, to)), hash, slot);
  }

  clear(): void {
    this.#words.length = 0;
    this.#table = new Int32Array(SMALLEST);
    this.#names = Object.create(null) as Record<string, true>;
  }

  /** Where a word stands, or the free place for it. */
  #find(hash: number, text: string, from: number, to: number): number {
    const table = this.#table;
    const mask = table.length - 2;
    for (let slot = ((hash ^ (hash >>> 15)) << 1) & mask; ; slot = (slot + 2) & mask) {
      const id = table[slot]! - 1;
      if (id < 0 || (table[slot + 1] === hash && isSame(this.#words[id]!.form, text, from, to))) return slot;
    }
  }

  #add(form: string, hash: number, slot: number): Word {
    const lower = isLower(form) ? form : this.#kept(straighten(form.toLowerCase()));
    const word: Word = { id: this.#words.length, form, lower };
    this.#words.push(word);
    this.#table[slot] = this.#words.length;
    this.#table[slot + 1] = hash;
    if (4 * this.#words.length > this.#table.length) this.#grow();
    return word;
  }

  #kept(form: string): string {
    this.#names[form] = true;
    return form;
  }

  #grow(): void {
    const old = this.#table;
    this.#table = new Int32Array(2 * old.length);
    for (let from = 0; from < old.length; from += 2) {
      const word = this.#words[old[from]! - 1];
      if (word === undefined) continue;
      const slot = this.#find(old[from + 1]!, word.form, 0, word.form.length);
      this.#table.set(old.subarray(from, from + 2), slot);
    }
  }
}

/** FNV-1a over the UTF-16 units from..to, from another basis. */
function hashOf(text: string, from: number, to: number): number {
  let hash = BASIS;
  for (let at = from; at < to; at++) hash = Math.imul(hash ^ text.charCodeAt(at), PRIME);
  return hash;
}

function isSame(form: string, text: string, from: number, to: number): boolean {
  if (form.length !== to - from) return false;
  for (let at = 0; at < form.length; at++) if (form.charCodeAt(at) !== text.charCodeAt(from + at)) return false;
  return true;
}

/** Whether a form has no capital and nothing beyond ASCII, as most have. */
export function isLower(form: string): boolean {
  for (let i = 0; i < form.length; i++) {
    const code = form.charCodeAt(i);
    if (code > 0x7e || (code >= 0x41 && code <= 0x5a)) return false;
  }
  return true;
}

/** Curly quotes and apostrophes made straight. */
function straighten(form: string): string {
  for (let i = 0; i < form.length; i++) {
    const code = form.charCodeAt(i);
    if (code >= 0x2018 && code <= 0x201f) return form.replace(/[‘’‚‛]/g, "'").replace(/[“”„‟]/g, '"');
  }
  return form;
}
