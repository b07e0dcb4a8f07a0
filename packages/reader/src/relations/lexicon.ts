import type { Change } from "@dragoman/model";
import type { WordTable } from "../text/word.ts";
import type { InstrumentLexicon } from "./instrument-lexicon.ts";
import type { ObjectLexicon } from "./object-lexicon.ts";

/** How a head word takes part in a level's label. */
export type LevelHead =
  | "partnership"
  | "partner"
  | "relationship"
  | "abbreviation"
  | "anaphor"
  | "allied"
  | "alliance"
  | "ally"
  | "community";

/** One rung: the words that make it, its base label and its ordinal (null for overlays). */
export interface Rung {
  readonly base: string;
  readonly tier: number | null;
  readonly words: readonly string[];
}

/** A modifier of several tokens. */
export interface ModifierPhrase {
  readonly words: readonly string[];
  readonly modifier: string;
}

/** The ladder of partnership levels and the words that name its rungs. */
export interface LevelLexicon {
  /** The head in its plain form ("partnership"). */
  readonly plain: string;
  readonly article: string;
  readonly heads: WordTable<LevelHead>;
  readonly abbreviations: ReadonlyMap<string, readonly string[]>;
  /** Word as written to word of the ladder. */
  readonly modifiers: ReadonlyMap<string, string>;
  /** By their last word. */
  readonly phrases: ReadonlyMap<string, readonly ModifierPhrase[]>;
  /** Words between two modifiers. */
  readonly links: ReadonlySet<string>;
  /** Modifiers that must stand at the head itself. */
  readonly nouns: ReadonlySet<string>;
  readonly treaties: ReadonlySet<string>;
  readonly titleNouns: ReadonlyMap<string, string>;
  readonly complementOpener: string;
  readonly complements: ReadonlyMap<string, string>;
  /** Opener of a suffix to the words of which one must follow it (none: any suffix word). */
  readonly suffixOpeners: ReadonlyMap<string, ReadonlySet<string>>;
  readonly suffixWords: ReadonlySet<string>;
  readonly suffixFillers: ReadonlySet<string>;
  readonly blockers: ReadonlySet<string>;
  readonly followers: ReadonlySet<string>;
  /** Those of a community that is no pair's: "a shared future for humankind". */
  readonly everybody: ReadonlySet<string>;
  /** Nouns of a document that a partnership below a strategic one only names: "Enhanced Partnership Agreement". */
  readonly documents: ReadonlySet<string>;
  readonly sectorOpeners: ReadonlySet<string>;
  readonly fields: ReadonlySet<string>;
  readonly sectors: ReadonlySet<string>;
  readonly allianceLinks: ReadonlySet<string>;
  readonly allianceGovernors: ReadonlySet<string>;
  readonly allianceArticles: ReadonlySet<string>;
  readonly allianceTargets: ReadonlySet<string>;
  /** Words before an alliance or allies that a treaty makes: "became". */
  readonly allianceBonds: ReadonlySet<string>;
  /** Words before such a treaty: "by". */
  readonly allianceMeans: ReadonlySet<string>;
  readonly futures: ReadonlySet<string>;
  readonly sharing: ReadonlySet<string>;
  /** Largest sets of words first, then the higher tier. */
  readonly ladder: readonly Rung[];
}

/** What a word near a level says of it. */
export interface ChangeCue {
  readonly id: string;
  /** Null where the word says nothing of a level that is not its target. */
  readonly change: Change | null;
  /** What it says when the level is its target ("to", "into"); null = the same. */
  readonly target: Change | null;
  /** What it says of a level that is not there yet: "build a L"; null = the same. */
  readonly fresh: Change | null;
  /** What its negation says: "will not renew their L"; null = as that of others. */
  readonly negated: Change | null;
  /** Its negation is a part of it: "no longer". */
  readonly negates: boolean;
  /** Words that must hang on the first. */
  readonly rest: readonly string[];
}

/** What a word that goes on with a level means: itself, its rank, or the document that confers it. */
export type Recall = "pronoun" | "rank" | "document";

/** Words by which partnerships are told. */
export interface PartnershipLexicon {
  readonly article: string;
  /** Organisations that enter partnerships like a state. */
  readonly blocs: ReadonlySet<string>;
  /** Bodies of such an organisation, and the one for which they act. */
  readonly organs: ReadonlyMap<string, string>;
  readonly locatives: ReadonlySet<string>;
  /** Nouns that an adjective of nationality shares with its state: "Chinese-Fijian relations". */
  readonly bearers: ReadonlySet<string>;
  readonly jointDeterminers: ReadonlySet<string>;
  /** Participles of putting a document into force. */
  readonly signed: ReadonlySet<string>;
  /** First words of a sentence that goes on with the happening before it. */
  readonly there: ReadonlySet<string>;
  /** Words for the deed before, and verbs that tell when it was done: "the announcement came on Monday". */
  readonly deeds: ReadonlySet<string>;
  readonly occurring: ReadonlySet<string>;
  /** Nouns for the happening before: "during the visit". */
  readonly visits: ReadonlySet<string>;
  /** Words that go on with the level of the sentence before. */
  readonly recalling: ReadonlyMap<string, Recall>;
  readonly jointNouns: ReadonlySet<string>;
  /** Those of the nouns that no states go by: "both blocs". */
  readonly jointBodies: ReadonlySet<string>;
  /** Words that mean both parties, alone. */
  readonly jointWords: ReadonlySet<string>;
  /** Words that do so behind another and "and": "the king and I". */
  readonly jointSpeakers: ReadonlySet<string>;
  /** Phrases that name again the level named before, by their first word. */
  readonly same: ReadonlyMap<string, readonly (readonly string[])[]>;
  /** Prepositions between a change and its new level. */
  readonly targets: ReadonlySet<string>;
  /** Words before "since" for what is there: "in place". */
  readonly standing: ReadonlySet<string>;
  /** Nouns of what may become a level: "their ties". */
  readonly ties: ReadonlySet<string>;
  /** Prepositions before a level that has only to do with a deed: "launched a fund under their L". */
  readonly settings: ReadonlySet<string>;
  /** Words between such a preposition and the level: "the level of a". */
  readonly ranks: ReadonlySet<string>;
  /** Prepositions after a level: `both` names the parties, `other` the second one. */
  readonly sharing: ReadonlyMap<string, "both" | "other">;
  /** Verbs before a party and, behind one of `targets`, the other: "binds Chad to Fiji". */
  readonly binding: ReadonlySet<string>;
  /** Verbs of getting and giving: "was granted an L in Suva". */
  readonly gaining: ReadonlySet<string>;
  /** Words before those who were partners before: "joining Peru", "after Peru and Oman". */
  readonly preceding: ReadonlySet<string>;
  /** Words before some of those named before: "with thirty states, including Chad". */
  readonly including: ReadonlySet<string>;
  /** Nouns of which a document on a level is one: "among the documents signed". */
  readonly papers: ReadonlySet<string>;
  /** By first word, longer cues first. */
  readonly cues: ReadonlyMap<string, readonly ChangeCue[]>;
  /** Prepositions before a level that is left. */
  readonly sources: ReadonlySet<string>;
  /** Words between a party and a level that it stands before. */
  readonly attached: ReadonlySet<string>;
  /** Words between the parties of a list. */
  readonly listing: ReadonlySet<string>;
  /** The one before the last of a list: "and". */
  readonly last: ReadonlySet<string>;
  /** Words between a level and its date. */
  readonly dating: ReadonlySet<string>;
  /** Words before a date that leave it as it is: "already in 2014". */
  readonly hedging: ReadonlySet<string>;
  /** "15 years of L" */
  readonly genitive: string;
  /** "signed by A" */
  readonly agentive: string;
  /** Prepositions before the day of a deed: "signed a treaty on Monday". */
  readonly days: ReadonlySet<string>;
  /** Prepositions before the years that a document is about: "a deal for 2020". */
  readonly lasting: ReadonlySet<string>;
  /** Pronouns of those who speak. */
  readonly firstPerson: ReadonlySet<string>;
  readonly since: ReadonlySet<string>;
  /** Words behind years that have passed since then: "eight years after". */
  readonly following: ReadonlySet<string>;
  /** Prepositions before the document or meeting by which a level began: "since the declaration of 2020". */
  readonly occasions: ReadonlySet<string>;
  /** Words before those who are left out: "except Chad". */
  readonly excepting: ReadonlySet<string>;
  /** Words beside dates that are not those of a level: "diplomatic", "force". */
  readonly elsewhere: ReadonlySet<string>;
  /** Verbs whose date is that of a report: "said on Monday". */
  readonly saying: ReadonlySet<string>;
  /** Verbs of going away from where something was done. */
  readonly departing: ReadonlySet<string>;
  readonly anniversaries: ReadonlySet<string>;
  readonly numbers: ReadonlyMap<string, number>;
  readonly ordinals: ReadonlyMap<string, number>;
  /** Verbs of what becomes so many years old, and of the day of an anniversary: "turns ten", "fell on 18 May". */
  readonly turning: ReadonlySet<string>;
  /** Units of "a year to the day since", with the characters of a date that name one. */
  readonly exact: ReadonlyMap<string, number>;
  readonly intents: ReadonlySet<string>;
  /** Words before what is still to come. */
  readonly upcoming: ReadonlySet<string>;
  /** Verbs and nouns of what is done to a document before it is signed. */
  readonly preparing: ReadonlySet<string>;
  /** Ids of blocs in which everybody is: no second party from the article. */
  readonly everybody: ReadonlySet<string>;
  /** Words before a gathering that is still to come. */
  readonly next: ReadonlySet<string>;
  /** What one may wish for others, beside `intents`: "support for their joining". */
  readonly wishes: ReadonlySet<string>;
  /** Cues that are none as nouns: "issues of the partnership". */
  readonly verbsOnly: ReadonlySet<string>;
  /** Words of talks about a level that is there. */
  readonly talking: ReadonlySet<string>;
  /** Nouns by which a level is promised. */
  readonly pledges: ReadonlySet<string>;
  /** Verbs by which what was not there comes about: "a declaration was brought home in May". */
  readonly effecting: ReadonlySet<string>;
  /** Words for what is not there: "what is missing is an L". */
  readonly lacking: ReadonlySet<string>;
  /** Endings of nouns that name a people: "the Serbs". */
  readonly peoples: ReadonlySet<string>;
  /** Nouns between a deed and a level that make it no deed on the level: "creates a foundation for". */
  readonly groundwork: ReadonlySet<string>;
  /** Verbs of becoming, of which the level is no subject: "the L has become a factor". */
  readonly becoming: ReadonlySet<string>;
  /** "our L partner": preposition of what somebody is besides. */
  readonly roles: ReadonlySet<string>;
  /** Verbs whose infinitive is done where they are: "managed to". */
  readonly implying: ReadonlySet<string>;
  /** Words of rank before an infinitive that is done: "the first to". */
  readonly ranking: ReadonlySet<string>;
  /** Words before a clause that shares the modality of the one it serves. */
  readonly serving: ReadonlySet<string>;
  /** Words between such a word and the level: "the new L". */
  readonly attributes: ReadonlySet<string>;
  /** Words before a level that is there already: what is intended with it makes no proposal. */
  readonly definite: ReadonlySet<string>;
  /** Prepositions before a level with the names of its parties, which is there already. */
  readonly partitive: ReadonlySet<string>;
  readonly indefinite: ReadonlySet<string>;
  /** Nouns behind such an article for what another is: "Fiji a closer one". */
  readonly styled: ReadonlySet<string>;
  /** Nouns for a level that may stand there too: "Fiji a closer partnership". */
  readonly titled: ReadonlySet<string>;
  /** Nouns for all of somebody's partners: "China's ladder". */
  readonly lists: ReadonlySet<string>;
  /** Verbs of deciding that do what is decided. */
  readonly performing: ReadonlySet<string>;
  /** Words on a verb of deciding that put the deed off: "agreed in principle". */
  readonly reserving: ReadonlySet<string>;
  /** Pronouns for a state named before: "it has an L with Chad". */
  readonly things: ReadonlySet<string>;
  /** Nouns whose partnerships are no state's: companies, towns, clubs. */
  readonly private: ReadonlySet<string>;
  /** Nouns for two of whatever kind: "the two sides". */
  readonly sides: ReadonlySet<string>;
  /** Nouns behind a bloc that make it one of its states: "EU member Malta". */
  readonly insiders: ReadonlySet<string>;
  /** Prepositions before what a partnership is about. */
  readonly topics: ReadonlySet<string>;
  /** Nouns that name nobody behind an article: "with a third country". */
  readonly unnamed: ReadonlySet<string>;
  /** Words by which a clause hangs on a document: "under which". */
  readonly relatives: ReadonlySet<string>;
  /** Words of the lines of such a list: "Chad came first, in 2015". */
  readonly entries: ReadonlySet<string>;
  /** Words there for the level of the line before: "the same". */
  readonly ditto: ReadonlySet<string>;
  /** Words before whom a fact is told of again without its verb: "and Chad in 2015". */
  readonly gapping: ReadonlySet<string>;
  /** Words that say it again behind the name: "Chad followed in 2015". */
  readonly again: ReadonlySet<string>;
  /** Two words before whoever did the same: "as did". */
  readonly echoes: ReadonlySet<string>;
  /** Words for doing as others did, with those of which one must hang on them: "joined them", "followed". */
  readonly joining: ReadonlyMap<string, readonly string[]>;
  /** Nouns for a word, and verbs by which one comes to a level, with those of which one must hang on them ("": the verb needs such a noun). */
  readonly adjectives: ReadonlySet<string>;
  readonly adding: ReadonlyMap<string, readonly string[]>;
  /** Words of the ladder by which what is said of a partnership makes it a level: "became strategic". */
  readonly predicates: ReadonlySet<string>;
  /** Words that make a state a beginning, and those of what is so from now on, though it is told of as to come. */
  readonly beginning: ReadonlySet<string>;
  readonly henceforth: ReadonlySet<string>;
}

/** What a language must offer to read relations. */
export interface RelationLexicon {
  readonly instruments: InstrumentLexicon;
  readonly objects: ObjectLexicon;
  readonly levels: LevelLexicon;
  readonly partnerships: PartnershipLexicon;
}
