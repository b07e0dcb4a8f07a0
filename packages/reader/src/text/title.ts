import type { NameLexicon, TitleNoun } from "../entities/lexicon.ts";
import { isCapital } from "../entities/shape.ts";

/** A blank before a mark is where a page's link ended. */
export const LINK_END: RegExp = /^ (?:\([^()\n]{1,40}\) )?(?=[,.:;)\n([])/;

const FIRST = /^[\p{L}\p{N}’'-]*/u;
const STEP = /^(,? |, – | – )(\p{L}[\p{L}\p{N}’'-]*(?:\.\p{Lu}{2,})*)/u;
/** Characters of which a step or the end of a link is made at most. */
const LONGEST_STEP = 100;

/** Length of the title at the head of `text`: capitals and small words between them, as far as a link's end, else as far as what may be another title. */
export function titleLength(text: string, names: NameLexicon, isOfThing = false): number {
  const first = FIRST.exec(text)![0];
  let end = first.length;
  let cut: number | null = null;
  for (let at = end, isCut = false, before = first; ; ) {
    const linked = at === end ? linkedEnd(text, end, cut, names) : null;
    if (linked !== null) return linked;
    const step = stepAt(text, at, before, isOfThing, names);
    if (!step || step.word === first || names.acting.has(step.word.toLowerCase())) return cut ?? end;
    isCut ||= step.isApart || (names.uses.and.has(step.word) && hasTitle(text.slice(0, end), names));
    at = step.to;
    before = step.word;
    if (!step.isNoun) continue;
    if (isCut) cut ??= end;
    isCut = false;
    end = at;
  }
}

/** Where the link ends whose words end at `end`; before a further title where nothing but a bracket tells. */
function linkedEnd(text: string, end: number, cut: number | null, names: NameLexicon): number | null {
  const link = LINK_END.exec(text.slice(end, end + LONGEST_STEP));
  if (!link) return null;
  const next = end + link[0].length;
  return cut !== null && text[next] === "[" && hasTitle(text.slice(cut, end), names) ? cut : next - 1;
}

interface Step {
  readonly word: string;
  /** Whether a title can end with it. */
  readonly isNoun: boolean;
  /** Whether it may be none of the title: behind a comma, or where somebody is. */
  readonly isApart: boolean;
  readonly to: number;
}

/** The next word of a title: a capital, a noun such as "leader", or a small word that links two. */
function stepAt(text: string, at: number, before: string, isOfThing: boolean, names: NameLexicon): Step | null {
  const [whole, gap, word] = STEP.exec(text.slice(at, at + LONGEST_STEP)) ?? [];
  if (whole === undefined || word === undefined) return null;
  const isNoun = isCapital(word) || nounOf(word, names)?.plural === false;
  const isPlaced = names.uses.in.has(word);
  if (!isNoun && !isPlaced && !isLinking(word, before, text.slice(0, at), names)) return null;
  return { word, isNoun, isApart: gap === ", " || (isPlaced && !isOfThing), to: at + whole.length };
}

function hasTitle(words: string, { titles }: NameLexicon): boolean {
  return words.split(" ").some((word) => titles.has(word.toLowerCase()));
}

/** "of", "for", "and"; "the" behind one of them alone, "to" in the title of an envoy or aide. */
function isLinking(word: string, before: string, title: string, names: NameLexicon): boolean {
  const { uses } = names;
  if (uses.the.has(word)) return !isCapital(before);
  if (!uses.to.has(word)) return [uses.of, uses.for, uses.and].some((use) => use.has(word));
  return title.split(" ").some((noun) => POSTED.has(nounOf(noun.toLowerCase(), names)?.trait ?? ""));
}

function nounOf(word: string, { titles }: NameLexicon): TitleNoun | undefined {
  return titles.get(word)?.find(({ words }) => words.length === 1)?.value;
}

/** Those whose title tells to whom they are sent or lent. */
const POSTED: ReadonlySet<string> = new Set(["envoy", "aide"]);
