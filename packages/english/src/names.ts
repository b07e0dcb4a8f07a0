import {
  type Gender,
  indexPhrases,
  type NameHead,
  type NameLexicon,
  type Phrases,
  type PronounUse,
  type TitleNoun,
  type Trait,
  type Use,
} from "@dragoman/reader";
import { lexicon } from "./generated/lexicon.ts";

interface OfficeFile {
  readonly heads: readonly { office: TitleNoun["offices"][number]; words: readonly string[] }[];
  readonly epithets: readonly { offices: TitleNoun["offices"]; words: readonly string[] }[];
  readonly callings: readonly string[];
  readonly plurals: Readonly<Record<string, string>>;
  readonly women: readonly string[];
  readonly men: readonly string[];
  readonly former: readonly string[];
  readonly traits: Readonly<Record<Trait, readonly string[]>>;
  readonly families: Readonly<Record<string, readonly string[]>>;
  readonly qualifiers: readonly string[];
  readonly ranks: readonly string[];
  readonly deputies: readonly string[];
  readonly local: readonly string[];
  readonly regional: readonly string[];
  readonly bodied: readonly string[];
  readonly councils: Readonly<Record<"before" | "behind", readonly string[]>>;
  readonly military: readonly string[];
  readonly portfolios: readonly string[];
  readonly attributive: readonly string[];
  readonly foreign: readonly string[];
  readonly bodies: readonly string[];
  readonly honorifics: Readonly<Record<"any" | "men" | "women", readonly string[]>>;
  readonly holding: Readonly<Record<"now" | "past", readonly string[]>>;
  readonly synonyms: Readonly<Record<string, readonly string[]>>;
}

interface WordFile {
  readonly uses: Readonly<Record<Use, readonly string[]>>;
  readonly openingParticles: readonly string[];
  readonly ministries: readonly string[];
  readonly linking: readonly string[];
  readonly particles: readonly string[];
  readonly suffixes: readonly string[];
  readonly never: readonly string[];
  readonly months: readonly string[];
  readonly surnames: readonly string[];
  readonly organisations: Readonly<Record<"official" | "armed" | "own" | "companies", readonly string[]>>;
  readonly documents: readonly string[];
  readonly gatherings: readonly string[];
  readonly meetings: readonly string[];
  readonly projects: readonly string[];
  readonly places: readonly string[];
  readonly cards: readonly string[];
  readonly attributes: readonly string[];
  readonly binding: readonly string[];
  readonly inner: readonly string[];
  readonly locative: readonly string[];
  readonly directional: readonly string[];
  readonly motion: readonly string[];
  readonly directions: readonly string[];
  readonly personal: readonly string[];
  readonly bygone: Readonly<Record<"rulers" | "eras", readonly string[]>>;
  readonly dates: readonly string[];
  readonly dating: readonly string[];
  readonly outlets: Readonly<Record<"nouns" | "verbs" | "behind" | "names", readonly string[]>>;
}

interface EpithetFile {
  readonly states: readonly string[];
  readonly kingdoms: Readonly<Record<string, readonly string[]>>;
  readonly organisations: readonly string[];
  readonly bodies: readonly string[];
  readonly "states-together": readonly string[];
  readonly numbers: Readonly<Record<string, number>>;
  readonly determiners: Readonly<Record<"plain" | "possessive", readonly string[]>>;
  readonly pairs: readonly string[];
  readonly occasions: readonly string[];
  readonly government: readonly string[];
  readonly pronouns: Readonly<
    Record<
      "men" | "women" | "things" | "many" | "possessive" | "standings" | "praising" | "insiders" | "reasons",
      readonly string[]
    >
  >;
}

const offices = lexicon["names-offices"] as OfficeFile;
const words = lexicon["names-words"] as WordFile;
const epithets = lexicon["names-epithets"] as EpithetFile;
const given = lexicon["names-given"] as Readonly<Record<"women" | "men" | "any", string>>;

const tables: Omit<NameLexicon, "openers"> = {
  language: "en",
  uses: uses(),
  titles: indexPhrases(titles()),
  qualifiers: indexPhrases([
    ...offices.qualifiers.map((word) => [word, "plain"] as const),
    ...offices.deputies.map((word) => [word, "deputy"] as const),
    ...offices.former.map((word) => [word, "former"] as const),
  ]),
  ranks: new Set(offices.ranks),
  local: new Set(offices.local),
  regional: new Set(offices.regional),
  bodied: new Set(offices.bodied),
  councils: { before: all(offices.councils.before), behind: all(offices.councils.behind) },
  military: new Set(offices.military),
  portfolios: new Set(offices.portfolios),
  attributive: new Set(offices.attributive),
  foreign: new Set(offices.foreign),
  bodies: all(offices.bodies),
  honorifics: indexPhrases([
    ...offices.honorifics.any.map((word) => [word, null] as const),
    ...offices.honorifics.men.map((word) => [word, "m"] as const),
    ...offices.honorifics.women.map((word) => [word, "f"] as const),
  ]),
  holding: indexPhrases([
    ...offices.holding.now.map((words) => [words, "now"] as const),
    ...offices.holding.past.map((words) => [words, "past"] as const),
  ]),
  given: new Map([...split(given.any, null), ...split(given.men, "m"), ...split(given.women, "f")]),
  particles: new Set(words.particles),
  openingParticles: new Set(words.openingParticles),
  ministries: new Set(words.ministries),
  suffixes: new Set(words.suffixes),
  never: new Set([...words.never, ...words.months]),
  months: new Set(words.months),
  surnames: new Set(words.surnames),
  heads: indexPhrases(heads()),
  meetings: all(words.meetings),
  capitalised,
  ministryName,
  bodyName,
  officeKey,
  cards: words.cards,
  attributes: new Set(words.attributes),
  binding: new Set(words.binding),
  inner: new Set(words.inner),
  linking: new Set(words.linking),
  locative: indexPhrases(
    words.locative.map((word) => [word, words.directional.includes(word) ? "motion" : "always"] as const),
  ),
  motion: new Set(words.motion),
  directions: new Set(words.directions),
  personal: new Set(words.personal),
  bygone: { rulers: all(words.bygone.rulers), eras: all(words.bygone.eras) },
  dating: new Set(words.dating),
  dates: new Set([...words.dates, ...words.months]),
  outletBefore: indexPhrases([
    ...words.outlets.nouns.map((word) => [word, "noun"] as const),
    ...words.outlets.verbs.map((word) => [word, "verb"] as const),
  ]),
  outletBehind: all(words.outlets.behind),
  epithets: {
    states: indexPhrases(epithets.states.map((word) => [word, epithets.kingdoms[word] ?? []] as const)),
    organisations: all(epithets.organisations),
    bodies: all(epithets.bodies),
    statesTogether: all(epithets["states-together"]),
    numbers: new Map(Object.entries(epithets.numbers)),
    determiners: new Map([
      ...epithets.determiners.plain.map((word) => [word, "plain"] as const),
      ...epithets.determiners.possessive.map((word) => [word, "possessive"] as const),
    ]),
    pairs: new Set(epithets.pairs),
    occasions: new Set(epithets.occasions),
    government: new Set(epithets.government),
    pronouns: new Map(pronouns()),
    standings: new Set(epithets.pronouns.standings),
    praising: new Set(epithets.pronouns.praising),
    insiders: new Set(epithets.pronouns.insiders),
    reasons: new Set(epithets.pronouns.reasons),
  },
};

/** Titles, epithets and words that make names. */
export const names: NameLexicon = { ...tables, openers: openers() };

/** First words of all that may begin without a capital. */
function openers(): ReadonlySet<string> {
  const { titles, qualifiers, bodies, portfolios, heads, epithets } = tables;
  return new Set([
    ...[titles, qualifiers, bodies, heads].flatMap((phrases) => [...phrases.keys()]),
    ...portfolios,
    ...epithets.determiners.keys(),
    ...epithets.numbers.keys(),
    ...epithets.pronouns.keys(),
    ...epithets.government,
    ...epithets.statesTogether.keys(),
    ...tables.particles,
  ]);
}

function uses(): NameLexicon["uses"] {
  const sets = Object.entries(words.uses).map(([use, list]): [string, ReadonlySet<string>] => [use, new Set(list)]);
  return Object.fromEntries(sets) as Record<Use, ReadonlySet<string>>;
}

/** Capitals but for the small words between them. */
function capitalised(list: readonly string[]): string {
  const cased = list.map((word) =>
    words.linking.includes(word) ? word : word.charAt(0).toUpperCase() + word.slice(1),
  );
  return cased.join(" ").replace(/ ,/g, ",").replace(/ - /g, "-");
}

function ministryName(noun: string, field: readonly string[]): string {
  const isShort = field.length === 1 && offices.foreign.includes(field[0]!);
  return `${capitalised([noun])} of ${capitalised(isShort ? [...field, "affairs"] : field)}`;
}

function bodyName(body: string, state: string): string {
  return `${body} of ${state}`;
}

const small: readonly Use[] = ["the", "a", "of", "for", "to", "and", "in"];

/** Words for a single word of an office, and for all that is left of it, by what they stand for. */
const synonyms: ReadonlyMap<string, string> = new Map(
  Object.entries(offices.synonyms).flatMap(([word, others]) => others.map((other) => [other, word] as const)),
);
const wholes: ReadonlyMap<string, string> = new Map(
  Object.entries(offices.synonyms).flatMap(([word, others]) =>
    others.map((other) => [wordsKey(other), wordsKey(word)] as const),
  ),
);

function officeKey(title: string): string {
  const key = wordsKey(title);
  return wholes.get(key) ?? key;
}

/** Words that matter, each once and in order of the alphabet. */
function wordsKey(title: string): string {
  const all = title.toLowerCase().split(/[ -]+/);
  const kept = all.filter((word) => word !== "" && !small.some((use) => words.uses[use].includes(word)));
  return [...new Set(kept.map((word) => synonyms.get(word) ?? word))].sort().join(" ");
}

function all(phrases: readonly string[]): Phrases<true> {
  return indexPhrases(phrases.map((phrase) => [phrase, true] as const));
}

function split(list: string, gender: Gender | null): (readonly [string, Gender | null])[] {
  return list
    .trim()
    .split(/\s+/)
    .map((name) => [name, gender] as const);
}

/** Every noun in the singular and the plural. */
function* titles(): Generator<readonly [string, TitleNoun]> {
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

function* heads(): Generator<readonly [string, NameHead]> {
  const { official, armed, own, companies } = words.organisations;
  const lists: readonly (readonly [NameHead, readonly string[]])[] = [
    ["official", official],
    ["armed", armed],
    ["own", own],
    ["company", companies],
    ["document", words.documents],
    ["gathering", words.gatherings],
    ["project", words.projects],
    ["place", words.places],
    ["outlet", words.outlets.names],
  ];
  for (const [head, list] of lists) for (const word of list) yield [word, head];
}

function* pronouns(): Generator<readonly [string, PronounUse]> {
  const { men, women, things, many, possessive } = epithets.pronouns;
  const lists: readonly (readonly [PronounUse["who"], readonly string[]])[] = [
    ["m", men],
    ["f", women],
    ["thing", things],
    ["many", many],
  ];
  for (const [who, list] of lists) {
    for (const word of list) yield [word, { who, possessive: possessive.includes(word) }];
  }
}
