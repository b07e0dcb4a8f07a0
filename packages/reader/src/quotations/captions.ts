import type { LanguagePack } from "../pack.ts";
import type { Tree } from "../syntax/tree.ts";
import type { Document, Paragraph, Token } from "../text/document.ts";
import type { SpeechLexicon } from "./lexicon.ts";
import { FINITE, isRelative, type Line } from "./line.ts";

/** Characters that a sentence has at least that a page shows again. */
const SHORTEST_REPEATED = 40;
/** Characters of a paragraph at most in which others are looked for. */
const LONGEST_REPEATING = 10_000;

/** Whether a paragraph among what is said is none of it: a picture's caption, or words that the page shows a second time. */
export function isBeside(
  { index }: Paragraph,
  sentences: readonly Line[],
  repeated: () => ReadonlySet<number>,
  language: LanguagePack,
): boolean {
  if (sentences.length === 0) return false;
  const [first, ...rest] = sentences;
  const isLed =
    isCaption(first!, language) || (isTold(first!, language) && rest.some((one) => isViewed(one, language)));
  const isShown = isLed && rest.every((one) => isCaption(one, language) || isTold(one, language));
  return isShown || repeated().has(index);
}

/** The paragraphs, by position, whose words stand again in a longer one, where a page has set them beside as a saying. */
export function repeatedIn({ text, paragraphs, sentences }: Document): ReadonlySet<number> {
  const wordsOf = ({ span }: Paragraph): string => text.slice(...span).toLowerCase();
  const tailsOf = ({ sentences: own }: Paragraph): readonly string[] =>
    sentences
      .slice(...own)
      .filter(({ span: [start, end] }) => end - start >= SHORTEST_REPEATED)
      .map(({ span: [, end] }) => text.slice(end - SHORTEST_REPEATED, end));
  const longest = new Map<string, Paragraph>();
  for (const paragraph of paragraphs) {
    for (const tail of tailsOf(paragraph)) {
      const other = longest.get(tail);
      if (!other || lengthOf(other) < lengthOf(paragraph)) longest.set(tail, paragraph);
    }
  }
  const isRepeated = (paragraph: Paragraph): boolean => {
    const longer = longest.get(tailsOf(paragraph)[0] ?? "");
    if (!longer || lengthOf(longer) <= lengthOf(paragraph) || lengthOf(longer) > LONGEST_REPEATING) return false;
    return wordsOf(longer).includes(wordsOf(paragraph).replace(/[.!?…]+$/, ""));
  };
  return new Set(paragraphs.filter(isRepeated).map(({ index }) => index));
}

function lengthOf({ span: [start, end] }: Paragraph): number {
  return end - start;
}

/**
 * "At a meeting with Governor N.", "Viewing the docks of N.", "Northern Rail CEO N N.": what a picture shows, begun by a word of
 * captions or of an office, with a name, without a verb of its own and nobody spoken to.
 */
function isCaption({ tokens, tree }: Line, { speech, text, names }: LanguagePack): boolean {
  if (tree === null || /[?!,:]$/.test(tokens.at(-1)?.form ?? "")) return false;
  if (tokens.some((_, at) => FINITE.test(tree.xpos[at]!) && !isRelative(tree, at))) return false;
  const isNamed = tokens.some(({ form }, at) => at > 0 && isNameLike(form));
  if (speech.views.has(tokens[0]!.lower)) return true;
  if (speech.captions.has(tokens[0]!.lower)) return isNamed || isSet(tokens, tree, speech);
  if (!isNamed) return false;
  if (tokens.some(({ lower }) => text.personal.has(lower) || names.honorifics.has(lower))) return false;
  const isGathering = tree.upos[0] === "ADJ" && tree.upos[2] === "ADP" && speech.captions.has(tokens[1]!.lower);
  return isGathering || (isNameLike(tokens[0]!.form) && showsOfficial(tokens, speech));
}

/** "Northern Rail CEO N", "N, head of the mines, at a meeting"; "N, head of the mines, Lima" is how one speaks of oneself. */
function showsOfficial(tokens: readonly Token[], { scenes, sources }: SpeechLexicon): boolean {
  const scene = tokens.findIndex(({ lower }, at) => at > 1 && scenes.has(lower));
  const endsInName = (to: number): boolean =>
    isNameLike(tokens.slice(0, to).findLast(({ form }) => form !== "." && form !== ",")?.form ?? "");
  const comma = tokens.findIndex(({ form }) => form === ",");
  const isFirst = comma > 0 && tokens.slice(0, comma).every(({ form }) => isNameLike(form));
  const isOfficial = tokens.some(({ lower }) => sources.get(lower) === "person");
  return isOfficial && ((!isFirst && endsInName(tokens.length)) || (scene > 0 && (isFirst || endsInName(scene))));
}

/** "At the meeting on mines", "Meeting with pupils": a gathering right behind the preposition, or with one of its own. */
function isSet(tokens: readonly Token[], tree: Tree, { captions }: SpeechLexicon): boolean {
  if (tree.upos[0] !== "ADP" && tree.upos[0] !== "SCONJ") return tree.upos[1] === "ADP";
  return tokens.slice(2, LAST_GATHERING).some(({ lower }, at) => captions.has(lower) && tree.upos[at + 2] === "NOUN");
}

/** Tokens up to which a gathering must have come: "at an expanded meeting". */
const LAST_GATHERING = 5;

/** "With Governor N.": a caption that goes on from the sentence before. */
function isViewed(line: Line, language: LanguagePack): boolean {
  return language.speech.captions.has(line.tokens[0]!.lower) && isCaption(line, language);
}

/** "The prize goes to N.": nobody speaks for himself or to anybody. */
function isTold({ tokens }: Line, { text }: LanguagePack): boolean {
  return /^[.)]$/.test(tokens.at(-1)?.form ?? "") && !tokens.some(({ lower }) => text.personal.has(lower));
}

function isNameLike(form: string): boolean {
  return /^\p{Lu}\p{Ll}/u.test(form);
}
