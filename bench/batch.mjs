/** Reads a file of articles in as many threads as told and says what it took; a process of its own, so that memory is its own. */
import { performance } from "node:perf_hooks";
import { readBatch } from "../packages/dragoman/dist/commands/batch.js";
import { nodeEffects } from "../packages/dragoman/dist/node.js";

const [path, threads] = process.argv.slice(2);
const stdout = { isTerminal: false, columns: null, write: async () => {} };
const started = performance.now();
await readBatch(path, null, { ...nodeEffects(), stdout, cores: Number(threads) });
const { user, system } = process.cpuUsage();
const { maxRSS } = process.resourceUsage();
const seconds = (performance.now() - started) / 1000;
console.log(JSON.stringify({ seconds, processorSeconds: (user + system) / 1e6, megabytes: Math.round(maxRSS / 1024) }));
