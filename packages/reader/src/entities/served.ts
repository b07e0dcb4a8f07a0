import type { Core } from "./core.ts";
import { aboutEnd } from "./fields.ts";
import { isWord, type Line, pastArticle } from "./line.ts";
import { personAt } from "./naming.ts";
import { runAt } from "./runs.ts";
import { isCapital } from "./shape.ts";
import { type Complement, isRuler, none, type ReadTitle, type Title } from "./title.ts";

/** "The spokesperson of the president", "an aide of the minister": who serves another official. */
function isSecretary({ head }: Core): boolean {
  return head.trait === "aide" || head.trait === "spokesperson";
}

/** "Turkey's ambassador to Spain" is Turkey's. */
export function isForeignPost(core: Core): boolean {
  return core.head.trait === "envoy";
}

/** "of the president", behind one who serves another official. */
export function masterOf(line: Line, at: number, core: Core, titleAt: ReadTitle): Complement | null {
  const inner = isSecretary(core) || isForeignPost(core) ? titleAt(line, at) : null;
  return inner && !inner.plural && inner.sort === "office" ? serving(line, inner) : null;
}

/**
 * The office of whoever serves is called by the whole title served, and belongs to whom that belongs. "Adviser to President N"
 * and "adviser to Kenyan President N" have the name of the one served, "adviser to the President N" that of the adviser.
 */
function serving(line: Line, { from, to: end, of, own, words: [first] }: Title): Complement {
  const isLed = of.length === 0 || (first > from && isCapital(line.tokens[first]!.form));
  const name = isLed && !isWord(line, from - 1, "the") ? personAt(line, end) : null;
  const to = name?.to ?? aboutEnd(line, end);
  return { to, wordsTo: to, of, own, foreign: false };
}

/** "Secretary to the President", and not "sent the secretary to the president". */
function isStaff(line: Line, at: number, { head }: Core): boolean {
  const isOffice = head.sort === "office" && head.trait === null && !isRuler(head) && isWord(line, at + 1, "the");
  if (!isOffice || line.aliases[at + 2]) return false;
  return isCapital(line.tokens[at - 1]?.form ?? "") && isCapital(line.tokens[at + 2]?.form ?? "");
}

/** "ambassador to Spain", "ambassador in Madrid", "adviser to the Deputy Prime Minister and Minister of Foreign Affairs". */
export function posted(line: Line, at: number, core: Core, titleAt: ReadTitle): Complement | null {
  const isSeat = isWord(line, at, "in");
  const next = pastArticle(line, at + 1);
  const isServing = isSecretary(core) || isStaff(line, at, core);
  if (!isForeignPost(core) && (isSeat || !isServing)) return null;
  const alias = line.aliases[next];
  const served = alias && isServing ? titleAt(line, next) : null;
  if (served && !served.plural && served.sort === "office") return serving(line, served);
  if (alias) {
    const place = runAt(line, next);
    const to = Math.max(next + alias.length, place?.kind === "place" ? place.to : 0);
    return { to, wordsTo: isSeat ? at : to, ...none };
  }
  const inner = isSeat ? null : titleAt(line, next);
  return inner ? serving(line, inner) : null;
}
