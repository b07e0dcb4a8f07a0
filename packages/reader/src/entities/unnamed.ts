import { agents } from "./agents.ts";
import { officialId } from "./bodies.ts";
import { resolveDescription } from "./describe.ts";
import type { Description } from "./description.ts";
import type { FoundTitle } from "./found.ts";
import {
  countryOf,
  enter,
  introduce,
  introduceOrgan,
  introducePerson,
  isSubject,
  type Ledger,
  noteStranger,
  tell,
} from "./ledger.ts";
import { isReply, isWord, type Line } from "./line.ts";
import type { Named } from "./named.ts";
import { enterOffice } from "./offices.ts";
import { organisationAt } from "./organisations.ts";
import { isToldOfPast } from "./past.ts";
import { officeWords } from "./ranked.ts";
import { isHolder } from "./roster.ts";
import { nameOf } from "./runs.ts";
import { isCapital } from "./shape.ts";
import { inSingular, type Title } from "./title.ts";

/** Links a title without a name: to its holder, to the institution of an unnamed spokesperson, or to a group of officials. */
export function enterTitle(ledger: Ledger, line: Line, item: FoundTitle): void {
  const { title } = item;
  const before = ledger.trail.length;
  if (isAnyone(line, item)) enterGroup(ledger, line, item);
  else link(ledger, line, item);
  const isSomebody = ledger.trail.slice(before).some(({ kind }) => kind === "person" || kind === "office");
  if (!isSomebody && !title.plural) noteStranger(ledger, line, item.from, item.to);
}

function link(ledger: Ledger, line: Line, item: FoundTitle): void {
  const { title } = item;
  const ahead = namedAhead(ledger, title);
  if (ahead !== null) {
    enter(ledger, line, item.from, item.to, ahead, "description");
    return;
  }
  const meant = isUnnamed(item)
    ? null
    : resolveDescription(ledger, descriptionOf(ledger, line, item), line.index, item.from);
  if (meant?.isAmbiguous) tell(ledger, line, item.from, item.to, "description", "ambiguous");
  for (const entity of meant?.entities ?? []) {
    if (entity.startsWith("org:")) introduce(ledger, entity, "organisation", entity.slice("org:".length), null);
    enter(ledger, line, item.from, item.to, entity, "description");
  }
  if (meant && (meant.isAmbiguous || meant.entities.length > 0)) {
    if (meant.entities.length === 1) noteOffice(ledger, line, item, meant.entities[0]!);
  } else if (title.trait === "spokesperson") enterInstitution(ledger, line, item);
  else if (title.sort === "epithet" && title.offices.length === 0 && title.of.length === 1)
    enterGroup(ledger, line, item);
}

const NONE: ReadonlySet<string> = new Set();

function descriptionOf(ledger: Ledger, line: Line, item: FoundTitle): Description {
  const { title, isDefinite, number } = item;
  const wordsFrom = (from: number): string => inSingular(officeWords(line, from, title.words[1]), title.forms);
  const words = wordsFrom(title.words[0]);
  const whole = wordsFrom(title.from);
  const without = title.plural ? agents(ledger, line, item.to) : NONE;
  const isActing = isSubject(line, item.from, item.to);
  const { noun, trait, sort, offices, of, own, former, plural, gender } = title;
  return {
    noun,
    trait,
    sort,
    offices,
    of,
    own,
    former,
    plural,
    gender,
    isDefinite,
    number,
    isActing,
    without,
    isPast: isToldOfPast(ledger, line, item),
    isJoint: false,
    isReply: isReply(line, item.from),
    words,
    whole,
  };
}

/** "…, the Council's secretary said. Ann Smith told reporters …": whom the next sentence names. */
function namedAhead(ledger: Ledger, title: Title): string | null {
  for (const [found, role] of ledger.roles) {
    const person = role.title === title ? ledger.roster.get(found) : undefined;
    if (person) return introducePerson(ledger, person);
  }
  return null;
}

/** "The Indonesian President" tells the office of somebody who was only named so far. */
function noteOffice(ledger: Ledger, line: Line, item: FoundTitle, entity: string): void {
  const { title } = item;
  const person = ledger.people.get(entity);
  const of = title.of[0];
  if (!person || !of || title.sort !== "office" || ledger.offices.some((office) => office.person === entity)) return;
  if (isHolder(person) || !isConferred(line, item)) enterOffice(ledger, line, title, person, title.to, of);
}

/** "Appointed him Governor of Riceland", "his appointment as governor": whoever is to hold it is not its holder so far. */
function isConferred(line: Line, { from, isDefinite }: FoundTitle): boolean {
  const pronoun = line.names.epithets.pronouns.get(line.tokens[from - 1]?.lower ?? "");
  return !isDefinite && (isWord(line, from - 1, "as") || pronoun?.possessive === false);
}

/** "Indian officials", "a Kazakh diplomat", "a spokesperson of …": nobody is named. */
function isUnnamed({ title, isDefinite }: FoundTitle): boolean {
  if (
    isDefinite ||
    title.trait === "counterpart" ||
    isOfBody(title) ||
    title.offices.some((office) => office !== "other")
  )
    return false;
  return title.plural || title.sort === "epithet" || title.trait === "spokesperson";
}

/** "A Peruvian minister", "another Peruvian envoy": one of those whom no list of rulers has, and nobody who was named. */
function isAnyone(line: Line, { title, from, isDefinite }: FoundTitle): boolean {
  const { of, sort, trait, plural, offices } = title;
  const isVoice = trait === "spokesperson" || trait === "counterpart";
  const isOne = !isDefinite && !plural && !isVoice && sort === "office" && offices.every((one) => one === "other");
  let at = from - 1;
  while (line.tree?.upos[at] === "ADJ") at--;
  return isOne && of.length === 1 && of[0]!.startsWith("state:") && line.tree?.xpos[at] === "DT";
}

/** "EU foreign ministers": together they decide for it. */
function isOfBody({ plural, trait, of }: Title): boolean {
  return plural && trait === "minister" && of.length === 1 && of[0]!.startsWith("org:");
}

/** "a spokesperson of the US Department of State" speaks for the department. */
function enterInstitution(ledger: Ledger, line: Line, item: FoundTitle): void {
  const { title } = item;
  const body = bodyOf(line, title);
  const state = body?.state ?? title.of[0] ?? organIn(ledger, line, title) ?? (body?.official ? ledger.home : null);
  const id =
    body?.official && body.kind !== "state"
      ? officialId(ledger, line, { ...body, state }, item.from)
      : (houseIn(ledger, line, title) ?? state);
  if (id) enter(ledger, line, item.from, item.to, introduce(ledger, id, "state", id, null), "description");
}

/** "A Commission spokesman": the organisation, where the article names it, whose organ goes by one word. */
function organIn({ seen }: Ledger, { tokens, names }: Line, { from, to }: Title): string | null {
  for (const { form, lower } of tokens.slice(from, to)) {
    const body = isCapital(form) ? names.epithets.organs.get(lower) : undefined;
    if (body !== undefined) return seen.has(body) ? body : null;
  }
  return null;
}

/** "A Downing Street spokesman". */
function houseIn(ledger: Ledger, { aliases }: Line, { from, to }: Title): string | null {
  for (const alias of aliases.slice(from, to)) {
    const target = alias?.targets[0];
    if (target?.organ !== undefined) return introduceOrgan(ledger, target.organ, target.entity);
  }
  return null;
}

function bodyOf(line: Line, title: Title): Named | null {
  for (let at = title.from; at < title.to; at++) {
    const body = organisationAt(line, at);
    if (body) return body;
  }
  return null;
}

/** Officials who are not named act for their state. */
function enterGroup(ledger: Ledger, line: Line, item: FoundTitle): void {
  const state = item.title.of[0]!;
  const words = nameOf(line, item.title.from, item.to);
  const id = introduce(ledger, `group:${words}`, "group", words, state);
  ledger.acts.set(id, countryOf(state) ? state : null);
  enter(ledger, line, item.from, item.to, id, "group");
}
