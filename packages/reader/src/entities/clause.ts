import type { Tree } from "../syntax/tree.ts";
import { subjectIn } from "../syntax/words.ts";
import type { Ledger } from "./ledger.ts";
import type { Line } from "./line.ts";
import { stateOf } from "./recall.ts";

/** Words above one that are looked at. */
const STEPS = 10;

/**
 * "Chad, which buys coal from Peru, and Mali signed a pact, the first between the two", "Peru reminded Mali of a pact which the two had signed": so
 * many states as act in a clause around a token, or act and suffer it there. Empty where no clause has as many.
 */
export function statesAround(ledger: Ledger, line: Line, token: number, number: number): readonly string[] {
  const { tree } = line;
  if (tree === null) return [];
  for (const verb of ancestors(tree, token)) {
    const subject = subjectIn(tree, verb);
    if (subject === undefined || subject > token) continue;
    const acting = statesAt(ledger, line, tree, subject);
    if (acting.length === number) return acting;
    const objects = tree.children[verb]!.filter((child) => child < token && /^i?obj$/.test(tree.relations[child]!));
    const all = new Set([...acting, ...objects.flatMap((object) => statesAt(ledger, line, tree, object))]);
    if (acting.length > 0 && all.size === number) return [...all];
  }
  return [];
}

function ancestors({ heads }: Tree, token: number): readonly number[] {
  const found: number[] = [];
  for (let at = heads[token]!; at >= 0 && found.length < STEPS; at = heads[at]!) found.push(at);
  return found;
}

/** States by whose names, or by whose officials', a phrase and what is coordinated with it go. */
function statesAt(ledger: Ledger, { index }: Line, { children, relations }: Tree, phrase: number): readonly string[] {
  const heads = [phrase, ...children[phrase]!.filter((child) => relations[child] === "conj")];
  const named = ledger.trail.filter(({ sentence, head }) => sentence === index && heads.includes(head));
  return [...new Set(named.map(({ entity }) => stateOf(ledger, entity)))].filter((state) => state !== null);
}
