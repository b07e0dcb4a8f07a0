import type { Tree } from "../../src/syntax/tree.ts";
import { type Sentence, type Token, tokenOf } from "../../src/text/document.ts";
import { wordOf } from "../../src/text/word.ts";

/** A sentence with its tree from lines "form lemma UPOS XPOS head relation" (heads from 1, 0 = root). */
export function grow(lines: string): { readonly sentence: Sentence; readonly tree: Tree } {
  const rows = lines
    .trim()
    .split("\n")
    .map((line) => line.trim().split(/\s+/));
  let start = 0;
  const tokens = rows.map(([form = ""]): Token => {
    const token = tokenOf(wordOf(form), start, start + form.length);
    start = token.end + 1;
    return token;
  });
  const heads = rows.map((row) => Number(row[4]) - 1);
  const children = rows.map((_, token) => heads.flatMap((head, child) => (head === token ? [child] : [])));
  const column = (at: number): readonly string[] => rows.map((row) => row[at] ?? "");
  return {
    sentence: { index: 0, span: [0, start - 1], paragraph: 0, tokens },
    tree: {
      upos: column(2),
      xpos: column(3),
      lemmas: column(1),
      heads,
      relations: column(5),
      confidence: rows.map(() => 0.9),
      children,
    },
  };
}
