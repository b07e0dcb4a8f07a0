import type { Sentence, Token } from "../text/document.ts";
import type { LevelMention } from "./level.ts";
import type { LevelLexicon } from "./lexicon.ts";
import { skipMarksLeft, spell } from "./marks.ts";

const allied: ReadonlySet<string> = new Set(["allied"]);
const sharedFuture: ReadonlySet<string> = new Set(["shared-future"]);

/** "allied relations", "allied interaction", "allied level". */
export function alliedAt(sentence: Sentence, head: number, lexicon: LevelLexicon): LevelMention | null {
  const before = skipMarksLeft(sentence.tokens, head - 1);
  const modifier = lexicon.modifiers.get(sentence.tokens[before]?.lower ?? "");
  if (modifier !== "allied") return null;
  return named(
    sentence,
    [before, head + 1],
    head,
    spell(sentence.tokens, before, head + 1),
    "allied relations",
    7,
    allied,
  );
}

/** "level of (an) alliance", "treaty on alliance", what a treaty makes ("became allies", "allies since 1953"), and, of no weight unless something is raised, "to an alliance", "a treaty … into allies"; words of many senses. */
export function allianceAt(sentence: Sentence, head: number, lexicon: LevelLexicon): LevelMention | null {
  const { tokens } = sentence;
  const isAlly = lexicon.heads.at(tokens[head]!) === "ally";
  const hasArticle = lexicon.allianceArticles.has(tokens[head - 1]?.lower ?? "");
  const link = tokens[hasArticle ? head - 2 : head - 1]?.lower ?? "";
  const governor = tokens[hasArticle ? head - 3 : head - 2]?.lower ?? "";
  const isNamed = !isAlly && lexicon.allianceLinks.has(link) && lexicon.allianceGovernors.has(governor);
  const isOfSome = tokens[head + 1]?.lower === lexicon.complementOpener;
  const isByTreaty = (): boolean => tokens.slice(0, head).some(({ lower }) => lexicon.treaties.has(lower));
  const isTarget = lexicon.allianceTargets.has(link) && (isAlly ? isByTreaty() : hasArticle && !isOfSome);
  const isBond = !isNamed && isBound(tokens, head, link, lexicon);
  if (!isNamed && !isTarget && !isBond) return null;
  const level = {
    ...named(sentence, [head, head + 1], head, "alliance", "allied relations", 7, allied),
    isPartner: isAlly,
  };
  return isNamed || isBond ? level : { ...level, form: "plain" };
}

/** "Became allies by a treaty", "a treaty made allies of them", "have been allies since 1953". */
function isBound(tokens: readonly Token[], head: number, link: string, lexicon: LevelLexicon): boolean {
  const { allianceBonds, allianceMeans } = lexicon;
  if (!allianceBonds.has(link)) return false;
  const isSince = allianceMeans.has(tokens[head + 1]?.lower ?? "") && /^\d{4}$/.test(tokens[head + 2]?.lower ?? "");
  return isSince || tokens.some((_, at) => isMeans(at, tokens, lexicon));
}

/** Tokens between "by" and "treaty". */
const MEANS = 4;

/** Whether a word is a treaty by which something is done: "under the treaty", "Monday's treaty", not "the row over the treaty". */
function isMeans(at: number, tokens: readonly Token[], { treaties, allianceMeans }: LevelLexicon): boolean {
  if (!treaties.has(tokens[at]!.lower)) return false;
  return at < MEANS || tokens.slice(at - MEANS, at).some(({ lower }) => allianceMeans.has(lower));
}

/** The overlay "community with a shared future", "community of common destiny". */
export function communityAt(sentence: Sentence, head: number, lexicon: LevelLexicon): LevelMention | null {
  const { tokens } = sentence;
  const last = Math.min(tokens.length, head + 8);
  for (let at = head + 1; at < last; at++) {
    if (!lexicon.futures.has(tokens[at]!.lower)) continue;
    if (!lexicon.sharing.has(tokens[skipMarksLeft(tokens, at - 1)]?.lower ?? "")) return null;
    if (tokens.slice(at + 1, at + 3).some(({ lower }) => lexicon.everybody.has(lower))) return null;
    const rung = lexicon.ladder.find((one) => one.words[0] === "shared-future");
    const label = rung?.base ?? spell(tokens, head, at + 1);
    return named(sentence, [head, at + 1], head, label, label, null, sharedFuture);
  }
  return null;
}

function named(
  sentence: Sentence,
  tokens: readonly [number, number],
  head: number,
  label: string,
  base: string,
  tier: number | null,
  words: ReadonlySet<string>,
): LevelMention {
  return { sentence: sentence.index, tokens, head, label, base, tier, words, form: "level", isPartner: false };
}
