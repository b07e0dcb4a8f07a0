/**
 * The reader's trees of tokenised sentences: a sentence a line on standard input, a tree in JSON a line on standard output.
 *
 *     node --import tsx --conditions=@dragoman/source trees.ts WEIGHTS < TOKENS
 */
import { readFileSync } from "node:fs";
import { tokenOf, wordOf } from "@dragoman/reader";
import { loadParser } from "../src/parser.ts";

const [weights = ""] = process.argv.slice(2);
const parser = await loadParser({
  weights: readFileSync(weights),
  kernel: readFileSync(new URL("../weights/kernel.wasm", import.meta.url)),
});
const lines = readFileSync(0, "utf8").trimEnd().split("\n");
const sentences = lines.map((line, index) => {
  const tokens = line.split(" ").map((form) => tokenOf(wordOf(form), 0, 0));
  return { index, span: [0, 0] as const, paragraph: 0, tokens };
});
for (const tree of parser.parse(sentences)) {
  const tags = tree?.upos.map((upos, i) => `${upos}|${tree.xpos[i]}`);
  const { heads = [], relations = [], confidence = [] } = tree ?? {};
  console.log(JSON.stringify({ tags, heads: Array.from(heads), relations, confidence: Array.from(confidence) }));
}
