const KEY = "dragoman.token";

/** What a server asks for that is open to a network; kept until the window is closed. */
export function token(): string | null {
  try {
    return sessionStorage.getItem(KEY);
  } catch {
    return null;
  }
}

/** Keeps the token for this window. */
export function keepToken(given: string): void {
  try {
    sessionStorage.setItem(KEY, given);
  } catch {
    // A browser that keeps nothing asks again.
  }
}
