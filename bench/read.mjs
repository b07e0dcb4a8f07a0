/**
 * How fast the whole pipeline reads, beside a bare scan of the same words in the same run.
 *   node bench/read.mjs [--limit N] [--threads 1,2] [--stages] [--json]
 */
import { execFile, execFileSync, spawnSync } from "node:child_process";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { parseArgs, promisify } from "node:util";
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

/** Where processes can be held to a number of cores: else collectors of garbage run beside a single thread. */
const canPin = spawnSync("taskset", ["-c", "0", "true"]).status === 0;
const { name, path } = await corpus(values.limit ? Number(values.limit) : Number.POSITIVE_INFINITY);
const scan = await tokenScan(path);
const result = { corpus: name, articles: scan.articles, words: scan.words, scan: Math.round(scan.wordsPerSecond) };
result.runs = [];
for (const threads of values.threads.split(",").map(Number)) result.runs.push(readAll(threads));
const [first, second] = result.runs;
result.speedUp = second ? rounded(second.wordsPerSecond / first.wordsPerSecond, 2) : null;
result.scanSpeedUp = second && canPin ? await scanSpeedUp() : null;
result.scanRatio = rounded(result.scan / first.wordsPerSecond, 1);
result.coldMilliseconds = coldStart();
result.peakMegabytes = Math.max(...result.runs.map(({ megabytes }) => megabytes));
if (values.stages) result.stages = await (await import("./stages.mjs")).profileStages(path);
if (values.json) console.log(JSON.stringify(result));
else print(result);

/** Words a second of `dragoman read --jsonl` on as many cores as threads, by the clock and by the processor; start of threads and output included. */
function readAll(threads) {
  const command = [process.execPath, join(import.meta.dirname, "batch.mjs"), path, String(threads)];
  const [program, ...rest] = canPin ? ["taskset", "-c", `0-${threads - 1}`, ...command] : command;
  const { seconds, processorSeconds, megabytes } = JSON.parse(execFileSync(program, rest, { encoding: "utf8" }));
  return {
    threads,
    wordsPerSecond: Math.round(scan.words / seconds),
    wordsPerProcessorSecond: Math.round(scan.words / processorSeconds),
    megabytes,
  };
}

/** How much faster two cores scan at once than the first alone: no reader can gain more, and cores of virtual machines are uneven. */
async function scanSpeedUp() {
  const module = JSON.stringify(join(import.meta.dirname, "scan.mjs"));
  const code = `const { tokenScan } = await import(${module}); console.log((await tokenScan(${JSON.stringify(path)})).wordsPerSecond);`;
  const scanOn = async (core) => {
    const rest = ["-c", String(core), process.execPath, "--input-type=module", "-e", code];
    return Number((await promisify(execFile)("taskset", rest)).stdout);
  };
  const alone = await scanOn(0);
  const [one, other] = await Promise.all([0, 1].map(scanOn));
  return rounded((one + other) / alone, 2);
}

/** The whole program on one article, best of five. */
function coldStart() {
  const root = join(import.meta.dirname, "..");
  const command = [join(root, "packages/dragoman/bin/dragoman.js"), "read", join(root, "examples/interview.txt")];
  const times = Array.from({ length: 5 }, () => {
    const started = performance.now();
    execFileSync(process.execPath, command);
    return performance.now() - started;
  });
  return Math.round(Math.min(...times));
}

function rounded(value, digits) {
  return Number(value.toFixed(digits));
}

function print(result) {
  const {
    corpus,
    articles,
    words,
    scan,
    runs,
    speedUp,
    scanSpeedUp,
    scanRatio,
    coldMilliseconds,
    peakMegabytes,
    stages,
  } = result;
  const grouped = (count) => String(count).replace(/\B(?=(\d{3})+$)/g, ",");
  console.log(`${corpus}: ${grouped(articles)} articles, ${grouped(words)} words`);
  console.log(`bare token scan: ${grouped(scan)} words/s`);
  for (const { threads, wordsPerSecond, wordsPerProcessorSecond } of runs) {
    const label = `${threads} ${canPin ? "core" : "thread"}${threads === 1 ? "" : "s"}`;
    console.log(
      `${label}: ${grouped(wordsPerSecond)} words/s, ${grouped(wordsPerProcessorSecond)} per second of processor`,
    );
  }
  if (speedUp) console.log(`${runs[1].threads} are ${speedUp} times as fast as ${runs[0].threads}`);
  if (scanSpeedUp)
    console.log(`the bare scan on ${runs[1].threads} is ${scanSpeedUp} times as fast as on ${runs[0].threads}`);
  console.log(`the bare scan is ${scanRatio} times as fast as ${runs[0].threads}`);
  console.log(`one article from cold: ${coldMilliseconds} ms`);
  console.log(`peak memory: ${peakMegabytes} MB`);
  if (stages) console.log(`microseconds a word by stage: ${JSON.stringify(stages)}`);
}
