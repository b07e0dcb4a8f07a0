import type { TitleNoun } from "@dragoman/reader";
import { offices, words } from "./lists.ts";

/** Every noun in the singular and the plural. */
export function* titles(): Generator<readonly [string, TitleNoun]> {
  for (const { office, words: nouns } of offices.heads) yield* forms(nouns, "office", [office]);
  for (const { offices: kinds, words: nouns } of offices.epithets) yield* forms(nouns, "epithet", kinds);
  yield* forms(offices.callings, "calling", []);
}

function* forms(
  nouns: readonly string[],
  sort: TitleNoun["sort"],
  kinds: TitleNoun["offices"],
): Generator<readonly [string, TitleNoun]> {
  for (const singular of nouns) {
    const gender = offices.women.includes(singular) ? "f" : offices.men.includes(singular) ? "m" : null;
    const noun = headOf(offices.families, singular) ?? singular;
    const trait = headOf(offices.traits, singular);
    const plural = offices.plurals[singular] ?? `${singular}s`;
    yield [singular, { noun, written: singular, singular, trait, sort, offices: kinds, plural: false, gender }];
    yield [plural, { noun, written: plural, singular, trait, sort, offices: kinds, plural: true, gender }];
  }
}

/** The name of the list that has a word. */
function headOf<Name extends string>(lists: Readonly<Record<Name, readonly string[]>>, word: string): Name | null {
  return (Object.keys(lists) as Name[]).find((name) => lists[name].includes(word)) ?? null;
}

/** Words that tell no office from another. */
const small: ReadonlySet<string> = new Set(
  (["the", "a", "of", "for", "to", "and", "in"] as const).flatMap((use) => words.uses[use]),
);

/** Words for an office or part of it, each with what it stands for. */
const pairs = [offices.families, offices.synonyms].flatMap((lists) =>
  Object.entries(lists).flatMap(([word, others]) => others.map((other) => [other, word] as const)),
);

/** Those for a single word, and those for all that is left of a title. */
const synonyms: ReadonlyMap<string, string> = new Map(pairs);
const wholes: ReadonlyMap<string, string> = new Map(
  pairs.map(([other, word]) => [wordsKey(other), wordsKey(word)] as const),
);

/** What titles of one and the same office have in common: "defence minister", "Minister of Defense". */
export function officeKey(title: string): string {
  const key = wordsKey(title);
  return wholes.get(key) ?? key;
}

/** Words that matter, each once and in order of the alphabet. */
function wordsKey(title: string): string {
  const all = title.toLowerCase().split(/[ -]+/);
  const kept = all.filter((word) => word !== "" && !small.has(word));
  return [...new Set(kept.map((word) => synonyms.get(word) ?? word))].sort().join(" ");
}
