import type { Assertion, Change } from "@dragoman/model";
import type { Scene } from "../scene.ts";
import type { Tree } from "../syntax/tree.ts";
import type { Token } from "../text/document.ts";
import type { LevelMention } from "./level.ts";
import type { ChangeCue, PartnershipLexicon } from "./lexicon.ts";
import { ancestors } from "./path.ts";
import { wordBefore } from "./previous.ts";

/** What a clause says of a level. */
export interface Status {
  readonly change: Change;
  readonly assertion: Assertion;
  readonly rule: string;
  /** The word that tells it; null = nothing but the label itself. */
  readonly cue: number | null;
  readonly confidence: number;
}

/** A cue at a token of the sentence. */
interface Found {
  readonly cue: ChangeCue;
  readonly token: number;
}

/** Reads status from the words between the label and the root of its sentence, nearest first; modality comes last and wins. */
export function statusOf(level: LevelMention, scene: Scene, lexicon: PartnershipLexicon): Status {
  const tokens = scene.document.sentences[level.sentence]!.tokens;
  const tree = scene.syntax[level.sentence] ?? null;
  const way = tree === null ? nearbyTokens(level, tokens) : wayUp(level, tree);
  const isTarget = lexicon.targets.has(wordBefore(level, tokens, lexicon));
  const found = firstCue(way, tokens, tree, lexicon, isTarget);
  const anchor = found?.token ?? level.head;
  const assertion = scene.assertions.of(level.sentence, anchor);
  const said = found === null ? "held" : isTarget ? (found.cue.target ?? found.cue.change) : found.cue.change;
  const hasIntent = hasIntentAbove(way, found, tokens, tree, lexicon);
  const change = judged(said, assertion, hasIntent);
  return {
    change,
    assertion: change === "proposed" && assertion === "actual" ? "planned" : assertion,
    rule: found?.cue.id ?? "partnership.name",
    cue: found?.token ?? null,
    confidence: tree === null ? 0.5 : Math.round((100 * (tree.confidence[level.head] ?? 50)) / 100) / 100,
  };
}

/** Modality first: what is only intended is proposed, what is negated is denied; reaffirming needs no fulfilment. */
function judged(said: Change, assertion: Assertion, hasIntent: boolean): Change {
  if (assertion === "negated" || assertion === "denied")
    return said === "reaffirmed" || said === "held" || said === "established" || said === "upgraded" ? "denied" : said;
  const isOpen = assertion !== "actual" || hasIntent;
  if (isOpen && (said === "established" || said === "upgraded")) return "proposed";
  return hasIntent && said === "held" ? "proposed" : said;
}

/** Clauses and participles that hang on the label, then its governors. */
function wayUp(level: LevelMention, tree: Tree): readonly number[] {
  const below = (tree.children[level.head] ?? []).filter((child) => /^(acl|amod|cop)/.test(tree.relations[child]!));
  const outside = below.filter((child) => child < level.tokens[0] || child >= level.tokens[1]);
  return [...outside, ...ancestors(tree, level.head)];
}

/** Without a tree: the tokens round the label, nearest first, those before it sooner. */
function nearbyTokens(level: LevelMention, tokens: readonly Token[]): readonly number[] {
  const near: number[] = [];
  for (let step = 1; step <= 12; step++) {
    if (level.tokens[0] - step >= 0) near.push(level.tokens[0] - step);
    if (level.tokens[1] - 1 + step < tokens.length) near.push(level.tokens[1] - 1 + step);
  }
  return near;
}

function firstCue(
  way: readonly number[],
  tokens: readonly Token[],
  tree: Tree | null,
  lexicon: PartnershipLexicon,
  isTarget: boolean,
): Found | null {
  let weak: Found | null = null;
  for (const token of way) {
    const cue = cueAt(token, tokens, tree, lexicon);
    if (cue === null) continue;
    if (cue.change !== "held") return { cue, token };
    weak ??= { cue, token };
    if (!isTarget && isVerb(tree, token)) return weak;
  }
  return weak;
}

function isVerb(tree: Tree | null, token: number): boolean {
  return tree === null || tree.upos[token] === "VERB";
}

/** The cue that a token starts, its further words among the token's dependents (or close by). */
function cueAt(
  token: number,
  tokens: readonly Token[],
  tree: Tree | null,
  lexicon: PartnershipLexicon,
): ChangeCue | null {
  const { lower } = tokens[token]!;
  const cues = lexicon.cues.get(tree?.lemmas[token]?.toLowerCase() ?? lower) ?? lexicon.cues.get(lower) ?? [];
  return cues.find((cue) => cue.rest.every((word) => hangsOn(token, word, tokens, tree))) ?? null;
}

function hangsOn(token: number, word: string, tokens: readonly Token[], tree: Tree | null): boolean {
  const matches = (at: number): boolean => tokens[at]?.lower === word || tree?.lemmas[at] === word;
  if (tree === null) return matches(token + 1) || matches(token + 2);
  const children = tree.children[token] ?? [];
  return children.some((child) => matches(child) || (tree.children[child] ?? []).some(matches));
}

/** Whether a word of intent governs the cue, or describes the label. */
function hasIntentAbove(
  way: readonly number[],
  found: Found | null,
  tokens: readonly Token[],
  tree: Tree | null,
  lexicon: PartnershipLexicon,
): boolean {
  const from = found === null ? 0 : way.indexOf(found.token) + 1;
  const isIntent = (at: number): boolean => lexicon.intents.has(tree?.lemmas[at]?.toLowerCase() ?? tokens[at]!.lower);
  const nearest = tree === null ? way.slice(0, 8) : way.slice(from);
  return nearest.some(isIntent) || way.slice(0, 1).some((at) => found?.token !== at && isIntent(at));
}
