import type { Cast } from "../entities/cast.ts";
import type { Token } from "../text/document.ts";
import type { Heard, Hearing } from "./hearing.ts";
import type { SpeechLexicon } from "./lexicon.ts";
import { quoteAt } from "./line.ts";
import type { Source } from "./phrase.ts";

/** Paragraphs over which "the diplomat" looks back at somebody unnamed. */
const NEAR = 3;

/** "The diplomat" behind "an EU diplomat said": whoever spoke last under that noun and has no name. */
export function recalled(source: Source, { heard, lexicon, cast, bynames, lines }: Hearing): string | null {
  const noun = bareNoun(source, true, lexicon) ?? sameNoun(source, lexicon) ?? voiceNoun(source, lexicon);
  if (noun === null || !(lexicon.sources.get(noun) === "person" || lexicon.voices.has(noun))) return null;
  const isAnybody = lexicon.unnamed.has(noun) && sameNoun(source, lexicon) !== null;
  const isSame = (one: Heard): boolean =>
    (isAnybody && one.speaker.startsWith("group:")) ||
    (isFolk(one, noun, lexicon) && one.offset >= (lines[source.line.index - 1]?.span[0] ?? 0)) ||
    one.noun === noun ||
    isOfGroup(one, noun) ||
    (lexicon.voices.has(noun) && lexicon.voices.has(one.noun ?? ""));
  const last = heard.findLast((one) => isSame(one) || holds(one.speaker, noun, cast));
  if (!last || source.line.paragraph - last.paragraph > NEAR || last.jointWith.length > 0) return null;
  const { start } = source.line.tokens[source.head] as Token;
  const since = last.noun === noun ? last.end : 0;
  if (bynames().some((one) => one.noun === noun && one.offset >= since && one.offset < start)) return null;
  const isVoice = last.speaker.startsWith("state:") && lexicon.voices.has(noun);
  return isVoice || /^(?:group|org):/.test(last.speaker) ? last.speaker : null;
}

/** "The woman" behind "a resident said". */
function isFolk({ speaker, noun }: Heard, word: string, { callEndings, crowds }: SpeechLexicon): boolean {
  const isOne = noun !== null && !/[^s]s$/.test(noun) && !crowds.has(noun);
  return isOne && speaker.startsWith("group:") && callEndings.includes(word);
}

/** "The official" behind "one of three officials said". */
function isOfGroup({ speaker }: Heard, noun: string): boolean {
  return speaker.startsWith("group:") && speaker.split(/[ :]/).includes(`${noun}s`);
}

/** "The same official": the noun. */
function sameNoun({ line: { tokens }, tokens: [from], head }: Source, { same }: SpeechLexicon): string | null {
  return head === from + 2 && same.has(tokens[from + 1]?.lower ?? "") ? (tokens[head] as Token).lower : null;
}

/** `"Each has a hill," one said`, "one of them said": of the group that spoke last. */
export function oneOf({ line, head, tokens: [from, to] }: Source, hearing: Hearing): string | null {
  const { heard, lexicon } = hearing;
  const isAlone = to === head + 1 && (line.tree?.upos.slice(from, head) ?? []).every((tag) => tag === "DET");
  if (!(isAlone || isOfThem(line.tokens.slice(from + 1, to), lexicon))) return null;
  if (!lexicon.units.has((line.tokens[head] as Token).lower)) return null;
  const last = heard.at(-1);
  if (!last?.speaker.startsWith("group:") || line.paragraph - last.paragraph > NEAR) return null;
  return isAlone || isCrowd(last, hearing) ? last.speaker : null;
}

/** "The press service": the noun of a voice behind one of what it does. */
function voiceNoun({ line, tokens: [from], head }: Source, { definite, voices }: SpeechLexicon): string | null {
  const { lower } = line.tokens[head] as Token;
  const isShort = head === from + 2 && line.tree?.upos[from + 1] === "NOUN" && line.tree.heads[from + 1] === head;
  return isShort && definite.has((line.tokens[from] as Token).lower) && voices.has(lower) ? lower : null;
}

/** Whether several spoke under one noun. */
function isCrowd({ noun, offset, end }: Heard, { lines }: Hearing): boolean {
  return lines.some(
    ({ span, tokens, tree }) =>
      span[0] <= offset &&
      offset < span[1] &&
      tokens.some(
        ({ lower, start }, at) => lower === noun && start >= offset && start < end && tree?.xpos[at] === "NNS",
      ),
  );
}

/** "of them". */
function isOfThem([of, them, ...others]: readonly Token[], { owning, pronouns }: SpeechLexicon): boolean {
  return others.length === 0 && owning.has(of?.lower ?? "") && pronouns.get(them?.lower ?? "") === "many";
}

/** "The coastguard denied it. \"The tide did it,\" a spokeswoman said": the body of which the paragraph speaks, where it speaks of one, else the one that spoke last in the paragraph before, where it names nobody. */
export function bodyBehind(source: Source, { heard, lexicon, cast, lines }: Hearing): string | null {
  const noun = bareNoun(source, false, lexicon);
  if (noun === null || !lexicon.voices.has(noun)) return null;
  const { index, paragraph } = source.line;
  const last = heard.at(-1);
  const isOrgan = last?.speaker.startsWith("org:") === true && last.jointWith.length === 0;
  if (isOrgan && last.paragraph === paragraph) return last.speaker;
  const before = lines.slice(Math.max(0, index - NEAR), index + 1).filter((line) => line.paragraph === paragraph);
  const offset = (source.line.tokens[source.head] as Token).start;
  const named = before
    .flatMap((line) => cast.inSentence(line.index).filter(({ tokens: [from] }) => quoteAt(line, from) < 0))
    .filter(({ span }) => span[1] <= offset);
  if (named.length === 0 && isOrgan && paragraph - last.paragraph === 1) return last.speaker;
  const bodies = named.filter(({ entity, isNested }) => entity.startsWith("org:") && !isNested);
  const ids = new Set(bodies.map(({ entity }) => entity));
  return ids.size === 1 ? bodies[0]!.entity : null;
}

/** The noun of a phrase that is nothing but article and noun, up to a comma; null for any other. */
export function bareNoun(
  { line, tokens: [from], head }: Source,
  isKnown: boolean,
  { definite }: SpeechLexicon,
): string | null {
  const { tokens, tree } = line;
  if (head !== from + 1 || tree?.upos[from] !== "DET" || !/^NNS?$/.test(tree.xpos[head] as string)) return null;
  if (isKnown && !definite.has((tokens[from] as Token).lower)) return null;
  const isLonger = (tree.children[head] ?? []).some(
    (child) => child > head && /^(?:nmod|appos|flat|compound)/.test(tree.relations[child] as string),
  );
  return isLonger ? null : (tokens[head] as Token).lower;
}

/** Whether somebody named bears that noun as a title. */
function holds(id: string, noun: string, { offices }: Cast): boolean {
  return offices.some(({ person, title }) => person === id && title.split(" ").at(-1) === noun);
}
