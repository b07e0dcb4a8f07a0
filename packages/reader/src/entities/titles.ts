import { type Core, coreAt, fieldsAt, officesOf } from "./core.ts";
import { isWord, type Line, pastArticle } from "./line.ts";
import type { Named } from "./named.ts";
import { organisationAt } from "./organisations.ts";
import { type Owners, ownersAt } from "./owners.ts";
import { isCapital, isHyphen } from "./shape.ts";
import type { Title } from "./title.ts";

interface Complement {
  readonly to: number;
  /** End of the office's own words. */
  readonly wordsTo: number;
  readonly of: readonly string[];
  readonly own: boolean;
  readonly foreign: boolean;
}

/** The title that begins at a token, the state before it included. */
export function titleAt(line: Line, at: number): Title | null {
  const owners = line.aliases[at] ? ownersAt(line, at) : null;
  const from = owners?.to ?? at;
  const core = coreAt(line, from);
  if (!core || (owners && owners.ids.length > 1 && !core.head.plural)) return null;
  const complement = complementAt(line, core.to, core);
  const title = withSecond(line, build(line, at, owners, core, complement));
  return title.offices.length === 0 && title.sort === "office" ? null : title;
}

function build(line: Line, at: number, owners: Owners | null, core: Core, complement: Complement): Title {
  const of = complement.of.length > 0 ? complement.of : (owners?.ids ?? []);
  const offices = officesOf(core, complement.foreign);
  return {
    from: at,
    to: complement.to,
    words: [core.start, complement.wordsTo],
    noun: core.head.noun,
    forms: [core.head.written, core.head.singular],
    trait: core.head.trait,
    sort: core.head.sort,
    offices: of.some((id) => !id.startsWith("state:")) && core.head.sort === "office" ? ["other"] : offices,
    of: owners && isForeignPost(core) ? owners.ids : of,
    own: complement.own,
    former: core.former || isFormerBefore(line, at),
    plural: core.head.plural,
    gender: core.head.gender,
  };
}

/** "China's former president" has it inside, "former Chinese president" before the state. */
function isFormerBefore(line: Line, at: number): boolean {
  const before = line.tokens[at - 1]?.lower ?? "";
  const past = (word: string): boolean =>
    line.names.qualifiers.get(word)?.some(({ value, words }) => value === "former" && words.length === 1) === true;
  return past(before) || (isHyphen(before) && past(line.tokens[at - 2]?.lower ?? ""));
}

/** "The spokesperson of the president", "an aide of the minister": who serves another official. */
function isSecretary({ head }: Core): boolean {
  return head.trait === "aide" || head.trait === "spokesperson";
}

/** "Turkey's ambassador to Spain" is Turkey's. */
function isForeignPost(core: Core): boolean {
  return core.head.trait === "envoy";
}

/** A second office of the same holder: "Deputy Prime Minister and Minister of Foreign Affairs". */
function withSecond(line: Line, first: Title): Title {
  if (first.plural || !canHaveSecond(first) || !isJoined(line, first.to)) return first;
  const core = coreAt(line, first.to + 1);
  if (!core || !canBeSecond(core, first)) return first;
  const complement = complementAt(line, core.to, core);
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
  return isWord(line, at, "and") || line.tokens[at]?.form === "–" || isHyphen(line.tokens[at]?.form);
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

const none = { of: [], own: false, foreign: false };

/** What follows the noun: "of Azerbaijan", "of Foreign Affairs of Qatar", "for the Ministry of …", "to Spain". */
function complementAt(line: Line, at: number, core: Core): Complement {
  const plain = { to: at, wordsTo: at, ...none };
  if (isWord(line, at, "to") || isWord(line, at, "in")) return posted(line, at, core) ?? plain;
  if (!isWord(line, at, "of") && !isWord(line, at, "for")) return plain;
  const next = pastArticle(line, at + 1);
  const master = masterOf(line, next, core);
  if (master) return master;
  const owners = ownersAt(line, next, core.head.plural ? undefined : 1);
  const organisation = organisationAt(line, next);
  const bodyTo = organisation?.to ?? 0;
  if (owners && owners.to >= bodyTo) return ofOwners(line, at, owners, core);
  const fields = fieldsAt(line, next);
  if (fields > next && fields >= bodyTo) return ministry(line, next, fields, core);
  if (isOwnState(line, next)) return { ...plain, to: next + 1, own: true };
  return organisation ? { ...plain, to: organisation.to, of: ownersOf(organisation) } : plain;
}

/** "of the president", behind one who serves another official. */
function masterOf(line: Line, at: number, core: Core): Complement | null {
  const inner = isSecretary(core) ? titleAt(line, at) : null;
  if (!inner || inner.plural) return null;
  return { to: inner.to, wordsTo: inner.to, of: inner.of, own: inner.own, foreign: false };
}

/** "of Japan", "of Japan to Paraguay". */
function ofOwners(line: Line, at: number, { to, ids }: Owners, core: Core): Complement {
  const end = withoutPossessive(line, to);
  const post = isForeignPost(core) && isWord(line, end, "to") ? posted(line, end, core) : null;
  return { to: post?.to ?? end, wordsTo: at, of: ids, own: false, foreign: false };
}

/** A ministry stands for its state; of which one may be open. */
function ownersOf({ state, official, name }: Named): readonly string[] {
  if (state) return [state];
  return official ? [] : [`org:${name}`];
}

function withoutPossessive(line: Line, to: number): number {
  return isWord(line, to - 1, "possessive") ? to - 1 : to;
}

function ministry(line: Line, from: number, known: number, core: Core): Complement {
  const to = withUnknownField(line, known);
  const foreign = line.names.foreign.has(line.tokens[from]!.lower) && core.head.trait === "minister";
  const rest = isWord(line, to, "of") || isWord(line, to, "for") ? complementAt(line, to, core) : null;
  return {
    to: rest?.to ?? to,
    wordsTo: Math.max(to, rest?.wordsTo === rest?.to ? (rest?.wordsTo ?? to) : to),
    of: rest?.of ?? [],
    own: rest?.own ?? false,
    foreign,
  };
}

/** Words of a field that are looked through for the name behind it. */
const LONGEST_FIELD = 5;

/** "Minister of Emergencies and Disaster Relief Sergei X": what we do not know, in capitals, as far as a given name. */
function withUnknownField(line: Line, to: number): number {
  for (let at = to; at < to + LONGEST_FIELD; at++) {
    const token = line.tokens[at];
    if (!token || (!isCapital(token.form) && !isWord(line, at, "and")) || line.aliases[at]) return to;
    if (line.names.given.has(token.lower)) return isCapital(line.tokens[at + 1]?.form ?? "") ? at : to;
  }
  return to;
}

/** "the President of the Republic". */
function isOwnState(line: Line, at: number): boolean {
  return (
    isWord(line, at - 1, "the") &&
    line.names.epithets.states.has(line.tokens[at]?.lower ?? "") &&
    !isWord(line, at + 1, "of")
  );
}

/** "ambassador to Spain", "ambassador in Madrid", "adviser to the Deputy Prime Minister and Minister of Foreign Affairs". */
function posted(line: Line, at: number, core: Core): Complement | null {
  const isSeat = isWord(line, at, "in");
  if (!isForeignPost(core) && (isSeat || (core.head.trait !== "aide" && core.head.trait !== "spokesperson")))
    return null;
  const next = pastArticle(line, at + 1);
  const alias = line.aliases[next];
  if (alias) return { to: next + alias.length, wordsTo: isSeat ? at : next + alias.length, ...none };
  const inner = isSeat ? null : titleAt(line, next);
  return inner ? { to: inner.to, wordsTo: inner.to, of: inner.of, own: inner.own, foreign: false } : null;
}
