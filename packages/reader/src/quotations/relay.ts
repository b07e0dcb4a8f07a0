import type { Span } from "@dragoman/model";
import type { Cast, LinkedMention } from "../entities/cast.ts";
import type { Document, Tail } from "../text/document.ts";
import type { Draft } from "./draft.ts";
import type { SpeechLexicon } from "./lexicon.ts";
import type { Line } from "./line.ts";

/** What relays are read from, looked up once for an article. */
export interface Relays {
  readonly cast: Cast;
  readonly lexicon: SpeechLexicon;
  /** By paragraph; -1 holds for all. */
  readonly tails: ReadonlyMap<number, readonly string[]>;
}

/** Agency tails by their paragraph; one at the article's head or end holds for all of it. */
export function readRelays(document: Document, cast: Cast, lexicon: SpeechLexicon): Relays {
  const tails = new Map<number, readonly string[]>();
  const bodies = document.paragraphs.filter(({ kind }) => kind === "body");
  for (const tail of document.tails) {
    const own = document.paragraphs.findLast(({ span }) => span[0] <= tail.span[0]);
    const isOuter = own === undefined || own.kind !== "body" || own === bodies[0] || own === bodies.at(-1);
    const key = isOuter ? -1 : own.index;
    tails.set(key, [...(tails.get(key) ?? []), ...outletsOf(tail, document, cast)]);
  }
  return { cast, lexicon, tails };
}

/** Outlets that passed the words on, nearest to the speaker first: those named beside the cue, then the agency tail's. */
export function relayOf(draft: Draft, addressee: string | null, { cast, lexicon, tails }: Relays): readonly string[] {
  const beside = draft.line && draft.match ? besideCue(draft, draft.line, cast, lexicon) : [];
  const passed = [...beside, ...(tails.get(draft.paragraph) ?? []), ...(tails.get(-1) ?? [])];
  return [...new Set(passed)].filter((outlet) => outlet !== addressee);
}

/** "as quoted by X", "X quoted S as saying", "…, according to X". */
function besideCue(draft: Draft, line: Line, cast: Cast, lexicon: SpeechLexicon): readonly string[] {
  const isFree = (mention: LinkedMention): boolean =>
    !touches(mention.span, draft.content) && !touches(mention.span, draft.sourceSpan ? [draft.sourceSpan] : []);
  const outlets = cast
    .inSentence(line.index)
    .filter((mention) => cast.entities.get(mention.entity)?.kind === "outlet" && isFree(mention));
  return outlets.filter((mention) => passesOn(line, mention, lexicon)).map((mention) => mention.entity);
}

function touches(span: Span, parts: readonly Span[]): boolean {
  return parts.some((part) => part[0] < span[1] && span[0] < part[1]);
}

const REACH = 4;

/** A verb of quoting or reporting right before or after the outlet, or "according to". */
function passesOn(line: Line, { tokens: [from, to] }: LinkedMention, lexicon: SpeechLexicon): boolean {
  for (let at = Math.max(0, from - REACH); at < Math.min(line.tokens.length, to + 2); at++) {
    const word = line.tokens[at]?.lower ?? "";
    if (lexicon.quoting.has(word)) return true;
    const cues = lexicon.cues.get(word);
    if (cues?.some((cue) => cue.class === "report" || cue.form === "phrase")) return true;
  }
  return false;
}

/** The tail's outlets; the last named stands nearest to the speaker. */
function outletsOf(tail: Tail, document: Document, cast: Cast): readonly string[] {
  const named = tail.outlets.map((span) => {
    const words = document.text.slice(span[0], span[1]);
    const mention = cast.mentions.find((one) => one.span[0] === span[0] && one.span[1] === span[1]);
    return mention?.entity ?? `outlet:${words}`;
  });
  return named.reverse();
}
