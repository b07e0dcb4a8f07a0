import { parentPort, workerData } from "node:worker_threads";
import type { FurtherRules } from "@dragoman/english";
import { load, withRules } from "../load.ts";
import { explainLine, readLines } from "./line.ts";

const further = workerData as FurtherRules | null;
const loading = load().then((reader) => (further ? withRules(reader, further) : reader));

parentPort?.on("message", async (work: readonly string[] | string) => {
  const answer = typeof work === "string" ? explainLine(work, await loading) : readLines(work, await loading);
  parentPort?.postMessage(answer, [answer.output.buffer as ArrayBuffer]);
});
