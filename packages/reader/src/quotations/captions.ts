import type { LanguagePack } from "../pack.ts";
import type { Document, Sentence } from "../text/document.ts";
import { FINITE, isRelative, type Line } from "./line.ts";

/** Characters that a sentence has at least that a page shows again. */
const SHORTEST_REPEATED = 40;

/** Whether a paragraph among what is said is none of it: a picture's caption, or words that the page shows a second time. */
export function isBeside(
  sentences: readonly Line[],
  repeated: () => ReadonlySet<number>,
  language: LanguagePack,
): boolean {
  if (sentences.length === 0) return false;
  const [first, ...rest] = sentences;
  const isLed =
    isCaption(first!, language) || (isTold(first!, language) && rest.some((one) => isViewed(one, language)));
  const isShown = isLed && rest.every((one) => isCaption(one, language) || isTold(one, language));
  return isShown || sentences.every(({ index }) => repeated().has(index));
}

/** The sentences, each alone in its paragraph, that stand again in a longer one. */
export function repeatedIn({ text, paragraphs, sentences }: Document): ReadonlySet<number> {
  const wordsOf = ({ span }: Sentence): string => text.slice(...span);
  const sizeOf = ({ paragraph }: Sentence): number => {
    const [from, to] = paragraphs[paragraph]?.sentences ?? [0, 0];
    return to - from;
  };
  const long = sentences.filter(({ span: [start, end] }) => end - start >= SHORTEST_REPEATED);
  const inside = new Set(long.filter((one) => sizeOf(one) > 1).map(wordsOf));
  return new Set(long.filter((one) => sizeOf(one) === 1 && inside.has(wordsOf(one))).map(({ index }) => index));
}

/**
 * "At a meeting with Governor N.", "Viewing the docks of N.", "Northern Rail CEO N N.": what a picture shows, begun by a word of
 * captions or of an office, with a name, without a verb of its own and nobody spoken to.
 */
function isCaption({ tokens, tree }: Line, { speech, text, names }: LanguagePack): boolean {
  if (tree === null || /[?!,:]$/.test(tokens.at(-1)?.form ?? "")) return false;
  const isNamed = tokens.some(({ form }, at) => at > 0 && isNameLike(form));
  if (
    !(isNamed || speech.views.has(tokens[0]!.lower)) ||
    tokens.some((_, at) => FINITE.test(tree.xpos[at]!) && !isRelative(tree, at))
  )
    return false;
  if (speech.captions.has(tokens[0]!.lower) || speech.views.has(tokens[0]!.lower)) return true;
  const isSpoken = tokens.some(({ lower }) => text.personal.has(lower) || names.honorifics.has(lower));
  const scene = tokens.findIndex(({ lower }, at) => at > 1 && speech.scenes.has(lower));
  const endsInName = (to: number): boolean =>
    isNameLike(tokens.slice(0, to).findLast(({ form }) => form !== "." && form !== ",")?.form ?? "");
  const isOfficial = tokens.some(({ lower }) => speech.sources.get(lower) === "person");
  return (
    !isSpoken &&
    isOfficial &&
    isNameLike(tokens[0]!.form) &&
    (endsInName(tokens.length) || endsInName(Math.max(0, scene)))
  );
}

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
