import { parentPort, workerData } from "node:worker_threads";
import type { FurtherRules } from "@dragoman/english";
import { load, withRules } from "../load.ts";
import { readLines } from "./line.ts";

const further = workerData as FurtherRules | null;
const loading = load().then((reader) => (further ? withRules(reader, further) : reader));

parentPort?.on("message", async (lines: readonly string[]) => {
  const answer = readLines(lines, await loading);
  parentPort?.postMessage(answer, [answer.output.buffer as ArrayBuffer]);
});
