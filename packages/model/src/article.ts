/** What a caller hands in: a text and what the transport said about it. */
export interface Article {
  readonly text: string;
  /** ISO 8601 date or date with time; anything else becomes a note and counts as unknown. */
  readonly published?: string | null;
  readonly title?: string | null;
  readonly url?: string | null;
  /** Name or domain of the outlet. */
  readonly publisher?: string | null;
  /** BCP 47 tag; `en` when absent. */
  readonly language?: string | null;
}
