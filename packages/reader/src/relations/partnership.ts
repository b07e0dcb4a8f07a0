import { type Change, cover, type Span } from "@dragoman/model";
import { claimedBy } from "../events/claim.ts";
import type { Scene } from "../scene.ts";
import { pairAgain } from "./again.ts";
import { asDate, bornDate, clauseDate, type Dated } from "./dates.ts";
import { gapsBehind } from "./gaps.ts";
import type { Ground } from "./ground.ts";
import type { InstrumentMention } from "./instrument.ts";
import type { LevelMention } from "./level.ts";
import { isDefinite } from "./levels.ts";
import { datesOf } from "./listing.ts";
import type { Memory } from "./memory.ts";
import type { Told } from "./merge.ts";
import { type Pair, pairsOf } from "./pairs.ts";
import { type Rise, risesIn } from "./previous.ts";
import { isPrivate } from "./private.ts";
import { rivalsOf } from "./rivals.ts";
import { dateOf } from "./start.ts";
import { type Status, statusOf } from "./status.ts";
import { timesIn } from "./times.ts";

/** Changes that a stated date belongs to. */
const dated: ReadonlySet<Change> = new Set(["established", "upgraded", "downgraded", "held", "reaffirmed"]);

/** Changes that those who tell of them do themselves. */
const deeds: ReadonlySet<Change> = new Set(["established", "upgraded", "proposed", "held"]);

const begun: ReadonlySet<Change> = new Set(["established", "held"]);
const over: ReadonlySet<Change> = new Set(["suspended", "ended"]);
const closed: ReadonlySet<Change> = new Set([...over, "downgraded"]);

/** Partnerships told of by the levels of one sentence; a level named again is news of another pair than before. */
export function partnershipsIn(
  levels: readonly LevelMention[],
  before: readonly Told[],
  ground: Ground,
): readonly Told[] {
  const first = levels[0];
  if (first === undefined) return [];
  const { scene, context } = ground;
  const lexicon = context.language.relations.partnerships;
  const { tokens } = scene.document.sentences[first.sentence]!;
  return risesIn(levels, tokens, scene.syntax[first.sentence] ?? null, lexicon).flatMap((rise) => {
    if (rise.level.form === "recalled") return recalled(rise, before, ground);
    const found = toldOf(rise, levels, ground).flatMap((one) => [...leftIn(rise, one, ground), one]);
    return rise.level.form === "repeated"
      ? found.filter((one) => !before.some((other) => isSameFact(one, other) && !isDating(rise.level, one, other)))
      : found;
  });
}

/** "From an L agreed on in 2017 to …", "their 2017 L to …": when the level that is left began. */
function leftIn({ level, previous }: Rise, risen: Told, { scene }: Ground): readonly Told[] {
  if (previous === null) return [];
  const date = asDate(
    timesIn(scene, level.sentence).find(
      ({ tokens: [from, to] }) => from >= previous.tokens[0] - 1 && to <= level.tokens[0],
    ) ?? null,
  );
  if (date === null) return [];
  const { label, tier } = previous;
  const [place] = risen.evidence;
  const fields = { ...place!.fields, level: spanOf(previous, scene), start: date.span };
  const evidence = [{ ...place!, span: cover(place!.span, date.span), fields }];
  return [
    {
      ...risen,
      level: label,
      tier,
      change: "established",
      assertion: "actual",
      previous: null,
      start: date.value,
      end: null,
      evidence,
    },
  ];
}

/** "The one with Chad was agreed in 2018": when that began of which no date was told. */
function isDating({ tokens: [from, to] }: LevelMention, one: Told, other: Told): boolean {
  return to === from + 1 && one.start !== null && other.start === null;
}

function isSameFact(a: Told, b: Told): boolean {
  return b.kind === "partnership" && a.level === b.level && a.subject.join() === b.subject.join();
}

/** "The partnership dates from 2012": what is further said of the one last told of. */
function recalled(rise: Rise, before: readonly Told[], ground: Ground): readonly Told[] {
  const { level } = rise;
  const { scene, context, memory } = ground;
  const lexicon = context.language.relations.partnerships;
  const [one, another] = before
    .filter((other) => other.kind === "partnership" && other.level === level.label)
    .reverse();
  if (one === undefined || (another !== undefined && !isSameFact(one, another))) return [];
  const [a, b] = one.subject;
  const others = memory
    .partiesIn(level.sentence)
    .filter(({ entity, isPlace }) => !isPlace && entity !== a && entity !== b);
  const status = statusOf(rise, null, scene, context.language.relations);
  const date = dateOf(rise, status, scene, lexicon);
  const says = closed.has(status.change) || (date !== null && begun.has(status.change));
  if (!says || others.length > 0) return [];
  const pair: Pair = { parties: [a!, b!], spans: [], item: null, by: "memory" };
  return [told(rise, pair, status, date, null, ground)];
}

function toldOf(rise: Rise, levels: readonly LevelMention[], ground: Ground): readonly Told[] {
  const { level } = rise;
  const { scene, memory, context } = ground;
  const { relations } = context.language;
  const { tokens } = scene.document.sentences[level.sentence]!;
  const lexicon = relations.partnerships;
  const instrument = holderOf(level, ground);
  const status = statusOf(rise, instrument, scene, relations);
  const stated = status.isTopic ? null : dateOf(rise, status, scene, lexicon);
  const date = stated ?? (instrument === null ? null : bornDate(level.sentence, instrument.head, scene, lexicon));
  if (level.form === "plain" && status.change !== "denied") return [];
  if (isGroundwork(level, ground)) return [];
  if (deeds.has(status.change) && isPrivate(level, ground)) return [];
  const isPrivateTalk = speaksForNobody(level, ground);
  const pairs = pairsOf(level, rivalsOf(level, levels, tokens, memory, lexicon), scene, memory, lexicon).filter(
    (pair) => isEnough(pair, status, date, level) && (pair.by === "stated" || !isPrivateTalk),
  );
  if (pairs.length === 0) {
    const span = spanOf(level, scene);
    context.trace?.({ stage: "relations", span, rule: status.rule, outcome: "lost", reason: "no two parties" });
  }
  const items = pairs.flatMap(({ item }) => (item === null ? [] : [item]));
  const dates = items.length === pairs.length ? datesOf(items, scene, lexicon) : null;
  const found = pairs.map((pair, at) => {
    const own = dates === null ? date : (dates[at] ?? null);
    return told(rise, pair, named(status, own, date !== stated, level), own, instrument, ground);
  });
  return [...found, ...further(found.at(-1), pairs, level, ground)];
}

/** "Lays a foundation for an L": nobody tells that there is any. */
function isGroundwork(level: LevelMention, { scene, context }: Ground): boolean {
  const tree = scene.syntax[level.sentence] ?? null;
  const { partnerships } = context.language.relations;
  const sentence = scene.document.sentences[level.sentence]!;
  if (tree === null || isDefinite(level, sentence, partnerships)) return false;
  const isOf = (tree.children[level.head] ?? []).some(
    (child) => tree.relations[child] === "case" && tree.lemmas[child] === partnerships.genitive,
  );
  const governor = tree.heads[level.head]!;
  const objects = governor < 0 || tree.relations[level.head] !== "obl" ? [] : (tree.children[governor] ?? []);
  const nouns = [governor, ...objects.filter((child) => tree.relations[child] === "obj")];
  return (
    !isOf && nouns.some((at) => tree.upos[at] === "NOUN" && partnerships.groundwork.has(tree.lemmas[at]!.toLowerCase()))
  );
}

/** "with Chad in 2022 and with Fiji in 2024". */
function further(last: Told | undefined, pairs: readonly Pair[], level: LevelMention, ground: Ground): readonly Told[] {
  const self = pairs[0]?.parties[0];
  if (last === undefined || self === undefined || pairs.some(({ parties }) => parties[0] !== self)) return [];
  return gapsBehind(last, level.sentence, ground).flatMap((gap) => pairAgain(last, self, gap));
}

/** "We begin an L", a mayor says: those who speak for no state mean no states by "we". */
function speaksForNobody(level: LevelMention, { scene, context, speakers, titles }: Ground): boolean {
  const lexicon = context.language.relations.partnerships;
  if (!scene.document.sentences[level.sentence]!.tokens.some(({ lower }) => lexicon.firstPerson.has(lower)))
    return false;
  const speaker = speakers.get(claimedBy(scene, spanOf(level, scene)) ?? "") ?? null;
  if (speaker === null || !/^(person|group):/.test(speaker) || scene.cast.actsFor(speaker) !== null) return false;
  return [...(titles.get(speaker) ?? [])].every((title) => title.split(" ").some((word) => lexicon.private.has(word)));
}

/** "L, 2003" names the year in which a level began. */
function named(status: Status, date: Dated | null, isBorn: boolean, { isPartner }: LevelMention): Status {
  const isBegun = date !== null && !isPartner && (status.cue === null || (isBorn && status.change === "held"));
  return isBegun ? { ...status, change: "established" } : status;
}

/** The document in whose title a level stands. */
function holderOf({ sentence, head }: LevelMention, { instruments }: Ground): InstrumentMention | null {
  return instruments(sentence).find(({ tokens: [from, to] }) => from <= head && head < to) ?? null;
}

/** A label that nothing is said of needs both parties beside it. */
function isEnough({ by }: Pair, status: Status, date: Dated | null, level: LevelMention): boolean {
  return (
    by === "stated" ||
    by === "joint" ||
    status.cue !== null ||
    date !== null ||
    (by === "with" && level.form === "repeated")
  );
}

function told(
  { level, previous }: Rise,
  pair: Pair,
  status: Status,
  date: Dated | null,
  instrument: InstrumentMention | null,
  { scene, memory }: Ground,
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
    start: dated.has(status.change) ? (date?.value ?? null) : beganAt(status, level, scene),
    end: over.has(status.change) ? (date?.value ?? null) : null,
    duration: null,
    instrument: instrument === null ? null : `instrument:${instrument.title}`,
    assertion: status.assertion,
    claimedBy: claimedBy(scene, label),
    evidence: [{ span, rule: status.rule, confidence: status.confidence, fields }],
  };
}

/** When a level began that now ends. */
function beganAt({ origin }: Status, level: LevelMention, scene: Scene): string | null {
  return origin === null ? null : (asDate(clauseDate(level.sentence, origin, scene))?.value ?? null);
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

function spanOf({ sentence, tokens: [from, to] }: LevelMention, scene: Scene): Span {
  const { tokens } = scene.document.sentences[sentence]!;
  return [tokens[from]!.start, tokens[to - 1]!.end];
}
