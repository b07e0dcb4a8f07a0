import type { Cast, LinkedMention } from "../entities/cast.ts";
import { type Hearing, isWithin, NOBODY, type Speaker, speakers } from "./hearing.ts";
import { isOnlyState, presiding, stateBefore, stateFor } from "./namesakes.ts";
import type { Source } from "./phrase.ts";
import { bareNoun } from "./recall.ts";

/** "Chad's army", "the Chadian army", "the army of Chad": a body of a state in one form of words, "army of Chad". */
export function bodyOf(state: string, words: string, { line }: Source, { cast, textOf }: Hearing): string {
  const mention = cast.inSentence(line.index).find(({ entity, span }) => entity === state && has(words, textOf(span)));
  const name = cast.entities.get(state)?.name;
  if (!mention || name === undefined) return words;
  const called = textOf(mention.span).toLowerCase();
  const rest = words.startsWith(called)
    ? words.slice(called.length).replace(/^['’]?s? /, "")
    : words.slice(0, -" of ".length - called.length);
  return `${rest} of ${name}`;
}

/** Whether words begin with what a state is called, or end so behind "of". */
function has(words: string, called: string): boolean {
  const state = called.toLowerCase();
  return words.startsWith(`${state} `) || /^['’]/.test(words.slice(state.length)) || words.endsWith(` of ${state}`);
}

/** "Its Tajik counterpart": the body of that state which is what the body of another one is that spoke last. */
export function counterpartOf(
  group: string,
  { line, head }: Source,
  { cast, heard, lexicon, add }: Hearing,
): string | null {
  const last = heard.at(-1)?.speaker ?? "";
  const other = cast.entities.get(cast.actsFor(group) ?? "");
  const isFellow = lexicon.fellows.has(line.tokens[head]?.lower ?? "");
  const own = [...cast.entities.values()].find(({ kind, name }) => kind === "state" && last.endsWith(` of ${name}`));
  if (!isFellow || !other || !own || !last.startsWith("org:")) return null;
  const name = last.slice("org:".length, -own.name.length) + other.name;
  add({ id: `org:${name}`, kind: "organisation", name, country: other.country, wikidata: null });
  return `org:${name}`;
}

/**
 * "A government spokesman", "an army spokesman", "the presidential press service": the state of whom the sentence names first,
 * unless it joins another to that one, else of the one before; or that body of it.
 */
export function governing(source: Source, hearing: Hearing): Speaker | null {
  const { line, head } = source;
  const [from] = source.tokens;
  const { lexicon, seats } = hearing;
  const word = line.tokens.slice(from, head).find(({ lower }) => seats.has(lower) || lexicon.organs.has(lower))?.lower;
  if (word === undefined) return null;
  const organ = lexicon.organs.get(word);
  const state = stateOf(source, word, hearing);
  if (state === null || organ === undefined) return state === null ? null : speakers([state], hearing);
  return organOf(state, organ, hearing);
}

/** "The army": that of the state of which the sentence before is. */
export function organAgain(source: Source, hearing: Hearing): Speaker | null {
  const { line, head } = source;
  const organ = hearing.lexicon.organs.get(bareNoun(source, true, hearing.lexicon) ?? "");
  if (organ === undefined || hearing.cast.at(line.index, head)) return null;
  const state = stateBefore(line, hearing, line.tokens[head]!.lower);
  return state === null ? null : organOf(state, organ, hearing);
}

/** A body of which a state has one. */
export function organOf(state: string, organ: string, { cast, add, entity }: Hearing): Speaker {
  const { name, country } = cast.entities.get(state) ?? entity(state)!;
  const id = `org:${organ} of ${name}`;
  add({ id, kind: "organisation", name: id.slice("org:".length), country, wikidata: null });
  return { ...NOBODY, speaker: id, country };
}

/** The state of which a sentence is, or, where it names nobody before the spokesman, the one before. */
export function stateOf(source: Source, word: string, hearing: Hearing): string | null {
  const { line } = source;
  const [from] = source.tokens;
  const { cast, lexicon } = hearing;
  const named = cast.inSentence(line.index);
  if (named.some((mention) => isWithin(mention, source) || isBehind(mention, source))) return null;
  const first = named.find(({ tokens: [, to] }) => to <= from);
  if (!first) return stateBefore(line, hearing, word);
  if (isOfAnother(first.entity, word, cast)) return null;
  const state = stateFor(first.entity, cast);
  const isJoined = lexicon.joiners.has(line.tokens[first.tokens[1]]!.lower);
  if (state === null || isJoined || hearing.seats.has(word)) return isJoined ? null : state;
  return first.by !== "demonym" && first.tokens[0] <= 1 && isOnlyState(state, line, hearing) ? state : null;
}

/** "The Emir will come, the presidential press service said": where others are told to hold the office of which the word tells. */
function isOfAnother(id: string, word: string, cast: Cast): boolean {
  const heads = presiding(word, cast);
  return id.startsWith("person:") && heads.length > 0 && !heads.includes(id);
}

/** "A spokesman in Lima", whatever the tree makes of it. */
function isBehind({ tokens: [at] }: LinkedMention, { line: { tree }, head }: Source): boolean {
  return at === head + 2 && tree?.upos[head + 1] === "ADP";
}

/** "A ministry spokesman", "a Commission spokeswoman": the body named last in whose name that word stands. */
export function bodyBeside({ line, tokens: [from], head }: Source, { cast }: Hearing): string | null {
  const word = line.tokens[head - 1];
  if (word === undefined || head - 1 < from || line.tree?.relations[head - 1] !== "compound") return null;
  const isNamed = (entity: string): boolean =>
    entity.startsWith("org:") &&
    (cast.entities.get(entity)?.name.toLowerCase().split(" ").includes(word.lower) ?? false);
  return cast.mentions.findLast(({ entity, span }) => span[1] <= word.start && isNamed(entity))?.entity ?? null;
}
