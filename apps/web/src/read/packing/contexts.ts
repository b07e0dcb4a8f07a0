import { stretch } from "./curves";
import { after, chance, forget, guesses, STEADY, seen } from "./guess";
import * as pasts from "./pasts";

/** What a byte is guessed from: nothing, the one to four and the six bytes before, the two behind the last, the word so far, and that with either of the two words before, and with the one before the last "=". */
export const CONTEXTS = 11;
/** Room for what each says, and the repetition beside them. */
export const ROOM = 16;
/** Guesses of the bits of half a byte lie together, behind the key of their context, so that the processor fetches them at once. */
const ROW: u32 = 16;
const ROWS: u32 = 13 << 17;
const EQUALS: u32 = 61;

const table = guesses(ROWS * ROW);
const hashes = new StaticArray<u32>(CONTEXTS);
const rows = new StaticArray<u32>(CONTEXTS);
const slots = new StaticArray<u32>(CONTEXTS);

/** The word so far. */
export let word: u32 = 0;
let wordBefore: u32 = 0;
let wordFirst: u32 = 0;
let label: u32 = 0;

/** Two numbers as one that spreads over all bits. */
export function hash(a: u32, b: u32): u32 {
  let mixed = (a * 0x9e3779b1) ^ ((b + 1) * 0x85ebca6b);
  mixed = (mixed ^ (mixed >> 15)) * 0x2c1b3c6d;
  return mixed ^ (mixed >> 13);
}

/** Turns to the next byte. `recent`: the four before, the last lowest; `older`: those before them. */
export function turn(recent: u32, older: u32): void {
  readWord(recent & 0xff);
  hashes[0] = hash(recent & 0xff, 1);
  hashes[1] = hash(recent & 0xffff, 2);
  hashes[2] = hash(recent & 0xffffff, 3);
  hashes[3] = hash(recent, 4);
  hashes[4] = hash(recent, older & 0xffff);
  hashes[5] = hash(word, 6);
  hashes[6] = hash(word, wordBefore);
  hashes[7] = hash(recent & 0xffff00, 7);
  hashes[8] = hash(hash(word, wordFirst), 77);
  hashes[9] = hash(hash(word, label), (recent & 0xff) | 0x1200);
  hashes[10] = 1;
}

/** Turns to the next half of a byte. `bits`: those known of it behind a leading 1. */
export function turnHalf(bits: u32): void {
  for (let i = 0; i < CONTEXTS; i++) {
    unchecked((rows[i] = rowOf(hash(unchecked(hashes[i]), bits + (i << 8)))));
  }
}

/** Logit of 1 by each context, 0 by one that is new, behind them all the same by how often it was seen, and behind those what came after the like; gives which are not new. `inner`: the bits known of this half behind a leading 1. */
export function guess(inner: u32, says: StaticArray<i16>): u32 {
  let known: u32 = 0;
  for (let i = 0; i < CONTEXTS; i++) {
    const slot = unchecked(rows[i]) + inner;
    unchecked((slots[i] = slot));
    const guess = unchecked(table[slot]);
    const times = <i32>seen(guess);
    const logit = times > 0 ? stretch(chance(guess)) : 0;
    unchecked((says[i] = <i16>logit));
    unchecked((says[i + ROOM] = <i16>((logit * times) / <i32>STEADY)));
    const then = pasts.next(i, guess);
    unchecked((says[i + 2 * ROOM] = <i16>(times > 0 ? stretch(then) : 0)));
    known |= (<u32>(times > 0)) << i;
  }
  return known;
}

/** Takes up what the bit was. */
export function learn(bit: i32): void {
  for (let i = 0; i < CONTEXTS; i++) {
    const slot = unchecked(slots[i]);
    pasts.learn(i, bit);
    unchecked((table[slot] = after(unchecked(table[slot]), bit)));
  }
}

/** The row of a key, whose first place holds its key: its own, or of two that it could have the one seen less often. */
function rowOf(key: u32): u32 {
  const first = <u32>((<u64>key * ROWS) >> 32) * ROW;
  if (unchecked(table[first]) == key) return first;
  const second = first ^ ROW;
  if (unchecked(table[second]) == key) return second;
  const row = seen(table[first + 1]) <= seen(table[second + 1]) ? first : second;
  forget(table, row, ROW);
  unchecked((table[row] = key));
  return row;
}

function readWord(byte: u32): void {
  const letter = (byte >= 97 && byte <= 122) || (byte >= 65 && byte <= 90) || byte > 127;
  if (letter) {
    word = (word + byte) * 0x2f0b4c47;
    return;
  }
  if (word != 0) {
    wordFirst = wordBefore;
    wordBefore = word;
  }
  if (byte == 9 || byte == 10) wordBefore = byte;
  if (byte == EQUALS) label = wordBefore;
  word = 0;
}
