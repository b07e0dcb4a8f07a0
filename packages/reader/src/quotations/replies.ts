import { genderOf } from "./gender.ts";
import type { Hearing } from "./hearing.ts";
import { type Line, linesNear, quoteAt } from "./line.ts";
import type { Source } from "./phrase.ts";

/** Paragraphs over which somebody else may answer. */
const NEAR = 2;

/** `"C," said N. "No," the other replied`: who spoke last and cannot answer. Null where nobody does, or where the article itself asks. */
export function answered({ line, head }: Source, { heard, lexicon, lines }: Hearing): string | null {
  const last = heard.at(-1);
  if (!last?.speaker.startsWith("person:") || last.jointWith.length > 0) return null;
  if (!lexicon.replying.has(line.tree?.lemmas[line.tree.heads[head]!] ?? "")) return null;
  const before = lines[line.index - 1];
  const isFresh = before !== undefined && last.offset < before.span[0];
  return isAsking(line, lexicon) || (isFresh && isAsking(before, lexicon)) ? null : last.speaker;
}

/** "Asked about it, he replied", "Will it hold?". */
function isAsking(line: Line, { inquiring }: Hearing["lexicon"]): boolean {
  return line.tokens.some(({ lower }, at) => inquiring.has(lower) && quoteAt(line, at) < 0);
}

/** The only other person named near whom "he" or "she" may mean where the one who spoke last is answered. */
export function answererOf(source: Source, pronoun: "m" | "f", hearing: Hearing): string | null {
  const last = answered(source, hearing);
  if (last === null) return null;
  const named = linesNear(source.line, NEAR, hearing.lines).flatMap(({ index }) => hearing.cast.inSentence(index));
  const people = new Set(named.map(({ entity }) => entity).filter((id) => id.startsWith("person:") && id !== last));
  const [only, ...others] = [...people].filter((id) => (genderOf(id, hearing) ?? pronoun) === pronoun);
  return only !== undefined && others.length === 0 ? only : null;
}
