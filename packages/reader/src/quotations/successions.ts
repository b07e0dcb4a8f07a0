import { childOf, subjectIn } from "../syntax/words.ts";
import type { Hearing } from "./hearing.ts";
import { type Line, quoteAt } from "./line.ts";
import type { Source } from "./phrase.ts";
import { isPublicRole } from "./role.ts";

/** Sentences over which "her predecessor" looks back. */
const BACK = 6;

/** "Her predecessor", "his successor", "the outgoing minister", "the new president" where it was told who took over from whom. */
export function successionOf(source: Source, hearing: Hearing): string | null {
  const { line, head, tokens } = source;
  const { lexicon, cast } = hearing;
  const first = line.tokens[tokens[0]]!.lower;
  const isOwned = lexicon.possessives.has(first);
  const { lower } = line.tokens[isOwned ? head : tokens[0] + 1] ?? line.tokens[head]!;
  const side = lexicon.successors.has(lower) ? 0 : lexicon.predecessors.has(lower) ? 1 : -1;
  if (side < 0 || tokens[1] > head + 1 || !(isOwned || isOfficer(source, hearing))) return null;
  const two = successionBefore(line, hearing);
  const owner = isOwned ? (cast.at(line.index, tokens[0])?.entity ?? null) : null;
  return owner === null || two.includes(owner) ? (two[side] ?? null) : null;
}

/** "The new minister". */
function isOfficer({ line, head, tokens: [from] }: Source, { lexicon }: Hearing): boolean {
  const { lower } = line.tokens[head]!;
  return isPublicRole(lower, lexicon) && head > from + 1 && lexicon.definite.has(line.tokens[from]!.lower);
}

/** Who follows and who goes, of the last sentence before that tells of it; empty where none does. */
function successionBefore({ index }: Line, hearing: Hearing): readonly string[] {
  for (let at = index; at >= Math.max(0, index - BACK); at--) {
    const two = successionIn(hearing.lines[at]!, hearing);
    if (two.length > 0) return two;
  }
  return [];
}

function successionIn(line: Line, hearing: Hearing): readonly string[] {
  for (let verb = 0; verb < line.tokens.length; verb++) {
    const gone = goneAt(line, verb, hearing);
    if (gone === undefined || quoteAt(line, verb) >= 0) continue;
    const two = [doerOf(line, verb), gone].map((at) => hearing.cast.at(line.index, at)?.entity ?? "");
    if (!two.every((id) => id.startsWith("person:")) || two[0] === two[1]) continue;
    return line.tree?.relations[gone] === "obl:agent" ? two.reverse() : two;
  }
  return [];
}

/** Whom a verb has go: "succeeded M", "took over from M"; the one by whom another "was replaced". */
function goneAt({ tree, tokens }: Line, verb: number, { lexicon }: Hearing): number | undefined {
  const { lower } = tokens[verb]!;
  if (!tree) return undefined;
  if (lexicon.succeeding.has(lower)) return childOf(tree, verb, "obl:agent") ?? childOf(tree, verb, "obj");
  const isOver = lexicon.relieving.has(lower) && childOf(tree, verb, "compound:prt") !== undefined;
  return isOver ? childOf(tree, verb, "obl") : undefined;
}

/** "N succeeded", "N, who succeeded", "named N to succeed". */
function doerOf({ tree }: Line, verb: number): number {
  if (!tree) return -1;
  const above = tree.heads[verb]!;
  const relation = tree.relations[verb]!;
  if (relation.startsWith("acl")) return above;
  const own = subjectIn(tree, verb);
  if (own !== undefined || above < 0) return own ?? -1;
  return (relation === "xcomp" ? childOf(tree, above, "obj") : undefined) ?? subjectIn(tree, above) ?? -1;
}
