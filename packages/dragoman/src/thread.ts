import { type ResourceLimits, Worker } from "node:worker_threads";

interface Waiting {
  readonly question: unknown;
  readonly resolve: (answer: unknown) => void;
  readonly reject: (error: unknown) => void;
}

/** What a thread is made of. */
export interface ThreadOptions {
  readonly module: URL;
  /** What the module finds as `workerData`. */
  readonly data: unknown;
  readonly limits?: ResourceLimits;
}

/** A worker that starts with the first question and answers in the order of the questions; a new one takes its place when it dies. */
export class Thread {
  private readonly waiting: Waiting[] = [];
  private worker: Worker | null = null;
  private readonly options: ThreadOptions;

  constructor(options: ThreadOptions) {
    this.options = options;
  }

  /** Whether it was started, and lives. */
  get isAlive(): boolean {
    return this.worker !== null;
  }

  /** Rejects with what the worker died of, when it was this question's turn. */
  ask<T>(question: unknown): Promise<T> {
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
    const { module, data, limits } = this.options;
    const worker = new Worker(module, { workerData: data, ...(limits ? { resourceLimits: limits } : {}) });
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
