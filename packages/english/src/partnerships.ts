import type { Change } from "@dragoman/model";
import type { ChangeCue, PartnershipLexicon, Recall } from "@dragoman/reader";
import { lexicon } from "./generated/lexicon.ts";

/** One entry of `cues` in `lexicon/relations.yaml`. */
export interface CueEntry {
  readonly id: string;
  readonly change: Change | null;
  readonly target?: Change;
  /** What it says of a level that is not there yet. */
  readonly fresh?: Change;
  /** What its negation says. */
  readonly negated?: Change;
  /** Its negation is a part of it: "no longer". */
  readonly negates?: boolean;
  readonly words: readonly string[];
  readonly yes: readonly string[];
  readonly no: readonly string[];
}

/** `lexicon/relations.yaml` as it is written. */
interface RelationFile {
  readonly article: string;
  readonly blocs: readonly string[];
  readonly organs: Readonly<Record<string, string>>;
  readonly locatives: readonly string[];
  readonly bearers: readonly string[];
  readonly joint: {
    readonly determiners: readonly string[];
    readonly nouns: readonly string[];
    readonly bodies: readonly string[];
    readonly words: readonly string[];
    readonly speakers: readonly string[];
  };
  readonly same: readonly (readonly string[])[];
  readonly targets: readonly string[];
  readonly standing: readonly string[];
  readonly ties: readonly string[];
  readonly settings: readonly string[];
  readonly ranks: readonly string[];
  readonly sources: readonly string[];
  readonly attached: readonly string[];
  readonly listing: readonly string[];
  readonly last: readonly string[];
  readonly dating: readonly string[];
  readonly hedging: readonly string[];
  readonly genitive: string;
  readonly agentive: string;
  readonly days: readonly string[];
  readonly excepting: readonly string[];
  readonly firstPerson: readonly string[];
  readonly lasting: readonly string[];
  readonly since: readonly string[];
  readonly following: readonly string[];
  readonly occasions: readonly string[];
  readonly signed: readonly string[];
  readonly there: readonly string[];
  readonly visits: readonly string[];
  readonly deeds: readonly string[];
  readonly occurring: readonly string[];
  readonly recalling: Readonly<Record<string, Recall>>;
  readonly next: readonly string[];
  readonly everybody: readonly string[];
  readonly elsewhere: readonly string[];
  readonly saying: readonly string[];
  readonly departing: readonly string[];
  readonly anniversaries: readonly string[];
  readonly ordinals: Readonly<Record<string, number>>;
  readonly turning: readonly string[];
  readonly exact: Readonly<Record<string, number>>;
  readonly sharing: Readonly<Record<string, "both" | "other">>;
  readonly binding: readonly string[];
  readonly gaining: readonly string[];
  readonly preceding: readonly string[];
  readonly including: readonly string[];
  readonly papers: readonly string[];
  readonly cues: readonly CueEntry[];
  readonly intents: readonly string[];
  readonly upcoming: readonly string[];
  readonly preparing: readonly string[];
  readonly wishes: readonly string[];
  readonly talking: readonly string[];
  readonly pledges: readonly string[];
  readonly verbsOnly: readonly string[];
  readonly groundwork: readonly string[];
  readonly becoming: readonly string[];
  readonly peoples: readonly string[];
  readonly lacking: readonly string[];
  readonly effecting: readonly string[];
  readonly roles: readonly string[];
  readonly implying: readonly string[];
  readonly ranking: readonly string[];
  readonly serving: readonly string[];
  readonly attributes: readonly string[];
  readonly partitive: readonly string[];
  readonly definite: readonly string[];
  readonly indefinite: readonly string[];
  readonly styled: readonly string[];
  readonly titled: readonly string[];
  readonly lists: readonly string[];
  readonly performing: readonly string[];
  readonly entries: readonly string[];
  readonly ditto: readonly string[];
  readonly gapping: readonly string[];
  readonly again: readonly string[];
  readonly echoes: readonly string[];
  readonly joining: Readonly<Record<string, readonly string[]>>;
  readonly adding: Readonly<Record<string, readonly string[]>>;
  readonly pointing: readonly string[];
  readonly kinds: readonly string[];
  readonly adjectives: readonly string[];
  readonly predicates: readonly string[];
  readonly beginning: readonly string[];
  readonly henceforth: readonly string[];
  readonly reserving: readonly string[];
  readonly private: readonly string[];
  readonly things: readonly string[];
  readonly sides: readonly string[];
  readonly insiders: readonly string[];
  readonly topics: readonly string[];
  readonly relatives: readonly string[];
  readonly unnamed: readonly string[];
}

const file = lexicon["relations"] as RelationFile;
const { numbers, ordinals } = lexicon["calendar"] as Readonly<Record<"numbers" | "ordinals", Record<string, number>>>;

/** The cues with their examples. */
export const cueEntries: readonly CueEntry[] = file.cues;

/** The lists of words among the entries of the file. */
type WordLists = {
  readonly [Name in keyof RelationFile as RelationFile[Name] extends readonly string[]
    ? Name
    : never]: ReadonlySet<string>;
};

const lists = Object.fromEntries(
  Object.entries(file).flatMap(([name, words]) => (Array.isArray(words) ? [[name, new Set(words)]] : [])),
) as unknown as WordLists;

/** Words by which partnerships are told, indexed. */
export const partnerships: PartnershipLexicon = {
  ...lists,
  article: file.article,
  organs: new Map(Object.entries(file.organs)),
  jointDeterminers: new Set(file.joint.determiners),
  jointNouns: new Set([...file.joint.nouns, ...file.joint.bodies]),
  jointBodies: new Set(file.joint.bodies),
  jointWords: new Set(file.joint.words),
  jointSpeakers: new Set(file.joint.speakers),
  same: byFirstWord([...file.pointing.flatMap((word) => file.kinds.map((kind) => [word, kind])), ...file.same]),
  genitive: file.genitive,
  agentive: file.agentive,
  recalling: new Map(Object.entries(file.recalling)),
  numbers: new Map(Object.entries(numbers)),
  ordinals: new Map(Object.entries({ ...ordinals, ...file.ordinals })),
  exact: new Map(Object.entries(file.exact)),
  sharing: new Map(Object.entries(file.sharing)),
  cues: cueIndex(file.cues),
  joining: new Map(Object.entries(file.joining)),
  adding: new Map(Object.entries(file.adding)),
};

function cueIndex(entries: readonly CueEntry[]): ReadonlyMap<string, readonly ChangeCue[]> {
  const index = new Map<string, ChangeCue[]>();
  for (const { id, change, target, fresh, negated, negates, words } of entries) {
    for (const entry of words) {
      const [first, ...rest] = entry.split(" ");
      const cues = index.get(first!) ?? [];
      cues.push({
        id,
        change,
        target: target ?? null,
        fresh: fresh ?? null,
        negated: negated ?? null,
        negates: negates ?? false,
        rest,
      });
      index.set(first!, cues);
    }
  }
  for (const cues of index.values()) cues.sort((a, b) => b.rest.length - a.rest.length);
  return index;
}

function byFirstWord(phrases: readonly (readonly string[])[]): ReadonlyMap<string, readonly (readonly string[])[]> {
  const index = new Map<string, (readonly string[])[]>();
  for (const phrase of phrases) index.set(phrase[0]!, [...(index.get(phrase[0]!) ?? []), phrase]);
  return index;
}
