/**
 * Figures of the card: the reader's tags and trees on gold tokens, and how often arcs of a confidence are right.
 *
 *     node --import tsx --conditions=@dragoman/source measure.ts WEIGHTS CONLLU...
 */
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { type Tree, tokenOf, wordOf } from "@dragoman/reader";
import { lemma } from "../src/lemma.ts";
import { loadParser } from "../src/parser.ts";

/** Columns of CoNLL-U. */
type Row = readonly string[];

const BINS = [0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.99, 1.01];

const [weights = "", ...files] = process.argv.slice(2);
const parser = await loadParser({
  weights: readFileSync(weights),
  kernel: readFileSync(new URL("../weights/kernel.wasm", import.meta.url)),
});
const reliability = BINS.map(() => ({ arcs: 0, right: 0, stated: 0 }));

for (const file of files) {
  const sentences = readTreebank(file);
  const trees = parser.parse(sentences.map(sentenceOf));
  console.log(`${basename(file)}: ${JSON.stringify(compare(sentences, trees))}`);
}
console.log("| confidence | arcs | mean stated | right |\n|---|---|---|---|");
reliability.forEach(({ arcs, right, stated }, i) => {
  if (arcs === 0) return;
  const upTo = Math.min(1, BINS[i + 1] ?? 1);
  console.log(`| ${BINS[i]}–${upTo} | ${arcs} | ${(stated / arcs).toFixed(3)} | ${(right / arcs).toFixed(3)} |`);
});

function readTreebank(path: string): Row[][] {
  const blocks = readFileSync(path, "utf8").trimEnd().split("\n\n");
  return blocks.map((block) => {
    const rows = block.split("\n").map((line) => line.split("\t"));
    return rows.filter(([id = ""]) => /^\d+$/.test(id));
  });
}

function sentenceOf(rows: readonly Row[], index: number) {
  const tokens = rows.map(([, form = ""]) => tokenOf(wordOf(form), 0, 0));
  return { index, span: [0, 0] as const, paragraph: 0, tokens };
}

function compare(sentences: readonly Row[][], trees: readonly (Tree | null)[]): Record<string, number> {
  const right = { words: 0, UPOS: 0, XPOS: 0, lemma: 0, UAS: 0, LAS: 0 };
  sentences.forEach((rows, s) => {
    const tree = trees[s];
    rows.forEach((row, i) => {
      right.words++;
      if (tree) count(right, row, tree, i);
    });
  });
  const { words, ...counts } = right;
  const shares = Object.entries(counts).map(([name, n]) => [name, Math.round((10_000 * n) / words) / 100]);
  return { words, ...Object.fromEntries(shares) };
}

function count(right: Record<string, number>, row: Row, tree: Tree, i: number): void {
  const [, form = "", wanted, upos = "", xpos = "", , head, relation = ""] = row;
  const attached = tree.heads[i] === Number(head) - 1;
  const labelled = attached && universal(tree.relations[i]!) === universal(relation);
  const checks = {
    UPOS: tree.upos[i] === upos,
    XPOS: tree.xpos[i] === xpos,
    lemma: lemma(form, upos, xpos) === wanted,
    UAS: attached,
    LAS: labelled,
  };
  for (const [name, holds] of Object.entries(checks)) if (holds) right[name] = (right[name] ?? 0) + 1;
  const sure = tree.confidence[i]!;
  const bin = reliability[BINS.findLastIndex((least) => sure >= least)]!;
  bin.arcs++;
  bin.stated += sure;
  if (labelled) bin.right++;
}

function universal(relation: string): string {
  return relation.split(":")[0]!;
}
