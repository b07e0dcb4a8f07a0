import { agents } from "./agents.ts";
import { ownerOf } from "./belong.ts";
import { officialId } from "./bodies.ts";
import { statesAround } from "./clause.ts";
import type { FoundEpithet } from "./found.ts";
import { cityOf } from "./home.ts";
import { introduce, type Ledger } from "./ledger.ts";
import { likened } from "./likened.ts";
import { isWord, type Line } from "./line.ts";
import type { Named } from "./named.ts";
import { neighbourOf } from "./neighbour.ts";
import { theNumber } from "./number.ts";
import { resolvePronoun } from "./pronouns.ts";
import { backwards, isOneOfSeveral, stateOf, statesUntil } from "./recall.ts";
import { isCapital } from "./shape.ts";
import { leadingPair } from "./sides.ts";
import { statesMeant } from "./together.ts";

/** The entities that "the two countries", "the Kingdom" or "the bloc" stand for; none when it cannot be told. */
export function resolveEpithet(ledger: Ledger, line: Line, epithet: FoundEpithet): readonly string[] {
  const sentence = line.index;
  const token = epithet.from;
  if (epithet.sort === "states") return statesTogether(ledger, line, epithet);
  if (epithet.sort === "state") return one(state(ledger, line, epithet));
  if (epithet.sort === "organisation")
    return one(organisation(ledger, epithet, sentence, token) ?? bodyAtHome(ledger, line, epithet));
  if (epithet.sort === "gathering") return one(gathering(ledger, epithet, sentence, token));
  if (epithet.sort === "number") return theNumber(ledger, line, epithet);
  if (epithet.sort === "half") return half(ledger, epithet);
  if (epithet.sort === "organ") return epithet.of.filter((id) => ledger.seen.has(id));
  if (epithet.sort === "neighbour") return one(neighbourOf(ledger, line, epithet));
  if (epithet.sort === "body") return one(body(ledger, line, epithet));
  if (epithet.sort === "likened") return one(likened(ledger, line, epithet));
  return [];
}

/** "The North", where the other half has been named. */
function half(ledger: Ledger, { of: [meant = "", other = ""] }: FoundEpithet): readonly string[] {
  return ledger.seen.has(other) ? [introduce(ledger, meant, "state", meant, meant)] : [];
}

function one(entity: string | null): readonly string[] {
  return entity === null ? [] : [entity];
}

function statesTogether(ledger: Ledger, line: Line, epithet: FoundEpithet): readonly string[] {
  const { of, number } = epithet;
  const sentence = line.index;
  const states = of.filter((id) => id.startsWith("state:"));
  if (states.length > 1) return remember(ledger, sentence, states);
  if (of.length === 1) return of[0]!.startsWith("state:") ? [] : members(ledger, line, epithet);
  if (of.length > 1) return [];
  const isSide = line.names.epithets.pairs.has(epithet.noun);
  if (number === null && !isSide) return again(ledger, sentence);
  // "Our neighbours" are others than those who met.
  if (number === null && epithet.isPossessed && line.names.epithets.circle.has(epithet.noun)) return [];
  return remember(ledger, sentence, soMany(ledger, line, epithet, isSide));
}

/** Those who act in the clause around, those of whom the article tells that they deal with each other, else the so many states that are near. */
function soMany(ledger: Ledger, line: Line, { from, to, number }: FoundEpithet, isSide: boolean): readonly string[] {
  const enough = number ?? PAIR;
  const without = agents(ledger, line, to);
  const around = statesAround(ledger, line, from, enough).filter((state) => !without.has(state));
  if (around.length === enough) return around;
  const led = isSide && enough === PAIR && without.size === 0 ? leadingPair(ledger, line.index) : [];
  return led.length > 0 ? led : statesMeant(ledger, line.index, from, enough, without);
}

const PAIR = 2;

function remember(ledger: Ledger, sentence: number, entities: readonly string[]): readonly string[] {
  if (entities.length > 0) ledger.states = { sentence, entities };
  return entities;
}

/** Sentences over which "the countries" may look back at "the two countries". */
const REACH = 4;

function again({ states }: Ledger, sentence: number): readonly string[] {
  return states && sentence - states.sentence <= REACH ? states.entities : [];
}

/** All members of a region or organisation when their number is told and right: "the five Central Asian states", "the other four" beside those that were named. */
function members(ledger: Ledger, line: Line, { of, from, number }: FoundEpithet): readonly string[] {
  const known = ledger.context.reference
    .members(of[0]!, ledger.on)
    .flatMap(({ state, status }) => (status === "member" || status === "" ? state : []));
  const isRest = line.names.uses.other.has(line.tokens[from - 1]?.lower ?? "");
  const named = isRest ? statesUntil(ledger, line.index, from) : null;
  const meant = known.filter((state) => named?.has(state) !== true);
  return meant.length === number ? meant : [];
}

/** Tokens of a name, and "and". */
const NEXT = 3;

/** "the Kingdom" is the last state that is one, "the Gulf state" the last of that region; "the country" the only state of the nearest sentence that names any, or its first word, but not whoever does something to it: "accused the country". */
function state(ledger: Ledger, line: Line, epithet: FoundEpithet): string | null {
  const sentence = line.index;
  const token = epithet.from;
  if (epithet.isPossessed) return ownCountry(ledger, sentence, token);
  const acting = isBeside(line, epithet) ? subjectsBefore(ledger, epithet, sentence) : agents(ledger, line, epithet.to);
  const inside = statesOf(ledger, epithet.of);
  const end = isWord(line, token - 1, "and") ? token - NEXT : token;
  const near: string[] = [];
  let at = -1;
  // "London and the Kingdom" are two.
  for (const entry of backwards(ledger, sentence, end)) {
    if (near.length > 0 && entry.sentence !== at) break;
    const id = stateOf(ledger, entry.entity);
    if (!id || acting.has(id) || inside?.has(id) === false || !isFormal(ledger, id, epithet.formal)) continue;
    at = entry.sentence;
    if (!near.includes(id)) near.push(id);
  }
  if (near.length === 1) return near[0]!;
  return near.length === 0 ? homeKingdom(ledger, epithet) : topicOf(ledger, near, at, sentence);
}

/** "The neighbouring country": another than whoever acts. */
function isBeside({ names: { epithets } }: Line, { noun }: FoundEpithet): boolean {
  return epithets.beside.has(noun.split(" ")[0]!);
}

function subjectsBefore(ledger: Ledger, { from }: FoundEpithet, sentence: number): ReadonlySet<string> {
  const subjects = ledger.trail.filter((entry) => entry.sentence === sentence && entry.token < from && entry.isSubject);
  return new Set(subjects.flatMap(({ entity }) => stateOf(ledger, entity) ?? []));
}

/** The states of a region; null where none is named or nobody knows them. */
function statesOf({ context, on }: Ledger, [region]: readonly string[]): ReadonlySet<string> | null {
  const known = region === undefined ? [] : context.reference.members(region, on);
  return known.length === 0 ? null : new Set(known.map(({ state }) => state));
}

/** "the Kingdom" before any state is named, in an article from one, or from its capital. */
function homeKingdom(ledger: Ledger, { formal }: FoundEpithet): string | null {
  const city = formal.length > 0 ? cityOf(ledger.document) : null;
  const seat = city === null ? null : ledger.context.reference.capitalOf(city);
  return [ledger.home, seat].find((id) => formal.length > 0 && id && isFormal(ledger, id, formal)) ?? null;
}

/** Of several states the one that an earlier sentence begins with. */
function topicOf(ledger: Ledger, near: readonly string[], at: number, sentence: number): string | null {
  const first = ledger.trail.find((entry) => entry.sentence === at && stateOf(ledger, entry.entity) !== null);
  const topic = first && at < sentence && first.token <= 1 ? stateOf(ledger, first.entity) : null;
  return first && topic && near.includes(topic) && !isOneOfSeveral(ledger, first) ? topic : null;
}

/** Whether the head of state's title is that of such a state. */
function isFormal(ledger: Ledger, id: string, formal: readonly string[]): boolean {
  if (formal.length === 0) return true;
  const head = ledger.context.reference.holders(id, "head of state", ledger.on)[0];
  const title = head?.title.toLowerCase() ?? "";
  return formal.some((word) => title.includes(word));
}

/** Of whom "his government" or "its army" speaks; null when it cannot be told, undefined behind any other word. */
export function possessorOf(
  ledger: Ledger,
  line: Line,
  { from, sort, isPossessed }: FoundEpithet,
): string | null | undefined {
  const use = isPossessed ? line.names.epithets.pronouns.get(line.tokens[from]!.lower) : undefined;
  if (use === undefined || use.who === "many" || (sort !== "state" && sort !== "body")) return undefined;
  return resolvePronoun(ledger, line, { kind: "pronoun", from, to: from + 1, use });
}

/** "our country": of the person named last. */
function ownCountry(ledger: Ledger, sentence: number, token: number): string | null {
  for (const { entity, kind } of backwards(ledger, sentence, token)) {
    if (kind === "person" || kind === "office") return stateOf(ledger, entity);
  }
  return null;
}

/** "the bloc", "the Organisation": the last one, of two in a sentence the one that has the noun in its name. */
function organisation(ledger: Ledger, epithet: FoundEpithet, sentence: number, token: number): string | null {
  const { reference, language } = ledger.context;
  const noun = epithet.noun.split(" ").at(-1)!;
  const near: string[] = [];
  let nearest = -1;
  for (const entry of backwards(ledger, sentence, token)) {
    if (nearest >= 0 && entry.sentence !== nearest) break;
    if (entry.kind !== "organisation" || ledger.acts.get(entry.entity)?.startsWith("state:")) continue;
    nearest = entry.sentence;
    if (!near.includes(entry.entity)) near.push(entry.entity);
  }
  if (near.length === 1) return near[0]!;
  const named = near.filter((id) =>
    ledger.entities.get(id)?.name.toLowerCase().includes(noun.replace("organis", "organiz")),
  );
  if (named.length === 1) return named[0]!;
  const isUnion = language.names.epithets.unions.has(noun);
  const unions = isUnion ? near.filter((id) => reference.members(id, null).length > 0) : [];
  return unions.length === 1 ? unions[0]! : null;
}

/** "BRUSSELS – Fiji is a partner of the Union": the body named so that has its seat where the article is from. */
function bodyAtHome(ledger: Ledger, { tokens }: Line, { to }: FoundEpithet): string | null {
  const { reference } = ledger.context;
  const { form } = tokens[to - 1]!;
  const city = isCapital(form) ? cityOf(ledger.document) : null;
  const seated = city === null ? [] : (reference.match(city.split(" "), 0)?.targets ?? []);
  const [found, other] = seated.filter(({ entity }) => reference.entity(entity)?.name.endsWith(` ${form}`));
  return found === undefined || other !== undefined ? null : introduce(ledger, found.entity, found.kind, form, null);
}

/** "the summit": the last one; "their sixth summit": that of the only organisation near. */
function gathering(ledger: Ledger, epithet: FoundEpithet, sentence: number, token: number): string | null {
  const noun = epithet.noun.split(" ").at(-1)!;
  const near: string[] = [];
  for (const { entity, kind, sentence: at } of backwards(ledger, sentence, token)) {
    if (kind === "gathering" && entity.toLowerCase().endsWith(noun)) return entity;
    if (kind === "organisation" && at >= sentence - 1 && !ledger.acts.has(entity) && !near.includes(entity))
      near.push(entity);
  }
  if (near.length !== 1) return null;
  const name = `${near[0]!.replace(/^org:/, "")} ${noun}`;
  return introduce(ledger, `gathering:${name}`, "gathering", name, null);
}

/** "the ministry": the last body of that noun, else that of the minister told of before; "the Chadian ministry": that of Chad. */
function body(ledger: Ledger, line: Line, { noun, from, to, of: [state] }: FoundEpithet): string | null {
  const word = noun.split(" ").at(-1)!;
  for (const { entity, kind } of backwards(ledger, line.index, from)) {
    const name = kind === "organisation" ? (ledger.entities.get(entity)?.name ?? "") : "";
    if (!name.toLowerCase().includes(word)) continue;
    return state === undefined ? entity : sameBodyOf(ledger, line, [from, to], name, entity, state);
  }
  if (state !== undefined) return null;
  return line.names.ministries.has(word) ? ministryOfMinister(ledger, line, from, word) : null;
}

/** The body of a state that bears the name which that of another one bears. */
function sameBodyOf(
  ledger: Ledger,
  line: Line,
  [from, to]: readonly [number, number],
  called: string,
  entity: string,
  state: string,
): string | null {
  const other = ledger.acts.get(entity) ?? null;
  const tail = other && line.names.bodyName("", ledger.context.reference.entity(other)?.name ?? other);
  if (!tail || !called.endsWith(tail)) return null;
  const name = called.slice(0, -tail.length);
  return officialId(ledger, line, { from, to, kind: "organisation", name, official: true, state }, from);
}

/** The ministry of the last person named who is a minister with a field, in the few sentences before. */
function ministryOfMinister(ledger: Ledger, line: Line, from: number, noun: string): string | null {
  for (const { entity, sentence } of backwards(ledger, line.index, from)) {
    if (line.index - sentence > REACH) return null;
    const person = ledger.people.get(entity);
    const state = person ? ownerOf(ledger, person) : null;
    const post = person?.posts.find(({ title, former }) => !former && title?.trait === "minister");
    const field = post?.words.split(" ").filter((word) => line.names.portfolios.has(word)) ?? [];
    if (!state?.startsWith("state:") || field.length === 0) continue;
    const name = line.names.ministryName(noun, field);
    const named: Named = { from, to: from + 1, kind: "organisation", name, official: true, state };
    return officialId(ledger, line, named, from);
  }
  return null;
}
