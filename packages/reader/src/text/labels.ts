import { classOf, DIGIT } from "./characters.ts";
import type { Token } from "./document.ts";
import type { TextLexicon } from "./lexicon.ts";
import { isCapital } from "./names.ts";

/** The label of a turn: its tokens that name the speaker, half-open, and where the words behind it begin. */
export interface Label {
  readonly named: readonly [from: number, to: number];
  readonly length: number;
}

const LONGEST_LABEL = 40;
const LONGEST_NOTE = 25;

/** What may be a label by its form: brackets, the letter of the one who asks, or capitals up to a colon. */
export function shortLabel(tokens: readonly Token[], lexicon: TextLexicon): Label | null {
  return bracketed(tokens) ?? asked(tokens, lexicon) ?? beforeColon(tokens, lexicon);
}

/** What may be a label that has words of no name. */
export function longLabel(tokens: readonly Token[], lexicon: TextLexicon): Label | null {
  const colon = tokens.slice(0, LONGEST_LABEL).findIndex(({ form }) => form === ":");
  return colon < 0 ? null : (longTitle(tokens, colon, lexicon) ?? roleBehind(tokens, colon, lexicon));
}

/** "((S)) …", as some wikis set their interviews. */
function bracketed(tokens: readonly Token[]): Label | null {
  if (tokens[0]?.form !== "(" || tokens[1]?.form !== "(" || !isCapital(tokens[2])) return null;
  const close = tokens.slice(0, LONGEST_LABEL).findIndex(({ form }) => form === ")");
  return close > 2 && tokens[close + 1]?.form === ")" ? { named: [2, close], length: close + 2 } : null;
}

/** "Q    Will you sign?", "Q Will you sign?": a letter with a gap or a capital behind it. */
function asked(tokens: readonly Token[], lexicon: TextLexicon): Label | null {
  const [first, second] = tokens;
  if (!first || !second) return null;
  if (lexicon.asking.has(first.lower) && isCapital(first) && isCapital(second)) return { named: [0, 1], length: 1 };
  if (!lexicon.askers.has(first.form)) return null;
  if (second.start - first.end < 2 && !isCapital(second)) return null;
  return { named: [0, 1], length: 1 };
}

function beforeColon(tokens: readonly Token[], lexicon: TextLexicon): Label | null {
  if (!isCapital(tokens[0])) return null;
  let open = -1;
  for (let i = 0; i < Math.min(tokens.length, LONGEST_LABEL); i++) {
    const token = tokens[i] as Token;
    if (token.form === ":") return { named: [0, nameEnd(tokens, open > 0 ? open : i)], length: i + 1 };
    if (token.form === "(" && open < 0 && isNote(tokens, i, lexicon)) open = i;
    else if (open < 0 && !belongs(token, tokens[i - 1], lexicon)) return null;
  }
  return null;
}

/** "Editor of the Daily Lantern newspaper Ann Bell:": a title with small words of its own and no verb before a full name. */
function longTitle(tokens: readonly Token[], colon: number, lexicon: TextLexicon): Label | null {
  if (colon < SHORTEST_TITLE || !isCapital(tokens[0]) || lexicon.starters.has(tokens[0]?.lower ?? "")) return null;
  const open = tokens.findIndex(({ form }, at) => form === "(" && at < colon && isNote(tokens, at, lexicon));
  const end = open < 0 ? colon : open;
  const name = tokens.slice(end - 2, end);
  if (!name.every((token) => isCapital(token) && isLetters(token) && !isTitle(token, lexicon))) return null;
  const before = tokens.slice(0, end - 2);
  const isLed = before.slice(0, SHORTEST_TITLE).some(({ lower }) => lexicon.directions.has(lower));
  if (isLed || before.some((token) => isOfClause(token, lexicon)) || !before.some((token) => isTitle(token, lexicon)))
    return null;
  return { named: [0, end], length: colon + 1 };
}

/** "Ann Bell, chief editor of the Daily Lantern:": a full name with what somebody does behind it. */
function roleBehind(tokens: readonly Token[], colon: number, lexicon: TextLexicon): Label | null {
  const comma = tokens.slice(0, colon + 1).findIndex(({ form }) => form === ",");
  if (comma < 2 || comma > LONGEST_NAME || colon - comma > LONGEST_ROLE) return null;
  const isName = tokens
    .slice(0, comma)
    .every((token) => isCapital(token) && isLetters(token) && !isTitle(token, lexicon));
  const role = tokens.slice(comma + 1, colon);
  const isRole = role.some((token) => isTitle(token, lexicon)) && !role.some((token) => isOfClause(token, lexicon));
  return isName && isRole ? { named: [0, comma], length: colon + 1 } : null;
}

const LONGEST_NAME = 4;
const LONGEST_ROLE = 12;

/** A mark or word that no title has. */
function isOfClause({ form, lower }: Token, { personal, attributions, finite }: TextLexicon): boolean {
  return /[.!?;"“”]$/.test(form) || personal.has(lower) || attributions.has(lower) || finite.has(lower);
}

/** Tokens of a title and a name at least. */
const SHORTEST_TITLE = 4;

function isLetters({ form }: Token): boolean {
  return /^\p{L}[\p{L}’'-]+$/u.test(form);
}

/** Words with a capital, what a hyphen joins to them, possessives, small words of names, initials, numbers and clock times in brackets, a translation in square ones. */
function belongs(token: Token, before: Token | undefined, lexicon: TextLexicon): boolean {
  if (before?.form === "-" && before.end === token.start) return true;
  if (isCapital(token) || classOf(token.form.charCodeAt(0)) === DIGIT) return true;
  return /^(?:[()[\]\-.,]|['’]s?)$/i.test(token.form) || lexicon.particles.has(token.lower);
}

/** "(retranslated)", "(translated from Russian)", "(answering Ann Bell)" right before the colon. */
function isNote(tokens: readonly Token[], open: number, lexicon: TextLexicon): boolean {
  const note = tokens.slice(open, open + LONGEST_NOTE);
  const close = note.findIndex(({ form }) => form === ")");
  if (note[close + 1]?.form !== ":") return false;
  return /ing$/.test(note[1]?.lower ?? "") || note.slice(0, close).some(({ lower }) => lexicon.interpreted.has(lower));
}

/** The name without the index that some sites put behind it: "Premier Ann Bell" of "Premier Ann Bell Bell AnnPremier of Norway". */
function nameEnd(tokens: readonly Token[], end: number): number {
  for (let at = 1; at < end; at++)
    for (const size of [1, 3]) {
      const isTwice = size <= at && at + size <= end && isSame(tokens, at - size, at, size);
      if (isTwice && (tokens[at] as Token).form.length > 1) return at;
    }
  return end;
}

/** "Ann Bell            : I came": a colon where an index behind the name has been passed over. */
export function isGap(tokens: readonly Token[], colon: number): boolean {
  return (tokens[colon]?.start ?? 0) - (tokens[colon - 1]?.end ?? 0) >= SHORTEST_INDEX;
}

const SHORTEST_INDEX = 5;

function isSame(tokens: readonly Token[], a: number, b: number, size: number): boolean {
  for (let at = 0; at < size; at++) if (tokens[a + at]?.form !== tokens[b + at]?.form) return false;
  return isCapital(tokens[a]) || size > 1;
}

/** Whether a word is a noun or honorific that stands before a name. */
export function isTitle({ lower }: Token, { titles }: TextLexicon): boolean {
  return titles.has(lower.replace(/\.$/, ""));
}
