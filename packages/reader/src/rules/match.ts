import type { Span } from "@dragoman/model";
import type { Context } from "../context.ts";
import type { Scene } from "../scene.ts";
import type { Sentence } from "../text/document.ts";
import type { Anchored, FactKind, Rule } from "./rule.ts";
import type { Slots, SlotValue } from "./slot.ts";
import type { MatchState } from "./state.ts";
import { type Line, matchSurface } from "./surface.ts";
import { type Field, matchTree } from "./tree.ts";

/** A rule that holds at a place of the text. */
export interface RuleMatch {
  readonly rule: Rule;
  /** Position in `rule.patterns`. */
  readonly pattern: number;
  readonly sentence: number;
  /** Token at which the pattern starts. */
  readonly anchor: number;
  readonly bindings: ReadonlyMap<string, SlotValue>;
  /** Tokens of the pattern's words, sorted. */
  readonly words: readonly number[];
  /** From the first to the last character of words and slots. */
  readonly span: Span;
  /** The anchor's word. */
  readonly act: Span;
  /** Product of the probabilities of the arcs used. */
  readonly confidence: number;
  /** Ids of rules that fit equally well. */
  readonly tied: readonly string[];
  /** What lost to it, the best first. */
  readonly beaten: readonly RuleMatch[];
}

/** Product of arc probabilities below which a tree is not believed for a deed; learnt on annotated text. */
const CERTAIN = 0.05;

/** All facts of a kind that the rules read in a sentence, competition settled. */
export function matchRules(
  scene: Scene,
  kind: FactKind,
  sentence: number,
  slots: Slots,
  context: Context,
): readonly RuleMatch[] {
  const line = scene.document.sentences[sentence]!;
  const chances = scene.openings[sentence]![kind];
  const tree = scene.syntax[sentence];
  if (!tree || chances.length === 0) return [];
  const field: Field = { sentence: line, tree, slots, roles: context.language.events.roles };
  const surface: Line = { sentence: line, tree, slots, begun: new Map() };
  const found: RuleMatch[] = [];
  for (const { token, anchored } of chances) {
    const state = tryAt(field, surface, token, anchored);
    if (state !== null && (kind === "relation" || state.confidence >= CERTAIN))
      found.push(asMatch(anchored, line, token, state));
  }
  return settle(found, kind, context);
}

function tryAt(field: Field, line: Line, token: number, anchored: Anchored): MatchState | null {
  const pattern = anchored.rule.patterns[anchored.pattern];
  if (pattern === undefined) return null;
  if (pattern.form === "surface") return matchSurface(line, pattern, token);
  if (field.tree.upos[token] === "PROPN" && !pattern.onNames) return null;
  return matchTree(field, pattern.node, token);
}

function asMatch({ rule, pattern }: Anchored, line: Sentence, anchor: number, state: MatchState): RuleMatch {
  const words = [...state.words].sort((a, b) => a - b);
  let [start, end] = spanOf(line, anchor, anchor + 1);
  const widen = ([from, to]: Span): void => {
    start = Math.min(start, from);
    end = Math.max(end, to);
  };
  for (const token of words) widen(spanOf(line, token, token + 1));
  for (const value of state.bindings.values()) for (const span of value.spans) widen(span);
  return {
    rule,
    pattern,
    sentence: line.index,
    anchor,
    bindings: state.bindings,
    words,
    span: [start, end],
    act: spanOf(line, anchor, anchor + 1),
    confidence: Math.round(100 * state.confidence) / 100,
    tied: [],
    beaten: [],
  };
}

function spanOf(line: Sentence, from: number, to: number): Span {
  return [line.tokens[from]?.start ?? line.span[0], line.tokens[to - 1]?.end ?? line.span[1]];
}

/** The best match of each place: by rank, then by words and slots; a match whose anchor is a word of a better one loses. */
function settle(found: readonly RuleMatch[], kind: FactKind, context: Context): readonly RuleMatch[] {
  if (found.length < 2) return found;
  const sorted = [...found].sort(
    (a, b) => b.rule.rank - a.rule.rank || specificity(b) - specificity(a) || a.anchor - b.anchor,
  );
  const kept: RuleMatch[] = [];
  for (const match of sorted) {
    const winner = kept.findIndex((other) => other.words.includes(match.anchor) && sameField(other, match));
    const better = kept[winner];
    if (better === undefined) kept.push(match);
    else if (isTie(better, match)) kept[winner] = { ...better, tied: [...better.tied, match.rule.id] };
    else {
      kept[winner] = { ...better, beaten: [...better.beaten, match] };
      lose(match, better, kind, context);
    }
  }
  return kept.sort((a, b) => a.anchor - b.anchor);
}

/** Deeds compete with each other, relations only with those of their kind. */
function sameField(a: RuleMatch, b: RuleMatch): boolean {
  return a.rule.makes.kind === "event" || constant(a) === constant(b);
}

function constant({ rule }: RuleMatch): string | undefined {
  const [value] = rule.makes.values.get("relation") ?? [];
  return value?.kind === "constant" ? value.value : undefined;
}

/** Of deeds those that name more parties come first, of relations those that use more words. */
function specificity({ rule, words, bindings }: RuleMatch): number {
  return 2 * words.length + (rule.makes.kind === "event" ? 3 : 1) * bindings.size;
}

function isTie(a: RuleMatch, b: RuleMatch): boolean {
  return a.anchor === b.anchor && a.rule !== b.rule && a.rule.rank === b.rule.rank && specificity(a) === specificity(b);
}

function lose(match: RuleMatch, better: RuleMatch, kind: FactKind, { trace }: Context): void {
  if (match.rule === better.rule) return;
  const stage = kind === "event" ? "events" : "relations";
  trace?.({
    stage,
    span: match.span,
    rule: match.rule.id,
    outcome: "lost",
    reason: `${better.rule.id} says more here`,
  });
}
