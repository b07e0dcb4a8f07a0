import type { Span } from "@dragoman/model";
import { governingTime } from "../events/time.ts";
import type { Scene } from "../scene.ts";
import type { FoundTime } from "../times/find.ts";
import type { LevelMention } from "./level.ts";
import { isMark } from "./marks.ts";

/** A date with the words that state it. */
export interface Dated {
  readonly value: string;
  readonly span: Span;
}

/** The date stated for a level: at the label itself ("L, 2003", "L (2003)"), else that of the clause that tells of it. */
export function dateOf(level: LevelMention, cue: number | null, scene: Scene): Dated | null {
  const own = dateBeside(level, scene);
  if (own !== null) return own;
  const governing = cue === null ? null : governingTime(scene, level.sentence, cue);
  return asDate(governing ?? governingTime(scene, level.sentence, level.head));
}

/** "L, 2003", "L (2003)", "L since 2003", "L in 2003". */
function dateBeside(level: LevelMention, scene: Scene): Dated | null {
  const tokens = scene.document.sentences[level.sentence]!.tokens;
  const time = scene.times.found.find(({ sentence, tokens: [from] }) => {
    if (sentence !== level.sentence || from < level.tokens[1]) return false;
    const between = tokens.slice(level.tokens[1], from).filter((token) => !isMark(token));
    return between.length <= 2 && between.every(({ lower }) => /^([,(]|in|since|from)$/.test(lower));
  });
  return asDate(time ?? null);
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
