import { type Core, coreAt, fieldsAt, officesOf } from "./core.ts";
import type { Line } from "./line.ts";
import type { Named } from "./named.ts";
import { organisationAt } from "./organisations.ts";
import { type Owners, ownersAt } from "./owners.ts";
import { isHyphen } from "./shape.ts";
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

const posts: ReadonlySet<string> = new Set([
  "ambassador",
  "envoy",
  "consul",
  "representative",
  "permanent representative",
  "charge d'affaires",
]);

/** "Turkey's ambassador to Spain" is Turkey's. */
function isForeignPost(core: Core): boolean {
  return posts.has(core.head.noun);
}

/** A second office of the same holder: "Deputy Prime Minister and Minister of Foreign Affairs". */
function withSecond(line: Line, first: Title): Title {
  const joins =
    line.tokens[first.to]?.lower === "and" ||
    line.tokens[first.to]?.lower === "–" ||
    isHyphen(line.tokens[first.to]?.form);
  if (!joins || first.plural || !canHaveSecond(first)) return first;
  const core = coreAt(line, first.to + 1);
  if (
    !core ||
    core.head.plural ||
    core.head.sort !== "office" ||
    (core.lesser !== false && first.offices[0] !== "other")
  )
    return first;
  const complement = complementAt(line, core.to, core);
  if (core.head.noun === "prime minister" || core.head.noun === "president") return first;
  return {
    ...first,
    to: complement.to,
    words: [first.words[0], complement.wordsTo],
    offices: [...new Set([...first.offices, ...officesOf(core, complement.foreign)])],
    of: first.of.length > 0 ? first.of : complement.of,
    own: first.own || complement.own,
  };
}

function canHaveSecond(title: Title): boolean {
  return title.sort === "office" && !title.offices.includes("head of state") && title.noun !== "crown prince";
}

const none = { of: [], own: false, foreign: false };

/** What follows the noun: "of Azerbaijan", "of Foreign Affairs of Qatar", "for the Ministry of …", "to Spain". */
function complementAt(line: Line, at: number, core: Core): Complement {
  const word = line.tokens[at]?.lower;
  const plain = { to: at, wordsTo: at, ...none };
  if (word === "to" || word === "at" || word === "on") return posted(line, at, core) ?? plain;
  if (word !== "of" && word !== "for") return plain;
  const next = line.tokens[at + 1]?.lower === "the" ? at + 2 : at + 1;
  const owners = ownersAt(line, next, core.head.plural ? undefined : 1);
  const organisation = organisationAt(line, next);
  if (owners && owners.to >= (organisation?.to ?? 0)) {
    return { ...plain, to: withoutPossessive(line, owners.to), of: owners.ids };
  }
  const fields = fieldsAt(line, next);
  if (fields > next && fields >= (organisation?.to ?? 0)) return ministry(line, next, fields, core);
  if (isOwnState(line, next)) return { ...plain, to: next + 1, own: true };
  return organisation ? { ...plain, to: organisation.to, of: ownersOf(organisation) } : plain;
}

/** A ministry stands for its state; of which one may be open. */
function ownersOf({ state, official, name }: Named): readonly string[] {
  if (state) return [state];
  return official ? [] : [`org:${name}`];
}

function withoutPossessive(line: Line, to: number): number {
  const last = line.tokens[to - 1]?.lower;
  return last === "'s" || last === "'" ? to - 1 : to;
}

function ministry(line: Line, from: number, to: number, core: Core): Complement {
  const foreign = line.names.foreign.has(line.tokens[from]!.lower) && core.head.noun === "minister";
  const rest =
    line.tokens[to]?.lower === "of" || line.tokens[to]?.lower === "for" ? complementAt(line, to, core) : null;
  return {
    to: rest?.to ?? to,
    wordsTo: Math.max(to, rest?.wordsTo === rest?.to ? (rest?.wordsTo ?? to) : to),
    of: rest?.of ?? [],
    own: rest?.own ?? false,
    foreign,
  };
}

/** "the President of the Republic". */
function isOwnState(line: Line, at: number): boolean {
  return (
    line.tokens[at - 1]?.lower === "the" &&
    line.names.epithets.states.has(line.tokens[at]?.lower ?? "") &&
    line.tokens[at + 1]?.lower !== "of"
  );
}

const assistants: ReadonlySet<string> = new Set([
  "adviser",
  "advisor",
  "aide",
  "spokesperson",
  "spokesman",
  "spokeswoman",
]);

/** "ambassador to Spain", "adviser to the Deputy Prime Minister and Minister of Foreign Affairs". */
function posted(line: Line, at: number, core: Core): Complement | null {
  if (!isForeignPost(core) && !assistants.has(core.head.noun)) return null;
  const next = line.tokens[at + 1]?.lower === "the" ? at + 2 : at + 1;
  const alias = line.aliases[next];
  if (alias) return { to: next + alias.length, wordsTo: next + alias.length, ...none };
  const inner = titleAt(line, next);
  return inner ? { to: inner.to, wordsTo: inner.to, of: inner.of, own: inner.own, foreign: false } : null;
}
