import type { Token } from "../text/document.ts";
import { spelled } from "../text/words.ts";
import type { SpeechLexicon } from "./lexicon.ts";
import { extent, type Line } from "./line.ts";
import type { Source } from "./phrase.ts";

/** The phrase in lower case without its article or possessive and what follows the first comma. */
export function wordsOf(source: Source, lexicon: SpeechLexicon): string {
  const { line, tokens, head } = source;
  const [from, to] = line.tree ? coreOf(source) : tokens;
  const isLed = line.tree?.upos[from] === "DET" || lexicon.possessives.has((line.tokens[from] as Token).lower);
  const start = isLed && from < head ? from + 1 : from;
  return spelled(line.tokens, start, Math.max(to, head + 1), "lower");
}

/** The tokens of a phrase up to the end of what hangs on its noun. */
export function coreOf(source: Source): readonly [number, number] {
  const { line, tokens, head } = source;
  const tree = line.tree as NonNullable<Line["tree"]>;
  let to = head + 1;
  for (const child of tree.children[head] ?? []) {
    const [from, end] = extent(tree, child);
    if (child > head && /^(?:nmod|amod)/.test(tree.relations[child] as string) && line.tokens[from]?.form !== ",")
      to = Math.max(to, Math.min(end, tokens[1]));
  }
  return [tokens[0], to];
}
