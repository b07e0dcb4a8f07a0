import type { Tree } from "./tree.ts";

/** The word of a phrase that hangs on a word outside of it; without a tree the last. */
export function headOf(heads: ArrayLike<number> | undefined, [from, to]: readonly [number, number]): number {
  if (heads === undefined) return to - 1;
  for (let at = from; at < to; at++) if (heads[at]! < from || heads[at]! >= to) return at;
  return from;
}

/** The subject, active or passive, that hangs on a word. */
export function subjectIn(
  { children, relations }: Pick<Tree, "children" | "relations">,
  verb: number,
): number | undefined {
  return children[verb]?.find((child) => relations[child]?.startsWith("nsubj"));
}
