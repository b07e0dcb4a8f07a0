import { type Signal, signal } from "@preact/signals";
import { keep, kept } from "../kept.ts";

const KEY = "dragoman.advance";

/** Whether a decision goes on to the next open fact; kept in this browser. */
export const advances: Signal<boolean> = signal(kept(KEY) === "true");

/** Sets it, now and for next time. */
export function chooseAdvance(does: boolean): void {
  advances.value = does;
  keep(KEY, String(does));
}
