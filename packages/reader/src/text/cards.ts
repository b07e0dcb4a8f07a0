import type { Span } from "@dragoman/model";
import type { NameLexicon } from "../entities/lexicon.ts";
import { isCapital } from "../entities/shape.ts";
import { classAt, LOWER, UPPER } from "./characters.ts";

/** A card of an index that a page's markup left behind a linked name: from the name said again, or the card's own head, to the end of the title. */
interface Card {
  readonly start: number;
  /** Where the title begins, glued to the last word of the name; the end where no title stands. */
  readonly title: number;
  /** Where it ends, if the card says again the words before it. */
  readonly end?: number;
}

interface Word {
  readonly form: string;
  readonly start: number;
  readonly end: number;
}

const GLUED = /^\p{Ll}\p{Lu}\p{Ll}$/u;
/** From the blank between a word with a capital and the same word again. */
const TWICE = / (?<=(?<![\p{L}’'-])(\p{Lu}[\p{L}’'-]+) )\1(?![\p{L}’'-])/uy;
const WORD = /[\p{L}’'-]+/gu;
const INSIDE = /[\p{L}’' -]/u;
const FIRST_WORDS = /^(?: [\p{L}’'-]+){1,4}/u;

/** A blank before a mark is where the page's link ended. */
const LINK_END = /^ (?:\([^()\n]{1,40}\) )?(?=[,.:;)\n(])/;

/** Characters before a title in which the name and its repetition must stand. */
const REACH = 120;
const LONGEST_TITLE = 300;
/** Characters that the words of a link have at least. */
const SHORTEST_LINK = 3;

/**
 * Blanks of the same length over the cards that a page glued to names ("Ann Bell Bell AnnMinister of Trade , …"),
 * so that each name stands once and positions stay true.
 */
export function maskCards(text: string, names: NameLexicon): string {
  const glued = gluedIn(text).flatMap((title) => cardBefore(text, title) ?? []);
  const cards = [...glued, ...bareCards(text, names), ...headedCards(text, names)].sort((a, b) => a.start - b.start);
  if (cards.length === 0) return text;
  const parts: string[] = [];
  let at = 0;
  for (const [i, card] of cards.entries()) {
    const { start, title } = card;
    if (start < at) continue;
    const next = cards[i + 1]?.start ?? title + LONGEST_TITLE;
    const end = card.end ?? title + titleLength(text.slice(title, next), names);
    parts.push(text.slice(at, start), " ".repeat(end - start));
    at = end;
  }
  parts.push(text.slice(at));
  return parts.join("");
}

/** Capitals between two small letters: no expression is asked about any other character. */
function gluedIn(text: string): readonly number[] {
  const found: number[] = [];
  for (let at = 1; at < text.length; at++) {
    if (classAt(text, at) !== UPPER || classAt(text, at - 1) !== LOWER) continue;
    if (!GLUED.test(text.slice(at - 1, at + 2))) continue;
    found.push(at);
    at += 2;
  }
  return found;
}

/** The card whose title begins at `title`: the name before it ends with words that stand twice. */
function cardBefore(text: string, title: number): Card | null {
  const words = wordsBefore(text, title);
  for (let at = words.length - 1; at > 0; at--) {
    if (isRepeated(words, at)) return { start: words[at]!.start, title };
  }
  return null;
}

/** The words that end at `end` with nothing but single blanks between them. */
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
  const isSame = (one: number, other: number): boolean => words[one]?.form === words[other]?.form;
  for (let length = 1; length <= 3 && length <= at && at + length <= words.length; length++) {
    let same = 0;
    while (same < length && isSame(at - length + same, at + same)) same++;
    if (same === length) return true;
  }
  const isAlike = words[at]!.form.slice(0, 3) === words[at - 1]!.form.slice(0, 3);
  return isAlike && at > 1 && at + 2 === words.length && isSame(at - 2, at + 1);
}

/** "Ann Bell Bell Ann": cards without a title; "Mr Bell Bell Ann ," where a link ended. */
function bareCards(text: string, names: NameLexicon): readonly Card[] {
  return twiceIn(text).flatMap(([start, end]) => {
    const behind = wordsOf(FIRST_WORDS.exec(text.slice(end, end + REACH))?.[0] ?? "", end);
    const first = start - 1 - (end - start);
    const before = wordsBefore(text, first - 1);
    for (let length = Math.min(3, behind.length, before.length); length > 0; length--) {
      const given = behind.slice(0, length);
      if (given.every(({ form }, i) => form === before[before.length - length + i]!.form))
        return [{ start, title: given[length - 1]!.end }];
    }
    const [given] = behind;
    const isCalled = names.honorifics.has(before.at(-1)?.form.toLowerCase() ?? "");
    return isCalled && given && LINK_END.test(text.slice(given.end, given.end + 2))
      ? [{ start, title: given.end }]
      : [];
  });
}

/** Words with a capital that stand right behind themselves, each where it stands again; only blanks before capitals are tried. */
function twiceIn(text: string): readonly Span[] {
  const found: Span[] = [];
  for (let at = text.indexOf(" "); at >= 0; at = text.indexOf(" ", at + 1)) {
    if (classAt(text, at + 1) !== UPPER) continue;
    TWICE.lastIndex = at;
    if (!TWICE.test(text)) continue;
    found.push([at + 1, TWICE.lastIndex]);
    at = TWICE.lastIndex;
  }
  return found;
}

/** "The Mekong River Commission Background information Mekong River Commission (MRC) met". */
function headedCards(text: string, { cards }: NameLexicon): readonly Card[] {
  const found: Card[] = [];
  for (const head of cards) {
    for (let at = text.indexOf(` ${head} `); at >= 0; at = text.indexOf(` ${head} `, at + head.length))
      found.push(headedCard(text, at, at + head.length + 2));
  }
  return found;
}

/** The card whose head stands from a blank to its title: the words of the link again, or a title of its own. */
function headedCard(text: string, blank: number, title: number): Card {
  const link = text.slice(Math.max(0, blank - REACH), blank);
  const behind = text.slice(title, title + REACH);
  for (let length = Math.min(link.length, behind.length); length > SHORTEST_LINK; length--) {
    const isEnd = /^(?:[\s,.;:)]|$)/.test(behind.slice(length));
    if (isEnd && link.endsWith(behind.slice(0, length))) return { start: blank + 1, title, end: title + length };
  }
  return { start: blank + 1, title };
}

const STEP = /^(,? |, – | – )(\p{L}[\p{L}’'-]*(?:\.\p{Lu}{2,})*)/u;

/** Length of the title at the head of `text`: capitals and small words between them, as far as a link's end, else as far as what may be another title. */
function titleLength(text: string, names: NameLexicon): number {
  let end = /^[\p{L}’'-]*/u.exec(text)![0].length;
  let cut: number | null = null;
  for (let at = end, isCut = false; ; ) {
    const link = at === end ? LINK_END.exec(text.slice(end, end + LONGEST_TITLE)) : null;
    if (link) return end + link[0].length - 1;
    const step = stepAt(text, at, names);
    if (!step) return cut ?? end;
    isCut ||= step.hasComma || (names.uses.and.has(step.word) && hasTitle(text.slice(0, end), names));
    at = step.to;
    if (!isCapital(step.word)) continue;
    if (isCut) cut ??= end;
    isCut = false;
    end = at;
  }
}

interface Step {
  readonly word: string;
  readonly hasComma: boolean;
  readonly to: number;
}

/** The next word of a title: a capital or a small word that links two. */
function stepAt(text: string, at: number, names: NameLexicon): Step | null {
  const [whole, gap, word] = STEP.exec(text.slice(at, at + LONGEST_TITLE)) ?? [];
  if (whole === undefined || word === undefined) return null;
  return isCapital(word) || isLinking(word, names) ? { word, hasComma: gap === ", ", to: at + whole.length } : null;
}

function hasTitle(words: string, { titles }: NameLexicon): boolean {
  return words.split(" ").some((word) => titles.has(word.toLowerCase()));
}

function isLinking(word: string, { uses }: NameLexicon): boolean {
  return [uses.the, uses.of, uses.for, uses.to, uses.in, uses.and].some((use) => use.has(word));
}
