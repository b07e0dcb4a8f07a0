import { foresee, learn, start } from "./predictor";

/** The interval that the bits so far leave: an arithmetic coder, whose predictor mixes what contexts say (as in lpaq by Matt Mahoney). */
let low: u32 = 0;
let high: u32 = 0xffffffff;

/** Room of so many bytes. Each instance packs or unpacks one text. */
export function room(size: i32): usize {
  return heap.alloc(size);
}

/** Packs a text of `size` bytes, and gives how many they became. */
export function pack(from: usize, size: i32, to: usize): i32 {
  let at = to;
  start(from);
  for (let i = 0; i < size; i++) {
    const byte = <u32>load<u8>(from + i);
    for (let shift = 7; shift >= 0; shift--) {
      narrow(split(), (byte >> shift) & 1);
      for (; settled(); widen()) store<u8>(at++, <u8>(high >> 24));
    }
  }
  store<u32>(at, bswap(high));
  return <i32>(at + 4 - to);
}

/** Unpacks a text of `size` bytes. */
export function unpack(from: usize, to: usize, size: i32): void {
  let at = from + 4;
  let code = bswap(load<u32>(from));
  start(to);
  for (let i = 0; i < size; i++) {
    let byte: u32 = 0;
    for (let shift = 7; shift >= 0; shift--) {
      const middle = split();
      const bit = code <= middle ? 1 : 0;
      byte = (byte << 1) | bit;
      if (shift == 0) store<u8>(to + i, <u8>byte);
      narrow(middle, bit);
      for (; settled(); widen()) code = (code << 8) | load<u8>(at++);
    }
  }
}

/** Where the interval parts into 1 below and 0 above. */
function split(): u32 {
  return low + <u32>((<u64>(high - low) * foresee()) >> 16);
}

function narrow(middle: u32, bit: i32): void {
  if (bit) high = middle;
  else low = middle + 1;
  learn(bit);
}

function settled(): bool {
  return (low ^ high) >> 24 == 0;
}

function widen(): void {
  low <<= 8;
  high = (high << 8) | 0xff;
}
