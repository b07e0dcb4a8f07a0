import type { ListedFact } from "./cite.ts";

/** How much of a page rests on one outlet. */
export interface SourceCount {
  /** Outlet id or name of a data set; null for articles of unknown publishers. */
  readonly source: string | null;
  /** Facts whose shown words are this outlet's. */
  readonly facts: number;
}

/** Outlets behind the words that are shown, the most cited first. */
export function citedSources(items: readonly ListedFact[]): readonly SourceCount[] {
  const counts = new Map<string | null, number>();
  for (const { citation } of items) {
    if (citation === null || citation.by !== null) continue;
    counts.set(citation.source, (counts.get(citation.source) ?? 0) + 1);
  }
  const sources = [...counts].map(([source, facts]) => ({ source, facts }));
  return sources.sort((a, b) => b.facts - a.facts || ((a.source ?? "") < (b.source ?? "") ? -1 : 1));
}
