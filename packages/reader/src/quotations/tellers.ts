import type { Entity, Holder, Reference, Span } from "@dragoman/model";
import type { Context } from "../context.ts";
import { stateOfSite } from "../entities/home.ts";
import { gathered } from "../gathered.ts";
import type { Document } from "../text/document.ts";
import { publishedOn } from "../text/published.ts";
import { fold, namedBy, type Roll, roleOf } from "./label.ts";
import type { SpeechLexicon } from "./lexicon.ts";

/** Who tells what stands under a label. */
export interface Teller {
  readonly speaker: string | null;
  /** A person or group whom only the label names. */
  readonly entity: Entity | null;
}

/** Whom a label names: one of the article's people, else whom the reference data know, or a group of the publisher's. */
export function tellerOf(words: string, roll: Roll, context: Context): Teller {
  const { reference, language } = context;
  const { document } = roll;
  const whole = spelledOut(words, roll);
  if (whole !== null) return tellerOf(whole, roll, context);
  const isAnswer = language.speech.answers.has(roleOf(words));
  const ruler = isAnswer ? null : (rulerOf(words, document, reference) ?? incumbentOf(words, document, reference));
  if (ruler !== null) return { speaker: ruler.id, entity: ruler };
  const named = isAnswer ? guestOf(roll) : (namedBy(words, roll) ?? bodyOf(words, roll, language.speech));
  if (named !== null) return { speaker: named, entity: null };
  const entity =
    known(words, reference) ??
    outletOf(words, reference) ??
    unnamed(words, document, language.speech, reference) ??
    stranger(words, roll, language.speech) ??
    titledBehind(words, language.speech) ??
    nicknamed(words, document, context);
  return { speaker: entity?.id ?? null, entity };
}

/** "AB" where the only label, else the only person, with these initials is "Anna Bell". */
function spelledOut(label: string, { labels, named }: Roll): string | null {
  if (!/^\p{Lu}{2,3}$/u.test(label)) return null;
  const people = named.filter(({ entity: { kind } }) => kind === "person").map(({ entity: { name } }) => name);
  const spelled = [...labels].filter((one) => one.includes(" ") && initialsOf(one) === label);
  const whole = spelled.length > 0 ? spelled : people.filter((one) => initialsOf(one) === label);
  return whole.length === 1 ? whole[0]! : null;
}

function initialsOf(name: string): string {
  return name
    .split(/\s+/)
    .map((word) => word[0])
    .join("");
}

/** "SPOKESPERSON", "Foreign Ministry Spokesperson": the body of those words, else the only one of a state before the first turn. */
function bodyOf(label: string, { cast, document }: Roll, lexicon: SpeechLexicon): string | null {
  const words = label.toLowerCase().split(/\s+/);
  if (!lexicon.voices.has(words.at(-1) ?? "")) return null;
  const own = words.slice(0, -1).join(" ");
  const first = document.paragraphs[document.turns[0]?.paragraphs[0] ?? 0]?.span[0] ?? 0;
  const fits = (span: Span): boolean =>
    own === ""
      ? span[1] <= first
      : document.text
          .slice(...span)
          .toLowerCase()
          .endsWith(own);
  const bodies = cast.mentions.filter(({ entity, span }) => entity.startsWith("org:") && fits(span));
  const [only, ...others] = new Set(bodies.map(({ entity }) => entity).filter((id) => cast.actsFor(id) !== id));
  return only !== undefined && others.length === 0 ? only : null;
}

/** The outlet that asks, by a name that the reference data know. */
function outletOf(label: string, reference: Reference): Entity | null {
  const words = label.split(/\s+/);
  const match = reference.match(words, 0);
  const [target] = match?.length === words.length ? match.targets : [];
  return target?.entity.startsWith("outlet:") ? reference.entity(target.entity) : null;
}

/** "SENIOR ADMINISTRATION OFFICIAL": a group, of the state that publishes; an "AUDIENCE MEMBER" of none. */
function unnamed(label: string, document: Document, lexicon: SpeechLexicon, reference: Reference): Entity | null {
  const name = label.toLowerCase();
  const words = name.split(" ");
  const last = words.at(-1) ?? "";
  const state = stateOf(document, reference);
  if (words.length < 2 || lexicon.sources.get(last) !== "person" || state === null) return null;
  const country = lexicon.callings.has(last) || lexicon.voices.has(last) ? state.slice(6) : null;
  return { id: `group:${name}`, kind: "group", name, country, wikidata: null };
}

/** The state on whose own site an article stands, or null. */
export function stateOf(document: Document, reference: Reference): string | null {
  return stateOfSite(document, { reference });
}

/** "THE PRESIDENT", "THE VICE PRESIDENT", "The Russian President" on a state's own site: whoever held that office when the article appeared. */
export function incumbentOf(label: string, document: Document, reference: Reference): Entity | null {
  const state = stateOf(document, reference);
  const on = publishedOn(document);
  if (state === null || on === null) return null;
  const words = label.split(/\s+/).filter((word, at) => at > 0 || word.toLowerCase() !== "the");
  const owner = reference.match(words, 0);
  const isOwn = owner?.targets.some(({ entity, by }) => by === "demonym" && entity === state) ?? false;
  const title = words
    .slice(isOwn ? owner?.length : 0)
    .join(" ")
    .toLowerCase();
  const holders = gathered(OFFICES, (office) => reference.holders(state, office, on)).filter(
    (one) => one.title.toLowerCase() === title,
  );
  const holder = onlyOf(holders);
  return holder && personOf(holder);
}

/** Those who preside over a state when an article appeared, and over its government. */
export function rulersOf(state: string, document: Document, reference: Reference): readonly Holder[] {
  const on = publishedOn(document);
  return gathered(OFFICES.slice(0, 2), (office) => reference.holders(state, office, on));
}

const OFFICES = ["head of state", "head of government", "foreign minister", "other"] as const;

/** Who is interviewed: the only person with an office, else the only person, that the words before the first turn name. */
function guestOf(roll: Roll): string | null {
  const { cast } = roll;
  const { turns, paragraphs } = roll.document;
  const first = paragraphs[turns[0]?.paragraphs[0] ?? 0]?.span[0] ?? 0;
  const people = cast.mentions.filter(({ span, entity }) => span[1] <= first && entity.startsWith("person:"));
  const told = [...new Set(people.map(({ entity }) => entity))];
  const named = told.length > 0 ? told : titled(roll.document.text.slice(0, first), roll);
  const labelled = new Set([...roll.labels].map((label) => namedBy(label, roll)));
  if (named.some((id) => labelled.has(id))) return null;
  const officials = named.filter((id) => cast.offices.some(({ person }) => person === id));
  return officials.length === 1 ? officials[0]! : named.length === 1 ? named[0]! : null;
}

/** The people of the article whose whole names stand in a heading. */
function titled(heading: string, { named }: Roll): readonly string[] {
  const words = ` ${fold(heading)} `;
  return named
    .filter((one) => one.entity.kind === "person" && words.includes(` ${one.words} `))
    .map(({ entity }) => entity.id);
}

/** Whom the reference data know by the last words of a label: "Premier Li Qiang". */
function known(label: string, reference: Reference): Entity | null {
  const words = label.split(/\s+/);
  for (let from = 0; from < words.length; from++) {
    const holder = onlyOf(reference.people(words.slice(from).join(" ")));
    if (holder) return personOf(holder);
  }
  return null;
}

/** The first of several terms where all are one person's, else null. */
function onlyOf(holders: readonly Holder[]): Holder | null {
  const [holder] = holders;
  return holder && holders.every(({ person }) => person === holder.person) ? holder : null;
}

function personOf({ person, of }: Holder): Entity {
  const country = of.startsWith("state:") ? of.slice(6) : null;
  return { id: `person:${person}`, kind: "person", name: person, country, wikidata: null };
}

/** "PRESIDENT B": the only one of that surname who holds that very office when the article appears, whoever else bears it. */
function rulerOf(label: string, document: Document, reference: Reference): Entity | null {
  const on = publishedOn(document);
  const words = label.split(/\s+/);
  if (on === null || words.length < 2) return null;
  const title = words.slice(0, -1).join(" ").toLowerCase();
  const holders = reference
    .people(words.at(-1) ?? "")
    .filter((one) => one.title.toLowerCase() === title && (one.since ?? "") <= on && on <= (one.until ?? on));
  const dated = holders.filter(({ since }) => since !== null);
  const holder = onlyOf(dated.length > 0 ? dated : holders);
  return holder?.of.startsWith("state:") ? personOf(holder) : null;
}

/** "Anna Bell", "Head of the Federal Agency Anna Bell" where another label is the name alone: somebody whom nothing else knows. */
function stranger(words: string, { labels }: Roll, lexicon: SpeechLexicon): Entity | null {
  const names = [...labels].filter((label) => ` ${words}`.endsWith(` ${label}`) && isName(label, lexicon));
  const [name] = names.sort((a, b) => b.length - a.length);
  return name === undefined ? null : personCalled(name);
}

/** "Anna Bell, Leader of the Lantern Faction": somebody whose title stands behind the name. */
function titledBehind(words: string, lexicon: SpeechLexicon): Entity | null {
  const [name = "", title] = words.split(", ");
  const isTitle = title?.split(/\s+/).some((word) => lexicon.sources.get(word.toLowerCase()) === "person") ?? false;
  return isTitle && isName(name, lexicon) ? personCalled(name) : null;
}

/** "((AB))", "((Ann))", "AB:", "Ann:", more than once: somebody of whom the initials or one name are told; no state, body or role. */
function nicknamed(label: string, { text, turns }: Document, { language, reference }: Context): Entity | null {
  const own = turns.filter((turn) => text.slice(...turn.label) === label);
  const isBracketed = own.every((turn) => text[turn.label[0] - 1] === "(");
  const isShort = /^\p{Lu}{2,3}$/u.test(label) || language.names.given.has(label.toLowerCase());
  const isOne = /^\p{Lu}\p{L}+$/u.test(label) && (isBracketed || isShort);
  const isRole = [language.text.turnLabels, language.speech.sources].some((words) => words.has(label.toLowerCase()));
  const isTaken = isRole || reference.match([label], 0) !== null;
  return isOne && own.length > 1 && !isTaken ? personCalled(label) : null;
}

/** A person of whom nothing but the name is known. */
export function personCalled(name: string): Entity {
  return { id: `person:${name}`, kind: "person", name, country: null, wikidata: null };
}

/** Two to four words with a capital and small letters, none of them a role's or an article. */
function isName(label: string, lexicon: SpeechLexicon): boolean {
  const words = label.split(/\s+/);
  if (words.length < 2 || words.length > 4 || lexicon.definite.has(words[0]!.toLowerCase())) return false;
  return words.every((word) => /^\p{Lu}[\p{L}.'’-]*$/u.test(word) && !lexicon.sources.has(word.toLowerCase()));
}
