import { Worker } from "node:worker_threads";
import type { FurtherRules } from "@dragoman/english";
import type { LineReader, LinesRead } from "../effects.ts";
import { fromThread, systemCode } from "../error.ts";
import { failure } from "./line.ts";

/** Megabytes for short-lived objects: layers of an article die young, and small spaces stop the threads to copy them. */
const YOUNG = 64;

/**
 * Starts a thread that reads lines, one group at a time. If it runs out of memory, its lines become errors and the next
 * group gets a new thread.
 */
export function startThread(module: URL, further: FurtherRules | null): LineReader {
  let worker: Worker | null = null;
  const work = async (asked: readonly string[] | string): Promise<LinesRead> => {
    worker ??= new Worker(module, { workerData: further, resourceLimits: { maxYoungGenerationSizeMb: YOUNG } });
    try {
      return await ask(worker, asked);
    } catch (error) {
      worker = null;
      if (systemCode(error) !== "ERR_WORKER_OUT_OF_MEMORY") throw fromThread(error);
      return lost(typeof asked === "string" ? [asked] : asked, error as Error);
    }
  };
  return {
    read: work,
    explain: work,
    close: async () => {
      await worker?.terminate();
      worker = null;
    },
  };
}

function ask(worker: Worker, asked: readonly string[] | string): Promise<LinesRead> {
  return new Promise((resolve, reject) => {
    const onMessage = (answer: LinesRead): void => {
      worker.off("error", onError);
      resolve(answer);
    };
    const onError = (error: Error): void => {
      worker.off("message", onMessage);
      reject(error);
    };
    worker.once("message", onMessage);
    worker.once("error", onError);
    worker.postMessage(asked);
  });
}

function lost(lines: readonly string[], error: Error): LinesRead {
  const output = lines.map((line) => `${failure(idOf(line), "reader.failed", error.message).json}\n`).join("");
  return { output: new TextEncoder().encode(output), articles: lines.length, failed: lines.length };
}

function idOf(line: string): unknown {
  try {
    return (JSON.parse(line) as { readonly id?: unknown } | null)?.id;
  } catch {
    return undefined;
  }
}
