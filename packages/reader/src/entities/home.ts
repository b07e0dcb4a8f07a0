import type { Context } from "../context.ts";
import { gathered } from "../gathered.ts";
import type { Document } from "../text/document.ts";
import { type Found, type FoundPerson, isSeated } from "./found.ts";
import type { Person, Roster } from "./roster.ts";
import { type Cited, voiceOf } from "./voice.ts";

/** From where an article is written and of which states it speaks. */
export interface Setting {
  readonly home: string | null;
  /** The home is that of a government's own site or page, or that of the dateline and the text speaks of it. */
  readonly isHomeSure: boolean;
  /** How often each state comes up, by its own name or by people who act for it. */
  readonly counts: ReadonlyMap<string, number>;
  /** The states that its first sentences name. */
  readonly lead: ReadonlySet<string>;
}

/** Sentences with which an article says of whom it tells. */
const LEAD = 2;

/** The home is the state that publishes, that of the dateline's city, the one for which the page speaks, else the one of which it speaks most by far. */
export function settingOf(document: Document, context: Context, cited: Cited): Setting {
  const counts = countStates(cited.found, cited.roster);
  const lead = new Set(countStates(cited.found.slice(0, LEAD), cited.roster).keys());
  const own = stateOfSite(document, context);
  if (own) return { home: own, isHomeSure: true, counts, lead };
  const city = cityOf(document);
  const state = city ? (context.reference.capitalOf(city) ?? context.reference.cityState(city)) : null;
  const isHomeSure = state !== null && counts.has(state);
  const voice = city === null ? voiceOf(cited) : null;
  if (voice !== null) return { home: voice, isHomeSure: true, counts, lead };
  return { home: isHomeSure ? state : (mostNamed(counts) ?? state), isHomeSure, counts, lead };
}

/** Where the article was written; of "BAKU/TBILISI" it cannot be told. */
export function cityOf({ dateline, text }: Document): string | null {
  if (!dateline?.place || text[dateline.place[1]] === "/" || text[dateline.place[0] - 1] === "/") return null;
  return dateline.placeName;
}

/** The state on whose government's site the article stands; it names many who hold no office of that state. */
export function stateOfSite(document: Document, { reference }: Pick<Context, "reference">): string | null {
  let state = sites.get(document);
  if (state !== undefined) return state;
  const { publisher } = document.article;
  const isOfficial = publisher !== null && reference.sort(publisher) === "official";
  const country = isOfficial ? reference.entity(publisher)?.country : null;
  state = country ? `state:${country}` : null;
  sites.set(document, state);
  return state;
}

/** What was found, since it is asked of every fact. */
const sites = new WeakMap<Document, string | null>();

function countStates(found: readonly (readonly Found[])[], roster: Roster): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const count = (state: string | null | undefined) => {
    if (state?.startsWith("state:")) counts.set(state, (counts.get(state) ?? 0) + 1);
  };
  for (const item of gathered(found, (items) => items)) {
    if (item.kind === "person" && !isTold(item)) count(officeOf(roster.get(item)));
    if (item.kind !== "alias") continue;
    const states = item.match.targets.filter(({ kind }) => kind === "state");
    if (states.length === 1 && !item.match.targets.some(isSeated)) count(states[0]!.entity);
  }
  return counts;
}

/** The state stands beside the name, and counts by itself. */
function isTold({ titles, state }: FoundPerson): boolean {
  return state !== null || titles.some(({ of }) => of.length > 0);
}

/** The state of somebody who is still in office. */
function officeOf(person: Person | undefined): string | null {
  return person?.posts.some(({ former }) => !former) ? person.of : null;
}

const MARGIN = 2;
const LEAST = 2;

function mostNamed(counts: ReadonlyMap<string, number>): string | null {
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1]);
  return first && first[1] >= Math.max(LEAST, MARGIN * (second?.[1] ?? 0)) ? first[0] : null;
}

/** The states of which the article speaks most, when they stand clearly apart; else none. */
export function mainStates({ counts }: Setting, enough: number): readonly string[] {
  const sorted = [...counts].sort((a, b) => b[1] - a[1]);
  const last = sorted[enough - 1]?.[1] ?? 0;
  const next = sorted[enough]?.[1] ?? 0;
  return last > 0 && last >= MARGIN * next ? sorted.slice(0, enough).map(([state]) => state) : [];
}

/** The main states, or, where others come up often, too, those of which the article speaks more than of any other and with whom it leads. */
export function leadingStates(setting: Setting, enough: number): readonly string[] {
  const main = mainStates(setting, enough);
  if (main.length > 0) return main;
  const sorted = [...setting.counts].sort((a, b) => b[1] - a[1]);
  const first = sorted.slice(0, enough);
  const isApart = first.length === enough && first[enough - 1]![1] > (sorted[enough]?.[1] ?? 0);
  return isApart && first.every(([state]) => setting.lead.has(state)) ? first.map(([state]) => state) : [];
}
