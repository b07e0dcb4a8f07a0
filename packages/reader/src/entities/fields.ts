import { fieldsAt } from "./core.ts";
import { isWord, type Line, pastArticle } from "./line.ts";
import { phraseAt } from "./phrases.ts";
import { isCourtesy, nameOf } from "./runs.ts";
import { isCapital } from "./shape.ts";

/** "South Riceland" is a place; any other unknown name is a body's. */
export function unknownOwner(line: Line, from: number, to: number): string {
  const alias = line.aliases[from];
  const place = alias?.targets.find(({ kind }) => kind === "place");
  if (place && from + alias!.length === to) return place.entity;
  const isPlace = line.names.directions.has(line.tokens[from]!.lower);
  return `${isPlace ? "place" : "org"}:${nameOf(line, from, to)}`;
}

/** Behind an adjective ("Emergency", "Economic") any capitals up to a given name are of the field. */
export function openField(line: Line, known: number): number {
  let to = known;
  while (isCapital(line.tokens[to]?.form ?? "") && !isSomebody(line, to)) to++;
  return to;
}

/** A given name or "Dr.". */
function isSomebody(line: Line, at: number): boolean {
  return line.names.given.has(line.tokens[at]!.lower) || isCourtesy(line, at);
}

/** "A lawyer for President N": the office of somebody else, and no field. */
export function isOfficial({ names, tokens }: Line, at: number, from: number): boolean {
  return from === at + 1 && phraseAt(names.titles, tokens, from) !== null;
}

/** Words of a field that are looked through for the name behind it. */
export const LONGEST_FIELD = 5;

/** "Minister of Emergencies and Disaster Relief Sergei X": what we do not know, in capitals, as far as a given name or rank. */
export function withUnknownField(line: Line, to: number): number {
  for (let at = to; at < to + LONGEST_FIELD; at++) {
    const token = line.tokens[at];
    if (!token || (!isCapital(token.form) && !isWord(line, at, "and"))) return joinedField(line, to, at);
    if (line.names.military.has(token.lower) || isCourtesy(line, at)) return at;
    if (line.names.given.has(token.lower))
      return isCapital(line.tokens[at + 1]?.form ?? "") && !isWord(line, at - 1, "and") ? at : to;
  }
  return to;
}

/** "Minister of Trade and Bolivians Abroad of Bolivia": capitals between "and" and "of", with no second office in them. */
function joinedField(line: Line, from: number, to: number): number {
  const isField = to > from + 1 && isWord(line, from, "and") && isWord(line, to, "of");
  return isField && !line.tokens.slice(from, to).some(({ lower }) => line.names.titles.has(lower)) ? to : from;
}

/** "adviser to the President on Foreign Affairs": the end of the field behind the one served. */
export function aboutEnd(line: Line, at: number): number {
  if (!isWord(line, at, "about") && !isWord(line, at, "for")) return at;
  const next = pastArticle(line, at + 1);
  const end = withUnknownField(line, fieldsAt(line, next));
  return end > next ? end : at;
}
