import { article } from "./words/article.ts";
import { audit } from "./words/audit.ts";
import { explore } from "./words/explore.ts";
import { faults } from "./words/faults.ts";
import { pageWords } from "./words/pages.ts";
import { reading } from "./words/read.ts";
import { review } from "./words/review.ts";
import { start } from "./words/start.ts";
import { terms } from "./words/terms.ts";
import { views } from "./words/views.ts";

/** Every word that the pages show, in English. Another language is another object of this shape. */
export const words = {
  locale: "en-GB",
  name: "Dragoman",
  claim: "What reports say holds between states, each line with the words it rests on.",
  skip: "Skip to content",
  theme: { label: "Colours", system: "As the system", light: "Light", dark: "Dark" },
  ...explore,
  ...review,
  ...audit,
  loading: "Looking it up …",
  unknown: "not told",
  more: (shown: number, total: number) => `${shown} of ${total} shown`,
  time: {
    spring: "spring",
    summer: "summer",
    autumn: "autumn",
    winter: "winter",
    by: "by",
    from: "from",
    about: "about",
    since: (time: string) => `since ${time}`,
    span: (from: string, to: string) => `${from} – ${to}`,
    until: (time: string) => `until ${time}`,
    ended: (time: string) => `ended ${time}`,
    reported: (time: string) => `reported ${time}`,
    undated: "undated",
  },
  ...start,
  ...faults,
  ...views,
  ...article,
  ...reading,
  site: {
    absent: "This site has nothing on that: it holds what stood in a register on the day it was made.",
    broken: "A file of this site cannot be had. It may have been renewed: load the page anew.",
    unfinished: "This site is not finished yet: dragoman export site was stopped.",
    asOf: (day: string) => `As of ${day}.`,
    excerpt: "Of this article only the words behind facts are shown here; the rest is left out.",
  },
  ...terms,
  reopened: "reopened",
  pages: pageWords,
  sources: (count: number) => (count === 1 ? "1 source" : `${count} sources`),
  unknownOutlet: "unknown publisher",
  somebody: "somebody unnamed",
  people: (names: string) => `with ${names}`,
  about: (names: string) => `about ${names}`,
  place: (name: string) => `in ${name}`,
  before: (level: string) => `before: ${level}`,
} as const;

const numbers = new Intl.NumberFormat(words.locale);

/** A number as people write it: `1,234`. */
export function grouped(count: number): string {
  return numbers.format(count);
}

/** The word for a key of a table of words, or the key itself when it has none. */
export function wordFor(table: Readonly<Record<string, string>>, key: string): string {
  return table[key] ?? key;
}
