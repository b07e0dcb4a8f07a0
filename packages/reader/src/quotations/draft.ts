import type { QuotationKind, Span } from "@dragoman/model";
import type { Match } from "./frames.ts";
import type { Line } from "./line.ts";
import type { Source } from "./phrase.ts";

/** A quotation before its speaker is known. */
export interface Draft {
  readonly rule: string;
  readonly kind: QuotationKind;
  readonly content: readonly Span[];
  readonly cue: Span | null;
  readonly source: Source | null;
  /** Characters of the source, where it stands outside the sentences (a turn's label, a headline). */
  readonly sourceSpan: Span | null;
  /** The sentence of the cue, or of the words when there is none. */
  readonly line: Line | null;
  readonly match: Match | null;
  readonly paragraph: number;
  readonly confidence: number;
}

/** Characters of some tokens of a sentence. */
export function spanOf(line: Line, [from, to]: readonly [number, number]): Span {
  const first = line.tokens[from];
  const last = line.tokens[to - 1];
  return [first?.start ?? line.span[0], last?.end ?? line.span[0]];
}
