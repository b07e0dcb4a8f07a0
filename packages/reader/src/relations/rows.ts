import type { Scene } from "../scene.ts";
import { childOf } from "../syntax/words.ts";
import { isGenitive, type Token } from "../text/document.ts";
import { half, type Pair, type Setting, stated } from "./counterpart.ts";
import { linkBefore } from "./gapped.ts";
import type { LevelMention } from "./level.ts";
import type { PartnershipLexicon } from "./lexicon.ts";
import { datesOf } from "./listing.ts";
import { isListing } from "./marks.ts";
import type { Memory } from "./memory.ts";
import type { Near } from "./near.ts";
import type { PartyMention } from "./party.ts";

/** "Chad and Fiji have been partners since 2009 and 2011", "Chad and Fiji were given Ls": each with a third, not with each other. */
export function isRow(own: readonly Near[], { level, scene, lexicon }: Setting): boolean {
  const [first, second] = own.map(({ party }) => party).sort((a, b) => a.tokens[0] - b.tokens[0]);
  const { tokens } = scene.document.sentences[level.sentence]!;
  const between = tokens.slice(first!.tokens[1], second!.tokens[0]);
  const isListed = between.length > 0 && isListing(between, lexicon);
  const isEach =
    isNaming(own, { level, scene }) ||
    (lexicon.last.has(between[0]?.lower ?? "") && isTheirs(level, tokens, lexicon)) ||
    (level.tokens[0] >= second!.tokens[1] && /nerships$/.test(tokens[level.head]!.lower));
  return isListed && (isEach || datesOf([first!, second!], scene, lexicon)?.every((date) => date !== null) === true);
}

/** "Chad and Fiji have been its L partners": of one who is not among them. */
function isTheirs(
  { isPartner, tokens: [from] }: LevelMention,
  tokens: readonly Token[],
  { things }: PartnershipLexicon,
): boolean {
  return isPartner && things.has(tokens[from - 1]?.lower ?? "");
}

/** "Joined the circle of strategic partners", not "the level of": partners of somebody who is not named. */
export function isInCircle({ level, scene, lexicon }: Setting): boolean {
  const {
    isPartner,
    sentence,
    tokens: [from],
  } = level;
  const { tokens } = scene.document.sentences[sentence]!;
  const noun = tokens[from - 2]?.lower ?? "";
  const isOf = isPartner && tokens[from - 1]?.lower === lexicon.genitive;
  const isNoun = scene.syntax[sentence]?.upos[from - 2] === "NOUN";
  return isOf && isNoun && !lexicon.ranks.has(noun) && !lexicon.recalling.has(noun);
}

/** "Chad's Ls have a rival in mind: Fiji", "the Ls of Chad are aimed at Fiji": somebody else than a partner, whom the words or the verb of the levels would name. */
export function isOfOwner(own: readonly Near[], { level, scene }: Setting): boolean {
  const {
    sentence,
    head,
    tokens: [from, to],
  } = level;
  const { tokens } = scene.document.sentences[sentence]!;
  const tree = scene.syntax[sentence] ?? null;
  if (tree === null || !/nerships$/.test(tokens[head]!.lower)) return false;
  const isOwner = ({ party }: Near): boolean =>
    (party.tokens[1] === from - 1 && isGenitive(tokens[from - 1])) ||
    (party.tokens[0] === to + 1 && tree.heads[party.head] === head);
  const others = own.filter((one) => !isOwner(one));
  return others.length === 1 && tree.heads[others[0]!.party.head] !== tree.heads[head];
}

/** "Chad has five Ls", "dozens of Ls", "will review its Ls": several of which none is named. */
export function isCounted({
  level: {
    sentence,
    head,
    tokens: [from],
  },
  scene,
  lexicon,
}: Setting): boolean {
  const tree = scene.syntax[sentence];
  const { tokens } = scene.document.sentences[sentence]!;
  const isOf = tokens[from - 1]?.lower === lexicon.genitive && tokens[head]!.lower.endsWith("s");
  const many = isOf && tree?.relations[head] === "nmod" ? tree.heads[head]! : -1;
  if (tree?.xpos[many] === "NNS" && tree.relations[many] === "obj") return true;
  if (tree?.relations[head] !== "obj") return false;
  const owner = tokens[head]!.lower.endsWith("s") ? childOf(tree, head, "nmod:poss") : undefined;
  return childOf(tree, head, "nummod") !== undefined || lexicon.things.has(tokens[owner ?? -1]?.lower ?? "");
}

/** "Chadian-Kanemi relations": joined by a dash with a name that is no party's. */
export function isJoined({ sentence, tokens: [from, to] }: PartyMention, { document }: Scene): boolean {
  const { tokens } = document.sentences[sentence]!;
  const isName = (at: number): boolean => /^\p{Lu}\p{Ll}/u.test(tokens[at]?.form ?? "");
  const isDash = (at: number): boolean => /^[-\u2013]$/.test(tokens[at]?.lower ?? "");
  return (isDash(to) && isName(to + 1)) || (isDash(from - 1) && isName(from - 2));
}

/** "Chad supports Fiji-Peru relations": two names joined by a dash are a pair, whoever else is near. */
export function linked(own: readonly Near[], tokens: readonly Token[]): readonly Pair[] | null {
  const parties = own.map(({ party }) => party).sort((a, b) => a.tokens[0] - b.tokens[0]);
  const firsts = parties.filter((party, at) => {
    const end = party.tokens[1];
    return parties[at + 1]?.tokens[0] === end + 1 && /^[-\u2013]$/.test(tokens[end]?.lower ?? "");
  });
  const [first] = firsts;
  return first === undefined || firsts.length > 1 ? null : [stated(first, parties[parties.indexOf(first) + 1]!)];
}

/** "China's list is long. Chad is an L and so is Fiji, Peru a closer one": in a list of somebody's partners the one named last before a level. */
export function enteredIn(own: readonly Near[], setting: Setting): readonly Pair[] | null {
  const { level, scene, memory, lexicon } = setting;
  const { sentence, isPartner } = level;
  const [from, end] = level.tokens;
  const { tokens } = scene.document.sentences[sentence]!;
  const ahead = own.map(({ party }) => party).filter(({ tokens: [, to] }) => to <= from);
  const [last, before] = ahead.sort((a, b) => b.tokens[0] - a.tokens[0]);
  if (last === undefined) return namedIn(own, setting);
  const isRow = before !== undefined && isListing(tokens.slice(before.tokens[1], last.tokens[0]), lexicon);
  if (isRow || isGenitive(tokens[from - 1]) || lexicon.sharing.has(tokens[end]?.lower ?? "")) return null;
  const names = new Set(own.map(({ party }) => party.entity));
  const isOne = before === undefined && isPartner && lexicon.indefinite.has(tokens[from - 1]?.lower ?? "");
  const owner = isOne ? memory.hub(names, sentence) : memory.lister(names, sentence);
  return owner === null ? null : [half(owner, last)];
}

/** "Chad's only partners are Fiji and Peru". */
function isNaming(own: readonly Near[], { level, scene }: Pick<Setting, "level" | "scene">): boolean {
  const { heads = [], relations } = scene.syntax[level.sentence] ?? {};
  const isNamed = ({ party }: Near): boolean => heads[level.head] === party.head;
  return level.isPartner && relations?.[level.head] === "nsubj" && own.some(isNamed);
}

/** "China's ladder is long. Ls are Chad and Fiji", "those with whom an L exists are Chad and Fiji": each of those named behind a level with whoever owns the list. */
function namedIn(own: readonly Near[], setting: Setting): readonly Pair[] | null {
  const { level, shared, scene, memory, lexicon } = setting;
  if (!isWithWhom(setting) && !isNaming(own, setting)) return null;
  const names = new Set(own.map(({ party }) => party.entity));
  const parties = own.map(({ party }) => party);
  const isList = own.length > 2 || datesOf(parties, scene, lexicon)?.every((date) => date !== null) === true;
  const whose = memory.lister(names, level.sentence) ?? (isList ? memory.owner(names, level.sentence, shared) : null);
  return whose === null ? null : own.map(({ party }) => ({ ...half(whose, party), by: "stated" }));
}

/** "Those with whom an L exists, namely Chad and Fiji". */
function isWithWhom({
  level: {
    sentence,
    head,
    tokens: [from],
  },
  scene,
  lexicon,
}: Setting): boolean {
  const tree = scene.syntax[sentence];
  const isWhom = ({ lower }: Token, at: number): boolean =>
    lexicon.sharing.get(lower) === "other" && tree?.xpos[at + 1]?.startsWith("W") === true;
  return (
    tree?.relations[head]?.startsWith("nsubj") === true &&
    scene.document.sentences[sentence]!.tokens.slice(0, from).some(isWhom)
  );
}

/** One party with each of a list; a list alone goes with the party that the article is about. */
export function crossed(own: readonly Near[], { level, shared, scene, memory, lexicon }: Setting): readonly Pair[] {
  const branches = branchesOf(own);
  const isApart = branches.length > 2 && branches.every(({ length }) => length === 1);
  const { tokens } = scene.document.sentences[level.sentence]!;
  const rows = isApart ? rowsOf(own, tokens, lexicon) : branches;
  const isOne = isDatedRow(own, level.tokens[1], tokens, lexicon) || isRepeated(own, tokens, lexicon);
  const lists = isOne ? [own] : rows.length === 1 ? groupsOf(own) : rows;
  const single = lists.find((group) => group.length === 1)?.[0]?.party;
  const list = lists.find((group) => group.length > 1);
  if (list === undefined || isBetween(list, tokens, lexicon)) return [];
  if (single !== undefined && lists.length === 2) {
    // "Chad and Peru agreed on an L, and a treaty did the same for Fiji": with the one that the article is about.
    const isAgain = level.form === "repeated";
    const one = isAgain ? memory.otherAt(new Set([single.entity]), level.sentence, level.tokens[0]) : null;
    return list.filter(({ party }) => !isAgain || party.entity === one).map(({ party }) => stated(single, party));
  }
  const names = new Set(list.map(({ party }) => party.entity));
  const focus = lists.length > 1 ? null : ownerOf(names, level, shared, memory);
  return focus === null || names.has(focus) ? [] : list.map(({ party }) => half(focus, party));
}

/** "A land between Chad and Fiji that has Ls": those of a list that have something with each other. */
function isBetween(list: readonly Near[], tokens: readonly Token[], lexicon: PartnershipLexicon): boolean {
  const first = Math.min(...list.map(({ party }) => party.tokens[0]));
  const word = tokens[tokens[first - 1]?.lower === lexicon.article ? first - 2 : first - 1]?.lower ?? "";
  return word !== lexicon.genitive && !lexicon.lasting.has(word) && lexicon.sharing.get(word) === "both";
}

/** With whom those of a list have a level: the owner of the list, the most likely one, whom a chain shares, or the one named before. */
function ownerOf(
  names: ReadonlySet<string>,
  { sentence, tokens: [from] }: LevelMention,
  shared: string | null,
  memory: Memory,
): string | null {
  return memory.owner(names, sentence, shared) ?? memory.otherAt(names, sentence, from);
}

/** "Holds Chad since 2014 and both Fiji and Peru since 2018": behind a level one list, however the parser hangs its parts. */
function isDatedRow(own: readonly Near[], end: number, tokens: readonly Token[], lexicon: PartnershipLexicon): boolean {
  const places = own.map(({ party }) => party.tokens[0]);
  const [first, last] = [Math.min(...places), Math.max(...places)];
  const isDated = tokens.slice(first, last).some(({ lower }) => lexicon.since.has(lower));
  return isDated && first >= end && rowsOf(own, tokens, lexicon).length === 1;
}

/** "On Chad in May, on Fiji in June, on Peru in July": each of one list behind its own preposition. */
function isRepeated(own: readonly Near[], tokens: readonly Token[], lexicon: PartnershipLexicon): boolean {
  const links = new Set(own.map(({ party }) => linkBefore(party, tokens, lexicon)));
  return own.length > 2 && links.size === 1 && !links.has("");
}

/** "A and the five states of the region": those that the same words name, apart from those named alone. */
function groupsOf(near: readonly Near[]): readonly (readonly Near[])[] {
  const groups = new Map<number, Near[]>();
  for (const one of near) groups.set(one.party.tokens[0], [...(groups.get(one.party.tokens[0]) ?? []), one]);
  const found = [...groups.values()];
  return found.length === 2 && found.some(({ length }) => length > 1) ? found : [near];
}

/** "A's partners are B, C and D": parties by the list in which they stand. */
export function rowsOf(
  near: readonly Near[],
  tokens: readonly Token[],
  lexicon: PartnershipLexicon,
): readonly (readonly Near[])[] {
  const rows: Near[][] = [];
  for (const one of [...near].sort((a, b) => a.party.tokens[0] - b.party.tokens[0])) {
    const last = rows.at(-1)?.at(-1)?.party.tokens[1];
    if (last !== undefined && isListing(tokens.slice(last, one.party.tokens[0]), lexicon)) rows.at(-1)!.push(one);
    else rows.push([one]);
  }
  return rows;
}

/** Parties by the branch on which they hang. */
function branchesOf(near: readonly Near[]): readonly (readonly Near[])[] {
  const groups = new Map<string, Near[]>();
  for (const one of near) {
    const key = `${one.distance}/${one.branch}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()];
}

/** Tokens of "and its two guests,". */
const OWNED = 5;

/** "Chad and four others, namely B, C and D, raised their ties", "Chad and its guests, B and C among them,": one with each of a list that says who its partners are, though words for all of them are nearer. */
export function namely(near: readonly Near[], tokens: readonly Token[], lexicon: PartnershipLexicon): readonly Pair[] {
  const [ones = [], list = [], ...more] = rowsOf(near, tokens, lexicon);
  const [one, again] = ones;
  if (
    one === undefined ||
    ones.some(({ party }) => party.entity !== one.party.entity) ||
    list.length === 0 ||
    more.length > 0
  )
    return [];
  const between = tokens.slice(one.party.tokens[1], list[0]!.party.tokens[0]);
  // "And its guests".
  const isOwned = again?.party.isPronoun === true && between.length <= OWNED && between.at(-1)!.lower === ",";
  const isRow = isOwned || (list.length > 2 && between.some(({ lower }) => lexicon.jointNouns.has(lower)));
  return isRow && lexicon.last.has(between[0]!.lower) ? list.map(({ party }) => stated(one.party, party)) : [];
}
