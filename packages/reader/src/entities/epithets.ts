import type { FoundEpithet, FoundPronoun } from "./found.ts";
import { EPITHET, NOUN } from "./lexicon.ts";
import { isWord, type Line, opens, pastArticle } from "./line.ts";
import { type Owners, ownersAt } from "./owners.ts";
import { phraseAt } from "./phrases.ts";
import { isCapital, isHyphen } from "./shape.ts";

/** "he", "its", "their", and "His Majesty" without a name behind it. */
export function pronounAt(line: Line, at: number): FoundPronoun | null {
  const use = line.names.epithets.pronouns.get(line.tokens[at]!.lower);
  if (!use) return null;
  const style = phraseAt(line.names.honorifics, line.tokens, at)?.length ?? 0;
  if (style < 2) return { kind: "pronoun", from: at, to: at + 1, use };
  const isNamed = isCapital(line.tokens[at + style]?.form ?? "");
  return isNamed ? null : { kind: "pronoun", from: at, to: at + style, use: { ...use, possessive: false } };
}

interface Lead {
  readonly to: number;
  readonly isDefinite: boolean;
  readonly isPossessed: boolean;
  readonly number: number | null;
  readonly of: Owners | null;
}

/** "the country", "the two countries", "both states", "the bloc", "the ministry". */
export function epithetAt(line: Line, at: number): FoundEpithet | null {
  if (!line.aliases[at] && !opens(line, at, EPITHET)) return null;
  const lead = leadAt(line, at);
  if (lead.to > at && lead.number === null && !lead.of && !mayFollow(line, lead.to)) return null;
  const apart = organAt(line, at) ?? halfAt(line, at, lead) ?? membersAt(line, at, lead);
  if (apart) return apart;
  if (lead.to === at) return null;
  const ranged = lead.isDefinite && !lead.isPossessed && lead.number === null ? rangedAt(line, lead) : null;
  const noun =
    togetherAt(line, lead) ??
    fellowsAt(line, lead) ??
    standingAt(line, lead) ??
    aloneAt(line, lead) ??
    neighbourAt(line, lead) ??
    ministryOfAt(line, lead) ??
    ranged;
  if (!noun || !isWhole(line, lead.to + noun.length, noun.sort)) return null;
  const to = lead.to + noun.length;
  const of = noun === ranged ? null : lead.of;
  const { isPossessed } = lead;
  return {
    kind: "epithet",
    from: at,
    to,
    sort: noun.sort,
    noun: words(line, lead.to, to),
    formal: noun.formal,
    number: lead.number ?? noun.number ?? null,
    of: of?.ids ?? [],
    isPossessed,
  };
}

/** Whether a noun with what describes it may begin right behind an article. */
function mayFollow(line: Line, at: number): boolean {
  return opens(line, at, NOUN) || isHyphen(line.tokens[at + 1]?.form);
}

/** "A Commission spokesman": an organ that goes by one word. */
function organAt(line: Line, at: number): FoundEpithet | null {
  const { form, lower } = line.tokens[at]!;
  const body = isCapital(form) ? line.names.epithets.organs.get(lower) : undefined;
  if (body === undefined || line.tree?.relations[at] !== "compound") return null;
  if (at > 1 && isCapital(line.tokens[at - 1]!.form)) return null;
  return { ...whole(at, at + 1), sort: "organ", noun: lower, of: [body] };
}

/** "The North", but not "the North Sea", "the North of the country". */
function halfAt({ tokens, names }: Line, at: number, { to, isDefinite, isPossessed }: Lead): FoundEpithet | null {
  const { form = "", lower = "" } = tokens[to] ?? {};
  const halves = isDefinite && !isPossessed && isCapital(form) ? names.epithets.halves.get(lower) : undefined;
  const isPart = names.uses.of.has(tokens[to + 1]?.lower ?? "") && names.uses.the.has(tokens[to + 2]?.lower ?? "");
  const next = tokens[to + 1]?.form ?? "";
  const isMore = isPart || isCapital(next) || isHyphen(next);
  return halves === undefined || isMore ? null : { ...whole(at, to + 1), sort: "half", noun: lower, of: halves };
}

/** "Member states", "the members", and "Members" as the first word. */
function membersAt(line: Line, at: number, { to, isPossessed, number, of }: Lead): FoundEpithet | null {
  const found = phraseAt(line.names.epithets.members, line.tokens, to);
  if (!found || isPossessed || number !== null || of || !isWhole(line, to + found.length, "organisation")) return null;
  // "Some member states" are not all.
  const noun = to + found.length - 1;
  const isDescribed = line.tree?.children[noun]?.some((child) => child < at);
  if (isDescribed) return null;
  const isSure = found.length > 1 || (at === 0 && to === at && line.tree?.relations[to]?.startsWith("nsubj"));
  return isSure
    ? { ...whole(at, to + found.length), sort: "organisation", noun: words(line, to, to + found.length) }
    : null;
}

function whole(from: number, to: number): Omit<FoundEpithet, "sort" | "noun"> {
  return { kind: "epithet", from, to, formal: [], number: null, of: [], isPossessed: false };
}

interface Noun {
  readonly length: number;
  readonly sort: FoundEpithet["sort"];
  readonly formal: readonly string[];
  /** "The pair" are two. */
  readonly number?: number;
}

/** "two countries", "China's and Iraq's governments", "five Central Asian states", "the countries", not "its two neighbours". */
function togetherAt(line: Line, lead: Lead): Noun | null {
  const { statesTogether, circle, determiners } = line.names.epithets;
  const found = phraseAt(statesTogether, line.tokens, lead.to);
  const isOwned = lead.isPossessed || determiners.get(line.tokens[lead.to - 2]?.lower ?? "") === "possessive";
  if (isOwned && circle.has(line.tokens[lead.to]?.lower ?? "")) return null;
  const isTold = lead.number !== null || lead.of !== null || (lead.isDefinite && found !== null);
  if (!found && lead.number !== null && lead.of) return { length: 0, sort: "states", formal: [] };
  return found && isTold ? { length: found.length, sort: "states", formal: [] } : null;
}

/** "The two men", of whom the words before tell. */
function fellowsAt({ tokens, names: { epithets } }: Line, { to, isDefinite, isPossessed, number }: Lead): Noun | null {
  const isTold = isDefinite && !isPossessed && number !== null && epithets.fellows.has(tokens[to]?.lower ?? "");
  return isTold ? { length: 1, sort: "number", formal: [] } : null;
}

/** "the two", "these three", "both", "neither" without a noun; only a tree can tell. "The pair" has one. */
function standingAt(line: Line, lead: Lead): Noun | null {
  const { groups, alone, wholes } = line.names.epithets;
  const size = groups.get(line.tokens[lead.to]?.lower ?? "");
  if (size !== undefined && lead.isDefinite && !lead.isPossessed && lead.number === null)
    return { length: 1, sort: "number", formal: [], number: size };
  const last = line.tokens[lead.to - 1]!.lower;
  const isAll = wholes.has(line.tokens[lead.to - 2]?.lower ?? "");
  if (!(lead.isDefinite || alone.has(last) || isAll) || lead.number === null || lead.of) return null;
  if (isAll && line.tokens[lead.to]?.lower === ",") return { length: 0, sort: "number", formal: [] };
  // "Peru and Chile, which both joined": one more word for what stands before.
  const isRepeated = /^(W|PRP)/.test(line.tree?.xpos[lead.to - 2] ?? "") && !lead.isDefinite;
  const isOther = line.tree?.children[lead.to - 1]?.some((child) => line.tree?.relations[child] === "fixed");
  const relation = isRepeated || isOther ? "" : (line.tree?.relations[lead.to - 1] ?? "");
  return /^(nsubj|obj|iobj|obl|nmod|conj)/.test(relation) ? { length: 0, sort: "number", formal: [] } : null;
}

/** "the summit", "their sixth annual summit". */
function summitAt(line: Line, lead: Lead): Noun | null {
  let at = lead.to;
  while (at < lead.to + 3 && line.names.epithets.occasions.has(line.tokens[at]?.lower ?? "")) at++;
  const found = phraseAt(line.names.meetings, line.tokens, at);
  return found && { length: at + found.length - lead.to, sort: "gathering", formal: [] };
}

/** One of a sort: "the country", "the Gulf state", "the ministry", "their sixth summit". */
function aloneAt(line: Line, lead: Lead): Noun | null {
  if (!lead.isDefinite || lead.number !== null || (lead.of && !isRegional(lead))) return null;
  return singleAt(line, lead) ?? (lead.of ? null : summitAt(line, lead));
}

/** "the Gulf state", "the Nordic country": of a land to which states belong. */
function isRegional({ of, isPossessed }: Lead): boolean {
  return !isPossessed && of?.ids.length === 1 && of.ids[0]!.startsWith("region:");
}

function singleAt(line: Line, lead: Lead): Noun | null {
  const { epithets } = line.names;
  const state = phraseAt(epithets.states, line.tokens, lead.to);
  if (state) return { length: state.length, sort: "state", formal: state.value };
  if (lead.of) return null;
  const body = phraseAt(epithets.bodies, line.tokens, lead.to);
  if (body) return { length: body.length, sort: "body", formal: [] };
  if (lead.isPossessed) return null;
  const likened = phraseAt(epithets.likened, line.tokens, lead.to);
  if (likened) return { length: likened.length, sort: "likened", formal: likened.value };
  const organisation = phraseAt(epithets.organisations, line.tokens, lead.to);
  return organisation && { length: organisation.length, sort: "organisation", formal: [] };
}

/** "The Chadian ministry": that of the field of which another one has been named. */
function ministryOfAt({ names, tokens }: Line, { to, of, isPossessed, number }: Lead): Noun | null {
  const isOfState = of?.ids.length === 1 && of.ids[0]!.startsWith("state:") && !isPossessed && number === null;
  if (!isOfState || !names.ministries.has(tokens[to]?.lower ?? "") || tokens[to + 1]?.lower === "for") return null;
  return { length: 1, sort: "body", formal: [] };
}

/** "Its neighbour", "its eastern neighbour", "its former colony", but not "its neighbour Chad", "its neighbour, Chad". */
function neighbourAt(line: Line, { to, isPossessed, number, of }: Lead): Noun | null {
  const { adjoining, bonds, possessions } = line.names.epithets;
  const first = line.tokens[to]?.lower ?? "";
  const isPast = phraseAt(line.names.qualifiers, line.tokens, to)?.value === "former";
  const noun = isPast || bonds.has(first) || line.names.directions.has(first) ? to + 1 : to;
  const nouns = isPast ? possessions : adjoining;
  if (!isPossessed || number !== null || of || !nouns.has(line.tokens[noun]?.lower ?? "")) return null;
  const isNamed =
    Boolean(line.aliases[noun + 1]) ||
    line.tree?.children[noun]?.some((child) => /^(appos|flat|conj)/.test(line.tree?.relations[child] ?? ""));
  return isNamed ? null : { length: noun + 1 - to, sort: "neighbour", formal: [] };
}

/** "The regional body", "the South American bloc": an organisation by where it is and what it is for. */
function rangedAt(line: Line, { to, of }: Lead): Noun | null {
  const { ranges, states, organisations, unions } = line.names.epithets;
  if (of?.ids.some((id) => !id.startsWith("region:"))) return null;
  let at = pastBonds(line, to);
  const state = at > to || of ? phraseAt(states, line.tokens, at) : null;
  if (state) return { length: at + state.length - to, sort: "state", formal: state.value };
  while (at < to + 2 && ranges.has(line.tokens[at]?.form ?? "")) at++;
  const found = at > to || of ? phraseAt(organisations, line.tokens, at) : null;
  const isOwner = line.tree?.xpos[at + 1] === "POS";
  if (!found || !unions.has(line.tokens[at]!.lower) || (isOwner && !of)) return null;
  return { length: at + found.length - to, sort: "organisation", formal: [] };
}

/** Behind up to two words such as "tiny", "Andean", "copper-rich", which say something of a state, and not which one is meant. */
function pastBonds({ tokens, names: { epithets } }: Line, from: number): number {
  let at = from;
  for (let word = 0; word < 2; word++) {
    const isCompound = isHyphen(tokens[at + 1]?.form) && epithets.afflicted.has(tokens[at + 2]?.lower ?? "");
    if (isCompound) at += 3;
    else if (epithets.bonds.has(tokens[at]?.lower ?? "")) at++;
  }
  return at;
}

/** Determiner, number and adjectives of states, each if there is one. */
function leadAt(line: Line, at: number): Lead {
  const { epithets } = line.names;
  const determiner = epithets.determiners.get(line.tokens[at]!.lower);
  const isDefinite = determiner !== undefined;
  let to = isDefinite ? at + 1 : at;
  const number = epithets.numbers.get(line.tokens[to]?.lower ?? "") ?? null;
  if (number !== null) to++;
  if (number !== null && !line.aliases[to] && line.names.directions.has(line.tokens[to]?.lower ?? "")) to++;
  const of = line.aliases[to] ? ownersAt(line, to) : null;
  if (of) to = of.to;
  if (number !== null) while (epithets.bonds.has(line.tokens[to]?.lower ?? "")) to++;
  return {
    to,
    isDefinite,
    isPossessed: determiner === "possessive",
    number,
    of,
  };
}

/** The noun is not the first half of a longer one ("state media") and no complement follows ("the Republic of", "the government in Lima"), but for those who are counted: "both of its partners". */
function isWhole(line: Line, to: number, sort: Noun["sort"]): boolean {
  const { pronouns, circle, concerned, seated } = line.names.epithets;
  if (concerned.has(line.tokens[to]?.lower ?? "")) return false;
  const isSeated = isWord(line, to, "in") && line.aliases[pastArticle(line, to + 1)];
  if (isSeated && seated.has(line.tokens[to - 1]!.lower)) return false;
  const use = pronouns.get(line.tokens[to + 1]?.lower ?? "");
  const isOwn = sort === "number" && use?.possessive === true && circle.has(line.tokens[to + 2]?.lower ?? "");
  const isOfThem = sort === "neighbour" || use?.who === "many" || isOwn;
  // "Accused the country of arming rebels" tells of what, and not which country.
  const isOfDeed = line.tree?.xpos[to + 1] === "VBG";
  if ((isWord(line, to, "of") && !isOfThem && !isOfDeed) || isHyphen(line.tokens[to]?.form)) return false;
  return line.tree?.relations[to - 1] !== "compound";
}

function words(line: Line, from: number, to: number): string {
  return line.tokens
    .slice(from, to)
    .map((token) => token.lower)
    .join(" ");
}
