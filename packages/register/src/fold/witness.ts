import type { Statement } from "@dragoman/model";
import type { Witness } from "../article.ts";
import { components } from "./canonical.ts";
import { pushTo } from "./lists.ts";

/** Stands for all articles of which nobody knows who is behind them: their independence is not shown. */
const UNKNOWN = "unknown";

/**
 * Rows by independent witness: those of one owner, one cluster of near-duplicates or one wire go together, as do all of unknown owner.
 * An analyst's own row and one of an imported data set is a witness by its author or name.
 */
export function witnessesOf(
  rows: readonly Statement[],
  witnesses: ReadonlyMap<string, Witness>,
  ownerOf: (outlet: string) => string | null,
): readonly (readonly Statement[])[] {
  const marks = rows.map((row) => marksOf(row, witnesses, ownerOf));
  const roots = components(
    marks.flatMap(([first, ...rest]) => [[first!, first!] as const, ...rest.map((mark) => [first!, mark] as const)]),
  );
  const apart = new Map<string, Statement[]>();
  for (const [at, row] of rows.entries()) pushTo(apart, roots.get(marks[at]![0]!)!, row);
  return [...apart.values()];
}

function marksOf(
  { article, by, source, qualifiers }: Statement,
  witnesses: ReadonlyMap<string, Witness>,
  ownerOf: (outlet: string) => string | null,
): readonly string[] {
  if (article === null) return [by === null ? `set ${source ?? UNKNOWN}` : `analyst ${by}`];
  const witness = witnesses.get(article);
  const owner = witness?.owner ?? (source === null ? null : ownerOf(source));
  const wires = (qualifiers.relay ?? []).map((wire) => `owner ${ownerOf(wire) ?? wire}`);
  return [`owner ${owner ?? UNKNOWN}`, `cluster ${witness?.cluster ?? article}`, ...wires];
}
