import { sha256 } from "@dragoman/model";

/** Hexadecimal digits that a number of JavaScript, R and pandas holds exactly. */
const DIGITS = 13;

/** A number for formats that want one where we have words: 52 bits of their SHA-256, the same for the same words. */
export function numberOf(...words: readonly string[]): number {
  return Number.parseInt(sha256(words.join("|")).slice(0, DIGITS), 16);
}
