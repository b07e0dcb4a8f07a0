import type { Cast } from "../entities/cast.ts";
import { isGlued } from "../entities/shape.ts";
import type { Token } from "../text/document.ts";
import { spelled } from "../text/words.ts";
import type { Hearing } from "./hearing.ts";
import type { SpeechLexicon } from "./lexicon.ts";
import { type Line, quoteAt } from "./line.ts";
import type { Source } from "./phrase.ts";
import { isPublicRole } from "./role.ts";
import { personCalled } from "./tellers.ts";

const SHORTEST = 2;
const LONGEST = 4;

/**
 * A person whom nothing but the words of speech make known: a name of two words or more beside a noun for people ("broadcaster
 * N N") or before "of" ("N N of the Harbour Trust"), or of whoever says "I"; or a surname alone that ends one full name of
 * the article.
 */
export function strangerOf(source: Source, hearing: Hearing, isSelf: boolean): string | null {
  const { line } = source;
  const at = lastWord(source, hearing);
  if (line.tree?.upos[at] !== "PROPN" || hearing.cast.at(line.index, at)) return null;
  if (isPublicRole((line.tokens[at] as Token).lower, hearing.lexicon)) return null;
  const [from, to] = runAt(line, at, hearing);
  if (isInner(line, from)) return null;
  const name = to - from === 1 ? singleName(source, from, hearing) : nameOf(line, from, to);
  const isKnown = to - from === 1 || isSelf || at > source.head || isPersonal(source, from, to, hearing);
  const isNamedAgain = (): boolean => comesBack(line, from, to, hearing) || isSheOrHe(line, source, hearing);
  if (name === null || to - from > LONGEST || !(isKnown || isNamedAgain())) return null;
  const stranger = personCalled(name);
  hearing.add(stranger);
  return stranger.id;
}

/** The head, or the end of a name behind a noun for people: "member of the board N N", "his widow, the player N N". */
function lastWord(source: Source, { lexicon }: Hearing): number {
  const { line, head } = source;
  const isPerson = (at: number): boolean => lexicon.sources.get(line.tokens[at]?.lower ?? "") === "person";
  const beside = isPerson(head) ? nameAfter(source, lexicon) : -1;
  if (beside >= 0) return beside;
  const [first, to] = source.tokens;
  const from = Math.max(head + 1, nameFrom(line, to));
  const before = line.tokens[from - 1]?.form === "," || line.tree?.upos[from - 1] === "NOUN";
  const isRole =
    isPerson(from - 1) || (isPerson(head) && (before || lexicon.naming.has(line.tokens[from - 1]?.lower ?? "")));
  const isOwn = before && lexicon.possessives.has(line.tokens[first]?.lower ?? "");
  return (to - from > 1 || isOwn) && isRole ? to - 1 : head;
}

/** "Councillor N N (Greens)", "his daughter, N, who teaches", "wife N": the end of the name right behind the noun or its comma, or -1. */
function nameAfter({ line, head, tokens: [first, to] }: Source, { possessives, male, female }: SpeechLexicon): number {
  const { tokens, tree } = line;
  const isCapital = (at: number): boolean => at < to && tree?.upos[at] === "PROPN";
  const isOwn = possessives.has(tokens[first]?.lower ?? "") && tokens[head + 1]?.form === ",";
  if (isOwn && isCapital(head + 2) && tokens[head + 3]?.form === ",") return head + 2;
  const { lower } = tokens[head] as Token;
  let end = head + 1;
  while (isCapital(end)) end++;
  if (end === head + 2 && head === first && (male.has(lower) || female.has(lower))) return head + 1;
  if (end === head + 2 && head === first + 1 && possessives.has(tokens[first]?.lower ?? "")) return head + 1;
  return end > head + 2 ? end - 1 : -1;
}

/** `N N said C. "…," she added`: a name at the head of its sentence, and a pronoun for one person but nobody else's name in the next. */
function isSheOrHe(
  { index, paragraph }: Line,
  { tokens: [from], head }: Source,
  { lines, cast, lexicon }: Hearing,
): boolean {
  const next = lines[index + 1];
  if (from > 0 || next === undefined || next.paragraph - paragraph > 1 || next.tree === null) return false;
  const people = [...cast.inSentence(index), ...cast.inSentence(next.index)].filter(
    ({ entity, by }) => entity.startsWith("person:") && by !== "pronoun",
  );
  const isLone = people.every(({ sentence, tokens: [at] }) => sentence === index && at <= head);
  const pronounAt = ({ lower }: Token, at: number): boolean =>
    /^[mf]$/.test(lexicon.pronouns.get(lower) ?? "") && (next.tree?.relations[at] ?? "").startsWith("nsubj");
  return isLone && next.tokens.some((token, at) => quoteAt(next, at) < 0 && pronounAt(token, at));
}

/** Whether the first or last word of a name stands elsewhere alone, as a surname does. */
function comesBack({ tokens }: Line, from: number, to: number, { lines }: Hearing): boolean {
  const [first, last] = [tokens[from]?.form, tokens[to - 1]?.form];
  return lines.some((line) =>
    line.tokens.some(
      ({ form }, at) =>
        ((form === last && line.tokens[at - 1]?.form !== first) ||
          (form === first && line.tokens[at + 1]?.form !== last)) &&
        isAlone(line, at),
    ),
  );
}

/** A capital word that is no part of a longer name. */
function isAlone({ tree }: Line, at: number): boolean {
  return tree?.upos[at] === "PROPN" && tree.upos[at - 1] !== "PROPN" && tree.upos[at + 1] !== "PROPN";
}

/** A noun for people right before the name, before it in apposition, or behind its comma; "who" or an age behind that; or "of" behind it. */
function isPersonal({ line, tokens: [, end] }: Source, from: number, to: number, { lexicon }: Hearing): boolean {
  const noun = (at: number): boolean => lexicon.sources.get(line.tokens[at]?.lower ?? "") === "person";
  const behind = line.tokens[to]?.lower ?? "";
  if (noun(from - 1) || (line.tokens[from - 1]?.form === "," && noun(from - 2)) || lexicon.owning.has(behind))
    return true;
  if (behind !== ",") return false;
  const next = line.tokens[to + 1]?.lower ?? "";
  if (lexicon.human.has(next) || isAge(next)) return true;
  for (let at = to + 1; at < end && line.tokens[at]?.form !== ","; at++) if (noun(at)) return true;
  return false;
}

/** "Wife Maureen said": the given name; else the only full name of the article that ends so, else a name alone. */
function singleName(source: Source, at: number, hearing: Hearing): string | null {
  const { line, head } = source;
  const { male, female } = hearing.lexicon;
  const { lower } = line.tokens[head] as Token;
  const word = line.tokens[at]?.form ?? "";
  if (at === head + 1 && (male.has(lower) || female.has(lower))) return word;
  return hearing.fullNames().get(word) ?? loneName(source, at, hearing) ?? givenName(source, word, hearing);
}

/** "Ibrahim said": a given name, and nothing else, that the article nowhere puts beside another. */
function givenName({ tokens: [from, to] }: Source, word: string, { given, lines }: Hearing): string | null {
  if (to - from > 1 || !given.has(word.toLowerCase())) return null;
  const isLone = lines.every((line) => line.tokens.every(({ form }, at) => form !== word || isAlone(line, at)));
  return isLone ? word : null;
}

/** "Maureen, 70, said", "Pasang, a driver, said": a given name alone with an age or trade behind it or a relative before it. */
function loneName({ line: { tokens, tree }, tokens: [first] }: Source, at: number, hearing: Hearing): string | null {
  const { possessives, sources, indefinite } = hearing.lexicon;
  const isAged = (tokens[at + 1]?.form === "," && isAge(tokens[at + 2]?.lower ?? "")) || isYearsOld(tokens, at);
  const isTold =
    tokens[at + 1]?.form === "," && indefinite.has(tokens[at + 2]?.lower ?? "") && isTrade(tokens, at + 3, sources);
  const noun = tokens[at - 1]?.form === "," ? at - 2 : at - 1;
  const isOwn =
    possessives.has(tokens[first]?.lower ?? "") &&
    noun === first + 1 &&
    tree?.upos[noun] === "NOUN" &&
    sources.get(tokens[noun]?.lower ?? "") === "person";
  return isAged || isOwn || isTold ? (tokens[at] as Token).form : null;
}

/** "15-year-old Zoe". */
function isYearsOld(tokens: readonly Token[], at: number): boolean {
  const words = tokens.slice(Math.max(0, at - LONGEST_AGE), at).map(({ lower }) => lower);
  return words.join("").endsWith("-year-old");
}

/** Tokens of "fifteen-year-old". */
const LONGEST_AGE = 5;

/** "Pasang, a (tired) driver": a noun for people within two words. */
function isTrade(tokens: readonly Token[], at: number, sources: SpeechLexicon["sources"]): boolean {
  return [at, at + 1].some((one) => sources.get(tokens[one]?.lower ?? "") === "person");
}

/** "N N, 44, said". */
function isAge(word: string): boolean {
  return /^[1-9]\d$/.test(word);
}

/** The proper nouns around a token, without nouns for people. */
function runAt(line: Line, at: number, { lexicon }: Hearing): readonly [from: number, to: number] {
  const isName = (token: number): boolean =>
    isInner(line, token) ||
    (line.tree?.upos[token] === "PROPN" && !lexicon.sources.has((line.tokens[token] as Token).lower));
  let from = at;
  while (from > 0 && isName(from - 1)) from--;
  let to = at + 1;
  while (to < line.tokens.length && isName(to)) to++;
  return [from, to];
}

/** Where the proper nouns begin that end before a token. */
function nameFrom(line: Line, to: number): number {
  let from = to;
  while (line.tree?.upos[from - 1] === "PROPN" || isInner(line, from - 1)) from--;
  return from;
}

/** The hyphen of "al-Masri". */
function isInner({ tree, tokens }: Line, at: number): boolean {
  const isInside = isGlued(tokens, at) && isGlued(tokens, at + 1);
  return tokens[at]?.form === "-" && isInside && tree?.upos[at - 1] === "PROPN" && tree.upos[at + 1] === "PROPN";
}

/** Where a full name begins that ends a phrase and that nothing links; its end where none does. */
export function fullNameFrom(line: Line, to: number, { cast }: Hearing): number {
  const from = nameFrom(line, to);
  for (let at = from; at < to; at++) if (cast.at(line.index, at) !== null) return to;
  return to - from > 1 ? from : to;
}

/** Full names by their surname that no mention covers, which is the last word, or the first before a hyphen ("Park Min-ho"); null where two share it. */
export function indexFullNames(lines: readonly Line[], cast: Cast): ReadonlyMap<string, string | null> {
  const names = new Map<string, string | null>();
  for (const line of lines)
    for (const [from, to] of runsOf(line, cast)) {
      const { tokens } = line;
      const isTied = tokens[to]?.form === "-" && /^\p{Ll}/u.test(tokens[to + 1]?.form ?? "");
      const surname = tokens[isTied ? from : to - 1]!.form;
      const name = nameOf(line, from, isTied ? to + 2 : to);
      names.set(surname, (names.get(surname) ?? name) === name ? name : null);
    }
  return names;
}

/** Two or three proper nouns in a row without a mention; the last two of a longer row, which begins with titles. */
function runsOf({ tree, tokens, index }: Line, cast: Cast): readonly (readonly [from: number, to: number])[] {
  const runs: [number, number][] = [];
  for (let at = 0; at < tokens.length; at++) {
    const from = at;
    while (tree?.upos[at] === "PROPN" && /^\p{Lu}[\p{L}’'-]+$/u.test(tokens[at]?.form ?? "") && !cast.at(index, at))
      at++;
    if (at - from >= SHORTEST) runs.push([at - from < LONGEST ? from : at - SHORTEST, at]);
  }
  return runs;
}

/** The words from one to another as they are written. */
export function nameOf({ tokens }: Pick<Line, "tokens">, from: number, to: number): string {
  return spelled(tokens, from, to, "form");
}
