import type { Token } from "../text/document.ts";
import type { FoundTitle } from "./found.ts";
import type { Ledger } from "./ledger.ts";
import type { NameLexicon } from "./lexicon.ts";
import { isWord, type Line } from "./line.ts";
import { phraseAt } from "./phrases.ts";
import type { Title } from "./title.ts";

/** Years before the article from which on a time is long past, in the sentence itself and in the one before. */
const LONG = 20;
const LONGER = 50;

/**
 * Whether an office without a name is told of a time long past: "In the 1930s the British Prime Minister …", "Hitler had taken
 * Prague. The British Prime Minister flew …". Whoever says something today speaks of the past only.
 */
export function isToldOfPast(ledger: Ledger, line: Line, { from, to, title }: FoundTitle): boolean {
  const { on, document } = ledger;
  if (on === null) return false;
  const year = Number(on.slice(0, 4));
  const { tokens, names } = line;
  if (isSetIn(tokens, from, year - LONG, line) || isDatedBehind(line, from, to, year - LONG)) return true;
  if (names.personal.has(tokens[to]?.lower ?? "") && !isMet(line, to + 1)) return false;
  if (hasBygone(tokens, line)) return true;
  const here = document.sentences[line.index];
  const before = document.sentences[line.index - 1];
  if (title.of.length === 0 || !before || before.paragraph !== here?.paragraph) return false;
  if (tokens.some(({ form }) => yearOf(form) > year - LONG)) return false;
  return hasBygone(before.tokens, line) || isSetIn(before.tokens, before.tokens.length, year - LONGER, line);
}

/** Whether a year that lies a generation before the article stands before a token: "In 1939 Secretary X …". */
export function isLongPast({ tokens }: Line, before: number, on: string | null): boolean {
  if (on === null) return false;
  const latest = Number(on.slice(0, 4)) - LONG;
  return tokens.slice(0, before).some(({ form }) => !form.endsWith("s") && yearOf(form) <= latest);
}

/** Whether a title before or behind a name is told of a time two generations back: its holder is long gone. */
export function isHeldLongAgo(line: Line, { from, trait }: Title, on: string | null): boolean {
  return on !== null && trait !== "royal" && isSetIn(line.tokens, from, Number(on.slice(0, 4)) - LONGER, line);
}

/** The digit with which no year begins. */
const THREE = 0x33;

/** The year or first year of a decade that a word is; NaN for any other word. */
function yearOf(form: string): number {
  return form.charCodeAt(0) < THREE && /^(?:1[89]|20)\d\ds?$/.test(form) ? Number.parseInt(form, 10) : Number.NaN;
}

/** "met Hitler", but not "said Hitler was near". */
function isMet({ tokens, tree, names }: Line, at: number): boolean {
  return phraseAt(names.bygone.rulers, tokens, at) !== null && tree?.relations[at] === "obj";
}

function hasBygone(tokens: readonly Token[], { names }: Line): boolean {
  return tokens.some((_, at) => phraseAt(names.bygone.rulers, tokens, at) !== null);
}

/** "In 1938, …", "…, and during the Second World War …": before `to` begins a clause with the year or era; a decade anywhere. */
function isSetIn(tokens: readonly Token[], to: number, latest: number, line: Line): boolean {
  for (let at = 0; at < to; at++) {
    const { form } = tokens[at]!;
    const isYear = yearOf(form) <= latest;
    if (isYear && form.endsWith("s")) return true;
    if ((isYear || phraseAt(line.names.bygone.eras, tokens, at)) && opensClause(tokens, at, isYear, line)) return true;
  }
  return false;
}

/** Whether nothing but words of a date leads back to a preposition that begins a clause; "the 1982 convention" is no date. */
function opensClause(tokens: readonly Token[], at: number, isYear: boolean, { names }: Line): boolean {
  const { the, and } = names.uses;
  if (isYear && the.has(tokens[at - 1]?.lower ?? "")) return false;
  let from = at - 1;
  while (from > 0 && isOfDate(tokens[from]!, names) && !names.dating.has(tokens[from]!.lower)) from--;
  if (!names.dating.has(tokens[from]?.lower ?? "")) return false;
  const before = tokens[from - 1]?.lower;
  return before === undefined || before === "," || and.has(before);
}

function isOfDate({ form, lower }: Token, { dates, uses: { the, of } }: NameLexicon): boolean {
  return /^\d/.test(form) || dates.has(lower) || the.has(lower) || of.has(lower) || form === ",";
}

/** "The British Prime Minister flew to Munich in 1938": by the tree the year of the verb whose subject the office is. */
function isDatedBehind(line: Line, from: number, to: number, latest: number): boolean {
  const { tree, tokens, names } = line;
  if (!tree || names.personal.has(tokens[to]?.lower ?? "") || isWord(line, to, "possessive")) return false;
  let verb = -1;
  for (let at = from; at < to; at++) if (tree.relations[at]?.startsWith("nsubj")) verb = tree.heads[at]!;
  if (verb < 0) return false;
  return tokens.some(
    ({ form }, at) =>
      at >= to && yearOf(form) <= latest && tree.heads[at] === verb && tree.relations[at]!.startsWith("obl"),
  );
}
