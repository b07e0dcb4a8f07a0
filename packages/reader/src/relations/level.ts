import type { Sentence, Token } from "../text/document.ts";
import { allianceAt, alliedAt, communityAt } from "./alliance.ts";
import { rungOf } from "./ladder.ts";
import type { LevelHead, LevelLexicon } from "./lexicon.ts";
import { skipMarks, spell } from "./marks.ts";
import { modifiersBefore } from "./modifiers.ts";
import { allianceEnd, complementEnd, suffixEnd, titleEnd } from "./suffix.ts";
import { isOtherThing } from "./traps.ts";

/** The words of a text that name a partnership level. */
export interface LevelMention {
  /** Position in `Document.sentences`. */
  readonly sentence: number;
  /** Token positions with modifiers and suffix, half-open. */
  readonly tokens: readonly [from: number, to: number];
  readonly head: number;
  /** Lower case, as named, without quote marks; partners are a partnership. */
  readonly label: string;
  /** Label of the rung. */
  readonly base: string;
  readonly tier: number | null;
  /** Words of the ladder that the label holds. */
  readonly words: ReadonlySet<string>;
  /**
   * `plain`: no level word at all. `elliptic`: modifiers whose head stands elsewhere ("a strategic one").
   * `repeated`: words that point back to a level named before ("of the same kind").
   * `recalled`: the partnership itself that was told of before ("the partnership", "it").
   */
  readonly form: "level" | "plain" | "elliptic" | "repeated" | "recalled";
  /** "strategic partners" names parties and level at once. */
  readonly isPartner: boolean;
}

/** A mention without a label, of a level named elsewhere. */
export function pointer(
  sentence: number,
  tokens: readonly [from: number, to: number],
  form: LevelMention["form"],
): LevelMention {
  const head = tokens[1] - 1;
  return { sentence, tokens, head, label: "", base: "", tier: null, words: new Set(), form, isPartner: false };
}

/** Every level that a sentence names, left to right. */
export function findLevels(sentence: Sentence, lexicon: LevelLexicon): readonly LevelMention[] {
  const found: LevelMention[] = [];
  for (let at = 0; at < sentence.tokens.length; at++) {
    const kind = lexicon.heads.at(sentence.tokens[at]!);
    if (kind === null) continue;
    const level = levelAt(sentence, at, kind, lexicon);
    if (level !== null && level.tokens[0] >= (found.at(-1)?.tokens[1] ?? 0)) found.push(level);
  }
  return found;
}

function levelAt(sentence: Sentence, at: number, kind: LevelHead, lexicon: LevelLexicon): LevelMention | null {
  if (kind === "community") return communityAt(sentence, at, lexicon);
  if (kind === "ally") return allianceAt(sentence, at, lexicon);
  if (kind === "alliance") return labelled(sentence, at, kind, lexicon) ?? allianceAt(sentence, at, lexicon);
  if (kind === "allied") return alliedAt(sentence, at, lexicon);
  return labelled(sentence, at, kind, lexicon);
}

/** A label round a partnership head, or null when other words make it something else. */
function labelled(sentence: Sentence, head: number, kind: LevelHead, lexicon: LevelLexicon): LevelMention | null {
  const { tokens } = sentence;
  const left = modifiersBefore(tokens, head, lexicon);
  const words = new Set([...left.words, ...impliedWords(tokens[head]!, kind, lexicon)]);
  const complement = complementEnd(tokens, head, lexicon, words);
  const further = left.isTitle ? titleEnd : allianceEnd;
  const end = kind === "partnership" ? further(tokens, complement, lexicon, words) : complement;
  if (isOtherThing(tokens, left.from, end, lexicon) || !isLevelHead(kind, words)) return null;
  if (words.size > 0 && !words.has("strategic") && !words.has("100-year") && isOfDocument(tokens, end, lexicon))
    return null;
  const rung = rungOf(words, lexicon);
  if (words.size > 0 && rung === null) return null;
  const span = [left.from, suffixEnd(tokens, end, lexicon)] as const;
  return {
    sentence: sentence.index,
    tokens: span,
    head,
    label: labelOf(tokens, span, head, kind, lexicon),
    base: rung?.base ?? lexicon.plain,
    tier: rung === null ? 1 : rung.tier,
    words,
    form: kind === "anaphor" ? "elliptic" : words.size === 0 ? "plain" : "level",
    isPartner: kind === "partner",
  };
}

/** Tokens of "and Cooperation Agreement". */
const TITLE = 3;

/** "Enhanced Partnership and Cooperation Agreement": a document by which nothing is raised to a level. */
function isOfDocument(tokens: readonly Token[], end: number, { documents, links }: LevelLexicon): boolean {
  const next = skipMarks(tokens, end);
  const reach = links.has(tokens[next]?.lower ?? "") ? TITLE : 1;
  return tokens.slice(next, next + reach).some(({ lower }) => documents.has(lower));
}

function impliedWords(head: Token, kind: LevelHead, lexicon: LevelLexicon): readonly string[] {
  return kind === "abbreviation" && head.form === head.form.toUpperCase()
    ? (lexicon.abbreviations.get(head.lower) ?? [])
    : [];
}

/** Whether these modifiers make this head a level: a relationship must at least be strategic, a partner comprehensive. */
function isLevelHead(kind: LevelHead, words: ReadonlySet<string>): boolean {
  if (kind === "partner" && words.has("comprehensive")) return true;
  if (kind === "alliance") return words.has("strategic") && words.size > 1;
  if (kind === "partner" || kind === "relationship") return words.has("strategic");
  return kind === "partnership" || words.size > 0;
}

/** The label as named, its head in the singular and spelled out. */
function labelOf(
  tokens: readonly Token[],
  [from, to]: readonly [number, number],
  head: number,
  kind: LevelHead,
  lexicon: LevelLexicon,
): string {
  const before = spell(tokens, from, head);
  if (kind === "anaphor") return before;
  const word = kind === "relationship" || kind === "alliance" ? tokens[head]!.lower : lexicon.plain;
  const implied = impliedWords(tokens[head]!, kind, lexicon).join(" ");
  const after = spell(tokens, skipMarks(tokens, head + 1), to);
  return [before, implied, word, after]
    .filter((part) => part !== "")
    .join(" ")
    .replaceAll(" ,", ",");
}
