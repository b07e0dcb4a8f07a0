import type { Holder, OfficeKind, Reference } from "@dragoman/model";
import { gathered } from "../gathered.ts";
import { fold } from "./shape.ts";

/** What the text tells of somebody named. */
export interface Clues {
  readonly name: string;
  readonly offices: readonly OfficeKind[];
  /** States or organisations told beside the name. */
  readonly of: readonly string[];
  readonly former: boolean;
  /** States of which the article speaks. */
  readonly around: ReadonlySet<string>;
}

export interface Identity {
  readonly id: string;
  readonly terms: readonly Holder[];
}

/** The person of the reference data who is meant, or null: unknown, contradicted or two who fit equally. */
export function identify(
  clues: Clues,
  on: string | null,
  reference: Reference,
  particles: ReadonlySet<string>,
): Identity | null {
  const parts = partsOf(clues.name, particles);
  const whole = reference.people(clues.name);
  const byName = whole.length > 0 ? whole : reference.people(parts.at(-1) ?? clues.name);
  const terms = byName.length > 0 ? byName : bySpelling(parts.at(-1), clues, on, reference);
  const isKnown = (known: readonly string[]) => whole.length > 0 && known.at(-1) === parts.at(-1);
  const named = terms.filter((term) => {
    const known = partsOf(nameOf(term), particles);
    const isRoyal = parts.length === 1 && known.length > 1 && isNumeral(known.at(-1));
    const isUntold = isRoyal && clues.offices.length === 0 && !clues.around.has(term.of);
    return !isUntold && (isKnown(known) || sharesGiven(known, parts)) && !areOtherInitials(known, parts);
  });
  const fitting = byPerson(named).filter((one) => fits(one, clues));
  const scored = fitting
    .map((identity) => ({ identity, score: score(identity, clues, on) }))
    .sort((a, b) => b.score - a.score);
  const best = scored[0];
  if (!best || scored[1]?.score === best.score) return null;
  const isSure = parts.length > 1 || isSureByOne(best.identity, best.score, fitting.length, clues, on);
  return isSure ? best.identity : null;
}

/**
 * A surname alone must hold an office on the day or agree with the title told, and be that of the only bearer, of the only
 * holder of that office, or of one whose state the article tells of.
 */
function isSureByOne(one: Identity, score: number, bearers: number, clues: Clues, on: string | null): boolean {
  if (score >= BARE && (clues.of.length > 0 || bearers === 1 || isSeated(one, clues, on))) return true;
  if (score >= BARE) return one.terms.some((term) => clues.around.has(term.of)) || clues.around.size === 0;
  return bearers === 1 && isAround(one, clues, on);
}

/** Whether somebody holds the very office told, on the day or, where no day is known, at any time. */
function isSeated({ terms }: Identity, { offices, former }: Clues, on: string | null): boolean {
  const holds = (term: Holder): boolean => term.office !== "other" && offices.includes(term.office);
  return !former && terms.some((term) => holds(term) && (on === null || isInOffice(term, on)));
}

/** Holders of the office told whose surname is spelled otherwise: "Zelenskyy". */
function bySpelling(
  surname: string | undefined,
  clues: Clues,
  on: string | null,
  reference: Reference,
): readonly Holder[] {
  const states = clues.of.length > 0 ? clues.of : [...clues.around];
  const offices = clues.offices.filter((office) => office !== "other");
  if (!surname || clues.former) return [];
  return gathered(states, (state) =>
    gathered(offices, (office) =>
      reference
        .holders(state, office, on)
        .filter((term) => skeleton(fold(term.surname).split(" ").at(-1) ?? "") === skeleton(surname)),
    ),
  );
}

/** First letter and consonants: what spellings of a foreign name share. */
export function skeleton(part: string): string {
  return (
    part.charAt(0) +
    part
      .slice(1)
      .replace(/[aeiouyh]/g, "")
      .replace(/(.)\1/g, "$1")
  );
}

/** Score of a surname that holds an office on the day, or agrees with the title told: without a day, any term may be meant. */
const BARE = 2;

/** The only bearer of a surname, in an article on his or her state and near the time in office. */
function isAround({ terms }: Identity, { around }: Clues, on: string | null): boolean {
  return on !== null && terms.some((term) => around.has(term.of) && isNear(term, on));
}

const YEARS_BEFORE = 2;
const YEARS_AFTER = 10;

/** Whether a day lies within the term, shortly before it or some years behind it. */
export function isNear({ since, until }: Holder, on: string): boolean {
  const year = Number(on.slice(0, 4));
  if (since !== null && year < Number(since.slice(0, 4)) - YEARS_BEFORE) return false;
  return until === null ? since !== null : year <= Number(until.slice(0, 4)) + YEARS_AFTER;
}

/** The parts of a name, folded, without particles; of "Le Van Quang", written in capitals throughout, all. */
export function partsOf(name: string, particles: ReadonlySet<string>): readonly string[] {
  const all = fold(name).split(" ");
  const kept = all.filter((part) => !particles.has(part));
  return kept.length === 1 && all.length > 2 && !/(^| )\p{Ll}/u.test(name) ? all : kept;
}

function nameOf(term: Holder): string {
  return term.person.replace(/^person:/, "");
}

function byPerson(terms: readonly Holder[]): Identity[] {
  const persons = new Map<string, Holder[]>();
  for (const term of terms) {
    const list = persons.get(term.person);
    if (list) list.push(term);
    else persons.set(term.person, [term]);
  }
  return [...persons].map(([person, list]) => ({
    id: person.startsWith("person:") ? person : `person:${person}`,
    terms: list,
  }));
}

/** The given names agree where both tell one; in either order. */
function sharesGiven(known: readonly string[], parts: readonly string[]): boolean {
  if (parts.length <= 1 || parts.every((part) => known.includes(part))) return true;
  if (isNumeral(known.at(-1)) || areOtherInitials(known, parts)) return false;
  if (parts.length > 2 && known.length > 2 && !opensAlike(known, parts)) return false;
  return parts.slice(0, -1).some((part) => known.slice(0, -1).some((other) => other === part || isClose(part, other)));
}

/** "Hassan Sheikh" is no Hassan II. */
function isNumeral(part: string | undefined): boolean {
  return /^[ivx]+$/.test(part ?? "");
}

/** "K. R. Narayanan" is no M. K. Narayanan. */
function areOtherInitials(known: readonly string[], parts: readonly string[]): boolean {
  const [one = "", other = ""] = [known[0], parts[0]];
  return one.length === 1 && other.length === 1 && one !== other;
}

/** Not "Nguyen Thanh Son" and "Bui Thanh Son": the first part of one is somewhere in the other. */
function opensAlike(known: readonly string[], parts: readonly string[]): boolean {
  const isIn = (part: string, all: readonly string[]): boolean => all.some((one) => one === part || isClose(one, part));
  return isIn(parts[0]!, known) || isIn(known[0]!, parts);
}

/** "Abdelfattah" and "Abdel": one opens the other. */
function isClose(a: string, b: string): boolean {
  return Math.min(a.length, b.length) > 3 && (a.startsWith(b) || b.startsWith(a));
}

/** Nothing that the text tells contradicts the terms. */
function fits({ terms }: Identity, clues: Clues): boolean {
  return clues.of.length === 0 || terms.some((term) => clues.of.includes(term.of));
}

function score({ terms }: Identity, clues: Clues, on: string | null): number {
  let best = 0;
  for (const term of terms) {
    const isCurrent = isInOffice(term, on);
    const agrees =
      clues.offices.includes(term.office) && (clues.former !== isCurrent || (on === null && !clues.former));
    best = Math.max(best, (isCurrent ? 2 : 0) + (agrees ? 2 : 0) + (clues.of.includes(term.of) ? 1 : 0));
  }
  return best;
}

/** Of a term without bounds only the year in which it was seen is known. */
function isAttested({ attestedUntil }: Holder, on: string): boolean {
  return attestedUntil !== null && Math.abs(Number(on.slice(0, 4)) - Number(attestedUntil.slice(0, 4))) <= 1;
}

/** Whether the term holds on a day; without a day whether it may still. */
export function isInOffice(term: Holder, on: string | null): boolean {
  if (term.since === null && term.until === null) return on !== null && isAttested(term, on);
  if (on === null) return term.until === null;
  if (term.since !== null && on < term.since.slice(0, on.length)) return false;
  return term.until === null || on.slice(0, term.until.length) <= term.until;
}
