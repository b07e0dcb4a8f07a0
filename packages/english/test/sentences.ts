import { readFileSync } from "node:fs";
import { type Parser, type Sentence, type Tree, tokenOf, wordOf } from "@dragoman/reader";
import { loadParser } from "../src/parser.ts";

/** The shipped weights and kernel. */
export function shipped(): { weights: Uint8Array; kernel: Uint8Array } {
  const file = (name: string) => new Uint8Array(readFileSync(new URL(`../weights/${name}`, import.meta.url)));
  return { weights: file("english.bin"), kernel: file("kernel.wasm") };
}

export const parser: Parser = await loadParser(shipped());

/** Sentences of ready tokens, without a text. */
export function sentencesOf(all: readonly (readonly string[])[]): Sentence[] {
  return all.map((forms, index) => ({
    index,
    span: [0, 0],
    paragraph: 0,
    tokens: forms.map((form) => tokenOf(wordOf(form), 0, 0)),
  }));
}

export function parseOne(forms: readonly string[]): Tree | null {
  return parser.parse(sentencesOf([forms]))[0] ?? null;
}

/** A tree as "word/TAG relation(head)" joined by blanks, the root without head. */
export function print(forms: readonly string[], tree: Tree): string {
  const word = (i: number): string => {
    const head = tree.heads[i]!;
    return `${forms[i]}/${tree.upos[i]} ${tree.relations[i]}${head < 0 ? "" : `(${forms[head]})`}`;
  };
  return forms.map((_, i) => word(i)).join("  ");
}
