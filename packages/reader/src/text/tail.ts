import type { Context } from "../context.ts";
import type { Token } from "./document.ts";
import { isCapital, outletEnd } from "./names.ts";

/** The agency tail of a paragraph: first token and the outlets, each by its tokens. */
export interface FoundTail {
  readonly from: number;
  readonly outlets: readonly (readonly [number, number])[];
}

const LONGEST = 16;
const LONGEST_SIGNATURE = 4;

/** "…, OUTLET informs via OUTLET2.": at the end of a paragraph, after a comma, with nothing in it but outlets. */
export function readTail(tokens: readonly Token[], context: Context): FoundTail | null {
  const end = tokens.at(-1)?.form === "." ? tokens.length - 1 : tokens.length;
  const { tailVerbs } = context.language.text;
  if (!tokens.slice(-LONGEST).some(({ lower }) => tailVerbs.has(lower))) return null;
  for (let at = end - 2; at > 0 && at > end - LONGEST; at--) {
    if (tokens[at]?.form !== ",") continue;
    const outlets = tailOutlets(tokens, at + 1, end, context);
    if (outlets) return { from: at, outlets };
  }
  return null;
}

/** Whether a paragraph is nothing but an outlet's signature: "(TASS)", "-- BERNAMA". */
export function signature(tokens: readonly Token[], context: Context): readonly [number, number] | null {
  let words = 0;
  let from = -1;
  for (let at = 0; at < tokens.length; at++) {
    if ("()[]--–—/.".includes(tokens[at]!.form)) continue;
    if (words++ === 0) from = at;
    if (words > LONGEST_SIGNATURE) return null;
  }
  const end = words === 0 ? 0 : outletEnd(tokens, from, context);
  return end > 0 && end - from === words ? [from, end] : null;
}

function tailOutlets(
  tokens: readonly Token[],
  from: number,
  end: number,
  context: Context,
): readonly (readonly [number, number])[] | null {
  const { tailVerbs, relayVerbs } = context.language.text;
  let at = outletEnd(tokens, from, context);
  if (at === 0 && isCapital(tokens[from]) && relayVerbs.has(tokens[from + 1]?.lower ?? "")) at = from + 1;
  if (at === 0 || !tailVerbs.has(tokens[at]?.lower ?? "")) return null;
  const outlets: (readonly [number, number])[] = [[from, at]];
  at++;
  while (at < end) {
    const next = linkEnd(tokens, at, context);
    const outlet = next > at ? outletEnd(tokens, next, context) : 0;
    if (outlet === 0) return null;
    outlets.push([next, outlet]);
    at = outlet;
  }
  return at === end ? outlets : null;
}

/** Past "via", "with reference to" and a comma before it; `at` when neither stands there. */
function linkEnd(tokens: readonly Token[], at: number, context: Context): number {
  const from = tokens[at]?.form === "," ? at + 1 : at;
  const link = context.language.text.tailLinks.find((words) =>
    words.every((word, i) => tokens[from + i]?.lower === word),
  );
  return link ? from + link.length : at;
}
