import type { Scene } from "../scene.ts";
import type { Tree } from "../syntax/tree.ts";
import { isCopular } from "../syntax/words.ts";
import type { Token } from "../text/document.ts";
import type { ChangeCue, PartnershipLexicon } from "./lexicon.ts";

/** One sentence as cues are looked for in it. */
export interface Line {
  readonly tokens: readonly Token[];
  readonly tree: Tree | null;
  readonly lexicon: PartnershipLexicon;
}

/** A sentence with its tree. */
export function lineOf(sentence: number, { document, syntax }: Scene, lexicon: PartnershipLexicon): Line {
  return { tokens: document.sentences[sentence]!.tokens, tree: syntax[sentence] ?? null, lexicon };
}

/** The word by which a lexicon knows a token. */
export function lemmaAt({ tokens, tree }: Pick<Line, "tokens" | "tree">, token: number): string {
  return tree?.lemmas[token]?.toLowerCase() ?? tokens[token]?.lower ?? "";
}

/** The cues that a token starts, their further words among the token's dependents (without a tree: right behind it). */
export function cuesAt(line: Line, token: number): readonly ChangeCue[] {
  const { cues, verbsOnly } = line.lexicon;
  // "The lower rung", not "is no more".
  if (line.tree?.xpos[token] === "JJR" && !isCopular(line.tree, token)) return [];
  if (/^(NOUN|ADV)$/.test(line.tree?.upos[token] ?? "") && verbsOnly.has(lemmaAt(line, token))) return [];
  const entries = cues.get(lemmaAt(line, token)) ?? cues.get(line.tokens[token]!.lower) ?? [];
  return entries.filter(({ rest }) => rest.every((word) => hangsOn(line, token, word)));
}

/** Whether a word hangs on a token, or on what does (without a tree: stands right behind it). */
export function hangsOn(line: Line, token: number, word: string): boolean {
  const matches = (at: number): boolean => line.tokens[at]?.lower === word || lemmaAt(line, at) === word;
  if (line.tree === null) return matches(token + 1) || matches(token + 2);
  const { children } = line.tree;
  return (children[token] ?? []).some((child) => matches(child) || (children[child] ?? []).some(matches));
}

/** Whether a word means a document. */
export function isPaper(token: number, line: Line): boolean {
  return line.lexicon.recalling.get(lemmaAt(line, token)) === "document";
}

/** Whether a word tells that a level begins: "signed". */
export function establishes(line: Line, token: number): boolean {
  return cuesAt(line, token).some(({ change }) => change === "established");
}
