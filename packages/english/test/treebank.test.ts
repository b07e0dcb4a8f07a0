import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parser, sentencesOf } from "./sentences.ts";

const folder = process.env["DRAGOMAN_GOLD"] && join(process.env["DRAGOMAN_GOLD"], "treebank");

/** Shares in percent that the shipped weights reach on gold tokens; a floor is raised when it is passed, never lowered. */
const floors = [
  { file: "ewt-test.conllu", upos: 96.4, las: 88 },
  { file: "gum-test.conllu", upos: 97.5, las: 88.8 },
  { file: "pud-test.conllu", upos: 96.5, las: 86 },
];

describe.skipIf(!folder || !existsSync(folder))("trees of the treebank (skipped without DRAGOMAN_GOLD)", () => {
  it.each(floors)("$file: tags $upos, labelled arcs $las", ({ file, upos, las }) => {
    const gold = readTreebank(join(folder!, file));
    const trees = parser.parse(sentencesOf(gold.map((words) => words.map(([, form]) => form!))));
    const right = { words: 0, upos: 0, las: 0 };
    gold.forEach((words, s) => {
      words.forEach(([, , , tag, , , head, relation], i) => {
        const tree = trees[s];
        right.words++;
        if (tree?.upos[i] === tag) right.upos++;
        if (tree?.heads[i] === Number(head) - 1 && universal(tree.relations[i]) === universal(relation)) right.las++;
      });
    });
    expect((100 * right.upos) / right.words).toBeGreaterThanOrEqual(upos);
    expect((100 * right.las) / right.words).toBeGreaterThanOrEqual(las);
  });
});

/** Rows of the words of each sentence in CoNLL-U. */
function readTreebank(path: string): string[][][] {
  const blocks = readFileSync(path, "utf8").trimEnd().split("\n\n");
  const rows = (block: string) => block.split("\n").map((line) => line.split("\t"));
  return blocks.map((block) => rows(block).filter(([id = ""]) => /^\d+$/.test(id)));
}

/** A relation without its subtype. */
function universal(relation = ""): string {
  return relation.split(":")[0]!;
}
