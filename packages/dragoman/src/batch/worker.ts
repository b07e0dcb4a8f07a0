import { parentPort } from "node:worker_threads";
import type { LinesRead } from "../effects.ts";
import { load } from "../load.ts";
import { readLine } from "./line.ts";

const loading = load();
loading.catch(() => {});
const encoder = new TextEncoder();

parentPort?.on("message", async (lines: readonly string[]) => {
  const reader = await loading;
  const read = lines.map((line) => readLine(line, reader));
  const output = encoder.encode(read.map(({ json }) => `${json}\n`).join(""));
  const answer: LinesRead = { output, articles: read.length, failed: read.filter(({ failed }) => failed).length };
  parentPort?.postMessage(answer, [output.buffer as ArrayBuffer]);
});
