import { parentPort, workerData } from "node:worker_threads";
import { DragomanError, fromThread } from "../error.ts";
import type { RegisterFlags } from "../register/flags.ts";
import { openRegister } from "../register/open.ts";
import { startHere } from "./here.ts";
import type { Answer, Question } from "./thread.ts";

const effects = { env: process.env, clock: () => new Date().toISOString() };
const folder = startHere(() => openRegister(workerData as RegisterFlags, effects));

parentPort?.on("message", async (question: Question) => {
  const answer = await (question === "fold" ? folder.fold() : folder.close()).then(() => null, failureOf);
  parentPort?.postMessage(answer);
});

function failureOf(error: unknown): Answer {
  const known = fromThread(error);
  if (known instanceof DragomanError) return { code: known.code, message: known.message, hint: known.hint };
  return {
    code: "fold.failed",
    message: error instanceof Error ? (error.stack ?? error.message) : `${error}`,
    hint: null,
  };
}
