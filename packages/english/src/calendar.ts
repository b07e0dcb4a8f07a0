import { type Calendar, TimeWord, type Unit, WordTable } from "@dragoman/reader";
import { lexicon } from "./generated/lexicon.ts";
import { words } from "./words.ts";

/** Lists of words by what they mean: a number, a unit, a TIMEX3 value. */
type Lists = Readonly<Record<string, string>>;
type Numbers = Readonly<Record<string, number>>;

interface CalendarFile {
  readonly months: Lists;
  readonly weekdays: Lists;
  readonly weekdayPlurals: Lists;
  readonly seasons: Lists;
  readonly units: Lists;
  readonly unitPlurals: Lists;
  readonly numbers: Numbers;
  readonly ordinals: Numbers;
  readonly decades: Numbers;
  readonly days: Numbers;
  readonly hours: Numbers;
  readonly dayParts: Lists;
  readonly quarters: Lists;
  readonly halfYears: Lists;
  readonly parts: Lists;
  readonly shifts: Lists;
  readonly anaphors: Lists;
  readonly modifiers: Lists;
  readonly stretches: Lists;
  readonly leads: Lists;
  readonly offsets: Lists;
  readonly recurring: Lists;
  readonly refs: Readonly<Record<string, readonly string[]>>;
  readonly refAdjectives: Lists;
  readonly cues: Lists;
  readonly clockHalves: { readonly morning: string; readonly afternoon: string };
  readonly zones: Numbers;
  readonly slashOrder: "dmy" | "mdy";
  readonly pastEnding: string;
}

const file = lexicon["calendar"] as CalendarFile;
const flags = lexicon["calendar"] as Lists;

/** Lists whose words share one meaning. */
const FLAGS: readonly (readonly [name: string, meaning: TimeWord])[] = [
  ["guarded", { guarded: true }],
  ["collective", { collective: true }],
  ["vague", { starts: true, vague: true }],
  ["running", { running: true }],
  ["narrated", { narrated: true }],
  ["pointers", { pointer: true }],
  ["about", { starts: true, about: true }],
  ["each", { starts: true, each: true }],
  ["counted", { counted: true }],
  ["numbered", { numbered: true }],
  ["prepositions", { preposition: true }],
  ["articles", { starts: true, article: true }],
  ["links", { link: true }],
  ["ranges", { range: true }],
  ["infinitives", { infinitive: true }],
  ["rangeOpeners", { starts: true, opensRange: true }],
  ["and", { and: true }],
  ["per", { starts: true, per: true }],
  ["lengthTails", { lengthTail: true }],
  ["onwards", { onwards: true }],
  ["ages", { age: true }],
  ["fillers", { starts: true, filler: true }],
  ["adjectives", { adjective: true }],
  ["maybe", { maybe: true }],
  ["cuesWithTo", { cueTo: true }],
  ["cuesWithoutTo", { cueTo: false }],
];

/** Words of time. */
export const calendar: Calendar = {
  language: "en",
  words: timeWords(),
  phrases: phrases(),
  pastEnding: file.pastEnding,
  slashOrder: file.slashOrder,
  halves: new Map([
    ...words(file.clockHalves.morning).map((word) => [word, false] as const),
    ...words(file.clockHalves.afternoon).map((word) => [word, true] as const),
  ]),
  zones: new Map(Object.entries(file.zones)),
};

/** Every word with all its meanings. */
function timeWords(): WordTable<TimeWord> {
  const table = new WordTable<TimeWord>();
  const add = (list: string, meaning: TimeWord) => {
    for (const word of words(list)) table.set(word, new TimeWord({ ...table.get(word), ...meaning }));
  };
  const core = { starts: true, core: true };
  const start = { starts: true };
  const each = (lists: Lists, meaning: (key: string) => TimeWord) => {
    for (const [key, list] of Object.entries(lists)) add(list, meaning(key));
  };
  const numbers = (table: Numbers, meaning: (value: number) => TimeWord) => {
    for (const [word, value] of Object.entries(table)) add(word, meaning(value));
  };
  each(file.months, (key) => ({ ...core, month: Number(key) }));
  each(file.weekdays, (key) => ({ ...core, weekday: Number(key) }));
  each(file.weekdayPlurals, (key) => ({ ...core, weekday: Number(key), plural: true }));
  each(file.seasons, (key) => ({ ...core, season: Number(key) }));
  each(file.units, (key) => ({ ...core, unit: key as Unit }));
  each(file.unitPlurals, (key) => ({ ...core, unit: key as Unit, plural: true }));
  each(file.quarters, (key) => ({ ...core, quarter: Number(key) }));
  each(file.halfYears, (key) => ({ ...core, half: Number(key) }));
  each(file.parts, (key) => ({ core: true, part: key }));
  each(file.recurring, (key) => ({ ...core, recurs: key }));
  each(file.refAdjectives, (key) => ({ ...start, ref: key }));
  each(file.shifts, (key) => ({ ...start, shift: Number(key) }));
  each(file.anaphors, (key) => ({ ...start, anaphor: Number(key) }));
  each(file.offsets, (key) => ({ ...start, offset: Number(key) }));
  each(file.modifiers, (key) => ({ ...start, modifier: key as "early" | "mid" | "late" }));
  each(file.stretches, (key) => ({ ...start, stretch: key as "start" | "end" | "mid" | "early" | "late" }));
  each(file.leads, (key) => ({ ...start, lead: key as "since" | "until" | "before" | "after" }));
  each(file.cues, (key) => ({ cue: key as "future" | "past" }));
  // "Nineteen ninety-six" is a year.
  numbers(file.numbers, (number) => ({ ...(number >= 17 && number <= 20 ? core : start), number }));
  numbers(file.ordinals, (ordinal) => ({ ...start, ordinal }));
  numbers(file.decades, (decade) => ({ ...core, decade }));
  numbers(file.days, (day) => ({ ...core, day }));
  numbers(file.hours, (hour) => ({ ...core, hour }));
  each(file.dayParts, (key) => ({ part: key }));
  for (const [ref, list] of Object.entries(file.refs)) {
    for (const phrase of list) add(words(phrase)[0] as string, phrase.includes(" ") ? start : { ...core, ref });
  }
  for (const [name, meaning] of FLAGS) add(flags[name] as string, meaning);
  return table;
}

/** Set phrases by their first word, the longest first. */
function phrases(): Calendar["phrases"] {
  const table = new Map<string, { readonly rest: readonly string[]; readonly ref: string }[]>();
  for (const [ref, list] of Object.entries(file.refs)) {
    for (const phrase of list) {
      const [first, ...rest] = words(phrase);
      const own = table.get(first as string) ?? [];
      table.set(
        first as string,
        [...own, { rest, ref }].sort((a, b) => b.rest.length - a.rest.length),
      );
    }
  }
  return table;
}
