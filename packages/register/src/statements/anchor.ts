import { type Anchor, cover, type Evidence, type Quotation, type Span } from "@dragoman/model";

const CONTEXT = 32;

/** The words at a span with up to 32 characters on both sides, no character cut in two. */
export function anchorAt(
  text: string,
  span: Span,
  { rule, confidence, fields }: Pick<Anchor, "rule" | "confidence" | "fields">,
): Anchor {
  const [start, end] = span;
  const from = Math.max(0, start - CONTEXT);
  const to = Math.min(text.length, end + CONTEXT);
  const prefix = text.slice(isHalf(text, from) ? from + 1 : from, start);
  const suffix = text.slice(end, isHalf(text, to) ? to - 1 : to);
  return { span, quote: text.slice(start, end), prefix, suffix, rule, confidence, fields };
}

export function anchorsOf(text: string, evidence: readonly Evidence[]): readonly Anchor[] {
  return evidence.map((part) => anchorAt(text, part.span, part));
}

/** A quotation rests on its words with their attribution. */
export function quotationAnchor(text: string, quotation: Quotation): Anchor {
  const { content, cue, sourceSpan, rule, confidence } = quotation;
  const parts = [...content, ...(cue === null ? [] : [cue]), ...(sourceSpan === null ? [] : [sourceSpan])];
  const span = parts.reduce(cover);
  return anchorAt(text, span, { rule, confidence, fields: { content, cue, source: sourceSpan } });
}

/** Whether a cut here would part a surrogate pair. */
function isHalf(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code < 0xe000;
}
