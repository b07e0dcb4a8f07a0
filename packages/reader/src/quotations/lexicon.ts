import type { QuotationKind } from "@dragoman/model";
import type { Phrases } from "../entities/phrases.ts";
import type { WordTable } from "../text/word.ts";
import type { Sieve } from "./sieves.ts";

/**
 * How words hang on their cue: in marks, as a clause, as what another is to do ("urged Y to V"), as one's own intent
 * ("vowed to V"), as what somebody is described as or called, or as a mere noun phrase.
 */
export type ContentForm = "quote" | "that" | "clause" | "whether" | "infinitive" | "intent" | "as" | "name" | "phrase";

export type CueClass =
  | "neutral"
  | "report"
  | "emphasis"
  | "claim"
  | "commitment"
  | "demand"
  | "praise"
  | "condemn"
  | "deny"
  | "warn"
  | "concede";

/** `past` may also be a participle; `phrase` is a cue without a verb ("according to"). */
export type CueForm = "base" | "present" | "past" | "participle" | "gerund" | "phrase";

/** A form of a word or phrase that attributes speech. */
export interface Cue {
  /** In lower case. */
  readonly words: readonly string[];
  readonly form: CueForm;
  readonly class: CueClass;
  readonly takes: ReadonlySet<ContentForm | "any" | "noun">;
  /** Whether the words may stand before it without a mark: "…, the minister said". */
  readonly follows: boolean;
  /** Whether an object that names the hearer may or must come before the words. */
  readonly person: "none" | "optional" | "required";
  /** Who utters it: a party may be "it", a speaker is at least named or called something. */
  readonly subject: "any" | "party" | "speaker" | "document";
  /** Position of the word inside the cue that names the source ("in his words"), or -1. */
  readonly owner: number;
  /** Whether its object is a thing: with a person or state it is a deed and no words ("welcomed N to the palace"). */
  readonly ofThings: boolean;
  /** Whether the same form is a noun too. */
  readonly isNoun: boolean;
}

/** Where the one who speaks is found: beside the cue, as the subject of an earlier or later verb, as the one quoted, or nowhere. */
export type SourcePlace = "own" | "inherited" | "following" | "quoted" | "none";

/** An order of cue, source and words. Earlier frames win. */
export interface Frame {
  readonly id: string;
  /** In the order of the text; content stands as its form. */
  readonly order: readonly ("source" | "cue" | ContentForm)[];
  readonly source: SourcePlace;
  readonly forms: readonly CueForm[];
  readonly classes: readonly CueClass[] | null;
  /** Null = as the marks say: direct, mixed or indirect. */
  readonly kind: QuotationKind | null;
}

/** What the head noun of a source tells of who speaks. */
export type SourceNoun = "person" | "body" | "document" | "media" | "generic" | "finding";

/** Verbs, nouns and frames of speech. All words in lower case. */
export interface SpeechLexicon {
  readonly language: string;
  /** By first word, longest first. */
  readonly cues: WordTable<readonly Cue[]>;
  /** Of the frames, surest first. */
  readonly sieves: readonly Sieve[];
  readonly sources: ReadonlyMap<string, SourceNoun>;
  /** Nouns of those who speak for an institution. */
  readonly voices: ReadonlySet<string>;
  /** Bodies of which a state has one, by the words for them before such a noun: "presidential". */
  readonly organs: ReadonlyMap<string, string>;
  /** Nouns for where those work who speak for a president: "office". */
  readonly bureaus: ReadonlySet<string>;
  /** What the office of one who presides over a state is called, by the words for that one: "presidential". */
  readonly executives: ReadonlyMap<string, string>;
  readonly complementisers: ReadonlySet<string>;
  readonly questions: ReadonlySet<string>;
  readonly infinitives: ReadonlySet<string>;
  readonly likeness: ReadonlySet<string>;
  /** Nouns that may stand between a cue and its clause: "the fact that". */
  readonly facts: ReadonlySet<string>;
  readonly definite: ReadonlySet<string>;
  /** Prepositions behind a name that tell where somebody belongs: "of". */
  readonly owning: ReadonlySet<string>;
  /** Prepositions of those who meet or speak together: "with". */
  readonly company: ReadonlySet<string>;
  /** Words that make "that" tell a purpose or condition: "so that". */
  readonly purposes: ReadonlySet<string>;
  readonly negations: ReadonlySet<string>;
  /** Words under which nothing is said yet: "if". */
  readonly suppositions: ReadonlySet<string>;
  /** Offices that nobody but a state gives: "governor". */
  readonly civil: ReadonlySet<string>;
  /** Days that stand beside an object: "called N today". */
  readonly days: ReadonlySet<string>;
  readonly joiners: ReadonlySet<string>;
  /** Adverbs that only tie a sentence to the one before. */
  readonly connectives: ReadonlySet<string>;
  readonly relatives: ReadonlySet<string>;
  /** Those of them that only people have: "who", "whose". */
  readonly human: ReadonlySet<string>;
  readonly quoting: ReadonlySet<string>;
  /** Verbs of whoever takes in the words of others: "heard". */
  readonly perceiving: ReadonlySet<string>;
  /** Nouns of words that stand somewhere and are nobody's speech: "motto". */
  readonly inscriptions: ReadonlySet<string>;
  /** Verbs on which an infinitive is still said: "went on to say". */
  readonly goingOn: ReadonlySet<string>;
  /** Small words inside a name or title. */
  readonly nameParts: ReadonlySet<string>;
  readonly circumstance: ReadonlySet<string>;
  /** "you" → you, "he" → m, "she" → f, "they" → many, "it" → thing. */
  readonly pronouns: ReadonlyMap<string, Pronoun>;
  readonly possessives: ReadonlyMap<string, Pronoun>;
  /** Words of a line that gives all below it to somebody. */
  readonly headers: readonly string[];
  /** "the former", "the latter": who of two was named first, and who last. */
  readonly pair: readonly string[];
  /** Nouns that anybody in public life may be called by: "the diplomat". */
  readonly callings: ReadonlySet<string>;
  /** Nouns of the other one of two who meet: "his guest". */
  readonly fellows: ReadonlySet<string>;
  /** Of those: at whose place they meet, who comes there, and the one who is left. */
  readonly hosting: ReadonlySet<string>;
  readonly visiting: ReadonlySet<string>;
  readonly others: ReadonlySet<string>;
  /** Verbs of a host: "received". */
  readonly receiving: ReadonlySet<string>;
  /** What a guest brings. */
  readonly credentials: ReadonlySet<string>;
  /** What stands before the place of a meeting. */
  readonly within: ReadonlySet<string>;
  /** Who follows in an office, who goes, and what the former does: "successor", "outgoing", "replaced", "took" over. */
  readonly successors: ReadonlySet<string>;
  readonly predecessors: ReadonlySet<string>;
  readonly succeeding: ReadonlySet<string>;
  readonly relieving: ReadonlySet<string>;
  /** Nouns of rank that stand for a person behind a possessive: "Her Majesty". */
  readonly styles: ReadonlySet<string>;
  /** Nouns of those who sit in a parliament: "the lawmaker" may be an MP. */
  readonly deputies: ReadonlySet<string>;
  /** Ranks before a name, which are no offices: "captain". */
  readonly ranks: ReadonlySet<string>;
  /** Nouns of those who hold an office of a state: "its minister". */
  readonly officers: ReadonlySet<string>;
  /** "one of the drivers": a person, though "one" alone is anybody. */
  readonly units: ReadonlySet<string>;
  /** Behind those who know something: "people familiar with the matter". */
  readonly informed: ReadonlySet<string>;
  /** "a", "an": articles of somebody of whom nothing was told before. */
  readonly indefinite: ReadonlySet<string>;
  /** Participles before a name: "named". */
  readonly naming: ReadonlySet<string>;
  /** Endings of words for a people that several may bear: "the Chinese", "the Dutch". */
  readonly plurals: readonly string[];
  /** Nouns of men and of women: "brother", "widow". */
  readonly male: ReadonlySet<string>;
  readonly female: ReadonlySet<string>;
  /** Endings of nouns for what cannot speak: "-ness", "-ment". */
  readonly matters: readonly string[];
  /** Prepositions of what was going on when something was said: "after". */
  readonly occasions: ReadonlySet<string>;
  /** Nouns of firms, which stand for one another: "company", "firm". */
  readonly firms: ReadonlySet<string>;
  /** Nouns of parties and of their members in a parliament, which may stand behind their names: "faction". */
  readonly parties: ReadonlySet<string>;
  /** Beside "would": "would say later". */
  readonly later: ReadonlySet<string>;
  /** Nouns of what an author calls the words or the deed: ", a claim that …". */
  readonly asides: ReadonlySet<string>;
  /** Nouns that are an outlet only behind a word of the press: "agency", behind "news". */
  readonly agencies: ReadonlySet<string>;
  readonly press: ReadonlySet<string>;
  /** Verbs by which one who speaks says no more: "declined", and the adverb of "stopped short of". */
  readonly evasions: ReadonlySet<string>;
  readonly shortly: ReadonlySet<string>;
  /** Endings of nouns for people that no list has: "-woman", "-crat". */
  readonly callEndings: readonly string[];
  /** What a face does while its owner goes on talking: ", smiling,". */
  readonly gestures: ReadonlySet<string>;
  /** Verbs of one to whom another has spoken: "reply". */
  readonly replying: ReadonlySet<string>;
  /** Participles of whoever then speaks: "was not amused". */
  readonly moved: ReadonlySet<string>;
  /** Words and marks of a question that is put to somebody. */
  readonly inquiring: ReadonlySet<string>;
  /** Verbs of one who has just spoken: "add". */
  readonly additions: ReadonlySet<string>;
  /** "but would not elaborate": verbs of what a speaker leaves out. */
  readonly silences: ReadonlySet<string>;
  /** Gerunds behind a comma that tell on what somebody who speaks builds, or what is meant. */
  readonly glosses: Phrases<true>;
  /** Glosses that need no comma: "without elaborating". */
  readonly withheld: Phrases<true>;
  /** "the same source": nouns of somebody unnamed who has spoken before. */
  readonly same: ReadonlySet<string>;
  readonly unnamed: ReadonlySet<string>;
  /** Missives that speak for themselves where nobody is told to have sent them: "letter". */
  readonly papers: ReadonlySet<string>;
  /** Nouns for any document: "text". */
  readonly texts: ReadonlySet<string>;
  /** Small words behind which it is told of what a document is: "on". */
  readonly scopes: ReadonlySet<string>;
  /** What stands for the document itself: "a copy of the agreement". */
  readonly copies: ReadonlySet<string>;
  /** Words with which captions of pictures begin. */
  readonly captions: ReadonlySet<string>;
  /** Words that lead from who is in a picture to where it was taken: "during". */
  readonly scenes: ReadonlySet<string>;
  /** First words of captions that need no name: "viewing". */
  readonly views: ReadonlySet<string>;
  /** Deeds of people, in the past: "noted that trade grew and instructed N". */
  readonly orders: ReadonlySet<string>;
  /** What somebody without a name speaks on condition of. */
  readonly secrecy: ReadonlySet<string>;
  /** Nouns of those who head a body: "the head of the mission" may have a name elsewhere. */
  readonly chairs: ReadonlySet<string>;
  /** Nouns of several whom an article names one by one: "leaders". */
  readonly couples: ReadonlySet<string>;
  /** Nouns of several who are known by what they take part in: "participants". */
  readonly assemblies: ReadonlySet<string>;
  /** Nouns of several people that do not end in -s: "people". */
  readonly crowds: ReadonlySet<string>;
  /** Nouns of what one sends in writing: "message", "telegram". */
  readonly missives: ReadonlySet<string>;
  /** Finite forms of verbs by which it goes out: "sent", "congratulates". */
  readonly sending: ReadonlySet<string>;
  /** Words before its author: "from", "by". */
  readonly authors: ReadonlySet<string>;
  /** Labels of turns in which the one who is interviewed speaks. */
  readonly answers: ReadonlySet<string>;
  /** By last word of the noun; the longer noun first. */
  readonly media: ReadonlyMap<string, readonly Medium[]>;
  readonly platforms: ReadonlyMap<string, string>;
  /** Media that hold for all that follows in an article: "interview". */
  readonly lasting: ReadonlySet<string>;
  readonly mediumPrepositions: ReadonlySet<string>;
  readonly partners: ReadonlySet<string>;
  readonly remarks: ReadonlySet<string>;
  readonly delivered: ReadonlySet<string>;
  /** Forms of verbs whose subject and object meet: "received". */
  readonly encounters: ReadonlySet<string>;
  /** Papers that speak only as something definite: "the bill", "the protocol". */
  readonly acts: ReadonlySet<string>;
  /** Words, in lower case, behind which somebody tells the own name: "my name is". */
  readonly introductions: readonly (readonly string[])[];
  /** Expressions, in lower case, behind which stands whoever asks: "questions from". */
  readonly askings: readonly (readonly string[])[];
  /** Expressions behind which an outlet that asks may stand: "interview". */
  readonly interviews: readonly (readonly string[])[];
  /** Verbs for what an outlet does with those whom it asks: "spoke". */
  readonly interviewing: ReadonlySet<string>;
  /** Words of circumstance that lead to whoever asks: "to", "from". */
  readonly givers: ReadonlySet<string>;
  /** Labels, in lower case, of whoever asks: "question". */
  readonly askers: ReadonlySet<string>;
  /** Labels, in lower case, of the one who has that role throughout: "moderator". */
  readonly hosts: ReadonlySet<string>;
  /** What stands behind a name before the body for which its bearer works: "from", "with". */
  readonly posts: ReadonlySet<string>;
  /** Words that give somebody the floor: "question", "ahead", "please". */
  readonly calls: ReadonlySet<string>;
  /** What stands before the name of whoever gets it: "to". */
  readonly turning: ReadonlySet<string>;
}

export type Pronoun = "m" | "f" | "thing" | "many" | "i" | "we" | "you";

/** A noun of a medium and the name under which a Reading keeps it. */
export interface Medium {
  readonly words: readonly string[];
  readonly name: string;
}
