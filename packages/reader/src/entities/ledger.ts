import type { Entity, EntityKind, MentionBy, OfficeKind } from "@dragoman/model";
import type { Context } from "../context.ts";
import { headOf } from "../syntax/words.ts";
import type { Document } from "../text/document.ts";
import type { CastParts, LinkedMention, OfficeMention, OpenMention } from "./cast.ts";
import type { Role } from "./cataphora.ts";
import type { FoundPerson } from "./found.ts";
import type { Setting } from "./home.ts";
import type { Gender } from "./lexicon.ts";
import { isWord, type Line } from "./line.ts";
import { isOwnerOfSubject, rankOf } from "./ranks.ts";
import type { Person, Roster } from "./roster.ts";
import { withoutShortForms } from "./shorten.ts";

/** A mention as later words look back at it. */
export interface Trail {
  readonly entity: string;
  readonly kind: EntityKind;
  readonly sentence: number;
  readonly token: number;
  readonly by: MentionBy;
  /** It seems to be the subject of its sentence or clause. */
  readonly isSubject: boolean;
  /** It says whose or from where the subject is: "Chad's army". */
  readonly isOfSubject: boolean;
  /** Of a verb in the passive. */
  readonly isSuffering: boolean;
  /** The word on which the others hang. */
  readonly head: number;
  /** Of a missive: "the greetings of President N". */
  readonly isSender: boolean;
  /** How much it stands out in its sentence: 3 the subject of the main clause, 0 neither subject nor object. */
  readonly rank: number;
}

/** Where in the text something stands. */
type Place = Pick<Trail, "sentence" | "token">;

/** All that resolving may consult, and what it has written so far, in the order of the text. */
export interface Ledger extends Setting {
  readonly document: Document;
  readonly context: Context;
  /** Publication day, or null. */
  readonly on: string | null;
  readonly roster: Roster;
  /** Ids of all that the article calls by a name of its own. */
  readonly seen: ReadonlySet<string>;
  /** Offices that the sentence before tells of somebody named in the next. */
  readonly roles: ReadonlyMap<FoundPerson, Role>;
  readonly people: Map<string, Person>;
  /** Holders of offices whom the article tells without their names. */
  readonly unnamed: Map<string, Person>;
  /** States of people that had to be inferred. */
  readonly owners: Map<string, string>;
  readonly trail: Trail[];
  /** People told of without a name, whom a pronoun may mean. */
  readonly strangers: Trail[];
  /** The people of whom the text spoke last as several: "the two presidents". */
  company: { readonly sentence: number; readonly entities: readonly string[] } | null;
  /** The organisation of whose leaders together it spoke last. */
  body: string | null;
  /** The states of which it spoke last as several: "the two countries". */
  states: { readonly sentence: number; readonly entities: readonly string[] } | null;
  readonly entities: Map<string, Entity>;
  readonly mentions: Omit<LinkedMention, "isNested">[];
  readonly offices: FoundOffice[];
  readonly open: OpenMention[];
  readonly acts: Map<string, string | null>;
  readonly genders: Map<string, Gender>;
  /** Genders by the pronouns that meant somebody so far. */
  readonly called: Map<string, Gender>;
}

/** An office with the end of the words that tell it, its holder's name included. */
export interface FoundOffice extends OfficeMention {
  readonly until: number;
}

/** Enters words of a sentence that mean an entity. */
export function enter(ledger: Ledger, line: Line, from: number, to: number, entity: string, by: MentionBy): void {
  const span = [line.tokens[from]!.start, line.tokens[to - 1]!.end] as const;
  ledger.mentions.push({ span, entity, by, sentence: line.index, tokens: [from, to] });
  const kind = ledger.entities.get(entity)?.kind;
  if (kind) ledger.trail.push(trailOf(ledger, line, [from, to], { entity, kind, by }));
}

function trailOf(
  { context }: Ledger,
  line: Line,
  [from, to]: readonly [number, number],
  { entity, kind, by }: Pick<Trail, "entity" | "kind" | "by">,
): Trail {
  const { tree, index: sentence } = line;
  const head = tree ? headOf(tree.heads, [from, to]) : from;
  return {
    entity,
    kind,
    by,
    sentence,
    token: from,
    head,
    rank: tree ? rankOf(tree, head) : 0,
    isSubject: isSubject(line, from, to),
    isOfSubject: tree !== null && isOwnerOfSubject(tree, head),
    isSuffering: tree?.relations[head] === "nsubj:pass",
    isSender:
      tree?.relations[head] === "nmod" && context.language.speech.missives.has(line.tokens[tree.heads[head]!]!.lower),
  };
}

/** Notes somebody without a name: "a teacher", "the suspect", but not "a teacher, Ann Marsh". */
export function noteStranger(ledger: Ledger, line: Line, from: number, to: number): void {
  const entry = trailOf(ledger, line, [from, to], { entity: "", kind: "person", by: "description" });
  const isNamed = line.tree?.children[entry.head]?.some(
    (child) => line.tree?.relations[child] === "appos" && line.tree.upos[child] === "PROPN",
  );
  if (isNamed) return;
  const behind = ledger.strangers.findLastIndex((other) => isBefore(other, entry)) + 1;
  ledger.strangers.splice(behind, 0, entry);
}

/** Whether one stands before another in the text. */
export function isBefore(one: Place, other: Place): boolean {
  return one.sentence < other.sentence || (one.sentence === other.sentence && one.token < other.token);
}

/** Whether words are the subject of a clause: by the tree, or by a verb of speaking or meeting right beside it. */
export function isSubject(line: Line, from: number, to: number): boolean {
  const { tree, tokens, names } = line;
  if (!tree) return !isWord(line, from - 1, "and") && names.personal.has(tokens[to]?.lower ?? "");
  for (let at = from; at < to; at++) {
    const head = tree.relations[at] === "conj" ? tree.heads[at]! : at;
    if (tree.relations[head]?.startsWith("nsubj")) return true;
  }
  return false;
}

/** Makes sure that an entity is there; the reference data's own record goes first. */
export function introduce(ledger: Ledger, id: string, kind: EntityKind, name: string, state: string | null): string {
  if (!ledger.entities.has(id)) {
    const known = ledger.context.reference.entity(id);
    ledger.entities.set(id, known ?? { id, kind, name, country: countryOf(state), wikidata: null });
  }
  return id;
}

/** `AZE` of `state:AZE`; null for anything else. */
export function countryOf(id: string | null): string | null {
  return id?.startsWith("state:") ? id.slice(6) : null;
}

export function introducePerson(ledger: Ledger, person: Person): string {
  const owner = partyOf(ledger, person.of ?? ledger.owners.get(person.id) ?? null);
  const known = ledger.context.reference.entity(person.id);
  const country = countryOf(owner) ?? known?.country ?? null;
  if (country) introduce(ledger, `state:${country}`, "state", country, `state:${country}`);
  ledger.entities.set(person.id, {
    id: person.id,
    kind: "person",
    name: person.name,
    country,
    wikidata: known?.wikidata ?? null,
  });
  if (person.gender) ledger.genders.set(person.id, person.gender);
  ledger.acts.set(person.id, partyOf(ledger, actsFor(person, owner)));
  return person.id;
}

/** An organ of a state is that state; a province is no party. */
function partyOf({ context: { reference } }: Ledger, owner: string | null): string | null {
  if (owner?.startsWith("place:")) return null;
  if (!owner?.startsWith("org:") || reference.sort(owner) !== "state-organ") return owner;
  const country = reference.entity(owner)?.country;
  return country ? `state:${country}` : owner;
}

/** Officials act for their state; former ones and private persons for nobody. */
function actsFor(person: Person, owner: string | null): string | null {
  const post = person.posts.find(({ former, title, isTold }) => !former && (!isTold || title?.sort !== "calling"));
  if (post) return post.of ?? owner;
  return person.posts.length === 0 ? owner : null;
}

/** A body that acts for its state. */
export function introduceOrgan(ledger: Ledger, name: string, state: string): string {
  const id = introduce(ledger, `org:${name}`, "organisation", name, state);
  ledger.acts.set(id, state);
  return id;
}

/** "office:AZE/head of state": somebody known by the office alone. */
export function introduceOffice(ledger: Ledger, of: string, office: OfficeKind | string): string {
  const body = of.replace(/^(state|org):/, "");
  const id = introduce(ledger, `office:${body}/${office}`, "office", office, of);
  ledger.acts.set(id, of);
  return id;
}

/** Notes that some words fit two equally well. */
export function tell(ledger: Ledger, line: Line, from: number, to: number, rule: string, reason: string): void {
  const span = [line.tokens[from]!.start, line.tokens[to - 1]!.end] as const;
  ledger.open.push({ span, sentence: line.index, tokens: [from, to], reason });
  ledger.context.trace?.({ stage: "entities", span, rule, outcome: "lost", reason });
}

/** The parts from which the cast is made. */
export function partsOf(ledger: Ledger): CastParts {
  const { entities, mentions, open, acts } = ledger;
  const genders = new Map([...ledger.called, ...ledger.genders]);
  const offices = withoutShortForms(ledger.offices).map(({ until: _, ...office }) => office);
  return { entities, mentions, offices, open, acts, genders };
}
