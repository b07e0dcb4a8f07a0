import type { EntityKind } from "@dragoman/model";
import { spelled } from "../text/words.ts";
import type { NameHead } from "./lexicon.ts";
import { isWord, type Line } from "./line.ts";
import type { Named } from "./named.ts";
import { phraseAt } from "./phrases.ts";
import { isCapital, isGlued, isHyphen } from "./shape.ts";

const kinds: Readonly<Record<NameHead, EntityKind>> = {
  official: "organisation",
  armed: "organisation",
  own: "organisation",
  company: "organisation",
  document: "instrument",
  gathering: "gathering",
  project: "project",
  place: "place",
  outlet: "outlet",
};

interface Head {
  readonly to: number;
  readonly value: NameHead;
}

/** A name in capitals that a telling noun closes or opens: "National Development and Reform Commission", "Treaty on Friendship". */
export function runAt(line: Line, at: number): Named | null {
  const known = line.runs[at];
  if (known !== undefined) return known;
  const found = findRun(line, at);
  line.runs[at] = found;
  return found;
}

function findRun(line: Line, at: number): Named | null {
  if (!isNamePart(line, at) || isFormer(line, at)) return null;
  const end = runEnd(line, at);
  const head = lastHead(line, at, end);
  if (!head || isPair(line, at, head.to)) return null;
  const to = head.to === end ? longTitle(line, end, head.value) : head.to;
  const opens = isHeadAlone(line, at, head);
  if (opens && (line.aliases[at]?.length ?? 0) > 1) return null;
  if (opens && to === head.to) return null;
  if (!opens && head.value === "place" && (!isPlaceName(line, at, head.to) || isTitled(line, head.to - 1))) return null;
  const name = nameOf(line, at, to);
  return {
    from: at,
    to,
    kind: kinds[head.value],
    name,
    official: head.value === "official" && isOfState(line, at, head.to),
    state: stateInside(line, at, to, head.value),
  };
}

/** "Mercosur-European Union", "ASEAN-Republic of Korea": two known names that a hyphen joins are no third one, though a noun of the second may close a name. */
function isPair({ aliases, tokens }: Line, from: number, to: number): boolean {
  const hyphen = from + (aliases[from]?.length ?? to);
  const second = aliases[hyphen + 1];
  return Boolean(second) && isHyphen(tokens[hyphen]?.form) && hyphen + 1 + second!.length >= to;
}

/** "Colorado State Senator Ali Deby": the noun of a place that begins a title. */
function isTitled({ names, tokens }: Line, at: number): boolean {
  return (phraseAt(names.titles, tokens, at)?.length ?? 0) > 1;
}

/** "Ex-" or "Former" before a body's name belongs to the office behind it: "Ex-Bank of England governor". */
function isFormer({ names, tokens }: Line, at: number): boolean {
  return phraseAt(names.qualifiers, tokens, at)?.value === "former";
}

/** A body of a state: a government, one with a state's name in it, or one whose other words only tell its rank or field ("Federal Treasury"). */
function isOfState({ names, tokens, aliases }: Line, from: number, to: number): boolean {
  if (names.epithets.government.has(tokens[to - 1]!.lower)) return true;
  for (let at = from; at < to; at++) {
    const { lower } = tokens[at]!;
    if (aliases[at]?.targets.some(({ kind }) => kind === "state")) return true;
    if (phraseAt(names.heads, tokens, at)?.length === to - at) return true;
    if (!names.qualifiers.has(lower) && !names.portfolios.has(lower)) return false;
  }
  return true;
}

/** The words as written, blanks evened out, without the bracket of what an editor adds: "[Ali] Deby". */
export function nameOf(line: Line, from: number, to: number): string {
  const name = spelled(line.tokens, from, to, "form");
  return /[’\]]/.test(name) ? name.replace(/’/g, "'").replaceAll("]", "") : name;
}

function isNamePart(line: Line, at: number): boolean {
  const token = line.tokens[at];
  return token !== undefined && isCapital(token.form) && !line.names.never.has(token.lower);
}

/** "Prime Minister Tom Ford": an office and who holds it. */
function isOfficer({ names, tokens }: Line, at: number): boolean {
  const title = phraseAt(names.titles, tokens, at);
  return title?.value.sort === "office" && names.given.has(tokens[at + title.length]?.lower ?? "");
}

/** "Dr.", "Mr" or "Gen.": somebody's name begins. */
export function isCourtesy({ names, tokens }: Line, at: number): boolean {
  return phraseAt(names.honorifics, tokens, at) !== null && /\.$|^[^aeiouy]+$/i.test(tokens[at]!.form);
}

/** End of the capitalised words from `at` on; "and" and hyphens may join them. */
export function runEnd(line: Line, at: number): number {
  let to = at + 1;
  for (let i = to; i < line.tokens.length; ) {
    const form = line.tokens[i]!.form;
    if (isCourtesy(line, i) || isOfficer(line, i) || isInitial(line, i + 1)) break;
    if (isNamePart(line, i)) to = i + 1;
    else if (!(isHyphen(form) && isGlued(line.tokens, i)) && !joins(line, at, i)) break;
    i++;
  }
  return to;
}

/** "and" inside one name; behind a complete name it leads to another one. */
function joins(line: Line, from: number, at: number): boolean {
  if (!isWord(line, at, "and") || !isNamePart(line, at + 1) || line.aliases[at + 1]) return false;
  const title = phraseAt(line.names.titles, line.tokens, at + 1);
  if (title && isWord(line, at + 1 + title.length, "of")) return false;
  if (from > 0 && bearsName(line, from - 1, at)) return false;
  for (let i = from; i < at; i++) {
    const alias = line.aliases[i];
    if (alias && i + alias.length === at) return false;
    const head = phraseAt(line.names.heads, line.tokens, i);
    if (head && i + head.length === at) return false;
    if (bearsName(line, i, at)) return false;
  }
  return true;
}

/** "Mr Ford", "Tom Ford" and "Chairman Ford" up to a token: a person and no part of a body's name. */
function bearsName({ names, tokens }: Line, from: number, to: number): boolean {
  const title = phraseAt(names.titles, tokens, from);
  const courtesy = phraseAt(names.honorifics, tokens, from);
  const isHolder = title?.value.sort === "office" && !title.value.plural;
  const before = isHolder ? title.length : (courtesy?.length ?? (names.given.has(tokens[from]!.lower) ? 1 : 0));
  const last = tokens[to - 1]!.lower;
  return before > 0 && from + before < to && !names.portfolios.has(last) && !names.titles.has(last);
}

/** The last telling noun of a run. */
function lastHead(line: Line, from: number, to: number): Head | null {
  let last: Head | null = null;
  for (let i = from; i < to; i++) {
    const found = phraseAt(line.names.heads, line.tokens, i);
    if (found && i + found.length <= to && !(found.value === "place" && isSurname(line, i, from))) {
      last = { to: i + found.length, value: found.value };
      i += found.length - 1;
    }
  }
  return last;
}

/** "Tom Hall", "Minister Park": behind a given name or a title a place's noun is a surname, but not in "the Alexander Garden". */
function isSurname(line: Line, at: number, from: number): boolean {
  const { names, tokens } = line;
  const before = tokens[at - 1]?.lower ?? "";
  return at > from && !isWord(line, from - 1, "the") && (names.given.has(before) || names.titles.has(before));
}

function isHeadAlone(line: Line, at: number, head: Head): boolean {
  const found = phraseAt(line.names.heads, line.tokens, at);
  return found !== null && at + found.length === head.to;
}

const LONGEST = 40;

/** On through "of", "on", "between" and further capitals: the rest of a long title. */
export function longTitle(line: Line, from: number, head: NameHead): number {
  if (head === "place") return ofPlace(line, from);
  if (head === "company" || head === "outlet" || (head === "project" && !isAbout(line, from))) return from;
  let to = from;
  let isLinked = false;
  for (let i = from; i < line.tokens.length && i < from + LONGEST; i++) {
    const end = isLinked ? partEnd(line, i, from, head) : i;
    if (end > i) {
      to = end;
      i = end - 1;
    } else if (isLink(line, i, head, i > from)) isLinked = true;
    else break;
  }
  return to;
}

/** "The Programme on Water": capitals that name nobody behind a preposition. */
function isAbout(line: Line, at: number): boolean {
  return isWord(line, at, "about") && isNamePart(line, at + 1) && !line.aliases[at + 1];
}

/** End of what goes on with a long title behind its small words: further fields, an office, or one more capital. */
function partEnd(line: Line, at: number, from: number, head: NameHead): number {
  const served = head === "own" ? officialEnd(line, at) : at;
  const end = Math.max(served, listEnd(line, at, head));
  if (end > at || isLink(line, at, head, at > from)) return end;
  return isNamePart(line, at) && !isSomebody(line, at, from) && !isLeader(line, at) ? at + 1 : at;
}

/** "The Fatherland Party of President Ann Reyes", "of Ann Reyes": whose body it is, and no part of its name. */
function isLeader(line: Line, at: number): boolean {
  const isNamed = line.names.given.has(line.tokens[at]!.lower) && isNamePart(line, at + 1);
  return isWord(line, at - 1, "of") && (isNamed || isOfficer(line, at));
}

/** End of the further fields of "Office of Research, Forests and Water" from the first comma on, or the comma itself; a gathering may be about anything. */
function listEnd(line: Line, at: number, head: NameHead): number {
  const { tokens, names } = line;
  const isOpen = head === "gathering" || head === "project";
  if (tokens[at]?.lower !== "," || !(isOpen || names.portfolios.has(tokens[at - 1]!.lower))) return at;
  let to = at;
  for (let isLast = false; !isLast; ) {
    if (tokens[to]?.lower === ",") to++;
    isLast = isWord(line, to, "and");
    const from = isLast ? to + 1 : to;
    to = fieldEnd(line, from, isOpen);
    if (to === from) return at;
  }
  return to;
}

/** End of capitals that a field closes, or the token itself: "Rural Development"; where anything may be meant, of capitals that name nobody. */
function fieldEnd(line: Line, at: number, isOpen: boolean): number {
  const { tokens, names, aliases } = line;
  let to = at;
  while (isNamePart(line, to) && !isCourtesy(line, to) && !names.given.has(tokens[to]!.lower)) {
    if (phraseAt(names.titles, tokens, to) || (isOpen && aliases[to])) return at;
    to++;
  }
  return isOpen || names.portfolios.has(tokens[to - 1]!.lower) ? to : at;
}

/** End of the office that begins right behind the small words in "Office of the Assistant Secretary", or the token itself. */
function officialEnd({ names, tokens }: Line, at: number): number {
  if (!isCapital(tokens[at]!.form) || isCapital(tokens[at - 1]!.form)) return at;
  const rank = phraseAt(names.qualifiers, tokens, at);
  const from = at + (rank?.length ?? 0);
  const title = phraseAt(names.titles, tokens, from);
  return title?.value.sort === "office" && title.length + from > at + 1 ? from + title.length : at;
}

/** "Office of Public Affairs Mary Smith", "Department of Roads Counsel X", "the Commission's Ann Reyes": behind the body's own words an official or a name begins. */
export function isSomebody(line: Line, at: number, from: number): boolean {
  const isInside = at > from + 1 && isCapital(line.tokens[at - 1]!.form);
  if (isInside && (isOfficial(line, at) || isCourtesy(line, at))) return true;
  const isGiven = line.names.given.has(line.tokens[at]!.lower) || isInitial(line, at + 1) || isBehindField(line, at);
  return (isInside || isWord(line, at - 1, "possessive")) && isGiven && isNamePart(line, at + 1);
}

/** "Ministry of Foreign Affairs Zokir Nazar": two words that the tree takes for a name, behind the last of a field. */
export function isBehindField({ names, tree, tokens }: Line, at: number): boolean {
  const isName = tree?.relations[at + 1] === "flat" && tree.heads[at + 1] === at;
  return isName && names.portfolios.has(tokens[at - 1]?.lower ?? "");
}

/** "M." between two capitals. */
function isInitial(line: Line, at: number): boolean {
  return isNamePart(line, at + 1) && /^\p{Lu}\.$/u.test(line.tokens[at]!.form);
}

function isOfficial({ names, tokens }: Line, at: number): boolean {
  const rank = phraseAt(names.qualifiers, tokens, at);
  const title = phraseAt(names.titles, tokens, at + (rank?.length ?? 0))?.value;
  return title?.sort === "office" && !title.plural;
}

/** "Strait of Hormuz". */
function ofPlace(line: Line, at: number): number {
  return isWord(line, at, "of") && isNamePart(line, at + 1) ? runEnd(line, at + 1) : at;
}

function isLink(line: Line, at: number, head: NameHead, isInside: boolean): boolean {
  const { lower, form } = line.tokens[at]!;
  const isAnd = isWord(line, at, "and");
  if (isHyphen(form) || isWord(line, at, "possessive")) return isGlued(line.tokens, at);
  if (head === "document") return line.names.inner.has(lower) && (isInside || !isAnd);
  return line.names.linking.has(lower) && (!isAnd || (isInside && joins(line, at - 1, at)));
}

/** A run before "city", "province" and the like is a place only when it holds more than the state's name. */
function isPlaceName(line: Line, from: number, to: number): boolean {
  const alias = line.aliases[from];
  return !alias || from + alias.length < to;
}

/** The state whose adjective opens a body's name. */
function stateInside(line: Line, from: number, to: number, head: NameHead): string | null {
  if (head === "document" || head === "gathering" || head === "project") return null;
  let found: string | null = null;
  for (let i = from; i < to; i++) {
    const state = line.aliases[i]?.targets.find((target) => target.kind === "state")?.entity;
    if (state && found && state !== found) return null;
    found = state ?? found;
  }
  return found;
}
