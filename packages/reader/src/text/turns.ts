import type { Context } from "../context.ts";
import { classOf, DIGIT, isWord } from "./characters.ts";
import type { Token } from "./document.ts";
import type { TextLexicon } from "./lexicon.ts";
import { isAllCaps, isCapital, outletEnd } from "./names.ts";

/** The label of a turn: its tokens that name the speaker, half-open, and where the words behind it begin. */
export interface Label {
  readonly named: readonly [from: number, to: number];
  readonly length: number;
}

interface Candidate extends Label {
  /** The name in lower case, without numbers. */
  readonly words: string;
  /** Whether its form alone tells that somebody speaks. */
  readonly isSure: boolean;
  /** Whether it has no numbers, no stop or comma as captions have, and names no place or heads words of a list. */
  readonly isPlain: boolean;
  /** Whether it names an outlet, which asks once, or a question stands behind it. */
  readonly isAsking: boolean;
  /** Whether it names a place, or small letters follow, as in a list or a question that a speaker asks himself. */
  readonly isListed: boolean;
  /** Whether words stand in it that are of no name, so that it counts only beside others. */
  readonly isLong: boolean;
}

const LONGEST_LABEL = 40;
const LONGEST_NOTE = 25;

/**
 * For each paragraph its speaker's label ("QUESTION:", "Premier S:", "Speaker 2 (00:02):", "Q  ", "((S))"), or null.
 * A title with a name, an index or a note of translation tells a transcript by itself where somebody says "I" or "you"; other
 * names count only where two paragraphs have labels and one label comes back, so that a heading with a colon is none. A letter
 * without a colon counts only beside a sure label.
 */
export function turnLabels(paragraphs: readonly (readonly Token[])[], context: Context): readonly (Label | null)[] {
  const lexicon = context.language.text;
  const all = paragraphs.map((tokens, at) => candidate(tokens, paragraphs.slice(at, at + PERSONAL), context));
  const hasSure = all.some((one) => one?.isSure);
  const isPaired = [...lexicon.asking].every((letter) => all.some((one) => one?.words === letter));
  const found = all.map((one) => {
    if (one?.length !== 1) return one;
    return (lexicon.asking.has(one.words) ? isPaired : hasSure) ? one : null;
  });
  const counts = new Map<string, number>();
  for (const one of found) if (one) counts.set(one.words, (counts.get(one.words) ?? 0) + 1);
  const labels = found.filter((one) => one !== null);
  const hasBrackets = labels.some(({ named }) => named[0] > 0);
  const repeats = labels.length > counts.size || labels.some(({ words }) => lexicon.turnLabels.has(words));
  if (!hasSure && !(labels.length >= 2 && repeats)) return found.map(() => null);
  const isKept = (one: Candidate): boolean => {
    const {
      isSure,
      isPlain,
      isAsking,
      isLong,
      isListed,
      named: [from, to],
      words,
    } = one;
    if (isLong) return hasSure || labels.some((other) => words.endsWith(` ${other.words}`));
    if (hasBrackets) return from > 0 || (isPlain && to > 1 && (counts.get(words) as number) > 1);
    if (isSure || isAsking || (counts.get(words) as number) > 1) return true;
    if (lexicon.turnLabels.has(words)) return !isListed;
    const isShortened = labels.some((other) => other.words.endsWith(` ${words}`));
    return isPlain && (to > 1 || counts.size <= FEW || isShortened);
  };
  return found.map((one) => (one && isKept(one) ? one : null));
}

/** Paragraphs in which a speaker says "I" or "you", the one with the label included. */
const PERSONAL = 3;
/** Up to so many labels a single word need not come back: "Third: …" stands among many. */
const FEW = 3;

function candidate(
  tokens: readonly Token[],
  following: readonly (readonly Token[])[],
  context: Context,
): Candidate | null {
  const lexicon = context.language.text;
  const short = bracketed(tokens) ?? asked(tokens, lexicon) ?? beforeColon(tokens, lexicon);
  const label = short ?? longTitle(tokens, lexicon);
  if (!label) return null;
  const name = tokens.slice(...label.named);
  const words = name.filter(({ form }) => isWord(classOf(form.charCodeAt(0))) && classOf(form.charCodeAt(0)) !== DIGIT);
  const isSure =
    short !== null && isSpeaker(tokens, label, lexicon) && following.some((one) => isPersonal(one, lexicon));
  const isListed = isPlace(name, context) || /^\p{Ll}/u.test(tokens[label.length]?.form ?? "");
  const isPlain = !isListed && !name.some(({ form }) => /\d|\p{Ll}\.|,/u.test(form));
  const isAsking = tokens.at(-1)?.form === "?" || outletEnd(tokens, label.named[0], context) === label.named[1];
  const { named, length } = label;
  return {
    named,
    length,
    words: words.map(({ lower }) => lower).join(" "),
    isSure,
    isPlain,
    isAsking,
    isListed,
    isLong: short === null,
  };
}

/** "Rostov-on-Don:", "Germany:": whom somebody goes through by their places. */
function isPlace(name: readonly Token[], { reference }: Context): boolean {
  const forms = name.map(({ form }) => form);
  const match = reference.match(forms, 0);
  return match?.length === forms.length && match.targets.every(({ kind }) => kind === "place" || kind === "state");
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
    else if (open < 0 && !belongs(token, lexicon)) return null;
  }
  return null;
}

/** "Editor of the Daily Lantern newspaper Ann Bell:": a title with small words of its own and no verb before a full name. */
function longTitle(tokens: readonly Token[], lexicon: TextLexicon): Label | null {
  const colon = tokens.slice(0, LONGEST_LABEL).findIndex(({ form }) => form === ":");
  if (colon < SHORTEST_TITLE || !isCapital(tokens[0]) || lexicon.starters.has(tokens[0]?.lower ?? "")) return null;
  const name = tokens.slice(colon - 2, colon);
  if (!name.every((token) => isCapital(token) && isLetters(token) && !isTitle(token, lexicon))) return null;
  const before = tokens.slice(0, colon - 2);
  const isOther = ({ form, lower }: Token): boolean =>
    /[.!?;"“”]$/.test(form) ||
    lexicon.personal.has(lower) ||
    lexicon.attributions.has(lower) ||
    lexicon.finite.has(lower);
  const isLed = before.slice(0, SHORTEST_TITLE).some(({ lower }) => lexicon.directions.has(lower));
  if (isLed || before.some(isOther) || !before.some((token) => isTitle(token, lexicon))) return null;
  return { named: [0, colon], length: colon + 1 };
}

/** Tokens of a title and a name at least. */
const SHORTEST_TITLE = 4;

function isLetters({ form }: Token): boolean {
  return /^\p{L}[\p{L}’'-]+$/u.test(form);
}

/** Words with a capital, possessives, small words of names, initials, numbers and clock times in brackets, a translation in square ones. */
function belongs(token: Token, lexicon: TextLexicon): boolean {
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

function isSame(tokens: readonly Token[], a: number, b: number, size: number): boolean {
  for (let at = 0; at < size; at++) if (tokens[a + at]?.form !== tokens[b + at]?.form) return false;
  return isCapital(tokens[a]) || size > 1;
}

/** An index or note behind a name of two words, a title before a name, or a title in capitals; not "Dear Mr Speaker", "Letter to the King". */
function isSpeaker(tokens: readonly Token[], { named: [from, to], length }: Label, lexicon: TextLexicon): boolean {
  const name = tokens.slice(from, to);
  if (lexicon.salutations.has(name[0]?.lower ?? "") || name.some(({ lower }) => lexicon.directions.has(lower)))
    return false;
  if (/^["'“‘«„]/.test(tokens[length]?.form ?? "")) return false;
  if (from > 0) return true;
  if (length - to > 1) return to > 1;
  if (!name.some((token) => isTitle(token, lexicon))) return false;
  return name.every(isInCapitals) || (to > 1 && isCapital(name.at(-1)) && !isTitle(name.at(-1) as Token, lexicon));
}

function isTitle({ lower }: Token, { titles }: TextLexicon): boolean {
  return titles.has(lower.replace(/\.$/, ""));
}

function isInCapitals(token: Token): boolean {
  return isAllCaps(token) || !isWord(classOf(token.form.charCodeAt(0)));
}

function isPersonal(tokens: readonly Token[], lexicon: TextLexicon): boolean {
  return tokens.some(({ lower }) => lexicon.personal.has(lower));
}

/** A line that ends a transcript or parts it from what follows: "* * *", "###", "END 11:36 A.M.", "11:36 A.M. EDT". */
export function closesTurns(tokens: readonly Token[], lexicon: TextLexicon): boolean {
  if (tokens.length === 0 || tokens.length > LONGEST_CLOSE) return false;
  const [first] = tokens;
  if (tokens.length === 1 && isCapital(first) && lexicon.endings.has(first?.lower ?? "")) return true;
  if (isAllCaps(first) && lexicon.closings.has(first?.lower ?? "")) return true;
  if (tokens.length <= LONGEST_CLOCK && /^\d{1,2}:\d\d$/.test(first?.form ?? "")) return true;
  return tokens.every(({ form }) => /^[*#\\_=–—-]+$/.test(form));
}

const LONGEST_CLOSE = 12;
const LONGEST_CLOCK = 4;
