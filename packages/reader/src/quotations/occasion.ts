import type { Quotation } from "@dragoman/model";
import type { Cast } from "../entities/cast.ts";
import { gathered } from "../gathered.ts";
import type { SpeechLexicon } from "./lexicon.ts";
import { type Line, quoteAt } from "./line.ts";
import { mediumAt, partnerOf, type Setting } from "./medium.ts";

/** A medium named in a sentence for all that its people say: backwards for "made the remarks at", forwards for an interview. */
interface Occasion extends Setting {
  readonly offset: number;
  readonly people: ReadonlySet<string>;
  readonly looksBack: boolean;
}

/** Quotations without a medium of their own take the one that the article names for them elsewhere. */
export function settle(
  quotations: readonly Quotation[],
  lines: readonly Line[],
  cast: Cast,
  lexicon: SpeechLexicon,
): readonly Quotation[] {
  if (!quotations.some(isOpen)) return quotations;
  const occasions = gathered(lines, (line) => occasionIn(line, cast, lexicon));
  if (occasions.length === 0) return quotations;
  return quotations.map((quotation) => {
    if (!isOpen(quotation)) return quotation;
    const occasion = occasions.findLast((one) => holds(one, quotation));
    if (!occasion) return quotation;
    const heard = occasion.addressee === quotation.speaker ? null : occasion.addressee;
    return { ...quotation, medium: occasion.medium, addressee: quotation.addressee ?? heard };
  });
}

function isOpen({ medium, speaker }: Quotation): boolean {
  return medium === null && speaker !== null;
}

function holds(occasion: Occasion, { speaker, content }: Quotation): boolean {
  if (speaker === null || !occasion.people.has(speaker)) return false;
  const offset = content[0]?.[0] ?? 0;
  return occasion.looksBack ? offset < occasion.offset : offset >= occasion.offset;
}

function occasionIn(line: Line, cast: Cast, lexicon: SpeechLexicon): readonly Occasion[] {
  for (let at = 0; at < line.tokens.length; at++) {
    if (quoteAt(line, at) >= 0) continue;
    const medium = mediumAt(line, at, lexicon);
    if (!medium) continue;
    const looksBack = madeRemarks(line, at, lexicon);
    if (!looksBack && !lexicon.lasting.has(medium.name)) continue;
    const people = new Set(cast.inSentence(line.index).map((mention) => mention.entity));
    return [
      {
        offset: line.span[0],
        people,
        looksBack,
        medium: medium.name,
        addressee: partnerOf(line, medium.to, cast, lexicon),
      },
    ];
  }
  return [];
}

/** "made the remarks", "delivered the statement" before the medium. */
function madeRemarks(line: Line, before: number, lexicon: SpeechLexicon): boolean {
  let isMade = false;
  for (let at = 0; at < before; at++) {
    const word = line.tokens[at]?.lower ?? "";
    if (lexicon.delivered.has(word)) isMade = true;
    else if (isMade && lexicon.remarks.has(word)) return true;
  }
  return false;
}
