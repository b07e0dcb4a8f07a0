import type { AliasMatch } from "@dragoman/model";
import type { Line } from "./line.ts";
import { type NameSpan, nameAt } from "./names.ts";
import { phraseAt } from "./phrases.ts";
import { runAt } from "./runs.ts";
import { isCapital } from "./shape.ts";

/** A name that is no known state, organisation or city and no body's name. */
export function personAt(line: Line, at: number): NameSpan | null {
  const name = withoutTitle(line, nameAt(line, at));
  if (!name) return null;
  const [from, to] = name.name;
  const alias = line.aliases[from];
  if (alias) {
    const isKnown = alias.length > 1 || from + alias.length === to;
    if (isKnown && !isNamesake(line, from, alias) && !isAddressed(name, alias)) return null;
    if (alias.targets.some(({ by }) => by === "demonym")) return null;
  }
  if (isField(line, name) || isTitle(line, to) || isOffice(line, from, to) || isPeople(line, from, to)) return null;
  const run = runAt(line, from);
  return run && run.to >= to && !line.names.given.has(line.tokens[from]!.lower) ? null : name;
}

/** "Ms Tauranga": a town's name behind an honorific of a man or woman. */
function isAddressed({ gender }: NameSpan, { targets }: AliasMatch): boolean {
  return gender !== null && targets.length > 0 && targets.every(({ kind }) => kind === "place");
}

/** "President Juan Díaz", "Prime Minister Brown": a town that bears the name of a person, or of somebody who held an office. */
function isNamesake(line: Line, at: number, { length, targets }: AliasMatch): boolean {
  const { names, reference, tokens } = line;
  const isTown = targets.length > 0 && targets.every(({ kind, guard }) => kind === "place" && guard !== "none");
  if (!isTown || length > 1) return isTown && names.given.has(tokens[at]!.lower);
  return names.titles.has(tokens[at - 1]?.lower ?? "") && reference.people(tokens[at]!.form).length > 0;
}

/** "General Qasem Soleimani" found as one run of capitals: the office is no part of the name. */
function withoutTitle(line: Line, name: NameSpan | null): NameSpan | null {
  if (!name) return null;
  const [from, to] = name.name;
  const title = phraseAt(line.names.titles, line.tokens, from);
  const inner = Math.max(titleInside(line, from, to), bodyInside(line, from, to));
  if (inner > from) return { ...name, name: [inner, to], hasHonorific: true };
  const isOfficeBefore = title?.value.sort === "office" && title.value.trait !== "royal" && from + title.length < to;
  if (!isOfficeBefore || line.names.given.has(line.tokens[from]!.lower)) return name;
  return { ...name, name: [from + title.length, to], hasHonorific: true };
}

/** "RICELAND CEO Tom Ford": where the name begins behind a title inside the capitals, or 0. */
function titleInside({ names, tokens }: Line, from: number, to: number): number {
  for (let at = from + 1; at + 1 < to; at++) {
    const title = phraseAt(names.titles, tokens, at);
    const lead = title ?? phraseAt(names.honorifics, tokens, at);
    const next = lead ? at + lead.length : to;
    const isLed = !names.given.has(tokens[from]!.lower) && title?.value.sort === "calling";
    if (next + 1 < to && (isLed || names.given.has(tokens[next]!.lower))) return next;
  }
  return 0;
}

/** "University Tom Ford", "RF Tom Ford", but not "Park Ji-woo": where the name begins behind the end of a body's name, or 0. */
function bodyInside({ names, tokens }: Line, from: number, to: number): number {
  if (names.given.has(tokens[from]!.lower)) return 0;
  for (let at = from + 1; at + 1 < to; at++) {
    if (!names.given.has(tokens[at]!.lower)) continue;
    const isHead = phraseAt(names.heads, tokens, at - 1) !== null && tokens[at + 1]!.form !== "-";
    const isBody = isHead || isAcronym(tokens[at - 1]!.form);
    return isBody ? at : 0;
  }
  return 0;
}

/** Capitals alone, beside names in small letters. */
function isAcronym(form: string): boolean {
  return /^\p{Lu}{2,5}$/u.test(form);
}

/** Capitals that are an office and no name: "Mr Prime Minister", "Acting Governor", a telling noun alone ("Summit"). */
function isOffice(line: Line, from: number, to: number): boolean {
  const { names, tokens } = line;
  const last = phraseAt(names.titles, tokens, to - 1);
  if (last && to > from + 1 && last.value.trait !== "royal" && !names.given.has(tokens[from]!.lower)) return true;
  const title = phraseAt(names.titles, tokens, from);
  if (title && from + title.length >= to) return true;
  // "Head of the Chadian Trade Delegation": capitals that end with the noun of a body.
  const isBody = to === from + 1 || !names.given.has(tokens[from]!.lower);
  return isBody && (phraseAt(names.heads, tokens, to - 1) !== null || names.forces.has(tokens[to - 1]!.lower));
}

/** "Rakhine Buddhists": a place and many people of it. */
function isPeople({ aliases, tree }: Line, from: number, to: number): boolean {
  const isOfPlace = aliases[from]?.targets.some(({ kind }) => kind === "place" || kind === "region") ?? false;
  return isOfPlace && to > from + 1 && tree?.xpos[to - 1] === "NNPS";
}

function isTitle(line: Line, at: number): boolean {
  return isCapital(line.tokens[at]?.form ?? "") && phraseAt(line.names.titles, line.tokens, at) !== null;
}

/** "Secretary for Domestic Business Tax", "National Security Affairs": the field goes on where a name would stand. */
function isField({ tokens, names }: Line, { name: [from, to] }: NameSpan): boolean {
  if (names.given.has(tokens[from]!.lower)) return false;
  return names.portfolios.has(tokens[from]!.lower) || (to > from + 1 && names.portfolios.has(tokens[to - 1]!.lower));
}
