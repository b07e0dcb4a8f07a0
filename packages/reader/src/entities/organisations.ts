import { isGenitive } from "../text/document.ts";
import { fieldsAt } from "./core.ts";
import { BODY } from "./lexicon.ts";
import { isWord, type Line, opens, pastArticle, unpossessed } from "./line.ts";
import type { Named } from "./named.ts";
import { type Owners, ownersAt } from "./owners.ts";
import { phraseAt } from "./phrases.ts";
import { isSomebody, longTitle, runAt, runEnd } from "./runs.ts";
import { isCapital } from "./shape.ts";

/** The body of a state or organisation that begins at a token, the owner before it included, unless the tables know it: "Iran's Revolutionary Guards". */
export function organisationAt(line: Line, at: number): Named | null {
  const owner = line.aliases[at] ? ownersAt(line, at, 1) : null;
  const start = owner?.to ?? at;
  if (owner && line.aliases[start]?.targets[0]?.kind === "organisation") return null;
  const body = opens(line, start, BODY) ? bodyAt(line, at, start, owner) : null;
  return body ? withOwner(line, body, owner) : runAt(line, at);
}

function bodyAt(line: Line, at: number, start: number, owner: Owners | null): Named | null {
  return (
    governmentAt(line, at, start, owner) ??
    letteredAt(line, at, start) ??
    foreignOfficeAt(line, at, start) ??
    ministryAt(line, at, start) ??
    officialAt(line, at, start, owner)
  );
}

/** "the Iraqi government", "Iraq's interim government", "the Government of Uruguay", "the authorities in Iraq": the state itself. */
function governmentAt(line: Line, from: number, start: number, owner: Owners | null): Named | null {
  const { government, seated, serving } = line.names.epithets;
  const at = owner && serving.has(line.tokens[start]?.lower ?? "") ? start + 1 : start;
  const word = line.tokens[at]?.lower ?? "";
  if (!owner && seated.has(word) && isWord(line, at + 1, "in")) return seatedAt(line, from, pastArticle(line, at + 2));
  if (!government.has(word)) return null;
  if (owner) return isState(owner.ids[0]) ? state(from, at + 1, owner.ids[0]!) : null;
  const behind = isWord(line, at + 1, "of") ? ownersAt(line, pastArticle(line, at + 2), 1) : null;
  return behind && isState(behind.ids[0]) ? state(from, unpossessed(line, behind.to), behind.ids[0]!) : null;
}

/** Those who rule a state, by its name or that of its capital. */
function seatedAt(line: Line, from: number, at: number): Named | null {
  const alias = line.aliases[at];
  const target = alias?.targets[0];
  const isLone = alias?.targets.length === 1 || target?.by === "capital";
  return alias && isLone && target?.kind === "state" && target.by !== "demonym"
    ? state(from, at + alias.length, target.entity)
    : null;
}

function state(from: number, to: number, id: string): Named {
  return { from, to, kind: "state", name: "", official: true, state: id };
}

/** "MFA", "MoD": a ministry by its letters. */
function letteredAt({ names, tokens }: Line, from: number, at: number): Named | null {
  const { form, lower } = tokens[at] ?? { form: "", lower: "" };
  const field = names.lettered.get(lower);
  if (field === undefined || !/\p{Lu}.*\p{Lu}/u.test(form)) return null;
  const [noun] = names.ministries;
  const name = names.ministryName(noun!, field.split(" "));
  return { from, to: at + 1, kind: "organisation", name, official: true, state: null };
}

/** "Foreign Office": a foreign ministry of the few states that call theirs so. */
function foreignOfficeAt({ names, tokens }: Line, from: number, at: number): Named | null {
  const found = phraseAt(names.foreignOffices, tokens, at);
  if (!found) return null;
  const [noun] = names.ministries;
  const name = names.ministryName(noun!, [...names.foreign].slice(0, 1));
  return { from, to: at + found.length, kind: "organisation", name, official: true, state: null, among: found.value };
}

/** "Foreign Ministry", "ministry of trade and industry", "Department of State". */
function ministryAt(line: Line, from: number, at: number): Named | null {
  const before = fieldsAt(line, at);
  const noun = line.tokens[before]?.lower;
  if (before > at && isMinistry(line, before)) return ministry(line, from, before + 1, noun!, at, before);
  if (!isMinistry(line, at) || (phraseAt(line.names.heads, line.tokens, at)?.length ?? 0) > 1) return null;
  if (!isWord(line, at + 1, "of") && !isWord(line, at + 1, "for")) return null;
  const start = pastArticle(line, at + 2);
  const to = isCapital(line.tokens[at]!.form) ? capitalFields(line, start) : fieldsAt(line, start);
  return to > start ? ministry(line, from, to, line.tokens[at]!.lower, start, to) : null;
}

/** In capitals any word may name the field: "Ministry of Federation Affairs and Nationalities". */
function capitalFields(line: Line, at: number): number {
  const known = fieldsAt(line, at);
  const first = line.tokens[at];
  if (!first || !isCapital(first.form) || line.aliases[at]) return known;
  const end = nameBehind(line, Math.max(known, at + 1), runEnd(line, at), at);
  const alias = line.aliases.findIndex((match, i) => match !== null && i > at && i < end);
  return Math.max(known, alias > 0 ? alias : end);
}

/** "Ministry of Lands Ann Reyes": where somebody's name or office begins behind the fields, else the end. */
function nameBehind(line: Line, from: number, to: number, first: number): number {
  let at = from;
  while (at < to && !isSomebody(line, at, first - 1)) at++;
  return Math.max(at, Math.min(from, to));
}

function isMinistry(line: Line, at: number): boolean {
  return line.names.ministries.has(line.tokens[at]?.lower ?? "");
}

function ministry(line: Line, from: number, to: number, noun: string, fieldFrom: number, fieldTo: number): Named {
  const field = line.tokens.slice(fieldFrom, fieldTo).map((token) => token.lower);
  return { from, to, kind: "organisation", name: line.names.ministryName(noun, field), official: true, state: null };
}

/** "the Czech Senate", "Indian Armed Forces", "Parliament of Iraq"; forces and police only in capitals. */
function officialAt(line: Line, from: number, at: number, owner: Owners | null): Named | null {
  const found = phraseAt(line.names.heads, line.tokens, at);
  const capital = isCapital(line.tokens[at]?.form ?? "");
  if (!found || (found.value !== "official" && !(found.value === "armed" && capital && (at > 0 || owner)))) return null;
  if (found.length === 1 && isMinistry(line, at)) return null;
  if (!owner && !capital && !isWord(line, at + found.length, "of")) return null;
  const to = capital ? withPart(line, at + found.length) : at + found.length;
  const words = line.tokens.slice(at, to).map((token) => token.lower);
  return {
    from,
    to,
    kind: "organisation",
    name: line.names.capitalised(words),
    official: true,
    state: null,
  };
}

/** "Armed Forces General Staff": a body of the body. */
function withPart(line: Line, at: number): number {
  const part = isCapital(line.tokens[at]?.form ?? "") ? phraseAt(line.names.heads, line.tokens, at) : null;
  if (part?.value === "armed") return at + part.length;
  return part?.value === "official" || part?.value === "own" ? longTitle(line, at + part.length, part.value) : at;
}

/** Adds the state before the body or behind "of". */
function withOwner(line: Line, body: Named, owner: Owners | null): Named | null {
  if (body.kind === "state") return body;
  if (owner) return isState(owner.ids[0]) ? { ...body, state: owner.ids[0]! } : null;
  if (isWord(line, body.to, "in")) return withSeat(line, body);
  if (!isWord(line, body.to, "of")) return body;
  const behind = ownersAt(line, pastArticle(line, body.to + 1), 1);
  if (behind && isOfItsBody(line, body, behind.to)) return null;
  if (behind && isState(behind.ids[0])) return { ...body, to: unpossessed(line, behind.to), state: behind.ids[0]! };
  return isCapital(line.tokens[body.from]!.form) || isWord(line, body.from - 1, "the") ? body : null;
}

/** "the press service of Peru's Coast Guard": another body's, whose state is told. */
function isOfItsBody({ tokens, names }: Line, { from }: Named, to: number): boolean {
  const [first, next] = [tokens[from]!, tokens[to]];
  const isOwned = isGenitive(tokens[to - 1]);
  return isOwned && !isCapital(first.form) && isCapital(next?.form ?? "") && !names.titles.has(next!.lower);
}

/** "the foreign ministry in Port of Spain". */
function withSeat(line: Line, body: Named): Named {
  const seat = line.aliases[body.to + 1]?.targets.find(({ by }) => by === "capital");
  return seat ? { ...body, state: seat.entity } : body;
}

function isState(id: string | undefined): boolean {
  return id?.startsWith("state:") === true;
}
