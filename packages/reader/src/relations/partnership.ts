import type { Change, Span } from "@dragoman/model";
import { claimedBy } from "../events/claim.ts";
import type { Scene } from "../scene.ts";
import { type Dated, dateOf } from "./dates.ts";
import type { Ground } from "./ground.ts";
import { findLevels, type LevelMention } from "./level.ts";
import type { Told } from "./merge.ts";
import { type Pair, pairsOf } from "./pairs.ts";
import { type Status, statusOf } from "./status.ts";

/** Changes that a stated date belongs to. */
const dated: ReadonlySet<Change> = new Set(["established", "upgraded", "downgraded", "held"]);

/** Partnerships that a sentence tells of. */
export function partnershipsIn(sentence: number, { scene, memory, context }: Ground): readonly Told[] {
  const lexicon = context.language.relations;
  const levels = findLevels(scene.document.sentences[sentence]!, lexicon.levels);
  return levels.flatMap((level) => {
    if (level.form !== "level") return [];
    const status = statusOf(level, scene, lexicon.partnerships);
    const pairs = pairsOf(level, scene, memory, lexicon.partnerships).filter((pair) => isEnough(pair, status));
    if (pairs.length === 0)
      context.trace?.({
        stage: "relations",
        span: spanOf(level, scene),
        rule: status.rule,
        outcome: "lost",
        reason: "no two parties",
      });
    return pairs.map((pair) => told(level, pair, status, scene));
  });
}

/** A label that nothing is said of needs both parties beside it. */
function isEnough(pair: Pair, status: Status): boolean {
  return pair.by === "stated" || pair.by === "joint" || status.cue !== null;
}

function told(level: LevelMention, pair: Pair, status: Status, scene: Scene): Told {
  const label = spanOf(level, scene);
  const date = dateOf(level, status.cue, scene);
  const cue = status.cue === null ? null : tokenSpan(status.cue, level, scene);
  return {
    kind: "partnership",
    subject: [...pair.parties].sort(),
    object: null,
    level: level.label,
    tier: level.tier,
    change: status.change,
    previous: null,
    start: dated.has(status.change) ? (date?.value ?? null) : null,
    end: status.change === "ended" ? (date?.value ?? null) : null,
    duration: null,
    instrument: null,
    assertion: status.assertion,
    claimedBy: claimedBy(scene, label),
    evidence: [
      {
        span: scene.document.sentences[level.sentence]!.span,
        rule: status.rule,
        confidence: status.confidence,
        fields: fieldsOf(pair, label, cue, date, status.change),
      },
    ],
  };
}

function fieldsOf(
  pair: Pair,
  label: Span,
  cue: Span | null,
  date: Dated | null,
  change: Change,
): Record<string, Span | readonly Span[] | null> {
  return {
    subject: pair.spans,
    object: null,
    level: label,
    change: cue,
    start: date !== null && dated.has(change) ? date.span : null,
  };
}

function tokenSpan(token: number, level: LevelMention, scene: Scene): Span {
  const { start, end } = scene.document.sentences[level.sentence]!.tokens[token]!;
  return [start, end];
}

function spanOf({ sentence, tokens: [from, to] }: LevelMention, scene: Scene): Span {
  const { tokens } = scene.document.sentences[sentence]!;
  return [tokens[from]!.start, tokens[to - 1]!.end];
}
