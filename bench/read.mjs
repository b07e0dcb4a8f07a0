/**
 * How fast the whole pipeline reads, beside a bare scan of the same words in the same run.
 *   node bench/read.mjs [--limit N] [--threads 1,2] [--stages] [--json]
 */
import { performance } from "node:perf_hooks";
import { parseArgs } from "node:util";
import { readBatch } from "../packages/dragoman/dist/commands/batch.js";
import { nodeEffects } from "../packages/dragoman/dist/node.js";
import { corpus } from "./corpus.mjs";
import { tokenScan } from "./scan.mjs";

const { values } = parseArgs({
  options: {
    limit: { type: "string" },
    threads: { type: "string", default: "1,2" },
    stages: { type: "boolean", default: false },
    json: { type: "boolean", default: false },
  },
});

const { name, path } = await corpus(values.limit ? Number(values.limit) : Number.POSITIVE_INFINITY);
const scan = await tokenScan(path);
const result = { corpus: name, articles: scan.articles, words: scan.words, scan: Math.round(scan.wordsPerSecond) };
for (const threads of values.threads.split(",").map(Number)) result[`threads${threads}`] = await readAll(threads);
result.ratio = result.threads1 && result.threads2 ? rounded(result.threads2 / result.threads1, 2) : null;
result.scanRatio = result.threads1 ? rounded(result.scan / result.threads1, 1) : null;
result.peakMegabytes = Math.round(process.resourceUsage().maxRSS / 1024);
if (values.stages) result.stages = await (await import("./stages.mjs")).profileStages(path);
if (values.json) console.log(JSON.stringify(result));
else print(result);

/** Words a second of `dragoman read --jsonl`, start of the threads and output included. */
async function readAll(threads) {
  const stdout = { isTerminal: false, columns: null, write: async () => {} };
  const started = performance.now();
  await readBatch(path, null, { ...nodeEffects(), stdout, cores: threads });
  return Math.round(scan.words / ((performance.now() - started) / 1000));
}

function rounded(value, digits) {
  return Number(value.toFixed(digits));
}

function print({ corpus, articles, words, scan, ratio, scanRatio, peakMegabytes, stages, ...runs }) {
  const grouped = (count) => String(count).replace(/\B(?=(\d{3})+$)/g, ",");
  console.log(`${corpus}: ${grouped(articles)} articles, ${grouped(words)} words`);
  console.log(`bare token scan  ${grouped(scan).padStart(10)} words/s`);
  for (const [run, speed] of Object.entries(runs)) {
    console.log(`${run.replace("threads", "threads: ").padEnd(16)} ${grouped(speed).padStart(10)} words/s`);
  }
  if (ratio) console.log(`two threads are ${ratio} times as fast as one`);
  if (scanRatio) console.log(`the bare scan is ${scanRatio} times as fast as one thread`);
  console.log(`peak memory ${peakMegabytes} MB`);
  if (stages) console.log(`microseconds a word by stage: ${JSON.stringify(stages)}`);
}
