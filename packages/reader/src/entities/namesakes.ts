import { gathered } from "../gathered.ts";
import type { Found, FoundAlias, FoundPerson } from "./found.ts";
import { isPlaced, type Line } from "./line.ts";
import { fold } from "./shape.ts";

/** Words that may be a town as the surname of somebody whom the article names in full: "Cemal Aydin … Aydin said". */
export function withNamesakes(
  lines: readonly Line[],
  found: readonly (readonly Found[])[],
): readonly (readonly Found[])[] {
  const surnames = new Set(gathered(lines, (line, i) => gathered(found[i]!, (item) => surnameOf(line, item))));
  if (surnames.size === 0) return found;
  return found.map((items, i) => items.map((item) => (isNamesake(lines[i]!, item, surnames) ? bareName(item) : item)));
}

/** The last word, folded, of a name of several. */
function surnameOf(line: Line, item: Found): readonly string[] {
  if (item.kind !== "person" || item.name[1] - item.name[0] < 2) return [];
  const isKnown = item.hasHonorific || item.titles.length > 0 || line.names.given.has(line.tokens[item.name[0]]!.lower);
  return isKnown ? [fold(line.tokens[item.name[1] - 1]!.form)] : [];
}

/** A town's name that no word puts in a place. */
function isNamesake(line: Line, item: Found, surnames: ReadonlySet<string>): item is FoundAlias {
  if (item.kind !== "alias" || item.to - item.from > 1) return false;
  const isTown = item.match.targets.length > 0 && item.match.targets.every(({ kind }) => kind === "place");
  return isTown && surnames.has(fold(line.tokens[item.from]!.form)) && !isPlaced(line, item.from);
}

function bareName({ from, to }: FoundAlias): FoundPerson {
  const plain = { titles: [], state: null, gender: null, hasHonorific: false, order: 0, company: 1 };
  return { kind: "person", from, to, name: [from, to], ...plain };
}
