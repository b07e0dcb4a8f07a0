import { type Signal, signal } from "@preact/signals";

const KEY = "dragoman.advance";

/** Whether a decision goes on to the next open fact; kept in this browser. */
export const advances: Signal<boolean> = signal(kept());

/** Sets it, now and for next time. */
export function chooseAdvance(does: boolean): void {
  advances.value = does;
  try {
    localStorage.setItem(KEY, String(does));
  } catch {
    // A browser that keeps nothing does so until the page is left.
  }
}

function kept(): boolean {
  try {
    return localStorage.getItem(KEY) === "true";
  } catch {
    return false;
  }
}
