import type { OfficeKind } from "@dragoman/model";
import { complementAt } from "./complements.ts";
import { type Core, coreAt, officesOf } from "./core.ts";
import { TITLE } from "./lexicon.ts";
import { isWord, type Line, opens, pastArticle, pastOwn } from "./line.ts";
import { type Owners, ownersAt } from "./owners.ts";
import { phraseAt } from "./phrases.ts";
import { placeAt } from "./provinces.ts";
import { ranksAt } from "./ranked.ts";
import { isForeignPost } from "./served.ts";
import { isCapital, isGlued, isHyphen } from "./shape.ts";
import type { Complement, Title } from "./title.ts";

/** Whether a title can begin at a token. */
export function mayBeTitle(line: Line, at: number): boolean {
  return line.aliases[at] !== null || opens(line, at, TITLE);
}

/** The title that begins at a token, the state before it included. */
export function titleAt(line: Line, at: number): Title | null {
  const ranked = rankedAt(line, at);
  if (ranked) return ranked;
  const owners = line.aliases[at] ? ownersAt(line, at) : null;
  const from = owners?.to ?? at;
  const core = coreAt(line, from);
  if (!core || (owners && owners.ids.length > 1 && !core.head.plural)) return null;
  const complement = complementAt(line, core.to, core, titleAt);
  const title = withSecond(line, build(line, at, owners, core, complement));
  return title.offices.length === 0 && title.sort === "office" ? null : title;
}

/** "Deputy Iranian Foreign Minister", "acting US president": the owner stands between the rank and the office. */
function rankedAt(line: Line, at: number): Title | null {
  const start = isFormer(line, at) ? at + 1 : at;
  const { to, isDeputy } = ranksAt(line, start);
  const title = to > start && line.aliases[to] ? titleAt(line, to) : null;
  if (title?.sort !== "office" || title.of.length === 0 || title.words[0] === to) return null;
  const former = title.former || start > at || isFormerBefore(line, at);
  return { ...title, from: at, words: [start, title.words[1]], offices: isDeputy ? ["other"] : title.offices, former };
}

function build(line: Line, at: number, owners: Owners | null, core: Core, complement: Complement): Title {
  const of = complement.of.length > 0 ? complement.of : ownersBefore(line, at, owners, core);
  const headed = officeHeaded(line, core, complement.to);
  const isOther =
    (core.head.sort === "office" && of.some((id) => !id.startsWith("state:"))) || isOfBody(core, complement);
  return {
    from: at,
    to: complement.to,
    words: [core.start, complement.wordsTo],
    noun: core.head.noun,
    forms: [core.head.written, core.head.singular],
    trait: core.head.trait,
    sort: core.head.sort,
    offices: isOther ? ["other"] : headed !== null ? [headed] : officesOf(core, complement.foreign),
    of: owners && isForeignPost(core) ? owners.ids : of,
    own: complement.own,
    former: core.former || isFormerBefore(line, at),
    plural: core.head.plural,
    gender: core.head.gender,
  };
}

/** "The head of Peruvian diplomacy", "the head of the Georgian government", "the foreign ministry chief"; not of "the foreign ministry's archive". */
function officeHeaded(line: Line, { head, lesser, start, to }: Core, end: number): OfficeKind | null {
  const { heading, headed } = line.names;
  if (!heading.has(head.noun) || lesser) return null;
  if (end === to) {
    const before = phraseAt(headed, line.tokens, start);
    return before?.length === to - 1 - start ? before.value : null;
  }
  const next = pastOwn(line, pastArticle(line, to + 1));
  const from = ownersAt(line, next, 1)?.to ?? next;
  const body = phraseAt(headed, line.tokens, from);
  return body !== null && !isWord(line, end, "possessive") && line.tree?.upos[end] !== "NOUN" ? body.value : null;
}

/** "President of the House of Representatives", "secretary of state for defence": the noun of another office with a body or field behind it. */
function isOfBody({ head, to }: Core, { wordsTo }: Complement): boolean {
  return wordsTo > to && head.offices[0] !== "other";
}

/** "Moscow Mayor X": of an office of a province or city the capital is the city. */
function ownersBefore(line: Line, at: number, owners: Owners | null, core: Core): readonly string[] {
  const isCity = line.names.local.has(core.head.noun) && line.aliases[at]?.targets.some(({ by }) => by === "capital");
  const place = isCity ? placeAt(line, at) : null;
  return place ? [place.id] : (owners?.ids ?? []);
}

/** Words that are looked through between "former" and the noun of the office. */
const LONGEST_OWNER = 6;

/** "China's former president" has it inside, "former Chinese president" and "former Ohio governor" before the owner. */
function isFormerBefore(line: Line, at: number): boolean {
  for (let from = at - 1; from >= Math.max(0, at - LONGEST_OWNER); from--) {
    if (isFormer(line, from)) return true;
    if (!isOwnersWord(line, from)) return false;
  }
  return false;
}

function isFormer({ tokens, names }: Line, at: number): boolean {
  const found = names.qualifiers.get(tokens[at]!.lower)?.find(({ words }) => words.length === 1);
  return found?.value === "former";
}

/** A capital of the owner's name, with what joins and describes it; no other official and nobody's name. */
function isOwnersWord(line: Line, at: number): boolean {
  const { form, lower } = line.tokens[at]!;
  const { titles, given, never, qualifiers } = line.names;
  if (titles.has(lower) || given.has(lower) || never.has(lower)) return false;
  return isCapital(form) || isHyphen(form) || isWord(line, at, "of") || qualifiers.has(lower);
}

/** A second office of the same holder: "Deputy Prime Minister and Minister of Foreign Affairs". */
function withSecond(line: Line, first: Title): Title {
  if (first.plural || !canHaveSecond(first) || !isJoined(line, first.to)) return first;
  const core = coreAt(line, first.to + 1);
  if (!core || !canBeSecond(core, first)) return first;
  const complement = complementAt(line, core.to, core, titleAt);
  if (complement.of.some((id) => !first.of.includes(id) && !(first.of.length === 0 && id.startsWith("state:"))))
    return first;
  return {
    ...first,
    to: complement.to,
    words: [first.words[0], complement.wordsTo],
    offices: [...new Set([...first.offices, ...officesOf(core, complement.foreign)])],
    of: first.of.length > 0 ? first.of : complement.of,
    own: first.own || complement.own,
  };
}

function isJoined(line: Line, at: number): boolean {
  if (isHyphen(line.tokens[at]?.form)) return isGlued(line.tokens, at);
  return isWord(line, at, "and") || line.tokens[at]?.form === "–";
}

/** Two rulers are two persons: "the Crown Prince and Prime Minister X". */
function canBeSecond(core: Core, first: Title): boolean {
  const { head, lesser } = core;
  if (head.plural || head.sort !== "office" || (lesser && first.offices[0] !== "other")) return false;
  return lesser || head.offices.every((office) => office === "other" || office === "foreign minister");
}

function canHaveSecond(title: Title): boolean {
  return title.sort === "office" && !title.offices.includes("head of state") && title.trait !== "royal";
}
