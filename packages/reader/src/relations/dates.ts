import type { Span } from "@dragoman/model";
import { governingTime } from "../events/time.ts";
import type { Scene } from "../scene.ts";
import type { Token } from "../text/document.ts";
import type { FoundTime } from "../times/find.ts";
import type { LevelMention } from "./level.ts";
import type { PartnershipLexicon } from "./lexicon.ts";
import { isMark } from "./marks.ts";

/** A date with the words that state it. */
export interface Dated {
  readonly value: string;
  readonly span: Span;
}

/** The date stated for a level: at the label itself, by a count of years, or that of the clause that tells of it. */
export function dateOf(
  level: LevelMention,
  cue: number | null,
  scene: Scene,
  lexicon: PartnershipLexicon,
): Dated | null {
  const own = dateBehind(level.sentence, level.tokens[1], scene, lexicon);
  if (own !== null) return own;
  const counted = countedYears(level, scene, lexicon);
  if (counted !== null) return counted;
  const governing = cue === null ? null : governingTime(scene, level.sentence, cue);
  return asDate(governing ?? governingTime(scene, level.sentence, level.head));
}

/** "…, 2003", "… (2003)", "… since 2003", "… in 2003": a date right behind some words. */
export function dateBehind(sentence: number, end: number, scene: Scene, lexicon: PartnershipLexicon): Dated | null {
  const { tokens } = scene.document.sentences[sentence]!;
  const time = scene.times.found.find(({ sentence: at, tokens: [from] }) => {
    if (at !== sentence || from < end || from > end + 4) return false;
    const between = tokens.slice(end, from).filter((token) => !isMark(token));
    return between.length <= 2 && between.every(({ lower }) => lexicon.dating.has(lower));
  });
  return asDate(time ?? null);
}

/** "Eight years have passed since the L", "the tenth anniversary of the L": the year by arithmetic. */
function countedYears(level: LevelMention, scene: Scene, lexicon: PartnershipLexicon): Dated | null {
  const published = scene.document.article.published?.slice(0, 4);
  if (published === undefined) return null;
  const { tokens } = scene.document.sentences[level.sentence]!;
  const year = (years: number, span: Span): Dated => ({ value: String(Number(published) - years), span });
  const length = scene.times.found.find(({ sentence, kind, tokens: [, to] }) => {
    if (sentence !== level.sentence || kind !== "duration" || to > level.tokens[0]) return false;
    return tokens.slice(to, level.tokens[0]).some(({ lower }) => lexicon.since.has(lower));
  });
  const years = /^P(\d+)Y$/.exec(length?.value ?? "")?.[1];
  if (length !== undefined && years !== undefined) return year(Number(years), length.span);
  const ordinal = anniversaryBefore(level, tokens, lexicon);
  return ordinal === null ? null : year(ordinal.years, ordinal.span);
}

/** "the 10th anniversary of the L", at most three words apart. */
function anniversaryBefore(
  level: LevelMention,
  tokens: readonly Token[],
  lexicon: PartnershipLexicon,
): { years: number; span: Span } | null {
  for (let at = level.tokens[0] - 1; at > Math.max(0, level.tokens[0] - 8); at--) {
    if (!lexicon.anniversaries.has(tokens[at]!.lower)) continue;
    const ordinal = tokens[at - 1]!;
    const years =
      lexicon.ordinals.get(ordinal.lower) ?? Number(/^(\d+)(?:st|nd|rd|th)$/.exec(ordinal.lower)?.[1] ?? Number.NaN);
    return Number.isNaN(years) ? null : { years, span: [ordinal.start, tokens[at]!.end] };
  }
  return null;
}

function asDate(time: FoundTime | null): Dated | null {
  if (time === null || time.value === null || (time.kind !== "date" && time.kind !== "time")) return null;
  const value = startOf(time.value);
  return value === null ? null : { value, span: time.span };
}

/** The day, month, season or year from which something holds: no time of day, of an open interval its start. */
function startOf(value: string): string | null {
  const day = value.replace(/T.*$/, "");
  if (day.startsWith("../")) return null;
  return day.endsWith("/..") ? day.slice(0, -3) : day;
}
