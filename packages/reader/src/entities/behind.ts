import { isOfOneBefore } from "./apposed.ts";
import { isWord, type Line, pastArticle, unpossessed } from "./line.ts";
import type { NameSpan } from "./names.ts";
import { personAt } from "./naming.ts";
import { ownersAt } from "./owners.ts";
import { placeAt } from "./provinces.ts";
import { pastLetters } from "./shape.ts";
import { isDealtWith, type Title } from "./title.ts";

/** "Prime Minister Kyriakos Mitsotakis of Greece", "Governor Ann Reyes (Ohio)". */
export function stateBehind(line: Line, at: number, title: Title): { to: number; ids: readonly string[] } | null {
  if (title.of.length > 0) return null;
  if (!isWord(line, at, "of")) return provinceBehind(line, at, title) ?? listedState(line, at, title);
  const place = line.names.local.has(title.noun) ? placeAt(line, pastArticle(line, at + 1)) : null;
  if (place) return { to: place.to, ids: [place.id] };
  const owners = ownersAt(line, pastArticle(line, at + 1), 1);
  return owners ? { to: unpossessed(line, owners.to), ids: owners.ids } : null;
}

/** "- President Ann Reyes, Peru": an item of a list that tells the state last. */
function listedState(line: Line, at: number, { from, trait }: Title): { to: number; ids: readonly string[] } | null {
  if (trait === "envoy" || line.tokens[at]?.form !== "," || !isItem(line, from - 1)) return null;
  const owners = ownersAt(line, pastArticle(line, at + 1), 1);
  return owners && isItem(line, owners.to) ? { to: owners.to, ids: owners.ids } : null;
}

/** The border of an item of a list: a dash, a bullet, a semicolon or the end of the sentence. */
function isItem({ tokens }: Line, at: number): boolean {
  const form = tokens[at]?.form;
  return form === undefined || /^(?:[-–—•*;.]|\\?#+)$/.test(form);
}

function provinceBehind(line: Line, at: number, { noun }: Title): { to: number; ids: readonly string[] } | null {
  const { tokens, names, aliases } = line;
  const isLocal = names.local.has(noun) || names.regional.has(noun);
  if (!isLocal || tokens[at]?.form !== "(") return null;
  const province = aliases[at + 1]?.targets.find(({ kind }) => kind === "place");
  const to = at + 1 + (aliases[at + 1]?.length ?? 0);
  return province && tokens[to]?.form === ")" ? { to: to + 1, ids: [province.entity] } : null;
}

/** "President X", "the president, X," and "Foreign Ministers X, Y and Z". */
export function namesBehind(line: Line, title: Title): readonly NameSpan[] {
  const end = pastLetters(line.tokens, title.to);
  const hasComma = line.tokens[end]?.lower === ",";
  if (hasComma && isOfOneBefore(line, title.from)) return [];
  const first = personAt(line, hasComma ? end + 1 : end);
  if (
    !first ||
    isPlain(line, first) ||
    isWord(line, title.to - 1, "possessive") ||
    (hasComma && !isClosed(line, title, first))
  )
    return [];
  const names = [first];
  while (title.plural) {
    const { to } = names[names.length - 1]!;
    const next = personAt(line, nextOf(line, stateBehind(line, to, title)?.to ?? to));
    if (!next) break;
    names.push(next);
  }
  return title.plural && names.length === 1 && !isSurelyNamed(line, first) ? [] : names;
}

/** Of "guests of the forum Biryusa" nobody is named. */
function isSurelyNamed(line: Line, { name: [from, to] }: NameSpan): boolean {
  return to - from > 1 && line.names.given.has(line.tokens[from]!.lower);
}

function nextOf(line: Line, at: number): number {
  let next = at;
  if (line.tokens[next]?.lower === ",") next++;
  if (isWord(line, next, "and")) next++;
  return next === at ? line.tokens.length : next;
}

/** "Performing", "Negotiations": one word in capitals that by the tree is no name. */
export function isPlain({ tree, names, tokens }: Line, { from, to, hasHonorific }: NameSpan): boolean {
  if (tree === null || hasHonorific || to > from + 1 || names.given.has(tokens[from]!.lower)) return false;
  return /^(?:ADV|ADJ|VERB|AUX|ADP|SCONJ)$/.test(tree.upos[from]!) || tree.xpos[from] === "NNS";
}

/** After a comma the name must be an apposition: closed by a mark, or the title opens the sentence. */
function isClosed(line: Line, title: Title, name: NameSpan): boolean {
  if (title.plural) return title.sort === "office" && !isDealtWith(line, title);
  if (isBeside(line, title, name)) return false;
  return title.from <= 1 || isBorder(line, name.to) || line.tokens[name.to]?.form === "(";
}

/** "The vice president, Dr Ford, Director Trell and others met": by the tree the name is another of several. */
function isBeside({ tree }: Line, title: Title, { name: [from, to], hasHonorific }: NameSpan): boolean {
  if (!hasHonorific || tree === null) return false;
  for (let at = from; at < to; at++) {
    const head = tree.heads[at]!;
    if (tree.relations[at] === "conj" && title.from <= head && head < title.to) return true;
  }
  return false;
}

/** A mark or "who" behind an apposition. */
export function isBorder(line: Line, at: number): boolean {
  const token = line.tokens[at];
  return token === undefined || closing.has(token.form) || isWord(line, at, "who");
}

const closing: ReadonlySet<string> = new Set([",", ".", ")", ";", "–", "—"]);
