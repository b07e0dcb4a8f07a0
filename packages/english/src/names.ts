import {
  askedOnce,
  type Gender,
  indexPhrases,
  type NameHead,
  type NameLexicon,
  type Phrases,
  type PronounUse,
  type Use,
  WordSet,
} from "@dragoman/reader";
import { epithets, given, offices, persons, words } from "./lists.ts";
import { officeKey, titles } from "./offices.ts";
import { syntax } from "./syntax.ts";

const tables: Omit<NameLexicon, "opens"> = {
  language: "en",
  uses: uses(),
  titles: indexPhrases(titles()),
  qualifiers: indexPhrases([
    ...offices.qualifiers.map((word) => [word, "plain"] as const),
    ...offices.deputies.map((word) => [word, "deputy"] as const),
    ...offices.former.map((word) => [word, "former"] as const),
  ]),
  ranks: new Set(offices.ranks),
  acting: new Set(offices.acting),
  local: new Set(offices.local),
  regional: new Set(offices.regional),
  bodied: new Set(offices.bodied),
  domestic: new Set(offices.domestic),
  presiding: new Set(offices.presiding),
  boards: all(offices.boards),
  headed: indexPhrases(offices.headed.flatMap(({ office, words }) => words.map((word) => [word, office] as const))),
  heading: new Set(offices.heading),
  councils: { before: all(offices.councils.before), behind: all(offices.councils.behind) },
  military: new Set(offices.military),
  forces: new Set(offices.forces),
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
  endings: [
    ...given.womenEnd.split(" ").map((end) => [end, "f"] as const),
    ...given.menEnd.split(" ").map((end) => [end, "m"] as const),
  ],
  particles: new Set(words.particles),
  openingParticles: new Set(words.openingParticles),
  ministries: new Set(words.ministries),
  lettered: new Map(Object.entries(words.lettered)),
  foreignOffices: indexPhrases(Object.entries(words["foreign-offices"])),
  suffixes: new Set(words.suffixes),
  never: new Set([...words.never, ...words.months, ...currencies()]),
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
  aiming: all(words.aiming),
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
  someone: new WordSet(persons),
  epithets: {
    states: indexPhrases(epithets.states.map((word) => [word, epithets.kingdoms[word] ?? []] as const)),
    organisations: all(epithets.organisations),
    bodies: all(epithets.bodies),
    likened: indexPhrases(Object.entries(epithets.likened)),
    statesTogether: all(epithets["states-together"]),
    numbers: new Map(Object.entries(epithets.numbers)),
    alone: new Set(epithets.alone),
    wholes: new Set(epithets.wholes),
    circle: new Set(epithets.circle),
    concerned: new Set(epithets.concerned),
    fellows: new Set(epithets.fellows),
    adjoining: new Set(epithets.adjoining),
    possessions: new Set(epithets.possessions),
    groups: new Map(Object.entries(epithets.groups)),
    bonds: new Set(epithets.bonds),
    afflicted: new Set(epithets.afflicted),
    beside: new Set(epithets.beside),
    seated: new Set(epithets.seated),
    ranges: new Set(epithets.ranges),
    unions: new Set(epithets.unions),
    regional: new Map(Object.entries(epithets.regional)),
    determiners: new Map([
      ...epithets.determiners.plain.map((word) => [word, "plain"] as const),
      ...epithets.determiners.possessive.map((word) => [word, "possessive"] as const),
    ]),
    pairs: new Set(epithets.pairs),
    occasions: new Set(epithets.occasions),
    government: new Set(epithets.government),
    serving: new Set(epithets.serving),
    pronouns: new Map(pronouns()),
    reached: new Set(epithets.reached),
    mediating: new Set(epithets.mediating),
    organs: new Map(Object.entries(epithets.organs)),
    halves: new Map(Object.entries(epithets.halves)),
    members: all(epithets.members),
    standings: new Set(epithets.pronouns.standings),
    praising: new Set(epithets.pronouns.praising),
    near: new Set(epithets.pronouns.near),
    keeping: new Set(epithets.pronouns.keeping),
    insiders: new Set(epithets.pronouns.insiders),
    reasons: new Set(epithets.pronouns.reasons),
    judging: new Set(epithets.pronouns.judging),
    voicing: new Set(epithets.pronouns.voicing),
    wills: new Set(epithets.pronouns.wills),
    future: new Set(epithets.pronouns.future),
  },
};

/** Titles, epithets and words that make names. */
export const names: NameLexicon = { ...tables, opens: openers() };

/** What may begin with a word. */
function openers(): NameLexicon["opens"] {
  const { titles, qualifiers, bodies, portfolios, heads, epithets, directions, meetings } = tables;
  const { determiners, numbers, members, statesTogether, government } = epithets;
  const title = [titles, qualifiers, bodies, portfolios];
  const lists: readonly (readonly (ReadonlySet<string> | ReadonlyMap<string, unknown>)[])[] = [
    [...title, heads, determiners, numbers, epithets.pronouns, government, statesTogether, members, tables.particles],
    title,
    [
      heads,
      portfolios,
      government,
      tables.ministries,
      tables.lettered,
      tables.foreignOffices,
      epithets.serving,
      epithets.seated,
    ],
    [determiners, numbers, members, epithets.organs],
    [qualifiers, directions, meetings, ...Object.values(epithets)],
  ];
  return askedOnce(({ lower }) =>
    lists.reduce((sum, list, at) => sum + (list.some((words) => words.has(lower)) ? 2 ** at : 0), 0),
  );
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

export function all(phrases: readonly string[]): Phrases<true> {
  return indexPhrases(phrases.map((phrase) => [phrase, true] as const));
}

function split(list: string, gender: Gender | null): (readonly [string, Gender | null])[] {
  return list
    .trim()
    .split(/\s+/)
    .map((name) => [name, gender] as const);
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
  const { men, women, things, many, possessive, reflexive } = epithets.pronouns;
  const lists: readonly (readonly [PronounUse["who"], readonly string[]])[] = [
    ["m", men],
    ["f", women],
    ["thing", things],
    ["many", many],
  ];
  for (const [who, list] of lists) {
    for (const word of list) {
      const use = { possessive: possessive.includes(word), reflexive: reflexive.includes(word) };
      yield [word, { who, ...use }];
    }
  }
}

/** Currencies by letters that are no given name: "SEK", not "RON". */
function currencies(): readonly string[] {
  const letters = [...syntax.currencies].filter((one) => /^[A-Z]{3}$/.test(one)).map((one) => one.toLowerCase());
  const people = new Set([given.any, given.men, given.women].join(" ").split(" "));
  return letters.filter((one) => !people.has(one));
}
