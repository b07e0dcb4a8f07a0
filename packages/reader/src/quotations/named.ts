import type { Span } from "@dragoman/model";
import type { LinkedMention } from "../entities/cast.ts";
import { isGenitive, type Token } from "../text/document.ts";
import { isEpithet, isFirstOrLast, isHeadName } from "./apposed.ts";
import { type Hearing, isPerson, kindOf, mentionsWithin, SPEAKING } from "./hearing.ts";
import { isFiniteVerb, type Line } from "./line.ts";
import { holderAt } from "./others.ts";
import type { Source } from "./phrase.ts";

/** Ids of the mentions that name the head of a source: a person in apposition or behind a title before the phrase's own link. */
export function named(source: Source, head: number, hearing: Hearing): readonly string[] {
  const { line } = source;
  const within = mentionsWithin(source, hearing);
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
  { lexicon, cast }: Hearing,
): boolean {
  const { tree, tokens } = line;
  const { lower } = tokens[head] as Token;
  const isUnit = lexicon.units.has(lower);
  const beside = isUnit ? /^(?:NOUN|PROPN|ADJ|PUNCT)$/ : /^(?:NOUN|PROPN)$/;
  const isEnd = to === end || (end - to < 3 && lexicon.days.has(tokens[end - 1]!.lower));
  if (!isEnd || from <= head || !beside.test(tree?.upos[from - 1] ?? "")) return false;
  // "An aide to President N".
  const start = cast.at(line.index, from)?.tokens[0] ?? from;
  if (tree?.upos[start - 1] === "ADP" || isOfAnother(line, head, from - 1, lexicon)) return false;
  return isUnit || lexicon.sources.get(lower) === "person";
}

/** "A lawyer for the businessman N N": a second noun for a person right before the name, behind a preposition. */
function isOfAnother({ tree, tokens }: Line, head: number, at: number, { sources }: Hearing["lexicon"]): boolean {
  const { form, lower } = tokens[at] as Token;
  const between = tokens.slice(head + 1, at);
  const isSecond = at > head && form === lower && tree?.xpos[at] === "NN" && sources.get(lower) === "person";
  return isSecond && between.every(({ form: mark }) => mark !== ",") && tree?.upos[head + 1] === "ADP";
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

/** The token before a name, or before the state whose it is: "and Chad's N". */
function leadAt(line: Line, from: number, cast: Hearing["cast"]): number {
  const owner = isGenitive(line.tokens[from - 1]) ? cast.at(line.index, from - 2) : null;
  return (owner?.entity.startsWith("state:") ? owner.tokens[0] : from) - 1;
}

/** "Minister N and Minister M of A", "A's N and B's M": the other people of the phrase behind "and", whatever the tree makes of it. */
function joinedTo(
  name: LinkedMention,
  source: Source,
  names: readonly LinkedMention[],
  { lexicon, cast }: Hearing,
): readonly LinkedMention[] {
  const { line, tokens } = source;
  const [, end] = tokens;
  const leadOf = ({ tokens: [from] }: LinkedMention): string => line.tokens[leadAt(line, from, cast)]?.lower ?? "";
  const others = names
    .filter(
      ({ entity, isNested, tokens: [from, to] }) =>
        !isNested && entity !== name.entity && from >= name.tokens[1] && to <= end && !isGenitive(line.tokens[to]),
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
  if (!tree || !(isOffice || nounOf(head) === "person") || isGenitive(line.tokens[to]) || from < head + 2) return false;
  if (tokens[from - 1]?.form !== "," || !isFirstOrLast(source, [from, to], head, hearing)) return false;
  for (let at = from; at < to; at++) {
    const above = tree.heads[at] as number;
    if ((above < from || above >= to) && above !== head && nounOf(above) === "person") return false;
  }
  return true;
}

/** "the Kremlin spokesman": a mention of the body that covers the noun of an unnamed person; not "the Joint Chiefs of Staff", "the Revolutionary Guards". */
function isUnnamedHead(line: Line, head: number, mention: LinkedMention, hearing: Hearing): boolean {
  if (mention.by === "title" || mention.by === "description" || mention.by === "group") return false;
  const isKnown = mention.by === "alias" && mention.tokens[0] < head;
  const isInside = (mention.tokens[1] > head + 1 || isKnown) && /^\p{Lu}/u.test((line.tokens[head] as Token).form);
  return (
    !isInside &&
    hearing.lexicon.sources.get((line.tokens[head] as Token).lower) === "person" &&
    !isPerson(mention, hearing)
  );
}
