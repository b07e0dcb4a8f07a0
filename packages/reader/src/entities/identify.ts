import type { Holder, OfficeKind, Reference } from "@dragoman/model";
import { fold } from "./shape.ts";

/** What the text tells of somebody named. */
export interface Clues {
  readonly name: string;
  readonly offices: readonly OfficeKind[];
  /** States or organisations told beside the name. */
  readonly of: readonly string[];
  readonly former: boolean;
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
  const parts = fold(clues.name)
    .split(" ")
    .filter((part) => !particles.has(part));
  const isBare = parts.length <= 1;
  const exact = reference.people(clues.name);
  const terms =
    exact.length > 0
      ? exact
      : reference.people(parts.at(-1) ?? clues.name).filter((term) => sharesGiven(term, parts, particles));
  const fitting = byPerson(terms).filter((identity) => fits(identity, clues));
  if (fitting.length === 0) return null;
  const scored = fitting
    .map((identity) => ({ identity, score: score(identity, clues, on) }))
    .sort((a, b) => b.score - a.score);
  const best = scored[0]!;
  if (scored[1]?.score === best.score) return null;
  return isBare && best.score < BARE ? null : best.identity;
}

/** A surname alone must hold an office on the day, or agree with the title told. */
const BARE = 2;

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

/** The given names agree where both tell one. */
function sharesGiven(term: Holder, parts: readonly string[], particles: ReadonlySet<string>): boolean {
  if (parts.length <= 1) return true;
  const known = fold(term.person.replace(/^person:/, ""))
    .split(" ")
    .filter((part) => !particles.has(part));
  const given = parts.slice(0, -1);
  return given.some((part) =>
    known.slice(0, -1).some((other) => other === part || (isClose(part, other) && part.length > 3)),
  );
}

/** "Abdelfattah" and "Abdel": one opens the other. */
function isClose(a: string, b: string): boolean {
  return a.startsWith(b) || b.startsWith(a);
}

/** Nothing that the text tells contradicts the terms. */
function fits({ terms }: Identity, clues: Clues): boolean {
  return clues.of.length === 0 || terms.some((term) => clues.of.includes(term.of));
}

function score({ terms }: Identity, clues: Clues, on: string | null): number {
  let best = 0;
  for (const term of terms) {
    const isCurrent = isInOffice(term, on);
    const agrees = clues.offices.includes(term.office) && clues.former !== isCurrent;
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
