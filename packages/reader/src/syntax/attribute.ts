import { gathered } from "../gathered.ts";
import { withParts } from "./arcs.ts";
import type { SyntaxLexicon } from "./lexicon.ts";
import type { Tree } from "./tree.ts";

type Words = Pick<SyntaxLexicon, "adjoining" | "attributive">;

/** "From neighbouring Peru", "Peru's visiting king": participles before the noun that they tell of, though the noun was hung on them. */
export function withAttributes(tree: Tree, lexicon: Words): Tree {
  const swaps = gathered(tree.xpos, (tag, token) => {
    if (tag !== "VBG") return NONE;
    const lemma = tree.lemmas[token] ?? "";
    const isKnown = lexicon.adjoining.has(lemma) || lexicon.attributive.has(lemma);
    const noun = isKnown ? nounOf(tree, token, lexicon) : null;
    return noun === null ? NONE : [{ token, noun }];
  });
  return swaps.reduce(swap, tree);
}

const NONE: readonly Swap[] = [];

interface Swap {
  readonly token: number;
  readonly noun: number;
}

/** The noun behind a participle that an owner introduces, or a preposition where it can be no clause. */
function nounOf(tree: Tree, token: number, { adjoining }: Words): number | null {
  const noun = tree.children[token]?.find((child) => child > token) ?? -1;
  const isObject = /^(obj|obl|nmod)$/.test(tree.relations[noun] ?? "") && /^(NOUN|PROPN)$/.test(tree.upos[noun] ?? "");
  const marks = adjoining.has(tree.lemmas[token] ?? "") ? /^(case|mark|nmod:poss|det)$/ : /^(nmod:poss|det)$/;
  const further = tree.children[noun] ?? [];
  const before = [...(tree.children[token] ?? []), ...further].filter((child) => child < token);
  const isIntroduced = before.some((child) => marks.test(tree.relations[child] ?? "") || isOwner(tree, child));
  const isMarked = further.some((child) => child > token && tree.relations[child] === "case");
  return isObject && isIntroduced && !isMarked ? noun : null;
}

/** "Peru's", however it was labelled. */
function isOwner(tree: Tree, token: number): boolean {
  return (tree.children[token] ?? []).some((child) => tree.relations[child] === "case" && tree.upos[child] === "PART");
}

/** The noun takes the participle's place and what stands before it; what stands behind goes to the word above. */
function swap(tree: Tree, { token, noun }: Swap): Tree {
  const above = tree.heads[token] ?? -1;
  const headOf = (head: number, child: number): number => {
    if (child === noun) return above;
    if (child === token) return noun;
    if (head !== token) return head;
    return child < token || above < 0 ? noun : above;
  };
  const heads = tree.heads.map(headOf);
  const relations = tree.relations.slice();
  relations[noun] = asNominal(tree.relations[token] ?? "");
  relations[token] = "amod";
  for (const child of tree.children[token] ?? []) {
    if (child < token && relations[child] === "mark") relations[child] = "case";
    if (child < token && isOwner(tree, child)) relations[child] = "nmod:poss";
  }
  return withParts(tree, { upos: tree.upos.with(token, "ADJ"), heads, relations });
}

/** The relation that a noun bears in the place of a clause. */
function asNominal(relation: string): string {
  if (/^(advcl|acl)/.test(relation)) return "obl";
  return /^(xcomp|ccomp)$/.test(relation) ? "obj" : relation;
}
