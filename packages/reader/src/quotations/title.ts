import type { Cast } from "../entities/cast.ts";
import type { Document } from "../text/document.ts";
import { fold } from "./label.ts";
import type { SpeechLexicon } from "./lexicon.ts";

/** What the title of an article tells of its people. */
export interface Title {
  /** Those whom it names: who meets or talks, where they are two or more. */
  readonly company: readonly string[];
  /** The one whom it calls by a noun: "Governor of the Lake District N N", "N N, the premier's envoy". */
  readonly called: (noun: string) => string | null;
}

/** Finds the people of an article in its title by their surnames. */
export function readTitle({ article: { title } }: Document, cast: Cast, lexicon: SpeechLexicon): Title {
  const words = title?.match(/[\p{L}\p{N}][\p{L}\p{N}’'-]*|,/gu) ?? [];
  const known = [...cast.entities.values()].filter(({ kind }) => kind === "person");
  const people = words.map((word, at) => {
    const surname = /^\p{Lu}/u.test(word) ? fold(word.replace(/['’]s?$/, "")) : null;
    const fitting = known.filter(({ name }) => isCalled(fold(name), surname, words[at - 1] ?? ""));
    return fitting.length === 1 ? fitting[0]!.id : undefined;
  });
  return {
    company: [...new Set(people.filter((one) => one !== undefined))],
    called: (noun) => only(words.flatMap((word, at) => (word.toLowerCase() === noun ? [bearer(at)] : []))),
  };

  /** Whether a surname is somebody's, and what stands before it a title, a small word or a part of the same name. */
  function isCalled(name: string, surname: string | null, before: string): boolean {
    if (name.split(" ").at(-1) !== surname) return false;
    const isPlain = !/^\p{Lu}/u.test(before) || lexicon.sources.get(before.toLowerCase()) === "person";
    return isPlain || name === surname || ` ${name}`.includes(` ${fold(before)} `);
  }

  /** Whoever is named behind a noun before another noun for people, else right before it and a comma. */
  function bearer(at: number): string | null {
    const next = people.findIndex((one, i) => one !== undefined && i > at);
    if (next > at && !words.slice(at + 1, next).some(isOther)) return people[next] ?? null;
    const last = people.findLastIndex((one, i) => one !== undefined && i < at);
    return last >= 0 && words[last + 1] === "," ? (people[last] ?? null) : null;
  }

  function isOther(word: string): boolean {
    const lower = word.toLowerCase();
    return lexicon.sources.get(lower) === "person" || lexicon.company.has(lower) || word === ",";
  }
}

function only(found: readonly (string | null)[]): string | null {
  const [first, ...others] = new Set(found);
  return others.length === 0 ? (first ?? null) : null;
}
