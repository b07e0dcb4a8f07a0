import type { Fact } from "@dragoman/model";
import { written } from "../time.ts";
import { words } from "../words.ts";

/** When a fact holds or was done, in words; of one without a time, when it was reported. */
export function whenOf({ kind, from, to, firstReported }: Fact): string {
  if (from === null && to === null)
    return firstReported === null ? words.time.undated : words.time.reported(written(firstReported));
  if (kind === "event" || kind === "instrument") return written((from ?? to)!.value);
  if (from === null)
    return /^\.{0,2}\//.test(to!.value) ? words.time.ended(written(to!.value)) : words.time.until(written(to!.value));
  return to === null ? words.time.since(written(from.value)) : words.time.span(written(from.value), written(to.value));
}
