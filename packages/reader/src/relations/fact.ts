import { type Change, cover, type Span } from "@dragoman/model";
import { claimedBy } from "../events/claim.ts";
import type { Scene } from "../scene.ts";
import { over } from "./changes.ts";
import type { Pair } from "./counterpart.ts";
import type { Dated } from "./dates.ts";
import type { Ground } from "./ground.ts";
import type { InstrumentMention } from "./instrument.ts";
import { lastingOf } from "./lasting.ts";
import type { LevelMention } from "./level.ts";
import type { PartnershipLexicon } from "./lexicon.ts";
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
  const { change, start, end, when } = termOf(level, status, date, scene, context.language.relations.partnerships);
  const cue = status.cue === null ? null : tokenSpan(status.cue, level, scene);
  const fields = fieldsOf(subjectSpans(pair, level, memory), label, cue, when);
  const span = [
    label,
    ...pair.spans,
    ...(cue === null ? [] : [cue]),
    ...(when === null ? [] : [when]),
    ...(date === null ? [] : [date.span]),
  ].reduce(cover);
  return {
    kind: "partnership",
    subject: [...pair.parties].sort(),
    object: null,
    level: level.label,
    tier: level.tier,
    change,
    previous: previous?.label ?? null,
    start,
    end,
    duration: null,
    instrument: instrument === null ? null : `instrument:${instrument.title}`,
    assertion: status.assertion,
    claimedBy: claimedBy(scene, label),
    evidence: [{ span, rule: status.rule, confidence: status.confidence, fields }],
  };
}

/** What becomes of a level, from when to when, and the words that tell it. */
function termOf(
  level: LevelMention,
  status: Status,
  date: Dated | null,
  scene: Scene,
  lexicon: PartnershipLexicon,
): Pick<Told, "change" | "start" | "end"> & { readonly when: Span | null } {
  const { change } = status;
  const value = date?.value ?? null;
  const lasting = lastingOf(level, status, scene, lexicon);
  if (lasting !== null) {
    const { start, end, span, isOver } = lasting;
    return { change: isOver ? "ended" : "held", start: start ?? value, end, when: date?.span ?? span };
  }
  if (dated.has(change)) return { change, start: value, end: null, when: date?.span ?? null };
  const start = beganAt(level, status, scene, lexicon)?.value ?? null;
  return { change, start, end: over.has(change) ? value : null, when: null };
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
  start: Span | null,
): Record<string, Span | readonly Span[] | null> {
  return { subject, object: null, level: label, change: cue, start };
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
