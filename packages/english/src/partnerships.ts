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
  readonly anniversaries: readonly string[];
  readonly ordinals: Readonly<Record<string, number>>;
  readonly turning: readonly string[];
  readonly exact: Readonly<Record<string, number>>;
  readonly sharing: Readonly<Record<string, "both" | "other">>;
  readonly binding: readonly string[];
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
  readonly roles: readonly string[];
  readonly implying: readonly string[];
  readonly ranking: readonly string[];
  readonly serving: readonly string[];
  readonly attributes: readonly string[];
  readonly partitive: readonly string[];
  readonly definite: readonly string[];
  readonly performing: readonly string[];
  readonly gapping: readonly string[];
  readonly again: readonly string[];
  readonly echoes: readonly string[];
  readonly joining: Readonly<Record<string, readonly string[]>>;
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

/** Words by which partnerships are told, indexed. */
export const partnerships: PartnershipLexicon = {
  article: file.article,
  blocs: new Set(file.blocs),
  organs: new Map(Object.entries(file.organs)),
  locatives: new Set(file.locatives),
  bearers: new Set(file.bearers),
  jointDeterminers: new Set(file.joint.determiners),
  jointNouns: new Set([...file.joint.nouns, ...file.joint.bodies]),
  jointBodies: new Set(file.joint.bodies),
  jointWords: new Set(file.joint.words),
  jointSpeakers: new Set(file.joint.speakers),
  same: byFirstWord(file.same),
  targets: new Set(file.targets),
  standing: new Set(file.standing),
  ties: new Set(file.ties),
  settings: new Set(file.settings),
  ranks: new Set(file.ranks),
  sources: new Set(file.sources),
  attached: new Set(file.attached),
  listing: new Set(file.listing),
  last: new Set(file.last),
  dating: new Set(file.dating),
  genitive: file.genitive,
  agentive: file.agentive,
  days: new Set(file.days),
  excepting: new Set(file.excepting),
  firstPerson: new Set(file.firstPerson),
  lasting: new Set(file.lasting),
  since: new Set(file.since),
  following: new Set(file.following),
  occasions: new Set(file.occasions),
  signed: new Set(file.signed),
  there: new Set(file.there),
  visits: new Set(file.visits),
  deeds: new Set(file.deeds),
  occurring: new Set(file.occurring),
  recalling: new Map(Object.entries(file.recalling)),
  next: new Set(file.next),
  everybody: new Set(file.everybody),
  elsewhere: new Set(file.elsewhere),
  saying: new Set(file.saying),
  anniversaries: new Set(file.anniversaries),
  numbers: new Map(Object.entries(numbers)),
  ordinals: new Map(Object.entries({ ...ordinals, ...file.ordinals })),
  turning: new Set(file.turning),
  exact: new Map(Object.entries(file.exact)),
  sharing: new Map(Object.entries(file.sharing)),
  binding: new Set(file.binding),
  preceding: new Set(file.preceding),
  including: new Set(file.including),
  papers: new Set(file.papers),
  cues: cueIndex(file.cues),
  intents: new Set(file.intents),
  upcoming: new Set(file.upcoming),
  preparing: new Set(file.preparing),
  wishes: new Set(file.wishes),
  talking: new Set(file.talking),
  pledges: new Set(file.pledges),
  verbsOnly: new Set(file.verbsOnly),
  groundwork: new Set(file.groundwork),
  becoming: new Set(file.becoming),
  roles: new Set(file.roles),
  implying: new Set(file.implying),
  ranking: new Set(file.ranking),
  serving: new Set(file.serving),
  attributes: new Set(file.attributes),
  partitive: new Set(file.partitive),
  definite: new Set(file.definite),
  performing: new Set(file.performing),
  gapping: new Set(file.gapping),
  again: new Set(file.again),
  echoes: new Set(file.echoes),
  joining: new Map(Object.entries(file.joining)),
  beginning: new Set(file.beginning),
  henceforth: new Set(file.henceforth),
  reserving: new Set(file.reserving),
  private: new Set(file.private),
  things: new Set(file.things),
  sides: new Set(file.sides),
  insiders: new Set(file.insiders),
  topics: new Set(file.topics),
  relatives: new Set(file.relatives),
  unnamed: new Set(file.unnamed),
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
