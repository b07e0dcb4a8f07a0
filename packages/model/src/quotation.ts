import type { Span } from "./span.ts";

export type QuotationKind = "direct" | "indirect" | "mixed" | "reported-act";

/** Somebody's words. */
export interface Quotation {
  readonly id: string;
  readonly kind: QuotationKind;
  /** One span, or several when the attribution splits the words; quote marks left out. */
  readonly content: readonly Span[];
  readonly cue: Span | null;
  readonly sourceSpan: Span | null;
  /** Entity id; null when nobody, or more than one, fits. */
  readonly speaker: string | null;
  readonly jointWith: readonly string[];
  /** ISO 3166-1 alpha-3 of the state the speaker represents. */
  readonly country: string | null;
  readonly medium: string | null;
  readonly addressee: string | null;
  /** Who passed the words on, nearest to the speaker first. */
  readonly relay: readonly string[];
  readonly nestedIn: string | null;
  readonly rule: string;
  readonly confidence: number;
}
