import type { Span } from "@dragoman/model";
import { isCapital } from "../entities/shape.ts";
import type { LanguagePack } from "../pack.ts";
import type { Document, Sentence, Token } from "../text/document.ts";
import { namedBy, type Roll } from "./label.ts";
import { nameOf } from "./strangers.ts";
import { personCalled, type Teller } from "./tellers.ts";

/** Sentences of a question, and of what is said before it, in which a name may be told. */
const SENTENCES = 4;
/** Words of a name with what stands between them at most. */
const LONGEST_NAME = 5;

type Speech = LanguagePack["speech"];

interface Name {
  readonly words: string;
  readonly to: number;
}

/**
 * The name of whoever speaks under a label that tells only a role ("Q", "Remark"): told in the words themselves ("my name is
 * N", "this is N with …", "N, the Herald.") or called up right before ("Let us go to N of …"); null where nobody is named. `from`: the first paragraph.
 */
export function askerOf(from: number, roll: Roll, language: LanguagePack): Teller | null {
  const { document } = roll;
  const own = sentencesOf(document, from).slice(0, SENTENCES);
  const before = sentencesOf(document, from - 1).slice(-SENTENCES / 2);
  const name =
    firstOf(own, (one) => introduced(one, language)) ?? firstOf(before.toReversed(), (one) => calledUp(one, language));
  if (name === null) return null;
  const known = namedBy(name, roll);
  if (known !== null) return known.startsWith("person:") ? { speaker: known, entity: null } : null;
  const entity = personCalled(name);
  return { speaker: entity.id, entity };
}

function firstOf(sentences: readonly Sentence[], find: (one: Sentence) => string | null): string | null {
  for (const one of sentences) {
    const found = find(one);
    if (found !== null) return found;
  }
  return null;
}

function sentencesOf({ paragraphs, sentences }: Document, at: number): readonly Sentence[] {
  const span: Span = paragraphs[at]?.sentences ?? [0, 0];
  return sentences.slice(...span);
}

/** "My name is N", "I am N, a teacher", "this is N with …", and a sentence of nothing but a name and where it is from. */
function introduced({ tokens }: Sentence, { speech, names }: LanguagePack): string | null {
  const alone = names.given.has(tokens[0]!.lower) ? nameAt(tokens, 0, speech) : null;
  if (alone && isLed(tokens, alone.to, speech) && tokens.every((token) => isOfCard(token, speech))) return alone.words;
  for (let at = 0; at < tokens.length; at++)
    for (const phrase of speech.introductions) {
      if (!phrase.every((word, i) => tokens[at + i]?.lower === word)) continue;
      const behind = at + phrase.length;
      const name = nameAt(tokens, behind, speech) ?? nameAt(tokens, behind + 1, speech);
      if (name && isLed(tokens, name.to, speech)) return name.words;
    }
  return null;
}

/** "Let us start with N of the Herald.", "N, please.": the last name of a sentence that gives somebody the floor. */
function calledUp({ tokens }: Sentence, { speech, names }: LanguagePack): string | null {
  if (!tokens.some(({ lower }) => speech.calls.has(lower))) return null;
  for (let at = tokens.length - 1; at >= 0; at--) {
    const name = isCapital(tokens[at - 1]?.form ?? "") ? null : nameAt(tokens, at, speech);
    const isSure =
      names.given.has(tokens[at]!.lower) || (name !== null && speech.posts.has(tokens[name.to]?.lower ?? ""));
    if (name && isSure) return isLed(tokens, name.to, speech) ? name.words : null;
  }
  return null;
}

/** Whether a name ends where the sentence or its clause does, or before what tells for whom one works. */
function isLed(tokens: readonly Token[], to: number, { posts }: Speech): boolean {
  const next = tokens[to];
  return next === undefined || /^[.,?!(–—-]+$/.test(next.form) || posts.has(next.lower);
}

/** Of "N N, the Herald, Peru.". */
function isOfCard({ form, lower }: Token, { nameParts, posts }: Speech): boolean {
  return isCapital(form) || /^[.,()]$/.test(form) || nameParts.has(lower) || posts.has(lower);
}

/** Two to four words with a capital and small letters behind it, none of them a role's. */
function nameAt(tokens: readonly Token[], from: number, lexicon: Speech): Name | null {
  let to = from;
  while (to < from + LONGEST_NAME && isNamePart(tokens[to], lexicon)) to++;
  if (to - from < 2) return null;
  return { words: nameOf({ tokens }, from, to), to };
}

function isNamePart(token: Token | undefined, lexicon: Speech): boolean {
  if (token === undefined || !/^(?:\p{Lu}[\p{Ll}’'-][\p{L}’'-]*|\p{Lu}\.)$/u.test(token.form)) return false;
  return !lexicon.sources.has(token.lower) && !lexicon.calls.has(token.lower);
}
