import { parentPort } from "node:worker_threads";
import { load } from "../load.ts";
import { readLines } from "./line.ts";

const loading = load();

parentPort?.on("message", async (lines: readonly string[]) => {
  const answer = readLines(lines, await loading);
  parentPort?.postMessage(answer, [answer.output.buffer as ArrayBuffer]);
});
