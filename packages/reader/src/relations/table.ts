import { hasVerb } from "../syntax/words.ts";
import { isGenitive, type Token } from "../text/document.ts";
import { half, type Pair, type Setting, statedOf } from "./counterpart.ts";
import type { PartnershipLexicon } from "./lexicon.ts";
import { datesOf } from "./listing.ts";
import { isMark } from "./marks.ts";
import type { PartyMention } from "./party.ts";

/** Tokens of ", the highest rung" between a level and its colon. */
const HEADING = 4;

/** Tokens of "lastly the" before the first of a row. */
const NEAR = 3;

/** "L: A, 2018; B and C", "A: L, 2022", "A – L", "A (L, 2018), B (L)": one line of a list of somebody's partners, who is named elsewhere; null where the sentence is none. */
export function rowOf(setting: Setting): readonly Pair[] | null {
  return bracketed(setting) ?? parted(setting);
}

/** "Chad (L, 2018), Fiji and Peru (L, 2020)": those before the bracket in which a level stands. */
function bracketed({ level, shared, scene, memory, lexicon }: Setting): readonly Pair[] | null {
  const { sentence } = level;
  const [from, end] = level.tokens;
  const { tokens } = scene.document.sentences[sentence]!;
  if (tokens[from - 1]?.lower !== "(" || lexicon.sharing.has(tokens[end]?.lower ?? "")) return null;
  const row: PartyMention[] = [];
  let at = from - 1;
  for (const party of memory.partiesIn(sentence).toReversed()) {
    if (party.tokens[1] > at) continue;
    const between = tokens.slice(party.tokens[1], at);
    if (row.length === 0 ? between.length > 0 : !isLinked(between, lexicon)) break;
    row.unshift(party);
    at = party.tokens[0];
  }
  const names = new Set(row.map(({ entity }) => entity));
  const owner = row.length === 0 ? null : (memory.hub(names, sentence) ?? shared);
  return owner === null || names.has(owner) ? null : row.map((party) => ({ ...half(owner, party), by: "stated" }));
}

/** "And", "and the": no comma, which parts items. */
function isLinked(between: readonly Token[], { last, article }: PartnershipLexicon): boolean {
  return between.length > 0 && between.every(({ lower }) => last.has(lower) || lower === article);
}

/** "L: A and B", "A: L", "A – L": those on either side of a colon or dash. */
function parted(setting: Setting): readonly Pair[] | null {
  const { level, scene, memory } = setting;
  const { tokens } = scene.document.sentences[level.sentence]!;
  const from = 1 + tokens.findLastIndex(({ lower }, at) => lower === ";" && at < level.tokens[0]);
  const at = tokens.findIndex((token, place) => place >= from && isSeparator(token));
  const parties = memory.partiesIn(level.sentence).filter(({ tokens: [start] }) => start >= from);
  if (at < 0) return null;
  const isColon = tokens[at]!.lower === ":";
  const end = tokens.findIndex(({ lower }, place) => place > at && lower === ";");
  if (!isColon && hasVerb(scene.syntax[level.sentence], from, end < 0 ? tokens.length : end)) return null;
  const next = tokens.findIndex((token, place) => place > at && isSeparator(token));
  const to = next < 0 ? next : tokens.findLastIndex(({ lower }, place) => lower === ";" && place < next);
  const behind = parties.filter(({ tokens: [start] }) => start > at && (to < at || start < to));
  const ahead = parties.filter(({ tokens: [, end] }) => end <= at);
  if (level.tokens[1] <= at) return headed(ahead, behind, at, setting);
  if (!opensRow(from, at, ahead, setting)) return null;
  const names = new Set(ahead.map(({ entity }) => entity));
  const [owner, another] = behind.filter(({ entity }) => !names.has(entity));
  if (owner === undefined) return owned(ahead, setting);
  return another !== undefined && another.entity !== owner.entity ? null : statedOf(owner, ahead);
}

function isSeparator({ lower }: Token): boolean {
  return /^[:–—]$/.test(lower);
}

/** "L: A and B", "(L): A", "Ls of C: A and B": a level with a row right behind its colon. */
function headed(
  ahead: readonly PartyMention[],
  behind: readonly PartyMention[],
  colon: number,
  setting: Setting,
): readonly Pair[] | null {
  const { tokens } = setting.scene.document.sentences[setting.level.sentence]!;
  const { genitive } = setting.lexicon;
  const [first] = behind;
  const between = tokens.slice(setting.level.tokens[1], colon);
  const isHeading = between.length === 0 || /^[,)]$/.test(between[0]!.lower) || between[0]!.lower === genitive;
  if (first === undefined || first.tokens[0] > colon + NEAR) return null;
  const [owner, another] = ahead;
  // "Chad's Ls in order of signing: A, 2018; B, 2019", "Ls, with the year of signing: A (2018), B (2019)": every one with its date.
  const before = setting.level.tokens[0] - 1;
  const isOwned = owner === undefined ? before < 0 : another === undefined && isGenitive(tokens[before]);
  if (isOwned && datesOf(behind, setting.scene, setting.lexicon)?.every((date) => date !== null) === true)
    return owner === undefined ? owned(behind, setting) : statedOf(owner, behind);
  if (between.length > HEADING || !isHeading) return null;
  if (ahead.length === 0) return owned(behind, setting);
  return another === undefined && owner!.tokens[0] > setting.level.tokens[0] ? statedOf(owner!, behind) : null;
}

/** "Chad and Fiji: an L since 2018", "Chad, 2018: an L": names and years and nothing else before the colon, no verb between it and the level. */
function opensRow(
  from: number,
  colon: number,
  ahead: readonly PartyMention[],
  { level, scene, lexicon }: Setting,
): boolean {
  if (ahead.length === 0 || level.tokens[0] < colon) return false;
  const { tokens } = scene.document.sentences[level.sentence]!;
  const isNamed = (at: number): boolean => ahead.some(({ tokens: [start, end] }) => start <= at && at < end);
  const isName = (token: Token, at: number): boolean =>
    at < from || isNamed(at) || isMark(token) || lexicon.listing.has(token.lower) || /^(\d{4}|[()])$/.test(token.lower);
  return tokens.slice(0, colon).every(isName) && !hasVerb(scene.syntax[level.sentence], colon, level.tokens[0]);
}

/** Each of a row with whoever owns the list: whom a headline names, whose list it is said to be, whom the rows before share, the one named before it, or the state of the dateline. */
function owned(row: readonly PartyMention[], { level: { sentence }, shared, memory }: Setting): readonly Pair[] | null {
  const names = new Set(row.map(({ entity }) => entity));
  const owner = memory.owner(names, sentence, shared);
  if (owner === null || names.has(owner)) return null;
  return row.map((party) => ({ ...half(owner, party), by: "stated" }));
}
