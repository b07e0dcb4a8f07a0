import { isCapital } from "../entities/shape.ts";
import { spelled } from "../text/words.ts";
import { type Hearing, NOBODY, type Speaker } from "./hearing.ts";
import { dependent, type Line } from "./line.ts";
import type { Source } from "./phrase.ts";
import { bareNoun } from "./recall.ts";

const SUBJECT: ReadonlySet<string> = new Set(["nsubj"]);
const CLAUSE: ReadonlySet<string> = new Set(["ccomp"]);
const OBJECT: ReadonlySet<string> = new Set(["obj", "xcomp", "ccomp"]);

/**
 * The name of a firm or body that nothing links: "Reef & Sons", "Harbour Systems", "the carrier Tidewater", "Tidewater, which owns the ship,", and the
 * Tidewater that says what "it" has done; null for a name that may be a person's.
 */
export function firmName(source: Source, hearing: Hearing): string | null {
  const { line, head } = source;
  const isNoun = /^\p{Ll}/u.test(line.tokens[head]!.form);
  const [from, to] = runAt(line, isNoun ? head + 1 : head, source.tokens, hearing);
  if (
    to <= from ||
    hearing.lexicon.indefinite.has(line.tokens[source.tokens[0]]!.lower) ||
    hearing.lexicon.sources.has(line.tokens[to - 1]!.lower)
  )
    return null;
  const isFirm =
    (isNoun && hearing.lexicon.firms.has(line.tokens[head]!.lower)) ||
    isJoined(line, from, to) ||
    isMany(line, from, to) ||
    isThing(line, to, hearing) ||
    saysIt(line, head, hearing);
  return isFirm ? spelled(line.tokens, from, to, "form") : null;
}

/** The capitals around a head, "&" between them included, that no mention covers. */
function runAt(
  { index, tokens }: Line,
  head: number,
  [first, end]: Source["tokens"],
  { cast, lexicon }: Hearing,
): readonly [number, number] {
  const isPart = (at: number): boolean =>
    at >= first &&
    at < end &&
    cast.at(index, at) === null &&
    (tokens[at]!.form === "&" || (/^\p{Lu}/u.test(tokens[at]!.form) && !lexicon.definite.has(tokens[at]!.lower)));
  let from = head;
  while (isPart(from - 1)) from--;
  let to = isPart(head) ? head + 1 : head;
  while (isPart(to)) to++;
  return [from, to];
}

function isJoined({ tokens }: Line, from: number, to: number): boolean {
  return tokens.slice(from + 1, to - 1).some(({ form }) => form === "&");
}

/** "Harbour Systems": several things by the name of one. */
function isMany({ tree }: Line, from: number, to: number): boolean {
  return to > from + 1 && /^NNP?S$/.test(tree?.xpos[to - 1] ?? "") && tree?.upos[to - 2] === "PROPN";
}

/** "Tidewater, which owns the ship,". */
function isThing({ tokens }: Line, to: number, { lexicon }: Hearing): boolean {
  const next = tokens[to + 1]?.lower ?? "";
  return tokens[to]?.form === "," && lexicon.relatives.has(next) && !lexicon.human.has(next);
}

/** "Tidewater said it seeks to grow": a pronoun for a thing that does something is the subject of what is said; not "it rained". */
function saysIt({ tree, tokens }: Line, head: number, { lexicon }: Hearing): boolean {
  if (!tree || !SUBJECT.has(tree.relations[head]!)) return false;
  const clause = dependent(tree, tree.heads[head]!, CLAUSE);
  if (clause < 0 || tree.upos[clause] !== "VERB" || dependent(tree, clause, OBJECT) < 0) return false;
  const subject = dependent(tree, clause, SUBJECT);
  return subject >= 0 && lexicon.pronouns.get(tokens[subject]!.lower) === "thing";
}

/** "The ruling Civil Contract faction", "the Tidewater group": the capitals before a noun for a firm or party, where nothing links them. */
export function nameBefore({ line, head, tokens: [first] }: Source, { cast, lexicon }: Hearing): string | null {
  const { tree, tokens, index } = line;
  const { form } = tokens[head]!;
  const isPart = (at: number): boolean =>
    at >= first && isCapital(tokens[at]!.form) && !lexicon.definite.has(tokens[at]!.lower) && !cast.at(index, at);
  const isInside = (at: number): boolean => /^(?:ADP|CCONJ)$/.test(tree?.upos[at] ?? "") && isPart(at - 1);
  if (!(lexicon.firms.has(form) || lexicon.parties.has(form)) || tree?.upos[head - 1] === "ADJ") return null;
  let from = head;
  while (isPart(from - 1) || (from < head && isInside(from - 1))) from--;
  const { lower } = tokens[from]!;
  const isOther = lexicon.sources.get(lower) === "person" || lexicon.days.has(lower) || tokens[from - 1]?.form === "-";
  return isOther || from === head || cast.at(index, from - 1) !== null ? null : spelled(tokens, from, head, "form");
}

/** "GitHub", "CNA": capitals inside a word are those of a firm or body. */
export function isFirmName({ line: { tree, tokens }, head }: Source): boolean {
  const form = tokens[head]?.form ?? "";
  return tree?.upos[head] === "PROPN" && /^[\p{L}&]+$/u.test(form) && /\p{L}\p{Lu}/u.test(form);
}

/** "The company" behind "Tidewater said C.": the body that nothing but its words makes known, where that has just spoken. */
export function firmBefore(source: Source, { heard, cast, lines, lexicon }: Hearing): Speaker | null {
  const { line } = source;
  const last = heard.at(-1);
  if (!last?.speaker.startsWith("org:") || cast.entities.has(last.speaker)) return null;
  const isNext = last.offset >= (lines[line.index - 1]?.span[0] ?? 0);
  const noun = isNext ? bareNoun(source, true, lexicon) : null;
  return noun !== null && lexicon.firms.has(noun) ? { ...NOBODY, speaker: last.speaker } : null;
}
