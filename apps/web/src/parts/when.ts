import type { Fact } from "@dragoman/model";
import { written } from "../time.ts";
import { words } from "../words.ts";

/** When a fact holds or was done, in words; of one without a time, when it was reported. */
export function whenOf({ kind, from, to, firstReported }: Fact): string {
  if (from === null && to === null)
    return firstReported === null ? words.time.undated : words.time.reported(written(firstReported));
  if (kind === "event" || kind === "instrument") return written((from ?? to)!.value);
  if (from === null && /^\.{0,2}\//.test(to!.value)) return words.time.ended(written(to!.value));
  return spanOf(from?.value ?? null, to?.value ?? null);
}

/** Since when and until when something lasts, by its times in EDTF; empty when neither is known. */
export function spanOf(from: string | null, to: string | null): string {
  if (from === null) return to === null ? "" : words.time.until(written(to));
  return to === null ? words.time.since(written(from)) : words.time.span(written(from), written(to));
}
