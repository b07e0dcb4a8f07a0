import type { Span } from "./span.ts";

/** The characters behind each field of an event or relation; null where a field has no words of its own. */
export type EvidenceFields = Readonly<Record<string, Span | readonly Span[] | null>>;

/** Where a fact stands in the text, which rule read it, and how sure the trees were (0 to 1, two decimals). */
export interface Evidence {
  readonly span: Span;
  readonly rule: string;
  readonly confidence: number;
  readonly fields: EvidenceFields;
}

/** Status of a clause: READING's six values. Only `actual` can hold. */
export type Assertion = "actual" | "planned" | "possible" | "requested" | "negated" | "denied";

/** The spans of one field, whether it has none, one or several. */
export function spansBehind(field: Span | readonly Span[] | null | undefined): readonly Span[] {
  if (field == null || field.length === 0) return [];
  return typeof field[0] === "number" ? [field as Span] : (field as readonly Span[]);
}
