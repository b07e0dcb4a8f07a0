import { isParty, isWord, type Line, pastArticle } from "./line.ts";
import { isHyphen } from "./shape.ts";

/** States or organisations named side by side: "Azerbaijan", "Turkey and Kazakhstan", "Iran's". */
export interface Owners {
  readonly from: number;
  readonly to: number;
  readonly ids: readonly string[];
}

const MOST = 8;

/** The parties that begin at a token, with "'s" behind the last one; null when none does. */
export function ownersAt(line: Line, from: number, most: number = MOST): Owners | null {
  const ids: string[] = [];
  let to = from;
  for (let at = from; ids.length < most; ) {
    const match = line.aliases[at];
    const target = match?.targets.find(isParty);
    if (!match || !target) break;
    ids.push(target.entity);
    to = at + match.length;
    if (isWord(line, to, "possessive")) to++;
    const next = nextInList(line, to);
    if (next === to) break;
    at = next;
  }
  return ids.length > 0 ? { from, to, ids } : null;
}

/** The token after a comma, "and", a hyphen or several of them. */
function nextInList(line: Line, at: number): number {
  let next = at;
  if (line.tokens[next]?.lower === "," || isHyphen(line.tokens[next]?.form)) next++;
  if (isWord(line, next, "and")) next++;
  return pastArticle(line, next);
}

/** Behind the state of a house or body that stands for it: "the Seimas of Lithuania". */
export function pastState(line: Line, to: number, owner: string | undefined): number {
  if (owner === undefined || !isWord(line, to, "of")) return to;
  const state = ownersAt(line, pastArticle(line, to + 1), 1);
  return state?.ids[0] === `state:${line.reference.entity(owner)?.country}` ? state!.to : to;
}
