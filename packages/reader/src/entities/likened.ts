import { agents } from "./agents.ts";
import type { FoundEpithet } from "./found.ts";
import type { Ledger, Trail } from "./ledger.ts";
import type { Line } from "./line.ts";
import { backwards } from "./recall.ts";

/** Sentences over which a body without a name may be told of. */
const BACK = 12;

/**
 * "The mission" behind an embassy: the body of that noun or of the like in the nearest sentence that names one, of several the only one
 * that is a subject; null where the text tells of another one by that noun, which nothing links.
 */
export function likened(ledger: Ledger, line: Line, { noun, from, to, formal }: FoundEpithet): string | null {
  const words = [noun.split(" ").at(-1)!, ...formal];
  const near: Trail[] = [];
  for (const entry of backwards(ledger, line.index, from)) {
    if (near.length > 0 && entry.sentence !== near[0]!.sentence) break;
    if (entry.kind === "organisation" && isLike(ledger, entry.entity, words)) near.push(entry);
  }
  if (near.length === 0) return null;
  const without = agents(ledger, line, to);
  const ids = idsOf(near).filter((id) => !without.has(id));
  const [only, other] = ids.length > 1 ? idsOf(near.filter(({ isSubject }) => isSubject)) : ids;
  return only === undefined || other !== undefined || isToldOf(ledger, words[0]!, line.index) ? null : only;
}

function idsOf(trail: readonly Trail[]): readonly string[] {
  return [...new Set(trail.map(({ entity }) => entity))];
}

/** Whether one of the words stands in a body's name or is its sort. */
function isLike({ entities, context }: Ledger, id: string, words: readonly string[]): boolean {
  const parts = entities.get(id)!.name.toLowerCase().split(" ");
  return words.some((word) => parts.includes(word) || context.reference.sort(id) === word);
}

/** "A UN mission": whether a noun stands in the sentences before where nothing is linked. */
function isToldOf({ document, mentions }: Ledger, noun: string, index: number): boolean {
  const near = mentions.slice(mentions.findLastIndex(({ sentence }) => sentence < index - BACK) + 1);
  const isLinked = (start: number): boolean => near.some(({ span }) => span[0] <= start && start < span[1]);
  return document.sentences
    .slice(Math.max(0, index - BACK), index)
    .some(({ tokens }) => tokens.some(({ lower, start }) => lower === noun && !isLinked(start)));
}
