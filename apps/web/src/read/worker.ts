import weightsUrl from "@dragoman/english/weights/english.bin?url";
import kernelUrl from "@dragoman/english/weights/kernel.wasm?url";
import type { Article, Reading } from "@dragoman/model";
import { fetched } from "./fetched.ts";
import type { Answer, Request } from "./protocol.ts";

/** The engine in a thread of its own: loads, says so, then reads what it is sent. Of texts that wait, only the last is read. */
let latest: Request | null = null;
let engine: ((article: Article) => Reading) | null = null;

function tell(answer: Answer): void {
  postMessage(answer);
}

addEventListener("message", ({ data }: MessageEvent<Request>) => {
  latest = data;
  // Messages that have arrived meanwhile come before a timer.
  setTimeout(readLatest);
});

function readLatest(): void {
  if (latest === null || engine === null) return;
  const { id, article } = latest;
  latest = null;
  try {
    const start = performance.now();
    const reading = engine(article);
    tell({ kind: "reading", id, reading, milliseconds: performance.now() - start });
  } catch (error) {
    tell({ kind: "failed", message: String(error) });
  }
}

async function load(): Promise<void> {
  const [{ loadEnglish, loadReference, read }, weights, kernel] = await Promise.all([
    import("./reader.ts"),
    fetched(weightsUrl, (loaded) => tell({ kind: "progress", loaded, total: __WEIGHTS_SIZE__ })),
    fetched(kernelUrl),
  ]);
  const options = { language: await loadEnglish({ weights, kernel }), reference: loadReference() };
  engine = (article) => read(article, options);
  tell({ kind: "ready" });
  readLatest();
}

load().catch((error: unknown) => {
  tell({ kind: "failed", message: error instanceof Error ? error.message : String(error) });
});
