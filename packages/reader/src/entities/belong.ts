import type { Holder, OfficeKind } from "@dragoman/model";
import { isBare, isCut, mentionBefore, ownerBefore } from "./before.ts";
import type { FoundPerson } from "./found.ts";
import { mainStates, stateOfSite } from "./home.ts";
import { isInOffice } from "./identify.ts";
import type { Ledger } from "./ledger.ts";
import { isWord, type Line, unpossessed } from "./line.ts";
import { phraseAt } from "./phrases.ts";
import { postBefore } from "./post.ts";
import { backwards, lastStates, stateOf } from "./recall.ts";
import type { Person } from "./roster.ts";
import { nameOf } from "./runs.ts";
import { isRuler, type Title } from "./title.ts";

/** For whom a person acts: what the text or the reference data tells, else what was inferred when he or she came up. */
export function ownerOf(ledger: Ledger, person: Person): string | null {
  return person.of ?? ledger.owners.get(person.id) ?? null;
}

/** Whether nobody else in the article bears a full name and the same title without a state. */
function isOnlyOne({ people }: Ledger, { noun }: Title): boolean {
  const bearers = [...people.values()].filter(
    ({ of, posts, parts }) =>
      of === null && parts.length > 1 && posts.some((post) => post.noun === noun && !post.former),
  );
  return bearers.length <= 1;
}

/** A mayor of an unknown place, a chairman of an unknown company's board: no state is the owner. */
function isNobodys(line: Line, title: Title): boolean {
  return (line.names.local.has(title.noun) && isBare(line, title)) || isOfBoard(line, title);
}

/** "Chairman of the Management Board": whose board it is must be told. */
function isOfBoard({ names, tokens }: Line, { words: [from, to] }: Title): boolean {
  for (let at = from; at < to; at++) {
    const board = phraseAt(names.boards, tokens, at);
    if (board && at + board.length === to) return true;
  }
  return false;
}

type Rule = (ledger: Ledger, line: Line, item: FoundPerson, title: Title) => string | null;

/** The state or organisation of a title that does not tell it, surest sign first; null when none is left. */
export function inferOwner(ledger: Ledger, line: Line, item: FoundPerson, title: Title): string | null {
  const body = ownerBefore(ledger, line, title);
  if (body || isNobodys(line, title)) return body;
  const isOpen =
    stateOfSite(ledger.document, ledger.context) !== null &&
    line.names.bodied.has(title.noun) &&
    (isBare(line, title) || isCut(ledger, line, title));
  const isElect = line.tokens[title.words[1] - 1]?.lower.endsWith("elect") ?? false;
  // A president-elect of whom no state is told may be of any: officials at home meet those of others.
  for (const rule of isOpen || isElect ? told : rules) {
    const owner = rule(ledger, line, item, title);
    const isFree = owner && !isTaken(ledger, line, owner, title, ledger.roster.get(item));
    if (isFree) return owner;
    if (owner && rule === sameAsBefore) break;
  }
  return onlySeat(ledger, line, item, title);
}

/** Somebody else holds that office there: by the article, or (unless it is written from there) by the tables, which would have known the name. */
function isTaken(ledger: Ledger, line: Line, owner: string, title: Title, self: Person | undefined): boolean {
  const ruler = title.offices.find((office) => office !== "other");
  if (title.former) return false;
  if (!ruler) return isSeated(ledger, line, owner, title, self);
  const isNamed = [...ledger.people.values()].some(
    (person) =>
      person !== self &&
      ownerOf(ledger, person) === owner &&
      person.posts.some((post) => !post.former && post.offices.includes(ruler)),
  );
  if (isNamed || ruler === "foreign minister") return isNamed;
  const isHome = ledger.isHomeSure && owner === ledger.home && isOnlyOne(ledger, title);
  const holders = seated(ledger, owner, ruler);
  if (!isHome) return holders.length > 0;
  if (ruler === "head of government") return isRuledByOne(ledger, owner);
  return !holders.every((holder) => holder.title.toLowerCase().includes(title.noun));
}

/** Whether the head of state governs by the tables: a prime minister beside is somebody else, if there is one. */
export function isRuledByOne(ledger: Ledger, owner: string): boolean {
  const governing = seated(ledger, owner, "head of government");
  const heads = new Set(seated(ledger, owner, "head of state").map(({ person }) => person));
  return governing.length > 0 && governing.every(({ person }) => heads.has(person));
}

/** Who holds an office on the day of the article, as far as the tables reach. */
function seated({ context, on }: Ledger, owner: string, office: OfficeKind): readonly Holder[] {
  return context.reference
    .holders(owner, office, on)
    .filter((holder) => isInOffice(holder, on) && !isOutdated(holder, on));
}

/** Of an adviser with a field ("national security advisor") a state has one: somebody else in the article is it. */
function isSeated(ledger: Ledger, line: Line, owner: string, title: Title, self: Person | undefined): boolean {
  const words = nameOf(line, ...title.words).toLowerCase();
  if (!words.endsWith(title.forms[0]) || title.trait !== "aide" || isBare(line, title)) return false;
  return [...ledger.people.values()].some(
    (person) =>
      person !== self &&
      ownerOf(ledger, person) === owner &&
      person.posts.some((post) => !post.former && post.words === words),
  );
}

/** The tables end before the article: somebody else may hold the office by now. */
function isOutdated({ until, attestedUntil }: Holder, on: string | null): boolean {
  return on !== null && until === null && attestedUntil !== null && on > attestedUntil;
}

/** What the words around tell. */
const told: readonly Rule[] = [possessor, shareOfSeveral, introduced, inviting, heading];

const rules: readonly Rule[] = [
  ...told,
  asBefore,
  accredited,
  ofItsBody,
  sameAsBefore,
  situated,
  topicBefore,
  (ledger) => (ledger.isHomeSure ? ledger.home : null),
  mostNamed,
  otherSide,
];

/** The state of which the person was taken to be when he or she came up before. */
function asBefore(ledger: Ledger, _line: Line, item: FoundPerson): string | null {
  const person = ledger.roster.get(item);
  const owner = person && ledger.owners.get(person.id);
  return owner?.startsWith("state:") ? owner : null;
}

function only(states: readonly string[]): string | null {
  return states.length === 1 ? states[0]! : null;
}

/** "the Chief Adviser's Press Secretary", "its foreign minister": whoever the possessor acts for. */
function possessor(ledger: Ledger, line: Line, item: FoundPerson): string | null {
  const end = unpossessed(line, item.from);
  const mention = mentionBefore(ledger, line, end);
  if (!mention || (end === item.from && mention.by !== "pronoun")) return null;
  const isBody = ledger.entities.get(mention.entity)?.kind === "organisation";
  return stateOf(ledger, mention.entity) ?? ledger.acts.get(mention.entity) ?? (isBody ? mention.entity : null);
}

/** "Paid a visit to Chad at the invitation of President X": the host's. */
function inviting(ledger: Ledger, line: Line, item: FoundPerson): string | null {
  const isGuestOf = isWord(line, item.from - 1, "of") && isWord(line, item.from - 2, "invitation");
  if (!isGuestOf) return null;
  const before = ledger.mentions.findLast(({ sentence, tokens }) => sentence === line.index && tokens[1] < item.from);
  return before?.entity.startsWith("state:") ? before.entity : null;
}

/** "The Chadian delegation was headed by Deputy Minister X": the state of those who are led. */
function heading(_ledger: Ledger, line: Line, item: FoundPerson): string | null {
  if (!isWord(line, item.from - 1, "by") || !isWord(line, item.from - 2, "headed")) return null;
  for (let at = item.from - 3; at >= 0; at--) {
    const alias = line.aliases[at];
    if (alias)
      return isWord(line, at + alias.length, "delegation")
        ? (alias.targets.find(({ kind }) => kind === "state")?.entity ?? null)
        : null;
  }
  return null;
}

/** "Peru's ambassador to Chad, X, called on President Y": the ruler or minister to whom an envoy goes is of the state to which he is sent. */
function accredited(_ledger: Ledger, line: Line, item: FoundPerson, title: Title): string | null {
  return isRuler(title) || title.trait === "minister" ? postBefore(line, item.from) : null;
}

/** Tokens of a line like "CHAD." */
const HEADING = 2;

/** "Belarus hit back. Deputy Foreign Minister X said …": the state with which the sentence before, in the same paragraph, begins, or which is its heading. */
function topicBefore(ledger: Ledger, line: Line): string | null {
  const { sentences } = ledger.document;
  const before = sentences[line.index - 1];
  if (before === undefined || before.paragraph !== sentences[line.index]?.paragraph) return null;
  const first = ledger.trail.find(({ sentence }) => sentence === before.index);
  const isHeading = before.tokens.length <= HEADING;
  return first && (first.isSubject || first.isOfSubject || isHeading) && first.token <= 1
    ? stateOf(ledger, first.entity)
    : null;
}

/** "Foreign Ministers X, Y and Z" after three states: one each, in their order. */
function shareOfSeveral(ledger: Ledger, line: Line, item: FoundPerson, title: Title): string | null {
  if (item.company <= 1 || line.names.domestic.has(title.noun)) return null;
  return lastStates(ledger, line.index, title.from, item.company)?.[item.order] ?? null;
}

/** "President Bush" in an article without a day: two held that office, both of one state. */
function onlySeat({ on, context }: Ledger, line: Line, { name: [from, to] }: FoundPerson, title: Title): string | null {
  if (on !== null || title.former || to > from + 1) return null;
  const holders = context.reference.people(line.tokens[from]!.form);
  const seats = holders.filter(({ office }) => office !== "other" && title.offices.includes(office));
  return only([...new Set(seats.map(({ of }) => of))]);
}

/** In a list of officials the state of the one before. */
function sameAsBefore(ledger: Ledger, line: Line, item: FoundPerson): string | null {
  const before = ledger.offices.findLast(({ sentence, until }) => sentence === line.index && until <= item.from);
  if (!before?.of?.startsWith("state:") || item.from - before.until > 3 || item.company > 1) return null;
  for (let at = before.until; at < item.from; at++) {
    if (!/^[,;]$/.test(line.tokens[at]!.lower) && !isWord(line, at, "and") && !isWord(line, at, "the")) return null;
  }
  return before.of;
}

/** "their Syrian counterparts, including Minister X". */
function introduced(ledger: Ledger, line: Line, item: FoundPerson): string | null {
  if (line.tokens[item.from - 1]?.lower !== ":" && !isWord(line, item.from - 1, "including")) return null;
  for (const { entity, sentence } of backwards(ledger, line.index, item.from)) {
    if (sentence !== line.index) return null;
    if (entity.startsWith("state:")) return entity;
  }
  return null;
}

/** Sentences over which an office looks back at its body. */
const NEAR_BODY = 2;

/**
 * "Croatia's foreign ministry protested, and Foreign Minister X …": the body of the same field in the sentence or the two before;
 * of a minister without a field ("Deputy Minister X") the ministry in the sentence.
 */
function ofItsBody(ledger: Ledger, line: Line, item: FoundPerson, title: Title): string | null {
  const [from, to] = title.words;
  const fields = line.tokens.slice(from, to).flatMap(({ lower }) => (line.names.portfolios.has(lower) ? [lower] : []));
  const isOpen = fields.length === 0;
  if (isOpen && title.trait !== "minister") return null;
  for (const { entity, kind, sentence } of backwards(ledger, line.index, item.from)) {
    if (sentence < line.index - (isOpen ? 0 : NEAR_BODY)) return null;
    if (kind !== "organisation") continue;
    const words = ledger.entities.get(entity)?.name.toLowerCase().split(" ") ?? [];
    const isIts = isOpen
      ? words.some((word) => line.names.ministries.has(word))
      : fields.every((field) => words.some((word) => word.includes(field)));
    if (isIts) return stateOf(ledger, entity);
  }
  return null;
}

/** "In Athens, government spokesman X …": the state whose capital opens the sentence. */
function situated(_ledger: Ledger, line: Line, item: FoundPerson): string | null {
  const target = isWord(line, 0, "in") ? line.aliases[1]?.targets.find(({ by }) => by === "capital") : undefined;
  const end = 1 + (line.aliases[1]?.length ?? 0);
  return target && line.tokens[end]?.lower === "," && item.from <= end + 3 ? target.entity : null;
}

/** Times that an article names a state of which it speaks. */
const OFTEN = 2;

/** Of the two states of which the article speaks the one for which nobody before in the sentence acts and which is not told behind. */
function otherSide(ledger: Ledger, line: Line, item: FoundPerson, title: Title): string | null {
  if (line.names.domestic.has(title.noun)) return null;
  const pair = mainStates(ledger, 2);
  const taken = [...statesBehind(line, item.to), ...actingBefore(ledger, line, item.from)];
  const left = pair.filter((state) => !taken.includes(state));
  const isAbout = pair.length === 2 && pair.every((state) => ledger.counts.get(state)! >= OFTEN);
  return isAbout ? only(left) : null;
}

/** The state most spoken of, unless it is what the sentence goes on to speak of: a guest comes from elsewhere. */
function mostNamed(ledger: Ledger, line: Line, item: FoundPerson): string | null {
  return ledger.home && !statesBehind(line, item.to).includes(ledger.home) ? ledger.home : null;
}

/** States of people named before a token of the sentence. */
function actingBefore(ledger: Ledger, { index }: Line, token: number): readonly string[] {
  const people = ledger.trail.filter(
    (entry) => entry.sentence === index && entry.token < token && entry.kind === "person",
  );
  return people.flatMap(({ entity }) => stateOf(ledger, entity) ?? []);
}

function statesBehind(line: Line, from: number): readonly string[] {
  return line.aliases.flatMap((alias, at) => (alias && at >= from ? alias.targets.map(({ entity }) => entity) : []));
}
