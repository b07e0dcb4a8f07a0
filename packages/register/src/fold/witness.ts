import type { Statement } from "@dragoman/model";
import type { Witness } from "../article.ts";
import { components } from "./canonical.ts";
import { pushTo } from "./lists.ts";

/**
 * Rows by independent witness: those of one owner, one cluster of near-duplicates or one wire go together. What is then left without a known owner is one witness in
 * all, for nobody has shown that it is more. An analyst's own rows are a witness, and those of each imported data set.
 */
export function witnessesOf(
  rows: readonly Statement[],
  witnesses: ReadonlyMap<string, Witness>,
  ownerOf: (outlet: string) => string | null,
): readonly (readonly Statement[])[] {
  const marks = rows.map((row) => marksOf(row, witnesses, ownerOf));
  const roots = components(marks.flatMap((own) => own.map((mark) => [own[0]!, mark] as const)));
  const rootAt = (at: number): string => roots.get(marks[at]![0]!)!;
  const owned = new Set(rows.flatMap((_, at) => (marks[at]!.some(isOwner) ? rootAt(at) : [])));
  const apart = new Map<string, Statement[]>();
  for (const [at, row] of rows.entries()) pushTo(apart, owned.has(rootAt(at)) ? rootAt(at) : "unknown", row);
  return [...apart.values()];
}

function marksOf(
  { article, by, source, qualifiers }: Statement,
  witnesses: ReadonlyMap<string, Witness>,
  ownerOf: (outlet: string) => string | null,
): readonly string[] {
  if (article === null) return [`owner ${by === null ? `set ${source}` : `analyst ${by}`}`];
  const witness = witnesses.get(article);
  const owner = witness?.owner ?? (source === null ? null : ownerOf(source));
  const wires = (qualifiers.relay ?? []).map((wire) => `owner ${ownerOf(wire) ?? wire}`);
  return [`cluster ${witness?.cluster ?? article}`, ...(owner === null ? [] : [`owner ${owner}`]), ...wires];
}

function isOwner(mark: string): boolean {
  return mark.startsWith("owner ");
}
