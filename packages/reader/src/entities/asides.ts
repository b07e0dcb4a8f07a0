import type { Span } from "@dragoman/model";
import type { Context } from "../context.ts";
import type { Document, Token } from "../text/document.ts";
import { publishedOn } from "../text/published.ts";
import { tokenise } from "../text/tokens.ts";
import { withOwnCouncils } from "./councils.ts";
import { findIn } from "./find.ts";
import type { FoundPerson } from "./found.ts";
import { stateOfSite } from "./home.ts";
import { type Line, prepare } from "./line.ts";
import { phraseAt } from "./phrases.ts";
import { nameOf } from "./runs.ts";
import { isAllCapital, isCapital } from "./shape.ts";

/** Somebody whom words outside the sentences name. */
export interface Aside {
  readonly line: Line;
  readonly person: FoundPerson;
  /** By the label of a turn, which makes one of the cast; a headline only lends the full name. */
  readonly isLabel: boolean;
}

/** No sentence's position. */
const OUTSIDE = -1;

/** The people named by the title, by headlines and by the labels of a transcript's turns, each label once. */
export function asidesOf(document: Document, context: Context): readonly Aside[] {
  const headlines = document.paragraphs.filter(({ kind }) => kind === "headline").map(({ span }) => span);
  const labels = new Map(document.turns.map(({ label }) => [document.text.slice(label[0], label[1]), label]));
  const { text, article } = document;
  const inText = (span: Span): readonly Token[] => tokensOf(text, span, context);
  const isOfficial = stateOfSite(document, context) !== null;
  const lineOf = (tokens: readonly Token[]): Line => {
    const span: Span = [tokens[0]?.start ?? 0, tokens.at(-1)?.end ?? 0];
    const sentence = { index: OUTSIDE, span, paragraph: OUTSIDE, tokens };
    const line = prepare(sentence, null, context.language.names, context.reference, publishedOn(document));
    return withOwnCouncils([line], isOfficial)[0] ?? line;
  };
  const title = article.title === null ? [] : tokensOf(article.title, [0, article.title.length], context);
  return [
    ...inHeadline(lineOf(title)).filter((aside) => isWhole(aside, text)),
    ...headlines.flatMap((span) => inHeadline(lineOf(inText(span)))),
    ...[...labels.values()].flatMap((span) => inLabel(lineOf(inText(span).map(small)), labels, context)),
  ];
}

function tokensOf(text: string, [from, to]: Span, { language }: Context): readonly Token[] {
  return tokenise(text, from, to, language.text);
}

/** Whether the tables have the name, or the text its last word: "Readout of President Hale Jr. Call with …". */
function isWhole({ line, person: { name } }: Aside, text: string): boolean {
  const isTabled = line.reference.people(nameOf(line, ...name)).length > 0;
  return isTabled || text.includes(line.tokens[name[1] - 1]!.form);
}

/** "ARDERN" as it stands in sentences. */
function small(token: Token): Token {
  return isAllCapital(token.form)
    ? { ...token, form: token.form.charAt(0) + token.form.slice(1).toLowerCase() }
    : token;
}

/** In a headline any word may have a capital: only titles and names that are known say where a person's name begins and ends. */
function inHeadline(line: Line): readonly Aside[] {
  return peopleIn(line)
    .filter(({ titles, name: [from, to] }) => titles.length > 0 && to - from > 1 && isKnown(line, from, to))
    .map((person) => ({ line, person, isLabel: false }));
}

function isKnown(line: Line, from: number, to: number): boolean {
  if (isCapital(line.tokens[to]?.form ?? "")) return false;
  return line.names.given.has(line.tokens[from]!.lower) || line.reference.people(nameOf(line, from, to)).length > 0;
}

/** A label of two words or more that are no role's is a name. */
function inLabel(line: Line, labels: ReadonlyMap<string, Span>, context: Context): readonly Aside[] {
  return peopleIn(line).map((found) => {
    const person = withoutBody(line, found, labels);
    const hasHonorific = person.hasHonorific || isFullName(line, person, context);
    return { line, person: { ...person, hasHonorific }, isLabel: true };
  });
}

/**
 * "Head of Lantern Partners Ann Bell": in a label a name begins where another label does, else at its last given name,
 * and what stands before it is of the body.
 */
function withoutBody(line: Line, person: FoundPerson, labels: ReadonlyMap<string, Span>): FoundPerson {
  const [from, to] = person.name;
  for (let at = from + 1; at < to - 1; at++) {
    const isLabel = labels.has(nameOf(line, at, to));
    if (isLabel || isGivenLast(line, from, at, to)) return { ...person, from: at, name: [at, to] };
  }
  return person;
}

/** Whether a full name begins inside capitals of which no word is a given name before, and which nobody bears as a whole. */
function isGivenLast(line: Line, from: number, at: number, to: number): boolean {
  const { names, tokens } = line;
  if (!names.given.has(tokens[at]!.lower) || (from === 0 && at < FIRM)) return false;
  if (tokens.slice(from, at).some(({ lower }) => names.given.has(lower))) return false;
  return line.reference.people(nameOf(line, from, to)).length === 0;
}

/** Words of a firm's name, at least, that open a label without a title. */
const FIRM = 2;

function isFullName(line: Line, { name: [from, to] }: FoundPerson, { language }: Context): boolean {
  if (to - from < 2) return false;
  for (let at = from; at < to; at++) {
    const isRole = language.text.turnLabels.has(line.tokens[at]!.lower) || phraseAt(line.names.titles, line.tokens, at);
    if (isRole || line.aliases[at]) return false;
  }
  return true;
}

function peopleIn(line: Line): readonly FoundPerson[] {
  return findIn(line).filter((item) => item.kind === "person");
}
