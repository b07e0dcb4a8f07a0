const WORD = /[\p{L}\p{N}]+/gu;
const MARKS = /\p{M}+/gu;
const DIGIT = /^\p{N}/u;
const INNER = /[\p{L}\p{N},]/u;
const PIECE = 65_536;

/** From U+2E80 on stand scripts written without spaces, among few others: each of their characters counts as a word. */
const SPACELESS = 0x2e80;

/** What distinguishes a text: its words in order, and those of them that name or count something. */
export interface Words {
  /** A 32-bit hash of each word, without case or marks. */
  readonly hashes: Int32Array;
  /** Hashes of numbers and of words with a capital letter inside a sentence. */
  readonly names: ReadonlySet<number>;
}

/** The first words of a text, at most `limit` of them (a few more where a piece of 65,536 characters ends). */
export function wordsOf(text: string, limit: number): Words {
  const hashes: number[] = [];
  const names = new Set<number>();
  for (const piece of pieces(text)) {
    take(piece.normalize("NFKD").replace(MARKS, ""), hashes, names);
    if (hashes.length >= limit) break;
  }
  return { hashes: Int32Array.from(hashes), names };
}

function take(text: string, hashes: number[], names: Set<number>): void {
  for (const { 0: run, index } of text.matchAll(WORD)) {
    if (run.charCodeAt(0) >= SPACELESS) for (const character of run) hashes.push(hashOf(character));
    else {
      const hash = hashOf(run.toLowerCase());
      hashes.push(hash);
      if (isName(text, run, index)) names.add(hash);
    }
  }
}

function isName(text: string, run: string, index: number): boolean {
  const first = run.charCodeAt(0);
  if (first >= 97 && first <= 122) return false;
  if (DIGIT.test(run)) return true;
  return run[0] !== run[0]!.toLowerCase() && text[index - 1] === " " && INNER.test(text[index - 2] ?? "");
}

/** The text in pieces that end behind a space where there is one, so that a long one needs no second copy of itself. */
function* pieces(text: string): Generator<string> {
  let start = 0;
  while (text.length - start > PIECE) {
    const space = text.lastIndexOf(" ", start + PIECE);
    const end = space > start ? space + 1 : start + PIECE;
    yield text.slice(start, end);
    start = end;
  }
  yield text.slice(start);
}

/** FNV-1a over the UTF-16 code units, mixed. */
function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  return mix(hash);
}

/** Spreads every bit over all others: the finaliser of MurmurHash3. */
export function mix(value: number): number {
  let hash = value;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}
