import type { Tree } from "../syntax/tree.ts";
import type { Token } from "../text/document.ts";
import type { Hit } from "./cues.ts";
import type { SourcePlace, SpeechLexicon } from "./lexicon.ts";
import { closedAt, dependent, extent, isFiniteVerb, type Line, openedAt, quoteAt } from "./line.ts";

/** The phrase that names who speaks. */
export interface Source {
  readonly line: Line;
  /** Token positions, half-open. */
  readonly tokens: readonly [from: number, to: number];
  readonly head: number;
  readonly place: SourcePlace;
  readonly confidence: number;
}

const SUBJECT: ReadonlySet<string> = new Set(["nsubj", "nsubj:outer"]);
const PASSIVE_SUBJECT: ReadonlySet<string> = new Set(["nsubj:pass"]);
const OBJECT: ReadonlySet<string> = new Set(["obj", "iobj"]);
const SURFACE_CONFIDENCE = 0.6;
const LONGEST_NAME = 14;
const LONGEST_APPOSITION = 30;

/** Every phrase that may be the source of a cue, surest first. */
export function findSources(hit: Hit, lexicon: SpeechLexicon): readonly Source[] {
  if (hit.cue.owner >= 0) return [ownerOf(hit)];
  if (hit.cue.form === "phrase") return afterPhrase(hit, lexicon);
  const { tree } = hit.line;
  if (!tree) return beside(hit, lexicon, true);
  if (isQuoting(hit, tree)) return quotedSource(hit, tree, lexicon);
  const own = dependent(tree, hit.at, SUBJECT);
  const grown = own >= 0 ? ownSource(hit, tree, own, lexicon) : [governorSubject(hit, tree, lexicon)];
  const found = [...grown, ...(hit.form === "gerund" ? [] : beside(hit, lexicon, own < 0))];
  return found.filter((source) => source !== null).map((source) => beforeVerb(source, tree));
}

/** The part of a phrase before a finite verb that no relative clause holds; empty where the verb comes first. */
function beforeVerb(source: Source, tree: Tree): Source {
  const [from, to] = source.tokens;
  for (let at = from; at < to; at++) {
    if (!isFiniteVerb(tree, at) || OUTER.test(tree.relations[at] as string) || isRelative(tree, at)) continue;
    return { ...source, tokens: at > source.head ? [from, at] : [from, from] };
  }
  return source;
}

const OUTER = /^(?:aux|cop|parataxis|advcl|conj)/;

/** Whether a verb or what it hangs on is a relative clause. */
function isRelative(tree: Tree, verb: number): boolean {
  for (let at = verb, steps = 0; at >= 0 && steps < LONGEST_APPOSITION; at = tree.heads[at] as number, steps++) {
    if ((tree.relations[at] as string).startsWith("acl")) return true;
  }
  return false;
}

function ownSource(hit: Hit, tree: Tree, own: number, lexicon: SpeechLexicon): readonly (Source | null)[] {
  const word = (hit.line.tokens[own] as Token).lower;
  if (lexicon.relatives.has(word)) return [antecedentSource(hit, tree, own, lexicon)];
  const source = ofAdjective(phrase(hit, tree, own, "own", lexicon), tree);
  const second = (tree.children[hit.at] ?? []).find(
    (child) => child > own && SUBJECT.has(tree.relations[child] as string),
  );
  if (second === undefined || second >= hit.at) return [source];
  const other = phrase(hit, tree, second, "own", lexicon);
  const isOne = other.tokens[0] === source.tokens[1];
  if (isOne) return [{ ...source, tokens: [source.tokens[0], other.tokens[1]] }];
  return hit.line.tokens[other.tokens[0] - 1]?.form === "," ? [other, source] : [source, other];
}

/** "A source close to the talks": the noun that the tree hangs on its adjective. */
function ofAdjective(source: Source, tree: Tree): Source {
  const noun = tree.upos[source.head] === "ADJ" ? dependent(tree, source.head, SUBJECT) : -1;
  return noun >= 0 ? { ...source, head: noun } : source;
}

/** "…, who also insisted": the noun before the relative pronoun, by the tree or by its place. */
function antecedentSource(hit: Hit, tree: Tree, own: number, lexicon: SpeechLexicon): Source | null {
  const antecedent = tree.heads[hit.at] as number;
  const isRelative = (tree.relations[hit.at] as string).startsWith("acl");
  if (isRelative && antecedent >= 0 && antecedent < own && quoteAt(hit.line, antecedent) < 0) {
    return cutAt(phrase(hit, tree, antecedent, "inherited", lexicon), own);
  }
  if (hit.line.tokens[own - 1]?.form !== ",") return null;
  const before = phraseBefore(hit, tree, own - 2, lexicon);
  return before && { ...cutAt(before, own), place: "inherited" };
}

/** The part of a phrase before a relative clause. */
function cutAt(source: Source, at: number): Source {
  let to = Math.min(source.tokens[1], at);
  while (to > source.head + 1 && source.line.tokens[to - 1]?.form === ",") to--;
  return { ...source, tokens: [source.tokens[0], to] };
}

/** "in his words": the possessive inside the cue. */
function ownerOf(hit: Hit): Source {
  const at = hit.at + hit.cue.owner;
  return { line: hit.line, tokens: [at, at + 1], head: at, place: "own", confidence: 1 };
}

/** "X was quoted as saying", "OUTLET quoted X as saying". */
function isQuoting(hit: Hit, tree: Tree): boolean {
  return hit.form === "gerund" && quotingVerb(hit, tree) >= 0;
}

function quotingVerb(hit: Hit, tree: Tree): number {
  const head = tree.heads[hit.at] as number;
  const before = hit.line.tokens[hit.at - 1]?.lower;
  if (head < 0 || before !== "as") return -1;
  return head;
}

function quotedSource(hit: Hit, tree: Tree, lexicon: SpeechLexicon): readonly Source[] {
  const verb = quotingVerb(hit, tree);
  if (!lexicon.quoting.has((hit.line.tokens[verb] as Token).lower)) return [];
  const object = dependent(tree, verb, OBJECT);
  const quoted = object >= 0 && object < hit.at ? object : dependent(tree, verb, PASSIVE_SUBJECT);
  return quoted >= 0 ? [phrase(hit, tree, quoted, "quoted", lexicon)] : [];
}

/** The subject of the verb on which a gerund, a second verb or a participle hangs. */
function governorSubject(hit: Hit, tree: Tree, lexicon: SpeechLexicon): Source | null {
  let verb = hit.at;
  for (let steps = 0; steps < 6; steps++) {
    const relation = tree.relations[verb] as string;
    const head = tree.heads[verb] as number;
    if (head < 0) return null;
    if (relation === "acl") return phrase(hit, tree, head, "inherited", lexicon);
    if (!/^(?:conj|advcl|xcomp|parataxis|dep|acl:relcl)$/.test(relation)) return null;
    const subject = dependent(tree, head, SUBJECT);
    const found = subject >= 0 ? subject : dependent(tree, head, PASSIVE_SUBJECT);
    if (found >= 0) return phrase(hit, tree, found, found < hit.at ? "inherited" : "following", lexicon);
    verb = head;
  }
  return null;
}

/** A head with what hangs on it, cut where a circumstance of the speech, a mark or the cue begins. */
function phrase(hit: Hit, tree: Tree, head: number, place: SourcePlace, lexicon: SpeechLexicon): Source {
  let [from, to] = extent(tree, head);
  if (head < hit.at) to = Math.min(to, hit.at);
  else from = Math.max(from, hit.to);
  [from, to] = outsideMarks(hit.line, head, from, to);
  [from, to] = trimmed(hit.line, tree, head, from, to, lexicon);
  const confidence = (tree.confidence[head] as number) ?? SURFACE_CONFIDENCE;
  return { line: hit.line, tokens: [from, to], head, place, confidence };
}

function outsideMarks(line: Line, head: number, from: number, to: number): [number, number] {
  let start = head;
  while (start > from && !isMark(line, start - 1)) start--;
  let end = head + 1;
  while (end < to && !isMark(line, end)) end++;
  return [start, end];
}

function isMark(line: Line, at: number): boolean {
  return (openedAt(line, at) >= 0 || closedAt(line, at) >= 0) && quoteAt(line, at) < 0;
}

/** Leaves commas, conjunctions and adverbs at the edges out, and what follows a name as time or place. */
function trimmed(
  line: Line,
  tree: Tree,
  head: number,
  from: number,
  to: number,
  lexicon: SpeechLexicon,
): [number, number] {
  let start = from;
  while (start < head && /^(?:PUNCT|CCONJ|SCONJ|ADV|ADP)$/.test(tree.upos[start] as string)) start++;
  let end = to;
  for (let at = head + 1; at < to; at++) {
    const { lower, form } = line.tokens[at] as Token;
    if (lexicon.circumstance.has(lower) && isAfterName(tree, at, head)) {
      end = at;
      break;
    }
    if (form === "," && !lexicon.circumstance.has(line.tokens[at + 1]?.lower ?? "")) break;
  }
  while (end > head + 1 && tree.upos[end - 1] === "PUNCT" && (line.tokens[end - 1] as Token).form !== ")") end--;
  return [start, end];
}

/** "President X in an interview", "X, in remarks to Y,": a preposition right after the name itself or a comma. */
function isAfterName(tree: Tree, at: number, head: number): boolean {
  if (tree.upos[at - 1] === "PUNCT") return tree.upos[at] === "ADP";
  if (tree.upos[at - 1] !== "PROPN" || tree.upos[head] !== "PROPN") return tree.upos[head] === "PRON";
  return true;
}

/** "according to S": the phrase after it, to the next comma that no apposition needs. */
function afterPhrase(hit: Hit, lexicon: SpeechLexicon): readonly Source[] {
  const { line } = hit;
  const { tree, tokens } = line;
  if (hit.to >= tokens.length) return [];
  if (!tree) return [surfaceAfter(hit, lexicon)].filter((source) => source !== null);
  const head = nominalHead(tree, hit.to);
  if (head < 0) return [];
  return [phrase(hit, tree, head, "own", lexicon)];
}

/** The noun that a preposition governs: the highest token to the right that hangs on nothing before it. */
function nominalHead(tree: Tree, at: number): number {
  let head = at;
  for (let steps = 0; steps < 12; steps++) {
    const up = tree.heads[head] as number;
    if (up < at || /^(?:VERB|AUX|PUNCT)$/.test(tree.upos[up] ?? "VERB")) break;
    if (/^(?:obl|nsubj|conj|parataxis|advcl|ccomp)/.test(tree.relations[head] as string)) break;
    head = up;
  }
  return /^(?:NOUN|PROPN|PRON|ADJ|NUM)$/.test(tree.upos[head] as string) ? head : -1;
}

function surfaceAfter(hit: Hit, lexicon: SpeechLexicon): Source | null {
  const { line } = hit;
  let to = hit.to;
  while (to < line.tokens.length && to - hit.to < LONGEST_NAME && isNamePart(line, to, lexicon)) to++;
  if (to === hit.to || (line.tree?.upos[to - 1] === "PRON" && !SUBJECT.has(line.tree.relations[to - 1] as string)))
    return null;
  return { line, tokens: [hit.to, to], head: to - 1, place: "own", confidence: SURFACE_CONFIDENCE };
}

/** Without a subject in the tree: the phrase that ends right before the cue, the name in it, or a name behind the cue. */
function beside(hit: Hit, lexicon: SpeechLexicon, mayFollow: boolean): readonly Source[] {
  const { line } = hit;
  const { tree } = line;
  let to = hit.at;
  while (to > 0 && /^(?:ADV|AUX)$/.test(tree?.upos[to - 1] ?? "")) to--;
  const found: (Source | null)[] = [];
  if (tree && to > 1 && line.tokens[to - 1]?.form === ",") found.push(beforeApposition(hit, tree, to - 1, lexicon));
  else if (tree && to > 0) found.push(phraseBefore(hit, tree, to - 1, lexicon));
  let from = to;
  while (from > 0 && to - from < LONGEST_NAME && isNamePart(line, from - 1, lexicon)) from--;
  while (from < to && lexicon.joiners.has(line.tokens[from]?.lower ?? "")) from++;
  if (from < to) found.push({ line, tokens: [from, to], head: to - 1, place: "own", confidence: SURFACE_CONFIDENCE });
  if (mayFollow && from === to) found.push(surfaceAfter(hit, lexicon));
  return found.filter((source) => source !== null);
}

/** "N, the minister, said": the name before the comma that opens the apposition, with all of it. */
function beforeApposition(hit: Hit, tree: Tree, closing: number, lexicon: SpeechLexicon): Source | null {
  const { line } = hit;
  for (let at = closing - 1; at > 0 && closing - at < LONGEST_APPOSITION; at--) {
    if (isMark(line, at)) return null;
    if (line.tokens[at]?.form !== "," || tree.upos[at - 1] !== "PROPN") continue;
    const name = phraseBefore(hit, tree, at - 1, lexicon);
    return name && { ...name, tokens: [name.tokens[0], closing] };
  }
  return null;
}

/** The highest noun above a token whose phrase no comma or mark interrupts. */
function phraseBefore(hit: Hit, tree: Tree, last: number, lexicon: SpeechLexicon): Source | null {
  let floor = last;
  while (floor >= 0 && hit.line.tokens[floor]?.form !== "," && !isMark(hit.line, floor)) floor--;
  let head = last;
  for (let up = tree.heads[head] as number; up > floor && up < hit.at; up = tree.heads[head] as number) {
    if (!/^(?:NOUN|PROPN|PRON)$/.test(tree.upos[up] as string)) break;
    head = up;
  }
  if (!/^(?:NOUN|PROPN|PRON)$/.test(tree.upos[head] as string)) return null;
  const source = phrase(hit, tree, head, "own", lexicon);
  return {
    ...source,
    tokens: [Math.max(source.tokens[0], floor + 1), source.tokens[1]],
    confidence: SURFACE_CONFIDENCE,
  };
}

function isNamePart(line: Line, at: number, lexicon: SpeechLexicon): boolean {
  const token = line.tokens[at] as Token;
  if (isMark(line, at) || quoteAt(line, at) >= 0) return false;
  if (/^[A-Z]/.test(token.form) || lexicon.pronouns.has(token.lower)) return true;
  return lexicon.sources.has(token.lower) || lexicon.nameParts.has(token.lower);
}
