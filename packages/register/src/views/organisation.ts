import type { FactKind, Holder, Membership, OfficeKind, Reference } from "@dragoman/model";
import { pushTo } from "../fold/lists.ts";
import type { SpeakerCount, View } from "../store.ts";
import { cite, citedInList, type ListedFact } from "./cite.ts";
import { latest, partsIn } from "./dossier.ts";
import { byStart, type Part } from "./dyad.ts";
import { type KnownName, knownNames, sameAs } from "./known.ts";
import { type Names, namesOf } from "./names.ts";
import { type KindMonth, kindMonths } from "./quads.ts";
import { allFacts } from "./walk.ts";

/** What is known of an organisation. */
export interface OrganisationPage {
  readonly organisation: string;
  /** What sort it is by the reference tables (`igo`, `forum`, …), or null. */
  readonly sort: string | null;
  readonly wikidata: string | null;
  readonly names: Names;
  /** The day that `members` and `holders` are of. */
  readonly on: string;
  readonly known: readonly KnownName[];
  readonly same: readonly string[];
  /** One line for each state that reports or the tables name. */
  readonly members: readonly MemberLine[];
  /** Who was in the chair, the earliest first. */
  readonly chairs: readonly ListedFact[];
  /** Offices in it as reports tell them, the earliest first. */
  readonly offices: readonly ListedFact[];
  /** Who the tables say leads it on the day. */
  readonly holders: readonly Holder[];
  readonly hosted: Part;
  readonly instruments: Part;
  readonly events: Part;
  /** Positions that it takes or that are taken on it. */
  readonly positions: Part;
  /** Who is quoted for it: itself and those in its offices. */
  readonly speakers: readonly SpeakerCount[];
  readonly months: readonly KindMonth[];
}

/** A member as reports, the tables, or both know it. */
export interface MemberLine {
  readonly state: string;
  /** What reports say, the earliest first; none when only the tables know of it. */
  readonly reported: readonly ListedFact[];
  /** What the tables say of the day; null when they know nothing. */
  readonly known: Membership | null;
}

/** What to show of an organisation. */
export interface OrganisationOptions {
  /** ISO day. */
  readonly on: string;
  /** At most so many of each part that can be long; 20 when absent. */
  readonly newest?: number;
}

const WHOLE: readonly FactKind[] = ["membership", "chair", "office"];
const PARTS: readonly FactKind[] = ["host", "instrument", "event", "position"];
const OFFICES: readonly OfficeKind[] = ["head of state", "head of government", "other"];
/** People of its offices who are asked for quotations. */
const PEOPLE = 20;

/** The page of an organisation. */
export async function organisation(
  view: View,
  id: string,
  reference: Reference,
  { on, newest = 20 }: OrganisationOptions,
): Promise<OrganisationPage> {
  const [[read], facts, months, same, ...parts] = await Promise.all([
    view.entities([id]),
    allFacts(view, { involving: [id], kinds: WHOLE }),
    view.monthly([id]),
    sameAs(view, id),
    ...PARTS.map((kind) => latest(view, id, kind, "time", newest)),
  ]);
  const shown = parts.flatMap((part) => part.facts);
  const items = await cite(view, [...facts, ...shown], 1);
  const own = items
    .slice(0, facts.length)
    .filter(({ fact }) => fact.object.includes(id))
    .sort(byStart);
  const ofKind = (kind: FactKind): readonly ListedFact[] => own.filter(({ fact }) => fact.kind === kind);
  const [hosted, instruments, events, positions] = partsIn(items, parts) as [Part, Part, Part, Part];
  const members = memberLines(ofKind("membership"), reference.members(id, on));
  const offices = ofKind("office");
  const holders = OFFICES.flatMap((office) => reference.holders(id, office, on));
  const speakers = await speakersFor(view, id, offices, holders);
  const known = read ?? reference.entity(id);
  const cited = [
    id,
    ...same,
    ...citedInList(items),
    ...members.map(({ state }) => state),
    ...holders.map((holder) => `person:${holder.person}`),
    ...speakers.map(({ speaker }) => speaker),
  ];
  return {
    organisation: id,
    sort: reference.sort(id),
    wikidata: known?.wikidata ?? null,
    on,
    known: await knownNames(view, id, [...shown, ...facts]),
    same,
    members,
    chairs: ofKind("chair"),
    offices,
    holders,
    hosted,
    instruments,
    events,
    positions,
    speakers,
    months: kindMonths(months),
    names: await namesOf(view, cited, reference),
  };
}

/** Those of reports first, then those that only the tables know; each in the order of ids. */
function memberLines(reported: readonly ListedFact[], table: readonly Membership[]): readonly MemberLine[] {
  const told = new Map<string, ListedFact[]>();
  for (const item of reported) for (const state of item.fact.subject) pushTo(told, state, item);
  const known = new Map(table.map((row) => [row.state, row]));
  const line = (state: string): MemberLine => ({
    state,
    reported: told.get(state) ?? [],
    known: known.get(state) ?? null,
  });
  const others = [...known.keys()].filter((state) => !told.has(state));
  return [...[...told.keys()].sort(), ...others.sort()].map(line);
}

/** Itself and the people of its offices by the number of their quotations, the most quoted first. */
async function speakersFor(
  view: View,
  id: string,
  offices: readonly ListedFact[],
  holders: readonly Holder[],
): Promise<readonly SpeakerCount[]> {
  const people = [...offices.flatMap(({ fact }) => fact.subject), ...holders.map(({ person }) => `person:${person}`)];
  const candidates = [id, ...new Set(people)].slice(0, PEOPLE);
  const counts = await Promise.all(
    candidates.map(async (speaker) => ({ speaker, count: await view.count({ kinds: ["quotation"], speaker }) })),
  );
  return counts.filter(({ count }) => count > 0).sort((a, b) => b.count - a.count || (a.speaker < b.speaker ? -1 : 1));
}
