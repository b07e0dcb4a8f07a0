import { type Change, cover, type Span } from "@dragoman/model";
import { claimedBy } from "../events/claim.ts";
import type { Scene } from "../scene.ts";
import { over } from "./changes.ts";
import type { Pair } from "./counterpart.ts";
import type { Dated } from "./dates.ts";
import type { Ground } from "./ground.ts";
import type { InstrumentMention } from "./instrument.ts";
import type { LevelMention } from "./level.ts";
import type { Memory } from "./memory.ts";
import type { Told } from "./merge.ts";
import type { Rise } from "./previous.ts";
import { beganAt } from "./start.ts";
import type { Status } from "./status.ts";

/** Changes that a stated date belongs to. */
const dated: ReadonlySet<Change> = new Set(["established", "upgraded", "downgraded", "held", "reaffirmed", "proposed"]);

/** A pair's level as one place tells it. */
export function told(
  { level, previous }: Rise,
  pair: Pair,
  status: Status,
  date: Dated | null,
  instrument: InstrumentMention | null,
  { scene, memory, context }: Ground,
): Told {
  const label = spanOf(level, scene);
  const cue = status.cue === null ? null : tokenSpan(status.cue, level, scene);
  const fields = fieldsOf(subjectSpans(pair, level, memory), label, cue, date, status.change);
  const span = [label, ...pair.spans, ...(cue === null ? [] : [cue]), ...(date === null ? [] : [date.span])].reduce(
    cover,
  );
  return {
    kind: "partnership",
    subject: [...pair.parties].sort(),
    object: null,
    level: level.label,
    tier: level.tier,
    change: status.change,
    previous: previous?.label ?? null,
    start: dated.has(status.change)
      ? (date?.value ?? null)
      : (beganAt(level, status, scene, context.language.relations.partnerships)?.value ?? null),
    end: over.has(status.change) ? (date?.value ?? null) : null,
    duration: null,
    instrument: instrument === null ? null : `instrument:${instrument.title}`,
    assertion: status.assertion,
    claimedBy: claimedBy(scene, label),
    evidence: [{ span, rule: status.rule, confidence: status.confidence, fields }],
  };
}

/** The words for each party; for one that the clause leaves out, those that named it last. */
function subjectSpans({ parties, spans }: Pair, level: LevelMention, memory: Memory): readonly Span[] {
  if (spans.length > 1) return spans;
  const known = parties.map((party) => memory.lastSpan(party, level.sentence)).filter((span) => span !== null);
  return spans.length === 0
    ? known
    : [...new Map([...spans, ...known].map((span) => [span.join(), span])).values()].slice(0, 2);
}

function fieldsOf(
  subject: readonly Span[],
  label: Span,
  cue: Span | null,
  date: Dated | null,
  change: Change,
): Record<string, Span | readonly Span[] | null> {
  return {
    subject,
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

/** The words of a level. */
export function spanOf({ sentence, tokens: [from, to] }: LevelMention, scene: Scene): Span {
  const { tokens } = scene.document.sentences[sentence]!;
  return [tokens[from]!.start, tokens[to - 1]!.end];
}
