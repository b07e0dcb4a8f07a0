import { claimedBy } from "../events/claim.ts";
import type { Scene } from "../scene.ts";
import { pairAgain } from "./again.ts";
import { bornOf, isKept, named } from "./born.ts";
import { chainBefore } from "./chain.ts";
import { begins, over } from "./changes.ts";
import type { Pair } from "./counterpart.ts";
import { isPaper, lineOf } from "./cue.ts";
import { bornDate, type Dated } from "./dates.ts";
import { isHeadline, sceneDay } from "./encounter.ts";
import { spanOf, told } from "./fact.ts";
import { gapPairs, keptOf } from "./gapped.ts";
import { type Gap, gapsBehind, subjectGaps } from "./gaps.ts";
import type { Ground } from "./ground.ts";
import type { InstrumentMention } from "./instrument.ts";
import type { LevelMention } from "./level.ts";
import { isDefinite } from "./levels.ts";
import type { PartnershipLexicon } from "./lexicon.ts";
import { besideItem, cleftDate, datesOf } from "./listing.ts";
import { isOlder, type Told } from "./merge.ts";
import { segmentOf } from "./near.ts";
import { pairsOf } from "./pairs.ts";
import { asideDate, paperDate } from "./paper.ts";
import { partnerBefore } from "./partner.ts";
import { type Rise, risesIn } from "./previous.ts";
import { isOfPrivate, isPrivate } from "./private.ts";
import { isSameFact, leftIn, recalled } from "./recalled.ts";
import { rivalsOf } from "./rivals.ts";
import { dateOf } from "./start.ts";
import { type Status, statusOf } from "./status.ts";

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
  const told: Told[] = [];
  for (const rise of risesIn(levels, tokens, scene.syntax[first.sentence] ?? null, lexicon)) {
    const known = told.length === 0 ? before : [...before, ...told];
    const found =
      rise.level.form === "recalled"
        ? [...recalled(rise, known, ground), ...signed(rise, known, ground)]
        : toldOf(rise, levels, known, ground).flatMap((one) => [...leftIn(rise, one, ground), one]);
    const isNews = (one: Told): boolean =>
      rise.level.form !== "repeated" ||
      !before.some((other) => isSameFact(one, other) && !isDating(rise.level, one, other) && !goesBeyond(one, other));
    told.push(...found.filter(isNews));
  }
  return told;
}

/** "The treaty on L is long. Chad and Fiji signed it in May": who begin the level of a document that named nobody. */
function signed(rise: Rise, before: readonly Told[], ground: Ground): readonly Told[] {
  const { level } = rise;
  const { scene, context } = ground;
  const lexicon = context.language.relations.partnerships;
  const word = scene.document.sentences[level.sentence]!.tokens[level.head]!.lower;
  const line = lineOf(Math.max(0, level.sentence - 1), scene, lexicon);
  const isKnown = before.some((one) => one.kind === "partnership" && one.level === level.label);
  if (isKnown || !lexicon.recalling.has(word) || !line.tokens.some((_, at) => isPaper(at, line))) return [];
  const found = toldOf({ ...rise, level: { ...level, form: "level" } }, [], before, ground);
  return found.filter(({ change, assertion }) => begins.has(change) && assertion === "actual");
}

/** "The one with Chad was agreed in 2018": when that began of which no date was told. */
function isDating({ tokens: [from, to] }: LevelMention, one: Told, other: Told): boolean {
  return to === from + 1 && one.start !== null && other.start === null;
}

/** "Ties were raised to the present level in 2021", "follows the one agreed in 2018": how a level began of which only that it holds was told, or when the one before did. */
function goesBeyond(one: Told, other: Told): boolean {
  const isRaising = one.change === "upgraded" && (other.change === "held" || other.change === "reaffirmed");
  return isRaising || isOlder(one, other);
}

function toldOf(rise: Rise, levels: readonly LevelMention[], before: readonly Told[], ground: Ground): readonly Told[] {
  const { level } = rise;
  const { scene, memory, context } = ground;
  const { relations } = context.language;
  const { tokens } = scene.document.sentences[level.sentence]!;
  const lexicon = relations.partnerships;
  const instrument = holderOf(level, ground);
  const gap = gapOf(level, before, ground);
  const held = { ...echoed(level, statusOf(rise, instrument, scene, context.language), before, scene), ...gap?.status };
  const aside = isKept(held, level, scene, lexicon) ? null : asideDate(level, held, ground);
  const status = begun(held, aside !== null || isHeadline(level, held, scene));
  const stated = status.isTopic ? bornOf(level, scene, lexicon) : (aside ?? dateOf(rise, status, scene, lexicon));
  const date =
    stated ??
    (instrument === null
      ? paperDate(level, status, ground)
      : bornDate(level.sentence, instrument.head, scene, lexicon.dating));
  if (isUnsaid(level, status, date, scene, lexicon) || isGroundwork(level, ground) || isPrivate(level, ground))
    return [];
  const isFirst = !before.some(({ kind }) => kind === "partnership");
  const isOthers = speaksForNobody(level, ground) || (isFirst && isOfPrivate(level, ground));
  const gaps = subjectGaps(level, levels, ground);
  const pairs = (
    gap?.pairs ??
    pairsOf({
      level,
      rivals: new Set([...rivalsOf(level, levels, scene, memory, lexicon), ...gaps.map(({ party }) => party)]),
      until: gaps.length === 0 ? tokens.length : tokens.findIndex(({ start }) => start >= gaps[0]!.span[0]),
      shared: chainBefore(before, level.sentence, scene, (pair) => partnerBefore(pair, level, ground))?.shared ?? null,
      scene,
      memory,
      lexicon,
    })
  ).filter(
    (pair) =>
      isEnough(pair, status, date ?? (pair.by === "with" ? besideItem(pair, level, scene, lexicon) : null), level) &&
      (pair.by === "stated" || !isOthers),
  );
  if (pairs.length === 0) {
    const span = spanOf(level, scene);
    context.trace?.({ stage: "relations", span, rule: status.rule, outcome: "lost", reason: "no two parties" });
  }
  const items = pairs.flatMap(({ item }) => (item === null ? [] : [item]));
  const dates = items.length === pairs.length ? datesOf(items, scene, lexicon) : null;
  const found = pairs.map((pair, at) => {
    const dateBeside = date === null ? cleftDate : besideItem;
    const beside = over.has(status.change) ? null : dateBeside(pair, level, scene, lexicon);
    const own =
      dates === null ? (beside ?? date ?? sceneDay(level, status, pair.parties, ground)) : (dates[at] ?? null);
    return told(rise, pair, named(status, own, date !== stated, level, scene, lexicon), own, instrument, ground);
  });
  return [...found, ...further(found.at(-1), pairs, gaps, level, ground)];
}

function begun(status: Status, isNew: boolean): Status {
  return isNew ? { ...status, change: "established" } : status;
}

/** "Chad has an L with Peru, Fiji a closer one": what was told right before, of whoever stands in the gap. */
function gapOf(
  level: LevelMention,
  before: readonly Told[],
  { scene, memory, context }: Ground,
): { readonly pairs: readonly Pair[]; readonly status: Pick<Told, "change" | "assertion"> } | null {
  const lexicon = context.language.relations.partnerships;
  const { tokens } = scene.document.sentences[level.sentence]!;
  const last = before.at(-1);
  if (last?.kind !== "partnership" || last.evidence[0]!.span[1] <= tokens[0]!.start) return null;
  const [from] = segmentOf(level, tokens, lexicon);
  const pairs = gapPairs(level, from, last.subject, memory.partiesIn(level.sentence), tokens, lexicon);
  return pairs === null ? null : { pairs, status: { change: last.change, assertion: last.assertion } };
}

/** "Chad did the same with Fiji", "an L with Chad and one with Fiji": what was done with the level before. */
function echoed(
  { form, sentence, tokens: [at, end], head, label }: LevelMention,
  status: Status,
  before: readonly Told[],
  { syntax }: Scene,
): Status {
  const isRow = status.cue === null && syntax[sentence]?.relations[head] === "conj";
  const isDone = syntax[sentence]?.xpos.slice(at, end).includes("VBD") === true;
  if (form !== "repeated" || !(isRow || isDone)) return status;
  const last = before.findLast((one) => one.kind === "partnership" && one.level === label);
  return last === undefined ? status : { ...status, change: last.change, assertion: last.assertion, cue: at };
}

/** "Did not mention any partnership", "those with Chad are good": what tells of no level, if nothing is lowered to it or raised to an alliance. */
function isUnsaid(
  { form, sentence, head, words }: LevelMention,
  { change, cue }: Status,
  date: Dated | null,
  { syntax, document }: Scene,
  { targets }: PartnershipLexicon,
): boolean {
  const tree = syntax[sentence];
  if (form === "plain" && (change === "downgraded" || (change === "upgraded" && words.size > 0))) {
    const { tokens } = document.sentences[sentence]!;
    const isTarget = (tree?.children[head] ?? []).some((child) => targets.has(tokens[child]!.lower));
    const governor = tree?.heads[head] ?? -1;
    return !isTarget || (governor !== cue && tree?.heads[governor] !== cue);
  }
  if (form === "plain") return change !== "denied" || (cue === null && tree?.relations[head] === "obj");
  return form === "repeated" && tree?.upos[head] === "PRON" && change === "held" && date === null;
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

/** "with Chad in 2022 and with Fiji in 2024"; gaps of subjects go with whom all the pairs share. */
function further(
  last: Told | undefined,
  pairs: readonly Pair[],
  gaps: readonly Gap[],
  level: LevelMention,
  ground: Ground,
): readonly Told[] {
  const [first] = pairs[0]?.parties ?? [];
  if (last === undefined || first === undefined || pairs.some(({ parties }) => parties[0] !== first)) return [];
  if (gaps.length > 0) return echoes(last, pairs, gaps, level, ground);
  return gapsBehind(last, level.sentence, ground).flatMap((gap) => (gap.isOther ? pairAgain(last, first, gap) : []));
}

/** "Chad has been a partner of Peru since 2016, and Fiji no less": with the one whose place another takes in the echo. */
function echoes(
  last: Told,
  pairs: readonly Pair[],
  gaps: readonly Gap[],
  { sentence }: LevelMention,
  { scene, memory, context }: Ground,
): readonly Told[] {
  const { tokens } = scene.document.sentences[sentence]!;
  const { parties: pair } = pairs.at(-1)!;
  const from = tokens.findIndex(({ start }) => start >= gaps[0]!.span[0]);
  const named = memory.partiesIn(sentence);
  const kept = keptOf(pair, { tokens: [from, from] }, named, tokens, context.language.relations.partnerships);
  return kept === null || (pairs.length > 1 && kept !== pair[0])
    ? []
    : gaps.flatMap((gap) => pairAgain(last, kept, gap));
}

/** "We begin an L", a mayor says: those who speak for no state mean no states by "we"; in "we are a partner" nobody tells whose. */
function speaksForNobody(level: LevelMention, { scene, context, speakers, titles }: Ground): boolean {
  const lexicon = context.language.relations.partnerships;
  const { tokens } = scene.document.sentences[level.sentence]!;
  if (!tokens.some(({ lower }) => lexicon.firstPerson.has(lower))) return false;
  const isOne = level.isPartner && !tokens[level.head]!.lower.endsWith("s");
  const { children, relations } = scene.syntax[level.sentence] ?? { children: [], relations: [] };
  const isOurs = (at: number): boolean => relations[at] === "nsubj" && lexicon.firstPerson.has(tokens[at]!.lower);
  if (isOne && children[level.head]?.some(isOurs)) return true;
  const speaker = speakers.get(claimedBy(scene, spanOf(level, scene)) ?? "") ?? null;
  if (speaker === null || !/^(person|group):/.test(speaker) || scene.cast.actsFor(speaker) !== null) return false;
  return [...(titles.get(speaker) ?? [])].every((title) => title.split(" ").some((word) => lexicon.private.has(word)));
}

/** The document in whose title a level stands. */
function holderOf({ sentence, head }: LevelMention, { instruments }: Ground): InstrumentMention | null {
  return instruments(sentence).find(({ tokens: [from, to] }) => from <= head && head < to) ?? null;
}

/** A label that nothing is said of needs both parties beside it. */
function isEnough({ by }: Pair, status: Status, date: Dated | null, level: LevelMention): boolean {
  // "One can call it an alliance" of two whom only the article tells may be of anybody.
  if (by === "memory" && date === null && status.assertion !== "actual" && status.assertion !== "planned") return false;
  return (
    by === "stated" ||
    by === "joint" ||
    status.cue !== null ||
    date !== null ||
    (by === "with" && level.form === "repeated")
  );
}
