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

const NAME = "dragoman.analyst";

/** The name in which acts are written, where no token tells it; null when none was given. */
export function analyst(): string | null {
  try {
    return localStorage.getItem(NAME);
  } catch {
    return null;
  }
}

/** Keeps the name for this browser. */
export function keepAnalyst(name: string): void {
  try {
    localStorage.setItem(NAME, name);
  } catch {
    // A browser that keeps nothing leaves it to the server.
  }
}
