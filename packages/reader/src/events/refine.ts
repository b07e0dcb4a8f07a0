import type { EventType } from "@dragoman/model";
import type { RuleMatch } from "../rules/match.ts";
import type { Scene } from "../scene.ts";
import type { Tree } from "../syntax/tree.ts";

/** What some words add to the type of a deed that they tell. */
export interface Shade {
  readonly mode: string | null;
  readonly cameo: string | null;
  readonly words: ReadonlySet<string>;
}

export type Shades = ReadonlyMap<EventType, readonly Shade[]>;

/** Dependents that belong to another clause, or to the one who acts. */
const APART = /^(nsubj|advcl|parataxis|acl:relcl|conj|appos|punct|det|discourse)/;
const REACH = 30;

/** The shade of a deed: the first of its type with a word among those that the rule used or that hang on them. */
export function shadeOf(scene: Scene, match: RuleMatch, type: EventType, shades: Shades): Shade | null {
  const known = shades.get(type);
  const tree = scene.syntax[match.sentence] ?? null;
  if (known === undefined || tree === null) return null;
  const words = wordsOf(scene, match, tree);
  return known.find((shade) => words.some((word) => shade.words.has(word))) ?? null;
}

function wordsOf(scene: Scene, { sentence, anchor, words }: RuleMatch, tree: Tree): readonly string[] {
  const tokens = scene.document.sentences[sentence]?.tokens ?? [];
  const reached = [anchor, ...words.filter((token) => token !== anchor)];
  for (let at = 0; at < reached.length && reached.length < REACH; at++) {
    const head = reached[at] ?? -1;
    for (const child of tree.children[head] ?? []) {
      const isPassive = tree.relations[child] === "nsubj:pass";
      if ((isPassive || !APART.test(tree.relations[child] ?? "")) && !reached.includes(child)) reached.push(child);
    }
  }
  return reached.flatMap((token) => {
    const lemma = tree.lemmas[token]?.toLowerCase() ?? "";
    const lower = tokens[token]?.lower ?? "";
    return lemma === lower ? [lower] : [lemma, lower];
  });
}
