import { Worker } from "node:worker_threads";
import type { FurtherRules } from "@dragoman/english";
import type { LineReader, LinesRead } from "../effects.ts";
import { failure } from "./line.ts";

/** Starts a thread that reads lines, one group at a time. If the thread dies, its lines become errors and a new one starts. */
export function startThread(module: URL, further: FurtherRules | null): LineReader {
  let worker: Worker | null = null;
  return {
    read: (lines) => {
      const current = worker ?? new Worker(module, { workerData: further });
      worker = current;
      return new Promise((resolve, reject) => {
        const settle = (finish: () => void): void => {
          current.removeAllListeners();
          finish();
        };
        current.once("message", (answer: LinesRead) => settle(() => resolve(answer)));
        current.once("error", (error: Error & { readonly code?: string }) => {
          worker = null;
          settle(() => (error.code === "ERR_WORKER_OUT_OF_MEMORY" ? resolve(lost(lines, error)) : reject(error)));
        });
        current.postMessage(lines);
      });
    },
    close: async () => {
      await worker?.terminate();
      worker = null;
    },
  };
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
