import type { Tree } from "../syntax/tree.ts";
import type { Token } from "../text/document.ts";
import type { Cue, SpeechLexicon } from "./lexicon.ts";
import { closedAt, FINITE, type Line } from "./line.ts";

/** Whether what the tree takes for a participle is a past whose subject stands before it. */
export function isPlainPast(line: Line, cue: Cue, at: number, lexicon: SpeechLexicon): boolean {
  if (line.tree && isPastBehindModal(line.tree, at)) return true;
  return isClosing(line, cue, at, lexicon) || isTagged(line, cue, at) || isBehindName(line, cue, at, lexicon);
}

/** "would be illegal and warned that": a participle joined to a verb behind a modal, which wants a plain form. */
export function isPastBehindModal(tree: Tree, at: number): boolean {
  const head = tree.heads[at] as number;
  return tree.xpos[at] === "VBN" && tree.relations[at] === "conj" && tree.xpos[head] !== "VBN" && isModal(tree, head);
}

/** Whether a verb stands behind "would", "will" or "can". */
export function isModal(tree: Tree, at: number): boolean {
  return (tree.children[at] ?? []).some((child) => child < at && tree.xpos[child] === "MD");
}

/** "…, the press service informed earlier.": a past that ends the sentence behind somebody who speaks. */
function isClosing({ tokens, tree }: Line, cue: Cue, at: number, lexicon: SpeechLexicon): boolean {
  if (tree?.relations[at] !== "acl" || !lexicon.sources.has(tokens[at - 1]?.lower ?? "")) return false;
  for (let next = at + cue.words.length; next < tokens.length; next++)
    if (!/^(?:ADV|PUNCT)$/.test(tree.upos[next] as string)) return false;
  return true;
}

/** `"…," shouted N`, `"…," one posted.`, `"…," a voice for the body said, adding`: a past between words in marks with its subject and the next stop. */
function isTagged(line: Line, cue: Cue, at: number): boolean {
  const { tree, tokens } = line;
  if (tree?.xpos[at] === "VBN" && closedAt(line, at - 1) >= 0 && /^[,!?]$/.test(tokens[at - 2]?.form ?? ""))
    return true;
  if (tree?.xpos[at] === "VBN" && tokens[at - 1]?.form === ",") {
    const mark = sinceMarks(line, at, LONGEST_TAG);
    if (mark >= 0 && tree.upos[mark + 1] === "PROPN") return true;
  }
  if (tree?.xpos[at] !== "VBN" || !/^[,.]$/.test(tokens[at + cue.words.length]?.form ?? ".")) return false;
  return sinceMarks(line, at, TAG) >= 0;
}

/** The closing mark before a token, if nothing finite comes between but relative clauses; -1 where none is near. */
export function sinceMarks(line: Line, at: number, reach: number): number {
  const { tree } = line;
  for (let mark = at - 1; mark >= Math.max(0, at - reach); mark--) {
    if (closedAt(line, mark) >= 0) return mark;
    const isRelative =
      (tree?.relations[mark] ?? "").startsWith("acl") || (tree?.relations[tree.heads[mark]!] ?? "").startsWith("acl");
    if (FINITE.test(tree?.xpos[mark] ?? "") && !isRelative) return -1;
  }
  return -1;
}

/** Tokens of a subject behind its words, and of one with a clause of its own. */
const TAG = 12;
const LONGEST_TAG = 30;
/** "C, N N, the chair of the bank, announced in Lima.": a past between an apposition to a full name and when or where it was said, behind a clause. */
function isBehindName({ tokens, tree }: Line, cue: Cue, at: number, { circumstance, authors }: SpeechLexicon): boolean {
  const next = tokens[at + cue.words.length]?.lower ?? ".";
  const isOpen = next === "." || (circumstance.has(next) && !authors.has(next) && tree?.xpos[at + 1] !== "TO");
  if (!tree || !cue.follows || !isOpen || tokens[at - 1]?.form !== ",") return false;
  const comma = commaBefore(tokens, at - 1);
  const first = commaBefore(tokens, comma);
  const isName = (from: number, to: number): boolean =>
    to > from + 1 && tree.upos.slice(from, to).every((tag) => tag === "PROPN");
  const isVerb = (tag: string): boolean => FINITE.test(tag);
  const isNamed = isName(first + 1, comma) || isName(comma + 1, at - 1);
  return (
    first > 0 &&
    isNamed &&
    tree.xpos.slice(0, first).some(isVerb) &&
    !tree.xpos.some((tag, i) => i > first && isVerb(tag))
  );
}

/** The last comma before a token, or -1. */
function commaBefore(tokens: readonly Token[], at: number): number {
  let comma = at - 1;
  while (comma >= 0 && tokens[comma]!.form !== ",") comma--;
  return comma;
}
