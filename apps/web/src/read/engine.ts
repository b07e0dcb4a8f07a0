import type { Article, Reading } from "@dragoman/model";
import { signal } from "@preact/signals";
import { keepOffline } from "./offline.ts";
import type { Answer } from "./protocol.ts";
import { lacking } from "./support.ts";

/** How far the engine is. */
export type EngineState =
  | { readonly state: "loading"; readonly share: number }
  | { readonly state: "ready" }
  | { readonly state: "unsupported"; readonly lacks: "workers" | "wasm" | "simd" }
  | { readonly state: "failed"; readonly message: string };

export const engine = signal<EngineState>({ state: "loading", share: 0 });

/** What was read last, and how long that took in milliseconds. */
export const answered = signal<{ readonly reading: Reading; readonly milliseconds: number } | null>(null);

/** Whether a text is being read. */
export const isReading = signal(false);

let worker: Worker | null = null;
let last = 0;

/** Starts the engine in a thread of its own. */
export function startEngine(): void {
  const lacks = lacking();
  if (lacks !== null) {
    engine.value = { state: "unsupported", lacks };
    return;
  }
  worker = new Worker(new URL("./worker.ts", import.meta.url), { type: "module" });
  worker.addEventListener("message", ({ data }: MessageEvent<Answer>) => take(data));
  worker.addEventListener("error", (event) => {
    engine.value = { state: "failed", message: event.message ?? "" };
  });
}

/** Has a text read; whatever was asked before is forgotten. */
export function readArticle(article: Article): void {
  isReading.value = true;
  worker?.postMessage({ id: ++last, article });
}

/** Forgets what was read and what is being read. */
export function forget(): void {
  last++;
  isReading.value = false;
  answered.value = null;
}

function take(answer: Answer): void {
  switch (answer.kind) {
    case "progress":
      engine.value = { state: "loading", share: Math.min(1, answer.loaded / answer.total) };
      break;
    case "ready":
      engine.value = { state: "ready" };
      void keepOffline();
      break;
    case "failed":
      engine.value = { state: "failed", message: answer.message };
      isReading.value = false;
      break;
    case "reading":
      if (answer.id !== last) return;
      isReading.value = false;
      answered.value = { reading: answer.reading, milliseconds: answer.milliseconds };
  }
}
