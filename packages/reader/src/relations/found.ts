import type { Change } from "@dragoman/model";
import { cuesAt, type Line } from "./cue.ts";
import { isBeginning } from "./henceforth.ts";
import type { ChangeCue } from "./lexicon.ts";
import type { Way } from "./way.ts";

/** A cue at a token of the sentence, with what it says of this level. */
export interface Found {
  readonly cue: ChangeCue;
  readonly token: number;
  readonly change: Change;
  /** The word that tells how a level began that now ends. */
  readonly origin?: number;
}

/** What a token says of a level; of several cues the first that says something. */
export function readCue(token: number, { above }: Way, line: Line, isTarget: boolean): Found | null {
  const cues = cuesAt(line, token);
  const isLast = cues.some(({ change, negates }) => change === "ended" && !negates);
  const isDone = isLast && isOutcome(above[above.indexOf(token) - 1], line);
  for (const cue of cues) {
    if (isLast && (cue.change === "ended" ? isDone && cue.rest.length === 0 : !isDone)) continue;
    const said = isTarget ? (cue.target ?? cue.change) : cue.change;
    if (said !== null) return { cue, token, change: heldOr(said, token, above, line) };
  }
  return null;
}

/** What a cue says in its clause: those are partners who do something as partners, and who are so from today become it. */
function heldOr(change: Change, token: number, above: readonly number[], line: Line): Change {
  if (change === "established" && isRole(above, token, line)) return "held";
  return change === "held" && isBeginning(token, line) ? "established" : change;
}

/** "As strategic partners, Chad and Fiji signed a treaty": what those are who do something. */
function isRole([level, verb]: readonly number[], token: number, line: Line): boolean {
  return verb === token && level! < token && startsWith(level!, line.lexicon.roles, line);
}

/** "The visit ended with a declaration on L", not "withdrew from their L": by what something else ends. */
function isOutcome(below: number | undefined, line: Line): boolean {
  if (below === undefined || line.tree?.relations[below] !== "obl") return false;
  return !startsWith(below, line.lexicon.sources, line);
}

/** Whether a phrase has one of these prepositions. */
export function startsWith(token: number, words: ReadonlySet<string>, { tokens, tree }: Line): boolean {
  return (tree?.children[token] ?? []).some(
    (child) => tree?.relations[child] === "case" && words.has(tokens[child]!.lower),
  );
}
