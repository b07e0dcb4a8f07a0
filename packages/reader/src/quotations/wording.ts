import type { Token } from "../text/document.ts";
import { spelled } from "../text/words.ts";
import type { SpeechLexicon } from "./lexicon.ts";
import { extent, type Line } from "./line.ts";
import type { Source } from "./phrase.ts";

/** The phrase in lower case without its article or possessive, what follows the first comma, and when and in what they say it. */
export function wordsOf(source: Source, lexicon: SpeechLexicon): string {
  const { line, tokens, head } = source;
  const [from, to] = line.tree ? coreOf(source) : tokens;
  const isLed = line.tree?.upos[from] === "DET" || lexicon.possessives.has((line.tokens[from] as Token).lower);
  const start = dated(line, isLed && from < head ? from + 1 : from, head);
  const end = Math.max(to, head + 1);
  const [cut, on] = occasion(line, head + 1, end, lexicon);
  const rest = spelled(line.tokens, on, end, "lower");
  return `${spelled(line.tokens, start, cut, "lower")}${rest === "" ? "" : ` ${rest}`}`;
}

/** "May 4, 2019 NATO release": behind the year. */
function dated({ tokens }: Line, start: number, head: number): number {
  const year = tokens.findIndex(({ form }, at) => at > start && at < head && /^(?:19|20)\d\d$/.test(form));
  return year < 0 ? start : year + 1;
}

/** "police late on Friday", "the army in a statement": where it is told when or in what somebody speaks; empty at the end where it is not. */
function occasion(
  { tokens, tree }: Line,
  from: number,
  end: number,
  { days, media, circumstance }: SpeechLexicon,
): readonly [number, number] {
  const lowerAt = (at: number): string => tokens[at]?.lower ?? "";
  for (let at = from; at < end; at++) {
    if (days.has(lowerAt(at))) {
      let cut = at;
      while (cut > from && /^(?:ADP|ADV|ADJ)$/.test(tree?.upos[cut - 1] ?? "")) cut--;
      return [cut, at + 1];
    }
    const isLed = circumstance.has(lowerAt(at)) && tree?.upos[at + 1] === "DET";
    if (isLed && [at + 2, at + 3].some((noun) => noun < end && media.has(lowerAt(noun)))) return [at, end];
  }
  return [end, end];
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
