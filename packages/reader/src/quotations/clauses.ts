import type { Tree } from "../syntax/tree.ts";
import type { Token } from "../text/document.ts";
import { type Complement, clauseChild, hearerOf, pastHearer, SURFACE_CONFIDENCE } from "./complement.ts";
import type { Hit } from "./cues.ts";
import type { SpeechLexicon } from "./lexicon.ts";
import { extent, FINITE, type Line, openedAt } from "./line.ts";

const OPENERS: ReadonlySet<string> = new Set(["DET", "PRON", "NOUN", "PROPN", "NUM", "ADJ"]);

/** After "say" or "believe" a noun phrase with a verb behind it is a clause, whatever the tree makes of it. */
export function anything(hit: Hit, edge: number, tree: Tree, lexicon: SpeechLexicon): Complement | null {
  const hearer = namedHearer(hit, edge, tree, lexicon);
  const start = pastOccasion(hit, tree, hearer ? hearer[1] : pastHearer(hit, edge), lexicon);
  if (!OPENERS.has(tree.upos[start] ?? "") || hit.isLikened) return null;
  const word = (hit.line.tokens[start] as Token).lower;
  if (lexicon.questions.has(word) || isTime(tree, start)) return null;
  for (let at = start + 1; at < hit.line.tokens.length; at++) {
    if (FINITE.test(tree.xpos[at] as string)) {
      const head = clauseChild(hit, tree);
      return {
        form: "clause",
        start,
        head,
        hearer: hearer ?? hearerOf(hit, edge, start),
        confidence: head < 0 ? SURFACE_CONFIDENCE : (tree.confidence[head] as number),
      };
    }
    if (/^[,;:]$/.test((hit.line.tokens[at] as Token).form)) return null;
  }
  return null;
}

/** "told them this week he would wait", "said after the talks he would wait", "said on Monday it would wait": a time before the subject is that of the cue. */
function pastOccasion(
  { line: { tokens } }: Hit,
  tree: Tree,
  start: number,
  { days, occasions }: SpeechLexicon,
): number {
  const isDay = tree.upos[start] === "ADP" && days.has(tokens[start + 1]?.lower ?? "");
  const relation = isDay || occasions.has(tokens[start]?.lower ?? "") ? "obl" : "obl:unmarked";
  for (let at = start; at < Math.min(tokens.length, start + LONGEST_NAME); at++) {
    if ((tree.relations[at] as string) !== relation) continue;
    const [from, to] = extent(tree, at);
    const isNext = isSubject(tree, to) || (isDay && /^(?:DET|PROPN)$/.test(tree.upos[to] ?? ""));
    return from === start && isNext ? to : start;
  }
  return start;
}

/** Whether a pronoun that is a subject stands at a token. */
function isSubject(tree: Tree, at: number): boolean {
  return tree.upos[at] === "PRON" && (tree.relations[at] as string).startsWith("nsubj");
}

/** "told Gazeta he began", "told a joint news conference his country would wait", "told reporters trade grew": a phrase that the tree takes for the clause's subject. */
function namedHearer(
  hit: Hit,
  edge: number,
  tree: Tree,
  { sources }: SpeechLexicon,
): readonly [from: number, to: number] | null {
  const { tokens } = hit.line;
  if (hit.cue.person !== "required") return null;
  let at = tree.upos[edge] === "DET" ? edge + 1 : edge;
  while (at < edge + LONGEST_NAME && /^(?:PROPN|NOUN|ADJ)$/.test(tree.upos[at] ?? "")) at++;
  const isNext = /^(?:PRP\$?|DT)$/.test(tree.xpos[at] ?? "");
  if (isNext && /^(?:PROPN|NOUN)$/.test(tree.upos[at - 1] ?? "") && at > edge) return [edge, at];
  const listener = tokens.findIndex(({ lower }, i) => {
    const noun = i >= edge && i + 1 < at ? sources.get(lower) : undefined;
    const isPlural = tree.xpos[i] === "NNS";
    return (noun === "media" && (isPlural || tree.upos[i + 1] === "PROPN")) || (noun === "person" && isPlural);
  });
  return listener >= 0 ? [edge, listener + 1] : null;
}

const LONGEST_NAME = 6;

/** "said Monday". */
function isTime(tree: Tree, at: number): boolean {
  return (
    (tree.relations[at] as string) === "obl:unmarked" ||
    (tree.relations[tree.heads[at] as number] as string) === "obl:unmarked"
  );
}

/** "C, S told Lusaka Post.": a name that the tree takes for a clause. */
function isHearerAlone({ cue, line }: Hit, head: number, tree: Tree): boolean {
  return (
    cue.person === "required" &&
    tree.upos[head] === "PROPN" &&
    !tree.xpos.slice(head, line.tokens.length).some((tag) => FINITE.test(tag))
  );
}

/** A clause without "that", or an indirect question. */
export function clause(hit: Hit, edge: number, tree: Tree, lexicon: SpeechLexicon): Complement | null {
  const head = clauseChild(hit, tree);
  if (head < 0 || tree.relations[head] === "parataxis" || isHearerAlone(hit, head, tree)) return null;
  const { start, named } = opening(hit, edge, tree, lexicon);
  if (start > head || hasVerbBetween(hit, tree, edge, start) || isMoment(hit, start, lexicon)) return null;
  const { lower } = hit.line.tokens[start] as Token;
  const isRelative = lexicon.relatives.has(lower) && hit.line.tokens[start - 1]?.form === ",";
  const isQuestion = lexicon.questions.has(lower) && !isRelative;
  if (isInfinitive(tree, head, lexicon, hit.line) || (tree.upos[start] === "SCONJ" && !isQuestion)) return null;
  if (!isQuestion && (!hit.cue.takes.has("clause") || isBareVerb(tree, start, head))) return null;
  const confidence = tree.confidence[head] as number;
  const hearer = named ?? hearerOf(hit, edge, start);
  return { form: isQuestion ? "whether" : "clause", start, head, hearer, confidence };
}

/** "C, S said on Monday, hours after N left": when it was said. */
function isMoment({ line: { tokens } }: Hit, at: number, { occasions }: SpeechLexicon): boolean {
  return tokens[at - 1]?.form === "," && occasions.has(tokens[at + 1]?.lower ?? "");
}

/** Where the clauses that hang on a cue begin, and the hearer whom the tree takes for part of them. */
function opening(
  hit: Hit,
  edge: number,
  tree: Tree,
  lexicon: SpeechLexicon,
): { readonly start: number; readonly named: readonly [from: number, to: number] | null } {
  const first = Math.min(...clausesOf(hit, tree).map((one) => firstWord(hit, tree, one, edge)));
  const named = first === edge ? namedHearer(hit, edge, tree, lexicon) : null;
  return { start: named?.[1] ?? first, named };
}

/** "The contract, concluded in 2015, expired": the subject of the verb stands before the cue. */
function isBareVerb(tree: Tree, start: number, head: number): boolean {
  if (start !== head || !/^VB[DN]$/.test(tree.xpos[head] as string)) return false;
  return !(tree.children[head] ?? []).some((child) => /^(?:nsubj|aux|expl)/.test(tree.relations[child] as string));
}

/** All clauses that hang on the cue: "said Peru, being an island, could wait" has two. */
function clausesOf({ at }: Hit, tree: Tree): readonly number[] {
  return (tree.children[at] ?? []).filter((child) => child > at && tree.relations[child] === "ccomp");
}

/** A verb before the clause governs it: "hopes to offset what it emits". */
function hasVerbBetween(hit: Hit, tree: Tree, edge: number, start: number): boolean {
  if (hit.cue.person !== "none") return false;
  for (let at = edge; at < start; at++) if (tree.upos[at] === "VERB") return true;
  return false;
}

/** Whether an object that is really the clause's subject stands right before it. */
function isObjectBetween(hit: Hit, tree: Tree, edge: number, start: number): boolean {
  if (hit.cue.person !== "none") return false;
  return (tree.children[hit.at] ?? []).some((child) => {
    if (child < edge || child >= start || tree.relations[child] !== "obj") return false;
    const [from, to] = extent(tree, child);
    return from === edge && to === start;
  });
}

function firstWord(hit: Hit, tree: Tree, head: number, edge: number): number {
  const { line } = hit;
  let start = Math.max(extent(tree, head)[0], edge);
  if (isObjectBetween(hit, tree, edge, start)) start = edge;
  while (start < head && tree.upos[start] === "PUNCT" && openedAt(line, start) < 0) start++;
  return openedAt(line, start) >= 0 ? start + 1 : start;
}

function isInfinitive(tree: Tree, head: number, lexicon: SpeechLexicon, line: Line): boolean {
  return infinitiveMark(tree, head, lexicon, line) >= 0;
}

function infinitiveMark(tree: Tree, head: number, lexicon: SpeechLexicon, line: Line): number {
  const hasSubject = (tree.children[head] ?? []).some((child) => (tree.relations[child] as string).startsWith("nsubj"));
  if (hasSubject) return -1;
  for (const child of tree.children[head] ?? []) {
    if (
      child < head &&
      tree.relations[child] === "mark" &&
      lexicon.infinitives.has((line.tokens[child] as Token).lower)
    )
      return child;
  }
  return -1;
}

const OPEN_CLAUSE: ReadonlySet<string> = new Set(["xcomp", "ccomp", "advcl"]);

/** "urged Y to V" begins with Y, "vowed (not) to V" with the infinitive's first word. */
export function infinitive(hit: Hit, edge: number, tree: Tree, lexicon: SpeechLexicon): Complement | null {
  for (const child of tree.children[hit.at] ?? []) {
    const mark =
      child > hit.at && OPEN_CLAUSE.has(tree.relations[child] as string)
        ? infinitiveMark(tree, child, lexicon, hit.line)
        : -1;
    if (mark < edge) continue;
    const form = firstOfInfinitive(hit, edge, mark, lexicon) > edge ? "infinitive" : "intent";
    if (!hit.cue.takes.has(form) || (tree.relations[child] === "advcl" && form === "intent")) continue;
    return { form, start: edge, head: child, hearer: null, confidence: tree.confidence[child] as number };
  }
  return null;
}

/** The "not" before the mark, or the mark. */
function firstOfInfinitive(hit: Hit, edge: number, mark: number, lexicon: SpeechLexicon): number {
  let first = mark;
  while (first > edge && lexicon.negations.has((hit.line.tokens[first - 1] as Token).lower)) first--;
  return first;
}
