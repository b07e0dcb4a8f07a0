import type { Tree } from "../syntax/tree.ts";
import { ancestors, childOf, childrenBy, firstOfRow, hasSubject } from "../syntax/words.ts";
import type { Token } from "../text/document.ts";
import { isTerm } from "./anniversary.ts";
import { cuesAt, establishes, type Line, lemmaAt } from "./cue.ts";
import type { InstrumentMention } from "./instrument.ts";
import type { LevelMention } from "./level.ts";
import { isDefinite } from "./levels.ts";
import { isMark } from "./marks.ts";
import { cleftVerb, type Rise } from "./previous.ts";

/** The tokens that may say what becomes of a level, nearest first. */
export interface Way {
  /** Participles and clauses that hang on the level or on the document that confers it. */
  readonly below: readonly number[];
  /** The level and its governors up to the root. */
  readonly above: readonly number[];
  /** Words beside the level, for where the tree says nothing. */
  readonly beside: readonly number[];
  /** The word by which it is told from what it rose: "an L2, upgraded from an L1". */
  readonly risen: number | null;
  /** The document in whose title the level stands. */
  readonly document: number | null;
  /** Whether the level is there already: "the L", "their L". */
  readonly isThere: boolean;
}

/** Steps to either side that words beside a level are looked for. */
const reach = 10;

/** The way from a level to the root of its sentence. */
export function wayOf({ level, previous }: Rise, instrument: InstrumentMention | null, line: Line): Way {
  const { tree } = line;
  const isAgain = level.form === "repeated" && level.tokens[1] > level.tokens[0] + 1;
  const isThere = !isAgain && !isOneOf(level, line) && isDefinite(level, line, line.lexicon);
  if (tree === null)
    return { below: [], above: [], beside: besideOf(level, line), risen: null, document: null, isThere };
  const next = line.tokens[level.tokens[1]];
  // "A deal with its strategic partner Chad".
  const isTitle = isThere && next !== undefined && next.form !== next.lower && !isMark(next);
  const isAside =
    level.isPartner &&
    (isTitle ||
      isTerm(level, line) ||
      standsBehindComma(level, line.tokens, tree) ||
      isDoer(firstOfRow(tree, level.head), tree));
  const above = isAside
    ? [level.head]
    : cleft(reported(beyond(previous, ancestors(tree, level.head), tree), tree), tree);
  const below = [
    ...hangingOn({ level, previous }, instrument, above, line.tokens, tree),
    ...copulaOfRank(above[1] ?? -1, line),
    ...clausesOfPapers(above, line),
  ];
  return {
    below,
    above,
    beside: isAside ? [] : besideOf(level, line),
    risen: verbOf(level, previous, tree),
    document: instrument?.head ?? null,
    isThere,
  };
}

/** Words of "among Chad's" and "one of the". */
const AMONG = 3;

/** "Wants to be counted among the partners of Chad", "among Chad's partners": of whose partners somebody may yet be one. */
function isOneOf({ isPartner, tokens: [from, to] }: LevelMention, { tokens, lexicon }: Line): boolean {
  if (!isPartner || !tokens[to - 1]!.lower.endsWith("s")) return false;
  const isOwned = tokens[to]?.lower === lexicon.genitive || lexicon.attached.has(tokens[from - 1]?.lower ?? "");
  return (
    isOwned && tokens.slice(Math.max(0, from - AMONG), from).some(({ lower }) => lexicon.sharing.get(lower) === "both")
  );
}

/** Participles and copulas of the level, and of the document in whose title it stands. */
function hangingOn(
  { level, previous }: Rise,
  instrument: InstrumentMention | null,
  above: readonly number[],
  tokens: readonly Token[],
  tree: Tree,
): readonly number[] {
  const { children, relations, xpos } = tree;
  const [from, to] = instrument?.tokens ?? level.tokens;
  const below: number[] = [];
  // "L, one signed in May", "what is missing is an L": what is said of the level hangs on a word for it.
  const isOpen = (at: number): boolean =>
    (relations[at] === "appos" && xpos[at] === "CD") || (relations[at] === "nsubj" && xpos[at] === "WP");
  for (let at = Math.min(from, level.tokens[0]); at < Math.max(to, level.tokens[1]); at++) {
    for (const child of children[at]!.flatMap((one) => (isOpen(one) ? [one, ...children[one]!] : one))) {
      const isOutside = !holds(level, child) && (previous === null || !holds(previous, child));
      const isSaid = isOutside && !above.includes(child) && /^(acl|amod|cop|advmod|csubj)/.test(relations[child]!);
      if (isSaid && !isAside(child, tree) && !isReport(child, tokens, tree))
        below.push(child, ...mainsBehind(child, tree));
    }
  }
  return below;
}

/** "What they call an L", "became an L when": a clause that only names the level, or tells when. */
function isAside(verb: number, { children, relations, xpos }: Tree): boolean {
  return relations[verb] === "acl" && children[verb]!.some((child) => child < verb && /^W(P|RB)$/.test(xpos[child]!));
}

/** "The L that they signed in 2016 runs until 2026", "and ended in 2020": verbs without subject and object behind that of a clause on which the parser hangs them. */
export function mainsBehind(verb: number, tree: Tree): readonly number[] {
  return tree.children[verb]!.filter(
    (at) =>
      at > verb &&
      tree.upos[at] === "VERB" &&
      /^(ccomp|obl|conj|parataxis|advcl)/.test(tree.relations[at]!) &&
      !tree.children[at]!.some((child) => /^(nsubj|obj|mark)/.test(tree.relations[child]!)),
  );
}

/** "…, the ministry confirmed": a main clause behind what it reports, which the parser hangs on a noun. */
function isReport(verb: number, tokens: readonly Token[], tree: Tree): boolean {
  if (tree.relations[verb] !== "acl:relcl") return false;
  let first = childOf(tree, verb, "nsubj") ?? 0;
  while (first > 0 && tree.heads[first - 1]! >= first && ancestors(tree, first - 1).includes(verb)) first--;
  return tokens[first - 1]?.lower === ",";
}

function holds({ tokens: [from, to] }: LevelMention, token: number): boolean {
  return from <= token && token < to;
}

/** The verb by which a level rose from the one named behind it, unless that hangs on the level itself. */
function verbOf(level: LevelMention, previous: LevelMention | null, { heads }: Tree): number | null {
  const isBehind = previous !== null && previous.tokens[0] >= level.tokens[1];
  return isBehind && heads[previous.head] !== level.head ? heads[previous.head]! : null;
}

/** "A declaration on L was among the documents signed", not "documents, one of which raised their ties to an L". */
function clausesOfPapers(above: readonly number[], line: Line): readonly number[] {
  const { tree, lexicon } = line;
  const papers = above.slice(1).find((at) => lexicon.papers.has(lemmaAt(line, at)));
  if (tree === null || papers === undefined) return [];
  return tree.children[papers]!.filter((child) => tree.relations[child]!.startsWith("acl") && !above.includes(child));
}

/** "Are at the level of an L". */
function copulaOfRank(noun: number, { tokens, tree, lexicon }: Line): readonly number[] {
  if (tree === null || !lexicon.ranks.has(tokens[noun]?.lower ?? "")) return [];
  return tree.children[noun]!.filter((child) => tree.relations[child] === "cop");
}

/** "Chad, an L of Fiji, signed": set off from the clause, which tells nothing of the level. */
function standsBehindComma({ tokens: [from] }: LevelMention, tokens: readonly Token[], tree: Tree): boolean {
  const first = /^(det|nmod:poss)$/.test(tree.relations[from - 1] ?? "") ? from - 1 : from;
  return tokens[first - 1]?.lower === ",";
}

/** "The strategic partners held talks": of whom nothing is said by what they do; not "partners they call each other". */
export function isDoer(head: number, { heads, relations, children, upos }: Tree): boolean {
  const verb = heads[head]!;
  const isSubject = relations[head] === "nsubj" && upos[verb] === "VERB";
  if (isSubject && children[verb]!.some((child) => child > head && relations[child] === "nsubj")) return false;
  return isSubject && children[verb]!.some((child) => relations[child] === "obj");
}

/** "From L1, agreed on in 2017, to L2": what governs the level that was left governs the new one. */
function beyond(previous: LevelMention | null, above: readonly number[], tree: Tree): readonly number[] {
  const [level, governor] = above;
  const isBetween = previous !== null && governor! >= previous.tokens[0] && governor! < level!;
  return isBetween ? [level!, ...ancestors(tree, previous.head).slice(1)] : above;
}

/** "The L that some see does not exist, Chad said": a verb of which the parser makes a report without subject stands between. */
function reported(above: readonly number[], tree: Tree): readonly number[] {
  const [level, verb] = above;
  if (verb === undefined || tree.relations[level!] !== "nsubj") return above;
  const children = tree.children[verb]!;
  const isShared = children.some((at) => at > level! && tree.relations[at] === "nsubj");
  const told = children.find((at) => at > level! && at < verb && tree.relations[at] === "ccomp");
  if (!isShared || told === undefined || childOf(tree, told, "nsubj") !== undefined) return above;
  return [level!, told, ...above.slice(1)];
}

/** "An L is what they signed": what the clause tells of. */
function cleft(above: readonly number[], tree: Tree): readonly number[] {
  const [level] = above;
  const verb = cleftVerb(level!, tree);
  return verb === undefined ? above : [level!, verb, ...above.slice(1)];
}

/** Tokens round the level up to a semicolon, nearest first, those before it sooner. */
function besideOf(level: LevelMention, { tokens }: Line): readonly number[] {
  const near: number[] = [];
  const isOpen = { left: true, right: true };
  for (let step = 1; step <= reach; step++) {
    const left = level.tokens[0] - step;
    const right = level.tokens[1] - 1 + step;
    isOpen.left &&= left >= 0 && tokens[left]!.lower !== ";";
    isOpen.right &&= right < tokens.length && tokens[right]!.lower !== ";";
    if (isOpen.left) near.push(left);
    if (isOpen.right) near.push(right);
  }
  return near;
}

/** "Proposed that they become an L", "the proposal that they become an L": a clause that tells what a word means, not which one is meant. */
function isContent(verb: number, { children, relations }: Tree): boolean {
  if (relations[verb] === "ccomp") return true;
  return relations[verb] === "acl:relcl" && children[verb]!.some((child) => relations[child] === "mark");
}

/** "Looked on while it was signed", not "wanted to wait until it was": a subject of its own and a form of the past. */
function isPastClause(verb: number, tree: Tree): boolean {
  const isPast = [verb, ...childrenBy(tree, verb, /^aux/)].some((at) => tree.xpos[at] === "VBD");
  return isPast && hasSubject(tree, verb) && tree.xpos[tree.heads[verb]!] !== "VB";
}

/** Whether a word heads a clause that shares no mood with what governs it; one beside another has a subject of its own and no conjunction ("and that it sign"). */
function isClause(at: number, tree: Tree): boolean {
  const relation = tree.relations[at]!;
  if (relation === "advcl") return isPastClause(at, tree);
  if (relation !== "conj") return /^(acl:relcl|ccomp|parataxis)/.test(relation);
  return childOf(tree, at, "nsubj") !== undefined && childOf(tree, at, "mark") === undefined;
}

/** "Signed an L that had been planned for years". */
function isPastPerfect(verb: number, { children, lemmas, xpos }: Tree): boolean {
  return children[verb]!.some((child) => lemmas[child] === "have" && xpos[child] === "VBD");
}

/** "agreed in principle": the deed is still to come. */
export function isReserved(token: number, { tokens, tree, lexicon }: Line): boolean {
  return (tree?.children[token] ?? []).some((child) => lexicon.reserving.has(tokens[child]!.lower));
}

/** "The L that they want to deepen": whether what is wanted says that there is one. */
function wantsMore(verb: number, line: Line): boolean {
  const more = childrenBy(line.tree!, verb, /^xcomp$/).flatMap((at) => cuesAt(line, at));
  return more.some(({ change, fresh, target }) => change === "reaffirmed" && fresh === null && target === null);
}

/** "An L promises growth", not "an L awaits signature": what it does to something else. */
function brings(verb: number, below: number | undefined, line: Line): boolean {
  const { tree } = line;
  if (tree === null || below === undefined || tree.relations[below] !== "nsubj") return false;
  const done = childOf(tree, verb, "obj");
  return tree.upos[verb] === "VERB" && done !== undefined && !establishes(line, done);
}

/** "Will draw up a declaration", "is being finalised": what is told of as not ready. */
function isPrepared(at: number, line: Line): boolean {
  const isOpen = /^VB[GP]?$/.test(line.tree?.xpos[at] ?? "") || isGoingOn(at, line);
  return isOpen && line.lexicon.preparing.has(lemmaAt(line, at));
}

/** "Is being written". */
function isGoingOn(at: number, { tree }: Line): boolean {
  return tree !== null && childrenBy(tree, at, /^aux:pass$/).some((child) => tree.xpos[child] === "VBG");
}

/** Whether a word of intent stands on the way: below the deed, or above it in the same clause. */
export function hasIntent(way: Way, cue: number | null, line: Line): boolean {
  const { intents, reserving } = line.lexicon;
  // "The declaration on an L lies ready".
  const isReady = (at: number): boolean => childrenBy(line.tree!, at, /^xcomp$/).some(isIntent);
  const isIntent = (at: number): boolean =>
    at === cue
      ? isPrepared(at, line)
      : intents.has(lemmaAt(line, at)) ||
        reserving.has(line.tokens[at]!.lower) ||
        isPrepared(at, line) ||
        isGoingOn(at, line);
  if (cue !== null && way.below.includes(cue) && line.tree?.relations[cue] !== "cop") return false;
  if (line.tree === null) return way.beside.slice(0, 8).some(isIntent);
  const end = way.above.findIndex((at) => isClause(at, line.tree!));
  const clause = end < 0 ? way.above : way.above.slice(0, isContent(way.above[end]!, line.tree) ? end + 2 : end + 1);
  const isDraft =
    cue === null &&
    (line.tree.children[way.above[1] ?? -1] ?? []).some((child) => child < way.above[0]! && isIntent(child));
  const isOver = (at: number): boolean => cue !== null && (isPastPerfect(at, line.tree!) || wantsMore(at, line));
  return (
    isDraft ||
    clause.some((at, step) => (isIntent(at) && !brings(at, clause[step - 1], line)) || isReserved(at, line)) ||
    (cue !== null && line.tree.upos[cue] === "NOUN" && clause.some(isReady)) ||
    way.below.some((at) => isIntent(at) && !isOver(at))
  );
}
