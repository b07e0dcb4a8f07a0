import type { Context } from "../context.ts";
import { classOf, DIGIT, isWord } from "./characters.ts";
import type { Token } from "./document.ts";
import { isGap, isTitle, type Label, longLabel, shortLabel } from "./labels.ts";
import type { TextLexicon } from "./lexicon.ts";
import { isAllCaps, isCapital, outletEnd } from "./names.ts";

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
  /** Whether it is a name without its blanks: "AnnBell". */
  readonly isGlued: boolean;
  /** Whether words stand in it that are of no name, so that it counts only beside others. */
  readonly isLong: boolean;
}

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
  const initials = hasBrackets ? initialsIn(paragraphs, found) : null;
  const isKept = (one: Candidate): boolean => {
    const {
      isSure,
      isPlain,
      isAsking,
      isLong,
      isListed,
      isGlued,
      named: [from, to],
      words,
    } = one;
    if (isLong) return hasSure || labels.some((other) => words.endsWith(` ${other.words}`));
    if (hasBrackets) return from > 0 || (isPlain && to > 1 && (counts.get(words) as number) > 1);
    if (isSure || isAsking || (counts.get(words) as number) > 1) return true;
    if (lexicon.turnLabels.has(words)) return !isListed;
    const isShortened = labels.some((other) => other.words.endsWith(` ${words}`));
    return isPlain && (to > 1 || counts.size <= FEW || isShortened || isGlued);
  };
  return found.map((one, at) => (one && isKept(one) ? one : (initials?.(at) ?? null)));
}

/** "MS The results suggest …" behind several of "((WN)) …": letters that begin paragraphs, as somebody's initials, or the name of which they are. */
function initialsIn(paragraphs: readonly (readonly Token[])[], found: readonly (Candidate | null)[]): Initials {
  const letters = paragraphs.map(([first, second], at) => {
    const isLed = /^\p{Lu}{2,3}$/u.test(first?.form ?? "") && isCapital(second) && found[at - 1]?.named[0] === 2;
    return isLed ? first!.form : "";
  });
  const isRepeated = (one: string): boolean => letters.indexOf(one) !== letters.lastIndexOf(one);
  return (at) => {
    const [first, second, third] = (paragraphs[at] ?? []).map(({ form }) => form);
    if (letters[at] !== "" && isRepeated(letters[at]!)) return { named: [0, 1], length: 1 };
    const isName = isRepeated(`${first?.[0]}${second?.[0]}`) && /^\p{Lu}/u.test(third ?? "");
    return isName ? { named: [0, 2], length: 2 } : null;
  };
}

type Initials = (at: number) => Label | null;

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
  const short = shortLabel(tokens, lexicon);
  const label = short ?? longLabel(tokens, lexicon);
  if (!label) return null;
  const name = tokens.slice(...label.named);
  const words = name.filter(({ form }) => isWord(classOf(form.charCodeAt(0))) && classOf(form.charCodeAt(0)) !== DIGIT);
  const isIndexed = isGap(tokens, label.length - 1);
  const isSure =
    short !== null &&
    isSpeaker(tokens, label, lexicon) &&
    (isIndexed || following.some((one) => isPersonal(one, lexicon)));
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
    isGlued: /^\p{Lu}\p{Ll}{2,}\p{Lu}\p{L}{2,}$/u.test(name[0]?.form ?? ""),
    isLong: short === null,
  };
}

/** "Rostov-on-Don:", "Germany:": whom somebody goes through by their places. */
function isPlace(name: readonly Token[], { reference }: Context): boolean {
  const forms = name.map(({ form }) => form);
  const match = reference.match(forms, 0);
  return match?.length === forms.length && match.targets.every(({ kind }) => kind === "place" || kind === "state");
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
  const last = name.at(isCapital(name.at(-1)) || name.at(-2)?.form !== "-" ? -1 : -3);
  return name.every(isInCapitals) || (to > 1 && isCapital(last) && !isTitle(last as Token, lexicon));
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
