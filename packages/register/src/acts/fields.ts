import type { Fact, FactKind, Qualifiers } from "@dragoman/model";
import { EVENT_TYPES } from "../export/codes.ts";
import { isLevel } from "../fold/level.ts";
import { ASSERTIONS, CHANGES } from "../terms.ts";
import { boundsOf } from "../time/edtf.ts";

/** A field of a fact that an analyst can correct. */
export type Field =
  | "subject"
  | "object"
  | "value"
  | "from"
  | "to"
  | "assertion"
  | Exclude<keyof Qualifiers, "tier">
  | "tier";

/** What can stand in a field; `list`: words with `;` between them; an array: one of these. */
export type FieldType = "time" | "words" | "number" | "duration" | "entity" | "entities" | "list" | readonly string[];

const FORMS: readonly string[] = ["direct", "indirect", "mixed", "reported-act"];

const TYPES: Readonly<Record<Exclude<Field, "value">, FieldType>> = {
  subject: "entities",
  object: "entities",
  from: "time",
  to: "time",
  assertion: ASSERTIONS,
  change: CHANGES,
  tier: "number",
  previous: "words",
  duration: "duration",
  instrument: "entity",
  mode: "words",
  contexts: "list",
  cameo: "words",
  people: "entities",
  place: "entity",
  form: FORMS,
  medium: "words",
  addressee: "entity",
  relay: "entities",
  about: "entities",
};

/** Values that a kind of fact may have, from the Reading's format; the others are free words. */
const VALUES: Readonly<Partial<Record<FactKind, readonly string[]>>> = {
  membership: [
    "member",
    "observer",
    "dialogue partner",
    "partner",
    "associate member",
    "candidate",
    "applicant",
    "party",
    "founding member",
  ],
  instrument: [
    "declaration",
    "treaty",
    "agreement",
    "memorandum",
    "protocol",
    "communique",
    "joint statement",
    "convention",
    "charter",
    "roadmap",
    "contract",
  ],
  diplomatic: ["relations", "embassy", "recognition", "ambassador"],
  position: ["supports", "opposes", "recognises", "condemns"],
  event: EVENT_TYPES,
};

const RELATION: readonly Field[] = ["subject", "object", "value", "from", "to", "change", "instrument", "assertion"];
const FORM: Readonly<Partial<Record<FactKind, readonly Field[]>>> = {
  partnership: ["subject", "value", "from", "to", "change", "previous", "instrument", "assertion"],
  event: ["subject", "object", "value", "from", "place", "people", "assertion"],
  quotation: ["subject", "form", "medium", "addressee", "about"],
};

/** Fields that an analyst is asked for, in order; every other one can be named all the same. */
export function formOf(kind: FactKind): readonly Field[] {
  return FORM[kind] ?? RELATION;
}

/** Names of all fields. */
export const fields: readonly Field[] = ["value", ...(Object.keys(TYPES) as Exclude<Field, "value">[])];

/** Whether the field holds ids of entities. */
export function holdsEntities(field: Field): boolean {
  const type = typeOf(field, "event");
  return type === "entity" || type === "entities";
}

/** What stands in a field of a fact, as text; empty when nothing does. */
export function fieldText(fact: Fact, field: Field): string {
  if (field === "from" || field === "to") return fact[field]?.value ?? "";
  if (field === "value") return fact.value ?? "";
  if (field === "subject" || field === "object") return fact[field].join("; ");
  if (field === "assertion") return fact.assertion;
  const value = fact.qualifiers[field];
  return value === undefined ? "" : Array.isArray(value) ? value.join("; ") : String(value);
}

/** Why a text cannot stand in a field of such a fact, or null. `isKnown` tells whether there is an entity of that id. */
export function problemOf(kind: FactKind, field: Field, text: string, isKnown: (id: string) => boolean): string | null {
  const type = typeOf(field, kind);
  const trimmed = text.trim();
  if (trimmed === "") return isNeeded(kind, field) ? `${field} can be replaced, but not be empty` : null;
  if (typeof type !== "string") return type.includes(trimmed) ? null : `${field} is one of: ${type.join(", ")}`;
  if (type === "entity" || type === "entities") {
    const ids = listOf(trimmed);
    return problemOfIds(field, type, ids, isKnown) ?? problemOfParties(kind, field, ids);
  }
  if (kind === "partnership" && field === "value" && !isLevel(trimmed)) {
    return `“${trimmed}” is no level of a partnership: write it like “strategic partnership”`;
  }
  const form = FORMS_OF[type];
  return form === undefined || form.fits(trimmed) ? null : `“${trimmed}” is no ${form.is}`;
}

function problemOfIds(
  field: Field,
  type: "entity" | "entities",
  ids: readonly string[],
  isKnown: (id: string) => boolean,
): string | null {
  if (type === "entity" && ids.length > 1) return `${field} is one entity`;
  const unknown = ids.find((id) => !isKnown(id));
  return unknown === undefined ? null : `there is no entity “${unknown}”`;
}

function problemOfParties(kind: FactKind, field: Field, ids: readonly string[]): string | null {
  const isAlone = kind === "partnership" && field === "subject" && new Set(ids).size < 2;
  return isAlone ? "a partnership has two parties at least: write them with ; between" : null;
}

const FORMS_OF: Readonly<Record<string, { readonly fits: (text: string) => boolean; readonly is: string }>> = {
  time: {
    fits: isTime,
    is: "time: write 2024-07-03, 2024-07, 2024-22 (21 spring to 24 winter), 2024, 2024~, 2019/2023, 2024/.. or ../2030",
  },
  number: { fits: (text) => /^[1-9]\d?$/.test(text), is: "whole number from 1 to 99" },
  duration: { fits: (text) => /^P(?=\d)(\d+Y)?(\d+M)?(\d+W)?(\d+D)?$/.test(text), is: "length of time like P4Y" },
};

/** The values behind a text of several. */
export function listOf(text: string): readonly string[] {
  return text
    .split(";")
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

/** Why two times cannot be the ends of one fact, or null; empty texts and such as are no times are no ends. */
export function problemOfEnds(from: string, to: string): string | null {
  const [begin, end] = [boundsOf(from.trim()), boundsOf(to.trim())];
  const isBackwards =
    begin !== null && end !== null && begin.first !== null && end.last !== null && end.last < begin.first;
  return isBackwards ? `it would end (${to.trim()}) before it began (${from.trim()})` : null;
}

/** Whether a text is a time in one of the forms that a Reading uses and lies somewhere. */
export function isTime(text: string): boolean {
  return /^[\dX~/.-]+$/.test(text) && boundsOf(text) !== null;
}

/** What can stand in a field of such a fact. */
export function typeOf(field: Field, kind: FactKind): FieldType {
  return field === "value" ? (VALUES[kind] ?? "words") : TYPES[field];
}

/** Whether something must stand in it. What may be unknown: who spoke, with whom, when; a qualifier that sources give can only be replaced. */
export function isNeeded(kind: FactKind, field: Field): boolean {
  if (field === "subject") return kind !== "quotation";
  if (field === "value") return VALUES[kind] !== undefined || kind === "partnership" || kind === "office";
  return field !== "object" && field !== "from" && field !== "to";
}

/** The value of a qualifier as a row holds it. */
export function qualifierOf(field: keyof Qualifiers, text: string): Qualifiers[keyof Qualifiers] {
  const trimmed = text.trim();
  const type = TYPES[field];
  if (type === "number") return Number(trimmed);
  return type === "entities" || type === "list" ? listOf(trimmed) : trimmed;
}
