import type { Note, Reference, Span, Time } from "@dragoman/model";
import type { Context } from "../context.ts";
import type { Syntax, Tree } from "../syntax/tree.ts";
import type { Document, Sentence } from "../text/document.ts";
import { publishedOn } from "../text/published.ts";
import { type Anchor, publicationOf } from "./anchor.ts";
import type { Calendar, TimeWord } from "./calendar.ts";
import { datelineTime, writtenOn } from "./dateline.ts";
import { type Direction, directionOf } from "./direction.ts";
import type { Expression, Phrase } from "./expression.ts";
import { phrasesAt } from "./grammar/phrase.ts";
import { refAt } from "./grammar/recurring.ts";
import { isSouthernSentence } from "./hemisphere.ts";
import { type Line, startsWithDigit, word } from "./line.ts";
import type { Interval, Period } from "./period.ts";
import { resolve } from "./resolve.ts";
import { tenseOf } from "./tense.ts";

/** A time expression that knows its tokens. */
export interface FoundTime extends Time {
  /** Position in `Document.sentences`; -1 for the date of the dateline. */
  readonly sentence: number;
  /** Token positions in the sentence, half-open. */
  readonly tokens: readonly [from: number, to: number];
  /** The days that are meant; null for lengths, sets, refs and unresolved times. */
  readonly interval: Interval | null;
}

export interface Times {
  readonly found: readonly FoundTime[];
  /** Those of a sentence, in order. */
  inSentence(sentence: number): readonly FoundTime[];
  /** The day against which the others are set, or the month or year of it; null when nothing tells. */
  readonly today: string | null;
  readonly notes: readonly Note[];
}

/** A time of the text that later ones may count from, and where it stood. */
interface Told {
  readonly period: Period;
  readonly paragraph: number;
  readonly sentence: number;
}

function toldBy({ interval }: FoundTime, { paragraph, index }: Sentence): Told | null {
  const period = interval?.begin ?? interval?.end ?? null;
  return period && { period, paragraph, sentence: index };
}

/** Every expression of time with its value against the publication date. */
export function findTimes(document: Document, syntax: Syntax, context: Context): Times {
  const published = publishedOn(document);
  const stated = datelineTime(document, publicationOf(published));
  const today = writtenOn(stated, published);
  const publication = publicationOf(today);
  const found: FoundTime[] = stated ? [stated] : [];
  let told: Told | null = null;
  let quarter: Told | null = null;
  for (const sentence of document.sentences) {
    const line = lineOf(sentence, context.language.calendar);
    if (!line) continue;
    const tree = syntax[sentence.index] ?? null;
    for (const phrase of phrasesOf(line)) {
      const previous: Period | null = told !== null && goesOn(told, sentence, document) ? told.period : null;
      const time = timeOf(phrase, line, sentence, {
        publication,
        previous,
        direction: directionAt(phrase, line, tree),
        quarter: quarterFor(quarter, phrase, line, sentence),
        southern: isSouthern(phrase, line, context.reference),
      });
      found.push(time);
      told = toldBy(time, sentence) ?? told;
      quarter = told?.period.granularity === "quarter" ? told : quarter;
    }
  }
  return { found, inSentence: bySentence(found), today, notes: found.filter(isUnresolved).map(noteOf) };
}

/** Whether a sentence may count from a time before it: in its paragraph, or in the line above that no stop closes. */
function goesOn(told: Told, { paragraph, index }: Sentence, { sentences }: Document): boolean {
  if (told.paragraph === paragraph) return true;
  return told.sentence === index - 1 && !/^[.!?…:"”’)]$/.test(sentences[told.sentence]!.tokens.at(-1)!.lower);
}

const NONE: readonly FoundTime[] = [];

function bySentence(found: readonly FoundTime[]): Times["inSentence"] {
  const index = new Map<number, FoundTime[]>();
  for (const time of found) {
    const list = index.get(time.sentence);
    if (list) list.push(time);
    else index.set(time.sentence, [time]);
  }
  return (sentence) => index.get(sentence) ?? NONE;
}

/** The quarter of which the sentences before tell, where a phrase compares figures with those of a year before. */
function quarterFor(told: Told | null, phrase: Phrase, line: Line, { index }: Sentence): Period | null {
  const isNear = told !== null && index - told.sentence <= QUARTER_REACH;
  return isNear && comparesNumber(phrase, line) ? told.period : null;
}

/** Sentences over which figures are those of one quarter. */
const QUARTER_REACH = 8;
/** Tokens between a number and the time that it is compared with: "$3 million, or 12 cents a share, a year earlier". */
const NUMBER_REACH = 5;

/** Whether a time a year back stands behind a number. */
function comparesNumber({ expression, from }: Phrase, line: Line): boolean {
  if (expression.type !== "offset" || expression.unit !== "year" || expression.amount !== 1 || expression.sign > 0)
    return false;
  return line.tokens.slice(Math.max(0, from - NUMBER_REACH), from).some(startsWithDigit);
}

/** The sentence as the grammar sees it; null when no token can be a time. */
function lineOf({ tokens }: Sentence, calendar: Calendar): Line | null {
  let isPossible = false;
  const words: (TimeWord | null)[] = new Array(tokens.length);
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    const meaning = calendar.words.at(token);
    words[i] = meaning;
    isPossible ||= startsWithDigit(token) || (meaning?.core ?? false);
  }
  return isPossible ? { tokens, calendar, words } : null;
}

function phrasesOf(line: Line): readonly Phrase[] {
  const phrases: Phrase[] = [];
  for (let at = 0; at < line.tokens.length; ) {
    const isStart =
      (line.words[at]?.starts && !isBareArticle(line, at)) ||
      startsWithDigit(line.tokens[at]) ||
      line.tokens[at]?.form === "'";
    const next = isStart ? phrasesAt(line, at) : [];
    phrases.push(...next);
    at = next.at(-1)?.end ?? at + 1;
  }
  return phrases;
}

/** An article before a word that tells no time. */
function isBareArticle(line: Line, at: number): boolean {
  const next = line.tokens[at + 1];
  const isBare = word(line, at).article && !line.words[at + 1] && next && /^\p{L}/u.test(next.form);
  return Boolean(isBare) && refAt(line, at) === null;
}

/** The tense of the clause by its tree, else by the nearest cue. */
function directionAt({ from, end, expression, modifier }: Phrase, line: Line, tree: Tree | null): Direction {
  if (!needsDirection(expression)) return null;
  if (modifier === "since") return "past";
  return (tree && tenseOf(tree, line, from, end)) ?? directionOf(line, from, end);
}

function isSouthern({ expression }: Phrase, line: Line, reference: Reference): boolean {
  return expression.type === "season" && isSouthernSentence(line.tokens, reference);
}

/** Whether the tense of the clause decides which day is meant. */
function needsDirection(expression: Expression): boolean {
  switch (expression.type) {
    case "date":
    case "season":
    case "portion":
      return expression.year === null;
    case "weekday":
    case "weekend":
      return true;
    case "part":
      return needsDirection(expression.of);
    case "clock":
      return expression.on !== null && needsDirection(expression.on);
    case "range":
      return needsDirection(expression.from) || needsDirection(expression.to);
    default:
      return false;
  }
}

function timeOf(phrase: Phrase, line: Line, sentence: Sentence, anchor: Anchor): FoundTime {
  const { from, end, modifier } = phrase;
  const { value, timex3, kind, basis, interval } = resolve(phrase, anchor);
  const span: Span = [line.tokens[from]?.start ?? 0, line.tokens[end - 1]?.end ?? 0];
  return { span, value, timex3, kind, modifier, basis, sentence: sentence.index, tokens: [from, end], interval };
}

function isUnresolved({ value, kind }: FoundTime): boolean {
  return (kind === "date" || kind === "time") && (value === null || value.startsWith("XXXX"));
}

function noteOf({ span }: FoundTime): Note {
  return { code: "time.unresolved", span, message: "the text does not say from when to count" };
}
