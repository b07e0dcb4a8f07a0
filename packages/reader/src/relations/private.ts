import { isRelative } from "../rules/reach.ts";
import type { Tree } from "../syntax/tree.ts";
import { ancestors, childrenBy } from "../syntax/words.ts";
import { cuesAt, type Line, lemmaAt } from "./cue.ts";
import type { Ground } from "./ground.ts";
import type { LevelMention } from "./level.ts";
import { timeAt } from "./times.ts";

/** Whether one of those who share a level by its own clause is a company, town or club: "two airlines formed an L", "the port has an L with Fiji". */
export function isPrivate(level: LevelMention, ground: Ground): boolean {
  const line = lineAt(level.sentence, ground);
  return line !== null && holdersOf(level, line, ground).some((one) => isStranger(level.sentence, one, line, ground));
}

/** Sentences in which those are looked for whom a level does not name. */
const REACH = 2;

/** "The bank and the fund signed a loan. They agreed on an L": whether nobody but strangers was told of before a level that names nobody. */
export function isOfPrivate(level: LevelMention, ground: Ground): boolean {
  const line = lineAt(level.sentence, ground);
  if (line === null || level.sentence === 0) return false;
  const isOpen = holdersOf(level, line, ground).every(
    (one) => !/NOUN|PROPN/.test(line.tree.upos[one]!) || line.lexicon.sides.has(line.tokens[one]!.lower),
  );
  const before = Array.from({ length: Math.min(REACH, level.sentence) }, (_, step) => level.sentence - 1 - step);
  return isOpen && before.every((sentence) => isOfStrangers(sentence, ground));
}

/** A sentence of what strangers do. */
function isOfStrangers(sentence: number, ground: Ground): boolean {
  const line = lineAt(sentence, ground);
  if (line === null) return false;
  const root = line.tree.heads.indexOf(-1);
  const doers = withListed(childrenBy(line.tree, root, /^nsubj/), line);
  const heads = doers.flatMap((one) => [one, ...childrenBy(line.tree, one, /^nmod/)]);
  return heads.some((one) => isStranger(sentence, one, line, ground));
}

function lineAt(sentence: number, { scene, context }: Ground): Clause | null {
  const tree = scene.syntax[sentence] ?? null;
  const { tokens } = scene.document.sentences[sentence]!;
  return tree === null ? null : { tokens, tree, lexicon: context.language.relations.partnerships };
}

function withListed(found: readonly number[], { tree }: Clause): readonly number[] {
  return found.flatMap((one) => [one, ...childrenBy(tree, one, /^conj$/)]);
}

interface Clause extends Line {
  readonly tree: Tree;
}

/** Who has a level: whom its own words name, and the nearest who do what is told of it. */
function holdersOf(level: LevelMention, line: Clause, ground: Ground): readonly number[] {
  const { tree } = line;
  const partners = partnersOf(level, line);
  const isPair = !level.isPartner && partners.some((one) => childrenBy(tree, one, /^conj$/).length > 0);
  if (isPair) return withListed(partners, line);
  const isAside = tree.relations[level.head] === "appos";
  const doers = isAside ? [tree.heads[level.head]!] : nearestDoers(level, line, ground);
  const { jointNouns, sides } = line.lexicon;
  const isHead = (one: number): boolean =>
    jointNouns.has(line.tokens[one]!.lower) && !sides.has(line.tokens[one]!.lower);
  // "The heads of two banks".
  const bodies = doers
    .filter(isHead)
    .flatMap((one) => childrenBy(tree, one, /^nmod$/))
    .filter((one) => ground.scene.cast.at(level.sentence, one) === null);
  return [...withListed([...partners, ...doers], line), ...bodies];
}

/** Those who do what is told of a level, up to the clause that only says or praises it; behind a pronoun whoever says so. */
function nearestDoers({ head }: LevelMention, line: Clause, { context }: Ground): readonly number[] {
  const { tree, tokens, lexicon } = line;
  const { thanking } = context.language.relations.objects;
  let below = head;
  let isMeant = false;
  let isOurs = false;
  for (const at of ancestors(tree, head)) {
    const isSaid = !isMeant && lexicon.saying.has(tokens[at]!.lower);
    if (isSaid || thanking.has(lemmaAt(line, at)) || isOfAside(at, below, tree)) break;
    const isSubject = at !== head && /^(nsubj|dislocated)/.test(tree.relations[below]!);
    const doers = doersAt(at, isSubject, line).filter((doer) => doer !== below);
    const named = doers.filter((doer) => tree.upos[doer] !== "PRON");
    if (named.length > 0) return isOurs ? withNamed(named, line) : named;
    isMeant ||= doers.some((doer) => tree.relations[doer] === "nsubj");
    isOurs ||= doers.some((doer) => lexicon.firstPerson.has(tokens[doer]!.lower));
    if (isSubject || (!isMeant && /^(ccomp|parataxis)/.test(tree.relations[at]!))) break;
    below = at;
  }
  return [];
}

/** "The head of Tidewater": with those whose part they take. */
function withNamed(named: readonly number[], { tree }: Clause): readonly number[] {
  return named.flatMap((doer) => [doer, ...childrenBy(tree, doer, /^nmod/)]);
}

/** "In the city where the council meets, to form an L": whether the parser hangs a purpose on the clause of an aside. */
function isOfAside(at: number, below: number, { relations }: Tree): boolean {
  return relations[at] === "acl:relcl" && relations[below] === "advcl";
}

/** Subjects, agents and owners at a word, and the subjects of a relative clause about it ("which two banks formed", not "that papers described" and "under which students learn"); at what is done with a subject its agents. */
function doersAt(at: number, isDone: boolean, line: Clause): readonly number[] {
  const { tree } = line;
  const clauses = childrenBy(tree, at, /^acl:relcl$/).filter(
    (clause) =>
      cuesAt(line, clause).some(({ change }) => change !== "held") &&
      tree.children[clause]!.some((child) => isRelative(tree, child) && !tree.relations[child]!.startsWith("obl")),
  );
  const { agentive } = line.lexicon;
  const isAgent = (child: number): boolean =>
    tree.children[child]!.some((word) => line.tokens[word]!.lower === agentive);
  return [
    ...clauses.flatMap((clause) => childrenBy(tree, clause, /^nsubj$/)),
    ...childrenBy(tree, at, /^nmod$/).filter(isAgent),
    ...childrenBy(tree, at, isDone ? /^obl:agent$/ : /^(nsubj|obl:agent|nmod:poss)$/),
  ];
}

/** Those behind "with" and "between" at a level or at what is done with it, and those who are called partners. */
function partnersOf(
  { head, tokens: [from, to], isPartner }: LevelMention,
  { tree, tokens, lexicon }: Clause,
): readonly number[] {
  const names = (word: string): boolean => lexicon.sharing.has(word) && !lexicon.settings.has(word);
  const isSharing = (child: number): boolean =>
    tree.children[child]!.some((word) => tree.relations[word] === "case" && names(tokens[word]!.lower));
  const isClose = (child: number): boolean => !tokens.slice(to, child).some(({ lower }) => lower === ",");
  const own = childrenBy(tree, head, /^nmod$/).filter((child) => child < from || child >= to);
  const beside = childrenBy(tree, tree.heads[head]!, /^obl$/).filter((child) => child !== head && isClose(child));
  const called = tree.relations[head] === "nsubj" ? [tree.heads[head]!] : childrenBy(tree, tree.heads[head]!, /^obj$/);
  return [...[...own, ...beside].filter(isSharing), ...(isPartner ? called.filter((child) => child !== head) : [])];
}

/** A noun or name of nobody who is a state, acts for one or may do so. */
function isStranger(sentence: number, at: number, line: Clause, ground: Ground): boolean {
  const { tree, tokens, lexicon } = line;
  const { form, lower } = tokens[at]!;
  const parties = ground.memory.partiesIn(sentence);
  const isParty = (word: number): boolean => parties.some(({ head }) => nameOver(head, tree) === word);
  if ([at, ...childrenBy(tree, at, /^appos$/)].some(isParty)) return false;
  if (isAny(at, line, ground)) return true;
  if (lexicon.bearers.has(lower)) return false;
  const isJoint = lexicon.jointNouns.has(lower);
  const words = childrenBy(tree, at, /^(compound|appos|amod|flat)/);
  if ((isJoint ? words : [at, ...words]).some((word) => lexicon.private.has(lemmaAt(line, word)))) return true;
  const isName = !isJoint && tree.upos[at] === "PROPN" && form !== lower && !lexicon.recalling.has(lower);
  return isName && isStrange(sentence, at, line, ground);
}

/** "His Majesty Sultan Salman": the first word of a name or of what leads to it. */
function nameOver(head: number, { heads, relations }: Tree): number {
  let at = head;
  while (relations[at] === "flat") at = heads[at]!;
  return at;
}

/** "Every capital", "some states". */
function isAny(at: number, { tree, tokens, lexicon }: Clause, { context }: Ground): boolean {
  const known = [context.language.relations.instruments.indefinite, lexicon.definite, lexicon.jointWords];
  return (
    /^nsubj/.test(tree.relations[at]!) &&
    childrenBy(tree, at, /^det$/).some((child) => !known.some((words) => words.has(tokens[child]!.lower)))
  );
}

/** A name of nobody known, but for times and words that only stand for somebody: "the Kingdom", "His Majesty". */
function isStrange(sentence: number, at: number, { tree, lexicon }: Clause, { scene }: Ground): boolean {
  const entity = scene.cast.at(sentence, at)?.entity ?? "";
  const acts = scene.cast.actsFor(entity) ?? "";
  const isPublic = acts.startsWith("state:") || lexicon.blocs.has(acts) || lexicon.organs.has(acts);
  if (isPublic || /^(person|office|region|gathering):/.test(entity)) return false;
  if (timeAt(scene, sentence, at) !== null) return false;
  const isCalled = tree.children[at]!.some((child) => /^(DET|PRON)$/.test(tree.upos[child]!));
  return !isCalled || childrenBy(tree, at, /^(compound|appos|amod|flat)/).length > 0;
}
