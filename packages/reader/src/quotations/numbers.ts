import type { Quotation } from "@dragoman/model";

/** Quotations in the order of the text, numbered q1, q2 …; those that nest follow their numbers. */
export function numbered(quotations: readonly Quotation[]): readonly Quotation[] {
  const ordered = [...quotations].sort((a, b) => startOf(a) - startOf(b));
  const ids = new Map(ordered.map(({ id }, index) => [id, `q${index + 1}`]));
  return ordered.map((quotation) => ({
    ...quotation,
    id: ids.get(quotation.id) ?? quotation.id,
    nestedIn: quotation.nestedIn === null ? null : (ids.get(quotation.nestedIn) ?? null),
  }));
}

function startOf({ content, cue }: Quotation): number {
  return Math.min(content[0]?.[0] ?? 0, cue?.[0] ?? Number.MAX_SAFE_INTEGER);
}
