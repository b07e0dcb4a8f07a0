import type { Span } from "@dragoman/model";
import type { NameLexicon } from "../entities/lexicon.ts";
import { isCapital } from "../entities/shape.ts";
import type { Card } from "./cards.ts";
import { classAt, LOWER, UPPER } from "./characters.ts";
import { LINK_END, titleLength } from "./title.ts";

interface Word {
  readonly form: string;
  readonly start: number;
  readonly end: number;
}

/** From the blank between a word with a capital and the same word again. */
const TWICE = / (?<=(?<![\p{L}’'-])(\p{Lu}[\p{L}’'-]+) )\1(?![\p{L}’'-])/uy;
const WORD = /[\p{L}’'-]+/gu;
const INSIDE = /[\p{L}’' [\]-]/u;
const FIRST_WORDS = /^(?: [\p{L}’'-]+){1,6}/u;

/** Characters before a title in which the name and its repetition must stand. */
const REACH = 120;
/** Words of a name, the surname first, in a card. */
const LONGEST_NAME = 6;
/** Letters with which two spellings of a name begin alike. */
const ALIKE = 3;

/** Cards that begin with the name before them: "Ann Bell Bell AnnMinister of Trade", "Mr Bell Bell Ann ,". */
export function repeatedNames(text: string, names: NameLexicon): readonly Card[] {
  return [...glued(text), ...bare(text, names)];
}

/** Cards with a title, at each capital behind a small letter: no expression is asked about any other character. */
function glued(text: string): readonly Card[] {
  const found: Card[] = [];
  for (let at = 1; at < text.length; at++) {
    if (classAt(text, at) !== UPPER || classAt(text, at - 1) !== LOWER) continue;
    const card = cardBefore(text, at);
    if (card) found.push(card);
  }
  return found;
}

/** The card whose title begins at `title`: the name before it ends with words that stand twice. */
function cardBefore(text: string, title: number): Card | null {
  const words = wordsBefore(text, title);
  for (let at = words.length - 1; at > Math.max(0, words.length - 1 - LONGEST_NAME); at--) {
    if (isRepeated(words, at)) return { start: words[at]!.start, title };
  }
  return null;
}

/** The words that end at `end` with nothing but single blanks and brackets between them. */
function wordsBefore(text: string, end: number): readonly Word[] {
  const first = Math.max(0, end - REACH);
  let from = end;
  while (from > first && INSIDE.test(text[from - 1]!) && !text.startsWith("  ", from - 1)) from--;
  return wordsOf(text.slice(from, end), from);
}

function wordsOf(run: string, from: number): readonly Word[] {
  return [...run.matchAll(WORD)].map(({ 0: form, index }) => ({
    form,
    start: from + index,
    end: from + index + form.length,
  }));
}

/** Up to three words before `at` stand again from there, or a surname spelt slightly otherwise and the given name. */
function isRepeated(words: readonly Word[], at: number): boolean {
  const isSame = (one: number, other: number): boolean => unowned(words[one]?.form) === words[other]?.form;
  for (let length = 1; length <= 3 && length <= at && at + length <= words.length; length++) {
    let same = 0;
    while (same < length && isSame(at - length + same, at + same)) same++;
    if (same === length) return true;
  }
  return isAlike(words[at]!, words[at - 1]!) && at > 1 && at + 2 === words.length && isSame(at - 2, at + 1);
}

function unowned(form: string | undefined): string | undefined {
  return form?.replace(/[’']s?$/, "");
}

function isAlike({ form: one }: Word, { form: other }: Word): boolean {
  return one.slice(0, ALIKE) === other.slice(0, ALIKE);
}

/** Cards without a title. */
function bare(text: string, names: NameLexicon): readonly Card[] {
  return twiceIn(text).flatMap(([start, end]) => {
    const behind = wordsOf(FIRST_WORDS.exec(text.slice(end, end + REACH))?.[0] ?? "", end);
    const before = wordsBefore(text, start - 2 - (end - start));
    const length = namedAgain(before, behind) || calledAgain(text, before, behind, names);
    return length > 0 ? [{ start, title: end, end: givenEnd(text, behind, length, names) }] : [];
  });
}

/** Where the given names end, or the rank of one who has none: "Bell Paul", "Paul Archbishop of Lima ,". */
function givenEnd(text: string, behind: readonly Word[], length: number, names: NameLexicon): number {
  const { start, end } = behind[length - 1]!;
  if (!names.uses.of.has(behind[length]?.form ?? "")) return end;
  const linked = start + titleLength(text.slice(start, start + REACH), names);
  return LINK_END.test(text.slice(linked, linked + 2)) ? linked : end;
}

/** Words with a capital that stand right behind themselves, each where it stands again; only blanks before capitals are tried. */
function twiceIn(text: string): readonly Span[] {
  const found: Span[] = [];
  let last = 0;
  for (let at = text.indexOf(" "); at >= 0; at = text.indexOf(" ", at + 1)) {
    const isPossible = classAt(text, at + 1) === UPPER && text.slice(last, at).includes(text[at + 1]!);
    last = at;
    if (!isPossible) continue;
    TWICE.lastIndex = at;
    if (!TWICE.test(text)) continue;
    found.push([at + 1, TWICE.lastIndex]);
    at = TWICE.lastIndex;
  }
  return found;
}

/** "Ann Bell Bell Ann", "Archbishop of Lima Paul Paul Archbishop of Lima": how many of the words behind stood before the name. */
function namedAgain(before: readonly Word[], behind: readonly Word[]): number {
  for (let length = Math.min(before.length, behind.length); length > 0; length--) {
    const last = before.slice(-length);
    if (last.every(({ form }, i) => form === behind[i]!.form)) return length;
  }
  const [given] = behind;
  return given !== undefined && before.slice(-3).some((word) => isCapital(word.form) && isAlike(word, given)) ? 1 : 0;
}

/** "Mr Bell Bell Ann and", "Premier Bell Bell Ann Marie ,": how many words behind are given names, as the link's end or a list tells. */
function calledAgain(
  text: string,
  before: readonly Word[],
  behind: readonly Word[],
  { honorifics, titles, given }: NameLexicon,
): number {
  const caller = before.at(-1)?.form.toLowerCase() ?? "";
  const [first] = behind;
  if (!first || !isCapital(first.form) || !(honorifics.has(caller) || titles.has(caller))) return 0;
  const small = behind.findIndex(({ form }) => !isCapital(form));
  const possible = behind.slice(0, small < 0 ? LONGEST_GIVEN : Math.min(small, LONGEST_GIVEN));
  const linked = possible.findIndex(({ end }) => LINK_END.test(text.slice(end, end + REACH)));
  return linked >= 0
    ? linked + 1
    : Number(given.has(first.form.toLowerCase()) || (small === 1 && honorifics.has(caller)));
}

const LONGEST_GIVEN = 3;
