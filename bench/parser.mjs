/**
 * How fast tagger and parser are: tokens for a second of one core, trees included, tokenising not.
 *   node bench/parser.mjs [--limit N]
 */
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { load } from "../packages/dragoman/dist/load.js";
import { layOut } from "../packages/reader/dist/index.js";
import { corpus } from "./corpus.mjs";

const { values } = parseArgs({ options: { limit: { type: "string", default: "1000" } } });
const { language, reference } = await load();
const { name, path } = await corpus(Number(values.limit));
const articles = readFileSync(path, "utf8").trimEnd().split("\n").slice(0, Number(values.limit));
const context = { language, reference, trace: null };
const documents = articles.map((line) => layOut(JSON.parse(line), context));
const tokens = documents
  .flatMap(({ sentences }) => sentences)
  .reduce((sum, sentence) => sum + sentence.tokens.length, 0);

console.log(`${articles.length} articles, ${tokens} tokens, ${name}`);
for (const round of ["first", "second"]) {
  const started = process.cpuUsage();
  let trees = 0;
  for (const { sentences } of documents)
    trees += language.parser.parse(sentences).filter((tree) => tree !== null).length;
  const { user, system } = process.cpuUsage(started);
  const seconds = (user + system) / 1e6;
  console.log(
    `${round} round: ${trees} trees, ${Math.round(tokens / seconds)} tokens/s, ${((1e6 * seconds) / tokens).toFixed(1)} µs a token`,
  );
}
