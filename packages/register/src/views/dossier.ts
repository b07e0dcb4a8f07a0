import type { FactKind, Holder, Membership, OfficeKind, Reference } from "@dragoman/model";
import type { Order } from "../filter.ts";
import type { SpeakerCount, View } from "../store.ts";
import { cite, citedInList, type ListedFact } from "./cite.ts";
import { byStart, type Level, levelIn, type Part } from "./dyad.ts";
import { type Names, namesOf } from "./names.ts";
import { type KindMonth, kindMonths } from "./quads.ts";
import { allFacts, type FirstFacts, firstFacts } from "./walk.ts";

/** What one state (or organisation) is in, holds, does and says. */
export interface Dossier {
  readonly subject: string;
  readonly names: Names;
  /** The day that levels, holders and members are of. */
  readonly on: string;
  /** Partnerships that hold on that day, the highest tier first; one to a partner. */
  readonly partners: readonly Partner[];
  /** Partnerships that do not hold then: proposed, earlier, ended, denied. */
  readonly otherPartnerships: readonly ListedFact[];
  readonly diplomatic: readonly ListedFact[];
  readonly memberships: readonly MembershipLine[];
  readonly chairs: readonly ListedFact[];
  /** Gatherings that it hosts, the latest first. */
  readonly hosted: Part;
  /** Who holds or held which office of it, the latest reports first. */
  readonly offices: Part;
  /** Who the reference says is in office on that day. */
  readonly holders: readonly Holder[];
  readonly projects: readonly ListedFact[];
  /** Positions that it takes, newest first. */
  readonly positions: Part;
  /** Its speakers by the number of their quotations. */
  readonly speakers: readonly SpeakerCount[];
  /** What was done last. */
  readonly events: Part;
  /** Facts by month and kind, oldest first. */
  readonly months: readonly KindMonth[];
}

/** The level on which a partner stands. */
export interface Partner {
  /** The other parties, mostly one. */
  readonly partners: readonly string[];
  readonly level: Level;
}

/** A membership as reports, the reference, or both know it. */
export interface MembershipLine {
  readonly organisation: string;
  /** What articles say; null when only the reference knows of it. */
  readonly reported: ListedFact | null;
  /** What the reference says of the day; null when it knows nothing. */
  readonly known: Membership | null;
}

/** What to show of a dossier. */
export interface DossierOptions {
  /** ISO day. */
  readonly on: string;
  /** At most so many of each: gatherings, offices, positions, events; 20 when absent. */
  readonly newest?: number;
}

const KINDS: readonly FactKind[] = ["partnership", "diplomatic", "membership", "chair", "project"];
const OFFICES: readonly OfficeKind[] = ["head of state", "head of government", "foreign minister"];
/** Speakers that are shown. */
const SPEAKERS = 20;

/** The page of a state or an organisation. */
export async function dossier(
  view: View,
  subject: string,
  reference: Reference,
  { on, newest = 20 }: DossierOptions,
): Promise<Dossier> {
  const country = subject.startsWith("state:") ? subject.slice("state:".length) : null;
  const [facts, speakers, months, ...parts] = await Promise.all([
    allFacts(view, { involving: [subject], kinds: KINDS }),
    country === null ? [] : view.speakers(country, SPEAKERS),
    view.monthly([subject]),
    latest(view, subject, "host", "time", newest),
    latest(view, subject, "office", "reported", newest),
    latest(view, subject, "position", "time", newest),
    latest(view, subject, "event", "time", newest),
  ]);
  const items = await cite(view, [...facts, ...parts.flatMap((part) => part.facts)], 1);
  const own = items.slice(0, facts.length).sort(byStart);
  const [hosted, offices, positions, events] = partsIn(items, parts) as [Part, Part, Part, Part];
  const ofKind = (kind: FactKind): readonly ListedFact[] => own.filter(({ fact }) => fact.kind === kind);
  const partnerships = ofKind("partnership");
  const partners = partnersOn(partnerships, subject, on);
  const shown = new Set(partners.map(({ level }) => level.fact.id));
  const memberships = membershipLines(ofKind("membership"), subject, reference, on);
  return {
    subject,
    on,
    partners,
    otherPartnerships: partnerships.filter(({ fact }) => !shown.has(fact.id)),
    diplomatic: ofKind("diplomatic"),
    memberships,
    chairs: ofKind("chair"),
    hosted,
    offices,
    holders: OFFICES.flatMap((office) => reference.holders(subject, office, on)),
    projects: ofKind("project"),
    positions,
    speakers,
    events,
    months: kindMonths(months),
    names: await namesOf(
      view,
      [
        subject,
        ...citedInList(items),
        ...memberships.map(({ organisation }) => organisation),
        ...speakers.map(({ speaker }) => speaker),
      ],
      reference,
    ),
  };
}

/** The first facts of a kind in which somebody takes part, and how many there are. */
export function latest(view: View, subject: string, kind: FactKind, order: Order, limit: number): Promise<FirstFacts> {
  return firstFacts(view, { involving: [subject], kinds: [kind] }, order, limit);
}

/** The first facts of each kind with their words, which are among these items. */
export function partsIn(items: readonly ListedFact[], found: readonly FirstFacts[]): readonly Part[] {
  const byId = new Map(items.map((item) => [item.fact.id, item]));
  return found.map(({ facts, total }) => ({ items: facts.flatMap(({ id }) => byId.get(id) ?? []), total }));
}

function partnersOn(partnerships: readonly ListedFact[], subject: string, on: string): readonly Partner[] {
  const byPartners = new Map<string, ListedFact[]>();
  for (const item of partnerships) {
    const key = others(item, subject).join(" ");
    byPartners.set(key, [...(byPartners.get(key) ?? []), item]);
  }
  const partners = [...byPartners.values()].flatMap((ladder): Partner[] => {
    const level = levelIn(ladder, on);
    return level === null ? [] : [{ partners: others(level, subject), level }];
  });
  const tier = ({ level }: Partner): number => level.fact.qualifiers.tier ?? 0;
  return partners.sort((a, b) => tier(b) - tier(a) || (a.partners.join() < b.partners.join() ? -1 : 1));
}

function others({ fact }: ListedFact, subject: string): readonly string[] {
  return fact.subject.filter((party) => party !== subject);
}

/** Reported ones first, then those that only the reference knows. */
function membershipLines(
  reported: readonly ListedFact[],
  subject: string,
  reference: Reference,
  on: string,
): readonly MembershipLine[] {
  const known = new Map(reference.memberships(subject, on).map((row) => [row.organisation, row]));
  const told = reported
    .filter(({ fact }) => fact.subject.includes(subject))
    .flatMap((item) => item.fact.object.map((organisation) => ({ organisation, reported: item })));
  const named = new Set(told.map(({ organisation }) => organisation));
  return [
    ...told.map(({ organisation, reported: item }) => ({
      organisation,
      reported: item,
      known: known.get(organisation) ?? null,
    })),
    ...[...known.values()]
      .filter(({ organisation }) => !named.has(organisation))
      .map((row) => ({ organisation: row.organisation, reported: null, known: row })),
  ];
}
