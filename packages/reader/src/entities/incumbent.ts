import type { Holder, OfficeKind } from "@dragoman/model";
import { isRuledByOne } from "./belong.ts";
import { type Description, type Meant, nobody } from "./description.ts";
import { isCrowned, isCrownOf } from "./fit.ts";
import { isInOffice } from "./identify.ts";
import { introduceOffice, introducePerson, type Ledger } from "./ledger.ts";
import type { Person, Post } from "./roster.ts";

/** The holder of the day whom the tables know for an office, else the office itself. */
export function fromReference(ledger: Ledger, description: Description, of: string | null): Meant {
  const state = of ?? (description.isDefinite ? ledger.home : null);
  const office = officeOf(ledger, description, state);
  if (!state || description.former || description.isPast) return nobody;
  if (!office || office === "other")
    return of && description.sort === "office" ? titled(ledger, of, description) : nobody;
  // "Peru's prime minister", where the president governs: somebody else.
  const isBeside = description.offices.length === 1 && office === "head of government" && isRuledByOne(ledger, state);
  const called = officeCalled(ledger, description.noun, state, office);
  if (isForeignCrown(ledger, description, state, called)) return nobody;
  const holder = isBeside || description.isJoint ? null : sureHolder(ledger, state, called);
  if (holder) return { entities: [holder], isAmbiguous: false };
  return of ? { entities: [introduceOffice(ledger, state, office)], isAmbiguous: false } : nobody;
}

/** "The king", "the pope", in an article from a republic. */
function isForeignCrown(
  { context, on }: Ledger,
  { noun, of }: Description,
  state: string,
  office: OfficeKind,
): boolean {
  if (of.length > 0 || !isCrowned(noun)) return false;
  const holders = context.reference.holders(state, office, on);
  return holders.length > 0 && !holders.some(({ title }) => isCrownOf(title, noun));
}

/** "the French defence minister", "the Kremlin spokesman": the holder of the day whose title says the same, else the office. */
function titled(ledger: Ledger, of: string, { words, whole, isJoint }: Description): Meant {
  const { officeKey } = ledger.context.language.names;
  const keys = new Set([officeKey(words), officeKey(whole)]);
  const holder = isJoint ? null : sureHolder(ledger, of, "other", ({ title }) => keys.has(officeKey(title)));
  return { entities: [holder ?? introduceOffice(ledger, of, words)], isAmbiguous: false };
}

/** Where the head of state bears another title and the head of government is the president, "the president" is the latter. */
function officeCalled(ledger: Ledger, noun: string, state: string, office: OfficeKind): OfficeKind {
  if (office !== "head of state") return office;
  const isCalled = (kind: OfficeKind): boolean =>
    ledger.context.reference.holders(state, kind, ledger.on).some(({ title }) => title.toLowerCase().includes(noun));
  return !isCalled("head of state") && isCalled("head of government") ? "head of government" : office;
}

/** The only holder whose term is attested for the day. */
function sureHolder(
  ledger: Ledger,
  of: string,
  office: OfficeKind,
  isMeant: (term: Holder) => boolean = () => true,
): string | null {
  const { reference } = ledger.context;
  const holders = reference
    .holders(of, office, ledger.on)
    .filter((term) => isInOffice(term, ledger.on) && isMeant(term));
  const term = holders.length === 1 ? holders[0]! : null;
  if (!term || (ledger.on && term.attestedUntil && term.until === null && ledger.on > term.attestedUntil)) return null;
  const id = term.person.startsWith("person:") ? term.person : `person:${term.person}`;
  const name = id.slice("person:".length);
  const post: Post = {
    title: null,
    noun: term.title.toLowerCase(),
    words: term.title.toLowerCase(),
    offices: [office],
    of,
    former: false,
    isTold: false,
  };
  const person: Person = { id, name, parts: [], gender: term.gender, posts: [post], of };
  if (!ledger.people.has(id)) ledger.unnamed.set(id, person);
  return introducePerson(ledger, person);
}

/** A leader is the ruler: a crowned head leaves that to the head of government. */
function officeOf(ledger: Ledger, description: Description, state: string | null): OfficeKind | null {
  const [first, second] = description.offices;
  if (!first || !second || !state) return first ?? null;
  const head = ledger.context.reference.holders(state, first, ledger.on)[0];
  return head && isCrowned(head.title) ? second : first;
}
