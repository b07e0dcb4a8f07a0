import type { Span } from "@dragoman/model";
import type { LinkedMention } from "../entities/cast.ts";
import type { Token } from "../text/document.ts";
import { otherThan } from "./ahead.ts";
import { isEpithet, isFirstOrLast, isHeadName } from "./apposed.ts";
import { authorOf } from "./author.ts";
import { calledSo, lastNamed } from "./called.ts";
import { echoed } from "./echo.ts";
import { type Hearing, isPerson, isWithin, kindOf, NOBODY, SPEAKING, type Speaker, speakers } from "./hearing.ts";
import { lettered } from "./letters.ts";
import { isFiniteVerb, isPossessor, type Line } from "./line.ts";
import { bodyAgain, sameBody } from "./namesakes.ts";
import { compatriotOf, fellowOf, holderAt } from "./others.ts";
import { partOf } from "./part.ts";
import type { Source } from "./phrase.ts";
import { pronounSpeaker } from "./pronouns.ts";
import { oneOf, recalled } from "./recall.ts";
import { fullNameFrom, strangerOf } from "./strangers.ts";
import { incumbentAt, isSeveral, listed, officials, toldInstead, wholeCompany } from "./together.ts";
import { described } from "./unnamed.ts";

/** Who a source phrase means; `isSelf` where the words are somebody's "I". */
export function resolveSpeaker(source: Source | null, hearing: Hearing, isSelf = false): Speaker {
  if (!source) return NOBODY;
  const { line, head } = source;
  const word = (line.tokens[head] as Token).lower;
  const pronoun = hearing.lexicon.pronouns.get(word);
  if (pronoun) return pronounSpeaker(source, pronoun, hearing);
  if (hearing.lexicon.missives.has(word)) return authorOf(source, hearing);
  const meant = lettered(source, hearing);
  if (meant) return meant;
  const unnamed =
    oneOf(source, hearing) ?? recalled(source, hearing) ?? fellowOf(source, hearing) ?? bodyAgain(source, hearing);
  if (unnamed !== null) return speakers([unnamed], hearing);
  return (
    partOf(source, hearing) ??
    compatriotOf(source, hearing) ??
    sameBody(source, hearing) ??
    joined(source, hearing) ??
    unlinked(source, hearing, isSelf)
  );
}

/** Those whom the phrase links by their names; null where it links nobody. */
function joined(source: Source, hearing: Hearing): Speaker | null {
  const stranger = apposedStranger(source, hearing);
  if (stranger) return speakers([stranger], hearing);
  const list = listed(source, hearing);
  if (list.length > 1) return speakers(list, hearing);
  const heads = [source.head, ...conjuncts(source).filter((at) => !isEpithet(source, at))];
  const linked = heads.map((one) => named(source, one, hearing));
  const found =
    heads.length > 1
      ? linked.map((ids, at) => (ids.length > 0 ? ids : incumbentAt(source, heads[at]!, hearing)))
      : linked;
  const ids = [...new Set(found.flat())];
  if (ids.length === 0) return null;
  const other = ids.length === 1 ? otherThan(ids[0]!, source, hearing) : null;
  if (other) return speakers([other], hearing);
  if (ids.length === 1 && isNamedBehind(ids[0]!, source, hearing)) return NOBODY;
  const told = toldInstead(ids, source, hearing);
  if (told) return speakers(told, hearing);
  if (isSeveral(source, ids)) return speakers(officials(ids, source, hearing), hearing);
  if (ids.length > 1 || found.every((one) => one.length > 0)) return speakers(ids, hearing);
  const whole = wholeCompany(ids, source, hearing);
  return whole.length === 1 && hasStranger(source, heads, found) ? NOBODY : speakers(whole, hearing);
}

/** "The leader of the opposition, N N": a description with a full name behind it that nothing links means nobody else. */
function apposedStranger(source: Source, hearing: Hearing): string | null {
  const { line, head, tokens } = source;
  if (hearing.cast.at(line.index, head)?.by !== "description") return null;
  const from = fullNameFrom(line, tokens[1], hearing);
  return from < tokens[1] && line.tokens[from - 1]?.form === "," ? strangerOf(source, hearing, false) : null;
}

function unlinked(source: Source, hearing: Hearing, isSelf: boolean): Speaker {
  const known =
    bySurname(source, hearing) ??
    lastNamed(source, hearing) ??
    calledSo(source, hearing) ??
    echoed(source, hearing) ??
    strangerOf(source, hearing, isSelf);
  return known ? speakers([known], hearing) : described(source, hearing);
}

/** Whether a name among those joined is nobody's of the article: one alone of them would be half of who speaks. */
function hasStranger({ line }: Source, heads: readonly number[], found: readonly (readonly string[])[]): boolean {
  return heads.some((head, at) => found[at]!.length === 0 && line.tree?.upos[head] === "PROPN");
}

/** Whether the one described by the source bears a name later in the sentence: "the President congratulated N" is said by another. */
function isNamedBehind(id: string, { line, head, tokens }: Source, { cast }: Hearing): boolean {
  if (cast.at(line.index, head)?.by !== "description" || !id.startsWith("person:")) return false;
  return cast
    .inSentence(line.index)
    .some(({ entity, by, tokens: [from] }) => entity === id && from >= tokens[1] && (by === "name" || by === "title"));
}

/** A bare surname that the links of names have missed: the only person of the cast who bears it. */
function bySurname({ line, head, tokens: [from, to] }: Source, hearing: Hearing): string | null {
  const { cast, lexicon, surnames } = hearing;
  const { form, lower } = line.tokens[head] as Token;
  const mention = cast.at(line.index, head);
  const isBare = to === from + 1;
  if (!/^\p{Lu}\p{Ll}/u.test(form) || (!isBare && lexicon.sources.has(lower))) return null;
  if (mention && SPEAKING.has(kindOf(mention, hearing))) return null;
  return surnames.get(form) ?? null;
}

/** Other heads of the same phrase: "Berlin, Paris and London". */
function conjuncts({ line, head, tokens }: Source): readonly number[] {
  const { tree } = line;
  if (!tree) return [];
  const found: number[] = [];
  const stack = [head];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    for (const child of tree.children[next] ?? []) {
      const isNominal = /^(?:NOUN|PROPN)$/.test(tree.upos[child] as string);
      if (!isNominal || tree.relations[child] !== "conj" || child >= tokens[1]) continue;
      found.push(child);
      stack.push(child);
    }
  }
  return found;
}

/** Ids of the mentions that name the head of a source: a person in apposition or behind a title before the phrase's own link. */
function named(source: Source, head: number, hearing: Hearing): readonly string[] {
  const { line } = source;
  const within = hearing.cast.inSentence(line.index).filter((mention) => isWithin(mention, source));
  const inside = isNewName(line, head, hearing) ? within.filter((one) => !isDescription(one, head)) : within;
  const isMedia = hearing.lexicon.sources.get((line.tokens[head] as Token).lower) === "media";
  const isName = (mention: LinkedMention): boolean =>
    isPerson(mention, hearing) || (isMedia && isOutlet(mention, hearing));
  const names = inside.filter(isName);
  const own = names.find((mention) => isHeadName(line, mention, head));
  const behind = names.find((mention) => isAfterComma(source, mention, head, hearing));
  const name =
    (own?.by === "description" && behind?.by === "name" ? behind : own) ??
    behind ??
    names.find(
      (mention) =>
        isBehindBody(source, mention, inside) ||
        isLast(source, mention, hearing) ||
        isNamedSo(source, mention, hearing),
    );
  const group = name ? apposed(source, head, inside, hearing) : [];
  if (group.length > 1) return group;
  if (name)
    return [...inside.filter((mention) => sameTokens(mention, name)), ...joinedTo(name, source, names, hearing)].map(
      ({ entity }) => entity,
    );
  const covering = hearing.cast.allAt(line.index, head);
  const longest = covering[0];
  if (!longest || !SPEAKING.has(kindOf(longest, hearing)) || isUnnamedHead(line, head, longest, hearing)) return [];
  if (isTail(line, longest)) return [];
  const host = isPlace(longest, hearing)
    ? inside.findLast((one) => one.tokens[0] >= longest.tokens[1] && acts(one, hearing))
    : null;
  return host ? [host.entity] : covering.map(({ entity, span }) => holderOf(entity, span, hearing) ?? entity);
}

/** "N N, the leader of …": a full name that nothing links is not the one whom the words behind it might mean. */
function isNewName({ tree, index }: Line, head: number, { cast }: Hearing): boolean {
  const isName = (at: number): boolean => tree?.upos[at] === "PROPN" && cast.at(index, at) === null;
  return isName(head) && (isName(head + 1) || isName(head - 1));
}

function isDescription({ by, tokens: [from] }: LinkedMention, head: number): boolean {
  return from > head && (by === "description" || by === "pronoun");
}

/** "The Peruvian defence minister" where the article names one defence minister and tells no state, or that one. */
function holderOf(id: string, span: Span, { cast, textOf }: Hearing): string | null {
  if (!id.startsWith("office:")) return null;
  const state = `state:${id.slice(7, id.indexOf("/"))}`;
  const words = textOf(span).toLowerCase();
  return holderAt(state, (title) => words === title || words.endsWith(` ${title}`), cast);
}

/** "Riceland Institute anthropologist N": a title with its name behind the body for which somebody works, at the end of the phrase. */
function isBehindBody(
  { tokens }: Source,
  { by, tokens: [from, to] }: LinkedMention,
  inside: readonly LinkedMention[],
): boolean {
  const isTitled = by === "title" && to === tokens[1];
  return isTitled && inside.some((one) => one.entity.startsWith("org:") && one.tokens[1] === from);
}

/** "His rival N N", "one of the authors, herpetologist N N", "Serb member of the presidency N N", "chairman of the Committee on Energy N N": a name right behind a noun or a body at the end of the phrase. */
function isLast(
  { line, head, tokens: [, end] }: Source,
  { tokens: [from, to] }: LinkedMention,
  { lexicon }: Hearing,
): boolean {
  const { tree, tokens } = line;
  const { lower } = tokens[head] as Token;
  const isUnit = lexicon.units.has(lower);
  const beside = isUnit ? /^(?:NOUN|PROPN|ADJ|PUNCT)$/ : /^(?:NOUN|PROPN)$/;
  if (to !== end || from <= head || !beside.test(tree?.upos[from - 1] ?? "")) return false;
  return isUnit || lexicon.sources.get(lower) === "person";
}

/** "Her deputy, a former teacher named N": the name at the end of the phrase. */
function isNamedSo(
  { line, tokens: [, end] }: Source,
  { tokens: [from, to] }: LinkedMention,
  { lexicon }: Hearing,
): boolean {
  return to === end && lexicon.naming.has(line.tokens[from - 1]?.lower ?? "");
}

/** "Gazeta Peru": a state's name at the end of an unknown one. */
function isTail({ tree, tokens }: Line, { entity, tokens: [from] }: LinkedMention): boolean {
  if (!entity.startsWith("state:") || tree?.upos[from - 1] !== "PROPN") return false;
  return (
    /^(?:compound|flat|nmod:desc)$/.test(tree.relations[from - 1] as string) &&
    /^\p{Lu}/u.test(tokens[from - 1]?.form ?? "")
  );
}

/** "…at the Reef Conference, the minister": where somebody spoke is not who did. */
function isPlace(mention: LinkedMention, hearing: Hearing): boolean {
  return /^(?:gathering|region|place)$/.test(kindOf(mention, hearing));
}

function acts(mention: LinkedMention, hearing: Hearing): boolean {
  return /^(?:person|office)$/.test(kindOf(mention, hearing));
}

/** "The presidents of A and B, N and M": all the people behind a plural noun and its comma. */
function apposed(
  { line, tokens }: Source,
  head: number,
  inside: readonly LinkedMention[],
  hearing: Hearing,
): readonly string[] {
  const { tree } = line;
  if (tree?.xpos[head] !== "NNS") return [];
  let comma = head + 1;
  while (comma < tokens[1] && line.tokens[comma]?.form !== ",") comma++;
  for (let at = comma; at < tokens[1]; at++) if (isFiniteVerb(tree, at)) return [];
  const people = inside.filter((mention) => mention.tokens[1] > comma + 1 && isPerson(mention, hearing));
  return [...new Set(people.map(({ entity }) => entity))];
}

/** "Minister N and Minister M of A": the other people of the phrase behind "and", whatever the tree makes of it. */
function joinedTo(
  name: LinkedMention,
  source: Source,
  names: readonly LinkedMention[],
  { lexicon }: Hearing,
): readonly LinkedMention[] {
  const { line, tokens } = source;
  const [, end] = tokens;
  const leadOf = ({ tokens: [from] }: LinkedMention): string => line.tokens[from - 1]?.lower ?? "";
  const others = names
    .filter(
      ({ entity, isNested, tokens: [from, to] }) =>
        !isNested && entity !== name.entity && from >= name.tokens[1] && to <= end && !isPossessor(line, to),
    )
    .filter(({ tokens: [from] }) => !isEpithet(source, from));
  const last = others.findLastIndex((one) => lexicon.joiners.has(leadOf(one)));
  return others.slice(0, last + 1).filter((one) => leadOf(one) === "," || lexicon.joiners.has(leadOf(one)));
}

function sameTokens(a: LinkedMention, b: LinkedMention): boolean {
  return a.tokens[0] === b.tokens[0] && a.tokens[1] === b.tokens[1];
}

function isOutlet(mention: LinkedMention, hearing: Hearing): boolean {
  return kindOf(mention, hearing) === "outlet";
}

/** "the head of the mission, N": a name behind the first comma that the tree hangs on a word for no person. */
function isAfterComma(source: Source, { tokens: [from, to] }: LinkedMention, head: number, hearing: Hearing): boolean {
  const { line } = source;
  const { tree, tokens } = line;
  const nounOf = (at: number): string | undefined => hearing.lexicon.sources.get(tokens[at]?.lower ?? "");
  const isOffice = hearing.cast.at(line.index, head)?.entity.startsWith("office:") ?? false;
  if (!tree || !(isOffice || nounOf(head) === "person") || isPossessor(line, to) || from < head + 2) return false;
  if (tokens[from - 1]?.form !== "," || !isFirstOrLast(source, [from, to], head, hearing)) return false;
  for (let at = from; at < to; at++) {
    const above = tree.heads[at] as number;
    if ((above < from || above >= to) && above !== head && nounOf(above) === "person") return false;
  }
  return true;
}

/** "the Kremlin spokesman": a mention of the body that covers the noun of an unnamed person; not "the Joint Chiefs of Staff". */
function isUnnamedHead(line: Line, head: number, mention: LinkedMention, hearing: Hearing): boolean {
  if (mention.by === "title" || mention.by === "description" || mention.by === "group") return false;
  const isInside = mention.tokens[1] > head + 1 && /^\p{Lu}/u.test((line.tokens[head] as Token).form);
  return (
    !isInside &&
    hearing.lexicon.sources.get((line.tokens[head] as Token).lower) === "person" &&
    !isPerson(mention, hearing)
  );
}
