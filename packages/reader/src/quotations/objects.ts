import type { Tree } from "../syntax/tree.ts";
import type { Token } from "../text/document.ts";
import { type Complement, REACH } from "./complement.ts";
import type { Hit } from "./cues.ts";
import type { SpeechLexicon } from "./lexicon.ts";
import { extent, hangsOn, isFiniteVerb, openedAt } from "./line.ts";

/** "described Y as Z". */
export function likened(hit: Hit, edge: number, tree: Tree, lexicon: SpeechLexicon): Complement | null {
  const { tokens } = hit.line;
  const mark = tree.upos[edge + 1] === "DET" ? edge + 2 : edge + 1;
  if (isLikeMarks(hit, edge, mark, lexicon)) return inMarks(hit, mark + 1, mark, tree, "as");
  const thing = objectOf(tree, hit.at, edge);
  if (thing < 0) return null;
  for (let at = thing + 1; at < Math.min(tokens.length, edge + REACH); at++) {
    if (tokens[at]?.form === ",") at = pastApposition(hit, at, tree, lexicon);
    if (at < 0 || openedAt(hit.line, at) >= 0 || isFiniteVerb(tree, at)) return null;
    if (!lexicon.likeness.has((tokens[at] as Token).lower)) continue;
    if (hit.cue.takes.has("phrase") && isInside(tree, at, thing)) continue;
    return { form: "as", start: edge, head: thing, hearer: null, confidence: tree.confidence[thing] as number };
  }
  return null;
}

/** "described the author, a lawyer, as": behind the comma that closes an apposition before the likeness, or -1. */
function pastApposition({ line: { tokens } }: Hit, comma: number, tree: Tree, { likeness }: SpeechLexicon): number {
  if (!/^(?:DET|NOUN|PROPN|ADJ)$/.test(tree.upos[comma + 1] ?? "")) return -1;
  for (let at = comma + 1; at < Math.min(tokens.length, comma + APPOSITION); at++) {
    if (isFiniteVerb(tree, at)) return -1;
    if (tokens[at]?.form === ",") return likeness.has(tokens[at + 1]?.lower ?? "") ? at + 1 : -1;
  }
  return -1;
}

const APPOSITION = 12;

/** "hailed the effort of the world as a whole": the likeness belongs to a noun inside the object, not to the object. */
function isInside(tree: Tree, at: number, thing: number): boolean {
  const noun = tree.heads[tree.heads[at] as number] as number;
  return noun !== thing && hangsOn(tree, at, thing);
}

/** "called Y Z": what Y is called follows it at once. */
export function named(hit: Hit, edge: number, tree: Tree, lexicon: SpeechLexicon): Complement | null {
  const mark = tree.upos[edge] === "DET" ? edge + 1 : edge;
  if (openedAt(hit.line, mark) >= 0) return isWhat(hit, lexicon) ? inMarks(hit, mark, mark - 1, tree) : null;
  if (/^(?:ADP|PART)$/.test(tree.upos[edge] ?? "")) return null;
  const beside = besideMarks(hit, edge, tree);
  if (beside >= 0) return inMarks(hit, edge, beside, tree);
  const thing = objectOf(tree, hit.at, edge);
  if (thing < 0) return null;
  const end = extent(tree, thing)[1];
  if (openedAt(hit.line, thing + 1) >= 0) return inMarks(hit, edge, thing, tree);
  const name = (tree.children[hit.at] ?? []).find(
    (child) =>
      child > thing &&
      /^(?:xcomp|obj|obl:unmarked)$/.test(tree.relations[child] as string) &&
      !lexicon.days.has(hit.line.tokens[child]?.lower ?? ""),
  );
  if (name === undefined || tree.upos[name] === "VERB" || extent(tree, name)[0] > end + 1) return null;
  return { form: "name", start: edge, head: name, hearer: null, confidence: tree.confidence[name] as number };
}

/** `called it "Z"`, `called the plan "Z"`: the last word of a plain phrase right before marks, or -1. */
function besideMarks({ line }: Hit, edge: number, tree: Tree): number {
  if (tree.upos[edge] === "PRON") return openedAt(line, edge + 1) >= 0 ? edge : -1;
  let at = edge;
  while (/^(?:DET|ADJ|NOUN|PROPN)$/.test(tree.upos[at] ?? "") && openedAt(line, at) < 0) at++;
  const last = at - 1;
  return tree.upos[edge] === "DET" &&
    last > edge &&
    /^(?:NOUN|PROPN)$/.test(tree.upos[last]!) &&
    openedAt(line, at) >= 0
    ? last
    : -1;
}

/** `what the minister described as "Z"`, `… as a "Z"`. */
function isLikeMarks(hit: Hit, edge: number, mark: number, lexicon: SpeechLexicon): boolean {
  const { tokens } = hit.line;
  const isLiked = lexicon.likeness.has(tokens[edge]?.lower ?? "") && openedAt(hit.line, mark) >= 0;
  return isLiked && isWhat(hit, lexicon);
}

/** `what the minister called "Z"`: the question word before who speaks. */
function isWhat(hit: Hit, { questions }: SpeechLexicon): boolean {
  const { line, at } = hit;
  const { tokens, tree } = line;
  if (!tree) return false;
  if (isReduced(hit, tree)) return true;
  let first = at - 1;
  while (
    first > at - APPOSITION &&
    !/^(?:VERB|AUX)$/.test(tree.upos[first] ?? "VERB") &&
    !questions.has(tokens[first]!.lower)
  )
    first--;
  return questions.has(tokens[first]?.lower ?? "");
}

/** `a move Peru called "unfair"`: a judgement, no title in capitals. */
function isReduced({ line, at }: Hit, tree: Tree): boolean {
  const noun = tree.heads[at]!;
  const mark = line.tokens.findIndex((_, i) => i > at && openedAt(line, i) >= 0);
  const isJudged = /^\p{Ll}/u.test(line.tokens[mark + 1]?.form ?? "");
  return isJudged && tree.relations[at]!.startsWith("acl") && tree.upos[noun] === "NOUN" && noun < at - 1;
}

/** `called Y "Z"`: words in marks right behind what is called so. */
function inMarks(hit: Hit, edge: number, thing: number, tree: Tree, form: "name" | "as" = "name"): Complement | null {
  const head = Math.max(tree.heads[thing + 1] as number, thing + 2);
  if (head >= hit.line.tokens.length) return null;
  return { form, start: edge, head, hearer: null, confidence: tree.confidence[head] as number };
}

/** A mere object: "condemned N". */
export function nounPhrase(hit: Hit, edge: number, tree: Tree): Complement | null {
  const thing = objectOf(tree, hit.at, edge);
  if (thing < 0) return null;
  const start = Math.max(edge, extent(tree, thing)[0]);
  return { form: "phrase", start, head: thing, hearer: null, confidence: tree.confidence[thing] as number };
}

function objectOf(tree: Tree, verb: number, edge: number): number {
  for (const child of tree.children[verb] ?? []) {
    if (child >= edge && /^(?:obj|obl|iobj)$/.test(tree.relations[child] as string)) return child;
  }
  return -1;
}
