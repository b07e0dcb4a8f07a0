import type { Fact } from "@dragoman/model";
import type { Filter } from "../filter.ts";
import { indexOf } from "../index/fact.ts";
import { cursorOf, orderKey, placeOf } from "../index/paging.ts";
import type { SpeakerCount, View } from "../store.ts";
import { TOPIC_IDS, topicsOf } from "../topics/topics.ts";
import { cite, citedInList, type ListedFact } from "./cite.ts";
import { type Names, namesOf } from "./names.ts";
import { walkFacts } from "./walk.ts";

/** Quotations by who says them, of whom and on what. */
export interface Quotations {
  /** The latest reports first. */
  readonly items: readonly ListedFact[];
  readonly names: Names;
  /** How many of those that are counted meet what was chosen. */
  readonly total: number;
  /** Quotations that are counted: all of them, or the latest. */
  readonly counted: number;
  /** How many there are in all. */
  readonly all: number;
  /** The most quoted first, among those that meet the other choices. */
  readonly speakers: readonly SpeakerCount[];
  /** Topics of the lexicon, the most frequent first; a quotation may have several or none. */
  readonly topics: readonly TopicCount[];
  /** Of whom the words are, by how often they are named. */
  readonly about: readonly AboutCount[];
  readonly next: string | null;
}

/** Quotations on one topic. */
export interface TopicCount {
  readonly topic: string;
  readonly count: number;
}

/** Quotations that name one entity. */
export interface AboutCount {
  /** Entity id. */
  readonly about: string;
  readonly count: number;
}

/** Which quotations to show; what is left out is not asked for. */
export interface QuotationsOptions {
  /** Entity id: only this one's words. */
  readonly speaker?: string | undefined;
  /** Of the lexicon. */
  readonly topic?: string | undefined;
  /** Entity id that the words name. */
  readonly about?: string | undefined;
  /** At most so many; 25 when absent. */
  readonly limit?: number;
  readonly cursor?: string | null;
}

/** Quotations that are counted, the latest. */
const COUNTED = 2000;
/** Speakers and entities that are listed. */
const LISTED = 30;

/** What speakers of one party say, or say of another. */
export function saidBy(by: string, of: string | null): Filter {
  const country = by.startsWith("state:") ? by.slice("state:".length) : null;
  const speaker: Filter = country === null ? { speaker: by } : { speakerCountry: country };
  return { kinds: ["quotation"], ...(of === null ? {} : { involving: [of] }), ...speaker };
}

/** Quotations that meet any of the filters, each once, with counts by speaker, topic and entity. */
export async function quotations(
  view: View,
  filters: readonly Filter[],
  options: QuotationsOptions = {},
): Promise<Quotations> {
  const { limit = 25, cursor = null } = options;
  const [facts, all] = await latestOf(view, filters);
  const candidates = facts.map((fact): Quotation => ({ fact, topics: topicsOf(fact.value ?? "") }));
  const chosen = candidates.filter((one) => meets(one, options));
  const rest = cursor === null ? chosen : after(chosen, cursor);
  const shown = rest.slice(0, limit).map(({ fact }) => fact);
  const items = await cite(view, shown, 1);
  const speakers = counts(
    candidates.filter((one) => meets(one, { ...options, speaker: undefined })),
    speakersOf,
  );
  const about = counts(
    candidates.filter((one) => meets(one, { ...options, about: undefined })),
    aboutOf,
  );
  const topics = counts(
    candidates.filter((one) => meets(one, { ...options, topic: undefined })),
    (one) => one.topics,
  );
  const cited = [...citedInList(items), ...speakers.map(([id]) => id), ...about.map(([id]) => id)];
  return {
    items,
    total: chosen.length,
    counted: facts.length,
    all,
    speakers: speakers.slice(0, LISTED).map(([speaker, count]) => ({ speaker, count })),
    topics: topics.map(([topic, count]) => ({ topic, count })),
    about: about.slice(0, LISTED).map(([id, count]) => ({ about: id, count })),
    names: await namesOf(view, cited),
    next: rest.length > limit ? cursorOf("reported", placeIn(shown.at(-1)!)) : null,
  };
}

interface Quotation {
  readonly fact: Fact;
  readonly topics: readonly string[];
}

/** The latest of all that meet a filter, in order of their reports, and how many there are. */
async function latestOf(view: View, filters: readonly Filter[]): Promise<readonly [readonly Fact[], number]> {
  const found = new Map<string, Fact>();
  let more = 0;
  for (const filter of filters) {
    let seen = 0;
    for await (const page of walkFacts(view, filter, "reported")) {
      for (const fact of page) found.set(fact.id, fact);
      seen += page.length;
      if (seen >= COUNTED) break;
    }
    more += seen < COUNTED ? 0 : (await view.count(filter)) - seen;
  }
  const facts = [...found.values()].map((fact) => ({ fact, place: placeIn(fact) }));
  facts.sort((a, b) => compare(a.place, b.place));
  return [facts.map(({ fact }) => fact), facts.length + more];
}

function meets({ fact, topics }: Quotation, { speaker, topic, about }: QuotationsOptions): boolean {
  return (
    (speaker === undefined || fact.subject.includes(speaker)) &&
    (topic === undefined || topics.includes(topic)) &&
    (about === undefined || aboutOf({ fact, topics }).includes(about))
  );
}

function after(quotations: readonly Quotation[], cursor: string): readonly Quotation[] {
  const place = placeOf("reported", cursor);
  return quotations.filter(({ fact }) => compare(placeIn(fact), place) > 0);
}

type Place = ReturnType<typeof placeOf>;

function placeIn(fact: Fact): Place {
  return { key: orderKey("reported", indexOf(fact)), id: fact.id };
}

function compare(a: Place, b: Place): number {
  return a.key - b.key || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

const speakersOf = ({ fact }: Quotation): readonly string[] => fact.subject;
const aboutOf = ({ fact }: Quotation): readonly string[] => fact.qualifiers.about ?? [];

/** The most frequent first, of equals in the order of topics or ids. */
function counts(
  quotations: readonly Quotation[],
  keysOf: (one: Quotation) => readonly string[],
): readonly (readonly [key: string, count: number])[] {
  const found = new Map<string, number>();
  for (const one of quotations) for (const key of keysOf(one)) found.set(key, (found.get(key) ?? 0) + 1);
  const rank = (key: string): number => TOPIC_IDS.indexOf(key);
  return [...found].sort((a, b) => b[1] - a[1] || rank(a[0]) - rank(b[0]) || (a[0] < b[0] ? -1 : 1));
}
