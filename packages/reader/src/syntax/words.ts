import type { Tree } from "./tree.ts";

/** The word of a phrase that hangs on a word outside of it; without a tree the last. */
export function headOf(heads: ArrayLike<number> | undefined, [from, to]: readonly [number, number]): number {
  if (heads === undefined) return to - 1;
  for (let at = from; at < to; at++) if (heads[at]! < from || heads[at]! >= to) return at;
  return from;
}

/** Whether any of these words is a verb; without a tree one may be. */
export function hasVerb(tree: Pick<Tree, "upos"> | null | undefined, from = 0, to?: number): boolean {
  return tree?.upos.slice(from, to).some((upos) => upos === "VERB" || upos === "AUX") !== false;
}

/** The first word that hangs on another by a relation. */
export function childOf(
  { children, relations }: Pick<Tree, "children" | "relations">,
  token: number,
  relation: string,
): number | undefined {
  return children[token]?.find((child) => relations[child] === relation);
}

/** The words that hang on another by relations of a kind. */
export function childrenBy(
  { children, relations }: Pick<Tree, "children" | "relations">,
  token: number,
  relation: RegExp,
): readonly number[] {
  return (children[token] ?? []).filter((child) => relation.test(relations[child]!));
}

/** Whether a verb has a subject of its own, be it a word that stands for none: "it", "there". */
export function hasSubject({ children, relations }: Pick<Tree, "children" | "relations">, verb: number): boolean {
  return (children[verb] ?? []).some((child) => /^(nsubj|expl)/.test(relations[child] ?? ""));
}

/** What keeps a verb from having an object. */
const CONTENT = /^(obj|ccomp|xcomp|aux:pass)$/;

/** Whether a verb has an object or a clause for one already, or is a passive. */
export function hasContent({ children, relations }: Pick<Tree, "children" | "relations">, verb: number): boolean {
  return (children[verb] ?? []).some((child) => CONTENT.test(relations[child] ?? ""));
}

/** To whom or what something is done: the object of a verb, or the subject of a passive. */
export function objectIn(
  { children, relations }: Pick<Tree, "children" | "relations">,
  verb: number,
): number | undefined {
  return children[verb]?.find((child) => /^(obj|nsubj:pass)$/.test(relations[child] ?? ""));
}

/** The subject, active or passive, that hangs on a word. */
export function subjectIn(
  { children, relations }: Pick<Tree, "children" | "relations">,
  verb: number,
): number | undefined {
  return children[verb]?.find((child) => relations[child]?.startsWith("nsubj"));
}

/** The first of those coordinated with a word, by which all of them hang on what is above. */
export function firstOfRow({ heads, relations }: Pick<Tree, "heads" | "relations">, token: number): number {
  let at = token;
  while (relations[at] === "conj" && heads[at]! < at) at = heads[at]!;
  return at;
}

/** Whether a word is told of something: "was the first state". */
export function isCopular(tree: Pick<Tree, "children" | "relations">, token: number): boolean {
  return childOf(tree, token, "cop") !== undefined;
}

/** Whether a verb has a helping verb: "has", "was", "will". */
export function hasHelper({ children, relations }: Pick<Tree, "children" | "relations">, verb: number): boolean {
  return (children[verb] ?? []).some((child) => relations[child]?.startsWith("aux"));
}

/** Whether a verb has "have" beside it: what it tells is done. */
export function isPerfect({ children, lemmas }: Pick<Tree, "children" | "lemmas">, verb: number): boolean {
  return (children[verb] ?? []).some((child) => lemmas[child] === "have");
}

/** Whether a word is the pronoun of an owner: "its". */
export function isPronounOwner({ upos, relations }: Pick<Tree, "upos" | "relations">, token: number): boolean {
  return upos[token] === "PRON" && relations[token] === "nmod:poss";
}

/** The tokens from one up to the root, itself first. */
export function ancestors({ heads }: Pick<Tree, "heads">, token: number): readonly number[] {
  const path: number[] = [];
  for (let at = token; at >= 0 && path.length < heads.length; at = heads[at]!) path.push(at);
  return path;
}
