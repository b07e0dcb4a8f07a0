import type { Span } from "@dragoman/model";
import type { Cast, LinkedMention } from "../entities/cast.ts";
import type { Document, Tail } from "../text/document.ts";
import type { Draft } from "./draft.ts";
import type { SpeechLexicon } from "./lexicon.ts";
import type { Line } from "./line.ts";

/** Outlets that passed the words on, nearest to the speaker first: those named beside the cue, then the agency tail's. */
export function relayOf(
  draft: Draft,
  addressee: string | null,
  document: Document,
  cast: Cast,
  lexicon: SpeechLexicon,
): readonly string[] {
  const beside = draft.line && draft.match ? besideCue(draft, draft.line, cast, lexicon) : [];
  const tails = document.tails.filter((tail) => covers(tail, draft, document));
  const passed = [...beside, ...tails.flatMap((tail) => outletsOf(tail, document, cast))];
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

/** A tail of the article's head or end covers all its quotations, another those of its paragraph. */
function covers(tail: Tail, draft: Draft, document: Document): boolean {
  const first = document.paragraphs[draft.paragraph]?.span;
  if (!first) return false;
  const next = document.paragraphs[draft.paragraph + 1]?.span[0] ?? document.text.length;
  if (tail.span[0] >= first[0] && tail.span[0] <= next) return true;
  const bodies = document.paragraphs.filter((one) => one.kind === "body");
  const head = bodies[1]?.span[0] ?? document.text.length;
  const last = bodies.at(-1)?.span[0] ?? 0;
  return tail.span[0] <= head || tail.span[0] >= last;
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
