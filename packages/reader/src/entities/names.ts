import type { Gender } from "./lexicon.ts";
import type { Line } from "./line.ts";
import { phraseAt } from "./phrases.ts";
import { isBehindField, isCourtesy } from "./runs.ts";
import { isAllCapital, isCapital, isGlued, isHyphen } from "./shape.ts";

/** A personal name in the text. */
export interface NameSpan {
  /** Honorifics included. */
  readonly from: number;
  readonly to: number;
  /** Of the name alone. */
  readonly name: readonly [from: number, to: number];
  readonly gender: Gender | null;
  readonly hasHonorific: boolean;
}

const LONGEST = 8;

/** The name that begins at a token, with "Mr", "Dr" or "Sheikh" before it. */
export function nameAt(line: Line, at: number): NameSpan | null {
  let from = at;
  let gender: Gender | null = null;
  for (let courtesy = honorificAt(line, from); courtesy; courtesy = honorificAt(line, from)) {
    gender = courtesy.value ?? gender;
    from += courtesy.length;
  }
  const to = nameEnd(line, from);
  if (to === from) return null;
  const start = pastField(line, from, to);
  return {
    from: start > from ? start : at,
    to: withSuffix(line, to),
    name: [start, to],
    gender,
    hasHonorific: from > at,
  };
}

/** "The Committee for National Security Zokir Nazar": where the name begins behind the field in the same row of capitals. */
function pastField(line: Line, from: number, to: number): number {
  for (let at = from + 1; at < to - 1; at++) if (isBehindField(line, at)) return at;
  return from;
}

/** "Joseph R. Biden, Jr.". */
function withSuffix(line: Line, to: number): number {
  const suffix = line.tokens[to + 1];
  const isSuffix = line.tokens[to]?.form === "," && suffix && line.names.suffixes.has(suffix.lower);
  return isSuffix && !isAllCapital(suffix.form) ? to + 2 : to;
}

function honorificAt(line: Line, at: number): { length: number; value: Gender | null } | null {
  const token = line.tokens[at];
  const found = token && isCapital(token.form) ? phraseAt(line.names.honorifics, line.tokens, at) : null;
  if (!found || !line.names.never.has(token!.lower) || isAllCapital(token!.form)) return found;
  // "Her Excellency Ann Smith", but "King" of "His Majesty King N" is a title.
  return found.length > 1 && !phraseAt(line.names.titles, line.tokens, at + found.length) ? found : null;
}

/** The token behind the name that begins at `from`; `from` itself when none does. */
export function nameEnd(line: Line, from: number): number {
  let to = from;
  let parts = 0;
  for (let i = from; i < line.tokens.length && parts < LONGEST; i++) {
    if (isPart(line, i, from)) {
      if (i > from && (isOther(line, i) || (parts > 1 && isVerb(line, i)))) break;
      to = i + 1;
      parts++;
    } else if (!isJoint(line, i, from)) break;
  }
  return to;
}

/** A capitalised word or a suffix ("II"); small ones only behind a glued hyphen ("Si-kun"). */
function isPart(line: Line, at: number, from: number): boolean {
  const { form, lower } = line.tokens[at]!;
  if (at > from && isGlued(line.tokens, at) && isHyphen(line.tokens[at - 1]?.form)) return /^\p{L}/u.test(form);
  if (!isCapital(form) || form.length > 24) return false;
  if (!line.names.never.has(lower) || (at === from && isSurname(line, at))) return true;
  return at > from && line.names.months.has(lower) && !/^\d/.test(line.tokens[at + 1]?.form ?? "");
}

/** "He Lifeng", "You Si-kun": a small word in capitals before another capital that is no name of a state; "To" only in a name that we know. */
function isSurname({ names, tokens, aliases, reference }: Line, at: number): boolean {
  const { form, lower } = tokens[at]!;
  const next = tokens[at + 1];
  if (!next || !isCapital(next.form) || names.never.has(next.lower) || aliases[at + 1]) return false;
  return names.surnames.has(lower) || reference.people(`${form} ${next.form}`).length > 0;
}

/** Particles before a capital ("van der Bellen", "al-Sudani") and glued hyphens. */
function isJoint(line: Line, at: number, from: number): boolean {
  const { form, lower } = line.tokens[at]!;
  if (form === "]") return at > from && isAdded(line, at);
  if (isHyphen(form)) return at > from && isGlued(line.tokens, at) && isGlued(line.tokens, at + 1);
  if (!line.names.particles.has(lower)) return false;
  let next = at + 1;
  while (
    next < at + 4 &&
    (line.names.particles.has(line.tokens[next]?.lower ?? "") || isHyphen(line.tokens[next]?.form))
  )
    next++;
  if (at === from && !line.names.openingParticles.has(lower)) return false;
  const token = line.tokens[next];
  return token !== undefined && isCapital(token.form) && !line.names.never.has(token.lower);
}

/** "[President Ali] Deby": the given name that an editor adds to the surname that was said. */
function isAdded({ tokens, names }: Line, at: number): boolean {
  const next = tokens[at + 1];
  const isOpen = tokens.some(({ form }, before) => before < at && form === "[");
  return isOpen && names.given.has(tokens[at - 1]!.lower) && next !== undefined && isCapital(next.form);
}

/** "Tom Ford Gave a Speech": the verb of a headline in capitals, with a small word behind it. */
function isVerb({ tokens, tree }: Line, at: number): boolean {
  return /^VB[DZ]$/.test(tree?.xpos[at] ?? "") && /^\p{Ll}/u.test(tokens[at + 1]?.form ?? "");
}

/** A longer alias, a title or "Mr" begins here: the name is over. */
function isOther(line: Line, at: number): boolean {
  const alias = line.aliases[at];
  if (alias && (alias.length > 1 || alias.targets.some((target) => target.by === "demonym"))) return true;
  if (isCourtesy(line, at) && isCapital(line.tokens[at + 1]?.form ?? "")) return true;
  const rank = phraseAt(line.names.qualifiers, line.tokens, at);
  if (rank && phraseAt(line.names.titles, line.tokens, at + rank.length)) return true;
  const title = phraseAt(line.names.titles, line.tokens, at);
  if (!title || title.value.sort === "calling") return false;
  return title.length > 1 || isCapital(line.tokens[at + 1]?.form ?? "");
}
