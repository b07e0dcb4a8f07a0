import type { Note, ReadingArticle, Span } from "@dragoman/model";
import type { Word } from "./vocabulary.ts";

/** A word or mark. Contractions and possessives are split as in Universal Dependencies ("China", "’s"). */
export interface Token {
  readonly start: number;
  readonly end: number;
  /** The characters of the text. */
  readonly form: string;
  /** Lower case, with curly quotes and apostrophes made straight. */
  readonly lower: string;
  /** Number of the form. */
  readonly id: number;
}

/** Whether a token marks what stands before it as owner: "'s", "'". */
export function isGenitive(token: Token | undefined): boolean {
  return token?.lower === "'s" || token?.lower === "'";
}

/** A word in its place. */
export function tokenOf(word: Word, start: number, end: number): Token {
  return { start, end, form: word.form, lower: word.lower, id: word.id };
}

export interface Sentence {
  /** Position in `Document.sentences`. */
  readonly index: number;
  readonly span: Span;
  /** Position in `Document.paragraphs`. */
  readonly paragraph: number;
  readonly tokens: readonly Token[];
}

/** Dateline, headline, agency tail and boilerplate are cut off before parsing; they have no sentences of the body. */
export type ParagraphKind = "body" | "turn" | "headline" | "dateline" | "tail" | "boilerplate";

export interface Paragraph {
  readonly index: number;
  /** The body words alone: a dateline or agency tail that shares the line is left out. */
  readonly span: Span;
  readonly kind: ParagraphKind;
  /** Positions in `Document.sentences`, half-open. */
  readonly sentences: readonly [from: number, to: number];
}

/** Words between quote marks. */
export interface Quoted {
  /** Inside the marks, one part a paragraph when the mark is reopened in each. */
  readonly parts: readonly Span[];
  readonly closed: boolean;
  /** 0 for the outer marks, 1 for marks inside them. */
  readonly depth: number;
  /** Titles and scare quotes are not speech. */
  readonly speech: boolean;
}

/** "BAKU, February 12, AZERTAC": where, when and from whom the report comes. */
export interface Dateline {
  readonly span: Span;
  /** The city's words, or null. */
  readonly place: Span | null;
  /** The city's name, capitals made small: "ADDIS ABABA" is Addis Ababa. */
  readonly placeName: string | null;
  /** ISO date, with the time of day when stated; without a year `--02-12`. */
  readonly date: string | null;
  /** The words of the date. */
  readonly dateSpan: Span | null;
  readonly agency: Span | null;
}

/** One speaker's turn in a transcript: "QUESTION:", "Premier S:". */
export interface Turn {
  readonly label: Span;
  /** Paragraph positions, half-open. */
  readonly paragraphs: readonly [from: number, to: number];
}

/** "…, OUTLET informs via OUTLET2": who passed the report on. */
export interface Tail {
  readonly span: Span;
  readonly outlets: readonly Span[];
}

/** The text laid out: every later stage reads it and none changes it. */
export interface Document {
  readonly article: ReadingArticle;
  readonly text: string;
  readonly paragraphs: readonly Paragraph[];
  readonly sentences: readonly Sentence[];
  readonly quoted: readonly Quoted[];
  readonly dateline: Dateline | null;
  readonly turns: readonly Turn[];
  readonly tails: readonly Tail[];
  /** What a page's markup left behind names; nobody wrote it. */
  readonly cards: readonly Span[];
  readonly notes: readonly Note[];
}

/** Sentences up to which a text is an extract. */
const EXTRACT = 3;

/** Whether a text was chosen for all that it tells, rather than a report with a lead. */
export function isExtract({ sentences }: Document): boolean {
  return sentences.length <= EXTRACT;
}
