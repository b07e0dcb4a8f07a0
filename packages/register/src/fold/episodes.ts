import { dayOf, type FactKind, isoDate } from "@dragoman/model";
import { type Bounds, boundsOf } from "../time/edtf.ts";
import type { Episode } from "./episode.ts";
import { isBareTitle } from "./instrument.ts";
import { pushTo } from "./lists.ts";
import { spellsOf } from "./spells.ts";
import { clusterTimes, type TimeCluster } from "./times.ts";
import type { Voice } from "./voice.ts";

/** Undated deeds of one key are one when they are reported in as many days. */
const SAME_NEWS_DAYS = 3;
const WEEK_DAYS = 7;

/** Shorter sayings ("All right") are said again and again. */
const MEMORABLE_WORDS = 5;

/** Parts the rows of one key by their times, where what they tell of can happen more than once. `closed` are days on which rows of other keys end it. */
export function episodesOf(
  kind: FactKind,
  voices: readonly Voice[],
  isSouthern: boolean,
  closed: readonly number[],
): readonly Episode[] {
  const { object, value } = voices[0]!.row;
  switch (kind) {
    case "event":
      return [
        ...deeds(voices.filter(isDone), isSouthern),
        ...undone(
          voices.filter((one) => !isDone(one)),
          isSouthern,
        ),
      ];
    case "instrument":
      return isBareTitle(object[0] ?? "") ? deeds(voices, isSouthern) : [{ anchor: "", voices }];
    case "office":
    case "chair":
    case "host":
      return terms(voices, isSouthern);
    case "quotation":
      return isMemorable(value ?? "") ? [{ anchor: "", voices }] : news(voices);
    default:
      return spellsOf(voices, isSouthern, closed);
  }
}

function isMemorable(words: string): boolean {
  return words.trim().split(/\s+/, MEMORABLE_WORDS).length === MEMORABLE_WORDS;
}

/** That a deed was not done is told apart: "did not discuss" is no word against a talk. */
function isDone({ assertion }: Voice): boolean {
  return assertion !== "negated";
}

function undone(voices: readonly Voice[], isSouthern: boolean): readonly Episode[] {
  return deeds(voices, isSouthern).map((episode) => ({ ...episode, anchor: `not ${episode.anchor}` }));
}

function news(voices: readonly Voice[]): readonly Episode[] {
  return [...byNews(voices)].map(([anchor, own]) => ({ anchor, voices: own }));
}

/** Deeds by their time; one without a time goes to the only dated one in the days before its report, else with others reported in those days. */
function deeds(voices: readonly Voice[], isSouthern: boolean): readonly Episode[] {
  const dated = datedEpisodes(voices, isSouthern);
  const found = new Map<string, Voice[]>(dated.episodes.map(({ anchor, voices: own }) => [anchor, [...own]]));
  const undated: Voice[] = [];
  for (const voice of voices.filter(({ since }) => since === null)) {
    const near = dated.clusters.filter(({ bounds }) => isNews(bounds, voice.reported));
    if (near.length === 1) pushTo(found, near[0]!.value, voice);
    else undated.push(voice);
  }
  for (const [anchor, own] of byNews(undated)) found.set(anchor, own);
  return [...found].map(([anchor, own]) => ({ anchor, voices: own }));
}

interface Dated {
  readonly clusters: readonly TimeCluster[];
  readonly episodes: readonly Episode[];
}

/** A time that holds several finer ones stays apart. */
function datedEpisodes(voices: readonly Voice[], isSouthern: boolean): Dated {
  const { clusters, loose } = clusterTimes(
    voices.flatMap(({ since }) => since ?? []),
    isSouthern,
  );
  const anchors = new Map(clusters.flatMap(({ value, members }) => members.map((time) => [time, value] as const)));
  for (const time of loose) anchors.set(time, time);
  const found = new Map<string, Voice[]>();
  for (const voice of voices) if (voice.since !== null) pushTo(found, anchors.get(voice.since)!, voice);
  return { clusters, episodes: [...found].map(([anchor, own]) => ({ anchor, voices: own })) };
}

function isNews({ first, last }: Bounds, reported: number | null): boolean {
  if (reported === null || first === null || last === null || last - first >= WEEK_DAYS) return false;
  return first <= reported && reported - last <= SAME_NEWS_DAYS;
}

/** Reports in order of day; each that comes later than three days after the first of an episode opens another. */
function byNews(voices: readonly Voice[]): ReadonlyMap<string, Voice[]> {
  const found = new Map<string, Voice[]>();
  const ordered = voices.filter(({ reported }) => reported !== null).sort((a, b) => a.reported! - b.reported!);
  let [opened, anchor] = [Number.NEGATIVE_INFINITY, ""];
  for (const voice of ordered) {
    if (voice.reported! - opened > SAME_NEWS_DAYS) {
      opened = voice.reported!;
      anchor = `reported ${isoDate(dayOf(opened))}`;
    }
    pushTo(found, anchor, voice);
  }
  for (const voice of voices)
    if (voice.reported === null) pushTo(found, `in ${voice.row.article ?? voice.row.id}`, voice);
  return found;
}

interface Term {
  readonly first: number | null;
  readonly last: number | null;
  readonly voices: Voice[];
  readonly start: string;
}

/** Terms of an office or chair by their starts, else their ends; what is not dated goes to the term that holds its report, else the nearest. */
function terms(voices: readonly Voice[], isSouthern: boolean): readonly Episode[] {
  const { episodes } = datedEpisodes(voices, isSouthern);
  const found = episodes.map((episode) => termOf(episode, isSouthern)).sort(byStart);
  const rest = voices.filter(({ since }) => since === null);
  for (const voice of rest.filter(({ until }) => until !== null).sort(byEnd)) endTerm(found, voice, isSouthern);
  const undated = rest.filter(({ until }) => until === null);
  if (found.length === 0) return undated.length === 0 ? [] : [{ anchor: "", voices: undated }];
  found.sort(byStart);
  for (const voice of undated) nearest(found, voice).voices.push(voice);
  return found.map(({ voices: own, start }, at) => ({ anchor: at === 0 ? "" : start, voices: own }));
}

/** An end without a start closes the last term begun before it, else is a term of its own. */
function endTerm(found: Term[], voice: Voice, isSouthern: boolean): void {
  const end = boundsOf(voice.until!, isSouthern)!;
  const own = found.findLast(({ first, last }) => startsBefore(first, end) && (last === null || endsWithin(last, end)));
  if (own !== undefined) own.voices.push(voice);
  else found.push({ first: null, last: end.last, voices: [voice], start: `../${voice.until}` });
}

function byStart(a: Term, b: Term): number {
  if (a.first !== b.first) return a.first === null ? -1 : b.first === null ? 1 : a.first - b.first;
  return a.start < b.start ? -1 : 1;
}

/** The finest ends first. */
function byEnd(a: Voice, b: Voice): number {
  return (
    b.until!.length - a.until!.length ||
    (a.until! < b.until! ? -1 : a.until! > b.until! ? 1 : a.row.id < b.row.id ? -1 : 1)
  );
}

function termOf({ anchor, voices }: Episode, isSouthern: boolean): Term {
  const ends = voices.flatMap(({ until }) => (until === null ? [] : (boundsOf(until, isSouthern)?.last ?? [])));
  const first = boundsOf(anchor, isSouthern)?.first ?? null;
  return { first, last: ends.length === 0 ? null : Math.max(...ends), voices: [...voices], start: anchor };
}

function startsBefore(first: number | null, { last }: Bounds): boolean {
  return first === null || last === null || first <= last;
}

function endsWithin(last: number, end: Bounds): boolean {
  return (end.first === null || end.first <= last) && (end.last === null || last <= end.last);
}

/** The last term begun by the report that had not ended; else the one at the least distance. "Former" holders have left theirs. */
function nearest(found: readonly Term[], { reported, change }: Voice): Term {
  if (reported === null) return found[0]!;
  const begun = found.filter(
    ({ first, last }) =>
      (first === null || first <= reported) && (change === "ended" || last === null || reported <= last),
  );
  if (begun.length > 0) return begun.at(-1)!;
  const distance = ({ first, last }: Term): number =>
    first !== null && reported < first ? first - reported : reported - (last ?? reported);
  return found.reduce((best, one) => (distance(one) < distance(best) ? one : best));
}
