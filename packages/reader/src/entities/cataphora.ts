import type { Holder } from "@dragoman/model";
import type { Quoted } from "../text/document.ts";
import type { Found, FoundPerson, FoundTitle } from "./found.ts";
import { isInOffice } from "./identify.ts";
import { isPlaced, isWord, type Line, pastAdverb } from "./line.ts";
import { nameOf } from "./runs.ts";
import type { Title } from "./title.ts";

/** A title with the line in which it stands. */
export interface Role {
  readonly line: Line;
  readonly title: Title;
}

/**
 * "…, the foreign minister announced. Ann Smith told reporters …": a role without a name, and right after it somebody new
 * without a role who speaks.
 */
export function rolesAhead(
  lines: readonly Line[],
  found: readonly (readonly Found[])[],
  quoted: readonly Quoted[],
  on: string | null,
): ReadonlyMap<FoundPerson, Role> {
  const roles = new Map<FoundPerson, Role>();
  const named = new Set<string>();
  const borne = new Set<string>();
  const termsUntil = termsOfNamed(lines, found);
  for (const [i, line] of lines.entries()) {
    const role = loneRole(line, found[i]!);
    const isOpen = role !== null && !borne.has(role.title.noun);
    const next = isOpen ? nextTold(lines, i, quoted) : -1;
    const person =
      next < 0
        ? null
        : newcomer(lines[next]!, toldIn(lines[next]!, found[next]!, quoted), named, { line, title: role!.title }, on);
    if (
      person !== null &&
      !termsUntil(i).some((term) => isOffice(term, role!.title) && role!.title.of.includes(term.of))
    )
      roles.set(person, { line, title: role!.title });
    note(line, found[i]!, named, borne);
  }
  return roles;
}

/** The terms in the reference of those whom the sentences before one name; sentences are asked for in their order. */
function termsOfNamed(
  lines: readonly Line[],
  found: readonly (readonly Found[])[],
): (sentence: number) => readonly Holder[] {
  const terms: Holder[] = [];
  const seen = new Set<string>();
  let next = 0;
  return (sentence) => {
    for (; next < sentence; next++) {
      const line = lines[next]!;
      for (const one of found[next]!) {
        const name = one.kind === "person" ? nameOf(line, ...one.name) : "";
        if (name !== "" && !seen.has(name)) terms.push(...line.reference.people(name));
        seen.add(name);
      }
    }
    return terms;
  };
}

/** Whether a term is of an office like that which a title tells. */
function isOffice(term: Holder, { offices, noun }: Title): boolean {
  return term.office === "other" ? term.title.toLowerCase().includes(noun) : offices.includes(term.office);
}

/** Whether a sentence speaks of what a term is held in, or the title is of it. */
function isOf({ of }: Holder, { line, title }: Role): boolean {
  return title.of.includes(of) || line.aliases.some((alias) => alias?.targets.some(({ entity }) => entity === of));
}

/** Sentences that may stand in marks between the one of a role and the one that names who said them. */
const SAID = 3;

/** The next sentence that does not stand wholly in marks, or -1. */
function nextTold(lines: readonly Line[], at: number, quoted: readonly Quoted[]): number {
  for (let next = at + 1; next <= at + 1 + SAID; next++) {
    const line = lines[next];
    if (line === undefined) return -1;
    if (saidUntil(line, quoted) < line.tokens.length) return next;
  }
  return -1;
}

/** What is found behind the words in marks that open a sentence. */
function toldIn(line: Line, found: readonly Found[], quoted: readonly Quoted[]): readonly Found[] {
  const said = saidUntil(line, quoted);
  return found.filter(({ from }) => from >= said);
}

/** Where the words in marks end that open a sentence; 0 where it begins with others. */
function saidUntil({ tokens }: Line, quoted: readonly Quoted[]): number {
  const opening = tokens[0]?.end;
  const said = quoted.find(({ depth, parts: [first] }) => depth === 0 && first![0] === opening);
  if (said === undefined) return 0;
  const [, end] = said.parts.at(-1)!;
  const behind = tokens.findIndex(({ start }) => start > end);
  return behind < 0 ? tokens.length : behind;
}

/** Keeps the parts of all names of a sentence, and the nouns of the offices beside them. */
function note(line: Line, found: readonly Found[], named: Set<string>, borne: Set<string>): void {
  for (const one of found) {
    if (one.kind !== "person") continue;
    for (const part of partsOf(line, one)) named.add(part);
    for (const { noun } of one.titles) borne.add(noun);
  }
}

/** The only official of a sentence, without a name, beside whom it names nobody; "his counterpart" is no other. */
function loneRole(line: Line, found: readonly Found[]): FoundTitle | null {
  const people = found.filter((one) => isNamed(line, one) || (one.kind === "title" && isRole(one.title)));
  const [only] = people;
  const isAlone = people.length === 1 || (line.index === 0 && people.every(({ kind }) => kind === "title"));
  const isDone = people.some((one) => one.kind === "title" && isObject(line, one));
  if (!isAlone || only?.kind !== "title" || (people.length > 1 && (isDone || !isSubject(line, only)))) return null;
  const { title } = only;
  const isDefinite = only.isDefinite || isOwned(line, title.from - 1);
  const isOffice = title.sort === "office" && !title.plural && title.trait !== "royal" && !title.former;
  return isOffice && (isDefinite || title.of.length > 0) ? only : null;
}

/** "Peru's president has said no, a week after his general said yes": of whom the first sentence of an article tells. */
function isSubject({ tree }: Line, { from, to }: FoundTitle): boolean {
  const root = tree?.relations.indexOf("root") ?? -1;
  return (tree?.children[root] ?? []).some(
    (child) => child >= from && child < to && /^nsubj/.test(tree!.relations[child]!),
  );
}

/** "The speaker received the envoy": of whom as much is told, and who may be named next. */
function isObject({ tree }: Line, { from, to, title }: FoundTitle): boolean {
  return !title.plural && (tree?.relations.slice(from, to).includes("obj") ?? false);
}

function isRole({ sort, trait }: Title): boolean {
  return sort !== "calling" && trait !== "counterpart";
}

/** "The Council's secretary", "its secretary". */
function isOwned(line: Line, at: number): boolean {
  const lead = line.names.epithets.determiners.get(line.tokens[at]?.lower ?? "");
  return lead === "possessive" || isWord(line, at, "possessive");
}

/** A capital alone ("before Christmas") need be nobody, nor need one of places ("at Cape Verdant"). */
function isNamed(line: Line, one: Found): boolean {
  if (one.kind !== "person") return false;
  const isThing = line.tree?.upos[one.from - 1] === "DET";
  if (isThing && one.titles.length === 0) return false;
  return one.hasHonorific || one.titles.length > 0 || (one.name[1] - one.name[0] > 1 && !isPlaced(line, one.from));
}

/** A full name that opens a sentence, or stands right behind a quotation or an opening clause, as the one who speaks, was not named before and has no role. */
function newcomer(
  line: Line,
  found: readonly Found[],
  named: ReadonlySet<string>,
  role: Role,
  on: string | null,
): FoundPerson | null {
  const spoken = found.find((one) => one.kind === "person" && isSpoken(line, one.from));
  const person =
    spoken ?? found.find((one) => one.kind === "person" || (one.kind === "title" && isOfficial(one.title)));
  if (person?.kind !== "person" || person.titles.length > 0 || line.tree === null) return null;
  const isInverted = isSpoken(line, person.from);
  if (person.from > 1 && !isInverted && !/^["”’'»,]$/.test(line.tokens[person.from - 1]!.form)) return null;
  const parts = partsOf(line, person);
  const verb = isInverted ? line.tokens[person.from - 1]!.lower : verbAfter(line, person.to);
  if (parts.length < 2 || parts.some((part) => named.has(part))) return null;
  const held = line.reference.people(nameOf(line, ...person.name)).filter((term) => isInOffice(term, on));
  const own = held.filter((term) => isOffice(term, role.title));
  const isHolder =
    own.some((term) => isOf(term, role)) && line.tree.relations.indexOf("nsubj", person.from) < person.to;
  const isOpen = held.length === 0 || own.length > 0 || held.some(({ office }) => role.title.offices.includes(office));
  return isOpen && (isHolder || line.names.personal.has(verb)) ? person : null;
}

/** One official; of several whom somebody briefs nobody speaks. */
function isOfficial({ sort, plural }: Title): boolean {
  return sort === "office" && !plural;
}

/** "N said", "N, who said", "N was speaking": the verb, or "who". */
function verbAfter(line: Line, to: number): string {
  const at = pastAdverb(line, line.tokens[to]?.form === "," ? to + 1 : to);
  const isGoing = /^(?:VBD|VBZ)$/.test(line.tree?.xpos[at] ?? "") && line.tree?.xpos[at + 1] === "VBG";
  return line.tokens[isGoing ? at + 1 : at]?.lower ?? "";
}

/** `"…," said N`: a verb right behind closing marks. */
function isSpoken({ tokens, tree }: Line, at: number): boolean {
  return tree?.upos[at - 1] === "VERB" && /^["”’'»]$/.test(tokens[at - 2]?.form ?? "");
}

function partsOf(line: Line, { name: [from, to] }: FoundPerson): readonly string[] {
  return nameOf(line, from, to).toLowerCase().split(" ");
}
