import { Worker } from "node:worker_threads";
import type { FurtherRules } from "@dragoman/english";
import { fromThread, systemCode } from "../error.ts";
import type { Entered, Entrant, Item } from "./entrant.ts";

/** Megabytes for short-lived objects: layers of an article die young, and small spaces stop the threads to copy them. */
const YOUNG = 32;

/** What a thread is asked: to name its engine, or to read. */
export type Question = { readonly items: readonly Item[] } | { readonly engine: true };

interface Waiting {
  readonly question: Question;
  readonly resolve: (answer: unknown) => void;
  readonly reject: (error: unknown) => void;
}

/** Starts a thread that makes entries. When it runs out of memory, the items are tried one by one and those at fault fail. */
export function startThread(module: URL, further: FurtherRules | null): Entrant {
  const thread = new Thread(module, further);
  return {
    engine: () => thread.ask<string>({ engine: true }),
    enter: (items) => enter(thread, items),
    close: () => thread.close(),
  };
}

async function enter(thread: Thread, items: readonly Item[]): Promise<readonly Entered[]> {
  try {
    return await thread.ask<readonly Entered[]>({ items });
  } catch (error) {
    if (systemCode(error) !== "ERR_WORKER_OUT_OF_MEMORY") throw fromThread(error);
    if (items.length === 1) return [{ failure: "takes more memory to read than there is" }];
    const entered: Entered[] = [];
    for (const item of items) entered.push(...(await enter(thread, [item])));
    return entered;
  }
}

/** A worker that answers in the order of the questions; a new one takes its place when it dies. */
class Thread {
  private readonly waiting: Waiting[] = [];
  private worker: Worker | null = null;
  private readonly module: URL;
  private readonly further: FurtherRules | null;

  constructor(module: URL, further: FurtherRules | null) {
    this.module = module;
    this.further = further;
  }

  ask<T>(question: Question): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      this.waiting.push({ question, resolve: (answer) => resolve(answer as T), reject });
      this.worker ??= this.start();
      this.worker.postMessage(question);
    });
  }

  async close(): Promise<void> {
    await this.worker?.terminate();
    this.worker = null;
  }

  private start(): Worker {
    const worker = new Worker(this.module, {
      workerData: this.further,
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG },
    });
    worker.on("message", (answer: unknown) => this.waiting.shift()?.resolve(answer));
    worker.on("error", (error) => this.replace(error));
    return worker;
  }

  /** The question at the head is at fault; the others are put to the next worker. */
  private replace(error: unknown): void {
    const failed = this.waiting.shift();
    this.worker = this.waiting.length > 0 ? this.start() : null;
    for (const { question } of this.waiting) this.worker?.postMessage(question);
    failed?.reject(error);
  }
}
