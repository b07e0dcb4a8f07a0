import type { Scene } from "../scene.ts";
import type { Tree } from "../syntax/tree.ts";
import type { Sentence, Token } from "../text/document.ts";
import { rungOf } from "./ladder.ts";
import { findLevels, type LevelMention } from "./level.ts";
import type { LevelLexicon, PartnershipLexicon, RelationLexicon } from "./lexicon.ts";
import { skipMarksLeft } from "./marks.ts";

/** Sentences after which "of the same kind" points to no level any more. */
const AGAIN = 3;

/** Levels of every sentence, with those that only point back to one named before. */
export function levelsOf(
  scene: Scene,
  { levels, partnerships }: RelationLexicon,
): readonly (readonly LevelMention[])[] {
  let last: LevelMention | null = null;
  return scene.document.sentences.map((sentence) => {
    const named = findLevels(sentence, levels);
    const again = isNear(last, sentence) || named.length > 0 ? repeated(sentence, scene, partnerships) : [];
    const found: LevelMention[] = [];
    for (const level of merged(named, again)) {
      const isRecalled = level.form === "plain" && last !== null && isDefinite(level, sentence, partnerships);
      const resolved = isRecalled
        ? { ...pointing(level, last!), form: "recalled" as const }
        : resolve(level, last, levels);
      if (resolved === null) continue;
      if (resolved.form === "level") last = resolved;
      found.push(resolved);
    }
    return found;
  });
}

function isNear(last: LevelMention | null, { index }: Sentence): boolean {
  return last !== null && last.sentence >= index - AGAIN;
}

/** Words that mean a level named before, as a mention without a label. */
function repeated(sentence: Sentence, { syntax }: Scene, lexicon: PartnershipLexicon): readonly LevelMention[] {
  const found: LevelMention[] = [];
  for (const [at, { lower }] of sentence.tokens.entries()) {
    for (const phrase of lexicon.same.get(lower) ?? []) {
      if (phrase.length === 1 && !standsAlone(at, sentence, syntax[sentence.index] ?? null, lexicon)) continue;
      if (!phrase.every((word, offset) => sentence.tokens[at + offset]?.lower === word)) continue;
      const to = at + phrase.length;
      found.push({
        sentence: sentence.index,
        tokens: [at, to],
        head: to - 1,
        label: "",
        base: "",
        tier: null,
        words: new Set(),
        form: "repeated",
        isPartner: false,
      });
      break;
    }
  }
  return found;
}

/** "Signed one with Chad", "the one with Chad", not "one of them" or "one embassy". */
function standsAlone(
  at: number,
  { tokens }: Sentence,
  tree: Tree | null,
  { genitive, sharing, article }: PartnershipLexicon,
): boolean {
  if (tokens[at - 1]?.lower !== article) return tree?.relations[at] === "obj" && tokens[at + 1]?.lower !== genitive;
  const name = tokens[at + 2]?.lower === article ? tokens[at + 3] : tokens[at + 2];
  return sharing.get(tokens[at + 1]?.lower ?? "") === "other" && name !== undefined && name.form !== name.lower;
}

function merged(named: readonly LevelMention[], again: readonly LevelMention[]): readonly LevelMention[] {
  if (again.length === 0) return named;
  const overlaps = (one: LevelMention, other: LevelMention): boolean =>
    one.tokens[0] < other.tokens[1] && other.tokens[0] < one.tokens[1];
  const labels = named.filter((level) => level.form !== "plain" || !again.some((other) => overlaps(level, other)));
  const free = again.filter((one) => !labels.some((level) => overlaps(level, one)));
  return [...labels, ...free].sort((a, b) => a.tokens[0] - b.tokens[0]);
}

/** "the partnership", "their L", "the Chad-Fiji L", "aspects of Chadian-Fijian L": a level that is there already. */
export function isDefinite(
  { tokens: [from] }: LevelMention,
  { tokens }: Pick<Sentence, "tokens">,
  { definite, attributes, partitive }: PartnershipLexicon,
): boolean {
  let at = skipMarksLeft(tokens, from - 1);
  const isBetween = ({ form, lower }: Token): boolean => form !== lower || lower === "–" || attributes.has(lower);
  while (at > 0 && isBetween(tokens[at]!) && !definite.has(tokens[at]!.lower)) at = skipMarksLeft(tokens, at - 1);
  const word = tokens[at]?.lower ?? "";
  const isNamed = partitive.has(word) && tokens.slice(at + 1, from).some(({ form, lower }) => form !== lower);
  return definite.has(word) || isNamed;
}

/** The level named before, at other words. */
function pointing({ sentence, tokens, head }: LevelMention, last: LevelMention): LevelMention {
  return { ...last, sentence, tokens, head, form: "repeated" };
}

/** Gives an elliptic level the words of the last one: "an enhanced one" after a strategic partnership is an enhanced strategic partnership. */
function resolve(level: LevelMention, last: LevelMention | null, lexicon: LevelLexicon): LevelMention | null {
  if (level.form === "level" || level.form === "plain") return level;
  if (last === null) return null;
  if (level.form === "repeated") return pointing(level, last);
  const stands = level.words.has("strategic");
  const words = new Set([...level.words, ...(stands ? [] : last.words)]);
  const rung = rungOf(words, lexicon);
  if (rung === null) return null;
  const label = [level.label, stands ? lexicon.plain : last.label].filter((part) => part !== "").join(" ");
  return { ...level, label, base: rung.base, tier: rung.tier, words, form: "level" };
}
