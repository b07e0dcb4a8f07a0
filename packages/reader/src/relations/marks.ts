import type { Token } from "../text/document.ts";
import type { PartnershipLexicon } from "./lexicon.ts";

const marks: ReadonlySet<string> = new Set(['"', "'", "“", "”", "‘", "’", "«", "»", "``", "''", "-", "‐", "‑"]);

/** Whether a token is a quote mark or hyphen, which never changes what a label names. */
export function isMark(token: Token | undefined): boolean {
  return token !== undefined && marks.has(token.lower);
}

/** The first token from `at` on that is no mark. */
export function skipMarks(tokens: readonly Token[], at: number): number {
  let next = at;
  while (isMark(tokens[next])) next++;
  return next;
}

/** The last token up to `at` that is no mark. */
export function skipMarksLeft(tokens: readonly Token[], at: number): number {
  let next = at;
  while (isMark(tokens[next])) next--;
  return next;
}

/** The words from `from` to `to` in lower case, without quote marks, hyphens and commas set as in print. */
export function spell(tokens: readonly Token[], from: number, to: number): string {
  let text = "";
  for (let at = from; at < to; at++) {
    const { lower } = tokens[at]!;
    const isHyphen = /^[-‐‑]$/.test(lower);
    if (isMark(tokens[at]) && !isHyphen) continue;
    const isTight = text === "" || isHyphen || /^([,:–]|['’]s)$/.test(lower) || /[-–]$/.test(text);
    text += isHyphen ? "-" : isTight ? lower : ` ${lower}`;
  }
  return text;
}

/** Whether only words of a list stand here; what stands in brackets belongs to the item before it, what commas set off behind "and" to the next. */
export function isListing(between: readonly Token[], lexicon: PartnershipLexicon): boolean {
  const end = between[0]?.lower === "(" ? between.findIndex(({ lower }) => lower === ")") : -1;
  const words = between.slice(end + 1).filter(({ lower }) => !isBracketed(lower));
  const row = withoutAside(words, lexicon);
  return (
    row.length <= 5 && words.length <= ASIDE && row.every((token) => isMark(token) || lexicon.listing.has(token.lower))
  );
}

/** Tokens of ", and, at the higher level, the". */
const ASIDE = 9;

/** "And, since last week, Chad": a list without what stands between commas behind its "and". */
function withoutAside(words: readonly Token[], { last }: PartnershipLexicon): readonly Token[] {
  const from = words.findIndex(({ lower }, at) => lower === "," && last.has(words[at - 1]?.lower ?? ""));
  const to = words.findLastIndex(({ lower }) => lower === ",");
  return from < 0 ? words : [...words.slice(0, from), ...words.slice(to)];
}

function isBracketed(word: string): boolean {
  return word === "(" || word === ")" || isYear(word);
}

function isYear(word: string): boolean {
  return /^(19|20)\d\d$/.test(word);
}

/** Tokens of "4 October, 2011" and "October 4, 2011". */
const DATE = 4;

/** Where "in 2013", "in May 2013", "on May 3, 2013" ends; 0 where none begins. */
function dateEnd(tokens: readonly Token[], at: number, { dating, days }: PartnershipLexicon): number {
  const link = tokens[at]?.lower ?? "";
  if (!dating.has(link) && !days.has(link)) return 0;
  for (let next = at + 1; next <= at + DATE; next++) {
    const { lower = "", form = "" } = tokens[next] ?? {};
    if (isYear(lower)) return next + 1;
    if (form === lower && lower !== "," && !/^\d\d?$/.test(lower)) return 0;
  }
  return 0;
}

/** "A in 2013, B in May 2015": whether the next of a list follows, each with its own date. */
export function isNextDated(
  tokens: readonly Token[],
  at: number,
  [from, to]: readonly [from: number, to: number],
  lexicon: PartnershipLexicon,
): boolean {
  const end = dateEnd(tokens, at, lexicon);
  return end > 0 && from > end && isListing(tokens.slice(end, from), lexicon) && dateEnd(tokens, to, lexicon) > 0;
}
