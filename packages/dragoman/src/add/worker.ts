import { parentPort, workerData } from "node:worker_threads";
import type { FurtherRules } from "@dragoman/english";
import { load, withRules } from "../load.ts";
import { enterAll, stampOf } from "./enter.ts";
import type { Question } from "./thread.ts";

const further = workerData as FurtherRules | null;
const loading = load().then((reader) => (further ? withRules(reader, further) : reader));

parentPort?.on("message", async (question: Question) => {
  const reader = await loading;
  parentPort?.postMessage("items" in question ? enterAll(question.items, reader) : stampOf(reader));
});
