import type { LinkedMention } from "../entities/cast.ts";
import { childOf } from "../syntax/words.ts";
import { isGenitive, type Token } from "../text/document.ts";
import type { Hearing } from "./hearing.ts";
import { type Line, rootOf, subjectOf } from "./line.ts";

/** Sentences over which "they" looks back. */
const BACK = 4;
/** The same inside a paragraph. */
const FAR = 8;
/** Sentences at the head of an article that may tell of whose meeting all of it is. */
const HEAD = 2;
/** Sentences over which they are still meant. */
const READOUT = 24;
const PARTY: ReadonlySet<string> = new Set(["person", "state", "organisation", "office"]);

/**
 * Whom "they" or "the leaders" means: those who met, spoke or acted together in the nearest sentence before that tells of such,
 * in this paragraph or the one before, unless somebody else comes between; else those who did at the head of the article, if
 * nobody else has acted since; empty when nobody.
 */
export function companyBefore(line: Line, hearing: Hearing): readonly string[] {
  const between: string[] = [];
  for (const before of linesBefore(line, hearing)) {
    const together = togetherIn(before, hearing);
    if (together.length > 0) return between.every((person) => together.includes(person)) ? together : [];
    if (isOpen(before, hearing)) return [];
    between.push(...actorsIn(before, hearing));
  }
  return companyOfHead(line, hearing);
}

/** Those who met at the head of an article, or by its title, in which nobody else has acted until a sentence. */
function companyOfHead({ index }: Line, hearing: Hearing): readonly string[] {
  const { lines } = hearing;
  if (index > READOUT) return [];
  const head = lines.slice(0, Math.min(HEAD, index)).findIndex((line) => companyIn(line, hearing).length > 1);
  const together = head < 0 ? hearing.title().company : companyIn(lines[head]!, hearing);
  if (together.length < 2) return [];
  for (const line of lines.slice(head + 1, index)) {
    if (isOpen(line, hearing)) return [];
    if (![...togetherIn(line, hearing), ...actorsIn(line, hearing)].every((one) => together.includes(one))) return [];
  }
  return together;
}

/** The people of a sentence who do something in it or to whom it is done, and not those who only tell of what something is. */
function actorsIn(line: Line, { cast }: Hearing): readonly string[] {
  const people = cast.inSentence(line.index).filter(({ entity }) => isPerson(entity));
  return people.filter(({ tokens }) => !isOfNoun(line, tokens)).map(({ entity }) => entity);
}

/** "The death of N and M": a name that hangs on a noun. */
function isOfNoun({ tree }: Line, [from, to]: readonly [number, number]): boolean {
  if (!tree) return false;
  for (let at = to - 1, steps = 0; at >= 0 && steps < FAR; at = tree.heads[at]!, steps++) {
    const relation = tree.relations[at]!;
    if (relation.startsWith("nmod")) return at < from || tree.heads[at]! < from || tree.heads[at]! >= to;
    if (!/^(?:conj|appos|flat|compound)/.test(relation)) return false;
  }
  return false;
}

/** Whom "the ministers" means: those who acted together, or the only two officials of the article who spoke before, else those named next. */
export function pairOf(line: Line, hearing: Hearing): readonly string[] {
  const company = companyBefore(line, hearing);
  if (company.length > 1) return company;
  const isOfficial = (id: string): boolean => id.startsWith("person:") && hearing.cast.actsFor(id) !== null;
  const spoke = new Set(hearing.heard.map(({ speaker }) => speaker).filter(isOfficial));
  return spoke.size === 2 ? [...spoke] : spoke.size === 0 ? pairAhead(line, hearing) : [];
}

/** "The two foreign ministers said. N met his colleague M": the first two people whom the next sentences name, and who act together, of the states of this one. */
export function pairAhead({ index }: Line, hearing: Hearing): readonly string[] {
  const { cast, lines } = hearing;
  const states = cast.inSentence(index).map(({ entity }) => entity);
  const next = lines.slice(index + 1, index + BACK).find((line) => actorsIn(line, hearing).length > 0);
  const pair = next ? companyIn(next, hearing) : [];
  const isOfThem = (id: string): boolean => isPerson(id) && states.includes(cast.actsFor(id) ?? states[0] ?? "");
  return pair.length === 2 && pair.every(isOfThem) ? pair : [];
}

/** The other one of two who met, spoke or acted together before. */
export function partnerOf(id: string, line: Line, hearing: Hearing): string | null {
  const met = companyBefore(line, hearing);
  return met.length === 2 && met.includes(id) ? (met.find((one) => one !== id) ?? null) : null;
}

function togetherIn(line: Line, hearing: Hearing): readonly string[] {
  const spoke = heardIn(line, hearing);
  return spoke.length > 0 ? spoke : companyIn(line, hearing);
}

/** The sentences before one in its paragraph and the one before, nearest first. */
function linesBefore({ index, paragraph }: Line, { lines }: Hearing): readonly Line[] {
  const isNear = (line: Line): boolean =>
    line.paragraph === paragraph || (index - line.index <= BACK && paragraph - line.paragraph === 1);
  return lines
    .slice(Math.max(0, index - FAR), index)
    .filter(isNear)
    .reverse();
}

/** Those who spoke together or as a group in a sentence. */
function heardIn({ span: [start, end] }: Line, { heard, lexicon }: Hearing): readonly string[] {
  const one = heard.findLast(({ offset }) => offset < end);
  if (!one || one.offset < start) return [];
  const isOfBody = one.speaker.startsWith("org:") && lexicon.couples.has(one.noun ?? "");
  const isSeveral = one.jointWith.length > 0 || one.speaker.startsWith("group:") || isOfBody;
  return isSeveral ? [one.speaker, ...one.jointWith] : [];
}

/** Those whom the subject of a sentence joins, or the subject and the one with whom it acts. */
function companyIn(line: Line, hearing: Hearing): readonly string[] {
  const subject = subjectOf(line);
  if (subject < 0) return [];
  const joined = joinedIn(line, subject, hearing);
  const [first] = joined;
  if (joined.length > 1) return joined;
  const others = first?.startsWith("person:") ? companionsIn(line, first, hearing) : [];
  return others.length > 0 ? [first!, ...others] : peersIn(line, hearing);
}

/** "Told his counterpart N", "after talks of N with her colleague M": the one whom the possessive means and the one named so. */
function peersIn(line: Line, { cast, lexicon }: Hearing): readonly string[] {
  const { tree, tokens, index } = line;
  const at = tokens.findIndex(({ lower }) => lexicon.fellows.has(lower));
  const own = tree?.children[at]?.find((child) => child < at && tree.relations[child] === "nmod:poss") ?? -1;
  const owner = own < 0 ? undefined : cast.at(index, own)?.entity;
  if (!tree || owner === undefined || !isPerson(owner)) return [];
  const isApposed = (one: number): boolean =>
    tree.relations[one] === "appos" && [tree.heads[one]!, tree.heads[tree.heads[one]!]].includes(at);
  const isCalledSo = ({ tokens: [from, to] }: LinkedMention): boolean =>
    (from <= at && at < to) || tokens.some((_, one) => one >= from && one < to && isApposed(one));
  const other = cast.inSentence(index).find((one) => one.by !== "pronoun" && isPerson(one.entity) && isCalledSo(one));
  return other && other.entity !== owner ? [owner, other.entity] : [];
}

/** All the parties of a subject: "N and M", "the presidents". */
export function joinedIn(line: Line, subject: number, hearing: Hearing): readonly string[] {
  const named = namedBehind(line, subject, hearing);
  if (named.length > 1) return named;
  return [...new Set([subject, ...conjuncts(line, subject)].flatMap((at) => partiesAt(line, at, hearing)))];
}

/** "The ministers of both countries, N of A and M of B, spoke": the people between the comma behind a plural and the next that ends the list. */
function namedBehind(line: Line, subject: number, { cast }: Hearing): readonly string[] {
  const { tokens, tree, index } = line;
  const verb = tree?.heads[subject] ?? -1;
  if (tree?.xpos[subject] !== "NNS" || verb < subject) return [];
  const comma = tokens.findIndex(({ form }, at) => at > subject && at < verb && form === ",");
  const people = cast
    .inSentence(index)
    .filter(({ entity, by, tokens: [from, to] }) => isPerson(entity) && by !== "pronoun" && from > comma && to < verb);
  const isList = people.every(({ tokens: [from] }, at) => at === 0 || isListed(line, people[at - 1]!.tokens[1], from));
  return comma >= 0 && people[0]?.tokens[0] === comma + 1 && isList ? idsOf(people) : [];
}

/** "Met with N of A, M of B and the minister K about …": all whom the phrase behind "with" names; none where it may go on. */
function companionsIn(line: Line, first: string, hearing: Hearing): readonly string[] {
  const named = hearing.cast
    .inSentence(line.index)
    .filter(({ entity, isNested, by }) => isPerson(entity) && entity !== first && !isNested && by !== "pronoun");
  const met = metIn(line, hearing.lexicon.encounters);
  const start = named.findIndex(
    ({ tokens: [from, to] }) =>
      (isCompanion(line, from, hearing) && !isInClause(line, to - 1)) || met.some((one) => one >= from && one < to),
  );
  if (start < 0) return counterpartsIn(line, hearing);
  const found = [named[start]!];
  for (const other of named.slice(start + 1)) {
    const isNext = isListed(line, found.at(-1)!.tokens[1], other.tokens[0]);
    if (isNext) found.push(other);
    else return /^(?:,|and)$/.test(line.tokens[other.tokens[0] - 1]?.lower ?? "") ? [] : idsOf(found);
  }
  return idsOf(found);
}

/** "With his counterparts from A, B and C": their states. */
function counterpartsIn({ index, tokens, tree }: Line, { cast, lexicon }: Hearing): readonly string[] {
  const at = tokens.findIndex(
    ({ lower }, i) =>
      lower.endsWith("s") &&
      lexicon.fellows.has(lower.slice(0, -1)) &&
      lexicon.possessives.has(tokens[i - 1]?.lower ?? ""),
  );
  if (at < 0 || !lexicon.company.has(tokens[at - 2]?.lower ?? "")) return [];
  const end = tokens.findIndex((_, i) => i > at + 1 && /^(?:VERB|ADP|AUX|PART)$/.test(tree?.upos[i] ?? ""));
  const states = cast
    .inSentence(index)
    .filter(({ entity, tokens: [from] }) => entity.startsWith("state:") && from > at && (end < 0 || from < end));
  return idsOf(states);
}

function idsOf(mentions: readonly LinkedMention[]): readonly string[] {
  return [...new Set(mentions.map(({ entity }) => entity))];
}

/** Whether only the states, titles and marks of a list stand between two names. */
function isListed({ tree, tokens }: Line, from: number, to: number): boolean {
  if (!tree) return false;
  let isList = false;
  for (let at = from; at < to; at++) {
    const tag = tree.upos[at]!;
    isList ||= tag === "CCONJ" || tokens[at]?.form === ",";
    if (tag === "VERB" || tag === "AUX" || tag === "PART" || tag === "PRON") return false;
    if (tag === "ADP" && tokens[at]?.lower !== "of") return false;
  }
  return isList;
}

function conjuncts({ tree }: Line, head: number): readonly number[] {
  return (tree?.children[head] ?? []).filter((child) => tree?.relations[child] === "conj");
}

function partiesAt(line: Line, at: number, { cast }: Hearing): readonly string[] {
  const ids = cast.allAt(line.index, at).map(({ entity }) => entity);
  return ids.filter((id) => PARTY.has(cast.entities.get(id)?.kind ?? ""));
}

function isPerson(entity: string): boolean {
  return entity.startsWith("person:");
}

/** "met with N", "spoke by telephone with the minister N", "with his counterpart N", "with Peru's N". */
function isCompanion(line: Line, from: number, { lexicon, cast }: Hearing): boolean {
  const { tokens, index } = line;
  const state = isGenitive(line.tokens[from - 1]) ? cast.at(index, from - 2) : null;
  const start = state === null ? from : state.tokens[0];
  const lead = (tokens[start - 1] as Token | undefined)?.lower ?? "";
  const word = lexicon.definite.has(lead) || lexicon.possessives.has(lead) ? (tokens[start - 2]?.lower ?? "") : lead;
  return lexicon.company.has(word);
}

/** "Told them of the deal reached at talks with N": a name inside a clause of its own. */
function isInClause({ tree }: Line, name: number): boolean {
  for (let at = name, steps = 0; tree && at >= 0 && steps < FAR; at = tree.heads[at]!, steps++)
    if (/^(?:acl|ccomp)/.test(tree.relations[at]!)) return true;
  return false;
}

/** "Received N", "was received by N", "called on N", "spoke after meeting N": those with whom the main verbs of a sentence deal that are among these. */
function metIn(line: Line, encounters: ReadonlySet<string>): readonly number[] {
  const { tree, tokens } = line;
  if (!tree) return [];
  const root = rootOf(line);
  const beside = (tree.children[root] ?? []).filter((child) => /^(?:conj|advcl)$/.test(tree.relations[child]!));
  const verbs = [root, ...beside].filter((verb) => encounters.has(tokens[verb]?.lower ?? ""));
  const called = (verb: number): number | undefined =>
    childOf(tree, verb, "xcomp") ? undefined : childOf(tree, verb, "obl");
  return verbs.flatMap((verb) => childOf(tree, verb, "obj") ?? childOf(tree, verb, "obl:agent") ?? called(verb) ?? []);
}

/** Whether a sentence's subject is several that nobody names and that are not the company itself: they might be meant as well. */
function isOpen(line: Line, { lexicon }: Hearing): boolean {
  const subject = subjectOf(line);
  if (subject < 0 || !line.tree) return false;
  const { lower } = line.tokens[subject] as Token;
  const isCompany = lexicon.couples.has(lower) || lexicon.officers.has(lower.replace(/s$/, ""));
  if (isCompany && line.tokens.slice(0, subject).every((token) => isOfCompany(token, lexicon))) return false;
  return /^NNP?S$/.test(line.tree.xpos[subject] as string) && lexicon.sources.has(lower);
}

/** What may stand before "leaders" where those are meant who have met: "the two". */
function isOfCompany({ lower }: Token, { definite, units }: Hearing["lexicon"]): boolean {
  return definite.has(lower) || units.has(lower);
}
