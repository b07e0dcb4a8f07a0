import * as contexts from "./contexts";
import * as mixer from "./mixer";
import * as refiner from "./refiner";
import * as repeat from "./repeat";

let text: usize = 0;
let length = 0;
let bits: u32 = 1;
let recent: u32 = 0;
let older: u32 = 0;

/** Starts before the first byte of a text, which stands at `from` as far as it is known. */
export function start(from: usize): void {
  text = from;
  turn();
}

/** Probability that the next bit of the text is 1, of 65536. */
export function foresee(): i32 {
  const known = contexts.guess(halfOf(bits), mixer.says);
  unchecked((mixer.says[contexts.CONTEXTS] = <i16>repeat.guess(text, bits)));
  const mixed = mixer.mix(repeat.repeated(), bits, recent & 0xff, known);
  return refiner.refine(mixed, contexts.hash(recent & 0xffff, bits), contexts.hash(contexts.word, bits));
}

/** Takes up what the bit was; a whole byte must stand in the text before the last of its bits is learnt. */
export function learn(bit: i32): void {
  mixer.learn(bit);
  refiner.learn(bit);
  contexts.learn(bit);
  repeat.learn(bit);
  bits = (bits << 1) | bit;
  if (bits >= 256) ended();
  else if (bits >>> 4 == 1) contexts.turnHalf(bits);
}

function ended(): void {
  older = (older << 8) | (recent >> 24);
  recent = (recent << 8) | (bits & 0xff);
  bits = 1;
  length++;
  turn();
}

function turn(): void {
  contexts.turn(recent, older);
  repeat.turn(text, length, recent, older);
  contexts.turnHalf(bits);
}

/** The bits of the second half alone, when it is reached, behind a leading 1. */
function halfOf(bits: u32): u32 {
  if (bits < 16) return bits;
  const top: u32 = 1 << (27 - clz(bits));
  return (bits & (top - 1)) | top;
}
