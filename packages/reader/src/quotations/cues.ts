import { stands } from "../entities/phrases.ts";
import { firstOfRow } from "../syntax/words.ts";
import type { Token } from "../text/document.ts";
import type { Cue, CueForm, SpeechLexicon } from "./lexicon.ts";
import { closedAt, dependent, extent, type Line, quoteAt } from "./line.ts";
import { isPlainPast, sinceMarks } from "./pasts.ts";

/** A cue in its place. */
export interface Hit {
  readonly line: Line;
  readonly cue: Cue;
  /** Tokens, half-open; `at` is its verb. */
  readonly at: number;
  readonly to: number;
  /** As it stands here: "is saying" counts as present. */
  readonly form: CueForm;
  readonly isPassive: boolean;
  /** "As S noted, …": the cue hangs on the words instead of governing them. */
  readonly isLikened: boolean;
}

const PASSIVE: ReadonlySet<string> = new Set(["aux:pass", "csubj:pass"]);
const SUBJECT: ReadonlySet<string> = new Set(["nsubj"]);
const ACTIVE: ReadonlySet<string> = new Set(["aux", "nsubj"]);
/** "had failed and invited N": a second participle with an object is a past. */
const OBJECT: ReadonlySet<string> = new Set(["obj", "iobj"]);
/** No sentence attributes more often; what has more is a list without stops. */
const MOST = 40;

/** Every cue of a sentence outside quote marks that can attribute words, in order. */
export function findCues(line: Line, lexicon: SpeechLexicon): readonly Hit[] {
  const hits: Hit[] = [];
  for (let at = 0; at < line.tokens.length && hits.length < MOST; at++) {
    const list = lexicon.cues.at(line.tokens[at] as Token);
    if (!list || quoteAt(line, at) >= 0 || isJoined(line, at)) continue;
    const hit = hitAt(line, at, list, lexicon);
    if (!hit) continue;
    hits.push(hit);
    at = hit.to - 1;
  }
  return hits;
}

function hitAt(line: Line, at: number, list: readonly Cue[], lexicon: SpeechLexicon): Hit | null {
  for (const cue of list) {
    if (!stands(cue.words, line.tokens, at)) continue;
    if (cue.form === "phrase")
      return { line, cue, at, to: at + cue.words.length, form: cue.form, isPassive: false, isLikened: false };
    if (isInName(line, at) || !isVerb(line, cue, at, lexicon) || !isUttered(line, cue, at, lexicon)) continue;
    if (isCondition(line, cue, at, lexicon) || isSupposed(line, at, lexicon)) continue;
    const passive = isPassive(line, cue, at, lexicon);
    if (passive && isOwnAdvice(line, at)) continue;
    return {
      line,
      cue,
      at,
      to: at + cue.words.length,
      isPassive: passive,
      form: formAt(line, cue, at, lexicon),
      isLikened: cue.form !== "gerund" && isLikened(line, at, lexicon),
    };
  }
  return null;
}

/** "provided that": a participle that leads to a condition and has nobody who speaks. */
function isCondition({ tree, tokens }: Line, cue: Cue, at: number, lexicon: SpeechLexicon): boolean {
  if (tree?.xpos[at] !== "VBN" || !/^(?:advcl|mark)/.test(tree.relations[at] as string)) return false;
  return (
    lexicon.complementisers.has(tokens[at + cue.words.length]?.lower ?? "") &&
    !(tree.children[at] ?? []).some(
      (child) => child < at && /^(?:nsubj|aux|conj)/.test(tree.relations[child] as string),
    )
  );
}

/** "if both sides talk and recognise that C": a verb under "if", or joined to one. */
function isSupposed({ tree, tokens }: Line, at: number, lexicon: SpeechLexicon): boolean {
  if (!tree) return false;
  const verb = firstOfRow(tree, at);
  if (!/^(?:advcl|acl)/.test(tree.relations[verb] as string)) return false;
  return (tree.children[verb] ?? []).some(
    (child) => tree.relations[child] === "mark" && lexicon.suppositions.has((tokens[child] as Token).lower),
  );
}

/** The second half of "counter-protesting". */
function isJoined({ tokens }: Line, at: number): boolean {
  return tokens[at - 1]?.form === "-" && tokens[at - 1]?.end === tokens[at]?.start;
}

/** "Haitham bin Tariq Al Said": a capital behind a name where the other verbs have none. */
function isInName({ tree, tokens }: Line, at: number): boolean {
  const isCapital = (index: number): boolean => /^\p{Lu}\p{Ll}/u.test(tokens[index]?.form ?? "");
  const isBeside = tree?.upos[at - 1] === "PROPN" || /^(?:al|el|bin|ben|ould)\b/.test(tokens[at + 1]?.form ?? "");
  if (!tree || at === 0 || !isCapital(at) || !isBeside) return false;
  return tree.upos.some((tag, other) => other !== at && /^(?:VERB|AUX)$/.test(tag) && !isCapital(other));
}

/** By its tag; without a tag a form that is a noun too needs a pronoun before it, or "that" or a mark after it. */
function isVerb(line: Line, cue: Cue, at: number, lexicon: SpeechLexicon): boolean {
  const tag = line.tree?.upos[at];
  const behind = at + cue.words.length;
  if (tag === "NOUN" && isTakenForNoun(line, cue, at, lexicon)) return true;
  if (tag === "NOUN" && cue.isNoun) return cue.form === "gerund" && isApart(line, at, behind, lexicon);
  if (tag === "NOUN") return closesSentence(line, behind) || isApart(line, at, behind, lexicon);
  if (tag !== undefined) return tag === "VERB" || tag === "AUX" || (tag === "ADJ" && isBarePast(line, cue, at));
  if (!cue.isNoun) return true;
  const before = line.tokens[at - 1]?.lower ?? "";
  const after = line.tokens[at + cue.words.length]?.lower ?? "";
  return lexicon.pronouns.has(before) || lexicon.complementisers.has(after);
}

/** `"…," N answers.`, `"…," she sighs`, "with ministers warning that": nouns by their tags alone. */
function isTakenForNoun(line: Line, { form, words, isNoun }: Cue, at: number, lexicon: SpeechLexicon): boolean {
  const { tree, tokens } = line;
  if (form === "gerund" && tree?.relations[at] === "advcl") return true;
  if (isNoun && isClosing(line, at, words.length, lexicon)) return true;
  if (isTurnedRound(line, isNoun, at)) return true;
  if (tree?.xpos[at - 1] === "PRP" && tree.heads[at - 1] === at && closedAt(line, at - 2) >= 0) return true;
  if (tree?.upos[at - 1] !== "PROPN" || !/^[,.]$/.test(tokens[at + words.length]?.form ?? ".")) return false;
  const mark = sinceMarks(line, at, NAME);
  return mark >= 0 && tree.upos.slice(mark + 1, at).every((one) => one === "PROPN");
}

/** ", the document states.": behind a comma and a subject or document, at the end of a sentence. */
function isClosing(line: Line, at: number, length: number, { sources }: SpeechLexicon): boolean {
  const { tree, tokens } = line;
  if (tokens[at - 3]?.form !== "," || tree?.upos[at - 2] !== "DET" || !closesSentence(line, at + length)) return false;
  const noun = sources.get(tokens[at - 1]?.lower ?? "");
  return noun === "document" || (noun !== undefined && tree.relations[at - 1] === "nsubj");
}

/** "C, argues N", "The accords state that C": no noun stands between a comma and a name, nor a noun that is a noun too between its subject and a clause. */
function isTurnedRound({ tree, tokens }: Line, isNoun: boolean, at: number): boolean {
  if (!isNoun) return tree?.xpos[at] === "NNS" && tokens[at - 1]?.form === "," && tree.upos[at + 1] === "PROPN";
  const subject = tree ? dependent(tree, at, SUBJECT) : -1;
  return (
    subject >= 0 && tree!.upos[at + 1] === "SCONJ" && tree!.xpos[subject] === "NNS" && extent(tree!, subject)[1] === at
  );
}

/** Tokens of a name and the mark before it. */
const NAME = 5;

/** "The author, whose book appears in May, argues that C". */
function isApart({ tokens, tree }: Line, at: number, behind: number, lexicon: SpeechLexicon): boolean {
  const isThat =
    /^(?:SCONJ|PRON)$/.test(tree?.upos[behind] ?? "") && lexicon.complementisers.has(tokens[behind]?.lower ?? "");
  const before = tokens[at - 1];
  const tag = tree?.upos[at - 1];
  const isSource = tag === "NOUN" && lexicon.sources.has(before?.lower ?? "");
  return isThat && (before?.form === "," || tag === "PROPN" || isSource);
}

/** "…, the agency informs.": the last word, whatever its tag. */
function closesSentence({ tokens }: Line, at: number): boolean {
  return at === tokens.length || (at === tokens.length - 1 && tokens[at]?.form === ".");
}

/** "is saying" and "with N saying" count as present. */
function formAt({ tree, tokens }: Line, cue: Cue, at: number, { company }: SpeechLexicon): CueForm {
  if (cue.form !== "gerund" || !tree) return cue.form;
  const children = tree.children[at] ?? [];
  const isProgressive = children.some((child) => tree.relations[child] === "aux");
  const isWith = children.some((child) => tree.relations[child] === "mark" && company.has(tokens[child]?.lower ?? ""));
  return isProgressive || (isWith && dependent(tree, at, ACTIVE) >= 0) ? "present" : cue.form;
}

/** "the minister detailed", "C, N detailed": a past taken for an adjective, with nothing beside it that it could describe. */
function isBarePast(line: Line, cue: Cue, at: number): boolean {
  const { tree } = line;
  if (cue.form !== "past" || !tree) return false;
  const isFarOff = (tree.heads[at] as number) < at - 1 && tree.upos[at - 1] === "PROPN";
  return (
    (isFarOff || !/^(?:amod|acl|advcl|xcomp)/.test(tree.relations[at] as string)) &&
    !(tree.children[at] ?? []).some((child) => tree.relations[child] === "cop")
  );
}

/** Said in fact: not negated, not "to say", not "would say". "is" forms of "be confident" are no auxiliaries here. */
function isUttered(line: Line, cue: Cue, at: number, lexicon: SpeechLexicon): boolean {
  const { tree, tokens } = line;
  for (let back = at - 1; back >= Math.max(0, at - 3); back--) {
    const word = (tokens[back] as Token).lower;
    if (lexicon.negations.has(word)) return cue.class === "deny";
    if (tree && tree.upos[back] !== "ADV" && tree.upos[back] !== "AUX") break;
  }
  if (isAvoided(line, at, lexicon)) return false;
  if (isLater(line, at, lexicon)) return true;
  if (cue.form !== "base") return !isConjectured(line, at);
  if (!tree) return false;
  if (/^(?:VBP|VBD|VBZ)$/.test(tree.xpos[at]!) || tree.upos[at] === "NOUN") return true;
  return tree.relations[at] === "xcomp" && lexicon.goingOn.has(tree.lemmas[tree.heads[at] as number] ?? "");
}

/** "stopped short of saying". */
function isAvoided({ tokens }: Line, at: number, { shortly, owning }: SpeechLexicon): boolean {
  return owning.has(tokens[at - 1]?.lower ?? "") && shortly.has(tokens[at - 2]?.lower ?? "");
}

/** "would say later", "would later recall": told from a time before. */
function isLater({ tokens, tree }: Line, at: number, { later, suppositions }: SpeechLexicon): boolean {
  const isBeside = [at - 1, at + 1].some((one) => later.has(tokens[one]?.lower ?? ""));
  const auxiliary = tree?.children[at]?.find((child) => tree.relations[child] === "aux");
  if (!isBeside || auxiliary === undefined || tokens[auxiliary]?.lower !== "would") return false;
  return !tokens.some(({ lower }) => suppositions.has(lower));
}

/** "might have urged", "would have said". */
function isConjectured(line: Line, at: number): boolean {
  const { tree, tokens } = line;
  const isBeside = (child: number): boolean => tokens.slice(child, at).every(({ form }) => form !== ",");
  return (tree?.children[at] ?? []).some(
    (child) =>
      tree?.relations[child] === "aux" && tree.xpos[child] === "MD" && quoteAt(line, child) < 0 && isBeside(child),
  );
}

function isLikened(line: Line, at: number, lexicon: SpeechLexicon): boolean {
  const { tree, tokens } = line;
  if (tree?.relations[at] !== "advcl") return false;
  return (tree.children[at] ?? []).some(
    (child) => child < at && tree.relations[child] === "mark" && lexicon.likeness.has((tokens[child] as Token).lower),
  );
}

function isPassive(line: Line, cue: Cue, at: number, lexicon: SpeechLexicon): boolean {
  if (cue.form !== "past" && cue.form !== "participle") return false;
  const { tree } = line;
  if (!tree) return false;
  if (
    (tree.children[at] ?? []).some((child) => PASSIVE.has(tree.relations[child] as string) && quoteAt(line, child) < 0)
  )
    return true;
  if (tree.relations[at] === "conj" && (dependent(tree, at, OBJECT) >= 0 || hasObjectBehind(line, cue, at)))
    return false;
  // "N, asked about it, smiled: …" leads to the words of N.
  if (line.tokens[at + cue.words.length]?.form === ":") return false;
  if (tree.xpos[at] !== "VBN" || dependent(tree, at, ACTIVE) >= 0) return false;
  return !isPlainPast(line, cue, at, lexicon);
}

/** "was pleased and called on both to wait": behind a verb with its particle stands an object. */
function hasObjectBehind({ tree }: Line, { words }: Cue, at: number): boolean {
  return words.length > 1 && /^(?:DET|PROPN|NOUN|PRON)$/.test(tree?.upos[at + words.length] ?? "");
}

/** "It should be noted that", "it is to be recalled that": the author's own words. */
function isOwnAdvice({ tree }: Line, at: number): boolean {
  return (tree?.children[at] ?? []).some((child) => child < at && /^(?:MD|TO)$/.test(tree?.xpos[child] ?? ""));
}
