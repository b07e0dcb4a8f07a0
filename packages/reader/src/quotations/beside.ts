import type { Tree } from "../syntax/tree.ts";
import type { Token } from "../text/document.ts";
import type { Hit } from "./cues.ts";
import type { SpeechLexicon } from "./lexicon.ts";
import { closedAt, dependent, isFiniteVerb, isRelative, type Line, quoteAt } from "./line.ts";
import { isMark, phrase, type Source, SURFACE_CONFIDENCE } from "./phrase.ts";

const LONGEST_NAME = 14;
const LONGEST_APPOSITION = 30;

/** Without a subject in the tree: the phrase that ends right before the cue, the name in it, or a name behind the cue. */
export function beside(hit: Hit, lexicon: SpeechLexicon, mayFollow: boolean): readonly Source[] {
  const { line } = hit;
  const { tree } = line;
  let to = hit.at;
  while (to > 0 && /^(?:ADV|AUX)$/.test(tree?.upos[to - 1] ?? "")) to--;
  const found: (Source | null)[] = [];
  if (tree && to > 1 && line.tokens[to - 1]?.form === ",") found.push(beforeApposition(hit, tree, to - 1, lexicon));
  else if (tree && to > 0) found.push(phraseBefore(hit, tree, to - 1, lexicon));
  const from = nameBefore(line, to, lexicon);
  if (from < to) found.push({ line, tokens: [from, to], head: to - 1, place: "own", confidence: SURFACE_CONFIDENCE });
  else if (mayFollow) found.push((tree && behind(hit, tree, lexicon)) ?? surfaceAfter(hit, lexicon));
  return found.filter((source) => source !== null);
}

/** The first token of the name or title that ends before a token. */
function nameBefore(line: Line, to: number, lexicon: SpeechLexicon): number {
  let from = to;
  while (from > 0 && to - from < LONGEST_NAME && isNamePart(line, from - 1, lexicon)) from--;
  while (from < to && lexicon.joiners.has(line.tokens[from]?.lower ?? "")) from++;
  return from;
}

/** "N, the minister, said": the name before the comma that opens the apposition, with all of it. */
function beforeApposition(hit: Hit, tree: Tree, closing: number, lexicon: SpeechLexicon): Source | null {
  const { line } = hit;
  const whole = sinceMark(hit, tree, closing, lexicon);
  if (whole) return whole;
  for (let at = closing - 1; at > 0 && closing - at < LONGEST_APPOSITION; at--) {
    if (isMark(line, at)) return null;
    if (line.tokens[at]?.form !== "," || !isApposed(line, tree, at, closing, lexicon)) continue;
    const name = phraseBefore(hit, tree, at - 1, lexicon);
    return name && { ...name, tokens: [name.tokens[0], closing] };
  }
  return null;
}

/** `"…," the head of the mission, N, who lives here, said`: all that stands between the mark and the cue. */
function sinceMark(hit: Hit, tree: Tree, closing: number, lexicon: SpeechLexicon): Source | null {
  const { line } = hit;
  let mark = closing - 1;
  let comma = -1;
  for (; mark > 0 && closedAt(line, mark) < 0; mark--) {
    const isOther = isFiniteVerb(tree, mark) && !isRelative(tree, mark);
    if (isOther || isMark(line, mark) || closing - mark > LONGEST_APPOSITION) return null;
    if (line.tokens[mark]?.form === ",") comma = mark;
  }
  if (mark <= 0 || comma < mark + 2) return null;
  const name = phraseBefore(hit, tree, comma - 1, lexicon);
  return name && { ...name, tokens: [mark + 1, closing] };
}

/** A name before the comma, or a noun of one who speaks: "a spokesman, N,", "an official, who asked not to be named,". */
export function isApposed(line: Line, tree: Tree, comma: number, closing: number, lexicon: SpeechLexicon): boolean {
  if (tree.upos[comma - 1] === "PROPN") return true;
  if (lexicon.sources.get(line.tokens[comma - 1]?.lower ?? "") !== "person") return false;
  if (lexicon.relatives.has(line.tokens[comma + 1]?.lower ?? "")) return true;
  for (let at = comma + 1; at < closing; at++) if (isFiniteVerb(tree, at)) return false;
  return true;
}

/** The highest noun above a token whose phrase no comma or mark interrupts. */
export function phraseBefore(hit: Hit, tree: Tree, last: number, lexicon: SpeechLexicon): Source | null {
  let floor = last;
  while (floor >= 0 && hit.line.tokens[floor]?.form !== "," && !isMark(hit.line, floor)) floor--;
  let head = last;
  for (let up = above(hit, tree, head); up > floor && up < hit.at; up = above(hit, tree, up)) {
    // "A diplomat familiar with the file".
    if (lexicon.informed.has(hit.line.tokens[up]!.lower)) continue;
    if (!/^(?:NOUN|PROPN|PRON)$/.test(tree.upos[up] as string)) break;
    head = up;
  }
  if (isAge(hit.line, head)) return aged(hit.line, head);
  if (!/^(?:NOUN|PROPN|PRON)$/.test(tree.upos[head] as string)) return null;
  const source = phrase(hit, tree, head, "own", lexicon);
  return {
    ...source,
    tokens: [Math.max(source.tokens[0], floor + 1), source.tokens[1]],
    confidence: SURFACE_CONFIDENCE,
  };
}

/** "The 61-year-old": the tree hangs the article elsewhere. */
function aged(line: Line, head: number): Source {
  return { line, tokens: [Math.max(0, head - AGE), head + 1], head, place: "own", confidence: SURFACE_CONFIDENCE };
}

const AGE = 5;

/** The last word of "the 61-year-old". */
function isAge({ tokens }: Line, at: number): boolean {
  const words = tokens.slice(Math.max(0, at - 4), at + 1).map(({ lower }) => lower);
  return /^[1-9]\d-year-old$/.test(words.join(""));
}

/** What a token hangs on, past a cue taken for a noun. */
function above({ at }: Hit, tree: Tree, token: number): number {
  const head = tree.heads[token] as number;
  return head === at ? (tree.heads[at] as number) : head;
}

/** `"…," recalls the colonel, 53`, "C, noted the head of state.": one who speaks at the end of the sentence, whom the tree takes for the object. */
function behind(hit: Hit, tree: Tree, lexicon: SpeechLexicon): Source | null {
  const { tokens } = hit.line;
  const object = dependent(tree, hit.at, OBJECT);
  if (object >= hit.to && hit.cue.person !== "required" && closedAt(hit.line, hit.at - 1) >= 0) {
    const source = phrase(hit, tree, object, "own", lexicon);
    return source.tokens[0] === hit.to ? source : null;
  }
  if (object < hit.to || tokens[hit.at - 1]?.form !== ",") return null;
  const noun = lexicon.sources.get(tokens[object]?.lower ?? "");
  if (noun !== "person" && noun !== "body" && tree.upos[object] !== "PROPN") return null;
  const source = phrase(hit, tree, object, "own", lexicon);
  const [from, to] = source.tokens;
  const isLast = to === tokens.length || (to === tokens.length - 1 && tree.upos[to] === "PUNCT");
  return isLast && !lexicon.possessives.has(tokens[from]?.lower ?? "") ? source : null;
}

const OBJECT: ReadonlySet<string> = new Set(["obj"]);

/** A name behind the cue. */
export function surfaceAfter(hit: Hit, lexicon: SpeechLexicon): Source | null {
  const { line } = hit;
  let to = hit.to;
  while (to < line.tokens.length && to - hit.to < LONGEST_NAME && isNamePart(line, to, lexicon)) to++;
  if (
    to === hit.to ||
    (line.tree?.upos[to - 1] === "PRON" && !/^nsubj(?::outer)?$/.test(line.tree.relations[to - 1] as string))
  )
    return null;
  return { line, tokens: [hit.to, to], head: to - 1, place: "own", confidence: SURFACE_CONFIDENCE };
}

function isNamePart(line: Line, at: number, lexicon: SpeechLexicon): boolean {
  const token = line.tokens[at] as Token;
  if (isMark(line, at) || quoteAt(line, at) >= 0) return false;
  if (/^[A-Z]/.test(token.form) || lexicon.pronouns.has(token.lower)) return true;
  return [lexicon.sources, lexicon.units, lexicon.nameParts].some((words) => words.has(token.lower));
}
