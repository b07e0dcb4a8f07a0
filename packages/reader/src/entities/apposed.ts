import { isBare } from "./before.ts";
import { isWord, type Line } from "./line.ts";
import { personAt } from "./naming.ts";
import { phraseAt } from "./phrases.ts";
import { isCapital } from "./shape.ts";
import type { Title } from "./title.ts";
import { mayBeTitle, titleAt } from "./titles.ts";

/** Tokens of a title that are looked through for its beginning. */
const LONGEST_TITLE = 10;

/** Names with a title each that are looked through for the first of a row. */
const LONGEST_ROW = 8;

/** "Tom Ford, Director of Research, Verdant Growers": the title in apposition is that of the name before it, unless that has one ("Aide, Tom Ford, Deputy Minister, Mia Trell"). */
export function isOfOneBefore(line: Line, at: number): boolean {
  const { tokens, names } = line;
  const isName = isCapital(tokens[at - 2]?.form ?? "") && names.given.has(tokens[at - 3]?.lower ?? "");
  return tokens[at - 1]?.lower === "," && isName && !isTitled(line, at - 4);
}

/** Whether a title that is of no name before it, and no other name, stands between two commas of which this is the second. */
export function isTitled(line: Line, comma: number, left: number = LONGEST_ROW): boolean {
  const { tokens, names } = line;
  if (tokens[comma]?.lower !== "," || left === 0) return false;
  let found: Title | null = null;
  for (let at = comma - 1; at >= Math.max(0, comma - LONGEST_TITLE) && tokens[at]!.lower !== ","; at--) {
    if (names.given.has(tokens[at]!.lower)) return false;
    const title = mayBeTitle(line, at) ? titleAt(line, at) : null;
    if (title?.sort === "office" && title.to >= (found?.to ?? 0)) found = title;
  }
  if (found === null) return false;
  return !isBehindName(line, isWord(line, found.from - 1, "the") ? found.from - 1 : found.from, left - 1);
}

/** Whether a comma and capitals that have no title stand before a title. */
function isBehindName(line: Line, at: number, left: number): boolean {
  const { tokens } = line;
  if (tokens[at - 1]?.lower !== "," || !isCapital(tokens[at - 2]?.form ?? "")) return false;
  let from = at - 2;
  while (from > at - LONGEST_TITLE && isCapital(tokens[from]?.form ?? "")) from--;
  return !isTitled(line, from, left);
}

/** "Tom Ford, Vice President, Riceland Motors" and "Tom Ford, President and CEO of Riceland Motors" tell whose behind the title. */
export function isCutOff(line: Line, title: Title): boolean {
  const { to, of, noun } = title;
  const isPlain = isBare(line, title);
  if (of.length > 0 || !(isPlain || line.names.bodied.has(noun))) return false;
  const second = isPlain && isWord(line, to, "and") ? phraseAt(line.names.titles, line.tokens, to + 1) : null;
  const end = second ? to + 1 + second.length : isPlain ? to : fieldEnd(line, to);
  if (second && isWord(line, end, "of")) return true;
  const next = line.tokens[end]?.lower === "," ? line.tokens[end + 1] : undefined;
  return next !== undefined && isCapital(next.form) && !line.names.given.has(next.lower) && !leadsToName(line, end + 1);
}

/** "Director of Policy and Advocacy, Olive Council": the rest of a field. */
function fieldEnd(line: Line, to: number): number {
  let end = isWord(line, to, "and") ? to + 1 : to;
  while (end > to && isCapital(line.tokens[end]?.form ?? "")) end++;
  return end;
}

/** Another title begins; "General Motors" is none. */
function leadsToName(line: Line, at: number): boolean {
  const title = titleAt(line, at);
  return title !== null && !(line.names.military.has(title.noun) && personAt(line, title.to) === null);
}
