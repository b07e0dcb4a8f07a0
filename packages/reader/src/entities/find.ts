import type { AliasMatch } from "@dragoman/model";
import { epithetAt, pronounAt } from "./epithets.ts";
import type { Found, FoundNamed } from "./found.ts";
import { ANYTHING } from "./lexicon.ts";
import { isParty, isWord, type Line, opens } from "./line.ts";
import { meetingAt } from "./meetings.ts";
import type { Named } from "./named.ts";
import { nameEnd } from "./names.ts";
import { organisationAt } from "./organisations.ts";
import { namedPersonAt, titledAt } from "./people.ts";
import { phraseAt } from "./phrases.ts";
import { isCapital, isHyphen } from "./shape.ts";
import type { Title } from "./title.ts";

/** Every candidate of a sentence, left to right; aliases inside a longer one follow it. */
export function findIn(line: Line): readonly Found[] {
  const found: Found[] = [];
  const taken = new Map<number, number>();
  for (let at = 0; at < line.tokens.length; ) {
    const apposed = taken.get(at);
    if (!apposed && !mayBegin(line, at)) {
      at++;
      continue;
    }
    const here = apposed ? [] : candidatesAt(line, at);
    let to = apposed ?? at + 1;
    for (const item of here) {
      found.push(item);
      to = Math.max(to, item.to);
      for (const title of titlesBehind(item)) taken.set(title.from, title.to);
    }
    if (apposed || here.length > 0) found.push(...inside(line, at, to, here), ...servedIn(line, at, to, here));
    at = to;
  }
  return found;
}

function mayBegin(line: Line, at: number): boolean {
  const token = line.tokens[at]!;
  return line.aliases[at] !== null || isCapital(token.form) || opens(line, at, ANYTHING);
}

/** Titles in apposition belong to the name before them. */
function titlesBehind(item: Found): readonly Title[] {
  return item.kind === "person" ? item.titles.filter((title) => title.from >= item.to) : [];
}

function candidatesAt(line: Line, at: number): readonly Found[] {
  const meeting = line.aliases[at] ? meetingAt(line, at) : null;
  if (meeting) return [named(meeting)!];
  const titled = titledAt(line, at);
  if (titled.length > 0) return titled;
  const token = line.tokens[at]!;
  const alias = line.aliases[at];
  const first = alias || isCapital(token.form) ? capitalAt(line, at) : named(organisationAt(line, at));
  const found = first ?? epithetAt(line, at) ?? pronounAt(line, at);
  return found ? [found] : [];
}

function named(found: Named | null): FoundNamed | null {
  return found && { kind: "named", from: found.from, to: found.to, named: found };
}

/** What begins at a capital: a body, a gathering, a known name, or a person's. */
function capitalAt(line: Line, at: number): Found | null {
  const alias = line.aliases[at];
  const aliasTo = alias ? at + alias.length : at;
  const house = line.aliases[aliasTo];
  if (alias && house && isHouseOf(house, alias))
    return { kind: "alias", from: at, to: aliasTo + house.length, match: house };
  const body = organisationAt(line, at);
  if (body && body.to > aliasTo) return named(body);
  if (alias && !isPartOfName(line, at, aliasTo))
    return epithetAt(line, at) ?? { kind: "alias", from: at, to: aliasTo, match: alias };
  return namedPersonAt(line, at) ?? (alias ? unknownName(line, at) : null);
}

/** "The U.S. State Department", "the Moscow Kremlin": a house behind its own state. */
function isHouseOf({ targets: [house] }: AliasMatch, { targets: [state] }: AliasMatch): boolean {
  return house?.organ !== undefined && house.entity === state?.entity;
}

/** "Jordan Peterson", "Baghdad Amreev": a state or city of one word before an unknown capital. */
function isPartOfName(line: Line, at: number, to: number): boolean {
  const alias = line.aliases[at]!;
  const next = line.tokens[to];
  if (alias.length > 1 || !next || line.aliases[to] || isPaired(line, at)) return false;
  if (line.names.particles.has(next.lower)) return nameEnd(line, at) > to + 1;
  if (!isCapital(next.form) || (isLocative(line, at) && opensName(line, to))) return false;
  if (
    alias.targets.some((target) => target.by === "demonym") ||
    line.tokens[at]!.form === line.tokens[at]!.form.toUpperCase()
  )
    return false;
  const { names } = line;
  if (
    names.never.has(next.lower) ||
    names.attributes.has(next.lower) ||
    names.portfolios.has(next.lower) ||
    names.bodies.has(next.lower)
  )
    return false;
  return phraseAt(names.titles, line.tokens, to) === null && phraseAt(names.heads, line.tokens, to) === null;
}

/** "In Lima", "in the Kremlin". */
function isLocative(line: Line, at: number): boolean {
  const before = isWord(line, at - 1, "the") ? at - 2 : at - 1;
  return before >= 0 && phraseAt(line.names.locative, line.tokens, before)?.length === 1;
}

/** "In Lima Tom Ford spoke": a given name or somebody known. */
function opensName({ names, reference, tokens }: Line, at: number): boolean {
  const [first, second] = [tokens[at]!, tokens[at + 1]];
  if (second === undefined || !isCapital(second.form)) return false;
  return names.given.has(first.lower) || reference.people(`${first.form} ${second.form}`).length > 0;
}

/** "U.S.-Indonesia Strategic Partnership", "Franco-German". */
function isPaired(line: Line, at: number): boolean {
  if (!isHyphen(line.tokens[at - 1]?.form)) return false;
  return line.aliases.some((alias, from) => alias !== null && from < at && from + alias.length >= at - 1);
}

function unknownName(line: Line, at: number): Found {
  const to = nameEnd(line, at);
  return {
    kind: "person",
    from: at,
    to,
    name: [at, to],
    titles: [],
    state: null,
    gender: null,
    hasHonorific: false,
    order: 0,
    company: 1,
  };
}

/** The known names inside a title or a body's long name; those that make a company's or place's name are not meant. */
function inside(line: Line, from: number, to: number, found: readonly Found[]): readonly Found[] {
  const aliases: Found[] = [];
  for (let at = from; at < to; at++) {
    const match = line.aliases[at];
    const isWhole = found.some((item) => item.kind === "alias" && item.from === at);
    if (!match || isWhole || at + match.length > to || !match.targets.some(isParty)) continue;
    if (found.some((item) => item.from <= at && at + match.length <= item.to && hides(item, at))) continue;
    aliases.push({ kind: "alias", from: at, to: at + match.length, match });
  }
  return aliases;
}

/** "President N" inside "an adviser to President N", "spokesman for President N". */
function servedIn(line: Line, from: number, to: number, found: readonly Found[]): readonly Found[] {
  for (let at = from + 2; at + 1 < to; at++) {
    if (!SERVING.some((word) => isWord(line, at - 1, word)) || !isCapital(line.tokens[at]!.form)) continue;
    const [one] = titledAt(line, at);
    const isWhole = one?.kind === "person" && one.to <= to && one.titles.every((title) => title.to <= to);
    if (isWhole && !found.some((item) => item.kind === "person" && item.name[0] === one.name[0])) return [one];
  }
  return [];
}

const SERVING = ["to", "for", "of"] as const;

function hides(item: Found, at: number): boolean {
  if (item.kind === "person") return item.name[0] <= at && at < item.name[1];
  if (item.kind !== "named") return false;
  const { kind, official, state } = item.named;
  return kind === "place" || kind === "state" || (kind === "organisation" && !(official && state));
}
