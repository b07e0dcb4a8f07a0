import type { Entity, Holder, Span } from "@dragoman/model";
import type { Cast, LinkedMention } from "../entities/cast.ts";
import type { Byname } from "./bynames.ts";
import type { SpeechLexicon } from "./lexicon.ts";
import type { Line } from "./line.ts";
import type { Topic } from "./namesakes.ts";
import type { Source } from "./phrase.ts";
import type { Teller } from "./tellers.ts";
import type { Title } from "./title.ts";

/** Who speaks: nobody that one could name (speaker null), one, or several together. */
export interface Speaker {
  readonly speaker: string | null;
  readonly jointWith: readonly string[];
  readonly country: string | null;
  readonly isAmbiguous: boolean;
}

/** Somebody to whom words were given earlier in the article. */
export interface Heard {
  readonly speaker: string;
  readonly jointWith: readonly string[];
  readonly country: string | null;
  readonly paragraph: number;
  /** Where the attribution begins and ends. */
  readonly offset: number;
  readonly end: number;
  /** The noun, in lower case, under which somebody spoke, or null. */
  readonly noun: string | null;
  /** All nouns for people in the phrase. */
  readonly nouns: readonly string[];
}

/** What the resolution of speakers consults. */
export interface Hearing {
  readonly cast: Cast;
  readonly lexicon: SpeechLexicon;
  /** The characters of a span. */
  readonly textOf: (span: Span) => string;
  /** The sentences of the article. */
  readonly lines: readonly Line[];
  /** Words for the rulers of a state: "government". */
  readonly seats: ReadonlySet<string>;
  /** "Federal", "interim": what such rulers may be. */
  readonly serving: ReadonlySet<string>;
  /** Nouns that stand for a body named before, and alone name none: "mission". */
  readonly likened: Pick<ReadonlyMap<string, unknown>, "has">;
  /** Given names, in lower case. */
  readonly given: ReadonlyMap<string, unknown>;
  /** People of the cast by the last word of their names; null where two share it. */
  readonly surnames: ReadonlyMap<string, string | null>;
  /** The state on whose own site the article stands, or null. */
  readonly home: string | null;
  /** Full names that nobody of the cast bears, by their last word; null where two share it. Found when first asked for. */
  readonly fullNames: () => ReadonlyMap<string, string | null>;
  /** Whom letters in brackets behind a name stand for. Found when first asked for. */
  readonly letters: () => ReadonlyMap<string, Entity>;
  /** What people are called beside their names. Found when first asked for. */
  readonly bynames: () => readonly Byname[];
  /** The first sentence in which each word, in lower case, stands outside of marks and of titles. Found when first asked for. */
  readonly firstUses: () => ReadonlyMap<string, number>;
  /** The person who by the title sends what the article quotes, or null. Found when first asked for. */
  readonly titled: () => Teller | null;
  /** Who the title names, and by which nouns. Read when first asked for. */
  readonly title: () => Title;
  /** Whoever holds the office so called of the state on whose own site the article stands, when it appears, or null. */
  readonly incumbent: (title: string) => Entity | null;
  /** Those who preside over a state when the article appeared, and over its government. */
  readonly ruling: (state: string) => readonly Holder[];
  /** What the tables have under an id. */
  readonly entity: (id: string) => Entity | null;
  /** Of which state alone the article tells, and how far. Found when first asked for. */
  readonly topic: () => Topic;
  /** The state from whose capital the article is written, or null. Found when first asked for. */
  readonly seat: () => string | null;
  /** The state of which a city is the capital, or null. */
  readonly capitalOf: (city: string) => string | null;
  /** In text order, latest last. */
  readonly heard: readonly Heard[];
  /** Of people whom a pronoun meant before, where nothing else tells it. */
  readonly genders: ReadonlyMap<string, "m" | "f">;
  /** Receives entities that only a quotation names: unnamed officials, documents. */
  readonly add: (entity: Entity) => void;
}

/** Nobody that one could name. */
export const NOBODY: Speaker = { speaker: null, jointWith: [], country: null, isAmbiguous: false };

/** People by surname, which stands before a given name with a hyphen ("Park Min-ho") and may stand at either end of two words ("Park Jin"). */
export function indexSurnames(cast: Cast): ReadonlyMap<string, string | null> {
  const surnames = new Map<string, string | null>();
  for (const { id, kind, name } of cast.entities.values()) {
    const words = name.split(" ");
    if (kind !== "person" || words.length < 2) continue;
    const ends = /-\p{Ll}/u.test(name) ? words.slice(0, 1) : words.slice(words.length === 2 ? 0 : -1);
    for (const end of ends) surnames.set(end, surnames.has(end) ? null : id);
  }
  return surnames;
}

/** Kinds of entity that can speak. */
export const SPEAKING: ReadonlySet<string> = new Set([
  "person",
  "organisation",
  "state",
  "office",
  "outlet",
  "instrument",
  "group",
  "region",
  "gathering",
]);

/** A speaker and those who speak with them, of the state of which they were when they spoke before. */
export function speakers(ids: readonly string[], hearing: Hearing): Speaker {
  const [speaker = null, ...jointWith] = ids;
  const countryBefore = (): string | null => hearing.heard.findLast((one) => one.speaker === speaker)?.country ?? null;
  const country = speaker && (countryOfSpeaker(speaker, hearing) ?? countryBefore());
  return { speaker, jointWith, country, isAmbiguous: false };
}

/** A paper that speaks itself, by its words in lower case. */
export function asDocument(words: string, { add }: Hearing): Speaker {
  const id = `instrument:${words}`;
  add({ id, kind: "instrument", name: words, country: null, wikidata: null });
  return { ...NOBODY, speaker: id };
}

type Homes = Pick<Hearing, "cast" | "home" | "lexicon">;

/** The state that a speaker is or acts for, else the one that gives the speaker's civil office. */
export function countryOfSpeaker(id: string, homes: Homes): string | null {
  return countryOf(id, homes.cast) ?? civilCountry(id, homes);
}

/** "Governor of the Lake District N": an office that a state gives is of the state where its place lies, else of the one on whose own site it stands. */
function civilCountry(id: string, { cast, home, lexicon }: Homes): string | null {
  const isCivil = (title: string): boolean => lexicon.civil.has(title.split(" ").at(-1) ?? "");
  const office = cast.offices.find(({ person, former, title }) => person === id && !former && isCivil(title));
  if (!office) return null;
  return office.of === null ? (home?.slice(6) ?? null) : (cast.entities.get(office.of)?.country ?? null);
}

/** Alpha-3 code of the state that an entity is or acts for. */
export function countryOf(id: string, cast: Cast): string | null {
  if (id.startsWith("state:")) return id.slice(6);
  const state = cast.actsFor(id);
  if (state) return state.startsWith("state:") ? state.slice(6) : null;
  return cast.entities.get(id)?.country ?? null;
}

/** Whether a mention shares a word with a source. */
export function isWithin(mention: LinkedMention, source: Source): boolean {
  return mention.tokens[0] < source.tokens[1] && mention.tokens[1] > source.tokens[0];
}

/** The mentions of which a part stands in a source. */
export function mentionsWithin(source: Source, { cast }: Hearing): readonly LinkedMention[] {
  return cast.inSentence(source.line.index).filter((mention) => isWithin(mention, source));
}

/** Kind of the entity that a mention means, or nothing. */
export function kindOf(mention: LinkedMention, hearing: Hearing): string {
  return hearing.cast.entities.get(mention.entity)?.kind ?? "";
}

/** Whether a mention means a person. */
export function isPerson(mention: LinkedMention, hearing: Hearing): boolean {
  return kindOf(mention, hearing) === "person";
}
