import { createHash } from "node:crypto";

/** How often a message is sent before it is given up. */
export const TRIES = 8;
/** Milliseconds after the first failure; four times as long after each further one: 23 hours in all. */
const FIRST = 15_000;
const GROWTH = 4;
/** By how much of it a pause is shortened at most, so that what failed together is not tried together. */
const JITTER = 0.2;

/** Milliseconds until a message is sent again that failed so many times, a little other for every message. */
export function pauseAfter(tries: number, id: string): number {
  const whole = FIRST * GROWTH ** (tries - 1);
  const digest = createHash("sha256").update(`${id} ${tries}`).digest();
  return Math.round(whole * (1 - (JITTER * digest.readUInt32BE(0)) / 2 ** 32));
}
