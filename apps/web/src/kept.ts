/** Where a browser keeps things: for good, or until the window is closed. */
type Place = "localStorage" | "sessionStorage";

/** What a browser keeps under a key; null when it keeps nothing. */
export function kept(key: string, place: Place = "localStorage"): string | null {
  try {
    return globalThis[place].getItem(key);
  } catch {
    return null;
  }
}

/** Keeps something under a key, or takes it away. */
export function keep(key: string, value: string | null, place: Place = "localStorage"): void {
  try {
    if (value === null) globalThis[place].removeItem(key);
    else globalThis[place].setItem(key, value);
  } catch {
    // A browser that keeps nothing has it until the page is left.
  }
}
