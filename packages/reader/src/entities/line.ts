import type { AliasMatch, AliasTarget, Reference } from "@dragoman/model";
import { isAnswer } from "../syntax/answer.ts";
import type { Tree } from "../syntax/tree.ts";
import type { Sentence, Token } from "../text/document.ts";
import type { NameLexicon, Use } from "./lexicon.ts";
import type { Named } from "./named.ts";
import { phraseAt } from "./phrases.ts";
import { isCapital, isHyphen } from "./shape.ts";

/** A sentence with what the reference data knows of its words. */
export interface Line {
  readonly index: number;
  readonly tokens: readonly Token[];
  readonly tree: Tree | null;
  /** The longest alias that begins at a token; null inside another one. */
  readonly aliases: readonly (AliasMatch | null)[];
  readonly names: NameLexicon;
  readonly reference: Reference;
  /** What `runAt` found so far, by token. */
  readonly runs: (Named | null)[];
}

/** Looks all names of the reference data up, once for a sentence. */
export function prepare(
  sentence: Sentence,
  tree: Tree | null,
  names: NameLexicon,
  reference: Reference,
  on: string | null,
): Line {
  const { tokens, index } = sentence;
  const forms = tokens.map((token) => token.form);
  const aliases: (AliasMatch | null)[] = new Array(forms.length).fill(null);
  for (let i = 0; i < forms.length; ) {
    const match = canBegin(forms[i]!) || isArticled(forms, i) ? aliasAt(forms, i, reference) : null;
    const isMeant = match && !isBygone(match, reference, on) && !isSpanned(tokens, i, names);
    if (isMeant && !isHalf(match, forms, i)) aliases[i] = match;
    i += match?.length ?? 1;
  }
  return { index, tokens, tree, aliases, names, reference, runs: [] };
}

/** "Bayan-Ölgii": a city's name that only begins that of another place. */
function isHalf({ targets, length }: AliasMatch, forms: readonly string[], at: number): boolean {
  const isTied = isHyphen(forms[at + length]) && isCapital(forms[at + length + 1] ?? "");
  return isTied && targets.every(({ kind }) => kind === "place");
}

/** "The Pan-American highway" is nobody's. */
function isSpanned(tokens: readonly Token[], at: number, { uses }: NameLexicon): boolean {
  return isHyphen(tokens[at - 1]?.form) && uses.spanning.has(tokens[at - 2]?.lower ?? "");
}

/** The sentence with other aliases. */
export function withAliases({ index, tokens, tree, names, reference }: Line, aliases: Line["aliases"]): Line {
  return { index, tokens, tree, aliases, names, reference, runs: [] };
}

/** The longest alias at a token; before one of its states a group gives way to its organisation: "EU members Latvia and Estonia". */
function aliasAt(forms: readonly string[], at: number, reference: Reference): AliasMatch | null {
  const match = reference.match(forms, at);
  if (match === null || match.length < 2 || match.targets[0]?.kind !== "region") return match;
  const next = forms[at + match.length];
  if (next === undefined || !canBegin(next)) return match;
  const isState = reference.match(forms, at + match.length)?.targets[0]?.kind === "state";
  const shorter = isState ? reference.match(forms.slice(0, at + match.length - 1), at) : null;
  return shorter?.targets[0]?.kind === "organisation" ? shorter : match;
}

const ruling = ["head of state", "head of government"] as const;

/** "Soviet" in a report of our days says of what age something is, and not whose. */
function isBygone({ targets }: AliasMatch, reference: Reference, on: string | null): boolean {
  const [target] = targets;
  if (target?.by !== "demonym" || reference.sort(target.entity) !== "former") return false;
  return on === null || !ruling.some((office) => reference.holders(target.entity, office, on).length > 0);
}

function canBegin(form: string): boolean {
  const code = form.charCodeAt(0);
  return isCapital(form) || (code >= 48 && code <= 57);
}

/** "al-Shabaab": a small article tied to a name. */
function isArticled(forms: readonly string[], at: number): boolean {
  return forms[at]!.length === 2 && isHyphen(forms[at + 1]) && isCapital(forms[at + 2] ?? "");
}

/** Whether a token is a small word of that use. */
export function isWord(line: Line, at: number, use: Use): boolean {
  const token = line.tokens[at];
  return token !== undefined && line.names.uses[use].has(token.lower);
}

/** Whether something of a kind may begin with a token. */
export function opens({ tokens, names }: Line, at: number, kind: number): boolean {
  const token = tokens[at];
  return token !== undefined && (names.opens(token) & kind) > 0;
}

/** The token behind an article, or the token itself. */
export function pastArticle(line: Line, at: number): number {
  return isWord(line, at, "the") ? at + 1 : at;
}

/** "our" of "our state". */
export function pastOwn({ tokens, names: { epithets } }: Line, at: number): number {
  const word = tokens[at]?.lower ?? "";
  return epithets.determiners.get(word) === "possessive" && !epithets.pronouns.has(word) ? at + 1 : at;
}

/** The end of words, "'s" behind them left out. */
export function unpossessed(line: Line, to: number): number {
  return isWord(line, to - 1, "possessive") ? to - 1 : to;
}

/** Whether an alias names somebody who can hold offices and act. */
export function isParty(target: AliasTarget): boolean {
  return (
    target.guard !== "locative" &&
    (target.kind === "state" || target.kind === "organisation" || target.kind === "region")
  );
}

/** Whether the words before a token lead to a place: "in Baku", "arrived from Baku". */
export function isPlaced(line: Line, at: number): boolean {
  const { tokens, names } = line;
  let before = at - 1;
  if (isWord(line, before, "the")) before--;
  if (names.directions.has(tokens[before]?.lower ?? "")) before--;
  for (const from of [before, before - 1]) {
    const found = from < 0 ? null : phraseAt(names.locative, tokens, from);
    if (!found || from + found.length !== before + 1) continue;
    return found.value === "always" ? !isAimed(line, before) : isMoving(line, from);
  }
  return false;
}

/** Whether words aimed at somebody end at a token: "lashed out at", "anger at". */
function isAimed({ tokens, names }: Line, end: number): boolean {
  return [end - 1, end - 2].some((from) => {
    const found = from < 0 ? null : phraseAt(names.aiming, tokens, from);
    return found !== null && from + found.length === end + 1;
  });
}

/** Past one adverb: "N later told". */
export function pastAdverb({ tree }: Line, at: number): number {
  return tree?.upos[at] === "ADV" ? at + 1 : at;
}

const REACH = 6;

function isMoving(line: Line, at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - REACH); i--) if (line.names.motion.has(line.tokens[i]!.lower)) return true;
  return false;
}

/** Whether the words at a token are the subject of an answer to what was told before: "The ministry denied it". */
export function isReply({ tree, names }: Line, at: number): boolean {
  return tree !== null && isAnswer(tree, at, names.epithets.judging);
}
