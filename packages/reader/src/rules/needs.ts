import type { Arc, Entry, Item, Part, Pattern, Target } from "./rule.ts";
import { CLASSES } from "./words.ts";

/** One list for each word of a pattern that must be there: the forms or lemmas that will do. */
type Needs = readonly (readonly string[])[];

/** The words at which a pattern is tried, with the tags that they must have, and words of which one must stand beside them. */
export function startsOf(pattern: Pattern): readonly {
  readonly word: string;
  readonly upos: readonly string[] | null;
  readonly beside: readonly string[] | null;
}[] {
  if (pattern.form === "surface")
    return firstWords(pattern.anchor.entries).map((word) => ({ word, upos: null, beside: null }));
  return [...pattern.node.entries!].map(([word, entries]) => {
    const upos = entries.map((entry) => (entry.class === null ? null : CLASSES[entry.class]));
    const further = entries.map((entry) => rarest(entry.words.slice(1).map((word) => [word])));
    return { word, upos: allOf(upos), beside: allOf(further) };
  });
}

/** What is in any of the lists; null where one of them is. */
function allOf(lists: readonly (readonly string[] | null)[]): readonly string[] | null {
  return lists.includes(null) ? null : [...new Set(lists.flatMap((list) => list ?? []))];
}

/** What a sentence must have so that a pattern can hold in it; the list that fewest sentences meet comes first. */
export function needsOf(pattern: Pattern): Needs {
  const needs = pattern.form === "tree" ? ofTarget(pattern.node) : pattern.items.flatMap(ofItem);
  return [...needs].sort((a, b) => commonness(a) - commonness(b));
}

function firstWords(entries: readonly Entry[]): readonly string[] {
  return [...new Set(entries.map((entry) => entry.words[0] ?? ""))];
}

function ofItem(item: Item): Needs {
  if (item.kind === "words") return [firstWords(item.entries)];
  return item.kind !== "group" || item.optional ? [] : anyOf(item.options.map((option) => option.flatMap(ofItem)));
}

function ofTarget(target: Target): Needs {
  if (target.kind !== "node") return [];
  const own = target.entries === null ? [] : [[...target.entries.keys()]];
  return [...own, ...target.parts.flatMap(ofPart)];
}

function ofPart(part: Part): Needs {
  if (part.kind === "arc") return ofArc(part);
  return part.kind === "absence" || part.optional ? [] : anyOf(part.options.map((option) => option.flatMap(ofPart)));
}

/** What there must be where one of several will do: the rarest words of each. */
function anyOf(options: readonly Needs[]): Needs {
  const words = allOf(options.map(rarest));
  return words === null ? [] : [words];
}

function ofArc({ prepositions, target }: Arc): Needs {
  const marks = prepositions?.map((preposition) => preposition.split("_")[0] ?? "");
  return [...(marks ? [marks] : []), ...ofTarget(target)];
}

function rarest(needs: Needs): readonly string[] | null {
  return needs.reduce<readonly string[] | null>(
    (best, words) => (best === null || commonness(words) < commonness(best) ? words : best),
    null,
  );
}

/** How many sentences may have one of the words: short words are frequent (Zipf 1935), and many words more so than few. */
function commonness(words: readonly string[]): number {
  return words.reduce((sum, word) => sum + 4 ** -word.length, 0);
}
