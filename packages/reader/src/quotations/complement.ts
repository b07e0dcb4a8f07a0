import type { Tree } from "../syntax/tree.ts";
import type { Token } from "../text/document.ts";
import type { Hit } from "./cues.ts";
import type { ContentForm, SpeechLexicon } from "./lexicon.ts";
import { extent, isSpeech, type Line, openedAt, quoteAt } from "./line.ts";

/** Words that follow their cue. */
export interface Complement {
  readonly form: ContentForm;
  /** First token of the words; an opening mark stands before it. */
  readonly start: number;
  /** The word that heads them in the tree, or -1. */
  readonly head: number;
  /** The hearer's tokens when an object names one. */
  readonly hearer: readonly [from: number, to: number] | null;
  readonly confidence: number;
}

const REACH = 40;
const SURFACE_CONFIDENCE = 0.7;
const CLAUSE: ReadonlySet<string> = new Set(["ccomp", "parataxis", "csubj:outer"]);

/** What stands after the cue (and its source, when that follows it), by form; null when nothing that the cue takes. */
export function findComplement(
  hit: Hit,
  edge: number,
  others: ReadonlySet<number>,
  lexicon: SpeechLexicon,
): Complement | null {
  if (isIntroduced(hit)) return afterComma(hit, edge);
  return (
    marked(hit, edge, others, lexicon) ??
    (hit.line.tree ? grown(hit, edge, hit.line.tree, lexicon) : bare(hit, edge, lexicon))
  );
}

/** "According to S, C" and "As S noted, C": the words follow a comma. */
function isIntroduced(hit: Hit): boolean {
  return hit.cue.form === "phrase" || hit.isLikened;
}

function afterComma(hit: Hit, edge: number): Complement | null {
  const { line } = hit;
  if (line.tokens[edge]?.form !== "," || edge + 2 >= line.tokens.length) return null;
  if (openedAt(line, edge + 1) >= 0) return taken(hit, edge, "quote", edge + 2);
  return hit.at <= 1 || hit.isLikened ? taken(hit, edge, "clause", edge + 1) : null;
}

/** "that", a colon or an opening mark, with nothing between but the hearer and circumstances. */
function marked(hit: Hit, edge: number, others: ReadonlySet<number>, lexicon: SpeechLexicon): Complement | null {
  const { line } = hit;
  for (let at = edge; at < Math.min(line.tokens.length, edge + REACH); at++) {
    const sign = signAt(hit, at, lexicon);
    if (sign === "that") return taken(hit, edge, "that", at + 1);
    if (sign === "colon") return colon(hit, edge, at);
    if (sign === "quote" && opensWords(hit, edge, at)) return taken(hit, edge, "quote", at + 1);
    if (sign === "stop" || isSpeech(line, openedAt(line, at)) || isOver(hit, edge, at, others)) return null;
  }
  return null;
}

/** Another cue or a finite verb: what follows belongs to that. */
function isOver(hit: Hit, edge: number, at: number, others: ReadonlySet<number>): boolean {
  return at > edge && (others.has(at) || isFiniteVerb(hit.line.tree, at));
}

function signAt(hit: Hit, at: number, lexicon: SpeechLexicon): "that" | "quote" | "colon" | "stop" | null {
  const { line } = hit;
  const token = line.tokens[at] as Token;
  const quote = quoteAt(line, at);
  if (quote >= 0) return isSpeech(line, quote) ? "stop" : null;
  if (openedAt(line, at) >= 0) return "quote";
  if (token.form === ";") return "stop";
  if (token.form === ":") return "colon";
  if (!lexicon.complementisers.has(token.lower) || !isComplementiser(hit, at)) return null;
  if (hit.cue.form === "gerund" && hit.cue.person === "none" && isAfterNoun(hit, at)) return null;
  return isAfterObject(hit, at) ? "stop" : "that";
}

/** "responding to claims that C": the clause belongs to the noun, not to the gerund. */
function isAfterNoun(hit: Hit, at: number): boolean {
  return at > hit.to && /^(?:NOUN|PROPN)$/.test(hit.line.tree?.upos[at - 1] ?? "");
}

/** "mentions policies that …": the clause describes an object; only a noun of stance may come between ("expressed hope that"). */
function isAfterObject(hit: Hit, at: number): boolean {
  const { tree } = hit.line;
  if (!tree || hit.cue.person !== "none") return false;
  const object = (tree.children[hit.at] ?? []).find(
    (child) => child > hit.at && child < at && tree.relations[child] === "obj",
  );
  return object !== undefined && !(hit.cue.takes.has("noun") && object === at - 1);
}

function taken(hit: Hit, edge: number, form: ContentForm, start: number): Complement | null {
  let first = start;
  while (openedAt(hit.line, first) >= 0 && quoteAt(hit.line, first) < 0 && form === "quote") first++;
  return hit.cue.takes.has(form) ? found(hit, edge, form, first) : null;
}

/** A mark right after the cue or its hearer, a comma or colon, or a circumstance that no noun of the clause follows. */
function opensWords(hit: Hit, edge: number, at: number): boolean {
  const before = hit.line.tokens[at - 1]?.form ?? "";
  if (at === edge || before === "," || before === ":") return true;
  if (hit.cue.person !== "none") return hearerOf(hit, edge, at)?.[1] === at;
  const { tree } = hit.line;
  return tree !== null && clauseChild(hit, tree) >= at && isAdverbial(tree, edge, at);
}

/** Whether the tokens hold nothing but adverbs and prepositional phrases. */
function isAdverbial(tree: Tree, from: number, to: number): boolean {
  const first = tree.upos[from];
  if (first !== "ADP" && first !== "ADV" && first !== "PART") return false;
  for (let at = from; at < to; at++) if (tree.upos[at] === "VERB") return false;
  return true;
}

function colon(hit: Hit, edge: number, at: number): Complement | null {
  const { line } = hit;
  if (openedAt(line, at + 1) >= 0) return hit.cue.takes.has("quote") ? found(hit, edge, "quote", at + 2) : null;
  const words = line.tokens.length - at;
  return hit.cue.takes.has("quote") && words > 3 ? found(hit, edge, "clause", at + 1) : null;
}

/** By its tag; after a verb that needs a hearer also where the tree makes a relative pronoun of it, unless it is a subject. */
function isComplementiser(hit: Hit, at: number): boolean {
  const { tree } = hit.line;
  if (!tree || tree.upos[at] === "SCONJ" || tree.relations[at] === "mark") return true;
  return (
    hit.cue.person === "required" && tree.upos[at] === "PRON" && !(tree.relations[at] as string).startsWith("nsubj")
  );
}

function isFiniteVerb(tree: Tree | null, at: number): boolean {
  return tree
    ? /^(?:VBD|VBZ|VBP|MD)$/.test(tree.xpos[at] as string) && !/^acl/.test(tree.relations[at] as string)
    : false;
}

function found(hit: Hit, edge: number, form: ContentForm, start: number): Complement | null {
  if (start >= hit.line.tokens.length) return null;
  const { tree } = hit.line;
  const head = tree ? clauseChild(hit, tree) : -1;
  const confidence = tree && head >= start ? (tree.confidence[head] as number) : SURFACE_CONFIDENCE;
  return { form, start, head: head >= start ? head : -1, hearer: hearerOf(hit, edge, start), confidence };
}

/** The clause that hangs on the cue to its right, or -1. */
function clauseChild(hit: Hit, tree: Tree): number {
  for (const child of tree.children[hit.at] ?? []) {
    if (child > hit.at && CLAUSE.has(tree.relations[child] as string)) return child;
  }
  return -1;
}

const HEARER: ReadonlySet<string> = new Set(["obj", "iobj"]);

function hearerOf(hit: Hit, edge: number, start: number): readonly [number, number] | null {
  const { tree } = hit.line;
  if (hit.cue.person === "none" || !tree) return null;
  for (const child of tree.children[hit.at] ?? []) {
    if (child < edge || child >= start || !HEARER.has(tree.relations[child] as string)) continue;
    const [from, to] = extent(tree, child);
    return [Math.max(from, edge), Math.min(to, start)];
  }
  return null;
}

/** What the tree hangs on the cue without a sign before it. */
function grown(hit: Hit, edge: number, tree: Tree, lexicon: SpeechLexicon): Complement | null {
  const { takes } = hit.cue;
  return (
    (takes.has("as") ? likened(hit, edge, tree, lexicon) : null) ??
    (takes.has("infinitive") ? infinitive(hit, edge, tree, lexicon) : null) ??
    (takes.has("any") ? anything(hit, edge, tree, lexicon) : null) ??
    (takes.has("clause") || takes.has("whether") || takes.has("that") ? clause(hit, edge, tree, lexicon) : null) ??
    (takes.has("name") ? named(hit, edge, tree) : null) ??
    (takes.has("phrase") ? nounPhrase(hit, edge, tree) : null)
  );
}

const OPENERS: ReadonlySet<string> = new Set(["DET", "PRON", "NOUN", "PROPN", "NUM", "ADJ"]);

/** After "say" or "believe" a noun phrase with a verb behind it is a clause, whatever the tree makes of it. */
function anything(hit: Hit, edge: number, tree: Tree, lexicon: SpeechLexicon): Complement | null {
  const start = pastHearer(hit, edge);
  if (!OPENERS.has(tree.upos[start] ?? "") || hit.isLikened) return null;
  const word = (hit.line.tokens[start] as Token).lower;
  if (lexicon.questions.has(word) || isTime(tree, start)) return null;
  for (let at = start + 1; at < hit.line.tokens.length; at++) {
    if (/^(?:VBD|VBZ|VBP|MD)$/.test(tree.xpos[at] as string)) {
      const head = clauseChild(hit, tree);
      return {
        form: "clause",
        start,
        head,
        hearer: hearerOf(hit, edge, start),
        confidence: head < 0 ? SURFACE_CONFIDENCE : (tree.confidence[head] as number),
      };
    }
    if (/^[,;:]$/.test((hit.line.tokens[at] as Token).form)) return null;
  }
  return null;
}

function pastHearer(hit: Hit, edge: number): number {
  return hearerOf(hit, edge, hit.line.tokens.length)?.[1] ?? edge;
}

/** "said Monday". */
function isTime(tree: Tree, at: number): boolean {
  return (
    (tree.relations[at] as string) === "obl:unmarked" ||
    (tree.relations[tree.heads[at] as number] as string) === "obl:unmarked"
  );
}

function clause(hit: Hit, edge: number, tree: Tree, lexicon: SpeechLexicon): Complement | null {
  const head = clauseChild(hit, tree);
  if (head < 0 || tree.relations[head] === "parataxis") return null;
  const start = firstWord(hit, tree, head, edge);
  if (start > head) return null;
  const first = (hit.line.tokens[start] as Token).lower;
  const isQuestion = lexicon.questions.has(first);
  if (isInfinitive(tree, head, lexicon, hit.line) || (tree.upos[start] === "SCONJ" && !isQuestion)) return null;
  if (!isQuestion && !hit.cue.takes.has("clause")) return null;
  const confidence = tree.confidence[head] as number;
  return { form: isQuestion ? "whether" : "clause", start, head, hearer: hearerOf(hit, edge, start), confidence };
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

/** "urged Y to V" begins with Y, "vowed to V" with "to". */
function infinitive(hit: Hit, edge: number, tree: Tree, lexicon: SpeechLexicon): Complement | null {
  for (const child of tree.children[hit.at] ?? []) {
    if (child <= hit.at || !OPEN_CLAUSE.has(tree.relations[child] as string)) continue;
    const mark = infinitiveMark(tree, child, lexicon, hit.line);
    if (mark < edge) continue;
    if (tree.relations[child] === "advcl" && hit.cue.class !== "demand") continue;
    const isPerson = hit.cue.class === "demand";
    if (isPerson && mark === edge && hit.cue.person !== "none") return null;
    return {
      form: "infinitive",
      start: isPerson ? edge : mark,
      head: child,
      hearer: null,
      confidence: tree.confidence[child] as number,
    };
  }
  return null;
}

function likened(hit: Hit, edge: number, tree: Tree, lexicon: SpeechLexicon): Complement | null {
  const { tokens } = hit.line;
  const thing = objectOf(tree, hit.at, edge);
  if (thing < 0) return null;
  for (let at = thing + 1; at < Math.min(tokens.length, edge + REACH); at++) {
    if (openedAt(hit.line, at) >= 0 || tokens[at]?.form === "," || isFiniteVerb(tree, at)) return null;
    if (!lexicon.likeness.has((tokens[at] as Token).lower)) continue;
    return { form: "as", start: edge, head: thing, hearer: null, confidence: tree.confidence[thing] as number };
  }
  return null;
}

/** "called Y Z": what Y is called follows it at once. */
function named(hit: Hit, edge: number, tree: Tree): Complement | null {
  const thing = objectOf(tree, hit.at, edge);
  if (thing < 0) return null;
  const end = extent(tree, thing)[1];
  const name = (tree.children[hit.at] ?? []).find(
    (child) => child > thing && /^(?:xcomp|obj|obl:unmarked)$/.test(tree.relations[child] as string),
  );
  if (name === undefined || tree.upos[name] === "VERB" || extent(tree, name)[0] > end + 1) return null;
  return { form: "name", start: edge, head: name, hearer: null, confidence: tree.confidence[name] as number };
}

function nounPhrase(hit: Hit, edge: number, tree: Tree): Complement | null {
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

/** Without a tree: a plain verb of saying followed by anything but a stop. */
function bare(hit: Hit, edge: number, lexicon: SpeechLexicon): Complement | null {
  const first = hit.line.tokens[edge];
  if (!first || !hit.cue.takes.has("clause") || hit.line.tokens.length - edge < 4) return null;
  if (/^[^\p{L}\p{N}]/u.test(first.form) || lexicon.circumstance.has(first.lower)) return null;
  return { form: "clause", start: edge, head: -1, hearer: null, confidence: SURFACE_CONFIDENCE };
}
