import type { Token } from "../text/document.ts";
import type { Hearing } from "./hearing.ts";
import { type Line, subjectOf } from "./line.ts";

/** Sentences over which "they" looks back. */
const BACK = 4;
const PARTY: ReadonlySet<string> = new Set(["person", "state", "organisation", "office"]);

/**
 * Whom "they" or "the leaders" means: those who met, spoke or acted together in the nearest sentence before that tells of such,
 * in this paragraph or the one before, unless somebody else comes between; empty when nobody.
 */
export function companyBefore(line: Line, hearing: Hearing): readonly string[] {
  const between: string[] = [];
  for (const before of linesBefore(line, hearing)) {
    const together = togetherIn(before, hearing);
    if (together.length > 0) return between.every((person) => together.includes(person)) ? together : [];
    if (isOpen(before, hearing)) return [];
    for (const { entity } of hearing.cast.inSentence(before.index)) if (isPerson(entity)) between.push(entity);
  }
  return [];
}

/** Whom "the ministers" means: those who acted together, or the only two officials of the article who spoke before. */
export function pairOf(line: Line, hearing: Hearing): readonly string[] {
  const company = companyBefore(line, hearing);
  if (company.length > 1) return company;
  const isOfficial = (id: string): boolean => id.startsWith("person:") && hearing.cast.actsFor(id) !== null;
  const spoke = new Set(hearing.heard.map(({ speaker }) => speaker).filter(isOfficial));
  return spoke.size === 2 ? [...spoke] : [];
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
  const near = lines.slice(Math.max(0, index - BACK), index).filter((line) => paragraph - line.paragraph <= 1);
  return near.reverse();
}

/** Those who spoke together or as a group in a sentence. */
function heardIn({ span: [start, end] }: Line, { heard }: Hearing): readonly string[] {
  const one = heard.findLast(({ offset }) => offset < end);
  if (!one || one.offset < start) return [];
  return one.jointWith.length > 0 || one.speaker.startsWith("group:") ? [one.speaker, ...one.jointWith] : [];
}

/** Those whom the subject of a sentence joins, or the subject and the one with whom it acts. */
function companyIn(line: Line, hearing: Hearing): readonly string[] {
  const subject = subjectOf(line);
  if (subject < 0) return [];
  const joined = [...new Set([subject, ...conjuncts(line, subject)].flatMap((at) => partiesAt(line, at, hearing)))];
  const [first] = joined;
  if (joined.length > 1) return joined;
  if (!first?.startsWith("person:")) return [];
  const people = hearing.cast.inSentence(line.index).filter(({ entity }) => isPerson(entity) && entity !== first);
  const others = people.filter(({ isNested, tokens: [from] }) => !isNested && isCompanion(line, from, hearing));
  const ids = new Set(others.map(({ entity }) => entity));
  return ids.size === 1 ? [first, ...ids] : [];
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

/** "met with N", "spoke by telephone with the minister N". */
function isCompanion({ tokens }: Line, from: number, { lexicon }: Hearing): boolean {
  const lead = (tokens[from - 1] as Token | undefined)?.lower ?? "";
  const word = lexicon.definite.has(lead) ? (tokens[from - 2]?.lower ?? "") : lead;
  return lexicon.company.has(word);
}

/** Whether a sentence's subject is several that nobody names: they might be meant as well. */
function isOpen(line: Line, { lexicon }: Hearing): boolean {
  const subject = subjectOf(line);
  if (subject < 0 || !line.tree) return false;
  const word = (line.tokens[subject] as Token).lower;
  return /^NNP?S$/.test(line.tree.xpos[subject] as string) && lexicon.sources.has(word);
}
