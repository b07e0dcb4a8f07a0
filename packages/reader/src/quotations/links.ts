import type { Entity, Quotation } from "@dragoman/model";
import { type Cast, type LinkedMention, withLinks } from "../entities/cast.ts";
import { firstWhere } from "../sorted.ts";
import { WordTable } from "../text/word.ts";
import type { SpeechLexicon } from "./lexicon.ts";
import type { Line } from "./line.ts";

/** The cast with what only speakers settle: "I" and "we" inside words, "he" and "the minister" as sources. */
export function linkSpeakers(
  cast: Cast,
  quotations: readonly Quotation[],
  lines: readonly Line[],
  added: ReadonlyMap<string, Entity>,
  lexicon: SpeechLexicon,
): Cast {
  const found = new Map<number, LinkedMention>();
  const firstPersons = firstPersonsOf(lexicon);
  for (const quotation of quotations) {
    if (!quotation.speaker || quotation.jointWith.length > 0) continue;
    const own = { i: quotation.speaker, we: partyOf(quotation.speaker, cast) };
    for (const part of quotation.content) linkPart(part, own, lines, cast, firstPersons, found);
    const source = quotation.sourceSpan;
    if (source) linkSource(source, quotation.speaker, lines, cast, lexicon, found);
  }
  return found.size > 0 || added.size > 0 ? withLinks(cast, [...found.values()], [...added.values()]) : cast;
}

/** The state or body for which somebody says "we". */
function partyOf(speaker: string, cast: Cast): string {
  return cast.actsFor(speaker) ?? speaker;
}

function linkPart(
  [start, end]: readonly [number, number],
  own: { readonly i: string; readonly we: string },
  lines: readonly Line[],
  cast: Cast,
  firstPersons: WordTable<FirstPerson>,
  found: Map<number, LinkedMention>,
): void {
  for (let index = lineFrom(lines, start); (lines[index]?.span[0] ?? end) < end; index++) {
    const line = lines[index] as Line;
    for (const [at, token] of line.tokens.entries()) {
      const pronoun = firstPersons.at(token);
      if (pronoun === null || token.start < start || token.end > end) continue;
      const link = linkOf(cast, line, at, pronoun, own);
      if (link !== null) found.set(token.start, link);
    }
  }
}

/** A pronoun of the first person that links to nobody yet, and "our country" that was linked to another. */
function linkOf(
  cast: Cast,
  line: Line,
  at: number,
  pronoun: FirstPerson,
  own: { readonly i: string; readonly we: string },
): LinkedMention | null {
  const known = cast.at(line.index, at);
  if (known === null) return mention(line, at, own[pronoun]);
  return isOwnState(cast, known, line.index, at, own.we) ? { ...known, entity: own.we } : null;
}

/** "Our country", taken for the state named last: that of whoever says it. */
function isOwnState(cast: Cast, known: LinkedMention, sentence: number, at: number, party: string): boolean {
  const isDescribed = known.by === "description" && known.tokens[0] === at && known.tokens[1] > at + 1;
  const isOfStates = known.entity.startsWith("state:") && party.startsWith("state:") && known.entity !== party;
  return isDescribed && isOfStates && cast.allAt(sentence, at).length === 1;
}

type FirstPerson = "i" | "we";

const ofLexicons = new WeakMap<SpeechLexicon, WordTable<FirstPerson>>();

/** "I", "my", "we", "our": the few words of those who speak, apart from all other pronouns; gathered once for a lexicon. */
function firstPersonsOf(lexicon: SpeechLexicon): WordTable<FirstPerson> {
  const known = ofLexicons.get(lexicon);
  if (known !== undefined) return known;
  const all = new Map([...lexicon.possessives, ...lexicon.pronouns]);
  const found = new WordTable(
    [...all].flatMap(([word, pronoun]) => (pronoun === "i" || pronoun === "we" ? [[word, pronoun] as const] : [])),
  );
  ofLexicons.set(lexicon, found);
  return found;
}

function linkSource(
  [start, end]: readonly [number, number],
  speaker: string,
  lines: readonly Line[],
  cast: Cast,
  lexicon: SpeechLexicon,
  found: Map<number, LinkedMention>,
): void {
  const line = lines[lineFrom(lines, start)];
  const at = line?.tokens.findIndex((token) => token.start === start && token.end === end) ?? -1;
  if (!line || at < 0 || !lexicon.pronouns.has(line.tokens[at]?.lower ?? "")) return;
  if (cast.at(line.index, at) === null) found.set(start, mention(line, at, speaker));
}

function mention(line: Line, at: number, entity: string): LinkedMention {
  const token = line.tokens[at] as Line["tokens"][number];
  return {
    span: [token.start, token.end],
    entity,
    by: "pronoun",
    sentence: line.index,
    tokens: [at, at + 1],
    isNested: false,
  };
}

/** The first sentence that ends behind an offset. */
export function lineFrom(lines: readonly Line[], offset: number): number {
  return firstWhere(lines, ({ span: [, end] }) => end > offset);
}
