import type { Tree } from "../syntax/tree.ts";
import type { Sentence } from "../text/document.ts";
import type { Entries, Entry, WordClass } from "./rule.ts";

/** A sentence with its tree, as the matcher walks it. */
export interface Ground {
  readonly sentence: Sentence;
  readonly tree: Tree;
}

/** The tags of each class. */
export const CLASSES: Readonly<Record<WordClass, readonly string[]>> = {
  v: ["VERB", "AUX"],
  n: ["NOUN", "PROPN"],
  a: ["ADJ", "ADV"],
};

/** Whether a token is a word: its lemma or its form, whatever the case. */
function isWord({ sentence, tree }: Ground, token: number, word: string): boolean {
  const lemma = tree.lemmas[token];
  return (
    lemma === word ||
    sentence.tokens[token]?.lower === word ||
    (tree.upos[token] === "PROPN" && lemma?.toLowerCase() === word)
  );
}

/**
 * Tokens of an entry whose first word stands at `token`: the further words hang on those found before
 * ("talks were held", "taken into custody"); null when one is missing.
 */
function matchEntry(ground: Ground, token: number, entry: Entry): readonly number[] | null {
  if (entry.class !== null && !CLASSES[entry.class].includes(ground.tree.upos[token] ?? "")) return null;
  const tokens = [token];
  if (entry.words.length === 1) return tokens;
  let open = entry.words.slice(1);
  while (open.length > 0) {
    const left = open.filter((word) => !attach(ground, tokens, word));
    if (left.length === open.length) return null;
    open = left;
  }
  return tokens;
}

function attach(ground: Ground, tokens: number[], word: string): boolean {
  for (const token of tokens) {
    for (const child of ground.tree.children[token] ?? []) {
      if (tokens.includes(child) || ground.tree.relations[child] === "nsubj" || !isWord(ground, child, word)) continue;
      tokens.push(child);
      return true;
    }
  }
  return attachParticle(ground, tokens, word) || attachHead(ground, tokens, word);
}

/** "Handed in his resignation", "sent back 300 men": a particle right after its verb, though the parser tied it to words behind. */
function attachParticle(ground: Ground, tokens: number[], word: string): boolean {
  const next = tokens[0]! + 1;
  const isParticle =
    (ground.tree.upos[next] === "ADP" && ground.tree.relations[next] === "case") ||
    (ground.tree.relations[next] === "advmod" && /^R[BP]$/.test(ground.tree.xpos[next]!));
  if (!isParticle || tokens.includes(next) || !isWord(ground, next, word)) return false;
  tokens.push(next);
  return true;
}

/** A participle's noun: "the talks held in May" has "talks" above "held". */
function attachHead({ sentence, tree }: Ground, tokens: number[], word: string): boolean {
  const anchor = tokens[0]!;
  if (!tree.relations[anchor]?.startsWith("acl")) return false;
  const head = tree.heads[anchor]!;
  if (tokens.includes(head) || !isWord({ sentence, tree }, head, word)) return false;
  tokens.push(head);
  return true;
}

/** The longest entry that stands at a token, or null; where any word will do, the token itself. */
export function matchEntries(ground: Ground, token: number, entries: Entries): readonly number[] | null {
  if (entries === null) return [token];
  const { tree, sentence } = ground;
  const lower = sentence.tokens[token]?.lower ?? "";
  // only names have lemmas with capitals: their forms
  const lemma = tree.upos[token] === "PROPN" ? lower : (tree.lemmas[token] ?? "");
  const byLemma = longest(ground, token, entries.get(lemma));
  const byForm = lower === lemma ? null : longest(ground, token, entries.get(lower));
  return byForm !== null && byForm.length > (byLemma?.length ?? 0) ? byForm : byLemma;
}

/** Of entries whose first word stands at a token. */
function longest(ground: Ground, token: number, entries: readonly Entry[] | undefined): readonly number[] | null {
  if (entries === undefined) return null;
  let best: readonly number[] | null = null;
  for (const entry of entries) {
    if (best === null || entry.words.length > best.length) best = matchEntry(ground, token, entry) ?? best;
  }
  return best;
}
