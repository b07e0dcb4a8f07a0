import type { Ledger } from "./ledger.ts";
import { isPlaced, isWord, type Line } from "./line.ts";
import { phraseAt } from "./phrases.ts";
import { nameOf } from "./runs.ts";
import { isCapital } from "./shape.ts";
import { isRuler, type Title } from "./title.ts";

/** The body or province named right before a title: "Riceland Bank Director X", "Ohio Senator X", "the Rice Council (RC) Director X". */
export function ownerBefore(ledger: Ledger, line: Line, title: Title): string | null {
  if (title.of.length > 0) return null;
  const isShort = isShortBefore(line, title.from);
  const before = mentionBefore(ledger, line, title.from - (isShort ? 1 : 0));
  const kind = before && ledger.entities.get(before.entity)?.kind;
  if (isShort && before?.entity.startsWith("state:")) return before.entity;
  if (!before || isPlaced(line, before.tokens[0])) return null;
  if (kind === "organisation" || kind === "outlet")
    return isRuler(title) ? null : (ledger.acts.get(before.entity) ?? before.entity);
  const { local, regional } = line.names;
  return kind === "place" && (local.has(title.noun) || regional.has(title.noun)) ? withoutState(line, before) : null;
}

/** "(RC) " before a title. */
function isShortBefore({ tokens }: Line, at: number): boolean {
  return tokens[at - 1]?.form === ")" && tokens[at - 3]?.form === "(";
}

/** "Ohio State Senator X" is of Ohio. */
function withoutState(line: Line, { entity, tokens: [from, to] }: Words): string {
  const alias = isWord(line, to - 1, "statehood") ? line.aliases[from] : null;
  const place = alias?.length === to - from - 1 ? alias.targets.find(({ kind }) => kind === "place") : null;
  return place?.entity ?? entity;
}

/** Where the words of "State Duma Speaker" begin: an organ of a state before a title is part of the office's name. */
export function organBefore(ledger: Ledger, line: Line, title: Title): number | null {
  if (isSeat(line, title)) return title.from;
  const before = title.of.length > 0 ? undefined : mentionBefore(ledger, line, title.from);
  if (
    before?.by === "pronoun" ||
    !before?.entity.startsWith("org:") ||
    !ledger.acts.get(before.entity)?.startsWith("state:")
  )
    return null;
  let [from] = before.tokens;
  for (let at = from; at < title.from; at++)
    if (isWord(line, at, "possessive") || isWord(line, at, "the")) from = at + 1;
  const alias = line.aliases[from];
  const stateEnd = alias?.targets.some(({ kind }) => kind === "state") ? from + alias.length : from;
  return stateEnd < title.from ? stateEnd : from;
}

/** "Knesset Speaker", "Kremlin spokesman": a house that stands for its state, and no city. */
function isSeat(line: Line, { from, words }: Title): boolean {
  const alias = line.aliases[from];
  if (!alias || from + alias.length !== words[0] || !alias.targets.every(({ by }) => by === "capital")) return false;
  const name = nameOf(line, from, words[0]);
  return line.reference.capitalOf(name) === null && line.reference.cityState(name) === null;
}

type Words = Ledger["mentions"][number];

/** The mention whose words end right before a token. */
export function mentionBefore(ledger: Ledger, line: Line, at: number): Words | undefined {
  return ledger.mentions.findLast(({ sentence, tokens }) => sentence === line.index && tokens[1] === at);
}

/** "Ricelands Chair X": a capital before the title that nothing explains belongs to the office, whose name is cut off then. */
export function isCut(ledger: Ledger, line: Line, title: Title): boolean {
  const { tokens, names } = line;
  const before = tokens[title.from - 1];
  if (title.trait === "minister" || title.trait === "envoy" || title.offices.some((office) => office !== "other"))
    return false;
  if (!before || title.from < 2 || !isCapital(before.form) || names.never.has(before.lower)) return false;
  const isKnown = names.qualifiers.has(before.lower) || phraseAt(names.honorifics, tokens, title.from - 1) !== null;
  return !isKnown && mentionBefore(ledger, line, title.from) === undefined;
}

/** The second noun of "chairman and managing director". */
function isSecond(line: Line, at: number): boolean {
  for (const from of [at, at - 1]) {
    const found = isWord(line, from - 1, "and") ? phraseAt(line.names.titles, line.tokens, from) : null;
    if (found && at < from + found.length) return line.names.bodied.has(found.value.noun);
  }
  return false;
}

/** Nothing but "president" or "deputy director": no field, no body, nobody served. */
export function isBare(line: Line, { words: [from, to], forms: [written] }: Title): boolean {
  const { tokens, names } = line;
  const noun = new Set(written.split(/[ -]/));
  for (let at = from; at < to; at++) {
    const { lower } = tokens[at]!;
    if (isWord(line, at, "of") || isWord(line, at, "for")) return false;
    if (noun.has(lower) || isSecond(line, at)) continue;
    if (names.bodies.has(lower) || names.portfolios.has(lower)) return false;
    if (names.titles.has(lower) && !names.qualifiers.has(lower)) return false;
  }
  return true;
}
