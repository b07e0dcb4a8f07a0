import type { TimeModifier } from "@dragoman/model";
import type { WordTable } from "../text/word.ts";

/** Units that are counted; a quarter is three months. */
export type Unit =
  | "second"
  | "minute"
  | "hour"
  | "day"
  | "night"
  | "week"
  | "weekend"
  | "month"
  | "quarter"
  | "season"
  | "half"
  | "year"
  | "decade"
  | "century";

/**
 * What a token can mean for time. A word may have several of these meanings; the grammar decides. A class, so that every
 * word has the same fields in the same order: the grammar asks for many of them at every token.
 */
export class TimeWord {
  /** Whether an expression may begin here, and whether none is possible without such a word. */
  readonly starts?: boolean;
  readonly core?: boolean;
  /** 1 to 12. */
  readonly month?: number;
  /** 1 Monday to 7 Sunday. */
  readonly weekday?: number;
  /** 1 spring to 4 winter. */
  readonly season?: number;
  readonly unit?: Unit;
  readonly plural?: boolean;
  /** Name or abbreviation that is a common word too ("may", "sun", "fall"): not enough by itself. */
  readonly guarded?: boolean;
  readonly number?: number;
  /** "dozen", "hundred": after "a". */
  readonly collective?: boolean;
  /** "several", "few". */
  readonly vague?: boolean;
  /** 1 to 31; -1 for the last. */
  readonly ordinal?: number;
  /** Part of the day as TIMEX3 has it: MO, AF, EV, NI. */
  readonly part?: string;
  /** "last" -1, "this" 0, "next" +1, counted from publication. */
  readonly shift?: number;
  /** "past", "coming": a shift that runs up to publication, so that "the past year" is a length. */
  readonly running?: boolean;
  /** "previous" -1, "same" 0, "following" +1, counted from the time before it in the text. */
  readonly anaphor?: number;
  /** "yesterday" -1, "today" 0. */
  readonly day?: number;
  /** "early", "late", "mid". */
  readonly modifier?: TimeModifier;
  /** "the end of". */
  readonly stretch?: TimeModifier;
  /** "since", "until". */
  readonly lead?: TimeModifier;
  /** "about", "some". */
  readonly about?: boolean;
  /** "ago" -1, "later" +1. */
  readonly offset?: number;
  /** Whether the offset counts from the time before it in the text rather than from publication. */
  readonly narrated?: boolean;
  /** "it" and "that" behind "after". */
  readonly pointer?: boolean;
  /** "Q3": 3. */
  readonly quarter?: number;
  /** "H1": 1. */
  readonly half?: number;
  /** "nineties": 9. */
  readonly decade?: number;
  /** "every". */
  readonly each?: boolean;
  /** TIMEX3 of an adverb by itself: "annually" is XXXX. */
  readonly recurs?: string;
  /** PRESENT_REF, PAST_REF or FUTURE_REF of a word by itself. */
  readonly ref?: string;
  /** Whether a future or a past is told. */
  readonly cue?: "future" | "past";
  /** "could": tells no time. */
  readonly maybe?: boolean;
  /** A future cue only when "to" follows, or only when it does not. */
  readonly cueTo?: boolean;
  /** Noun that is counted: "2000 people". */
  readonly counted?: boolean;
  /** Noun or sign before a number that is no year: "Resolution 1701", "$". */
  readonly numbered?: boolean;
  /** Preposition before a time: "in", "during". */
  readonly preposition?: boolean;
  readonly article?: boolean;
  /** "of". */
  readonly link?: boolean;
  /** "to", "–": between the ends of a range. */
  readonly range?: boolean;
  /** "to" before a verb. */
  readonly infinitive?: boolean;
  /** "from", "between". */
  readonly opensRange?: boolean;
  readonly and?: boolean;
  /** "per". */
  readonly per?: boolean;
  /** "old", "long": after a length. */
  readonly lengthTail?: boolean;
  /** "old": after a length that is an age. */
  readonly age?: boolean;
  /** "more", "fiscal": between a number or shift and its unit. */
  readonly filler?: boolean;
  /** "daily": says nothing by itself before a noun. */
  readonly adjective?: boolean;
  /** Of "noon". */
  readonly hour?: number;
  /** "onwards": after "from 2024". */
  readonly onwards?: boolean;

  constructor(meaning: Partial<TimeWord> = {}) {
    Object.assign(this, meaning);
  }
}

/** Words of time of a language. Keys are tokens in lower case, with their dot when they have one. */
export interface Calendar {
  readonly language: string;
  readonly words: WordTable<TimeWord>;
  /** Set phrases by their first word, with the TIMEX3 they stand for: "at present" is PRESENT_REF. */
  readonly phrases: ReadonlyMap<string, readonly { readonly rest: readonly string[]; readonly ref: string }[]>;
  /** Endings of past forms that the words do not list: "ed". */
  readonly pastEnding: string;
  /** Order of a date written with slashes. */
  readonly slashOrder: "dmy" | "mdy";
  /** "a.m." and its like, true after noon. */
  readonly halves: ReadonlyMap<string, boolean>;
  /** Minutes east of Greenwich: "gmt" 0, "msk" 180. */
  readonly zones: ReadonlyMap<string, number>;
}
