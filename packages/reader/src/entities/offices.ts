import { isBare, isCut, organBefore } from "./before.ts";
import { inferOwner } from "./belong.ts";
import type { FoundPerson } from "./found.ts";
import { mainStates } from "./home.ts";
import { introduce, introducePerson, type Ledger } from "./ledger.ts";
import { isWord, type Line } from "./line.ts";
import { isHeldLongAgo, isLongPast } from "./past.ts";
import { officeWords } from "./ranked.ts";
import { backwards } from "./recall.ts";
import { isHeldToday, isHolder, type Person, type Post } from "./roster.ts";
import { inSingular, isRuler, type Title } from "./title.ts";

/** Writes down which offices a named person holds by the words beside the name. */
export function enterOffices(ledger: Ledger, line: Line, item: FoundPerson, person: Person): void {
  for (const title of item.titles) {
    if (title.trait === "counterpart") enterCounterpart(ledger, line, item, title, person);
    else if (title.sort === "office")
      enterOffice(
        ledger,
        line,
        title,
        person,
        item.to,
        ownOf(ledger, item, title, person) ?? inferOwner(ledger, line, item, title),
      );
  }
  const behind = line.tokens[item.to]?.lower ?? "";
  if (item.titles.length === 0 && line.names.epithets.government.has(behind)) enterRuler(ledger, line, item, person);
}

/** A body that the tables do not know is one of the person's state. */
function ownOf(ledger: Ledger, item: FoundPerson, title: Title, person: Person): string | null {
  const of = title.of[0];
  if (of === undefined) return (ofSameOffice(title, person) ? person.of : null) ?? heldBefore(ledger, title, person);
  return of.startsWith("org:") && item.state && !ledger.context.reference.entity(of) ? item.state : of;
}

/** "Former President Ann Reyes": the state of which, by the reference data, somebody of that name was president. */
function heldBefore({ context: { reference } }: Ledger, { former, offices }: Title, { parts }: Person): string | null {
  if (!former || parts.length < 2) return null;
  const held = reference.people(parts.join(" ")).filter(({ office }) => office !== "other" && offices.includes(office));
  const [state, ...others] = new Set(held.map(({ of }) => of));
  return others.length === 0 ? (state ?? null) : null;
}

/** A state may be served in several offices, another body in the one told. */
function ofSameOffice(title: Title, { of, posts }: Person): boolean {
  return of === null || of.startsWith("state:") || posts.some((post) => post.of === of && post.noun === title.noun);
}

/** One office of a person, once. */
export function enterOffice(
  ledger: Ledger,
  line: Line,
  title: Title,
  person: Person,
  until: number,
  of: string | null,
): void {
  const [from, to] = title.words;
  const start = organBefore(ledger, line, title) ?? from;
  const words = inSingular(officeWords(line, start, to), title.forms);
  if (of && person.of === null && !title.former) {
    ledger.owners.set(person.id, of);
    introducePerson(ledger, person);
  }
  if (!isHeld(ledger, line, title, person, of)) return;
  const span = [line.tokens[from]!.start, line.tokens[to - 1]!.end] as const;
  write(ledger, line, [title.from, title.to], span, person, {
    title: words,
    of,
    former: title.former || isOver(title, person) || isHeldLongAgo(line, title, ledger.on),
    until: Math.max(until, title.to),
  });
}

/** No soldier's rank alone, no "Ambassador" as a courtesy, no words cut off from their body, no mayor of an unknown place, no ruler of an unknown state without a full name, no office without a state in a sentence about a year long past. */
function isHeld(ledger: Ledger, line: Line, title: Title, person: Person, of: string | null): boolean {
  const isOfBody = title.from === title.words[0] && title.of.length > 0;
  if (line.names.military.has(title.noun) && !isOfBody) return false;
  if (isCut(ledger, line, title) || isCourtesy(title, person)) return false;
  if (of === null && (line.names.local.has(title.noun) || (isBare(line, title) && !isTelling(line, title))))
    return false;
  if (isRuler(title) && of === null && person.parts.length === 1 && !isHolder(person) && !title.former) return false;
  return title.of.length > 0 || person.of !== null || isHolder(person) || !isLongPast(line, title.from, ledger.on);
}

/** "Ambassador" before the name of somebody whose office is told in other words. */
function isCourtesy({ noun, of, words: [from, to] }: Title, { posts }: Person): boolean {
  const hasOther = posts.some((post) => post.isTold && post.noun !== noun);
  return noun === "ambassador" && of.length === 0 && to - from === 1 && hasOther;
}

/** What is an office though nobody can tell whose: a minister, a spokesperson. */
function isTelling({ names }: Line, { trait, noun, offices }: Title): boolean {
  const isAnybodys = names.bodied.has(noun) || names.domestic.has(noun) || offices.includes("head of state");
  return trait === "minister" || trait === "spokesperson" || !isAnybodys;
}

/** By the reference data the person held that office once and holds it no more. */
function isOver({ offices }: Title, { posts }: Person): boolean {
  const terms = posts.filter(
    (post) => !post.isTold && post.offices.some((office) => office !== "other" && offices.includes(office)),
  );
  return terms.length > 0 && terms.every(({ former }) => former);
}

interface Held {
  readonly title: string;
  readonly of: string | null;
  readonly former: boolean;
  readonly until: number;
}

function write(
  ledger: Ledger,
  line: Line,
  tokens: readonly [number, number],
  titleSpan: readonly [number, number],
  person: Person,
  held: Held,
): void {
  const { title, of, former, until } = held;
  if (of?.startsWith("place:")) introduce(ledger, of, "place", of.slice("place:".length), null);
  ledger.offices.push({ sentence: line.index, tokens, person: person.id, titleSpan, title, of, former, until });
}

/** "her Jamaican counterpart X" holds the office of whoever was named before; "my colleague X" does not. */
function enterCounterpart(ledger: Ledger, line: Line, item: FoundPerson, title: Title, person: Person): void {
  const isOwned = title.of.length > 0 || isWord(line, title.from - 1, "possessive");
  if (!isOwned && !line.names.epithets.pronouns.get(line.tokens[title.from - 1]?.lower ?? "")?.possessive) return;
  for (const { entity, kind } of backwards(ledger, line.index, item.from)) {
    if (kind !== "person" || entity === person.id) continue;
    const post = ledger.people.get(entity)?.posts.find(isInOffice);
    if (!post) return;
    const noun = line.tokens[title.words[1] - 1]!;
    const of = ownOf(ledger, item, title, person) ?? otherThan(post.of, ledger);
    if (!person.posts.some(({ words }) => words === post.words))
      ledger.people.set(person.id, { ...person, posts: [...person.posts, { ...post, of, isTold: true }] });
    write(ledger, line, [title.from, title.to], [noun.start, noun.end], person, {
      title: post.words,
      of,
      former: false,
      until: item.to,
    });
    return;
  }
}

/** Of the two states of which the article speaks the other one. */
function otherThan(state: string | null, ledger: Ledger): string | null {
  const pair = mainStates(ledger, 2);
  return state !== null && pair.includes(state) ? (pair.find((one) => one !== state) ?? null) : null;
}

function isInOffice({ former, title }: Post): boolean {
  return !former && title?.sort !== "calling" && title?.trait !== "counterpart";
}

/** "the Lacalle Pou administration": whoever lends the name rules. */
function enterRuler(ledger: Ledger, line: Line, item: FoundPerson, person: Person): void {
  const post = person.posts.find((held) => isHeldToday(held) && isRuler(held));
  if (!post) return;
  const [from, to] = item.name;
  const span = [line.tokens[from]!.start, line.tokens[to]!.end] as const;
  write(ledger, line, [from, to + 1], span, person, { title: post.words, of: post.of, former: false, until: to + 1 });
}
