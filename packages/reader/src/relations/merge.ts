import type { Change, Relation } from "@dragoman/model";
import { begins, over } from "./changes.ts";

/** A relation as one place of the text tells it, before places are merged. */
export type Told = Omit<Relation, "id">;

/** What tells most of a fact first: an end outweighs a start, a deed a plan, a plan a mere mention. */
const order: readonly Change[] = [
  "ended",
  "suspended",
  "downgraded",
  "upgraded",
  "established",
  "denied",
  "proposed",
  "reaffirmed",
  "held",
];

/** One relation for each fact, with every place as evidence; fields come from the place that tells most. */
export function merge(told: readonly Told[]): readonly Relation[] {
  const facts = new Map<string, Told[]>();
  for (const one of told) {
    const isApart = isStep(one, told) || told.some((other) => isOlder(one, other));
    const key = isApart ? `${keyOf(one)}${one.level}` : keyOf(one);
    const places = facts.get(key);
    if (places === undefined) facts.set(key, [one]);
    else places.push(one);
  }
  return [...facts.values()].map((places, index) => ({ id: `r${index + 1}`, ...mergeFact(places) }));
}

function keyOf({ kind, subject, object, level }: Told): string {
  const parties =
    kind === "partnership" || kind === "instrument" || kind === "diplomatic" ? [...subject].sort() : subject;
  const rank = kind === "instrument" || (kind === "membership" && isBid(level)) ? "" : (level ?? "");
  return [kind, parties.join("+"), object?.toLowerCase() ?? "", rank].join("|");
}

/** "Applied in 2009, became a candidate in 2014": two steps, each with its date, that stand apart from each other. */
function isStep(one: Told, all: readonly Told[]): boolean {
  const isDated = ({ kind, level, start }: Told, wanted: string): boolean =>
    kind === "membership" && level === wanted && start !== null;
  return isDated(one, "applicant") && all.some((other) => isDated(other, "candidate") && isSame(one, other));
}

/** Years between two beginnings of one level that are not told of the same one. */
const APART = 2;

/** "A new L, which follows the one agreed in 2020": whether the same level had begun, years before. */
export function isOlder(one: Told, other: Told): boolean {
  const yearOf = ({ kind, change, assertion, start }: Told): number =>
    kind === "partnership" && begins.has(change) && assertion === "actual" ? Number(start?.slice(0, 4)) : Number.NaN;
  return yearOf(one) + APART <= yearOf(other) && keyOf(one) === keyOf(other);
}

const isSame = (a: Told, b: Told): boolean =>
  a.object === b.object && a.start !== b.start && a.subject.join() === b.subject.join();

/** A candidate who applied is told of once. */
function isBid(level: string | null): boolean {
  return level === "candidate" || level === "applicant";
}

function mergeFact(places: readonly Told[]): Told {
  const [first, ...rest] = [...withoutPast(places)].sort((a, b) => rankOf(a) - rankOf(b) || missing(a) - missing(b));
  const filled = rest.reduce((fact, place) => fill(fact, place), first!);
  const conferring = places.find(
    (place) => place.instrument !== null && place.start !== null && place.assertion === "actual",
  );
  return {
    ...filled,
    start: filled.start === null ? null : (conferring?.start ?? filled.start),
    evidence: places.filter((place) => supports(place, filled)).flatMap(({ evidence }) => evidence),
  };
}

/** Of relations that were cut and restored what came last; what has no date is the news. */
function withoutPast(places: readonly Told[]): readonly Told[] {
  const restored = places.find(({ evidence }) => evidence.some(({ rule }) => rule.startsWith("diplomatic.restore")));
  const cut = places.find(({ change }) => change === "ended");
  if (restored === undefined || cut === undefined) return places;
  const isOver = restored.start === null || (cut.end !== null && cut.end <= restored.start);
  return places.filter((place) => place !== (isOver ? cut : restored));
}

/** Rank of a place among those that tell of a fact; being a candidate is a fact, not a plan of one, an end that is only wanted no end. */
function rankOf({ change, level, assertion }: Told): number {
  const isCandidacy = change === "held" && isBid(level);
  const isOpenEnd = over.has(change) && assertion !== "actual";
  return isCandidacy || isOpenEnd ? order.indexOf("denied") : order.indexOf(change);
}

/** What is and what is only planned or denied are no evidence of each other. */
function supports(place: Told, fact: Told): boolean {
  const isOpen = ({ change }: Told): boolean => change === "proposed" || change === "denied";
  return place.change === fact.change || (!isOpen(place) && !isOpen(fact));
}

function missing(told: Told): number {
  return (told.start === null ? 1 : 0) + (told.instrument === null ? 1 : 0);
}

/** Fields that the better place leaves open; a plan's date says nothing of a deed, that of an application nothing of what it led to. */
function fill(fact: Told, place: Told): Told {
  const isOther = place.level !== fact.level && fact.change === "established" && fact.kind === "membership";
  const isSameDeed = place.assertion === fact.assertion && !isOther;
  return {
    ...fact,
    start: fact.start ?? (isSameDeed ? place.start : null),
    end: fact.end ?? (isSameDeed ? place.end : null),
    duration: fact.duration ?? place.duration,
    previous: fact.previous ?? place.previous,
    instrument: fact.instrument ?? place.instrument,
  };
}
