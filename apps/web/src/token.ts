import { keep, kept } from "./kept.ts";

const KEY = "dragoman.token";
const NAME = "dragoman.analyst";

/** What a server asks for that is open to a network; kept until the window is closed. */
export function token(): string | null {
  return kept(KEY, "sessionStorage");
}

/** Keeps the token for this window. */
export function keepToken(given: string): void {
  keep(KEY, given, "sessionStorage");
}

/** The name in which acts are written, where no token tells it; null when none was given. */
export function analyst(): string | null {
  return kept(NAME);
}

/** Keeps the name for this browser. */
export function keepAnalyst(name: string): void {
  keep(NAME, name);
}
