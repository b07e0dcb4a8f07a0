import type { Token } from "../text/document.ts";
import type { InstrumentLexicon } from "./instrument-lexicon.ts";

/** Words of the longest name behind "titled". */
const LONGEST = 30;

const OPENING = /^(["“«„]|``)$/;
const CLOSING = /^(["”»“]|'')$/;

/** End of the name that words before a token are called by: "titled Peace and Trust", "entitled “On Trade”", "“Blue Pact”"; the token where there is none. */
export function calledEnd(tokens: readonly Token[], at: number, { calling, loose }: InstrumentLexicon): number {
  const isCalled = calling.has(tokens[at]?.lower ?? "");
  const from = isCalled ? at + 1 : at;
  if (OPENING.test(tokens[from]?.lower ?? "") && isCapital(tokens[from + 1])) {
    const close = tokens.findIndex(({ lower }, place) => place > from + 1 && CLOSING.test(lower));
    return close > 0 && close - from < LONGEST ? close : at;
  }
  return isCalled && isCapital(tokens[from]) ? capitalsEnd(tokens, from, loose) : at;
}

/** End of capitals and years with the small words and colons between them. */
function capitalsEnd(tokens: readonly Token[], from: number, loose: ReadonlySet<string>): number {
  let end = from;
  for (let next = from; next < Math.min(tokens.length, from + LONGEST); next++) {
    if (isCapital(tokens[next]) || /^\d+$/.test(tokens[next]!.lower)) end = next + 1;
    else if (tokens[next]!.lower !== ":" && !loose.has(tokens[next]!.lower)) break;
  }
  return end;
}

function isCapital(token: Token | undefined): boolean {
  return token !== undefined && /^\p{Lu}/u.test(token.form);
}
