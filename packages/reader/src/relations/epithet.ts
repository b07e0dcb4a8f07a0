import type { Scene } from "../scene.ts";
import { ancestors, childOf, isCopular } from "../syntax/words.ts";
import type { Sentence, Token } from "../text/document.ts";
import { establishes, hangsOn, type Line, lemmaAt } from "./cue.ts";
import { rungOf } from "./ladder.ts";
import { type LevelMention, pointer } from "./level.ts";
import type { LevelLexicon, PartnershipLexicon } from "./lexicon.ts";
import { isMark, spell } from "./marks.ts";
import { isMove } from "./previous.ts";

/** Tokens of a row of words, half-open. */
type Run = readonly [from: number, end: number];

/** "Their L became comprehensive", "the partnership was declared strategic", "“global” was put before it": words that make a level of the partnership that is meant, or another of the level named before. */
export function epithetsIn(
  { index, tokens }: Sentence,
  named: readonly LevelMention[],
  last: LevelMention | null,
  { syntax }: Scene,
  levels: LevelLexicon,
  lexicon: PartnershipLexicon,
): readonly LevelMention[] {
  const tree = syntax[index] ?? null;
  const noun = named.find(({ isPartner }) => !isPartner);
  if (tree === null || (noun === undefined && last === null)) return [];
  const found: LevelMention[] = [];
  const line = { tokens, tree, lexicon };
  const isOther = (at: number, word: string): boolean =>
    named.every(({ tokens: [from, to] }) => at < from || to <= at) && noun?.words.has(word) !== true;
  const isPredicated = (run: Run, word: string): boolean =>
    named.length < 2 && lexicon.predicates.has(word) && isPredicate(run, noun, line);
  for (let at = 0; at < tokens.length; at++) {
    const word = levels.modifiers.get(tokens[at]!.lower);
    if (word === undefined || !isOther(at, word)) continue;
    const run = [at, runEnd(tokens, at, levels)] as const;
    if (isAdded(run, line) || isPredicated(run, word))
      found.push(levelOf(run, index, line, found.length > 0 ? undefined : baseOf(noun, at, last), levels));
    at = run[1];
  }
  return found;
}

/** The partnership of the sentence to which a word comes, where it is neither the level named last nor going to be. */
function baseOf(noun: LevelMention | undefined, at: number, last: LevelMention | null): LevelMention | undefined {
  return (noun?.form === "plain" ? last === null : noun !== undefined && noun.tokens[0] > at) ? noun : undefined;
}

/** The level that words make, of a partnership beside them, or of one named before. */
function levelOf(
  [from, to]: Run,
  sentence: number,
  { tokens }: Line,
  base: LevelMention | undefined,
  levels: LevelLexicon,
): LevelMention {
  const own = new Set(tokens.slice(from, to).flatMap(({ lower }) => levels.modifiers.get(lower) ?? []));
  const level = {
    ...pointer(sentence, [from, to], "elliptic"),
    head: from,
    label: spell(tokens, from, to),
    words: own,
  };
  const words = new Set([...own, ...(base?.words ?? [])]);
  const rung = base === undefined ? null : rungOf(words, levels);
  if (rung === null) return level;
  return { ...level, label: `${level.label} ${base!.label}`, base: rung.base, tier: rung.tier, words, form: "level" };
}

/** End of "special and privileged". */
function runEnd(tokens: readonly Token[], from: number, { modifiers, links }: LevelLexicon): number {
  let end = from + 1;
  for (let at = end; at < tokens.length; at++) {
    if (modifiers.has(tokens[at]!.lower)) end = at + 1;
    else if (!links.has(tokens[at]!.lower)) break;
  }
  return end;
}

function isQuoted([from, end]: Run, tokens: readonly Token[]): boolean {
  return from > 0 && isMark(tokens[from - 1]) && isMark(tokens[end]);
}

/** "The word “global” was put before it", "“global” was added". */
function isAdded(run: Run, line: Line): boolean {
  const [at] = run;
  const { tokens, lexicon } = line;
  const before = isMark(tokens[at - 1]) ? at - 2 : at - 1;
  const isWord = lexicon.adjectives.has(tokens[before]?.lower ?? "");
  if (!isWord && !isQuoted(run, tokens)) return false;
  const verb = addingVerb(at, line);
  const rest = lexicon.adding.get(verb === undefined ? "" : lemmaAt(line, verb));
  return (
    rest !== undefined &&
    (rest.length === 0 || rest.some((word) => (word === "" ? isWord : hangsOn(line, verb!, word))))
  );
}

/** The verb by which a word comes to a level. */
export function addingVerb(at: number, line: Line): number | undefined {
  return line.tree === null
    ? undefined
    : ancestors(line.tree, at).find((one) => one !== at && line.lexicon.adding.has(lemmaAt(line, one)));
}

/** "Was declared strategic", "became comprehensive", "is “strategic”". */
function isPredicate(run: Run, noun: LevelMention | undefined, line: Line): boolean {
  const [at] = run;
  const tree = line.tree!;
  if (isQuoted(run, line.tokens) && isCalledSo(at, noun, line)) return true;
  const verb = tree.heads[at]!;
  if (noun === undefined || noun.tokens[0] > at || verb < 0 || tree.heads[noun.head] !== verb) return false;
  if (!tree.children[at]!.every((child) => /^(case|punct|cc|conj)$/.test(tree.relations[child]!))) return false;
  if (tree.relations[at] !== "xcomp" && noun.form === "plain") return false;
  return line.lexicon.becoming.has(lemmaAt(line, verb)) || isMove(verb, line) || establishes(line, verb);
}

/** "“Strategic” is the partnership", "it may be “strategic”". */
function isCalledSo(at: number, noun: LevelMention | undefined, line: Line): boolean {
  const tree = line.tree!;
  const isSubject = tree.relations[at] === "nsubj" && tree.heads[at] === noun?.head;
  if (isSubject) return isCopular(tree, tree.heads[at]!);
  const subject = childOf(tree, at, "nsubj");
  if (subject === undefined || !isCopular(tree, at)) return false;
  return subject === noun?.head || line.lexicon.recalling.get(line.tokens[subject]!.lower) === "pronoun";
}
