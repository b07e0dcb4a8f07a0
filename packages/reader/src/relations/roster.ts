import { cover } from "@dragoman/model";
import { hasVerb } from "../syntax/words.ts";
import { isGenitive } from "../text/document.ts";
import { tokenise } from "../text/tokens.ts";
import { asDate, type Dated } from "./dates.ts";
import type { Ground } from "./ground.ts";
import { titleLines } from "./headline.ts";
import { findLevels, type LevelMention } from "./level.ts";
import { datesOf } from "./listing.ts";
import { isMark } from "./marks.ts";
import type { Told } from "./merge.ts";
import type { PartyMention } from "./party.ts";
import { timesIn } from "./times.ts";

/** A level in the plural over a list, and whose it is where the heading is no headline. */
interface Heading {
  readonly level: LevelMention;
  readonly owner: string | null;
}

/** Tokens of "In Latin America:" before a line of a list. */
const LABEL = 4;

/** "India's strategic partners / Europe: France (1998), Germany (2000)": reads, one sentence after another, the names with dates that stand under a level. */
export function rosters(ground: Ground): (sentence: number, levels: readonly LevelMention[]) => readonly Told[] {
  const title = titleHeading(ground);
  let heading = title;
  return (sentence, levels) => {
    if (levels.length > 0) heading = headingOf(levels, sentence, ground) ?? title;
    if (levels.length > 0 || heading === null) return [];
    const found = rowIn(sentence, heading, ground);
    if (found.length === 0 && hasVerb(ground.scene.syntax[sentence])) heading = title;
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

/** "Europe: France (1998), Germany (2000)": each with whoever has the list; none where anything else is said. */
function rowIn(sentence: number, heading: Heading, ground: Ground): readonly Told[] {
  const { scene, memory } = ground;
  const parties = memory.partiesIn(sentence);
  const names = new Set(parties.map(({ entity }) => entity));
  const owner = heading.owner ?? memory.focus(names);
  if (owner === null || names.has(owner) || !isRow(sentence, parties, ground)) return [];
  const own = datesOf(parties, scene, ground.context.language.relations.partnerships);
  const [time = null, another] = timesIn(scene, sentence);
  return parties.flatMap((party, at) => {
    const date = own === null ? asDate(another === undefined ? time : null) : own[at]!;
    return date === null ? [] : entered(heading.level, owner, party, date);
  });
}

/** Whether a sentence has nothing but names, dates and the words of a list, behind a label at most. */
function isRow(sentence: number, parties: readonly PartyMention[], { scene, context }: Ground): boolean {
  const { listing, jointDeterminers, jointWords } = context.language.relations.partnerships;
  const { tokens } = scene.document.sentences[sentence]!;
  const colon = tokens.findIndex(({ lower }) => lower === ":");
  const from = colon < LABEL ? colon + 1 : 0;
  const known = [...parties, ...timesIn(scene, sentence)];
  const isSet = (at: number): boolean => known.some(({ tokens: [start, end] }) => start <= at && at < end);
  return tokens.every(
    (token, at) =>
      at < from ||
      isSet(at) ||
      isMark(token) ||
      /^[.;()]$/.test(token.lower) ||
      [listing, jointDeterminers, jointWords].some((words) => words.has(token.lower)),
  );
}

function entered({ label, tier }: LevelMention, owner: string, { entity, span }: PartyMention, date: Dated): Told {
  const fields = { subject: [span], object: null, level: null, change: null, start: date.span };
  return {
    kind: "partnership",
    subject: [owner, entity].sort(),
    object: null,
    level: label,
    tier,
    change: "established",
    previous: null,
    start: date.value,
    end: null,
    duration: null,
    instrument: null,
    assertion: "actual",
    claimedBy: null,
    evidence: [{ span: cover(span, date.span), rule: "partnership.name", confidence: 0.8, fields }],
  };
}
