import { keep, kept } from "./kept.ts";

const KEY = "dragoman.token";
const NAME = "dragoman.analyst";

/** What a server asks for that is open to a network, as it is sent; kept until the window is closed. */
export function tokenHeader(): Readonly<Record<string, string>> {
  const held = kept(KEY, "sessionStorage");
  return held === null ? {} : { authorization: `Bearer ${held}` };
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
