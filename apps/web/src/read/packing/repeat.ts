import { hash } from "./contexts";
import { stretch } from "./curves";
import { after, chance, guesses } from "./guess";

/** Bytes that must be the same for the text to be thought to go on as it did there, and most that are counted. */
const LEAST = 5;
const MOST = 31;
const KEYS = 18;

/** By the length that is the same, whether the text went on as before. */
const held = guesses(MOST + 1);
/** Where the bytes of a key were last followed by something. */
const places = new StaticArray<i32>(1 << KEYS);

let length = 0;
let place = 0;
let foretold = -1;

/** How far back from here the text is the same as at the earlier place; 0 where there is none. */
export function repeated(): i32 {
  return length;
}

/** Turns to the byte `at` of the text. */
export function turn(text: usize, at: i32, recent: u32, older: u32): void {
  const key = hash(recent, older & 0xff) >> (32 - KEYS);
  if (length > 0 && load<u8>(text + place) == load<u8>(text + at - 1)) {
    length++;
    place++;
  } else {
    place = unchecked(places[key]);
    length = place > 0 ? same(text, place, at) : 0;
    if (length < LEAST) length = 0;
  }
  unchecked((places[key] = at));
}

/** Logit of 1 by what followed there, 0 where nothing did or its bits were others. `bits`: those known behind a leading 1. */
export function guess(text: usize, bits: u32): i32 {
  foretold = -1;
  if (length == 0) return 0;
  const left = clz(bits) - 23;
  const byte = <u32>load<u8>(text + place) | 256;
  if (byte >> left != bits) return 0;
  foretold = (byte >> (left - 1)) & 1;
  const logit = stretch(chance(unchecked(held[min(length, MOST)])));
  return foretold ? logit : -logit;
}

/** Takes up what the bit was. */
export function learn(bit: i32): void {
  if (foretold < 0) return;
  const at = min(length, MOST);
  unchecked((held[at] = after(unchecked(held[at]), bit == foretold ? 1 : 0)));
}

function same(text: usize, place: i32, at: i32): i32 {
  let length = 0;
  while (length < MOST && length < place && load<u8>(text + place - 1 - length) == load<u8>(text + at - 1 - length))
    length++;
  return length;
}
