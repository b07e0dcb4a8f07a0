import type { Context } from "../context.ts";
import { gathered } from "../gathered.ts";
import type { Syntax } from "../syntax/tree.ts";
import type { Document } from "../text/document.ts";
import { publishedOn } from "../text/published.ts";
import type { Times } from "../times/find.ts";
import { type Aside, asidesOf } from "./asides.ts";
import { inferOwner } from "./belong.ts";
import { enterNamed } from "./bodies.ts";
import { type Cast, makeCast } from "./cast.ts";
import { type Role, rolesAhead } from "./cataphora.ts";
import { withOwnCouncils } from "./councils.ts";
import { findIn } from "./find.ts";
import type { Found, FoundAlias, FoundEpithet, FoundNamed, FoundPerson } from "./found.ts";
import { settingOf, stateOfSite } from "./home.ts";
import { enter, introduce, introducePerson, type Ledger, noteStranger, partsOf } from "./ledger.ts";
import { isWord, type Line, prepare } from "./line.ts";
import { withNamesakes } from "./namesakes.ts";
import { enterOffice, enterOffices } from "./offices.ts";
import { personAhead } from "./persons.ts";
import { enterAlias } from "./places.ts";
import { resolvePronoun } from "./pronouns.ts";
import { stateOf } from "./recall.ts";
import { possessorOf, resolveEpithet } from "./refer.ts";
import { type Person, rosterOf } from "./roster.ts";
import { nameOf } from "./runs.ts";
import { settle } from "./settle.ts";
import { isAllCapital } from "./shape.ts";
import { styledAs } from "./style.ts";
import { enterUnknown } from "./unknown.ts";
import { enterTitle } from "./unnamed.ts";

/** Finds who and what is mentioned and links each mention, in the reference data or local to the article. */
export function link(document: Document, syntax: Syntax, _times: Times, context: Context): Cast {
  const { names } = context.language;
  const on = publishedOn(document);
  const prepared = document.sentences.map((sentence, i) =>
    prepare(sentence, syntax[i] ?? null, names, context.reference, on),
  );
  const lines = withOwnCouncils(settle(prepared), stateOfSite(document, context) !== null);
  const found = withNamesakes(lines, lines.map(findIn));
  const asides = asidesOf(document, context);
  const ledger = open(document, context, lines, found, asides);
  const acronyms = new Map<string, string>();
  for (const [i, line] of lines.entries()) {
    noteStrangers(ledger, line, found[i]!);
    for (const item of found[i]!) {
      const ahead = item.kind === "pronoun" ? personAhead(ledger, line, item, found[i]!) : null;
      if (ahead !== null) enter(ledger, line, item.from, item.to, ahead, "pronoun");
      else write(ledger, line, item, acronyms);
    }
  }
  for (const aside of asides) if (aside.isLabel) introduceSpeaker(ledger, aside);
  return makeCast(partsOf(ledger));
}

/** The speaker whom a turn's label names. */
function introduceSpeaker(ledger: Ledger, { line, person: item }: Aside): void {
  const person = ledger.roster.get(item);
  if (!person) return;
  const title = item.titles[0];
  const owner = person.of === null && title?.sort === "office" ? inferOwner(ledger, line, item, title) : null;
  if (owner && !ledger.owners.has(person.id)) ledger.owners.set(person.id, owner);
  introducePerson(ledger, person);
}

function open(
  document: Document,
  context: Context,
  lines: readonly Line[],
  found: readonly (readonly Found[])[],
  asides: readonly Aside[],
): Ledger {
  const all = gathered(found, (items) => items);
  const around = new Set(gathered(all, statesOf));
  const on = publishedOn(document);
  const roles = rolesAhead(lines, found, document.quoted, on);
  const persons = gathered(lines, (line, i) =>
    gathered(found[i]!, (person) => (person.kind === "person" ? [{ line, person, role: roles.get(person) }] : [])),
  );
  const roster = rosterOf([...persons, ...asides], around, on);
  const people = new Map<string, Person>();
  for (const person of roster.values()) people.set(person.id, person);
  return {
    document,
    context,
    on,
    roster,
    people,
    unnamed: new Map(),
    roles,
    seen: new Set(gathered(all, namedBy)),
    ...settingOf(document, context, { lines, found, roster }),
    owners: new Map(),
    trail: [],
    strangers: [],
    company: null,
    body: null,
    states: null,
    entities: new Map(),
    mentions: [],
    offices: [],
    open: [],
    acts: new Map(),
    genders: new Map(),
    called: new Map(),
  };
}

/** People of a sentence who are called by a common noun alone. */
function noteStrangers(ledger: Ledger, line: Line, found: readonly Found[]): void {
  const { tree, tokens, names } = line;
  if (tree === null) return;
  for (let at = 0; at < tokens.length; at++) {
    if (!names.someone.holds(tokens[at]!) || tree.xpos[at] !== "NN" || tree.upos[at] !== "NOUN") continue;
    const isFound = found.some(({ from, to }) => from <= at && at < to);
    if (!isFound && !/^(compound|amod|appos|flat|nmod:desc)/.test(tree.relations[at]!))
      noteStranger(ledger, line, at, at + 1);
  }
}

function write(ledger: Ledger, line: Line, item: Found, acronyms: Map<string, string>): void {
  if (item.kind === "alias") enterAlias(ledger, line, item);
  else if (item.kind === "named") enterNamed(ledger, line, item);
  else if (item.kind === "person") enterPerson(ledger, line, item, acronyms);
  else if (item.kind === "title") enterTitle(ledger, line, item);
  else if (item.kind === "epithet") enterEpithet(ledger, line, item);
  else {
    const entity = item.to > item.from + 1 ? styledAs(ledger, item, line) : resolvePronoun(ledger, line, item);
    if (entity) enter(ledger, line, item.from, item.to, entity, "pronoun");
  }
  if (item.kind === "alias" || item.kind === "named") noteAcronym(ledger, line, item, acronyms);
}

/** "the Organization of Turkic States (OTS)": the letters stand for the name from here on. */
function noteAcronym(ledger: Ledger, line: Line, item: FoundAlias | FoundNamed, acronyms: Map<string, string>): void {
  const letters = line.tokens[item.to + 1]?.form;
  if (
    line.tokens[item.to]?.form !== "(" ||
    !letters ||
    !isAllCapital(letters) ||
    line.tokens[item.to + 2]?.form !== ")"
  )
    return;
  const mention = ledger.mentions.at(-1);
  if (mention && mention.sentence === line.index && mention.tokens[1] === item.to)
    acronyms.set(letters, mention.entity);
}

function enterPerson(ledger: Ledger, line: Line, item: FoundPerson, acronyms: ReadonlyMap<string, string>): void {
  const person = ledger.roster.get(item);
  const [from, to] = item.name;
  if (!person) {
    const known = acronyms.get(nameOf(line, from, to));
    if (known) enter(ledger, line, from, to, known, "alias");
    else enterUnknown(ledger, line, from, to);
    return;
  }
  const id = introducePerson(ledger, person);
  const by = item.titles.length > 0 || item.hasHonorific ? "title" : "name";
  if (item.from < from || item.to > to) enter(ledger, line, item.from, item.to, id, by);
  enter(ledger, line, from, to, id, "name");
  for (const title of item.titles) {
    if (title.from >= to) enter(ledger, line, title.from, title.to, id, "title");
  }
  enterOffices(ledger, line, item, person);
  enterRole(ledger, item, person);
}

/** The office that the sentence before told without a name; whose it is "its secretary" leaves open. */
function enterRole(ledger: Ledger, item: FoundPerson, person: Person): void {
  const role = ledger.roles.get(item);
  if (!role) return;
  const { line, title } = role;
  const isOfUnknown = title.of.length === 0 && isWord(line, title.from - 1, "possessive");
  const owner = person.of ?? (isOfUnknown ? null : ownerOfRole(ledger, role, item, person));
  enterOffice(ledger, line, title, person, title.to, owner);
}

/** Whose office it is where it was told, as if the name stood there. */
function ownerOfRole(ledger: Ledger, { line, title }: Role, item: FoundPerson, person: Person): string | null {
  const { from, to } = title;
  const there: FoundPerson = { ...item, from, to, name: [from, to], company: 1, order: 0 };
  return inferOwner({ ...ledger, roster: new Map(ledger.roster).set(there, person) }, line, there, title);
}

function enterEpithet(ledger: Ledger, line: Line, item: FoundEpithet): void {
  const owner = possessorOf(ledger, line, item);
  if (owner !== undefined) {
    if (owner !== null) enterOwned(ledger, line, item, owner);
    return;
  }
  const isNeighbour = item.sort === "neighbour";
  const entities = resolveEpithet(ledger, line, item);
  if (isNeighbour) enterPossessor(ledger, line, item.from);
  for (const entity of entities) {
    if (entity.startsWith("state:")) introduce(ledger, entity, "state", entity, null);
    enter(ledger, line, isNeighbour ? item.from + 1 : item.from, item.to, entity, "description");
  }
}

/** "Its neighbour": whose neighbour it is. */
function enterPossessor(ledger: Ledger, line: Line, from: number): void {
  const use = line.names.epithets.pronouns.get(line.tokens[from]!.lower);
  const owner = use && resolvePronoun(ledger, line, { kind: "pronoun", from, to: from + 1, use });
  if (owner) enter(ledger, line, from, from + 1, owner, "pronoun");
}

/** What a name that can mean one alone stands for. */
function namedBy(item: Found): readonly string[] {
  return item.kind === "alias" && item.match.targets.length === 1 ? [item.match.targets[0]!.entity] : [];
}

/** "His country" and "his government" are the state of whom the pronoun means; "its embassy" only belongs to it. */
function enterOwned(ledger: Ledger, line: Line, { from, to, sort }: FoundEpithet, owner: string): void {
  const isState = sort === "state" || line.names.epithets.government.has(line.tokens[to - 1]!.lower);
  const state = isState ? stateOf(ledger, owner) : null;
  if (state !== null) enter(ledger, line, from, to, introduce(ledger, state, "state", state, null), "description");
  else if (!isState) enter(ledger, line, from, from + 1, owner, "pronoun");
}

function statesOf(item: Found): readonly string[] {
  if (item.kind !== "alias") return [];
  return item.match.targets.filter(({ kind }) => kind === "state").map(({ entity }) => entity);
}
