import { cover } from "@dragoman/model";
import { ancestors, hasVerb } from "../syntax/words.ts";
import { isGenitive, type Token } from "../text/document.ts";
import { tokenise } from "../text/tokens.ts";
import type { FoundTime } from "../times/find.ts";
import { chainBefore } from "./chain.ts";
import { asDate, type Dated } from "./dates.ts";
import type { Ground } from "./ground.ts";
import { titleLines } from "./headline.ts";
import { findLevels, type LevelMention } from "./level.ts";
import type { PartnershipLexicon } from "./lexicon.ts";
import { isMark } from "./marks.ts";
import type { Told } from "./merge.ts";
import type { PartyMention } from "./party.ts";
import { timesIn } from "./times.ts";

/** The level of a list, and whose list it is where the heading is no headline; `null` of a list whose owner its first line names. */
interface Heading {
  readonly level: Pick<LevelMention, "label" | "tier">;
  readonly owner: string | null;
}

/** Tokens of "In Latin America:" before a line of a list. */
const LABEL = 4;

/** "India's strategic partners / Europe: France (1998), Germany (2000)", "India grants an L to few: Chad came first (2009), Fiji, two years later": reads, one sentence after another, the names with dates that stand under a level. */
export function rosters(
  ground: Ground,
): (sentence: number, levels: readonly LevelMention[], before: readonly Told[]) => readonly Told[] {
  const title = titleHeading(ground);
  let heading = title;
  return (sentence, all, before) => {
    const levels = all.filter(({ form }) => form !== "recalled");
    const from = levels.length === 0 ? 0 : behindColon(levels, sentence, ground);
    if (levels.length > 0)
      heading = headingOf(levels, sentence, ground) ?? topicOf(levels, sentence, before, ground) ?? title;
    else heading = dittoOf(sentence, before, ground) ?? heading;
    if (heading === null || from < 0) return [];
    const found = rowsIn(sentence, from, heading, ground);
    if (found.length === 0 && levels.length === 0 && hasVerb(ground.scene.syntax[sentence])) heading = title;
    return found;
  };
}
function titleHeading({ scene: { document }, context: { language } }: Ground): Heading | null {
  for (const line of titleLines(document)) {
    const tokens = tokenise(line, 0, line.length, language.text);
    const [level, another] = findLevels(
      { index: 0, tokens, span: [0, line.length], paragraph: 0 },
      language.relations.levels,
    );
    if (level === undefined || another !== undefined) continue;
    const before = tokens[level.tokens[0] - 1];
    const isOwned = before === undefined || isGenitive(before);
    if (isOwned && tokens[level.head]!.lower.endsWith("s")) return { level, owner: null };
  }
  return null;
}

/** "Strategic partners of India." without a verb. */
function headingOf([level]: readonly LevelMention[], sentence: number, { scene, memory }: Ground): Heading | null {
  const [owner, another] = memory.partiesIn(sentence);
  const isList = scene.document.sentences[sentence]!.tokens[level!.head]!.lower.endsWith("s");
  if (owner === undefined || another !== undefined || !isList || hasVerb(scene.syntax[sentence])) return null;
  return { level: level!, owner: owner.entity };
}

/** Where a list begins in the sentence of its level; -1 where none does. */
function behindColon(levels: readonly LevelMention[], sentence: number, { scene }: Ground): number {
  const end = levels.at(-1)!.tokens[1];
  const { tokens } = scene.document.sentences[sentence]!;
  return tokens.findIndex((_, at) => at > end && tokens[at - 1]!.lower === ":");
}

/** "In Oslo an L is granted to few.": a level that is told of nobody yet, and the only party of its words. */
function topicOf(
  [level, another]: readonly LevelMention[],
  sentence: number,
  before: readonly Told[],
  { scene, memory, context }: Ground,
): Heading | null {
  const { intents } = context.language.relations.partnerships;
  const { tokens } = scene.document.sentences[sentence]!;
  const last = before.at(-1);
  const tree = scene.syntax[sentence] ?? null;
  const isTold = last?.kind === "partnership" && last.evidence[0]!.span[1] > tokens[0]!.start;
  if (level?.form !== "level" || another !== undefined || isTold || tree === null) return null;
  const isOpen = ancestors(tree, level.head).some(
    (at) => intents.has(tree.lemmas[at]!) || scene.assertions.of(sentence, at) !== "actual",
  );
  if (isOpen) return null;
  const end = tokens.findIndex(({ lower }, at) => at > level.tokens[1] && lower === ":");
  const isHere = ({ tokens: [from] }: Pick<PartyMention, "tokens">): boolean => end < 0 || from < end;
  const cities = scene.cast.inSentence(sentence).flatMap(({ entity, tokens: place }) => {
    const state = entity.startsWith("place:") ? context.reference.capitalOf(entity.slice("place:".length)) : null;
    return state === null ? [] : [{ entity: state, tokens: place }];
  });
  const parties = [...memory.partiesIn(sentence), ...cities].filter(isHere);
  const [owner = null, ...others] = new Set(parties.map(({ entity }) => entity));
  return others.length > 0 ? null : { level, owner };
}

/** "Chad: the same": the level of the line before. */
function dittoOf(sentence: number, before: readonly Told[], { scene, memory, context }: Ground): Heading | null {
  const { ditto } = context.language.relations.partnerships;
  const { tokens } = scene.document.sentences[sentence]!;
  if (before.length === 0 || !tokens.some(({ lower }) => ditto.has(lower))) return null;
  const names = new Set(memory.partiesIn(sentence).map(({ entity }) => entity));
  const chain = chainBefore(before, sentence, scene, () => memory.owner(names, sentence, null));
  return chain === null ? null : { level: { label: chain.last.level!, tier: chain.last.tier }, owner: chain.shared };
}

/** "Europe: France (1998), Germany (2000)", "Chad was given it in May; Fiji, two years later": each with whoever has the list, up to where anything else is said. */
function rowsIn(sentence: number, from: number, heading: Heading, ground: Ground): readonly Told[] {
  const { scene, memory, context } = ground;
  const { agentive, listing } = context.language.relations.partnerships;
  const { tokens } = scene.document.sentences[sentence]!;
  const all = memory.partiesIn(sentence).filter(({ tokens: [start] }) => start >= from);
  const giver = all.find(({ tokens: [at] }) => tokens[at - 1]?.lower === agentive)?.entity;
  const owner = heading.owner ?? giver ?? memory.focus(new Set(all.map(({ entity }) => entity)));
  const parties = all.filter(({ entity }) => entity !== owner);
  if (owner === null || (giver ?? owner) !== owner) return [];
  const isFirst = ({ entity, tokens: [start] }: PartyMention, at: number): boolean => {
    const last = parties[at - 1];
    if (last === undefined) return true;
    return last.entity !== entity && !tokens.slice(last.tokens[1], start).every(({ lower }) => listing.has(lower));
  };
  const firsts = parties.flatMap((party, at) => (isFirst(party, at) ? [at] : []));
  const found: Told[] = [];
  for (const [at, first] of firsts.entries()) {
    const row = parties.slice(first, firsts[at + 1]);
    const end = parties[firsts[at + 1] ?? parties.length]?.tokens[0] ?? tokens.length;
    const known = [...row, ...all.filter(({ entity }) => entity === owner), ...timesIn(scene, sentence)];
    const date = rowDate(known, at === 0 ? from : row[0]!.tokens[0], end, ground);
    if (date === undefined) break;
    found.push(...row.map((party) => entered(heading.level, owner, party, date)));
  }
  return found;
}

/** "Chad and Fiji (both 2009)", "Chad, whose turn it was, came in May, when it rained", "Chad: the same": the date of those that begin a row, or null where it is that of nobody; undefined where anything else is said. */
function rowDate(
  known: readonly (PartyMention | FoundTime)[],
  start: number,
  end: number,
  { scene, context }: Ground,
): Dated | null | undefined {
  const { sentence } = known[0]!;
  const lexicon = context.language.relations.partnerships;
  const { tokens } = scene.document.sentences[sentence]!;
  const colon = tokens.findIndex(({ lower }) => lower === ":");
  const from = start === 0 && colon < LABEL ? colon + 1 : start;
  const isOf = (at: number): boolean =>
    known.some(({ tokens: [first, to] }) => first <= at && at < to) || isOfRow(tokens[at]!, lexicon);
  const row = wordsOfRow([from, end], tokens, isOf, scene.syntax[sentence]?.xpos ?? []);
  if (row === null) return undefined;
  const time = known.find((one): one is FoundTime => "value" in one && row.has(one.tokens[0]));
  const date = asDate(time ?? null);
  return date === null && ![...row].some((at) => lexicon.ditto.has(tokens[at]!.lower)) ? undefined : date;
}

/** The words of a row, without an aside and what a comma sets off behind it; null where it says anything else. */
function wordsOfRow(
  [from, end]: readonly [from: number, end: number],
  tokens: readonly Token[],
  isOf: (at: number) => boolean,
  xpos: readonly string[],
): ReadonlySet<number> | null {
  const row = new Set<number>();
  for (let at = from; at < end && tokens[at]!.lower !== ";"; at++) {
    if (isOf(at)) row.add(at);
    else if (!row.has(at - 1) || tokens[at - 1]!.lower !== ",") return null;
    else if (xpos[at]?.startsWith("W") !== true) return row;
    else while (at < end && tokens[at]!.lower !== ",") at++;
  }
  return row;
}

function isOfRow(token: Token, { listing, jointDeterminers, jointWords, entries, ditto }: PartnershipLexicon): boolean {
  const words = [listing, jointDeterminers, jointWords, entries, ditto];
  return isMark(token) || /^[.()–—:]$/.test(token.lower) || words.some((set) => set.has(token.lower));
}

function entered(
  { label, tier }: Heading["level"],
  owner: string,
  { entity, span }: PartyMention,
  date: Dated | null,
): Told {
  const fields = { subject: [span], object: null, level: null, change: null, start: date?.span ?? null };
  return {
    kind: "partnership",
    subject: [owner, entity].sort(),
    object: null,
    level: label,
    tier,
    change: date === null ? "held" : "established",
    previous: null,
    start: date?.value ?? null,
    end: null,
    duration: null,
    instrument: null,
    assertion: "actual",
    claimedBy: null,
    evidence: [
      { span: date === null ? span : cover(span, date.span), rule: "partnership.name", confidence: 0.8, fields },
    ],
  };
}
