import type { Sentence } from "../text/document.ts";
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

/** "level of (an) alliance", "treaty on alliance", and, of no weight unless something is raised, "to an alliance", "a treaty … into allies"; words of many senses. */
export function allianceAt(sentence: Sentence, head: number, lexicon: LevelLexicon): LevelMention | null {
  const { tokens } = sentence;
  const hasArticle = lexicon.allianceArticles.has(tokens[head - 1]?.lower ?? "");
  const at = hasArticle ? head - 2 : head - 1;
  const link = tokens[at]?.lower ?? "";
  const isNamed = lexicon.allianceLinks.has(link) && lexicon.allianceGovernors.has(tokens[at - 1]?.lower ?? "");
  const isOfSome = tokens[head + 1]?.lower === lexicon.complementOpener;
  const isPlural = tokens[head]!.lower.endsWith("s");
  const isByTreaty = isPlural && tokens.slice(0, head).some(({ lower }) => lexicon.treaties.has(lower));
  const isTarget = (isPlural ? isByTreaty : hasArticle && !isOfSome) && lexicon.allianceTargets.has(link);
  if (!(isNamed && !isPlural) && !isTarget) return null;
  const label = isPlural ? "allied relations" : tokens[head]!.lower;
  const level = named(sentence, [head, head + 1], head, label, "allied relations", 7, allied);
  return isNamed ? level : { ...level, form: "plain" };
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
