import type { EventType } from "@dragoman/model";
import type { RuleMatch } from "../rules/match.ts";
import type { Scene } from "../scene.ts";
import type { Tree } from "../syntax/tree.ts";
import { marksOf } from "./phrase.ts";

/** What some words add to the type of a deed that they tell. */
export interface Shade {
  readonly mode: string | null;
  readonly cameo: string;
  readonly words: ReadonlySet<string>;
}

export type Shades = ReadonlyMap<EventType, readonly Shade[]>;

/** Dependents that belong to another clause, or to the one who acts. */
const APART = /^(nsubj|advcl|parataxis|acl:relcl|conj|appos|punct|det|discourse)/;
const REACH = 30;

/** Types whose deed is told by who or what does it: "a suicide bomber", "Saudi jets". */
const ARMED: ReadonlySet<EventType> = new Set(["ASSAULT", "MOBILIZE"]);

/** How a deed is coded before its further words are looked at. */
export interface Coding {
  readonly type: EventType;
  /** Digits with which the code of a shade must begin; empty where any will do. */
  readonly within: string;
}

/**
 * The shade of a deed: that of its type with the nearest word, among those that the rule used or that hang on them, down to
 * clauses that say what is asked, promised or charged; of words equally near, the first shade. One that says more of the
 * same ("military" of "aid") is preferred to it.
 */
export function shadeOf(
  scene: Scene,
  match: RuleMatch,
  { type, within }: Coding,
  { shades, contentMarks }: ShadeWords,
): Shade | null {
  const known = shades.get(type)?.filter(({ cameo }) => cameo.startsWith(within));
  const tree = scene.syntax[match.sentence] ?? null;
  if (known === undefined || tree === null) return null;
  const tokens = scene.document.sentences[match.sentence]?.tokens ?? [];
  const isContent = (clause: number): boolean =>
    marksOf(scene, match.sentence, clause, "mark").some((word) => contentMarks.has(word));
  const levels = levelsOf(match, tree, { isContent, isArmed: ARMED.has(type) });
  const words = (ARMED.has(type) ? [levels.flat()] : levels).map((level) =>
    level.flatMap((token) => [tree.lemmas[token]?.toLowerCase() ?? "", tokens[token]?.lower ?? ""]),
  );
  const found = nearest(known, words);
  if (found === null) return null;
  const further = known.filter(({ cameo }) => cameo !== found.cameo && cameo.startsWith(found.cameo));
  return nearest(further, words) ?? found;
}

/** The first shade of those that have a word of the nearest level. */
function nearest(shades: readonly Shade[], levels: readonly (readonly string[])[]): Shade | null {
  for (const level of levels) {
    const found = shades.find((shade) => level.some((word) => shade.words.has(word)));
    if (found !== undefined) return found;
  }
  return null;
}

/** What a language tells the search for shades. */
export interface ShadeWords {
  readonly shades: Shades;
  /** Words that open a clause of what is asked, promised or charged: "to", "of". */
  readonly contentMarks: ReadonlySet<string>;
}

interface Telling {
  readonly isContent: (clause: number) => boolean;
  readonly isArmed: boolean;
}

/** The words of a deed by their distance from those that the rule used. */
function levelsOf({ anchor, words }: RuleMatch, tree: Tree, telling: Telling): readonly (readonly number[])[] {
  const levels: (readonly number[])[] = [[anchor, ...words.filter((token) => token !== anchor)]];
  const reached = new Set(levels[0]);
  for (let at = 0; at < levels.length && reached.size < REACH; at++) {
    const next = (levels[at] ?? []).flatMap((head) =>
      (tree.children[head] ?? []).filter((child) => !reached.has(child) && belongs(tree, child, telling)),
    );
    for (const token of next) reached.add(token);
    if (next.length > 0) levels.push(next);
  }
  return levels;
}

function belongs(tree: Tree, token: number, { isContent, isArmed }: Telling): boolean {
  const relation = tree.relations[token] ?? "";
  if (!APART.test(relation) || relation === "nsubj:pass") return true;
  return (relation === "nsubj" && isArmed) || (relation === "advcl" && isContent(token));
}
